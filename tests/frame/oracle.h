/* oracle.h: the same incidents in SQLite, to be asked in plain SQL
 *
 * Shares nothing with the frame but the records: what a silent row means, periods and counting rules are
 * written anew in SQL, days are turned into dates by GLib.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "random-incidents.h"

G_BEGIN_DECLS

typedef struct _Oracle Oracle;

#define ORACLE_SKIP_NOTHING (-1)
#define ORACLE_SKIP_PERIOD  NW_N_DIMENSIONS

Oracle     *oracle_new       (const RandomIncidents *incidents);
/* The records of a library with one release, read from its tables by SQL alone. */
Oracle     *oracle_new_for_library (const char *path);
void        oracle_free      (Oracle *self);

/* A condition on incident i that says what the query says; the filters of one dimension, or the period, can be left out.
 * The search "every third" finds rows 0, 3, 6 … */
char       *oracle_condition (const NwQuery *query, int skip);
/* The one number of a SELECT. */
double      oracle_number    (Oracle *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The one column of a SELECT, a row a line. (transfer full) */
char       *oracle_text      (Oracle *self, const char *sql);
/* First column → second column, of a SELECT of two; numbers other than 0. */
GHashTable *oracle_table     (Oracle *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* The matches of "every third". */
GArray     *oracle_matches   (guint n_rows, gint64 first_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Oracle, oracle_free)

G_END_DECLS

/* quality-tally.h: what a report on a release counts in its records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store-private.h"

G_BEGIN_DECLS

/* One kind of date over all records. As written: before a rule for placeholders made a year or month of a day. */
typedef struct {
  guint64 n;             /* records */
  guint64 blank;         /* nothing written */
  guint64 unread;        /* something written that is no date */
  guint64 year_only;     /* known to the year */
  guint64 to_the_day;    /* as written; of these: */
  guint64 january_first;
  guint64 month_first;   /* 1 January is one of them */
  guint64 after_release; /* as written; 0 when the release has no as-of date */
} NwDateTally;

/* Codes of one dimension in records of one kind. */
typedef struct {
  guint64 special[NW_N_SPECIAL_CODES]; /* records that have it, each of them apart */
  guint64 blank;                       /* records with nothing at all */
  guint64 values;                      /* that say something: not unknown, not available, not coded, none */
  guint64 unlisted;                    /* of these: in no list */
} NwCodeTally;

typedef struct {
  guint64     no_title; /* its key stands for it */
  guint64     no_summary;
  guint64     no_sources;
  guint64     end_before_start;
  guint64     before_start[2]; /* acts of a kind dated before the start of their incident */
  guint64     dated_pairs;     /* incidents with start and end */
  guint64     dated_acts[2];   /* acts with a date whose incident has a start */
  NwDateTally start, end, disclosed;
  NwDateTally act[2];
  NwCodeTally incident_codes[NW_N_STORED_DIMENSIONS];
  NwCodeTally act_codes[2][NW_N_STORED_DIMENSIONS];
} NwQualityTally;

/* One pass over the incidents and one over the acts; a million incidents need 4 MB. as_of: the last day of the
 * release, or NW_DAY_NONE. */
gboolean nw_quality_count   (sqlite3 *db, gint64 release, gint32 as_of, const NwCodebook *book,
                             NwQualityTally *tally, GError **error);

/* ---- date-written.c ---- */
/* The days that a date means as it was written: its text may be more exact than what a rule for placeholders left. */
NwDate   nw_date_as_written (NwDate date, const char *text);

G_END_DECLS

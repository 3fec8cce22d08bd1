/* record-words.h: what a record says, short enough for the cell of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "briefing-table.h"

G_BEGIN_DECLS

#define NW_RECORD_MAX_NAMES  12  /* values of one dimension; others are counted */
#define NW_RECORD_MAX_LENGTH 300 /* characters of a text as written; what is cut off ends in "…" */
#define NW_RECORD_MAX_PHRASE 120 /* likewise, of names and forms, which can be whole definitions */

/* In one line without controls, at most NW_RECORD_MAX_LENGTH. All are (transfer full). */
char *nw_record_text     (const char *text); /* "" of NULL */
char *nw_record_phrase   (const char *text); /* likewise, at most NW_RECORD_MAX_PHRASE */
/* "27 June 2017", "June 2017", "2017", "undated"; with what was written where that is no date. */
char *nw_record_date   (NwDate date, const char *written);
/* The values of a dimension: "China, Russia"; "" without any. */
char *nw_record_values  (const NwBatch *records, guint first, guint n, NwDimension dimension);
/* Likewise with the parties' own names: "United States (White House)", or the names alone where the values
 * say nothing. */
char *nw_record_parties (const NwBatch *records, guint first, guint n, NwDimension dimension);
/* The first address of sources, one a line, or NULL. */
char *nw_record_address  (const char *sources);
/* The same as a link named after its host; how many more there are. */
void  nw_record_set_sources (NwTable *table, guint row, guint column, const char *sources);
/* All addresses, as many as there is room for, one after the other, for data files. */
char *nw_record_sources (const char *sources);

G_END_DECLS

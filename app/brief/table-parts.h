/* table-parts.h: what the kinds of table share: names, shares, intervals, what they say of themselves
 *
 * For the files table-*.c alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "table-kind.h"

G_BEGIN_DECLS

#define NW_TABLE_MAX_CELLS (500 * 1000) /* of one table; rows beyond are counted and said */

extern const NwTableKind nw_table_values;
extern const NwTableKind nw_table_states_years;
extern const NwTableKind nw_table_sectors_years;
extern const NwTableKind nw_table_dyads;
extern const NwTableKind nw_table_before_after;
extern const NwTableKind nw_table_comparison;
extern const NwTableKind nw_table_chronology;
extern const NwTableKind nw_table_incidents;
extern const NwTableKind nw_table_datasets;

/* Tables of an answer; shows: id of the kind, for the seal. (transfer full) */
NwTable *nw_values_table       (const NwResult *result, const char *shows);
NwTable *nw_series_table       (const NwResult *result, const char *shows);
gboolean nw_series_suits       (const NwResult *result); /* what goes over time without groups */
NwTable *nw_before_after_table (const NwResult *result, const char *shows);
NwTable *nw_comparison_table   (const NwResult *result, const char *shows);
NwTable *nw_summary_table      (const NwResult *result, const char *shows); /* of a result that has one */

/* Title, subtitle, note, source and seal of an answer. rounding: what is rounded and how, or NULL; left_out:
 * rows that were too many. */
void nw_table_describe      (NwTable *self, const NwResult *result, const char *shows, const char *rounding,
                             guint left_out);
/* Of records. title: taken; more: a sentence for the note, or NULL; with_acts: whether the table shows claims
 * and responses, so that they are part of the answer. */
void nw_table_describe_list (NwTable *self, const NwSupply *supply, const char *shows, char *title,
                             const char *more, gboolean with_acts);
/* Of lists: why a question that compares is none of one list; or NULL. (transfer full) */
char *nw_table_list_obstacle (const NwQuery *query);

/* The code, in data files only, and the label of the groups; no code where the question does not group. */
void nw_table_add_names     (NwTable *self, const NwResult *result);
/* Those of a group in the columns of nw_table_add_names(). Returns the column behind them. */
guint nw_table_set_names    (NwTable *self, guint row, const NwResult *result, const char *code,
                             const char *label);
/* Two columns, id_low and id_high, under one heading. */
void nw_table_add_interval  (NwTable *self, const char *prefix, const char *above);
/* Two columns of data files alone, prefix_hits and prefix_of: what a share was made from, to reckon with. */
void nw_table_add_parts     (NwTable *self, const char *prefix);
/* A number with up to two decimals. */
void nw_table_set_count     (NwTable *self, guint row, guint column, double count);
/* "–" where there is none, "k of n" of few, else a share with what it was made from. */
void nw_table_set_hits      (NwTable *self, guint row, guint column, double hits, double bases);
/* In the columns of nw_table_add_parts(). */
void nw_table_set_parts     (NwTable *self, guint row, guint column, double hits, double bases);
/* A cell of an answer as its measure has it; "not coded", or "–" where there is none. */
void nw_value_set           (NwTable *self, guint row, guint column, const NwResult *result, gsize index,
                             guint period);
/* Two shares from column on; nothing of few or where there is none. */
void nw_table_set_interval  (NwTable *self, guint row, guint column, double bases, double low, double high);
/* As many of n rows as the table may hold with its columns. */
guint nw_table_bound_rows   (const NwTable *self, guint n);

G_END_DECLS

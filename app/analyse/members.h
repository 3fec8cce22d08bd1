/* members.h: the groups of a summary with their rows, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* One group. */
typedef struct {
  char      *code;
  char      *label; /* in the user's language */
  NwCodeKind kind;  /* NW_CODE_SPECIAL: of not knowing, or undated */
  guint64   *bits;  /* its rows */
} NwMembers;

/* (transfer full) NwMembers, in the order of groups: of one dimension, of years of start, or one of all. bits: the rows that count,
 * some or all of the selection. NW_FAULT_QUERY: a question that groups by both, by a second dimension, by fractions, or by
 * quarters or months. */
GPtrArray *nw_members_new     (const NwInputs *inputs, const guint64 *bits, GError **error);
/* Its row in a summary. */
guint      nw_members_add_row (const NwMembers *self, NwSummary *summary);
/* What the column of groups is called: id and label for nw_summary_new(). */
const char *nw_members_row_id    (const NwQuery *query); /* "initiator", "year", "group" */
const char *nw_members_row_label (const NwQuery *query); /* translated */
/* ", by sector" to end a title, or "". (transfer full) */
char      *nw_members_phrase     (const NwQuery *query);

G_END_DECLS

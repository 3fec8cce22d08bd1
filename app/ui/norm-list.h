/* norm-list.h: the norms of a set of rules to choose from, each with how many incidents its rule marks
 *
 * Signal "picked" (const char *id): the norm that is wanted; "": all of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "norm-rules.h"
#include "summary.h"

G_BEGIN_DECLS

#define NW_TYPE_NORM_LIST (nw_norm_list_get_type ())
G_DECLARE_FINAL_TYPE (NwNormList, nw_norm_list, NW, NORM_LIST, GtkWidget)

/* counts: an ungrouped answer of the analysis of norms, or NULL where there is none yet. */
void       nw_norm_list_fill   (NwNormList *self, const NwNormRules *rules, const NwSummary *counts);
void       nw_norm_list_select (NwNormList *self, const char *id); /* "": all */
GtkWidget *nw_norm_list_find   (NwNormList *self, const char *id); /* its row, or NULL */

G_END_DECLS

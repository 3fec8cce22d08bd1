/* issue-filters.h: the choices above a list of remarks: weight, kind, file, words
 *
 * Signal "changed" (): other remarks are wanted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "issue-model.h"
#include "release.h"

G_BEGIN_DECLS

#define NW_TYPE_ISSUE_FILTERS (nw_issue_filters_get_type ())
G_DECLARE_FINAL_TYPE (NwIssueFilters, nw_issue_filters, NW, ISSUE_FILTERS, GtkWidget)

/* Offers what occurs in them, with how often; nothing is narrowed then. Either may be NULL. */
void          nw_issue_filters_fill  (NwIssueFilters *self, const NwBatch *issues, const NwRelease *release);
NwIssueFilter nw_issue_filters_get   (NwIssueFilters *self); /* its words are good until they change */
void          nw_issue_filters_reset (NwIssueFilters *self, int kind); /* only this kind, or NW_ANY_ISSUE; no "changed" */

G_END_DECLS

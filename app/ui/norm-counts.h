/* norm-counts.h: how many incidents a norm's rule marks, of how many it can be told, and what reviewers say, each to be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "norm-rules.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_NORM_COUNTS (nw_norm_counts_get_type ())
G_DECLARE_FINAL_TYPE (NwNormCounts, nw_norm_counts, NW, NORM_COUNTS, GtkWidget)

void    nw_norm_counts_set_session (NwNormCounts *self, NwSession *session); /* once */
/* reply: an ungrouped answer of the analysis of norms to what was asked; or both NULL. */
void    nw_norm_counts_show   (NwNormCounts *self, NwQuery *asked, NwReply *reply, const NwNorm *norm);

double  nw_norm_counts_untold (const NwSummary *counts, guint row); /* in how many it cannot be told */
char   *nw_norm_counts_name   (const NwNorm *norm); /* "f · Do not damage critical infrastructure" (transfer full) */

G_END_DECLS

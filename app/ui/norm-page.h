/* norm-page.h: one norm: what it says, what its rule reads, which incidents it marks, and when and of whom they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "norm-rules.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_NORM_PAGE (nw_norm_page_get_type ())
G_DECLARE_FINAL_TYPE (NwNormPage, nw_norm_page, NW, NORM_PAGE, GtkWidget)

void nw_norm_page_set_session (NwNormPage *self, NwSession *session); /* once */
/* norm: of rules. Its figures are of the session's incidents, by the session's rules; its counts from an ungrouped answer of the
 * analysis of norms to what was asked, or both NULL while there is none. */
void nw_norm_page_show        (NwNormPage *self, NwNormRules *rules, const NwNorm *norm, NwQuery *asked, NwReply *reply);

G_END_DECLS

/* terms-bar.h: what the analysis of a view is asked by; only what it reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_TERMS_BAR (nw_terms_bar_get_type ())
G_DECLARE_FINAL_TYPE (NwTermsBar, nw_terms_bar, NW, TERMS_BAR, GtkWidget)

void nw_terms_bar_set_session (NwTermsBar *self, NwSession *session); /* once */

G_END_DECLS

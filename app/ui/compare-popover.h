/* compare-popover.h: what the present selection can be held against: other datasets and releases, or itself as it is now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_COMPARE_POPOVER (nw_compare_popover_get_type ())
G_DECLARE_FINAL_TYPE (NwComparePopover, nw_compare_popover, NW, COMPARE_POPOVER, GtkPopover)

void nw_compare_popover_set_session (NwComparePopover *self, NwSession *session); /* once */

G_END_DECLS

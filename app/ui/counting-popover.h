/* counting-popover.h: what of a question is set less often: second dimension, number of groups, counting rule, coarse dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_COUNTING_POPOVER (nw_counting_popover_get_type ())
/* Property "named-only" (gboolean): of the chart at hand, see NwFigure. Lines keep a choice of their own. */
G_DECLARE_FINAL_TYPE (NwCountingPopover, nw_counting_popover, NW, COUNTING_POPOVER, GtkPopover)

void     nw_counting_popover_set_session (NwCountingPopover *self, NwSession *session); /* once */
gboolean nw_counting_popover_named_only  (NwCountingPopover *self);

G_END_DECLS

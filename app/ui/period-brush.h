/* period-brush.h: a small histogram of years on which a period is chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_PERIOD_BRUSH (nw_period_brush_get_type ())
/* Property "caption" (string, read-only): the period as words, "2007–2023". */
G_DECLARE_FINAL_TYPE (NwPeriodBrush, nw_period_brush, NW, PERIOD_BRUSH, GtkWidget)

void nw_period_brush_set_session (NwPeriodBrush *self, NwSession *session); /* once */

G_END_DECLS

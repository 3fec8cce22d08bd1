/* day-popover.h: the day that before and after are told apart by: a marker's or any other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_DAY_POPOVER (nw_day_popover_get_type ())
G_DECLARE_FINAL_TYPE (NwDayPopover, nw_day_popover, NW, DAY_POPOVER, GtkPopover)

void nw_day_popover_set_session (NwDayPopover *self, NwSession *session); /* once */

G_END_DECLS

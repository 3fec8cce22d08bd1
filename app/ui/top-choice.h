/* top-choice.h: how many groups are shown, as a drop-down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  nw_top_choice_show (GtkDropDown *dropdown, guint top); /* 0: all groups. Fills it, where that is needed */
guint nw_top_choice_get  (GtkDropDown *dropdown);

G_END_DECLS

/* wrap-layout.h: children one after another, on as many lines as the width needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_WRAP_LAYOUT (nw_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (NwWrapLayout, nw_wrap_layout, NW, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *nw_wrap_layout_new (int spacing); /* pixels, between children and between lines */

G_END_DECLS

/* brush-handle.h: one end of a period, moved by the arrow keys
 *
 * Signal "moved" (int step): the user wants it that many years later.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_BRUSH_HANDLE (nw_brush_handle_get_type ())
G_DECLARE_FINAL_TYPE (NwBrushHandle, nw_brush_handle, NW, BRUSH_HANDLE, GtkWidget)

GtkWidget *nw_brush_handle_new (const char *label); /* translated */
void       nw_brush_handle_set (NwBrushHandle *self, int year, int first, int last);

G_END_DECLS

/* clipping.h: figures and tables on the clipboard, in every type that other programs may want to paste
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk/gdk.h>

#include "chart.h"

G_BEGIN_DECLS

/* Draws and writes off the main thread, then sets the clipboard. figure: as it is drawn; NULL: the table. */
void     nw_clipping_copy_async  (GdkClipboard *clipboard, NwResult *result, const NwFigure *figure,
                                  GAsyncReadyCallback callback, gpointer user_data);
gboolean nw_clipping_copy_finish (GAsyncResult *result, GError **error);

G_END_DECLS

/* picture.h: the figures of a document as pictures in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

/* As wide as given and as high as looks right, at most max_height; CSS pixels. */
NwExportSize  nw_picture_size  (const NwExhibit *exhibit, double width, double max_height);
/* The figure alone, written by an exporter of figures. (transfer full) */
GBytes       *nw_picture_bytes (const NwExhibit *exhibit, const NwExporter *exporter, const NwExportSize *size,
                                GCancellable *cancellable, GError **error);

G_END_DECLS

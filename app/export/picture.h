/* picture.h: the figures of a document as pictures in a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

/* As wide as the text of an upright sheet and as high as looks right, with room for the words around it. */
NwExportSize  nw_picture_size  (const NwExhibit *exhibit, NwPaper paper);
/* The figure alone, written by an exporter of figures. (transfer full) */
GBytes       *nw_picture_bytes (const NwExhibit *exhibit, const NwExporter *exporter, const NwExportSize *size,
                                GCancellable *cancellable, GError **error);

G_END_DECLS

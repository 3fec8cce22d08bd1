/* office-pictures.h: the files of all figures in a package for word processors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exporter.h"
#include "package-writer.h"

G_BEGIN_DECLS

#define NW_OFFICE_PICTURES 0.6 /* of the work is drawing */

/* Adds FOLDER/figure1.svg, FOLDER/figure1.png and so on, by the numbers of the figures; tells that share of the progress. */
gboolean nw_office_pictures (NwPackageWriter *package, const char *folder, const NwDocument *document,
                             const NwProgress *progress, GCancellable *cancellable, GError **error);

G_END_DECLS

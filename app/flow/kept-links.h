/* kept-links.h: what was decided of two records, in a library and as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "links.h"

G_BEGIN_DECLS

gboolean nw_kept_links_judge  (NwLibrary *library, const NwLink *link, GError **error);
gboolean nw_kept_links_forget (NwLibrary *library, const NwLink *link, GError **error);
gboolean nw_kept_links_import (NwLibrary *library, GFile *file, guint *n, GCancellable *cancellable, GError **error);
gboolean nw_kept_links_export (NwLibrary *library, const char *path, gboolean force, GCancellable *cancellable, GError **error);

G_END_DECLS

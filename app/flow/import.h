/* import.h: files in, one release in the library out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "workspace.h"

G_BEGIN_DECLS

/* Reads and normalises on a thread of its own and stores on the calling one, in one transaction. The library knows the
 * release afterwards. Blocks. */
NwImportReport *nw_import_run (NwLibrary *library, const NwImportRequest *request, NwImportProgressFunc progress,
                               gpointer progress_data, GCancellable *cancellable, GError **error);

G_END_DECLS

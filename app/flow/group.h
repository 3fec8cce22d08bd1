/* group.h: files sorted into imports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* As nw_workspace_group_files(). */
GPtrArray *nw_group_files (NwLibrary *library, GPtrArray *files, GCancellable *cancellable, GError **error);

G_END_DECLS

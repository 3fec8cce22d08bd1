/* record-finder.h: from the dataset and key by which people know an incident to the one in the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

/* In the current release of the dataset. NW_FAULT_QUERY: the library has no such dataset, or it no such incident. */
void     nw_record_finder_find_async  (NwWorkspace *workspace, const char *dataset, const char *key,
                                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean nw_record_finder_find_finish (GAsyncResult *result, gint64 *release, gint64 *incident, GError **error);

G_END_DECLS

/* policy.h: what states have published, as far as the user imports it: positions, points of contact, strategies
 *
 * Part of the door that workspace.h is. The program ships none of it: each fact has the source that the user's file names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "review.h"
#include "workspace.h"

G_BEGIN_DECLS

/* By state and date; states (ISO alpha-3, NULL-terminated) NULL: of all. (transfer full) NwPolicyFact */
GPtrArray *nw_workspace_policy        (NwWorkspace *self, const char *const *states, GError **error);
void       nw_workspace_policy_async  (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data); /* of all */
GPtrArray *nw_workspace_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
/* All facts of a file, see data/policy/README.md, become the library's, or none: one of the same state, kind and title is replaced,
 * others stay. *n (or NULL): how many the file has. */
gboolean   nw_workspace_import_policy        (NwWorkspace *self, GFile *file, guint *n, GCancellable *cancellable, GError **error);
void       nw_workspace_import_policy_async  (NwWorkspace *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                              gpointer user_data);
gboolean   nw_workspace_import_policy_finish (NwWorkspace *self, GAsyncResult *result, guint *n, GError **error);
/* NW_FAULT_QUERY: there are none; NW_FAULT_EXPORT. */
gboolean   nw_workspace_export_policy        (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable, GError **error);
void       nw_workspace_export_policy_async  (NwWorkspace *self, const char *path, gboolean force, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
gboolean   nw_workspace_export_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error);
gboolean   nw_workspace_remove_policy        (NwWorkspace *self, GError **error); /* all of them */
void       nw_workspace_remove_policy_async  (NwWorkspace *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean   nw_workspace_remove_policy_finish (NwWorkspace *self, GAsyncResult *result, GError **error);

G_END_DECLS

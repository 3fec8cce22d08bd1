/* policy-facts.h: facts about states in a library, and as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"
#include "review.h"

G_BEGIN_DECLS

/* Of these states, in their order and by date; NULL: of all, by state and date. (transfer full) NwPolicyFact */
GPtrArray *nw_policy_facts_read   (NwLibrary *library, const char *const *states, GError **error);
/* See nw_workspace_import_policy(). */
gboolean   nw_policy_facts_import (NwLibrary *library, GFile *file, guint *n, GCancellable *cancellable, GError **error);
gboolean   nw_policy_facts_export (NwLibrary *library, const char *path, gboolean force, GCancellable *cancellable, GError **error);
gboolean   nw_policy_facts_remove (NwLibrary *library, GError **error);

G_END_DECLS

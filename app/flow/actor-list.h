/* actor-list.h: the actors of a library, from its lists and from what incidents name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "library.h"

G_BEGIN_DECLS

/* See nw_workspace_actors(). */
GPtrArray *nw_actor_list (NwLibrary *library, const char *const *names, GCancellable *cancellable, GError **error);

G_END_DECLS

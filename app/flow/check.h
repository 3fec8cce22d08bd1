/* check.h: the question of a seal asked again, and what is the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefings.h"
#include "library.h"

G_BEGIN_DECLS

/* What cannot be asked or differs is an outcome. NULL: cancelled. (transfer full) */
NwCheck *nw_check_new (NwLibrary *library, NwSeal *seal, GCancellable *cancellable, GError **error);

G_END_DECLS

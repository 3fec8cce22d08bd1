/* compose.h: a briefing with the answers of a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"
#include "document.h"
#include "library.h"
#include "progress.h"

G_BEGIN_DECLS

/* NULL: cancelled. (transfer full) */
NwDocument *nw_compose (NwLibrary *library, const NwBriefing *briefing, const NwProgress *progress, GCancellable *cancellable, GError **error);

G_END_DECLS

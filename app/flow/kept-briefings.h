/* kept-briefings.h: briefings in a library, and as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefings.h"
#include "library.h"

G_BEGIN_DECLS

GPtrArray  *nw_kept_briefings        (NwLibrary *library, GError **error); /* (transfer full) NwBriefingEntry */
NwBriefing *nw_kept_briefing_load    (NwLibrary *library, gint64 id, GError **error);
gint64      nw_kept_briefing_save    (NwLibrary *library, gint64 id, const NwBriefing *briefing, GError **error);
/* Those whose questions name a dataset, with its new slug in the place of the old one. (transfer full) NwStoredBriefing */
GPtrArray  *nw_kept_briefings_rename (NwLibrary *library, const char *dataset, const char *slug, GError **error);

G_END_DECLS

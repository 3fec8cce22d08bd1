/* gaps.h: templates filled by codes that a library knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefings.h"
#include "library.h"

G_BEGIN_DECLS

/* See nw_workspace_fill_template(). (transfer full) */
NwBriefing *nw_gaps_fill (NwLibrary *library, const char *id, const char *const *gaps, GError **error);

G_END_DECLS

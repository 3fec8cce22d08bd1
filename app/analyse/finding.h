/* finding.h: the two periods that the guarded sentence is about, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The last two neighbouring periods that are complete and of one era, all selected incidents; NULL when there are none
 * or when the result does not count incidents over time. (transfer full): g_free() */
NwFinding *nw_finding_new (const NwResult *result);

G_END_DECLS

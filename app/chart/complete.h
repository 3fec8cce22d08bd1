/* complete.h: the periods that a chart of one or two of them shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* The first and the last complete period that has a number; where there is none, the first and the last of all. */
guint nw_complete_first (const NwResult *result);
guint nw_complete_last  (const NwResult *result);

G_END_DECLS

/* nearest.h: what somebody may have meant by a code that does not exist, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

/* The three nearest codes with their names: "CHN (China), CHE (Switzerland), CHL (Chile)". */
char *nw_nearest_codes (const NwCodebook *codebook, NwDomain domain, const char *text);

G_END_DECLS

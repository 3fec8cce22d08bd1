/* profile-words.h: what a profile says of itself, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile-rows.h"

G_BEGIN_DECLS

/* Title, definition, sentence with its caption, and remarks of a profile whose rows are all there. */
void nw_profile_describe (NwProfile *self, guint top);

G_END_DECLS

/* profile.h: how the columns of a known dataset become fields
 *
 * A profile is a data file (data/profiles/ID.ini, documented there); this is its parsed, immutable form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dimension.h"
#include "fault.h"
#include "release.h"

G_BEGIN_DECLS

typedef struct _NwProfile NwProfile; /* fields are public in profile.h when the room is written */

/* All shipped profiles, by id. (transfer none), loaded once. */
const GPtrArray *nw_profiles        (void);
const NwProfile *nw_profile_find    (const char *id);
/* The profile and part whose header this is; NULL with NW_FAULT_MAPPING saying which columns are missing of the nearest. */
const NwProfile *nw_profile_recognise (const char * const *header, guint *part, GError **error);

G_END_DECLS

/* profile-private.h: what the files of the profile share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

#define NW_PROFILE_READ "read/" /* how the group begins that says how a part's table is to be read */

/* Adds the parts that a key of [Profile] names (NwPart), with their fields. */
gboolean nw_parts_parse (GKeyFile *file, const char *id, const char *key, GPtrArray *parts, GError **error);
void     nw_part_free   (gpointer part);

G_END_DECLS

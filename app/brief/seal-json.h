/* seal-json.h: seals and what results say of themselves, as members of JSON objects
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "seal.h"

G_BEGIN_DECLS

/* NULL becomes null; so does a number that there is none of. */
void  nw_json_add_text    (JsonBuilder *builder, const char *name, const char *text);
void  nw_json_add_number  (JsonBuilder *builder, const char *name, double number);
void  nw_json_add_markers (JsonBuilder *builder, const char *name, const GPtrArray *markers); /* NwMarker */
/* All members of a seal, into the object that was begun. */
void  nw_seal_add_members (JsonBuilder *builder, const NwSeal *seal);
/* What stands in NwSeal.words. (transfer full) */
char *nw_seal_words       (const NwResult *result);

G_END_DECLS

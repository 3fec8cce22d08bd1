/* xlsx-strings.h: the texts that the cells of a workbook share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "package.h"

G_BEGIN_DECLS

#define NW_STRINGS_MAX_BYTES (512u << 20)
#define NW_STRINGS_MAX       20000000

typedef struct _NwStrings NwStrings;

/* Of a part; NULL: none. Runs of rich text are joined, how East Asian words are pronounced is left out.
 * Errors: those of nw_part_parse (); NW_FAULT_LIMIT beyond the limits above. */
NwStrings  *nw_strings_read (NwPackage *package, const char *path, GError **error);
void        nw_strings_free (NwStrings *self);
guint       nw_strings_count (const NwStrings *self);
/* Ends with a NUL; lives as long as the strings. */
const char *nw_strings_get  (const NwStrings *self, guint index, gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwStrings, nw_strings_free)

G_END_DECLS

/* json-tables.h: where the lists of objects lie in a JSON file; private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "json-scanner.h"

G_BEGIN_DECLS

/* The names of the lists of objects, in the order of the file: keys of the outermost object, or "key.key" one level
 * deeper when it has none itself. Empty when the file is such a list itself, or objects one after the other. The
 * scanner is at the start of the file. FORMAT when there are no records at all, or two lists have one name. */
GStrv    nw_json_find_tables (NwJsonScanner *scanner, const char *name, GError **error);

/* Goes on from the start of the file so far that the next token is the first one in the list of this name. MAPPING when
 * there is none. */
gboolean nw_json_go_to_table (NwJsonScanner *scanner, const char *name, const char *table, GError **error);

G_END_DECLS

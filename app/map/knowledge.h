/* knowledge.h: which state of what the program knows counts were made with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "blocs=1f3c…", "codes=…", "countries=…", "markers=…": each with the SHA-256 of what the program ships of it, in order of
 * name. profile: of a release that no recipe is kept with, its id: then with "profile=…", too; or NULL. (transfer full) */
GStrv nw_knowledge_versions (const char *profile);

G_END_DECLS

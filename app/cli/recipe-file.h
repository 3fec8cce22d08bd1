/* recipe-file.h: recipes as files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

char    *nw_import_load_recipe (const char *path, GError **error); /* its text */
/* Whether the file may be written: it is not there, or is to be overwritten. */
gboolean nw_import_can_save    (const char *path, gboolean force, GError **error);
/* recipe: its text, or NULL where a release was imported before recipes were kept. */
gboolean nw_import_save_recipe (const char *path, gboolean force, const char *recipe, GError **error);

G_END_DECLS

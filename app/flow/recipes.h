/* recipes.h: the recipes that the releases of a library were read by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

typedef struct {
  NwProfile *profile;
  NwRelease *release;
} NwRecipe;

/* Those of the current releases, the one imported last first. What this program cannot read is passed over. */
GPtrArray      *nw_recipes_new  (const GPtrArray *releases);
/* The best profile for a header: the one with most required columns; of equals a recipe that holds choices goes before a
 * profile, and a profile before the recipe of a release that was read by it. recipes may be NULL. *recipe: where it came
 * from, or NULL. NW_FAULT_MAPPING when nothing fits. */
const NwProfile *nw_recipes_find (GPtrArray *recipes, const char *const *header, const NwRecipe **recipe, GError **error);
/* What a release was read by: its recipe, else the profile of that name; NULL when neither is known. (transfer full) */
NwProfile      *nw_recipes_read (const NwRelease *release);
/* Whether two recipes read the same: labels that one has beyond those of the other do not count. */
gboolean         nw_recipe_covers (const char *text, const char *other);

G_END_DECLS

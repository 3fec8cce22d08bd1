/* recipes.c: which recipe or profile a header belongs to, and whether two recipes read the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "recipes.h"

#include <string.h>

#include "workspace.h"

/* What the two programs let in is what a profile may have. */
G_STATIC_ASSERT (NW_RECIPE_MAX_BYTES == NW_PROFILE_MAX_BYTES);

static void
recipe_free (gpointer data)
{
  NwRecipe *recipe = data;

  nw_profile_unref (recipe->profile);
  nw_release_unref (recipe->release);
  g_free (recipe);
}

static int
compare_imported (gconstpointer a, gconstpointer b)
{
  const NwRecipe *one = *(NwRecipe *const *) a, *other = *(NwRecipe *const *) b;

  return one->release->imported < other->release->imported ? 1 : one->release->imported > other->release->imported ? -1 : 0;
}

GPtrArray *
nw_recipes_new (const GPtrArray *releases)
{
  GPtrArray *recipes = g_ptr_array_new_with_free_func (recipe_free);

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      NwProfile *profile = release->current && release->recipe ? nw_profile_parse (NULL, release->recipe, -1, NULL) : NULL;
      NwRecipe *recipe;

      if (!profile)
        continue;
      recipe = g_new (NwRecipe, 1);
      *recipe = (NwRecipe) { profile, nw_release_ref (release) };
      g_ptr_array_add (recipes, recipe);
    }

  g_ptr_array_sort (recipes, compare_imported);
  return recipes;
}

/* How many columns the best fitting part asks for; 0: none fits. */
static guint
fits (const NwProfile *profile, const char *const *header)
{
  guint most = 0;

  for (guint i = 0; i < profile->parts->len; i++)
    {
      const NwPart *part = nw_profile_part (profile, i);
      g_autoptr (GPtrArray) missing = nw_part_missing (part, header);

      if (missing->len == 0)
        most = MAX (most, g_strv_length (part->required));
    }
  return most;
}

static const NwRecipe *
find_recipe (GPtrArray *recipes, const char *const *header, gboolean chosen, guint *most)
{
  const NwRecipe *best = NULL;

  *most = 0;
  for (guint i = 0; recipes && i < recipes->len; i++)
    {
      const NwRecipe *recipe = g_ptr_array_index (recipes, i);
      guint n = recipe->profile->recipe == chosen ? fits (recipe->profile, header) : 0;

      if (n > *most)
        {
          best = recipe;
          *most = n;
        }
    }
  return best;
}

const NwProfile *
nw_recipes_find (GPtrArray *recipes, const char *const *header, const NwRecipe **recipe, GError **error)
{
  g_autoptr (GError) local = NULL;
  guint part, of_recipe, of_other;
  const NwProfile *profile = nw_profile_recognise (header, &part, &local);
  const NwRecipe *chosen = find_recipe (recipes, header, TRUE, &of_recipe);
  const NwRecipe *other = find_recipe (recipes, header, FALSE, &of_other);

  *recipe = NULL;
  if (chosen && (!profile || of_recipe >= fits (profile, header)))
    *recipe = chosen;
  else if (!profile && other)
    *recipe = other;

  if (*recipe)
    return (*recipe)->profile;
  if (!profile)
    g_propagate_error (error, g_steal_pointer (&local));
  return profile;
}

NwProfile *
nw_recipes_read (const NwRelease *release)
{
  NwProfile *recipe = release->recipe ? nw_profile_parse (release->profile, release->recipe, -1, NULL) : NULL;
  const NwProfile *profile = recipe || !release->profile ? NULL : nw_profile_find (release->profile);

  return profile ? nw_profile_ref (profile) : recipe;
}

/* ---- the same ---- */

static GKeyFile *
load (const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  return g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL) ? g_steal_pointer (&file) : NULL;
}

/* Whether all that one says the other says too. */
static gboolean
says_all (GKeyFile *one, GKeyFile *other, gboolean labels)
{
  g_auto (GStrv) groups = g_key_file_get_groups (one, NULL);

  for (char **group = groups; *group; group++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (one, *group, NULL, NULL);

      if (!labels && g_str_has_prefix (*group, "labels/"))
        continue;
      for (char **key = keys; key && *key; key++)
        {
          g_autofree char *value = g_key_file_get_value (one, *group, *key, NULL);
          g_autofree char *same = g_key_file_get_value (other, *group, *key, NULL);

          /* What a recipe is called is added when it is kept. */
          if (g_strcmp0 (value, same) != 0 && !(strcmp (*group, "Profile") == 0 && strcmp (*key, "Id") == 0))
            return FALSE;
        }
    }
  return TRUE;
}

gboolean
nw_recipe_covers (const char *text, const char *other)
{
  g_autoptr (GKeyFile) one = load (text);
  g_autoptr (GKeyFile) two = load (other);

  return one && two && says_all (two, one, TRUE) && says_all (one, two, FALSE);
}

/* plan-parts.c: decides by which profile files are read, and which table plays which part
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
planned_table_free (gpointer data)
{
  NwPlannedTable *table = data;

  nw_layout_free (table->layout);
  g_free (table);
}

/* "Book.xlsx", or "Book.xlsx (Sheet 2)" */
static char *
name_table (const NwPlannedTable *table)
{
  return table->layout->table ? g_strdup_printf ("%s (%s)", table->file->name, table->layout->table) : g_strdup (table->file->name);
}

/* ---- the profile ---- */

/* What the request names; TRUE without a profile when it names none. */
static gboolean
take_wanted (NwPlan *self, const NwImportRequest *request, GError **error)
{
  const NwProfile *profile;

  if (request->recipe)
    return (self->profile = nw_profile_parse (NULL, request->recipe, -1, error)) != NULL;
  if (!request->profile)
    return TRUE;

  profile = nw_profile_find (request->profile);
  if (!profile)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("No profile is called “%s”; “list profiles” names them"), request->profile);
      return FALSE;
    }
  self->profile = nw_profile_ref (profile);
  return TRUE;
}

/* A profile may say how a table has to be read before its header can be recognised. */
static const NwProfile *
find_by_reading (const NwFoundFile *file, GPtrArray *recipes, const NwReading *reading, const NwRecipe **recipe, GCancellable *cancellable)
{
  const GPtrArray *profiles = nw_profiles ();
  guint n_recipes = recipes ? recipes->len : 0;

  for (guint i = 0; i < n_recipes + profiles->len; i++)
    {
      const NwRecipe *one = i < n_recipes ? g_ptr_array_index (recipes, i) : NULL;
      const NwProfile *profile = one ? one->profile : g_ptr_array_index (profiles, i - n_recipes);

      for (guint t = 0; t < file->tables->len; t++)
        {
          g_autoptr (NwLayout) layout = NULL;

          if (nw_found_match (file, g_ptr_array_index (file->tables, t), profile, reading, &layout, cancellable) < 0)
            continue;
          *recipe = one;
          return profile;
        }
    }
  return NULL;
}

const NwProfile *
nw_plan_recognise (const NwFoundFile *file, GPtrArray *recipes, const NwReading *reading, const NwRecipe **recipe, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GError) first = NULL;
  const NwProfile *profile = NULL;

  for (guint i = 0; i < file->tables->len && !profile; i++)
    {
      const NwFoundTable *table = g_ptr_array_index (file->tables, i);
      profile = nw_recipes_find (recipes, (const char *const *) table->header, recipe, first ? NULL : &first);
    }
  if (!profile)
    profile = find_by_reading (file, recipes, reading, recipe, cancellable);
  if (!profile && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_propagate_error (error, g_steal_pointer (&first));
      g_prefix_error (error, "%s, ", file->name);
    }
  return profile;
}

/* The profile that the files' headers name, the first file's if they differ. */
static gboolean
choose_profile (NwPlan *self, GPtrArray *recipes, const NwReading *reading, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      const NwFoundFile *file = g_ptr_array_index (self->found, i);
      const NwRecipe *recipe;
      const NwProfile *profile = nw_plan_recognise (file, recipes, reading, &recipe, cancellable, error);

      if (!profile)
        return FALSE;
      if (!self->profile)
        {
          self->profile = nw_profile_ref (profile);
          self->recipe_of = recipe ? nw_release_ref (recipe->release) : NULL;
        }
    }
  return TRUE;
}

/* ---- the parts ---- */

static const NwPlannedTable *
find_part (const NwPlan *self, guint part)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwPlannedTable *table = g_ptr_array_index (self->tables, i);
      if (table->part == part)
        return table;
    }
  return NULL;
}

static gboolean
add_table (NwPlan *self, NwFoundFile *file, NwLayout *layout, guint part, GError **error)
{
  const NwPlannedTable *other = find_part (self, part);
  NwPlannedTable *table = g_new (NwPlannedTable, 1);

  *table = (NwPlannedTable) { file, layout, part };
  g_ptr_array_add (self->tables, table);
  self->bytes_total += file->bytes;
  if (other)
    {
      g_autofree char *one = name_table (other), *two = name_table (table);
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s and %s both hold the %s; import them one after the other"), one, two,
                   nw_profile_part (self->profile, part)->id);
    }
  return other == NULL;
}

/* Why no table of a file fits the profile that the other files, or the user, chose. */
static void
refuse_file (const NwPlan *self, const NwFoundFile *file, GError **error)
{
  const NwFoundTable *table = g_ptr_array_index (file->tables, 0);
  const NwPart *part = nw_profile_part (self->profile, 0);
  g_autoptr (GPtrArray) missing = NULL;
  g_autofree char *names = NULL;
  const NwProfile *other;
  guint other_part;

  other = nw_profile_recognise ((const char *const *) table->header, &other_part, NULL);
  if (other && other != self->profile)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s, line 1: the header is that of “%s”, not of “%s”; import the two apart"),
                   file->name, other->name, self->profile->name);
      return;
    }

  for (guint i = 1; i < self->profile->parts->len; i++)
    if (nw_profile_part (self->profile, i)->kind == NW_PART_INCIDENTS)
      part = nw_profile_part (self->profile, i);
  missing = nw_part_missing (part, (const char *const *) table->header);
  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **) missing->pdata);
  g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s, line 1: missing for “%s” (%s): %s. Add these columns, or choose another profile"),
               file->name, self->profile->name, part->id, names);
}

static gboolean
cast_file (NwPlan *self, NwFoundFile *file, const NwReading *reading, GCancellable *cancellable, GError **error)
{
  guint fitting = 0;

  for (guint i = 0; i < file->tables->len; i++)
    {
      const NwFoundTable *table = g_ptr_array_index (file->tables, i);
      g_autoptr (NwLayout) layout = NULL;
      int part = nw_found_match (file, table, self->profile, reading, &layout, cancellable);

      if (part < 0 && file->tables->len > 1)
        g_ptr_array_add (self->notes, g_strdup_printf (_("%s: the table “%s” is none that “%s” knows and was left out"), file->name,
                                                       table->layout->table, self->profile->name));
      if (part < 0)
        continue;
      fitting++;
      if (!add_table (self, file, g_steal_pointer (&layout), part, error))
        return FALSE;
    }

  for (guint i = 0; i < file->notes->len; i++)
    g_ptr_array_add (self->notes, g_strdup (g_ptr_array_index (file->notes, i)));
  if (fitting == 0 && !g_cancellable_set_error_if_cancelled (cancellable, error))
    refuse_file (self, file, error);
  return fitting > 0;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return (int) (*(NwPlannedTable *const *) a)->part - (int) (*(NwPlannedTable *const *) b)->part;
}

static gboolean
check_parts (NwPlan *self, GError **error)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwPlannedTable *table = g_ptr_array_index (self->tables, i);
      NwPartKind kind = nw_profile_part (self->profile, table->part)->kind;

      if (kind == NW_PART_INCIDENTS || kind == NW_PART_ACTORS)
        return TRUE;
    }

  name = name_table (g_ptr_array_index (self->tables, 0));
  g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s: the file with the incidents is missing; choose it together with this one"), name);
  return FALSE;
}

/* What was said about reading, and is not what is found by looking, becomes part of the recipe. */
static gboolean
keep_reading (NwPlan *self, GError **error)
{
  g_autoptr (GKeyFile) changes = g_key_file_new ();
  NwProfile *edited;
  gboolean any = FALSE;

  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwPlannedTable *table = g_ptr_array_index (self->tables, i);
      const NwPart *part = nw_profile_part (self->profile, table->part);
      g_autoptr (NwReading) chosen = nw_reading_of (table->layout), detected = nw_reading_of (table->file->detection->layout);
      g_autofree char *group = g_strconcat ("read/", part->id, NULL);

      for (const char *const *key = nw_reading_keys (); *key; key++)
        {
          g_autofree char *value = nw_reading_get (chosen, *key), *found = nw_reading_get (detected, *key);
          g_autofree char *said = part->reading ? nw_reading_get (part->reading, *key) : NULL;

          if (!value || strcmp (*key, "Table") == 0 || g_strcmp0 (value, found) == 0 || g_strcmp0 (value, said) == 0)
            continue;
          g_key_file_set_string (changes, group, *key, value);
          any = TRUE;
        }
    }
  if (!any)
    return TRUE;

  g_key_file_set_string (changes, "Profile", "Recipe", "true");
  edited = nw_profile_edit (self->profile, changes, error);
  if (!edited)
    return FALSE;
  nw_profile_unref (self->profile);
  self->profile = edited;
  return TRUE;
}

gboolean
nw_plan_parts (NwPlan *self, GPtrArray *recipes, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  self->tables = g_ptr_array_new_with_free_func (planned_table_free);
  if (!take_wanted (self, request, error))
    return FALSE;
  if (!self->profile && !choose_profile (self, request->no_recipe ? NULL : recipes, request->reading, cancellable, error))
    return FALSE;

  for (guint i = 0; i < self->found->len; i++)
    if (!cast_file (self, g_ptr_array_index (self->found, i), request->reading, cancellable, error))
      return FALSE;

  g_ptr_array_sort (self->tables, compare_parts);
  return check_parts (self, error) && keep_reading (self, error);
}

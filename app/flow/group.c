/* group.c: sorts files into imports: what belongs to one state of a dataset goes together, older states first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "group.h"

#include <string.h>

#include "facts.h"
#include "plan.h"

typedef struct {
  char      *profile;  /* id; NULL: nothing recognises the file */
  char      *state;    /* version of a published state, else the folder */
  gint32     as_of;    /* of a published state, or NW_DAY_NONE */
  guint64    parts;    /* a bit for each part of the profile that it has */
  GPtrArray *files;    /* GFile */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->profile);
  g_free (group->state);
  g_ptr_array_unref (group->files);
  g_free (group);
}

static Group *
group_new (GFile *file)
{
  Group *group = g_new0 (Group, 1);

  group->as_of = NW_DAY_NONE;
  group->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (group->files, g_object_ref (file));
  return group;
}

static char *
folder_of (GFile *file)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);

  return parent ? g_file_get_uri (parent) : g_strdup ("");
}

static guint64
find_parts (const NwFoundFile *found, const NwProfile *profile, GCancellable *cancellable)
{
  guint64 parts = 0;

  for (guint i = 0; i < found->tables->len; i++)
    {
      g_autoptr (NwLayout) layout = NULL;
      int part = nw_found_match (found, g_ptr_array_index (found->tables, i), profile, NULL, &layout, cancellable);

      if (part >= 0)
        parts |= G_GUINT64_CONSTANT (1) << MIN (part, 63);
    }
  return parts;
}

/* What one file is. One that cannot be read or recognised comes alone: its import says why. */
static Group *
look_into (GFile *file, GPtrArray *recipes, GCancellable *cancellable)
{
  g_autoptr (NwFoundFile) found = nw_found_file_new (file, NULL, NULL, cancellable, NULL);
  Group *group = group_new (file);
  const NwKnownRelease *known;
  const NwProfile *profile;
  const NwRecipe *recipe;

  profile = found ? nw_plan_recognise (found, recipes, NULL, &recipe, cancellable, NULL) : NULL;
  if (!profile)
    return group;

  known = nw_plan_known (profile, found, cancellable);
  group->profile = g_strdup (profile->id);
  group->state = known ? g_strdup (known->version) : folder_of (file);
  group->as_of = known && known->as_of.precision ? known->as_of.latest : NW_DAY_NONE;
  group->parts = find_parts (found, profile, cancellable);
  return group;
}

static gboolean
belong_together (const Group *one, const Group *other)
{
  return one->profile && g_strcmp0 (one->profile, other->profile) == 0 && g_strcmp0 (one->state, other->state) == 0
         && (one->parts & other->parts) == 0;
}

static void
add_group (GPtrArray *groups, Group *fresh)
{
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = g_ptr_array_index (groups, i);

      if (!belong_together (group, fresh))
        continue;
      g_ptr_array_extend (group->files, fresh->files, (GCopyFunc) (gpointer) g_object_ref, NULL);
      group->parts |= fresh->parts;
      group_free (fresh);
      return;
    }
  g_ptr_array_add (groups, fresh);
}

/* Facts go with a list from the same folder, and rather with one that no published state is known of. */
static void
add_facts (GPtrArray *groups, GFile *file)
{
  g_autofree char *folder = folder_of (file);
  Group *best = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = g_ptr_array_index (groups, i);
      g_autofree char *other = folder_of (g_ptr_array_index (group->files, 0));

      if (strcmp (folder, other) == 0 && (!best || (best->as_of != NW_DAY_NONE && group->as_of == NW_DAY_NONE)))
        best = group;
    }
  if (!best && groups->len == 1)
    best = g_ptr_array_index (groups, 0);

  if (best)
    g_ptr_array_add (best->files, g_object_ref (file));
  else
    g_ptr_array_add (groups, group_new (file));
}

/* Of the published states of one dataset the older go before the newer, in the places they have; all else stays. */
static void
sort_groups (GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    for (guint j = i + 1; j < groups->len; j++)
      {
        const Group *one = g_ptr_array_index (groups, i), *other = g_ptr_array_index (groups, j);

        if (one->as_of == NW_DAY_NONE || other->as_of == NW_DAY_NONE || g_strcmp0 (one->profile, other->profile) != 0
            || one->as_of <= other->as_of)
          continue;
        groups->pdata[i] = (gpointer) other;
        groups->pdata[j] = (gpointer) one;
      }
}

static gboolean
is_facts (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, NW_FACTS_SUFFIX);
}

GPtrArray *
nw_group_files (NwLibrary *library, GPtrArray *files, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (GPtrArray) recipes = nw_recipes_new (releases);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  GPtrArray *sorted;

  /* Nothing to sort, and no need to look at it twice. */
  if (files->len == 1)
    {
      sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      g_ptr_array_add (sorted, g_ptr_array_ref (files));
      return sorted;
    }

  for (guint i = 0; i < files->len; i++)
    if (!is_facts (g_ptr_array_index (files, i)))
      {
        if (g_cancellable_set_error_if_cancelled (cancellable, error))
          return NULL;
        add_group (groups, look_into (g_ptr_array_index (files, i), recipes, cancellable));
      }
  for (guint i = 0; i < files->len; i++)
    if (is_facts (g_ptr_array_index (files, i)))
      add_facts (groups, g_ptr_array_index (files, i));
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  sort_groups (groups);
  sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_ref (((Group *) g_ptr_array_index (groups, i))->files));
  return sorted;
}

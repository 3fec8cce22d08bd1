/* plan.c: decides what an import is going to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan.h"

#include <glib/gi18n-lib.h>

#include "facts.h"

void
nw_plan_free (NwPlan *self)
{
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->profile, nw_profile_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  g_clear_pointer (&self->same, nw_release_unref);
  g_clear_pointer (&self->before, nw_release_unref);
  g_clear_pointer (&self->recipe_of, nw_release_unref);
  g_free (self->eras);
  g_free (self);
}

/* Facts go into the release, everything else is looked into. */
static gboolean
look_into_files (NwPlan *self, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < request->files->len; i++)
    {
      GFile *file = g_ptr_array_index (request->files, i);
      const NwLayout *layout = request->layouts && i < request->layouts->len ? g_ptr_array_index (request->layouts, i) : NULL;
      g_autofree char *name = g_file_get_basename (file);
      NwFoundFile *found;

      if (g_str_has_suffix (name, NW_FACTS_SUFFIX))
        {
          if (!nw_facts_read (file, self->release, &self->eras, cancellable, error))
            return FALSE;
          continue;
        }
      found = nw_found_file_new (file, layout, request->reading, cancellable, error);
      if (!found)
        return FALSE;
      g_ptr_array_add (self->found, found);
    }
  if (self->found->len > 0)
    return TRUE;

  g_set_error_literal (error, NW_FAULT, NW_FAULT_MAPPING, _("There is no file to import; choose at least one with incidents"));
  return FALSE;
}

/* What is kept with the release is the profile that it was read by, and with it its eras. */
static gboolean
add_eras (NwPlan *self, GError **error)
{
  g_autoptr (GKeyFile) changes = g_key_file_new ();
  NwProfile *with_eras;

  if (!self->eras)
    return TRUE;
  g_key_file_set_value (changes, "Dataset", "Eras", self->eras);
  with_eras = nw_profile_edit (self->profile, changes, error);
  if (!with_eras)
    return FALSE;

  nw_profile_unref (self->profile);
  self->profile = with_eras;
  return TRUE;
}

NwPlan *
nw_plan_new (NwLibrary *library, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwPlan) self = g_new0 (NwPlan, 1);
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (GPtrArray) recipes = nw_recipes_new (releases);

  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_found_file_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->release = nw_release_new ();
  if (!look_into_files (self, request, cancellable, error) || !nw_plan_parts (self, recipes, request, cancellable, error)
      || !add_eras (self, error)
      || !nw_plan_release (self, releases, request, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

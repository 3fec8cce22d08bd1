/* profiles.c: the profiles that come with the program, and the user's own beside them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "nw-data.h"

#define FOLDER NW_RESOURCE_BASE "/data/profiles"
#define SUFFIX ".ini"

typedef struct {
  GPtrArray *profiles; /* NwProfile, by id */
  GPtrArray *broken;   /* char *, sentences */
} Shelf;

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const NwProfile *one = *(NwProfile * const *) a;
  const NwProfile *other = *(NwProfile * const *) b;

  return strcmp (one->id, other->id);
}

static const NwProfile *
find_by_id (const GPtrArray *profiles, const char *id)
{
  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);
      if (strcmp (profile->id, id) == 0)
        return profile;
    }
  return NULL;
}

/* ---- the user's own ---- */

char *
nw_profiles_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "normwatch", "profiles", NULL);
}

char *
nw_profile_read_text (GFile *file, gsize *length, GError **error)
{
  g_autofree char *text = g_malloc (NW_PROFILE_MAX_BYTES + 2);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  /* Opening a pipe could wait for ever. */
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_READ,
                           _("it is a pipe or a device; save what comes from it as a file"));
      return NULL;
    }
  stream = g_file_read (file, NULL, &cause);
  if (!stream
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), text, NW_PROFILE_MAX_BYTES + 1, length, NULL,
                                   &cause))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("it cannot be read (%s)"), cause->message);
      return NULL;
    }
  if (*length > NW_PROFILE_MAX_BYTES)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_LIMIT,
                           _("it is too large for a profile or recipe; is it another file?"));
      return NULL;
    }
  text[*length] = '\0';
  return g_realloc (g_steal_pointer (&text), *length + 1);
}

static NwProfile *
load_file (const char *path, const char *id, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gsize length;
  g_autofree char *text = nw_profile_read_text (file, &length, error);

  return text ? nw_profile_parse (id, text, length, error) : NULL;
}

/* A broken one is reported and does not stop the others. */
static void
load_own (Shelf *self)
{
  g_autofree char *folder = nw_profiles_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *id = NULL;
      g_autoptr (GError) error = NULL;
      NwProfile *profile;

      /* A pipe or a folder of that name is no profile, and opening it could wait for ever. */
      if (!g_str_has_suffix (name, SUFFIX) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
        continue;
      id = g_strndup (name, strlen (name) - strlen (SUFFIX));
      profile = load_file (path, id, &error);
      if (profile)
        {
          profile->own = TRUE;
          g_ptr_array_add (self->profiles, profile);
        }
      else
        g_ptr_array_add (self->broken, g_strdup_printf ("%s: %s", path, error->message));
    }
}

/* ---- those of the program ---- */

static void
load_shipped (Shelf *self)
{
  GResource *resource = nw_data_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; name && *name; name++)
    {
      g_autofree char *path = g_build_path ("/", FOLDER, *name, NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *id = g_strndup (*name, strlen (*name) - strlen (SUFFIX));
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);
      NwProfile *profile = nw_profile_parse (id, text, length, &error);

      if (profile == NULL)
        g_error ("%s", error->message); /* a shipped file is part of the program */
      if (find_by_id (self->profiles, id))
        nw_profile_unref (profile);
      else
        g_ptr_array_add (self->profiles, profile);
    }
}

static gpointer
load_shelf (gpointer data)
{
  Shelf *self = g_new (Shelf, 1);

  self->profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_profile_unref);
  self->broken = g_ptr_array_new_with_free_func (g_free);
  load_own (self);
  load_shipped (self);
  g_ptr_array_sort (self->profiles, compare_ids);
  return self;
}

static const Shelf *
get_shelf (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_shelf, NULL);
}

const GPtrArray *
nw_profiles (void)
{
  return get_shelf ()->profiles;
}

const GPtrArray *
nw_profiles_broken (void)
{
  return get_shelf ()->broken;
}

const NwProfile *
nw_profile_find (const char *id)
{
  return find_by_id (nw_profiles (), id);
}

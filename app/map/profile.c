/* profile.c: the shipped profiles, and which of them a header belongs to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "nw-data.h"
#include "text.h"

#define FOLDER NW_RESOURCE_BASE "/data/profiles"

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const NwProfile *one = *(NwProfile * const *) a;
  const NwProfile *other = *(NwProfile * const *) b;

  return strcmp (one->id, other->id);
}

static gpointer
load_profiles (gpointer data)
{
  GPtrArray *profiles = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_profile_free);
  GResource *resource = nw_data_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; name && *name; name++)
    {
      g_autofree char *path = g_build_path ("/", FOLDER, *name, NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_autofree char *id = g_strndup (*name, strlen (*name) - strlen (".ini"));
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);
      NwProfile *profile = nw_profile_parse (id, text, length, &error);

      if (profile == NULL)
        g_error ("%s", error->message); /* a shipped file is part of the program */
      g_ptr_array_add (profiles, profile);
    }

  g_ptr_array_sort (profiles, compare_ids);
  return profiles;
}

const GPtrArray *
nw_profiles (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_profiles, NULL);
}

const NwProfile *
nw_profile_find (const char *id)
{
  const GPtrArray *profiles = nw_profiles ();

  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);
      if (strcmp (profile->id, id) == 0)
        return profile;
    }
  return NULL;
}

static gboolean
has_column (const char * const *header, const char *column)
{
  for (; *header; header++)
    {
      g_autofree char *clean = nw_text_clean (*header, -1);
      if (strcmp (clean, column) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The required columns that are not there. */
static GPtrArray *
missing_columns (const NwPart *part, const char * const *header)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (char **column = part->required; *column; column++)
    if (!has_column (header, *column))
      g_ptr_array_add (missing, *column);
  return missing;
}

static void
set_missing_error (const NwProfile *profile, const NwPart *part, GPtrArray *missing, GError **error)
{
  g_autofree char *names = NULL;

  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **) missing->pdata);
  if (profile && missing->len - 1 < g_strv_length (part->required))
    g_set_error (error, NW_FAULT, NW_FAULT_MAPPING,
                 _("line 1: no known dataset has these columns; nearest is “%s” (%s), but missing: %s. Add these columns, or copy the data into the Normwatch template"),
                 profile->name, part->id, names);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_MAPPING,
                 _("line 1: no known dataset has any of these columns; check that the first row holds the column names, or copy the data into the Normwatch template"));
}

const NwProfile *
nw_profile_recognise (const char * const *header, guint *part_found, GError **error)
{
  const GPtrArray *profiles = nw_profiles ();
  const NwProfile *fits = NULL, *nearest = NULL;
  const NwPart *nearest_part = NULL;
  g_autoptr (GPtrArray) nearest_missing = g_ptr_array_new ();
  guint most = 0;
  double best = 0;

  for (guint i = 0; i < profiles->len; i++)
    {
      const NwProfile *profile = g_ptr_array_index (profiles, i);
      for (guint j = 0; j < profile->parts->len; j++)
        {
          const NwPart *part = g_ptr_array_index (profile->parts, j);
          guint n = g_strv_length (part->required);
          g_autoptr (GPtrArray) missing = missing_columns (part, header);
          double share = (n - missing->len) / (double) n;

          if (missing->len == 0 && n > most)
            {
              fits = profile;
              *part_found = j;
              most = n;
            }
          if (share > best)
            {
              best = share;
              nearest = profile;
              nearest_part = part;
              g_ptr_array_unref (nearest_missing);
              nearest_missing = g_steal_pointer (&missing);
            }
        }
    }

  if (fits == NULL)
    set_missing_error (nearest, nearest_part, nearest_missing, error);
  return fits;
}

const NwPart *
nw_profile_part (const NwProfile *self, guint part)
{
  g_return_val_if_fail (part < self->parts->len, NULL);

  return g_ptr_array_index (self->parts, part);
}

static gboolean
name_fits (char **patterns, const char *name)
{
  for (; *patterns; patterns++)
    if (g_pattern_match_simple (*patterns, name))
      return TRUE;
  return FALSE;
}

const NwKnownRelease *
nw_profile_known_release (const NwProfile *self, const char *name, const char *sha256)
{
  const NwKnownRelease *by_name = NULL;

  for (guint i = 0; i < self->releases->len; i++)
    {
      const NwKnownRelease *known = g_ptr_array_index (self->releases, i);

      if (sha256 && g_strv_contains ((const char * const *) known->sha256, sha256))
        return known;
      if (by_name == NULL && name && name_fits (known->files, name))
        by_name = known;
    }
  return by_name;
}

/* profile.c: which profile a header belongs to, and which published state a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text.h"

GPtrArray *
nw_part_missing (const NwPart *part, const char * const *header)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *missing = g_ptr_array_new ();

  for (; *header; header++)
    g_hash_table_add (columns, nw_text_clean (*header, -1));
  for (char **column = part->required; *column; column++)
    if (!g_hash_table_contains (columns, *column))
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
                 _("line 1: no known dataset has these columns; nearest is “%s” (%s), but missing: %s. Add "
                    "these columns, or say by a recipe what the others mean: the window’s import and "
                    "“normwatch-cli draft” propose one"),
                 profile->name, part->id, names);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_MAPPING,
                 _("line 1: no known dataset has any of these columns; say by a recipe what they mean: the "
                    "window’s import and “normwatch-cli draft” propose one"));
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
          g_autoptr (GPtrArray) missing = nw_part_missing (part, header);
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

gboolean
nw_part_waits (const NwPart *part)
{
  for (guint i = 0; i < part->fields->len; i++)
    if (part->kind == NW_PART_RESPONSES && nw_part_field (part, i)->role == NW_ROLE_INCIDENT
        && *nw_part_field (part, i)->match)
      return TRUE;
  return FALSE;
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

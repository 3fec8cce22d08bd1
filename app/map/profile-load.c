/* profile-load.c: turns the text of a profile into its parsed form, and counts who holds it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "eras.h"
#include "profile-keys.h"
#include "profile-private.h"
#include "text.h"

/* How groups begin. */
#define CODES  "codes/"
#define LABELS "labels/"

static const char *const profile_keys[] = { "Name",  "Summary", "Id",       "Recipe",
                                            "Parts", "Within",  "NotCoded", NULL };
static const char *const dataset_keys[] = { "Slug",    "Title",    "Short",   "Publisher", "Homepage",
                                            "Licence", "Citation", "Caveats", "Eras", NULL };
static const char * const release_keys[] = { "AsOf", "Files", "Sha256", NULL };
static void
known_release_free (gpointer data)
{
  NwKnownRelease *known = data;

  g_free (known->version);
  g_strfreev (known->files);
  g_strfreev (known->sha256);
  g_free (known);
}

/* A group of labels and their codes for each domain. */
static gboolean
parse_codes (GKeyFile *file, const char *id, const char *start, GHashTable **codes, GError **error)
{
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autofree char *group = g_strconcat (start, nw_domain_id (domain), NULL);
      g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

      codes[domain] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (char **key = keys; key && *key; key++)
        {
          g_autofree char *code = nw_keys_get_text (file, group, *key);
          g_autofree char *label = nw_profile_unescape (*key);

          /* %FF and the like would be half a character. */
          if (*code == '\0' || !g_utf8_validate (label, -1, NULL))
            return nw_keys_refuse (id, group, *key, error);
          g_hash_table_insert (codes[domain], nw_text_fold (label, -1), g_steal_pointer (&code));
        }
    }
  return TRUE;
}

static gboolean
parse_releases (GKeyFile *file, const char *id, NwProfile *profile, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (char **group = groups; *group; group++)
    {
      g_autofree char *as_of = NULL;
      NwKnownRelease *known;

      if (!g_str_has_prefix (*group, "release/"))
        continue;
      if (!nw_keys_check (file, id, *group, release_keys, error))
        return FALSE;
      known = g_new0 (NwKnownRelease, 1);
      g_ptr_array_add (profile->releases, known);
      known->version = g_strdup (*group + strlen ("release/"));
      known->files = nw_keys_get_list (file, *group, "Files");
      known->sha256 = nw_keys_get_list (file, *group, "Sha256");
      known->as_of = NW_DATE_UNKNOWN;
      as_of = nw_keys_get_text (file, *group, "AsOf");
      if (*as_of && !nw_date_parse (as_of, &known->as_of))
        return nw_keys_refuse (id, *group, "AsOf", error);
    }
  return TRUE;
}

static gboolean
is_part_group (const char *group, GPtrArray *parts)
{
  const char *name = g_str_has_prefix (group, NW_PROFILE_READ) ? group + strlen (NW_PROFILE_READ) : group;

  for (guint i = 0; i < parts->len; i++)
    {
      const NwPart *part = g_ptr_array_index (parts, i);
      gsize length = strlen (part->id);

      if (strncmp (name, part->id, length) == 0
          && (name[length] == '\0' || (name == group && name[length] == '/')))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_codes_group (const char *group)
{
  const char *domain = g_str_has_prefix (group, CODES) ? group + strlen (CODES)
                       : g_str_has_prefix (group, LABELS) ? group + strlen (LABELS) : NULL;

  for (guint i = 0; domain && i < NW_N_STORED_DOMAINS; i++)
    if (strcmp (domain, nw_domain_id (i)) == 0)
      return TRUE;
  return FALSE;
}

/* A group that nobody reads is a spelling mistake. */
static gboolean
check_groups (GKeyFile *file, const char *id, const NwProfile *profile, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (char **group = groups; *group; group++)
    if (!g_str_equal (*group, "Profile") && !g_str_equal (*group, "Dataset")
        && !g_str_has_prefix (*group, "release/") && !is_part_group (*group, profile->parts)
        && !is_part_group (*group, profile->within) && !is_codes_group (*group))
      return nw_keys_refuse (id, *group, "", error);
  return TRUE;
}

static gboolean
parse_facts (GKeyFile *file, const char *id, NwProfile *self, GError **error)
{
  g_auto (GStrv) eras = NULL;

  self->name = nw_keys_get_text (file, "Profile", "Name");
  self->summary = nw_keys_get_text (file, "Profile", "Summary");
  self->not_coded = nw_keys_get_list (file, "Profile", "NotCoded");
  self->dataset = nw_keys_get_text (file, "Dataset", "Slug");
  self->title = nw_keys_get_text (file, "Dataset", "Title");
  self->short_title = nw_keys_get_text (file, "Dataset", "Short");
  self->publisher = nw_keys_get_text (file, "Dataset", "Publisher");
  self->homepage = nw_keys_get_text (file, "Dataset", "Homepage");
  self->licence = nw_keys_get_text (file, "Dataset", "Licence");
  self->citation = nw_keys_get_text (file, "Dataset", "Citation");
  self->caveats = nw_keys_get_list (file, "Dataset", "Caveats");
  eras = nw_keys_get_list (file, "Dataset", "Eras");

  if (!nw_keys_get_flag (file, id, "Profile", "Recipe", &self->recipe, error)
      || !nw_keys_check (file, id, "Profile", profile_keys, error)
      || !nw_keys_check (file, id, "Dataset", dataset_keys, error))
    return FALSE;
  if (*self->name == '\0')
    return nw_keys_refuse (id, "Profile", "Name", error);
  if (*self->dataset == '\0')
    return nw_keys_refuse (id, "Dataset", "Slug", error);
  if (!nw_eras_parse ((const char *const *) eras, self->eras))
    return nw_keys_refuse (id, "Dataset", "Eras", error);
  for (char **dimension = self->not_coded; *dimension; dimension++)
    if (nw_dimension_find_stored (*dimension) == NW_DIMENSION_NONE)
      return nw_keys_refuse (id, "Profile", "NotCoded", error);
  return TRUE;
}

/* Rows that wait for their incident after the incidents are over would be neither its parts nor rejected. One
 * table of them knows which columns the incidents share with it. */
static gboolean
check_order (const NwProfile *profile, const char *id, GError **error)
{
  gboolean over = FALSE;
  guint waiting = 0;

  for (guint i = 0; i < profile->parts->len; i++)
    {
      const NwPart *part = nw_profile_part (profile, i);
      gboolean waits = nw_part_waits (part);

      waiting += waits;
      over = over || part->kind == NW_PART_INCIDENTS;
      if (waiting > 1 || (over && (waits || part->kind == NW_PART_RECEIVERS)))
        return nw_keys_refuse (id, "Profile", "Parts", error);
    }
  return TRUE;
}

/* What the text says of itself, else its dataset, else a word for messages. */
static char *
find_id (GKeyFile *file)
{
  g_autofree char *id = nw_keys_get_text (file, "Profile", "Id");
  g_autofree char *slug = nw_keys_get_text (file, "Dataset", "Slug");

  return g_strdup (*id ? id : *slug ? slug : "recipe");
}

static gboolean
parse_all (GKeyFile *file, NwProfile *self, GError **error)
{
  return parse_facts (file, self->id, self, error)
         && parse_releases (file, self->id, self, error)
         && nw_parts_parse (file, self->id, "Parts", self->parts, error)
         && check_order (self, self->id, error)
         && nw_parts_parse (file, self->id, "Within", self->within, error)
         && parse_codes (file, self->id, CODES, self->codes, error)
         && parse_codes (file, self->id, LABELS, self->labels, error)
         && check_groups (file, self->id, self, error)
         && (self->parts->len > 0 || nw_keys_refuse (self->id, "Profile", "Parts", error));
}

/* A recipe may come from anywhere. */
static gboolean
check_text (const char *name, const char *text, gsize length, GError **error)
{
  if (length > NW_PROFILE_MAX_BYTES)
    g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                 _("profile %s: it is larger than %u MB; is it another file?"), name,
                 (guint) (NW_PROFILE_MAX_BYTES >> 20));
  else if (!g_utf8_validate_len (text, length, NULL))
    g_set_error (error, NW_FAULT, NW_FAULT_MAPPING,
                 _("profile %s: it is not text in UTF-8; save it as that"), name);
  else
    return TRUE;

  return FALSE;
}

NwProfile *
nw_profile_parse (const char *id, const char *text, gssize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (NwProfile) self = NULL;
  const char *name = id ? id : _("(recipe)");
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  text = nw_text_skip_mark (text, &n);
  if (!check_text (name, text, n, error))
    return NULL;

  self = g_atomic_rc_box_new0 (NwProfile);
  self->releases = g_ptr_array_new_with_free_func (known_release_free);
  self->parts = g_ptr_array_new_with_free_func (nw_part_free);
  self->within = g_ptr_array_new_with_free_func (nw_part_free);
  self->eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  self->text = g_strndup (text, n);

  if (!g_key_file_load_from_data (file, text, n, G_KEY_FILE_NONE, &cause))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("profile %s: %s; see the description of the format"),
                   name, cause->message);
      return NULL;
    }
  self->id = id ? g_strdup (id) : find_id (file);
  return parse_all (file, self, error) ? g_steal_pointer (&self) : NULL;
}

NwProfile *
nw_profile_ref (const NwProfile *self)
{
  return g_atomic_rc_box_acquire ((NwProfile *) self);
}

static void
profile_clear (gpointer data)
{
  NwProfile *self = data;
  char **texts[] = { &self->id,       &self->text,    &self->name,        &self->summary,
                     &self->dataset,  &self->title,   &self->short_title, &self->publisher,
                     &self->homepage, &self->licence, &self->citation };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_clear_pointer (&self->codes[domain], g_hash_table_unref);
      g_clear_pointer (&self->labels[domain], g_hash_table_unref);
    }
  g_strfreev (self->caveats);
  g_strfreev (self->not_coded);
  g_ptr_array_unref (self->eras);
  g_ptr_array_unref (self->releases);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->within);
}

void
nw_profile_unref (NwProfile *self)
{
  g_atomic_rc_box_release_full (self, profile_clear);
}

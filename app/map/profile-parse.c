/* profile-parse.c: turns the text of a profile into its parsed form, and refuses what it does not know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "profile-keys.h"
#include "text.h"

static const NwKeyWord part_kinds[] = {
  { "receivers", NW_PART_RECEIVERS }, { "incidents", NW_PART_INCIDENTS }, { "claims", NW_PART_CLAIMS }, { "responses", NW_PART_RESPONSES }, { NULL },
};
static const NwKeyWord roles[] = {
  { "key", NW_ROLE_KEY }, { "incident", NW_ROLE_INCIDENT }, { "title", NW_ROLE_TITLE }, { "summary", NW_ROLE_SUMMARY },
  { "start", NW_ROLE_START }, { "end", NW_ROLE_END }, { "disclosed", NW_ROLE_DISCLOSED }, { "intensity", NW_ROLE_INTENSITY },
  { "sources", NW_ROLE_SOURCES }, { "date", NW_ROLE_DATE }, { "form", NW_ROLE_FORM }, { "text", NW_ROLE_TEXT },
  { "contested", NW_ROLE_CONTESTED }, { "count", NW_ROLE_COUNT }, { NULL },
};
static const NwKeyWord lists[] = {
  { "none", NW_LIST_NONE }, { "semicolon", NW_LIST_SEMICOLON }, { "comma", NW_LIST_COMMA }, { "lines", NW_LIST_LINES },
  { "python", NW_LIST_PYTHON }, { "pipe", NW_LIST_PIPE }, { "slash", NW_LIST_SLASH }, { "auto", NW_LIST_AUTO }, { NULL },
};
static const NwKeyWord date_forms[] = { { "iso", NW_DATES_ISO }, { "mdy", NW_DATES_MDY }, { "dmy", NW_DATES_DMY }, { NULL } };
static const NwKeyWord blanks[] = {
  { "silent", NW_BLANK_SILENT }, { "unknown", NW_CODE_ID_UNKNOWN }, { "not-available", NW_CODE_ID_NOT_AVAILABLE },
  { "not-coded", NW_CODE_ID_NOT_CODED }, { "none", NW_CODE_ID_NONE }, { NULL },
};

static const NwKeyWord unlisted_ways[] = {
  { "report", NW_UNLISTED_REPORT }, { "name", NW_UNLISTED_NAME }, { "organisation", NW_UNLISTED_ORGANISATION }, { NULL },
};

static const char * const profile_keys[] = { "Name", "Summary", "Parts", "Within", "NotCoded", NULL };
static const char * const dataset_keys[] = { "Slug", "Title", "Short", "Publisher", "Homepage", "Licence", "Citation", "Caveats", NULL };
static const char * const release_keys[] = { "AsOf", "Files", "Sha256", NULL };
static const char * const part_keys[] = { "Kind", "Required", "Identical", "KeyFrom", "Merge", "Prefix", "NotCodedBefore", "Absent", "Missing", NULL };
static const char * const field_keys[] = { "Column", "List", "Keep", "Blank", "Parallel", "Unlisted", "Address", "Dates", "JanuaryFirst",
                                           "FirstOfMonth", "Number", "Yes", NULL };

static gboolean
find_role (NwField *field)
{
  for (const NwKeyWord *word = roles; word->word; word++)
    if (strcmp (word->word, field->id) == 0)
      {
        field->role = word->value;
        return TRUE;
      }

  if (g_str_has_suffix (field->id, "-name"))
    {
      g_autofree char *id = g_strndup (field->id, strlen (field->id) - strlen ("-name"));
      field->role = NW_ROLE_NAME;
      field->dimension = nw_dimension_find (id);
    }
  else
    {
      field->role = NW_ROLE_CODE;
      field->dimension = nw_dimension_find (field->id);
    }
  return field->dimension != NW_DIMENSION_NONE;
}

static gboolean
parse_field (GKeyFile *file, const char *id, const char *group, NwPart *part, GError **error)
{
  NwField *field = g_new0 (NwField, 1);
  int list, blank, dates, unlisted;

  field->dimension = NW_DIMENSION_NONE;
  field->id = g_strdup (strchr (group, '/') + 1);
  g_ptr_array_add (part->fields, field);

  field->columns = nw_keys_get_list (file, group, "Column");
  field->keep = nw_keys_get_folded (file, group, "Keep");
  field->yes = nw_keys_get_folded (file, group, "Yes");
  if (!find_role (field) || *field->columns == NULL)
    return nw_keys_refuse (id, group, "Column", error);
  if (!nw_keys_check (file, id, group, field_keys, error)
      || !nw_keys_get_word (file, id, group, "List", lists, NW_LIST_NONE, &list, error)
      || !nw_keys_get_word (file, id, group, "Blank", blanks, NW_CODE_ID_NOT_AVAILABLE, &blank, error)
      || !nw_keys_get_word (file, id, group, "Dates", date_forms, NW_DATES_ISO, &dates, error)
      || !nw_keys_get_word (file, id, group, "Unlisted", unlisted_ways, NW_UNLISTED_REPORT, &unlisted, error))
    return FALSE;

  field->list = list;
  field->blank = blank;
  field->dates = dates;
  field->unlisted = unlisted;
  return nw_keys_get_flag (file, id, group, "Parallel", &field->parallel, error)
         && nw_keys_get_flag (file, id, group, "Address", &field->address, error)
         && nw_keys_get_flag (file, id, group, "JanuaryFirst", &field->january_first, error)
         && nw_keys_get_flag (file, id, group, "FirstOfMonth", &field->first_of_month, error)
         && nw_keys_get_flag (file, id, group, "Number", &field->number, error);
}

static gboolean
parse_part_keys (GKeyFile *file, const char *id, NwPart *part, GError **error)
{
  g_autofree char *identical = nw_keys_get_text (file, part->id, "Identical");
  g_autofree char *key_from = nw_keys_get_text (file, part->id, "KeyFrom");
  g_autofree char *era = nw_keys_get_text (file, part->id, "NotCodedBefore");
  NwDate day;
  int kind;

  if (!nw_keys_check (file, id, part->id, part_keys, error)
      || !nw_keys_get_word (file, id, part->id, "Kind", part_kinds, -1, &kind, error)
      || !nw_keys_get_word (file, id, part->id, "Absent", blanks, NW_BLANK_SILENT, &part->absent, error)
      || !nw_keys_get_word (file, id, part->id, "Missing", blanks, NW_BLANK_SILENT, &part->missing, error)
      || !nw_keys_get_flag (file, id, part->id, "Merge", &part->merge, error))
    return FALSE;
  if (kind < 0)
    return nw_keys_refuse (id, part->id, "Kind", error);
  part->kind = kind;

  if (*identical && strcmp (identical, "keep") != 0 && strcmp (identical, "duplicate") != 0)
    return nw_keys_refuse (id, part->id, "Identical", error);
  part->keep_identical = strcmp (identical, "keep") == 0;
  if (*key_from && strcmp (key_from, "title") != 0)
    return nw_keys_refuse (id, part->id, "KeyFrom", error);
  part->key_from_title = *key_from != '\0';
  part->prefix = g_key_file_get_string (file, part->id, "Prefix", NULL);
  part->required = nw_keys_get_list (file, part->id, "Required");

  part->not_coded_before = NW_DAY_NONE;
  if (*era && !nw_date_parse (era, &day))
    return nw_keys_refuse (id, part->id, "NotCodedBefore", error);
  if (*era)
    part->not_coded_before = day.earliest;
  return TRUE;
}

static void
field_free (gpointer data)
{
  NwField *field = data;

  g_free (field->id);
  g_strfreev (field->columns);
  g_strfreev (field->keep);
  g_strfreev (field->yes);
  g_free (field);
}

static void
part_free (gpointer data)
{
  NwPart *part = data;

  g_free (part->id);
  g_strfreev (part->required);
  g_ptr_array_unref (part->fields);
  g_free (part->prefix);
  g_free (part);
}

static void
known_release_free (gpointer data)
{
  NwKnownRelease *known = data;

  g_free (known->version);
  g_strfreev (known->files);
  g_strfreev (known->sha256);
  g_free (known);
}

static gboolean
parse_parts (GKeyFile *file, const char *id, const char *key, GPtrArray *parts, GError **error)
{
  g_auto (GStrv) names = nw_keys_get_list (file, "Profile", key);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (char **name = names; *name; name++)
    {
      g_autofree char *start = g_strconcat (*name, "/", NULL);
      NwPart *part = g_new0 (NwPart, 1);

      part->id = g_strdup (*name);
      part->fields = g_ptr_array_new_with_free_func (field_free);
      g_ptr_array_add (parts, part);
      if (!g_key_file_has_group (file, *name))
        return nw_keys_refuse (id, "Profile", key, error);
      if (!parse_part_keys (file, id, part, error))
        return FALSE;

      for (char **group = groups; *group; group++)
        if (g_str_has_prefix (*group, start) && !parse_field (file, id, *group, part, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
parse_codes (GKeyFile *file, const char *id, NwProfile *profile, GError **error)
{
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autofree char *group = g_strconcat ("codes/", nw_domain_id (domain), NULL);
      g_auto (GStrv) labels = g_key_file_get_keys (file, group, NULL, NULL);

      profile->codes[domain] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (char **label = labels; label && *label; label++)
        {
          g_autofree char *code = nw_keys_get_text (file, group, *label);
          if (*code == '\0')
            return nw_keys_refuse (id, group, *label, error);
          g_hash_table_insert (profile->codes[domain], nw_text_fold (*label, -1), g_steal_pointer (&code));
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

/* A group that nobody reads is a spelling mistake. */
static gboolean
check_groups (GKeyFile *file, const char *id, const NwProfile *profile, GError **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (char **group = groups; *group; group++)
    {
      gboolean known = g_str_equal (*group, "Profile") || g_str_equal (*group, "Dataset") || g_str_has_prefix (*group, "release/");

      for (guint i = 0; !known && i < profile->parts->len + profile->within->len; i++)
        {
          const NwPart *part = i < profile->parts->len ? g_ptr_array_index (profile->parts, i)
                                                       : g_ptr_array_index (profile->within, i - profile->parts->len);
          gsize length = strlen (part->id);
          known = strncmp (*group, part->id, length) == 0 && ((*group)[length] == '\0' || (*group)[length] == '/');
        }
      for (guint domain = 0; !known && domain < NW_N_DOMAINS; domain++)
        known = g_str_has_prefix (*group, "codes/") && strcmp (*group + strlen ("codes/"), nw_domain_id (domain)) == 0;
      if (!known)
        return nw_keys_refuse (id, *group, "", error);
    }
  return TRUE;
}

static gboolean
parse_facts (GKeyFile *file, const char *id, NwProfile *self, GError **error)
{
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

  if (!nw_keys_check (file, id, "Profile", profile_keys, error)
      || !nw_keys_check (file, id, "Dataset", dataset_keys, error))
    return FALSE;
  if (*self->name == '\0')
    return nw_keys_refuse (id, "Profile", "Name", error);
  if (*self->dataset == '\0')
    return nw_keys_refuse (id, "Dataset", "Slug", error);
  for (char **dimension = self->not_coded; *dimension; dimension++)
    if (nw_dimension_find (*dimension) == NW_DIMENSION_NONE)
      return nw_keys_refuse (id, "Profile", "NotCoded", error);
  return TRUE;
}

NwProfile *
nw_profile_parse (const char *id, const char *text, gssize length, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;
  g_autoptr (NwProfile) self = g_new0 (NwProfile, 1);

  self->id = g_strdup (id);
  self->releases = g_ptr_array_new_with_free_func (known_release_free);
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->within = g_ptr_array_new_with_free_func (part_free);

  if (!g_key_file_load_from_data (file, text, length < 0 ? strlen (text) : (gsize) length, G_KEY_FILE_NONE, &cause))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("profile %s: %s; see the description of the format"),
                   id, cause->message);
      return NULL;
    }
  if (!parse_facts (file, id, self, error)
      || !parse_releases (file, id, self, error)
      || !parse_parts (file, id, "Parts", self->parts, error)
      || !parse_parts (file, id, "Within", self->within, error)
      || !parse_codes (file, id, self, error)
      || !check_groups (file, id, self, error))
    return NULL;
  if (self->parts->len == 0)
    {
      nw_keys_refuse (id, "Profile", "Parts", error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
nw_profile_free (NwProfile *self)
{
  char **texts[] = { &self->id, &self->name, &self->summary, &self->dataset, &self->title, &self->short_title,
                     &self->publisher, &self->homepage, &self->licence, &self->citation };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    g_clear_pointer (&self->codes[domain], g_hash_table_unref);
  g_strfreev (self->caveats);
  g_strfreev (self->not_coded);
  g_ptr_array_unref (self->releases);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->within);
  g_free (self);
}

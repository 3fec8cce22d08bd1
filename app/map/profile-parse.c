/* profile-parse.c: the parts and fields of a profile out of its groups, refusing what it does not know
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "profile.h"

#include <string.h>

#include "profile-keys.h"
#include "profile-private.h"
#include "text.h"

static const NwKeyWord part_kinds[] = {
  { "receivers", NW_PART_RECEIVERS }, { "incidents", NW_PART_INCIDENTS }, { "claims", NW_PART_CLAIMS },
  { "responses", NW_PART_RESPONSES }, { "actors", NW_PART_ACTORS },       { NULL },
};
static const NwKeyWord roles[] = {
  { "key", NW_ROLE_KEY },
  { "incident", NW_ROLE_INCIDENT },
  { "title", NW_ROLE_TITLE },
  { "summary", NW_ROLE_SUMMARY },
  { "start", NW_ROLE_START },
  { "end", NW_ROLE_END },
  { "disclosed", NW_ROLE_DISCLOSED },
  { "intensity", NW_ROLE_INTENSITY },
  { "sources", NW_ROLE_SOURCES },
  { "date", NW_ROLE_DATE },
  { "form", NW_ROLE_FORM },
  { "text", NW_ROLE_TEXT },
  { "contested", NW_ROLE_CONTESTED },
  { "count", NW_ROLE_COUNT },
  { "name", NW_ROLE_TITLE },
  { "alias", NW_ROLE_ALIAS },
  { NULL },
};
static const NwKeyWord lists[] = {
  { "none", NW_LIST_NONE },   { "semicolon", NW_LIST_SEMICOLON }, { "comma", NW_LIST_COMMA },
  { "lines", NW_LIST_LINES }, { "python", NW_LIST_PYTHON },       { "pipe", NW_LIST_PIPE },
  { "slash", NW_LIST_SLASH }, { "auto", NW_LIST_AUTO },           { NULL },
};
static const NwKeyWord date_forms[] = {
  { "iso", NW_DATES_ISO }, { "mdy", NW_DATES_MDY }, { "dmy", NW_DATES_DMY }, { "ymd", NW_DATES_YMD }, { NULL }
};
static const NwKeyWord serials[] = {
  { "none", NW_SERIAL_NONE }, { "1900", NW_SERIAL_1900 }, { "1904", NW_SERIAL_1904 }, { NULL }
};
static const NwKeyWord blanks[] = {
  { "silent", NW_BLANK_SILENT },
  { "unknown", NW_CODE_ID_UNKNOWN },
  { "not-available", NW_CODE_ID_NOT_AVAILABLE },
  { "not-coded", NW_CODE_ID_NOT_CODED },
  { "none", NW_CODE_ID_NONE },
  { NULL },
};

static const NwKeyWord column_ways[] = {
  { "first", NW_COLUMNS_FIRST }, { "each", NW_COLUMNS_EACH }, { "scores", NW_COLUMNS_SCORES }, { NULL }
};
static const NwKeyWord code_ways[] = { { "labels", FALSE }, { "cow", TRUE }, { NULL } };
static const NwKeyWord unlisted_ways[] = {
  { "report", NW_UNLISTED_REPORT },
  { "name", NW_UNLISTED_NAME },
  { "organisation", NW_UNLISTED_ORGANISATION },
  { NULL },
};

static const char *const part_keys[] = { "Kind",   "Required",       "Identical", "KeyFrom", "Merge",
                                         "Prefix", "NotCodedBefore", "Absent",    "Missing", "By",
                                         NULL };
static const char *const field_keys[] = { "Column",       "Columns",      "List",    "Keep",  "Blank",
                                          "Parallel",     "Unlisted",     "Address", "Dates", "Serial",
                                          "JanuaryFirst", "FirstOfMonth", "Number",  "Yes",   "Codes",
                                          "Other",        "Match",        NULL };

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
      field->dimension = nw_dimension_find_stored (id);
    }
  else
    {
      field->role = NW_ROLE_CODE;
      field->dimension = nw_dimension_find_stored (field->id);
    }
  return field->dimension != NW_DIMENSION_NONE;
}

/* A dimension that a key names; none without the key. */
static gboolean
parse_dimension (GKeyFile *file,
                 const char *id,
                 const char *group,
                 const char *key,
                 NwDimension *dimension,
                 GError **error)
{
  g_autofree char *text = nw_keys_get_text (file, group, key);

  *dimension = nw_dimension_find_stored (text);
  if (*text && *dimension == NW_DIMENSION_NONE)
    return nw_keys_refuse (id, group, key, error);
  return TRUE;
}

/* The keys that say how several columns are one field, and what numbers in them mean. */
static gboolean
parse_columns (GKeyFile *file, const char *id, const char *group, NwField *field, GError **error)
{
  int several, cow;

  field->match = nw_keys_get_list (file, group, "Match");
  if (!nw_keys_get_word (file, id, group, "Columns", column_ways, NW_COLUMNS_FIRST, &several, error)
      || !nw_keys_get_word (file, id, group, "Codes", code_ways, FALSE, &cow, error)
      || !parse_dimension (file, id, group, "Other", &field->other, error))
    return FALSE;
  field->several = several;
  field->cow = cow;
  return TRUE;
}

static gboolean
parse_field (GKeyFile *file, const char *id, const char *group, NwPart *part, GError **error)
{
  NwField *field = g_new0 (NwField, 1);
  int list, blank, dates, serial, unlisted;

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
      || !nw_keys_get_word (file, id, group, "Serial", serials, NW_SERIAL_NONE, &serial, error)
      || !nw_keys_get_word (file, id, group, "Unlisted", unlisted_ways, NW_UNLISTED_REPORT, &unlisted, error))
    return FALSE;

  field->list = list;
  field->blank = blank;
  field->dates = dates;
  field->serial = serial;
  field->unlisted = unlisted;
  return parse_columns (file, id, group, field, error)
         && nw_keys_get_flag (file, id, group, "Parallel", &field->parallel, error)
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
      || !parse_dimension (file, id, part->id, "By", &part->by, error)
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

/* How the part's table is to be read, in a group of its own. */
static gboolean
parse_reading (GKeyFile *file, const char *id, NwPart *part, GError **error)
{
  g_autofree char *group = g_strconcat (NW_PROFILE_READ, part->id, NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; key && *key; key++)
    {
      g_autofree char *value = nw_keys_get_text (file, group, *key);

      if (!part->reading)
        part->reading = nw_reading_new ();
      if (!nw_reading_set (part->reading, *key, value))
        return nw_keys_refuse (id, group, *key, error);
    }
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
  g_strfreev (field->match);
  g_free (field);
}

void
nw_part_free (gpointer data)
{
  NwPart *part = data;

  g_free (part->id);
  g_strfreev (part->required);
  g_ptr_array_unref (part->fields);
  g_free (part->prefix);
  g_clear_pointer (&part->reading, nw_reading_free);
  g_free (part);
}

/* A part has a group of its own, which no other part and nothing else uses. Few parts also bound the time
 * that it takes to find the fields of each among all groups. */
static gboolean
check_part_names (GKeyFile *file, GStrv names)
{
  for (guint i = 0; names[i]; i++)
    if (i == NW_PROFILE_MAX_PARTS || strchr (names[i], '/') || g_str_equal (names[i], "Profile")
        || g_str_equal (names[i], "Dataset") || !g_key_file_has_group (file, names[i])
        || g_strv_contains ((const char *const *) names + i + 1, names[i]))
      return FALSE;
  return TRUE;
}

gboolean
nw_parts_parse (GKeyFile *file, const char *id, const char *key, GPtrArray *parts, GError **error)
{
  g_auto (GStrv) names = nw_keys_get_list (file, "Profile", key);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  if (!check_part_names (file, names))
    return nw_keys_refuse (id, "Profile", key, error);
  for (char **name = names; *name; name++)
    {
      g_autofree char *start = g_strconcat (*name, "/", NULL);
      NwPart *part = g_new0 (NwPart, 1);

      part->id = g_strdup (*name);
      part->fields = g_ptr_array_new_with_free_func (field_free);
      g_ptr_array_add (parts, part);
      if (!parse_part_keys (file, id, part, error) || !parse_reading (file, id, part, error))
        return FALSE;

      for (char **group = groups; *group; group++)
        if (g_str_has_prefix (*group, start) && !parse_field (file, id, *group, part, error))
          return FALSE;
    }
  return TRUE;
}

/* ---- ids ---- */

static const char *
find_word (const NwKeyWord *words, int value)
{
  for (; words->word; words++)
    if (words->value == value)
      return words->word;
  return NULL;
}

static int
find_value (const NwKeyWord *words, const char *word)
{
  for (; words->word; words++)
    if (strcmp (words->word, word) == 0)
      return words->value;
  return -1;
}

const char *
nw_list_form_id (NwListForm form)
{
  return find_word (lists, form);
}

int
nw_list_form_find (const char *id)
{
  return find_value (lists, id);
}

const char *
nw_date_form_id (NwDateForm form)
{
  return find_word (date_forms, form);
}

int
nw_date_form_find (const char *id)
{
  return find_value (date_forms, id);
}

const char *
nw_part_kind_id (NwPartKind kind)
{
  return find_word (part_kinds, kind);
}

int
nw_part_kind_find (const char *id)
{
  return find_value (part_kinds, id);
}

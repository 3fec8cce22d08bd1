/* draft-fields.c: the keys of a field in a recipe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <string.h>

void
nw_recipe_add (GKeyFile *file, const char *group, const char *key, const char *text)
{
  g_auto (GStrv) before = g_key_file_get_string_list (file, group, key, NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  if (before && g_strv_contains ((const char *const *) before, text))
    return;
  if (before)
    g_strv_builder_addv (builder, (const char **) before);
  g_strv_builder_add (builder, text);
  after = g_strv_builder_end (builder);
  g_key_file_set_string_list (file, group, key, (const char *const *) after, g_strv_length (after));
}

gboolean
nw_recipe_take (GKeyFile *file, const char *group, const char *key, const char *text)
{
  g_auto (GStrv) before = g_key_file_get_string_list (file, group, key, NULL, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  for (char **one = before; one && *one; one++)
    if (strcmp (*one, text) != 0)
      g_strv_builder_add (builder, *one);
  after = g_strv_builder_end (builder);
  if (before)
    g_key_file_set_string_list (file, group, key, (const char *const *) after, g_strv_length (after));
  return *after == NULL;
}

static void
write_flag (GKeyFile *file, const char *group, const char *key, gboolean value)
{
  if (value)
    g_key_file_set_string (file, group, key, "true");
  else
    g_key_file_remove_key (file, group, key, NULL);
}

void
nw_recipe_write_forms (GKeyFile *file, const char *group, const NwDraftColumn *column, const NwStudy *study)
{
  gboolean date = nw_draft_is_date (column->field);

  if (nw_draft_is_list (column->field))
    {
      g_key_file_set_string (file, group, "List", column->list);
      if (*column->keep)
        g_key_file_set_string (file, group, "Keep", column->keep);
      else
        g_key_file_remove_key (file, group, "Keep", NULL);
    }
  if (!date)
    return;

  g_key_file_set_string (file, group, "Dates", column->dates);
  if (nw_study_dates (study)->serial > 0)
    g_key_file_set_string (file, group, "Serial", "1900");
  write_flag (file, group, "JanuaryFirst", column->january_first);
  write_flag (file, group, "FirstOfMonth", column->first_of_month);
}

void
nw_recipe_write_field (GKeyFile *file, const char *part, const NwDraftColumn *column, const NwStudy *study)
{
  g_autofree char *group = g_strconcat (part, "/", column->field, NULL);
  gboolean is_key = strcmp (column->field, "key") == 0 || strcmp (column->field, "incident") == 0;

  nw_recipe_add (file, group, "Column", column->name);
  nw_recipe_write_forms (file, group, column, study);
  if (is_key && nw_study_numbers (study) == 100)
    g_key_file_set_string (file, group, "Number", "true");
  if (strcmp (column->field, "contested") == 0)
    g_key_file_set_string (file, group, "Yes", "yes;true;1;y;contested");
}

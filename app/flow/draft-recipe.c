/* draft-recipe.c: what was chosen in a draft, as the text of a recipe
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-private.h"

#include <string.h>

/* By these columns the next state of the dataset is recognised. */
static const char *const essential[] = { "key", "incident", "title", "start", "date", "initiator", "receiver", "name", NULL };

typedef struct {
  const NwDraft *draft;
  GKeyFile      *file;
  gboolean       chosen; /* something beyond labels differs from the profile */
} Writing;

/* ---- parts ---- */

/* "incidents", or "incidents-2" where the profile has such a part already. */
static char *
name_part (GKeyFile *file, const char *kind)
{
  char *name = g_strdup (kind);

  for (guint n = 2; g_key_file_has_group (file, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%u", kind, n);
    }
  return name;
}

static void
add_part (Writing *self, const NwDrafted *drafted, char **part)
{
  GKeyFile *file = self->file;

  *part = name_part (file, drafted->table.part);
  g_key_file_set_string (file, *part, "Kind", drafted->table.part);
  if (strcmp (drafted->table.part, "incidents") == 0 && !nw_drafted_has (drafted, "key"))
    g_key_file_set_string (file, *part, "KeyFrom", "title");
  for (guint i = 0; i < drafted->table.columns->len; i++)
    {
      const NwDraftColumn *column = nw_draft_column (drafted, i);

      if (g_strv_contains (essential, column->field))
        nw_recipe_add (file, *part, "Required", column->name);
    }
  for (guint i = 0; i < drafted->table.columns->len; i++)
    if (*nw_draft_column (drafted, i)->field)
      nw_recipe_write_field (file, *part, nw_draft_column (drafted, i), g_ptr_array_index (drafted->studies, i));
  nw_recipe_add (file, "Profile", "Parts", *part);
  self->chosen = TRUE;
}

/* A column that fills another field now leaves the one that the profile gave it. */
static void
leave_field (GKeyFile *file, const NwProfile *profile, const NwPart *part, const NwDraftColumn *column)
{
  for (guint i = 0; i <= profile->within->len; i++)
    {
      const NwPart *one = i == 0 ? part : g_ptr_array_index (profile->within, i - 1);

      for (guint j = 0; j < one->fields->len; j++)
        {
          g_autofree char *group = g_strconcat (one->id, "/", nw_part_field (one, j)->id, NULL);

          if (g_strv_contains ((const char *const *) nw_part_field (one, j)->columns, column->name)
              && nw_recipe_take (file, group, "Column", column->name))
            g_key_file_remove_group (file, group, NULL);
        }
    }
}

static void
edit_part (Writing *self, const NwDrafted *drafted)
{
  for (guint i = 0; i < drafted->table.columns->len; i++)
    {
      const NwDraftColumn *column = nw_draft_column (drafted, i);
      const NwStudy *study = g_ptr_array_index (drafted->studies, i);
      g_autofree char *group = g_strconcat (drafted->known->id, "/", column->field, NULL);

      if (strcmp (column->field, column->proposed) != 0)
        leave_field (self->file, self->draft->profile, drafted->known, column);
      if (*column->field && strcmp (column->field, column->proposed) != 0)
        nw_recipe_write_field (self->file, drafted->known->id, column, study);
      else if (*column->field && g_key_file_has_group (self->file, group))
        nw_recipe_write_forms (self->file, group, column, study);
    }
  self->chosen = TRUE;
}

static void
drop_part (Writing *self, const NwPart *part)
{
  g_auto (GStrv) groups = g_key_file_get_groups (self->file, NULL);
  g_autofree char *start = g_strconcat (part->id, "/", NULL), *read = g_strconcat ("read/", part->id, NULL);

  for (char **group = groups; *group; group++)
    if (strcmp (*group, part->id) == 0 || strcmp (*group, read) == 0 || g_str_has_prefix (*group, start))
      g_key_file_remove_group (self->file, *group, NULL);
  nw_recipe_take (self->file, "Profile", "Parts", part->id);
  self->chosen = TRUE;
}

/* Only what was not found by looking: the next file may be written otherwise and say so itself. */
static void
write_reading (Writing *self, const NwDrafted *drafted, const char *part)
{
  g_autoptr (NwReading) chosen = nw_reading_of (drafted->table.layout);
  g_autoptr (NwReading) detected = nw_reading_of (drafted->detected);
  g_autofree char *group = g_strconcat ("read/", part, NULL);

  for (const char *const *key = nw_reading_keys (); *key; key++)
    {
      g_autofree char *value = nw_reading_get (chosen, *key), *found = nw_reading_get (detected, *key);
      gboolean table = strcmp (*key, "Table") == 0;

      if (!value || (table ? drafted->found->tables->len < 2 || drafted->known : g_strcmp0 (value, found) == 0))
        continue;
      g_key_file_set_string (self->file, group, *key, value);
      self->chosen = TRUE;
    }
}

static void
write_table (Writing *self, const NwDrafted *drafted)
{
  g_autofree char *part = NULL;

  if (drafted->dropped)
    drop_part (self, drafted->dropped);
  if (*drafted->table.part == '\0')
    return;
  if (drafted->known && drafted->touched)
    edit_part (self, drafted);
  if (drafted->known)
    part = g_strdup (drafted->known->id);
  else
    add_part (self, drafted, &part);
  write_reading (self, drafted, part);
}

/* ---- the whole ---- */

static int
rank_part (GKeyFile *file, const char *part)
{
  g_autofree char *kind = g_key_file_get_string (file, part, "Kind", NULL);
  g_autofree char *incident = g_strconcat (part, "/incident", NULL);

  if (kind == NULL)
    return G_MAXINT;
  /* Responses that wait for the incidents they match. */
  return g_key_file_has_key (file, incident, "Match", NULL) ? NW_PART_RECEIVERS : nw_part_kind_find (kind);
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer file)
{
  return rank_part (file, *(char *const *) a) - rank_part (file, *(char *const *) b);
}

/* What adds to incidents comes before them, acts after them: as the kinds are numbered. */
static void
sort_parts (GKeyFile *file)
{
  gsize n = 0;
  g_auto (GStrv) parts = g_key_file_get_string_list (file, "Profile", "Parts", &n, NULL);

  if (n == 0)
    return;
  g_qsort_with_data (parts, n, sizeof *parts, compare_parts, file);
  g_key_file_set_string_list (file, "Profile", "Parts", (const char *const *) parts, n);
}

static void
write_facts (Writing *self)
{
  const NwDraft *draft = self->draft;
  const NwProfile *profile = draft->profile;

  if (!profile)
    g_key_file_set_string (self->file, "Profile", "Name", draft->title);
  if (profile && !draft->own_facts)
    return;

  g_key_file_set_string (self->file, "Dataset", "Slug", draft->dataset);
  g_key_file_set_string (self->file, "Dataset", "Title", draft->title);
  g_key_file_set_string (self->file, "Dataset", "Publisher", draft->publisher);
  g_key_file_set_string (self->file, "Dataset", "Licence", *draft->licence ? draft->licence : "not stated");
  if (!profile || strcmp (draft->title, profile->title) != 0)
    g_key_file_set_string (self->file, "Dataset", "Short", draft->title);
  self->chosen = TRUE;
}

static void
write_labels (Writing *self)
{
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autofree char *group = g_strconcat ("labels/", nw_domain_id (domain), NULL);
      g_autoptr (GList) labels = g_list_sort (g_hash_table_get_keys (self->draft->labels[domain]), (GCompareFunc) g_strcmp0);

      for (GList *l = labels; l; l = l->next)
        {
          g_autofree char *key = nw_profile_escape (l->data);
          const char *code = g_hash_table_lookup (self->draft->labels[domain], l->data);

          if (*code)
            g_key_file_set_string (self->file, group, key, code);
          else
            g_key_file_remove_key (self->file, group, key, NULL);
        }
    }
}

char *
nw_draft_recipe (const NwDraft *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  Writing writing = { self, file, FALSE };

  if (self->profile)
    g_key_file_load_from_data (file, self->profile->text, strlen (self->profile->text), G_KEY_FILE_KEEP_COMMENTS, NULL);
  write_facts (&writing);
  for (guint i = 0; i < self->tables->len; i++)
    write_table (&writing, nw_drafted (self, i));
  if (writing.chosen)
    {
      sort_parts (file);
      g_key_file_set_string (file, "Profile", "Recipe", "true");
    }
  write_labels (&writing);
  /* A profile's own name is that of its file, which the text does not know. */
  if (self->profile && strcmp (self->profile->id, self->profile->dataset) != 0)
    g_key_file_set_string (file, "Profile", "Id", self->profile->id);
  return g_key_file_to_data (file, NULL, NULL);
}

/* import.c: files through reader and normaliser, for tests
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import.h"

#include <math.h>
#include <string.h>

typedef struct {
  NwSource *source;
  NwLayout *layout;
  char     *name; /* base name */
  guint     part;
} Table;

typedef struct {
  Import       *import;
  NwNormaliser *normaliser;
  guint         part;
  guint         file;
  gboolean      named;
} Reading;

static void
table_clear (gpointer data)
{
  Table *table = data;

  nw_source_free (table->source);
  nw_layout_free (table->layout);
  g_free (table->name);
}

static int
compare_tables (gconstpointer a, gconstpointer b)
{
  return (int) ((const Table *) a)->part - (int) ((const Table *) b)->part;
}

static gboolean
row_cb (const NwRow *row, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  g_auto (GStrv) header = NULL;

  if (row->number > 0)
    return nw_normaliser_add_row (reading->normaliser, row, reading->import->batch, error);

  header = g_new0 (char *, row->n_cells + 1);
  for (guint i = 0; i < row->n_cells; i++)
    header[i] = g_strdup (row->cells[i].text);
  if (!nw_normaliser_begin_file (reading->normaliser, reading->part, reading->file,
                                 (const char *const *) header, error))
    return FALSE;
  if (reading->named)
    nw_normaliser_trust_columns (reading->normaliser);
  return TRUE;
}

static gboolean
read_table (Reading *reading, const Table *table, GError **error)
{
  NwRowSink sink = { .row = row_cb, .user_data = reading };

  reading->part = table->part;
  reading->named = nw_reader_find (table->layout->reader)->named;
  return nw_table_read (table->source, table->layout, &sink, NULL, error)
         && nw_normaliser_end_file (reading->normaliser, reading->import->batch, error);
}

static gboolean
add_table (GArray *tables,
           const char *path,
           const char *reader,
           const char *sheet,
           const NwProfile **profile,
           GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Table table = { nw_source_new (file, NULL, error), nw_layout_new (reader), g_path_get_basename (path), 0 };
  g_autoptr (GPtrArray) rows = NULL;

  table.layout->table = g_strdup (sheet);
  if (table.source)
    rows = nw_table_peek (table.source, table.layout, 1, NULL, error);
  if (rows)
    *profile = nw_profile_recognise (g_ptr_array_index (rows, 0), &table.part, error);
  if (rows == NULL || *profile == NULL)
    {
      g_clear_pointer (&table.source, nw_source_free);
      nw_layout_free (table.layout);
      g_free (table.name);
      return FALSE;
    }
  g_array_append_val (tables, table);
  return TRUE;
}

static gboolean
add_sheets (GArray *tables, const char *path, const NwProfile **profile, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (NwSource) source = nw_source_new (file, NULL, error);
  g_auto (GStrv) sheets = source ? nw_reader_find ("xlsx")->tables (source, NULL, error) : NULL;

  for (char **sheet = sheets; sheet && *sheet; sheet++)
    if (!add_table (tables, path, "xlsx", *sheet, profile, error))
      return FALSE;
  return sheets != NULL;
}

static GArray *
recognise (const char * const *paths, const NwProfile **profile, GError **error)
{
  g_autoptr (GArray) tables = g_array_new (FALSE, FALSE, sizeof (Table));

  g_array_set_clear_func (tables, table_clear);
  for (; *paths; paths++)
    if (!(g_str_has_suffix (*paths, ".xlsx")
              ? add_sheets (tables, *paths, profile, error)
              : add_table (tables, *paths, g_str_has_suffix (*paths, ".json") ? "json" : "csv", NULL, profile,
                           error)))
      return NULL;
  g_array_sort (tables, compare_tables);
  return g_steal_pointer (&tables);
}

Import *
import_files (const char * const *paths, GError **error)
{
  g_autoptr (Import) self = g_new0 (Import, 1);
  g_autoptr (GArray) tables = recognise (paths, &self->profile, error);
  g_autoptr (NwNormaliser) normaliser = NULL;
  Reading reading = { self };
  const NwKnownRelease *known;

  self->release = nw_release_new ();
  self->codebook = nw_codebook_new ();
  self->batch = nw_batch_new ();
  if (tables == NULL)
    return NULL;

  for (guint i = 0; i < tables->len; i++)
    {
      const Table *table = &g_array_index (tables, Table, i);

      nw_release_add_file (self->release, table->name, nw_profile_part (self->profile, table->part)->id);
      if ((known = nw_profile_known_release (self->profile, table->name, NULL)))
        self->release->as_of = known->as_of;
    }

  normaliser = nw_normaliser_new (self->profile, self->release, self->codebook);
  reading.normaliser = normaliser;
  for (guint i = 0; i < tables->len; i++)
    {
      reading.file = i;
      if (!read_table (&reading, &g_array_index (tables, Table, i), error))
        return NULL;
    }
  nw_normaliser_get_counts (normaliser, &self->counts);
  self->labels = nw_normaliser_labels (normaliser);
  return g_steal_pointer (&self);
}

void
import_free (Import *self)
{
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  g_clear_pointer (&self->batch, nw_batch_unref);
  g_free (self);
}

/* ---- as text ---- */

static void
print_text (GString *out, const char *field, const char *text)
{
  g_autofree char *escaped = text ? g_strescape (text, NULL) : NULL;

  /* g_strescape would write letters beyond ASCII as octal numbers. */
  if (text && g_str_is_ascii (text))
    g_string_append_printf (out, "  %s: %s\n", field, escaped);
  else if (text)
    g_string_append_printf (out, "  %s: %s\n", field, text);
}

static void
print_date (GString *out, const char *field, NwDate date, const char *text)
{
  g_autofree char *printed = nw_date_print (date);

  if (*printed || text)
    g_string_append_printf (out, "  %s: %s%s%s%s\n", field, *printed ? printed : "?", text ? " “" : "",
                            text ? text : "", text ? "”" : "");
}

static void
print_marks (const Import *self, GString *out, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      const NwMark *mark = nw_batch_mark (self->batch, i);
      const NwDimensionInfo *info = nw_dimension_info (mark->dimension);
      const char *code = nw_codebook_get_code (self->codebook, info->domain, mark->code)->code;
      const char *label = nw_codebook_get_label (self->codebook, info->domain, mark->label)->text;

      g_string_append_printf (out, "  %s", info->id);
      if (mark->party > 0)
        g_string_append_printf (out, " %u", mark->party);
      g_string_append_printf (out, ": %s", code);
      if (strcmp (label, code) != 0)
        g_string_append_printf (out, " “%s”", label);
      if (mark->name)
        g_string_append_printf (out, " (%s)", mark->name);
      g_string_append_c (out, '\n');
    }
}

static void
print_incidents (const Import *self, GString *out)
{
  for (guint i = 0; i < self->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (self->batch, i);

      g_string_append_printf (out, "incident %s, file %u line %" G_GUINT64_FORMAT "\n", incident->key,
                              incident->origin.file, incident->origin.line);
      print_text (out, "title", incident->title);
      print_text (out, "summary", incident->summary);
      print_date (out, "start", incident->start, incident->start_text);
      print_date (out, "end", incident->end, incident->end_text);
      print_date (out, "disclosed", incident->disclosed, incident->disclosed_text);
      if (!isnan (incident->intensity))
        g_string_append_printf (out, "  intensity: %g\n", incident->intensity);
      print_text (out, "sources", incident->sources);
      print_marks (self, out, incident->first_mark, incident->n_marks);
    }
}

static void
print_acts (const Import *self, GString *out)
{
  for (guint i = 0; i < self->batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (self->batch, i);

      g_string_append_printf (out, "%s %s/%s, file %u line %" G_GUINT64_FORMAT "%s\n",
                              act->kind == NW_ACT_CLAIM ? "claim" : "response", act->incident_key,
                              act->key ? act->key : "", act->origin.file, act->origin.line,
                              act->contested ? ", contested" : "");
      print_date (out, "date", act->date, act->date_text);
      print_text (out, "form", act->form);
      print_text (out, "text", act->text);
      print_text (out, "sources", act->sources);
      print_marks (self, out, act->first_mark, act->n_marks);
    }
}

static void
print_actors (const Import *self, GString *out)
{
  for (guint i = 0; i < self->batch->actors->len; i++)
    {
      const NwActor *actor = nw_batch_actor (self->batch, i);

      g_string_append_printf (out, "actor %s, file %u line %" G_GUINT64_FORMAT "\n", actor->key,
                              actor->origin.file, actor->origin.line);
      print_text (out, "name", actor->name);
      print_text (out, "aliases", actor->aliases);
      print_text (out, "summary", actor->summary);
      print_text (out, "sources", actor->sources);
      print_marks (self, out, actor->first_mark, actor->n_marks);
    }
}

char *
import_print (const Import *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "profile %s\n", self->profile->id);
  print_incidents (self, out);
  print_acts (self, out);
  print_actors (self, out);
  for (guint i = 0; i < self->batch->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (self->batch, i);

      g_string_append_printf (out, "issue %s %s, file %u line %" G_GUINT64_FORMAT,
                              nw_severity_id (issue->severity), nw_issue_kind_id (issue->kind), issue->file,
                              issue->line);
      if (issue->column)
        g_string_append_printf (out, ", %s", issue->column);
      if (issue->cell)
        g_string_append_printf (out, " “%s”", issue->cell);
      g_string_append_printf (out, ": %s\n", issue->reason);
    }
  g_string_append_printf (out,
                          "rows %" G_GUINT64_FORMAT " = accepted %" G_GUINT64_FORMAT
                          " + duplicates %" G_GUINT64_FORMAT " + rejected %" G_GUINT64_FORMAT "\n",
                          self->counts.rows_read, self->counts.accepted, self->counts.duplicates,
                          self->counts.rejected);
  g_string_append_printf (out,
                          "incidents %" G_GUINT64_FORMAT ", claims %" G_GUINT64_FORMAT
                          ", responses %" G_GUINT64_FORMAT ", issues %" G_GUINT64_FORMAT "\n",
                          self->counts.incidents, self->counts.claims, self->counts.responses,
                          self->counts.issues);
  if (self->counts.actors > 0)
    g_string_append_printf (out, "actors %" G_GUINT64_FORMAT "\n", self->counts.actors);
  return g_string_free (out, FALSE);
}

/* ---- counting, the plain way ---- */

static gboolean
has_code (const Import *self, guint first, guint n, NwDimension dimension, int code)
{
  for (guint i = first; i < first + n; i++)
    if (nw_batch_mark (self->batch, i)->dimension == dimension
        && nw_batch_mark (self->batch, i)->code == code)
      return TRUE;
  return FALSE;
}

guint
import_count (const Import *self, NwDimension dimension, const char *code_text)
{
  int code = nw_codebook_find_code (self->codebook, nw_dimension_info (dimension)->domain, code_text);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (self->batch, i);
      if (has_code (self, incident->first_mark, incident->n_marks, dimension, code))
        g_hash_table_add (keys, (gpointer) incident->key);
    }
  for (guint i = 0; i < self->batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (self->batch, i);
      if (has_code (self, act->first_mark, act->n_marks, dimension, code))
        g_hash_table_add (keys, (gpointer) act->incident_key);
    }
  return g_hash_table_size (keys);
}

guint
import_issues (const Import *self, NwIssueKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->batch->issues->len; i++)
    n += nw_batch_issue (self->batch, i)->kind == kind;
  return n;
}

const char *
import_datasets (void)
{
  static char *path;

  if (path == NULL)
    path = g_strdup (g_getenv ("NORMWATCH_DATASETS"));
  if (path == NULL)
    path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  return g_file_test (path, G_FILE_TEST_IS_DIR) ? path : NULL;
}

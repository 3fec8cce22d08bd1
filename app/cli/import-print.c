/* import-print.c: prints the reports of imports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-print.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Rows read are incidents, actors, rows merged into them, duplicates and rejected ones; what follows is not rows. */
static const NwColumn columns[] = {
  { "dataset", FALSE },   { "release", FALSE },  { "files", FALSE },    { "rows_read", TRUE }, { "incidents", TRUE }, { "actors", TRUE },
  { "merged", TRUE },     { "duplicates", TRUE }, { "rejected", TRUE }, { "claims", TRUE },    { "responses", TRUE }, { "issues", TRUE },
};

#define N_NUMBERS (G_N_ELEMENTS (columns) - 3)

static void
take_numbers (const NwCounts *counts, guint64 numbers[N_NUMBERS])
{
  const guint64 taken[N_NUMBERS] = {
    counts->rows_read, counts->incidents, counts->actors, nw_counts_merged (counts), counts->duplicates,
    counts->rejected,  counts->claims,    counts->responses, counts->issues,
  };

  memcpy (numbers, taken, sizeof taken);
}

/* ---- JSON ---- */

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *member, guint64 number)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, (gint64) number);
}

static void
add_layout (JsonBuilder *builder, const NwLayout *layout)
{
  add_text (builder, "reader", layout->reader);
  if (!layout->encoding)
    return;

  add_text (builder, "encoding", layout->encoding);
  if (strcmp (layout->reader, "csv") == 0)
    add_text (builder, "delimiter", (const char[]) { layout->delimiter, '\0' });
}

static void
add_files (JsonBuilder *builder, const NwImportReport *report)
{
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (report->release->files, i);

      json_builder_begin_object (builder);
      add_text (builder, "name", file->name);
      add_text (builder, "sheet", file->sheet);
      add_text (builder, "role", file->role);
      add_number (builder, "rows", file->rows);
      add_text (builder, "sha256", file->sha256);
      if (i < report->layouts->len)
        add_layout (builder, g_ptr_array_index (report->layouts, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_labels (JsonBuilder *builder, const NwImportReport *report)
{
  json_builder_set_member_name (builder, "labels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->labels->len; i++)
    {
      const NwUnknownLabel *label = g_ptr_array_index (report->labels, i);
      const NwLabelChoice *best = label->suggestions->len > 0 ? g_ptr_array_index (label->suggestions, 0) : NULL;

      json_builder_begin_object (builder);
      add_text (builder, "domain", nw_domain_id (label->domain));
      add_text (builder, "label", label->text);
      add_text (builder, "column", label->column);
      add_number (builder, "count", label->count);
      add_text (builder, "suggestion", best ? best->code : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_changes (JsonBuilder *builder, const NwChanges *changes)
{
  json_builder_set_member_name (builder, "changes");
  if (!changes)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_text (builder, "since", changes->from->version);
  add_number (builder, "common", changes->common);
  for (guint i = 0; i < NW_N_CHANGES; i++)
    add_number (builder, nw_change_kind_id (i), changes->counts[i]);
  json_builder_end_object (builder);
}

static void
add_report (JsonBuilder *builder, const NwImportReport *report, gboolean dry_run)
{
  guint64 numbers[N_NUMBERS];

  take_numbers (&report->release->counts, numbers);
  json_builder_begin_object (builder);
  add_text (builder, "dataset", report->release->dataset);
  add_text (builder, "release", report->release->version);
  add_files (builder, report);
  for (guint i = 0; i < N_NUMBERS; i++)
    add_number (builder, columns[3 + i].id, numbers[i]);
  json_builder_set_member_name (builder, "unchanged");
  json_builder_add_boolean_value (builder, report->unchanged);
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, dry_run);
  add_text (builder, "recipe_of", report->recipe_of);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (report->notes, i));
  json_builder_end_array (builder);
  add_labels (builder, report);
  add_changes (builder, report->changes);
  json_builder_end_object (builder);
}

static gboolean
print_json (GPtrArray *reports, gboolean dry_run, GOutputStream *output, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (reports->len > 1)
    json_builder_begin_array (builder);
  for (guint i = 0; i < reports->len; i++)
    add_report (builder, g_ptr_array_index (reports, i), dry_run);
  if (reports->len > 1)
    json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  line = g_strconcat (text, "\n", NULL);
  return g_output_stream_write_all (output, line, strlen (line), NULL, NULL, error);
}

/* ---- rows ---- */

static char *
list_files (const NwRelease *release)
{
  g_autoptr (GString) files = g_string_new (NULL);

  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);

      g_string_append_printf (files, "%s%s", i > 0 ? "; " : "", file->name);
      if (file->sheet)
        g_string_append_printf (files, " (%s)", file->sheet);
    }
  return g_string_free (g_steal_pointer (&files), FALSE);
}

gboolean
nw_import_print (GPtrArray *reports, NwFormat format, gboolean dry_run, GError **error)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();
  NwPrinter *printer;

  if (nw_format_resolve (format) == NW_FORMAT_JSON)
    return print_json (reports, dry_run, output, error);

  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  for (guint i = 0; i < reports->len; i++)
    {
      const NwRelease *release = ((NwImportReport *) g_ptr_array_index (reports, i))->release;
      g_autofree char *files = list_files (release);
      guint64 numbers[N_NUMBERS];

      take_numbers (&release->counts, numbers);
      nw_printer_add_text (printer, release->dataset);
      nw_printer_add_text (printer, release->version);
      nw_printer_add_text (printer, files);
      for (guint j = 0; j < N_NUMBERS; j++)
        nw_printer_add_number (printer, numbers[j]);
    }
  return nw_printer_finish (printer, error);
}

/* ---- remarks ---- */

static void
remark_changes (const char *name, const NwChanges *changes)
{
  /* Translators: numbers of incidents, against an older release */
  g_printerr (_("%s: since %s %" G_GUINT64_FORMAT " added, %" G_GUINT64_FORMAT " dropped, %" G_GUINT64_FORMAT " in both; “diff” lists them\n"),
              name, changes->from->version, changes->counts[NW_CHANGE_ADDED], changes->counts[NW_CHANGE_DROPPED], changes->common);
}

void
nw_import_remark (const NwImportReport *report, gboolean rejects)
{
  const NwCounts *counts = &report->release->counts;
  g_autofree char *name = nw_release_name (report->release);

  for (guint i = 0; i < report->notes->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (report->notes, i));
  if (report->recipe_of)
    g_printerr (_("%s: read by the recipe of %s; --no-recipe reads without it\n"), name, report->recipe_of);
  if (report->unchanged)
    g_printerr (_("%s: these very files are in the library already; nothing changed\n"), name);
  if (report->changes)
    remark_changes (name, report->changes);
  if (counts->rejected > 0 && !rejects)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%s: %" G_GUINT64_FORMAT " row was rejected; --rejects FILE says which and why\n",
                             "%s: %" G_GUINT64_FORMAT " rows were rejected; --rejects FILE says which and why\n", counts->rejected),
                name, counts->rejected);
}

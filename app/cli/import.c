/* import.c: "import", files into a release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

#include "fault.h"
#include "options.h"
#include "printer.h"
#include "rejects.h"

static const NwColumn columns[] = {
  { "dataset", FALSE }, { "release", FALSE }, { "files", FALSE }, { "rows_read", TRUE }, { "incidents", TRUE }, { "claims", TRUE },
  { "responses", TRUE }, { "duplicates", TRUE }, { "rejected", TRUE }, { "issues", TRUE },
};

/* ---- progress ---- */

static void
show_progress_cb (const NwImportProgress *progress, gpointer user_data)
{
  int percent = progress->bytes_total ? (int) (100 * progress->bytes / progress->bytes_total) : 0;

  g_autofree char *line = g_strdup_printf (_("%s: %d %%, %" G_GUINT64_FORMAT " rows"),
                                           progress->file ? progress->file : "", percent,
                                           progress->rows);

  g_printerr ("\r\033[K%s", line);
}

static void
clear_progress (void)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("\r\033[K");
}

/* ---- the report ---- */

static gboolean
print_json (const NwImportReport *report, GOutputStream *output, GError **error)
{
  const NwCounts *counts = &report->release->counts;
  const guint64 numbers[] = {
    counts->rows_read, counts->incidents, counts->claims, counts->responses, counts->duplicates, counts->rejected, counts->issues,
  };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "dataset");
  json_builder_add_string_value (builder, report->release->dataset);
  json_builder_set_member_name (builder, "release");
  json_builder_add_string_value (builder, report->release->version);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->release->files->len; i++)
    json_builder_add_string_value (builder,
                                   ((NwSourceFile *) g_ptr_array_index (report->release->files, i))->name);
  json_builder_end_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      json_builder_set_member_name (builder, columns[3 + i].id);
      json_builder_add_int_value (builder, (gint64) numbers[i]);
    }
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  line = g_strconcat (text, "\n", NULL);
  return g_output_stream_write_all (output, line, strlen (line), NULL, NULL, error);
}

static gboolean
print_report (const NwImportReport *report, NwFormat format, GError **error)
{
  const NwCounts *counts = &report->release->counts;
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GString) files = g_string_new (NULL);
  NwPrinter *printer;

  if (nw_format_resolve (format) == NW_FORMAT_JSON)
    return print_json (report, output, error);

  for (guint i = 0; i < report->release->files->len; i++)
    g_string_append_printf (files, "%s%s", i > 0 ? "; " : "",
                            ((NwSourceFile *) g_ptr_array_index (report->release->files, i))->name);
  printer = nw_printer_new (format, columns, G_N_ELEMENTS (columns), output);
  nw_printer_add_text (printer, report->release->dataset);
  nw_printer_add_text (printer, report->release->version);
  nw_printer_add_text (printer, files->str);
  nw_printer_add_number (printer, counts->rows_read);
  nw_printer_add_number (printer, counts->incidents);
  nw_printer_add_number (printer, counts->claims);
  nw_printer_add_number (printer, counts->responses);
  nw_printer_add_number (printer, counts->duplicates);
  nw_printer_add_number (printer, counts->rejected);
  nw_printer_add_number (printer, counts->issues);
  return nw_printer_finish (printer, error);
}

static void
print_remarks (const NwImportReport *report, const char *rejects)
{
  const NwCounts *counts = &report->release->counts;

  if (report->unchanged)
    g_printerr ("%s\n", _("These very files are in the library already; nothing was written"));
  if (counts->rejected > 0 && !rejects)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%" G_GUINT64_FORMAT " row was rejected; --rejects FILE says which and why\n",
                             "%" G_GUINT64_FORMAT " rows were rejected; --rejects FILE says which and why\n", counts->rejected),
                counts->rejected);
}

/* ---- the command ---- */

typedef struct {
  NwImportRequest request;
  char           *profile;
  char           *dataset;
  char           *version;
  char           *as_of;
  char           *rejects;
  gboolean        force;
  NwFormat        format;
} ImportCall;

static void
import_call_clear (ImportCall *self)
{
  g_clear_pointer (&self->request.files, g_ptr_array_unref);
  g_free (self->profile);
  g_free (self->dataset);
  g_free (self->version);
  g_free (self->as_of);
  g_free (self->rejects);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportCall, import_call_clear)

/* The file for the rejects comes first: when it cannot be written, nothing is imported. */
static gboolean
do_import (NwCall *call, const ImportCall *self, GError **error)
{
  NwImportProgressFunc progress = isatty (STDERR_FILENO) ? show_progress_cb : NULL;
  g_autoptr (NwImportReport) report = NULL;
  g_autoptr (NwRejects) rejects = NULL;

  if (self->rejects && !(rejects = nw_rejects_open (self->rejects, self->force, error)))
    return FALSE;

  report = nw_workspace_import (call->workspace, &self->request, progress, NULL, call->cancellable, error);
  clear_progress ();
  if (!report || (rejects && !nw_rejects_write (rejects, report, error)))
    return FALSE;

  print_remarks (report, self->rejects);
  return print_report (report, self->format, error);
}

static int
run_import (NwCall *call, int argc, char **argv)
{
  g_auto (ImportCall) self = { { NULL } };
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_STRING, &self.profile, N_("How to read the files (default: recognised from the headers)"), N_("ID") },
    { "dataset", 0, 0, G_OPTION_ARG_STRING, &self.dataset, N_("The dataset they belong to (default: the profile’s)"), N_("SLUG") },
    { "release", 0, 0, G_OPTION_ARG_STRING, &self.version, N_("The version (default: the profile’s, or today’s date)"), N_("VERSION") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &self.as_of, N_("To when the files were kept up to date"), N_("DATE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self.request.dry_run, N_("Everything but keeping it"), NULL },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &self.rejects, N_("Write what was rejected or is doubtful, and why"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &self.force, N_("Overwrite the file of --rejects"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;
  NwDate as_of;

  if (!nw_options_parse (call, entries, &self.format, NULL, &argc, &argv))
    return NW_EXIT_USAGE;
  if (argc < 2)
    return nw_call_usage (call, "%s", _("Name at least one file"));
  if (self.profile && !nw_options_known (call, "profiles", self.profile))
    return NW_EXIT_USAGE;
  if (self.as_of && !nw_date_parse (self.as_of, &as_of))
    return nw_call_usage (call, _("--as-of: “%s” is no date; write it like 2023-03-31"), self.as_of);

  self.request.profile = self.profile;
  self.request.dataset = self.dataset;
  self.request.version = self.version;
  self.request.as_of = self.as_of;
  self.request.files = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 1; i < argc; i++)
    g_ptr_array_add (self.request.files, g_file_new_for_commandline_arg (argv[i]));

  if (!nw_call_open (call, TRUE))
    return NW_EXIT_FAILED;
  return do_import (call, &self, &error) ? NW_EXIT_DONE : nw_call_fail (call, error);
}

const NwCommand nw_command_import = { "import", N_("FILE…"), N_("Files of one dataset into a release, all or nothing"), run_import };

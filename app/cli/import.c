/* import.c: "import", files into releases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <glib/gi18n-lib.h>

#include "import-print.h"
#include "options.h"
#include "recipe-file.h"
#include "rejects.h"

/* ---- progress ---- */

/* "3 s", "2 min 5 s" */
static char *
print_seconds (double seconds)
{
  guint whole = (guint) (seconds + 0.5);

  return whole < 60 ? g_strdup_printf (_("%u s"), whole) : g_strdup_printf (_("%u min %u s"), whole / 60, whole % 60);
}

static void
show_progress_cb (const NwImportProgress *progress, gpointer user_data)
{
  int percent = progress->bytes_total ? (int) (100 * progress->bytes / progress->bytes_total) : 0;
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_printf (line, _("%s: %d %%, %" G_GUINT64_FORMAT " rows, %.0f a second"), progress->file ? progress->file : "", percent,
                   progress->rows, progress->rows_a_second);
  if (progress->seconds_left >= 0)
    {
      g_autofree char *left = print_seconds (progress->seconds_left);
      /* Translators: behind the progress of an import, "12 s left" */
      g_string_append_printf (line, _(", %s left"), left);
    }
  nw_call_progress (line->str);
}

/* ---- the command ---- */

typedef struct {
  NwImportRequest request;
  char           *profile;
  char           *dataset;
  char           *title;
  char           *version;
  char           *as_of;
  char           *recipe;      /* path */
  char           *recipe_text;
  char           *save_recipe; /* path */
  char           *rejects;     /* path */
  char           *encoding, *delimiter, *quote, *header, *table; /* as written */
  gboolean        repair;
  NwReading      *reading;
  gboolean        force;
  NwFormat        format;
} ImportCall;

static void
import_call_clear (ImportCall *self)
{
  char *texts[] = { self->profile, self->dataset, self->title, self->version, self->as_of, self->recipe, self->recipe_text,
                    self->save_recipe, self->rejects, self->encoding, self->delimiter, self->quote, self->header, self->table };

  g_clear_pointer (&self->request.files, g_ptr_array_unref);
  g_clear_pointer (&self->reading, nw_reading_free);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ImportCall, import_call_clear)

/* What says for all files at once what they are leaves nothing to sort. */
static GPtrArray *
group_files (NwCall *call, const ImportCall *self, GError **error)
{
  const NwImportRequest *request = &self->request;
  GPtrArray *groups;

  if (!request->profile && !request->dataset && !request->version && !request->recipe)
    return nw_workspace_group_files (call->workspace, request->files, call->cancellable, error);

  groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (groups, g_ptr_array_ref (request->files));
  return groups;
}

static gboolean
import_group (NwCall *call, const ImportCall *self, GPtrArray *files, NwRejects *rejects, GPtrArray *reports, GError **error)
{
  NwImportRequest request = self->request;
  NwImportReport *report;

  request.files = files;
  request.rows = rejects != NULL;
  report = nw_workspace_import (call->workspace, &request, show_progress_cb, NULL, call->cancellable, error);
  nw_call_progress (NULL);
  if (!report)
    return FALSE;

  g_ptr_array_add (reports, report);
  nw_import_remark (report, self->rejects != NULL);
  if (rejects)
    nw_rejects_add (rejects, report);
  return TRUE;
}

/* Each group is imported whole or not at all; one that fails does not stop those after it. */
static gboolean
import_groups (NwCall *call, const ImportCall *self, NwRejects *rejects, GPtrArray *reports, GError **error)
{
  g_autoptr (GPtrArray) groups = group_files (call, self, error);
  g_autoptr (GError) last = NULL;

  for (guint i = 0; groups && i < groups->len; i++)
    {
      g_autoptr (GError) local = NULL;

      if (import_group (call, self, g_ptr_array_index (groups, i), rejects, reports, &local))
        continue;
      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (last)
        nw_call_fail (call, last);
      g_clear_error (&last);
      last = g_steal_pointer (&local);
    }

  if (last)
    g_propagate_error (error, g_steal_pointer (&last));
  return groups && reports->len == groups->len;
}

static gboolean
save_recipe (const ImportCall *self, GPtrArray *reports, GError **error)
{
  const NwImportReport *last = g_ptr_array_index (reports, reports->len - 1);

  return !self->save_recipe || nw_import_save_recipe (self->save_recipe, self->force, last->recipe, error);
}

/* The file for the rejects comes first: when it cannot be written, nothing is imported. */
static int
do_import (NwCall *call, const ImportCall *self)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_import_report_free);
  g_autoptr (NwRejects) rejects = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) print_error = NULL;
  gboolean done;

  if (self->save_recipe && !nw_import_can_save (self->save_recipe, self->force, &error))
    return nw_call_fail (call, error);
  if (self->rejects && !(rejects = nw_rejects_open (self->rejects, self->force, &error)))
    return nw_call_fail (call, error);

  done = import_groups (call, self, rejects, reports, &error) && (!rejects || nw_rejects_close (rejects, &error))
         && save_recipe (self, reports, &error);
  if (reports->len > 0 && !nw_import_print (reports, self->format, self->request.dry_run, &print_error))
    return nw_call_fail (call, print_error);
  return done ? NW_EXIT_DONE : nw_call_fail (call, error);
}

/* ---- options ---- */

/* What was said about reading, with the option that says it. */
static gboolean
take_reading (NwCall *call, ImportCall *self)
{
  const struct {
    const char *option, *key, *value;
  } said[] = {
    { "--encoding", "Encoding", self->encoding }, { "--delimiter", "Delimiter", self->delimiter }, { "--quote", "Quote", self->quote },
    { "--header-row", "Header", self->header },   { "--table", "Table", self->table },             { "--repair", "Repair", self->repair ? "true" : NULL },
  };

  self->reading = nw_reading_new ();
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i].value && !nw_reading_set (self->reading, said[i].key, said[i].value))
      {
        nw_call_usage (call, _("%s: “%s” is not understood"), said[i].option, said[i].value);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_options (NwCall *call, ImportCall *self, int argc)
{
  NwDate as_of;

  if (argc < 2)
    return nw_call_usage (call, "%s", _("Name at least one file")) == NW_EXIT_DONE;
  if (self->profile && self->recipe)
    return nw_call_usage (call, "%s", _("Give either --profile or --recipe")) == NW_EXIT_DONE;
  if (self->profile && !nw_options_known (call, "profiles", self->profile))
    return FALSE;
  if (self->as_of && !nw_date_parse (self->as_of, &as_of))
    return nw_call_usage (call, _("--as-of: “%s” is no date; write it like 2023-03-31"), self->as_of) == NW_EXIT_DONE;
  return take_reading (call, self);
}

static void
fill_request (ImportCall *self, int argc, char **argv)
{
  self->request.profile = self->profile;
  self->request.dataset = self->dataset;
  self->request.title = self->title;
  self->request.version = self->version;
  self->request.as_of = self->as_of;
  self->request.recipe = self->recipe_text;
  self->request.reading = nw_reading_is_empty (self->reading) ? NULL : self->reading;
  self->request.files = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 1; i < argc; i++)
    g_ptr_array_add (self->request.files, g_file_new_for_commandline_arg (argv[i]));
}

static int
run_import (NwCall *call, int argc, char **argv)
{
  g_auto (ImportCall) self = { { NULL } };
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_STRING, &self.profile, N_("How to read the files (default: recognised from the headers)"), N_("ID") },
    { "recipe", 0, 0, G_OPTION_ARG_FILENAME, &self.recipe, N_("The same, as a file"), N_("FILE") },
    { "no-recipe", 0, 0, G_OPTION_ARG_NONE, &self.request.no_recipe, N_("Not by the recipe of the newest release either"), NULL },
    { "save-recipe", 0, 0, G_OPTION_ARG_FILENAME, &self.save_recipe, N_("Write what the files were read by"), N_("FILE") },
    { "dataset", 0, 0, G_OPTION_ARG_STRING, &self.dataset, N_("The dataset they belong to (default: the profile’s)"), N_("SLUG") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self.title, N_("What a dataset of your own is called"), N_("TEXT") },
    { "release", 0, 0, G_OPTION_ARG_STRING, &self.version, N_("The version (default: the profile’s, or today’s date)"), N_("VERSION") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &self.as_of, N_("To when the files were kept up to date"), N_("DATE") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &self.encoding, N_("UTF-8, UTF-16LE, UTF-16BE, WINDOWS-1252, ISO-8859-1 or MACINTOSH"), N_("NAME") },
    { "repair", 0, 0, G_OPTION_ARG_NONE, &self.repair, N_("Undo that the text was encoded twice"), NULL },
    { "delimiter", 0, 0, G_OPTION_ARG_STRING, &self.delimiter, N_("What separates cells: comma, semicolon, tab or pipe"), N_("WORD") },
    { "quote", 0, 0, G_OPTION_ARG_STRING, &self.quote, N_("What cells are quoted by: double, single or none"), N_("WORD") },
    { "header-row", 0, 0, G_OPTION_ARG_STRING, &self.header, N_("The row with the column names, from 1, or none"), N_("N") },
    { "table", 0, 0, G_OPTION_ARG_STRING, &self.table, N_("Only this sheet, or the list under this key"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &self.request.dry_run, N_("Everything but keeping it"), NULL },
    { "rejects", 0, 0, G_OPTION_ARG_FILENAME, &self.rejects, N_("Write what was rejected or is doubtful, and why"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &self.force, N_("Overwrite the files of --rejects and --save-recipe"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GError) error = NULL;

  if (!nw_options_parse (call, entries, &self.format, NULL, &argc, &argv) || !check_options (call, &self, argc))
    return NW_EXIT_USAGE;
  if (self.recipe && !(self.recipe_text = nw_import_load_recipe (self.recipe, &error)))
    return nw_call_fail (call, error);

  fill_request (&self, argc, argv);
  return nw_call_open (call, TRUE) ? do_import (call, &self) : NW_EXIT_FAILED;
}

const NwCommand nw_command_import = { "import", N_("FILE…"), N_("Files into releases, each all or nothing"), run_import };

/* rejects.c: the file that says what of an import was rejected or is doubtful
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rejects.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "fault.h"
#include "printer.h"

struct _NwRejects {
  char          *path;
  GOutputStream *output; /* into a file beside path, until it is closed */
  NwPrinter     *printer;
};

static const NwColumn columns[] = {
  { "dataset", FALSE }, { "release", FALSE }, { "file", FALSE },   { "sheet", FALSE },  { "line", TRUE },  { "column", FALSE },
  { "severity", FALSE }, { "kind", FALSE },   { "reason", FALSE }, { "cell", FALSE },   { "row", FALSE },
};

NwRejects *
nw_rejects_open (const char *path, gboolean force, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) local = NULL;
  GFileOutputStream *output;
  NwRejects *self;

  if (!force && g_file_query_exists (file, NULL))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT,
                   _("%s: the file is there already; choose another name or --force"), path);
      return NULL;
    }

  output = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, &local);
  if (!output)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: cannot be written (%s); choose another place"),
                   path, local->message);
      return NULL;
    }

  self = g_new0 (NwRejects, 1);
  self->path = g_strdup (path);
  self->output = G_OUTPUT_STREAM (output);
  self->printer = nw_printer_new (NW_FORMAT_CSV, columns, G_N_ELEMENTS (columns), self->output);
  return self;
}

void
nw_rejects_free (NwRejects *self)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_clear_pointer (&self->printer, nw_printer_free);
  /* Closing with a cancelled cancellable drops the new file; after a write it is closed already. */
  g_cancellable_cancel (cancelled);
  g_output_stream_close (self->output, cancelled, NULL);
  g_object_unref (self->output);
  g_free (self->path);
  g_free (self);
}

/* The cells of a row as a JSON array: the one form in which they can be told apart again whatever is in them. */
static char *
print_cells (GStrv cells)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (char **cell = cells; *cell; cell++)
    json_builder_add_string_value (builder, *cell);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
add_issue (NwRejects *self, const NwImportReport *report, guint position)
{
  const NwIssue *issue = nw_batch_issue (report->issues, position);
  const GPtrArray *files = report->release->files;
  const NwSourceFile *file = issue->file < files->len ? g_ptr_array_index (files, issue->file) : NULL;
  GStrv cells = report->rows && position < report->rows->len ? g_ptr_array_index (report->rows, position) : NULL;
  g_autofree char *row = cells ? print_cells (cells) : NULL;

  nw_printer_add_text (self->printer, report->release->dataset);
  nw_printer_add_text (self->printer, report->release->version);
  nw_printer_add_text (self->printer, file ? file->name : NULL);
  nw_printer_add_text (self->printer, file ? file->sheet : NULL);
  nw_printer_add_number (self->printer, issue->line);
  nw_printer_add_text (self->printer, issue->column);
  nw_printer_add_text (self->printer, nw_severity_id (issue->severity));
  nw_printer_add_text (self->printer, nw_issue_kind_id (issue->kind));
  nw_printer_add_text (self->printer, issue->reason);
  nw_printer_add_text (self->printer, issue->cell);
  nw_printer_add_text (self->printer, row);
}

void
nw_rejects_add (NwRejects *self, const NwImportReport *report)
{
  for (guint i = 0; i < report->issues->issues->len; i++)
    add_issue (self, report, i);
}

gboolean
nw_rejects_close (NwRejects *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (nw_printer_finish (g_steal_pointer (&self->printer), &local) && g_output_stream_close (self->output, NULL, &local))
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: cannot be written (%s); the import itself is done"),
               self->path, local->message);
  return FALSE;
}

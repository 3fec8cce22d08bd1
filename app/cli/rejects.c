/* rejects.c: the file that says what of an import was rejected or is doubtful
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rejects.h"

#include <glib/gi18n-lib.h>

#include "fault.h"
#include "printer.h"

struct _NwRejects {
  char          *path;
  GOutputStream *output; /* into a file beside path, until it is closed */
};

static const NwColumn columns[] = {
  { "file", FALSE }, { "line", TRUE }, { "column", FALSE }, { "severity", FALSE }, { "kind", FALSE }, { "reason", FALSE },
  { "cell", FALSE },
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
  return self;
}

void
nw_rejects_free (NwRejects *self)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  /* Closing with a cancelled cancellable drops the new file; after a write it is closed already. */
  g_cancellable_cancel (cancelled);
  g_output_stream_close (self->output, cancelled, NULL);
  g_object_unref (self->output);
  g_free (self->path);
  g_free (self);
}

gboolean
nw_rejects_write (NwRejects *self, const NwImportReport *report, GError **error)
{
  NwPrinter *printer = nw_printer_new (NW_FORMAT_CSV, columns, G_N_ELEMENTS (columns), self->output);
  const GPtrArray *files = report->release->files;
  g_autoptr (GError) local = NULL;

  for (guint i = 0; i < report->issues->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (report->issues, i);

      nw_printer_add_text (printer,
                           issue->file < files->len ? ((NwSourceFile *) files->pdata[issue->file])->name : NULL);
      nw_printer_add_number (printer, issue->line);
      nw_printer_add_text (printer, issue->column);
      nw_printer_add_text (printer, nw_severity_id (issue->severity));
      nw_printer_add_text (printer, nw_issue_kind_id (issue->kind));
      nw_printer_add_text (printer, issue->reason);
      nw_printer_add_text (printer, issue->cell);
    }

  if (nw_printer_finish (printer, &local) && g_output_stream_close (self->output, NULL, &local))
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("%s: cannot be written (%s); the import itself is done"),
               self->path, local->message);
  return FALSE;
}

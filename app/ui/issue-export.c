/* issue-export.c: writes remarks about rows as CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue-export.h"

#include <glib/gi18n-lib.h>

#include "fault.h"
#include "issue-words.h"
#include "publish.h"

typedef struct {
  NwBatch   *issues;
  NwRelease *release;
  char      *path;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  nw_batch_unref (export->issues);
  nw_release_unref (export->release);
  g_free (export->path);
  g_free (export);
}

static void
append_cell (GString *line, const char *text)
{
  g_string_append_c (line, ',');
  nw_publish_cell (line, text != NULL ? text : "");
}

static void
append_issue (GString *text, const NwRelease *release, const NwIssue *issue)
{
  const NwSourceFile *file = nw_issue_words_file (release, issue);

  nw_publish_cell (text, file != NULL ? file->name : "");
  append_cell (text, file != NULL ? file->sheet : NULL);
  g_string_append_c (text, ',');
  if (issue->line > 0)
    g_string_append_printf (text, "%" G_GUINT64_FORMAT, issue->line);
  append_cell (text, issue->column);
  append_cell (text, nw_severity_id (issue->severity));
  append_cell (text, nw_issue_kind_id (issue->kind));
  append_cell (text, issue->reason);
  append_cell (text, issue->cell);
  g_string_append_c (text, '\n');
}

static void
export_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Export *export = task_data;
  g_autoptr (GString) text = g_string_new ("file,sheet,line,column,severity,kind,reason,cell\n");
  g_autoptr (GFile) file = g_file_new_for_path (export->path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < export->issues->issues->len; i++)
    append_issue (text, export->release, nw_batch_issue (export->issues, i));
  if (g_file_replace_contents (file, text->str, text->len, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                               cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, NW_FAULT, NW_FAULT_EXPORT, _("%s: cannot be written (%s); choose another place"),
                             export->path, error->message);
}

void
nw_issue_export_async (NwBatch *issues, NwRelease *release, const char *path, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Export *export = g_new0 (Export, 1);

  export->issues = nw_batch_ref (issues);
  export->release = nw_release_ref (release);
  export->path = g_strdup (path);
  g_task_set_source_tag (task, nw_issue_export_async);
  g_task_set_task_data (task, export, export_free);
  g_task_run_in_thread (task, export_in_thread);
}

const char *
nw_issue_export_finish (GAsyncResult *result, GError **error)
{
  const Export *export = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? export->path : NULL;
}

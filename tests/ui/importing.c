/* importing.c: begins an import in the window of a test, and waits for what it comes to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "importing.h"

#include "window-files.h"

NwImportDialog *
import_dialog (Scratch *scratch)
{
  return NW_IMPORT_DIALOG (dialog (scratch, NW_TYPE_IMPORT_DIALOG));
}

typedef struct {
  NwImportDialog *dialog;
  const char     *state;
} Wanted;

static gboolean
in_state (gpointer user_data)
{
  const Wanted *wanted = user_data;
  const char *state = nw_import_dialog_state (wanted->dialog);

  if (g_strcmp0 (wanted->state, "failed") != 0 && g_strcmp0 (state, "failed") == 0)
    g_error ("%s", nw_import_job_trouble (nw_import_dialog_job (wanted->dialog)));
  return g_strcmp0 (state, wanted->state) == 0;
}

void
wait_for_state (NwImportDialog *dialog, const char *state)
{
  wait_for (in_state, &(Wanted) { dialog, state });
}

char *
import_fixture (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "ui", name, NULL);
}

NwImportDialog *
import_begin (Scratch *scratch, const char *first, const char *second)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_file_new_for_path (first));
  if (second != NULL)
    g_ptr_array_add (files, g_file_new_for_path (second));
  nw_window_import (scratch->window, files);
  return import_dialog (scratch);
}

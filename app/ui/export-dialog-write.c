/* export-dialog-write.c: asks where a file goes, and before another is replaced, and writes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "briefings.h"
#include "dialogs.h"
#include "export-dialog-private.h"

#define SANDBOX "/.flatpak-info" /* is there in each, and nowhere else */

/* ---- writing ---- */

static void
told_cb (double done, gpointer user_data)
{
  NwExportDialog *self = user_data;

  if (self->cancellable != NULL)
    nw_export_progress_tell (self->progress, done);
}

static void
end (NwExportDialog *self, gboolean written, const GError *error)
{
  if (self->cancellable == NULL) /* closed meanwhile */
    return;
  g_clear_object (&self->cancellable);
  nw_export_progress_end (self->progress);
  nw_export_dialog_update (self);
  if (written)
    {
      g_signal_emit_by_name (self, "exported", self->path);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    nw_export_dialog_show_error (self, error->message);
}

static void
answer_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = nw_publish_finish (result, &error);

  end (self, written, error);
}

static void
document_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = nw_publish_document_finish (result, &error);

  end (self, written, error);
}

void
nw_export_dialog_save (NwExportDialog *self, const char *path, gboolean force)
{
  NwPublishOptions options = {
    .exporter = nw_export_dialog_format (self)->id,
    .chart = self->chart,
    .width = nw_export_dialog_width (self),
    .resolution = gtk_spin_button_get_value (self->resolution),
    .named_only = self->named_only,
    .force = force,
  };
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Writing %s…"), name);

  if (!nw_export_dialog_ready (self))
    return;
  g_free (self->path);
  self->path = g_strdup (path);
  self->cancellable = g_cancellable_new ();
  nw_export_dialog_show_error (self, NULL);
  nw_export_dialog_update (self);
  nw_export_progress_begin (self->progress, text);
  if (self->model != NULL)
    nw_publish_document_async (nw_export_dialog_document (self), options.exporter, path, force,
                               &(NwProgress) { told_cb, self }, self->cancellable, document_written_cb, g_object_ref (self));
  else
    nw_publish_async (self->result, &options, path, self->cancellable, answer_written_cb, g_object_ref (self));
}

void
nw_export_dialog_stop (NwExportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* ---- where to ---- */

/* As a name of a file, without suffix. */
static char *
proposed_name (NwExportDialog *self)
{
  g_autofree char *id = NULL;

  if (self->model != NULL)
    return g_strdelimit (g_strdup (nw_briefing_model_briefing (self->model)->title), "/\\:*?\"<>|\n", '-');
  id = nw_result_id (self->result);
  return g_strdup_printf ("%s-%s-%s", self->result->query->dataset, self->result->analysis, id);
}

/* The chooser has asked whether a file that is there is to be replaced. */
static void
file_cb (GPtrArray *files, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_export_dialog_save (NW_EXPORT_DIALOG (user_data), path, g_file_test (path, G_FILE_TEST_EXISTS));
  else
    nw_export_dialog_show_error (NW_EXPORT_DIALOG (user_data), _("This place is not on this computer; choose another folder"));
}

static void
folder_cb (GPtrArray *files, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_export_dialog_save_in (NW_EXPORT_DIALOG (user_data), path);
  else
    nw_export_dialog_show_error (NW_EXPORT_DIALOG (user_data), _("This place is not on this computer; choose another folder"));
}

static void
replace_cb (gboolean confirmed, gpointer user_data)
{
  NwExportDialog *self = user_data;
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (self), "replaced"));

  if (confirmed)
    nw_export_dialog_save (self, path, TRUE);
}

void
nw_export_dialog_save_in (NwExportDialog *self, const char *folder)
{
  g_autofree char *proposed = proposed_name (self);
  g_autofree char *name = g_strconcat (proposed, nw_export_dialog_format (self)->suffix, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *question = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      nw_export_dialog_save (self, path, FALSE);
      return;
    }
  /* Translators: %s is the name of a file */
  question = g_strdup_printf (_("Replace “%s”?"), name);
  g_object_set_data_full (G_OBJECT (self), "replaced", g_steal_pointer (&path), g_free);
  nw_dialogs_confirm (GTK_WINDOW (self), question, _("The folder has a file of this name, and perhaps others beside it."),
                      _("_Replace"), _("_Cancel"), replace_cb, g_object_ref (self), g_object_unref);
}

gboolean
nw_export_dialog_wants_folder (const NwFileFormat *format)
{
  return format->several && g_file_test (SANDBOX, G_FILE_TEST_EXISTS);
}

void
nw_export_dialog_ask (NwExportDialog *self)
{
  const NwFileFormat *format = nw_export_dialog_format (self);
  g_autofree char *name = proposed_name (self);

  if (nw_export_dialog_wants_folder (format))
    nw_dialogs_choose_folder (GTK_WINDOW (self), _("Choose a Folder for the Files"), folder_cb, self);
  else
    nw_dialogs_save (GTK_WINDOW (self), _("Save Export"), name, format->suffix, file_cb, self);
}

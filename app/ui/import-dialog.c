/* import-dialog.c: takes files, sorts them into imports, and keeps the buttons as the import at hand wants them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-dialog.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "import-assistant.h"
#include "import-progress-page.h"
#include "import-queue-page.h"

struct _NwImportDialog {
  AdwWindow             parent_instance;
  NwWorkspace          *workspace;
  NwImportJob          *job;      /* at hand, or NULL */
  gboolean              queued;   /* there is a list to go back to */
  GCancellable         *grouping; /* of the files being sorted into imports */
  GtkStack             *pages;    /* "choose", "busy", "queue", "assistant" or "failed" */
  NwImportAssistant    *assistant;
  NwImportProgressPage *progress;
  NwImportQueuePage    *queue;
  AdwStatusPage        *failure;
  GtkButton            *cancel;
  GtkButton            *back;
  GtkButton            *choose;
  GtkButton            *next;
};

static guint imported_signal;

G_DEFINE_FINAL_TYPE (NwImportDialog, nw_import_dialog, ADW_TYPE_WINDOW)

const char *
nw_import_dialog_state (NwImportDialog *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);

  return g_strcmp0 (page, "assistant") == 0 ? nw_import_assistant_state (self->assistant) : page;
}

static gboolean
is (NwImportDialog *self, const char *state)
{
  return g_strcmp0 (nw_import_dialog_state (self), state) == 0;
}

/* ---- buttons ---- */

static void
show_buttons (NwImportDialog *self)
{
  gboolean done = is (self, "done"), checked = is (self, "checked");
  gboolean choosing = is (self, "choose") || is (self, "failed");
  gboolean steps = is (self, "file") || is (self, "columns") || is (self, "labels") || checked;
  g_autofree char *obstacle = steps ? nw_import_assistant_obstacle (self->assistant) : NULL;

  gtk_button_set_label (self->cancel, done || is (self, "queue") ? _("_Close") : _("_Cancel"));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), choosing || (checked && !self->queued));
  if (choosing)
    gtk_widget_add_css_class (GTK_WIDGET (self->choose), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->choose), "suggested-action");
  gtk_widget_set_visible (GTK_WIDGET (self->back),
                          self->job != NULL && !is (self, "busy")
                            && (self->queued || nw_import_assistant_can_go_back (self->assistant)));
  gtk_widget_set_visible (GTK_WIDGET (self->next), steps);
  gtk_button_set_label (self->next, checked ? _("_Import") : _("_Next"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->next), steps && nw_import_assistant_can_go_on (self->assistant));
  if (obstacle != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, obstacle, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_page (NwImportDialog *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  show_buttons (self);
}

/* The button that most will want now, so that Return and Space go on. */
static void
focus_button (NwImportDialog *self)
{
  if (is (self, "checked"))
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
  else if (is (self, "failed") || is (self, "choose"))
    gtk_widget_grab_focus (GTK_WIDGET (self->choose));
  else if (is (self, "done"))
    gtk_widget_grab_focus (GTK_WIDGET (self->cancel));
}

static void
assistant_changed_cb (NwImportDialog *self)
{
  if (self->job == NULL)
    return;
  if (g_strcmp0 (nw_import_assistant_state (self->assistant), "waiting") == 0) /* looking was cancelled */
    show_page (self, self->queued ? "queue" : "choose");
  else
    show_page (self, "assistant");
  focus_button (self);
}

static void
set_job (NwImportDialog *self, NwImportJob *job)
{
  g_set_object (&self->job, job);
  nw_import_assistant_set_job (self->assistant, job);
}

/* ---- files ---- */

/* Says what came of every job, also of those in the list. */
static void
any_job_changed_cb (NwImportJob *job, NwImportDialog *self)
{
  if (nw_import_job_state (job) == NW_JOB_DONE && !nw_import_job_report (job)->unchanged)
    g_signal_emit (self, imported_signal, 0, nw_import_job_report (job)->release);
}

static NwImportJob *
job_new (NwImportDialog *self, GPtrArray *files)
{
  NwImportJob *job = nw_import_job_new (self->workspace, files);

  g_signal_connect_object (job, "changed", G_CALLBACK (any_job_changed_cb), self, 0);
  return job;
}

static void
grouped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = nw_workspace_group_files_finish (NW_WORKSPACE (source), result, &error);
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->grouping == NULL) /* closed meanwhile */
    return;
  g_clear_object (&self->grouping);
  if (groups == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);
      gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      adw_status_page_set_description (self->failure, escaped);
      show_page (self, cancelled ? "choose" : "failed");
      focus_button (self);
      return;
    }
  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (jobs, job_new (self, g_ptr_array_index (groups, i)));
  self->queued = jobs->len > 1;
  if (self->queued)
    {
      show_page (self, "queue");
      nw_import_queue_page_set_jobs (self->queue, jobs);
      return;
    }
  if (jobs->len == 0) /* nothing but facts about files that are not there */
    {
      show_page (self, "choose");
      return;
    }
  set_job (self, g_ptr_array_index (jobs, 0));
  nw_import_job_look (self->job);
}

static void
take_files (GPtrArray *files, gpointer user_data)
{
  NwImportDialog *self = NW_IMPORT_DIALOG (user_data);
  g_autoptr (NwImportJob) job = NULL;

  set_job (self, NULL);
  self->queued = FALSE;
  if (files->len > 1)
    {
      self->grouping = g_cancellable_new ();
      nw_import_progress_page_start (self->progress, _("Looking at the files…"));
      show_page (self, "busy");
      nw_workspace_group_files_async (self->workspace, files, self->grouping, grouped_cb, g_object_ref (self));
      return;
    }
  job = job_new (self, files);
  set_job (self, job);
  nw_import_job_look (job);
}

static gboolean
is_working (NwImportDialog *self)
{
  return self->grouping != NULL || (self->job != NULL && nw_import_job_is_busy (self->job))
         || (self->queued && nw_import_queue_page_is_busy (self->queue));
}

/* ---- what the user does ---- */

static void
open_cb (NwImportDialog *self, NwImportJob *job)
{
  if (!nw_import_queue_page_is_busy (self->queue))
    set_job (self, job);
}

void
nw_import_dialog_next (NwImportDialog *self)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->next)) && !is_working (self))
    nw_import_assistant_next (self->assistant);
}

void
nw_import_dialog_back (NwImportDialog *self)
{
  if (is_working (self) || self->job == NULL || nw_import_assistant_back (self->assistant) || !self->queued)
    return;
  set_job (self, NULL);
  show_page (self, "queue");
}

static void
choose_cb (NwImportDialog *self)
{
  nw_dialogs_choose_data (GTK_WINDOW (self), take_files, self);
}

static void
stop (NwImportDialog *self)
{
  if (self->grouping != NULL)
    g_cancellable_cancel (self->grouping);
  if (self->job != NULL)
    nw_import_job_cancel (self->job);
  if (self->queued)
    nw_import_queue_page_cancel (self->queue);
}

static void
cancel_cb (NwImportDialog *self)
{
  if (is (self, "busy") && is_working (self))
    stop (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
stop_confirmed_cb (gboolean confirmed, gpointer user_data)
{
  if (!confirmed)
    return;
  stop (NW_IMPORT_DIALOG (user_data));
  gtk_window_destroy (GTK_WINDOW (user_data));
}

static gboolean
close_request_cb (NwImportDialog *self)
{
  gboolean importing = (self->job != NULL && nw_import_job_state (self->job) == NW_JOB_IMPORTING)
                       || (self->queued && nw_import_queue_page_is_busy (self->queue));

  if (importing)
    {
      nw_dialogs_confirm (GTK_WINDOW (self), _("Stop the import?"), _("What is not imported completely is not kept."),
                          _("_Stop"), _("_Go On"), stop_confirmed_cb, g_object_ref (self), g_object_unref);
      return TRUE;
    }
  stop (self);
  return FALSE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, NwImportDialog *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0 || is_working (self))
    return FALSE;
  take_files (files, self);
  return TRUE;
}

/* ---- object ---- */

static void
nw_import_dialog_dispose (GObject *object)
{
  NwImportDialog *self = NW_IMPORT_DIALOG (object);

  if (self->workspace != NULL)
    {
      stop (self);
      g_clear_object (&self->job);
    }
  g_clear_object (&self->grouping);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_import_dialog_parent_class)->dispose (object);
}

static void
nw_import_dialog_class_init (NwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_dialog_dispose;
  imported_signal = g_signal_new ("imported", NW_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (NW_TYPE_IMPORT_ASSISTANT);
  g_type_ensure (NW_TYPE_IMPORT_PROGRESS_PAGE);
  g_type_ensure (NW_TYPE_IMPORT_QUEUE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, assistant);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, queue);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, back);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, next);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_import_dialog_next);
  gtk_widget_class_bind_template_callback (widget_class, nw_import_dialog_back);
  gtk_widget_class_bind_template_callback (widget_class, assistant_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_import_dialog_init (NwImportDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  show_page (self, "choose");
}

GtkWidget *
nw_import_dialog_new (NwWorkspace *workspace, GPtrArray *files)
{
  NwImportDialog *self = g_object_new (NW_TYPE_IMPORT_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  if (files != NULL && files->len > 0)
    take_files (files, self);
  return GTK_WIDGET (self);
}

NwImportJob *
nw_import_dialog_job (NwImportDialog *self)
{
  return self->job;
}

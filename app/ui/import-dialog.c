/* import-dialog.c: shows what an import would do before it does it, and what it did afterwards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-dialog.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "fact-rows.h"
#include "issue-table.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwImportDialog {
  AdwWindow       parent_instance;
  NwWorkspace    *workspace;
  GPtrArray      *files; /* GFile */
  GCancellable   *cancellable; /* of the work at hand, or NULL */
  gboolean        dry_run;     /* the work at hand only checks */
  gint64          started;     /* monotonic time */
  GtkStack       *pages;
  GtkProgressBar *progress;
  GtkLabel       *progress_title;
  GtkLabel       *progress_text;
  GtkLabel       *report_title;
  GtkLabel       *report_text;
  GtkBox         *facts;
  NwIssueTable   *issues;
  AdwStatusPage  *failure;
  GtkButton      *cancel;
  GtkButton      *choose;
  GtkButton      *proceed;
  const char     *state;
};

static guint imported_signal;

G_DEFINE_FINAL_TYPE (NwImportDialog, nw_import_dialog, ADW_TYPE_WINDOW)

static void start (NwImportDialog *self, gboolean dry_run);

static void
set_state (NwImportDialog *self, const char *state)
{
  gboolean busy = g_strcmp0 (state, "busy") == 0;
  gboolean done = g_strcmp0 (state, "done") == 0;
  gboolean checked = g_strcmp0 (state, "checked") == 0;

  self->state = state;
  gtk_stack_set_visible_child_name (self->pages, checked || done ? "report" : state);
  gtk_button_set_label (self->cancel, done ? _("_Close") : _("_Cancel"));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), !busy && !done);
  gtk_widget_set_visible (GTK_WIDGET (self->proceed), checked);
  if (checked)
    gtk_widget_grab_focus (GTK_WIDGET (self->proceed));
}

static void
progress_cb (const NwImportProgress *progress, gpointer user_data)
{
  NwImportDialog *self = user_data;
  g_autofree char *rows = nw_words_count (progress->rows);
  double seconds = (double) (g_get_monotonic_time () - self->started) / G_USEC_PER_SEC;
  g_autofree char *rate = nw_words_count ((guint64) ((double) progress->rows / MAX (seconds, 0.001)));
  g_autofree char *text = NULL;

  if (self->cancellable == NULL)
    return;
  if (progress->bytes_total > 0)
    gtk_progress_bar_set_fraction (self->progress,
                                   MIN (1.0, (double) progress->bytes / (double) progress->bytes_total));
  /* Translators: number of rows read so far, how many in a second, name of the file */
  text = g_strdup_printf (_("%s rows · %s a second · %s"), rows, rate,
                          progress->file != NULL ? progress->file : "");
  gtk_label_set_label (self->progress_text, text);
}

/* ---- the report ---- */

static void
add_number (NwImportDialog *self, const char *name, guint64 number)
{
  g_autofree char *text = nw_words_count (number);

  nw_fact_rows_add (self->facts, name, text);
}

/* Rows read are either accepted, duplicates or rejected: the sum is shown as one. */
static void
show_counts (NwImportDialog *self, const NwCounts *counts)
{
  g_autofree char *read = nw_words_count (counts->rows_read);
  g_autofree char *accepted = nw_words_count (counts->accepted);
  g_autofree char *duplicates = nw_words_count (counts->duplicates);
  g_autofree char *rejected = nw_words_count (counts->rejected);
  /* Translators: rows read = accepted + duplicates + rejected */
  g_autofree char *sum = g_strdup_printf (_("%s read = %s accepted + %s duplicates + %s rejected"), read, accepted,
                                          duplicates, rejected);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_box_remove (self->facts, child);
  nw_fact_rows_add (self->facts, _("Rows"), sum);
  add_number (self, _("Incidents"), counts->incidents);
  add_number (self, _("Claims"), counts->claims);
  add_number (self, _("Responses"), counts->responses);
}

static char *
file_names (const NwRelease *release)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);

      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "\n" : "", file->name, file->role);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_report (NwImportDialog *self, NwImportReport *report)
{
  const NwRelease *release = report->release;
  g_autofree char *name = nw_release_name (release);
  g_autofree char *files = file_names (release);
  g_autofree char *title = NULL;

  if (report->unchanged)
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("%s is in the library already"), name);
  else if (self->dry_run)
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("Recognised as %s"), name);
  else
    /* Translators: %s is a dataset with its version */
    title = g_strdup_printf (_("%s is imported"), name);
  gtk_label_set_label (self->report_title, title);
  gtk_label_set_label (self->report_text, release->title);
  show_counts (self, &release->counts);
  nw_fact_rows_add (self->facts, _("Files"), files);
  nw_fact_rows_add (self->facts, _("Licence"), release->licence);
  if (release->counts.issues > NW_IMPORT_MAX_ISSUES)
    {
      g_autofree char *all = nw_words_count (release->counts.issues);
      /* Translators: %s is a number of remarks */
      g_autofree char *text = g_strdup_printf (_("%s, of which the first are listed"), all);

      nw_fact_rows_add (self->facts, _("Remarks"), text);
    }
  nw_issue_table_set_issues (self->issues, report->issues, report->release);
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = nw_workspace_import_finish (NW_WORKSPACE (source), result, &error);

  if (self->cancellable == NULL) /* closed meanwhile */
    return;
  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      set_state (self, "choose");
      return;
    }
  if (report == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failure, escaped);
      set_state (self, "failed");
      return;
    }
  show_report (self, report);
  set_state (self, self->dry_run && !report->unchanged ? "checked" : "done");
  if (!self->dry_run)
    g_signal_emit (self, imported_signal, 0, report->release);
}

static void
start (NwImportDialog *self, gboolean dry_run)
{
  NwImportRequest request = { .files = self->files, .dry_run = dry_run };

  if (self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  self->dry_run = dry_run;
  self->started = g_get_monotonic_time ();
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  gtk_label_set_label (self->progress_title, dry_run ? _("Checking…") : _("Importing…"));
  gtk_label_set_label (self->progress_text, "");
  set_state (self, "busy");
  nw_workspace_import_async (self->workspace, &request, progress_cb, self, self->cancellable, finished_cb,
                             g_object_ref (self));
}

/* ---- what the user does ---- */

static void
take_files (GPtrArray *files, gpointer user_data)
{
  NwImportDialog *self = user_data;

  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_ptr_array_copy (files, (GCopyFunc) (gpointer) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->files, g_object_unref);
  start (self, TRUE);
}

static void
choose_cb (NwImportDialog *self)
{
  nw_dialogs_choose_data (GTK_WINDOW (self), take_files, self);
}

static void
proceed_cb (NwImportDialog *self)
{
  start (self, FALSE);
}

static void
cancel_cb (NwImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (NwImportDialog *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  return FALSE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, NwImportDialog *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  if (files->len == 0 || self->cancellable != NULL)
    return FALSE;
  take_files (files, self);
  return TRUE;
}

static void
nw_import_dialog_dispose (GObject *object)
{
  NwImportDialog *self = NW_IMPORT_DIALOG (object);

  close_request_cb (self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (nw_import_dialog_parent_class)->dispose (object);
}

static void
nw_import_dialog_class_init (NwImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_dialog_dispose;
  imported_signal = g_signal_new ("imported", NW_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  g_type_ensure (NW_TYPE_ISSUE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, progress_title);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, progress_text);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, report_title);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, report_text);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, facts);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, issues);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, choose);
  gtk_widget_class_bind_template_child (widget_class, NwImportDialog, proceed);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, proceed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
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
  set_state (self, "choose");
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

const char *
nw_import_dialog_state (NwImportDialog *self)
{
  return self->state;
}

/* import-queue-page.c: leads imports through their work one at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-queue-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "words.h"

struct _NwImportQueuePage {
  GtkWidget   parent_instance;
  GtkListBox *list;
  GtkLabel   *summary;
  GtkButton  *import;
  GPtrArray  *jobs;      /* NwImportJob */
  gboolean    importing; /* all that are checked */
  gboolean    stopped;
  guint       idle;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (NwImportQueuePage, nw_import_queue_page, GTK_TYPE_WIDGET)

/* ---- in words ---- */

static const char *
state_icon (NwImportJob *job)
{
  switch (nw_import_job_state (job))
    {
    case NW_JOB_DONE:
      return "object-select-symbolic";
    case NW_JOB_CHECKED:
      return "folder-download-symbolic";
    case NW_JOB_CHOICES:
      return "dialog-question-symbolic";
    case NW_JOB_FAILED:
      return "dialog-warning-symbolic";
    case NW_JOB_WAITING:
    case NW_JOB_LOOKING:
    case NW_JOB_CHECKING:
    case NW_JOB_IMPORTING:
    default:
      return "content-loading-symbolic";
    }
}

static char *
report_text (NwImportJob *job)
{
  const NwImportReport *report = nw_import_job_report (job);
  g_autofree char *name = nw_release_name (report->release);
  g_autofree char *what = nw_words_counts (&report->release->counts);

  if (report->unchanged)
    /* Translators: %s is a dataset with its version */
    return g_strdup_printf (_("%s is in the library already; nothing changed"), name);
  if (nw_import_job_state (job) == NW_JOB_DONE)
    /* Translators: a dataset with its version, and how many incidents or actors */
    return g_strdup_printf (_("Imported as %s: %s"), name, what);
  /* Translators: a dataset with its version, and how many incidents or actors */
  return g_strdup_printf (_("Ready, as %s: %s"), name, what);
}

char *
nw_import_job_state_text (NwImportJob *job)
{
  switch (nw_import_job_state (job))
    {
    case NW_JOB_LOOKING:
      return g_strdup (_("Looking at the file…"));
    case NW_JOB_CHOICES:
      return g_strdup (_("Not recognised: say what its columns are"));
    case NW_JOB_CHECKING:
      return g_strdup (_("Checking…"));
    case NW_JOB_IMPORTING:
      return g_strdup (_("Importing…"));
    case NW_JOB_CHECKED:
    case NW_JOB_DONE:
      return report_text (job);
    case NW_JOB_FAILED:
      return g_strdup (nw_import_job_trouble (job));
    case NW_JOB_WAITING:
    default:
      return g_strdup (_("Waiting"));
    }
}

/* ---- rows ---- */

static void
show_job (GtkWidget *row, NwImportJob *job)
{
  g_autofree char *text = nw_import_job_state_text (job);
  NwJobState state = nw_import_job_state (job);
  gboolean opens = state == NW_JOB_CHOICES || state == NW_JOB_CHECKED || state == NW_JOB_DONE;
  GtkImage *icon = g_object_get_data (G_OBJECT (row), "icon");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_image_set_from_icon_name (icon, state_icon (job));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "arrow"), opens);
}

/* Takes the words; of none nothing is said. */
static void
append_count (GString *text, guint n, char *words)
{
  /* Translators: between the members of a list */
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? _(", ") : "", words);
  g_free (words);
}

static void
show_summary (NwImportQueuePage *self)
{
  guint ready = 0, done = 0, failed = 0, open = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->jobs->len; i++)
    {
      NwJobState state = nw_import_job_state (g_ptr_array_index (self->jobs, i));

      ready += state == NW_JOB_CHECKED;
      done += state == NW_JOB_DONE;
      failed += state == NW_JOB_FAILED;
      open += state == NW_JOB_CHOICES;
    }
  /* Translators: the following are numbers of imports, joined by commas */
  append_count (text, ready, g_strdup_printf (ngettext ("%u import is ready", "%u imports are ready", ready), ready));
  append_count (text, done, g_strdup_printf (ngettext ("%u is done", "%u are done", done), done));
  append_count (text, open, g_strdup_printf (ngettext ("%u waits for choices", "%u wait for choices", open), open));
  append_count (text, failed,
                g_strdup_printf (ngettext ("%u cannot be imported", "%u cannot be imported", failed), failed));
  gtk_label_set_label (self->summary, text->len > 0 ? text->str : _("Looking at the files…"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->import), ready > 0 && !nw_import_queue_page_is_busy (self));
}

static void
activated_cb (NwImportQueuePage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, open_signal, 0, g_ptr_array_index (self->jobs, gtk_list_box_row_get_index (row)));
}

/* ---- one after the other ---- */

static gboolean
wants_work (NwImportQueuePage *self, NwImportJob *job)
{
  switch (nw_import_job_state (job))
    {
    case NW_JOB_WAITING:
      nw_import_job_look (job);
      return TRUE;
    case NW_JOB_CHOICES:
      if (!nw_import_job_is_recognised (job, NULL) || nw_import_job_is_fresh (job))
        return FALSE;
      nw_import_job_check (job);
      return TRUE;
    case NW_JOB_CHECKED:
      if (!self->importing)
        return FALSE;
      nw_import_job_import (job);
      return TRUE;
    case NW_JOB_LOOKING:
    case NW_JOB_CHECKING:
    case NW_JOB_IMPORTING:
      return TRUE;
    case NW_JOB_DONE:
    case NW_JOB_FAILED:
    default:
      return FALSE;
    }
}

static gboolean
go_on_cb (gpointer user_data)
{
  NwImportQueuePage *self = user_data;

  self->idle = 0;
  if (self->stopped)
    return G_SOURCE_REMOVE;
  for (guint i = 0; i < self->jobs->len; i++)
    if (wants_work (self, g_ptr_array_index (self->jobs, i)))
      return G_SOURCE_REMOVE;
  self->importing = FALSE;
  show_summary (self);
  return G_SOURCE_REMOVE;
}

static void
go_on (NwImportQueuePage *self)
{
  if (self->idle == 0) /* not from within a job's own signal */
    self->idle = g_idle_add (go_on_cb, self);
}

static void
changed_cb (NwImportJob *job, NwImportQueuePage *self)
{
  guint place;

  if (!g_ptr_array_find (self->jobs, job, &place))
    return;
  show_job (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) place)), job);
  show_summary (self);
  if (!nw_import_job_is_busy (job) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    go_on (self);
}

/* ---- object ---- */

static void
let_go (NwImportQueuePage *self)
{
  for (guint i = 0; i < self->jobs->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->jobs, i), self);
  g_ptr_array_set_size (self->jobs, 0);
}

static void
nw_import_queue_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (nw_import_queue_page_parent_class)->map (widget);
  go_on (NW_IMPORT_QUEUE_PAGE (widget));
}

static void
nw_import_queue_page_dispose (GObject *object)
{
  NwImportQueuePage *self = NW_IMPORT_QUEUE_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->jobs != NULL)
    let_go (self);
  g_clear_pointer (&self->jobs, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_import_queue_page_parent_class)->dispose (object);
}

static void
nw_import_queue_page_class_init (NwImportQueuePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_queue_page_dispose;
  widget_class->map = nw_import_queue_page_map;
  open_signal = g_signal_new ("open", NW_TYPE_IMPORT_QUEUE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, NW_TYPE_IMPORT_JOB);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-queue-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportQueuePage, list);
  gtk_widget_class_bind_template_child (widget_class, NwImportQueuePage, summary);
  gtk_widget_class_bind_template_child (widget_class, NwImportQueuePage, import);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_import_queue_page_import_all);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_queue_page_init (NwImportQueuePage *self)
{
  self->jobs = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_job (NwImportQueuePage *self, NwImportJob *job)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *name = nw_import_job_name (job);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data (G_OBJECT (row), "icon", icon);
  g_object_set_data (G_OBJECT (row), "arrow", arrow);
  g_ptr_array_add (self->jobs, g_object_ref (job));
  gtk_list_box_append (self->list, row);
  show_job (row, job);
  g_signal_connect (job, "changed", G_CALLBACK (changed_cb), self);
}

void
nw_import_queue_page_set_jobs (NwImportQueuePage *self, GPtrArray *jobs)
{
  GtkWidget *child;

  let_go (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < jobs->len; i++)
    add_job (self, g_ptr_array_index (jobs, i));
  self->stopped = FALSE;
  show_summary (self);
  go_on (self);
}

void
nw_import_queue_page_import_all (NwImportQueuePage *self)
{
  self->importing = TRUE;
  self->stopped = FALSE;
  go_on (self);
}

void
nw_import_queue_page_cancel (NwImportQueuePage *self)
{
  self->importing = FALSE;
  self->stopped = TRUE;
  for (guint i = 0; i < self->jobs->len; i++)
    nw_import_job_cancel (g_ptr_array_index (self->jobs, i));
}

gboolean
nw_import_queue_page_is_busy (NwImportQueuePage *self)
{
  for (guint i = 0; i < self->jobs->len; i++)
    if (nw_import_job_is_busy (g_ptr_array_index (self->jobs, i)))
      return TRUE;
  return FALSE;
}

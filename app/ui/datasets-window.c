/* datasets-window.c: lists datasets and releases, and removes, restores and renames them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "datasets-window.h"

#include <glib/gi18n-lib.h>

#include "release-removal.h"
#include "rename-dialog.h"
#include "saved-view.h"
#include "words.h"

struct _NwDatasetsWindow {
  AdwWindow        parent_instance;
  NwWorkspace     *workspace;
  AdwToastOverlay *toasts;
  GtkStack        *pages;
  GtkBox          *groups;
  GtkRevealer     *error_bar;
  GtkLabel        *error_text;
};

enum { SHOW, REPORT, VIEW, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwDatasetsWindow, nw_datasets_window, ADW_TYPE_WINDOW)

static void fetch (NwDatasetsWindow *self);

static void
show_trouble (GObject *owner, const char *message)
{
  NwDatasetsWindow *self = NW_DATASETS_WINDOW (owner);

  if (self->workspace == NULL) /* closed meanwhile */
    return;
  gtk_label_set_label (self->error_text, message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

/* ---- rows ---- */

static GtkWidget *
add_button (GtkWidget *row, const char *icon, const char *what, const NwRelease *release, GCallback callback,
            gpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = nw_release_name (release);
  /* Translators: what is done ("Remove"), and with which dataset */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), what, name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "release", nw_release_ref ((NwRelease *) release),
                          (GDestroyNotify) nw_release_unref);
  g_signal_connect (button, "clicked", callback, data);
  if (ADW_IS_ACTION_ROW (row))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return button;
}

static NwRelease *
release_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "release");
}

static void
remove_cb (GtkWidget *button, NwDatasetsWindow *self)
{
  nw_release_removal_start (self->workspace, release_of (button), self->toasts, show_trouble, G_OBJECT (self));
}

static void
restore_cb (GtkWidget *button, NwDatasetsWindow *self)
{
  nw_release_removal_restore (self->workspace, release_of (button), self->toasts, show_trouble, G_OBJECT (self));
}

static void
rename_cb (GtkWidget *button, NwDatasetsWindow *self)
{
  nw_rename_dialog_present (GTK_WINDOW (self), self->workspace, release_of (button), self->toasts, show_trouble);
}

static void
report_cb (GtkWidget *button, NwDatasetsWindow *self)
{
  g_signal_emit (self, signals[REPORT], 0, release_of (button)->id);
}

static void
activated_cb (GtkWidget *row, NwDatasetsWindow *self)
{
  g_signal_emit (self, signals[SHOW], 0, release_of (row)->id);
}

/* "1,643 reported incidents · as of 31 Mar 2023 · imported 27 Nov 2026 · CC BY 4.0" */
static char *
facts_text (const NwRelease *release)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *holds = nw_words_counts (&release->counts);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (release->imported);
  /* Translators: a day, see g_date_time_format() */
  g_autofree char *day = time != NULL ? g_date_time_format (time, _("%-d %b %Y")) : NULL;

  g_string_append (text, holds);
  if (release->as_of.precision != NW_PRECISION_UNKNOWN)
    {
      g_autofree char *as_of = nw_words_date (release->as_of);

      /* Translators: the date to which a dataset was kept up */
      g_string_append_printf (text, _(" · as of %s"), as_of);
    }
  if (day != NULL)
    /* Translators: %s is a day */
    g_string_append_printf (text, _(" · imported %s"), day);
  if (release->licence != NULL && *release->licence != '\0')
    /* Translators: %s is a licence */
    g_string_append_printf (text, _(" · licence: %s"), release->licence);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
release_row (const NwRelease *release, const char *title)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *facts = facts_text (release);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data_full (G_OBJECT (row), "release", nw_release_ref ((NwRelease *) release),
                          (GDestroyNotify) nw_release_unref);
  return row;
}

static void
add_release (NwDatasetsWindow *self, GtkWidget *group, const NwRelease *release)
{
  /* Translators: the version of a release that is shown when nobody asks for another one */
  g_autofree char *title = release->current ? g_strdup_printf (_("%s (current)"), release->version)
                                            : g_strdup (release->version);
  GtkWidget *row = release_row (release, title);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Show this release"));
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);
  add_button (row, "checkbox-checked-symbolic", _("Data quality"), release, G_CALLBACK (report_cb), self);
  add_button (row, "user-trash-symbolic", _("Remove"), release, G_CALLBACK (remove_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
add_group (NwDatasetsWindow *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *below = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), escaped);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), below);
  gtk_box_append (self->groups, group);
  return group;
}

/* ---- saved views ---- */

static void
view_cb (GtkWidget *row, NwDatasetsWindow *self)
{
  g_signal_emit (self, signals[VIEW], 0, g_object_get_data (G_OBJECT (row), "query"));
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwDatasetsWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_saved_view_set_finish (result, &error))
    show_trouble (G_OBJECT (self), error->message);
  else if (self->workspace != NULL)
    fetch (self);
}

static void
forget_cb (GtkWidget *button, NwDatasetsWindow *self)
{
  nw_saved_view_set_async (self->workspace, g_object_get_data (G_OBJECT (button), "name"), NULL, forgotten_cb,
                           g_object_ref (self));
}

static void
fill_views (NwDatasetsWindow *self, GPtrArray *views)
{
  GtkWidget *group = views->len > 0 ? add_group (self, _("Saved Views"), NULL) : NULL;

  for (guint i = 0; i < views->len; i++)
    {
      const NwSavedView *view = g_ptr_array_index (views, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *forget = gtk_button_new_from_icon_name ("user-trash-symbolic");

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), view->name);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "query", nw_query_ref (view->query), (GDestroyNotify) nw_query_unref);
      g_object_set_data_full (G_OBJECT (forget), "name", g_strdup (view->name), g_free);
      g_signal_connect (row, "activated", G_CALLBACK (view_cb), self);
      gtk_widget_set_valign (forget, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (forget, "flat");
      gtk_widget_set_tooltip_text (forget, _("Forget this view"));
      g_signal_connect (forget, "clicked", G_CALLBACK (forget_cb), self);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), forget);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

/* ---- all of it ---- */

static void
fill_datasets (NwDatasetsWindow *self, GPtrArray *releases)
{
  GtkWidget *group = NULL;
  const char *dataset = NULL;

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);

      if (group == NULL || g_strcmp0 (dataset, release->dataset) != 0)
        {
          GtkWidget *rename;

          group = add_group (self, release->short_title, release->title);
          dataset = release->dataset;
          rename = add_button (group, "document-edit-symbolic", _("Rename"), release, G_CALLBACK (rename_cb), self);
          adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), rename);
        }
      add_release (self, group, release);
    }
}

static void
fill_removed (NwDatasetsWindow *self, GPtrArray *removed)
{
  GtkWidget *group = removed->len > 0
                       ? add_group (self, _("Removed"), _("Can be brought back for a week, then they are deleted."))
                       : NULL;

  for (guint i = 0; i < removed->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (removed, i);
      g_autofree char *name = nw_release_name (release);
      GtkWidget *row = release_row (release, name);

      add_button (row, "edit-undo-symbolic", _("Bring back"), release, G_CALLBACK (restore_cb), self);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
}

typedef struct {
  GPtrArray *removed;
  GPtrArray *views;
} Lists;

static void
lists_free (Lists *lists)
{
  g_clear_pointer (&lists->removed, g_ptr_array_unref);
  g_clear_pointer (&lists->views, g_ptr_array_unref);
  g_free (lists);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lists, lists_free)

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (Lists) lists = g_new0 (Lists, 1);
  GError *error = NULL;

  lists->removed = nw_workspace_removed (NW_WORKSPACE (data), &error);
  if (lists->removed != NULL)
    lists->views = nw_workspace_views (NW_WORKSPACE (data), &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&lists), (GDestroyNotify) lists_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  NwDatasetsWindow *self = NW_DATASETS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Lists) lists = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GPtrArray) releases = NULL;
  GtkWidget *child;

  if (self->workspace == NULL) /* closed meanwhile */
    return;
  if (lists == NULL)
    {
      show_trouble (G_OBJECT (self), error->message);
      return;
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  releases = nw_workspace_releases (self->workspace);
  fill_datasets (self, releases);
  fill_removed (self, lists->removed);
  fill_views (self, lists->views);
  gtk_stack_set_visible_child_name (self->pages,
                                    gtk_widget_get_first_child (GTK_WIDGET (self->groups)) != NULL ? "lists" : "empty");
}

static void
fetch (NwDatasetsWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);

  g_task_set_task_data (task, g_object_ref (self->workspace), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
close_error_cb (NwDatasetsWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

/* ---- object ---- */

static void
nw_datasets_window_dispose (GObject *object)
{
  NwDatasetsWindow *self = NW_DATASETS_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_datasets_window_parent_class)->dispose (object);
}

static void
nw_datasets_window_class_init (NwDatasetsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_datasets_window_dispose;
  signals[SHOW] = g_signal_new ("show-release", NW_TYPE_DATASETS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[REPORT] = g_signal_new ("report", NW_TYPE_DATASETS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[VIEW] = g_signal_new ("view", NW_TYPE_DATASETS_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/datasets-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwDatasetsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NwDatasetsWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, NwDatasetsWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, NwDatasetsWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwDatasetsWindow, error_text);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_datasets_window_init (NwDatasetsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_datasets_window_new (NwWorkspace *workspace)
{
  NwDatasetsWindow *self = g_object_new (NW_TYPE_DATASETS_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (fetch), self);
  fetch (self);
  return GTK_WIDGET (self);
}

/* markers-window.c: lists the program's and the user's markers, and changes the user's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markers-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "marker-dialog.h"
#include "words.h"

struct _NwMarkersWindow {
  AdwWindow             parent_instance;
  NwWorkspace          *workspace;
  AdwToastOverlay      *toasts;
  AdwPreferencesGroup  *own;
  AdwPreferencesGroup  *shipped;
  GtkLabel             *error_text;
  GtkRevealer          *error_bar;
  GtkWidget            *export;
  GPtrArray            *rows; /* GtkWidget of both groups */
};

G_DEFINE_FINAL_TYPE (NwMarkersWindow, nw_markers_window, ADW_TYPE_WINDOW)

static void fetch (NwMarkersWindow *self);

static void
show_error (NwMarkersWindow *self, const GError *error)
{
  gtk_label_set_label (self->error_text, error->message);
  gtk_revealer_set_reveal_child (self->error_bar, TRUE);
}

static void
close_error_cb (NwMarkersWindow *self)
{
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
}

/* After a change: what is there now, or why there was none. */
static void
settle (NwMarkersWindow *self, gboolean done, const GError *error)
{
  if (self->workspace == NULL) /* closed meanwhile */
    return;
  if (!done)
    {
      show_error (self, error);
      return;
    }
  gtk_revealer_set_reveal_child (self->error_bar, FALSE);
  fetch (self);
}

/* ---- changes ---- */

static void
set_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwMarkersWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  settle (self, nw_workspace_set_marker_finish (NW_WORKSPACE (source), result, &error), error);
}

static void
marker_cb (NwMarker *marker, gpointer user_data)
{
  NwMarkersWindow *self = user_data;

  if (self->workspace != NULL)
    nw_workspace_set_marker_async (self->workspace, marker, set_cb, g_object_ref (self));
}

static void
add_cb (NwMarkersWindow *self)
{
  nw_marker_dialog_present (GTK_WINDOW (self), NULL, marker_cb, self);
}

static NwMarker *
marker_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "marker");
}

static void
edit_cb (GtkWidget *button, NwMarkersWindow *self)
{
  nw_marker_dialog_present (GTK_WINDOW (self), marker_of (button), marker_cb, self);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwMarkersWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  settle (self, nw_workspace_remove_marker_finish (NW_WORKSPACE (source), result, &error), error);
}

static void
undo_cb (AdwToast *toast, NwMarkersWindow *self)
{
  marker_cb (g_object_get_data (G_OBJECT (toast), "marker"), self);
}

static void
remove_cb (GtkWidget *button, NwMarkersWindow *self)
{
  NwMarker *marker = marker_of (button);
  /* Translators: %s is the label of a marker */
  g_autofree char *text = g_strdup_printf (_("“%s” is removed"), nw_marker_display (marker));
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "marker", nw_marker_ref (marker), (GDestroyNotify) nw_marker_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
  nw_workspace_remove_marker_async (self->workspace, marker->id, removed_cb, g_object_ref (self));
}

/* ---- files ---- */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwMarkersWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  settle (self, nw_workspace_import_markers_finish (NW_WORKSPACE (source), result, NULL, &error), error);
}

static void
import_chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwMarkersWindow *self = user_data;

  if (self->workspace != NULL)
    nw_workspace_import_markers_async (self->workspace, g_ptr_array_index (files, 0), NULL, imported_cb,
                                       g_object_ref (self));
}

static void
import_cb (NwMarkersWindow *self)
{
  nw_dialogs_choose_markers (GTK_WINDOW (self), import_chosen_cb, self);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwMarkersWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  settle (self, nw_workspace_export_markers_finish (NW_WORKSPACE (source), result, &error), error);
}

static void
export_chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwMarkersWindow *self = user_data;
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (self->workspace != NULL && path != NULL) /* the dialog asked before it chose a file that is there */
    nw_workspace_export_markers_async (self->workspace, path, TRUE, NULL, exported_cb, g_object_ref (self));
}

static void
export_cb (NwMarkersWindow *self)
{
  /* Translators: proposed name of a file of markers, without its suffix */
  nw_dialogs_save (GTK_WINDOW (self), _("Export My Markers"), _("Markers"), ".ini", export_chosen_cb, self);
}

/* ---- the lists ---- */

static void
add_button (NwMarkersWindow *self, GtkWidget *row, NwMarker *marker, const char *icon, const char *what, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  /* Translators: what is done ("Remove"), and with which marker */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), what, nw_marker_display (marker));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "marker", nw_marker_ref (marker), (GDestroyNotify) nw_marker_unref);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_marker (NwMarkersWindow *self, NwMarker *marker)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = nw_words_date (marker->date);
  g_autofree char *title = g_strdup_printf (_("%s · %s"), date, nw_marker_display (marker));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), marker->document);
  if (marker->own)
    {
      add_button (self, row, marker, "document-edit-symbolic", _("Change"), G_CALLBACK (edit_cb));
      add_button (self, row, marker, "user-trash-symbolic", _("Remove"), G_CALLBACK (remove_cb));
    }
  adw_preferences_group_add (marker->own ? self->own : self->shipped, row);
  g_ptr_array_add (self->rows, row);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwMarkersWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) markers = nw_workspace_markers_finish (NW_WORKSPACE (source), result, &error);
  gboolean any = FALSE;

  if (self->workspace == NULL)
    return;
  if (markers == NULL)
    {
      show_error (self, error);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (gtk_widget_is_ancestor (row, GTK_WIDGET (self->own)) ? self->own : self->shipped, row);
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < markers->len; i++)
    {
      add_marker (self, g_ptr_array_index (markers, i));
      any |= ((NwMarker *) g_ptr_array_index (markers, i))->own;
    }
  gtk_widget_set_sensitive (self->export, any);
  adw_preferences_group_set_description (self->own, any ? NULL : _("You have none yet."));
}

static void
fetch (NwMarkersWindow *self)
{
  nw_workspace_markers_async (self->workspace, NULL, fetched_cb, g_object_ref (self));
}

static void
nw_markers_window_dispose (GObject *object)
{
  NwMarkersWindow *self = NW_MARKERS_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (nw_markers_window_parent_class)->dispose (object);
}

static void
nw_markers_window_class_init (NwMarkersWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_markers_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/markers-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwMarkersWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, NwMarkersWindow, own);
  gtk_widget_class_bind_template_child (widget_class, NwMarkersWindow, shipped);
  gtk_widget_class_bind_template_child (widget_class, NwMarkersWindow, error_text);
  gtk_widget_class_bind_template_child (widget_class, NwMarkersWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, NwMarkersWindow, export);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_error_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_markers_window_init (NwMarkersWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_markers_window_new (NwWorkspace *workspace)
{
  NwMarkersWindow *self = g_object_new (NW_TYPE_MARKERS_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  fetch (self);
  return GTK_WIDGET (self);
}

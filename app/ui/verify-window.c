/* verify-window.c: takes a file by dialog or by drop, has it checked, and lists what came of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify-window.h"

#include <glib/gi18n-lib.h>

#include "dialogs.h"
#include "verify-row.h"

struct _NwVerifyWindow {
  AdwWindow      parent_instance;
  NwWorkspace   *workspace;
  GCancellable  *cancellable; /* of what is on its way, or NULL */
  GPtrArray     *checks;      /* NwCheck, or NULL */
  GtkStack      *states;
  GtkLabel      *reading;
  AdwStatusPage *failed;
  GtkLabel      *summary;
  GtkListBox    *rows;
};

static guint question_signal;

G_DEFINE_FINAL_TYPE (NwVerifyWindow, nw_verify_window, ADW_TYPE_WINDOW)

/* ---- what came of it ---- */

static char *
summary (const char *name, const GPtrArray *checks)
{
  guint same = 0;

  for (guint i = 0; i < checks->len; i++)
    same += ((const NwCheck *) g_ptr_array_index (checks, i))->outcome == NW_CHECK_IDENTICAL;
  /* Translators: the name of a file, how many of its figures and tables are as the library has them, and of how many */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u of %u figure or table is identical",
                                       "%s: %u of %u figures and tables are identical", checks->len),
                          name, same, checks->len);
}

static void
show_checks (NwVerifyWindow *self, const char *name)
{
  g_autofree char *text = summary (name, self->checks);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < self->checks->len; i++)
    gtk_list_box_append (self->rows, nw_verify_row_new (g_ptr_array_index (self->checks, i), i));
  gtk_label_set_label (self->summary, text);
  gtk_stack_set_visible_child_name (self->states, "checks");
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwVerifyWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) checks = nw_workspace_verify_finish (NW_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->cancellable == NULL) /* another file, or closed */
    return;
  g_clear_object (&self->cancellable);
  if (checks == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed, escaped);
      gtk_stack_set_visible_child_name (self->states, "failed");
      return;
    }
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  self->checks = g_steal_pointer (&checks);
  show_checks (self, gtk_label_get_label (self->reading));
}

static void
withdraw (NwVerifyWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
nw_verify_window_check (NwVerifyWindow *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;

  withdraw (self);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->reading, shown != NULL ? shown : "");
  gtk_stack_set_visible_child_name (self->states, "loading");
  nw_workspace_verify_async (self->workspace, file, self->cancellable, checked_cb, g_object_ref (self));
}

const char *
nw_verify_window_state (NwVerifyWindow *self)
{
  return gtk_stack_get_visible_child_name (self->states);
}

/* ---- what the user does ---- */

static void
chosen_cb (GPtrArray *files, gpointer user_data)
{
  NwVerifyWindow *self = user_data;

  if (self->workspace != NULL)
    nw_verify_window_check (self, g_ptr_array_index (files, 0));
}

static void
choose_cb (NwVerifyWindow *self)
{
  nw_dialogs_choose_export (GTK_WINDOW (self), chosen_cb, self);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, NwVerifyWindow *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  nw_verify_window_check (self, files->data);
  return TRUE;
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwVerifyWindow *self = NW_VERIFY_WINDOW (widget);
  guint position = g_variant_get_uint32 (parameter);
  const NwSeal *seal;
  g_autoptr (NwQuery) query = NULL;

  if (self->checks == NULL || position >= self->checks->len)
    return;
  seal = ((const NwCheck *) g_ptr_array_index (self->checks, position))->seal;
  query = nw_query_parse (seal->query, NULL);
  if (query == NULL)
    return;
  g_signal_emit (self, question_signal, 0, query, seal->analysis == NULL);
}

/* ---- object ---- */

static void
nw_verify_window_dispose (GObject *object)
{
  NwVerifyWindow *self = NW_VERIFY_WINDOW (object);

  withdraw (self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (nw_verify_window_parent_class)->dispose (object);
}

static void
nw_verify_window_class_init (NwVerifyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_verify_window_dispose;
  question_signal = g_signal_new ("question", NW_TYPE_VERIFY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_POINTER, G_TYPE_BOOLEAN);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/verify-window.ui");
  gtk_widget_class_bind_template_child (widget_class, NwVerifyWindow, states);
  gtk_widget_class_bind_template_child (widget_class, NwVerifyWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, NwVerifyWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, NwVerifyWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, NwVerifyWindow, rows);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_install_action (widget_class, "verify.open", "u", open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
nw_verify_window_init (NwVerifyWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

GtkWidget *
nw_verify_window_new (NwWorkspace *workspace)
{
  NwVerifyWindow *self = g_object_new (NW_TYPE_VERIFY_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  return GTK_WIDGET (self);
}

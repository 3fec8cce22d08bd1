/* rename-dialog.c: renames a dataset, and renames it back when that is wished
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rename-dialog.h"

#include <glib/gi18n-lib.h>

/* A dataset's names: those it gets, and those it had. Window and toasts are not kept alive by it. */
typedef struct {
  NwWorkspace     *workspace;
  char            *dataset;
  char            *title, *short_title;
  char            *old_title, *old_short_title;
  GWeakRef         toasts;
  NwTroubleFunc    trouble;
  GWeakRef         parent;
  GtkEditable     *title_entry, *short_entry; /* of the dialog, while it is open */
} Renaming;

static void
renaming_free (Renaming *self)
{
  g_object_unref (self->workspace);
  g_free (self->dataset);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->old_title);
  g_free (self->old_short_title);
  g_weak_ref_clear (&self->toasts);
  g_weak_ref_clear (&self->parent);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Renaming, renaming_free)

static void
closure_free (gpointer data, GClosure *closure)
{
  renaming_free (data);
}

/* The other way round: what it had is what it gets. */
static Renaming *
renaming_back (Renaming *self)
{
  Renaming *back = g_new0 (Renaming, 1);
  g_autoptr (GObject) toasts = g_weak_ref_get (&self->toasts);
  g_autoptr (GObject) parent = g_weak_ref_get (&self->parent);

  back->workspace = g_object_ref (self->workspace);
  back->dataset = g_strdup (self->dataset);
  back->title = g_strdup (self->old_title);
  back->short_title = g_strdup (self->old_short_title);
  back->old_title = g_strdup (self->title);
  back->old_short_title = g_strdup (self->short_title);
  g_weak_ref_init (&back->toasts, toasts);
  back->trouble = self->trouble;
  g_weak_ref_init (&back->parent, parent);
  return back;
}

static void rename_now (Renaming *self);

static void
undo_cb (AdwToast *toast, Renaming *back)
{
  g_autoptr (Renaming) forth = renaming_back (back);

  rename_now (renaming_back (forth));
}

static void
renamed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Renaming) self = user_data;
  g_autoptr (AdwToastOverlay) toasts = g_weak_ref_get (&self->toasts);
  g_autoptr (GObject) parent = g_weak_ref_get (&self->parent);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  AdwToast *toast;

  if (!nw_workspace_rename_finish (self->workspace, result, &error))
    {
      if (parent != NULL)
        self->trouble (parent, error->message);
      return;
    }
  if (toasts == NULL) /* closed meanwhile */
    return;
  /* Translators: %s is a dataset */
  message = g_strdup_printf (_("Now called %s"), self->short_title);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), renaming_back (self), closure_free, 0);
  adw_toast_overlay_add_toast (toasts, toast);
}

static void
rename_now (Renaming *self)
{
  nw_workspace_rename_async (self->workspace, self->dataset, NULL, self->title, self->short_title, renamed_cb, self);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Renaming *asked)
{
  g_autoptr (Renaming) back = NULL;
  Renaming *renaming;

  if (g_strcmp0 (response, "rename") != 0)
    return;
  back = renaming_back (asked);
  renaming = renaming_back (back);
  g_free (renaming->title);
  g_free (renaming->short_title);
  renaming->title = g_strstrip (g_strdup (gtk_editable_get_text (asked->title_entry)));
  renaming->short_title = g_strstrip (g_strdup (gtk_editable_get_text (asked->short_entry)));
  rename_now (renaming);
}

/* Neither name may be empty. */
static void
changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  const Renaming *asked = g_object_get_data (G_OBJECT (dialog), "renaming");

  adw_message_dialog_set_response_enabled (dialog, "rename",
                                           *gtk_editable_get_text (asked->title_entry) != '\0'
                                             && *gtk_editable_get_text (asked->short_entry) != '\0');
}

static GtkEditable *
add_entry (GtkWidget *list, AdwMessageDialog *dialog, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), dialog);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_EDITABLE (row);
}

void
nw_rename_dialog_present (GtkWindow *parent, NwWorkspace *workspace, const NwRelease *release, AdwToastOverlay *toasts,
                          NwTroubleFunc trouble)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Rename the Dataset"), NULL);
  GtkWidget *list = gtk_list_box_new ();
  Renaming *asked = g_new0 (Renaming, 1);

  asked->workspace = g_object_ref (workspace);
  asked->dataset = g_strdup (release->dataset);
  asked->old_title = g_strdup (release->title);
  asked->old_short_title = g_strdup (release->short_title);
  g_weak_ref_init (&asked->toasts, toasts);
  asked->trouble = trouble;
  g_weak_ref_init (&asked->parent, parent);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "rename", _("_Rename"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "rename");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  asked->title_entry = add_entry (list, ADW_MESSAGE_DIALOG (dialog), _("Full title"));
  asked->short_entry = add_entry (list, ADW_MESSAGE_DIALOG (dialog), _("Short title"));
  g_object_set_data (G_OBJECT (dialog), "renaming", asked);
  gtk_editable_set_text (asked->title_entry, release->title != NULL ? release->title : "");
  gtk_editable_set_text (asked->short_entry, release->short_title != NULL ? release->short_title : "");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asked, closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* saved-view.c: keeps questions in the library, and asks what they are to be called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "saved-view.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char    *name;
  NwQuery *query; /* or NULL */
} View;

static void
view_free (gpointer data)
{
  View *view = data;

  g_free (view->name);
  g_clear_pointer (&view->query, nw_query_unref);
  g_free (view);
}

static void
set_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const View *view = task_data;
  GError *error = NULL;

  if (nw_workspace_save_view (NW_WORKSPACE (source), view->name, view->query, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
nw_saved_view_set_async (NwWorkspace *workspace, const char *name, NwQuery *query, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, user_data);
  View *view = g_new0 (View, 1);

  view->name = g_strdup (name);
  view->query = query != NULL ? nw_query_copy (query) : NULL;
  g_task_set_source_tag (task, nw_saved_view_set_async);
  g_task_set_task_data (task, view, view_free);
  g_task_run_in_thread (task, set_in_thread);
}

gboolean
nw_saved_view_set_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *views = nw_workspace_views (NW_WORKSPACE (source), &error);

  if (views != NULL)
    g_task_return_pointer (task, views, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
nw_saved_view_list_async (NwWorkspace *workspace, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, user_data);

  g_task_set_source_tag (task, nw_saved_view_list_async);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
nw_saved_view_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the name ---- */

typedef struct {
  NwNamedFunc func;
  GObject    *user_data;
  GtkWidget  *entry; /* of the dialog */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->user_data);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, const Question *question)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry))));

  if (g_strcmp0 (response, "save") == 0 && *name != '\0')
    question->func (name, question->user_data);
}

static void
changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "save", *gtk_editable_get_text (entry) != '\0');
}

void
nw_saved_view_ask_name (GtkWindow *parent, const char *heading, const char *name, NwNamedFunc func, gpointer user_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading,
                                              _("The question with its filters is kept in the library. A view that has "
                                                "this name already is replaced."));
  Question *question = g_new0 (Question, 1);

  question->func = func;
  question->user_data = g_object_ref (user_data);
  question->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (question->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  gtk_editable_set_text (GTK_EDITABLE (question->entry), name != NULL ? name : "");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save", name != NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), question->entry);
  g_signal_connect (question->entry, "changed", G_CALLBACK (changed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

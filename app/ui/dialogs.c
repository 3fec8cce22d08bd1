/* dialogs.c: file choosers, questions and About: the calls that later versions replaced are all here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What to do with the answer. */
typedef struct {
  NwFilesFunc    files;
  NwConfirmFunc  confirm;
  gpointer       user_data;
  GDestroyNotify destroy; /* of the user_data, or NULL */
  GtkWindow     *parent;  /* kept alive */
} Answer;

static Answer *
answer_new (GtkWindow *parent, NwFilesFunc files, NwConfirmFunc confirm, gpointer user_data)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->files = files;
  answer->confirm = confirm;
  answer->user_data = user_data;
  answer->parent = g_object_ref (parent);
  return answer;
}

static void
answer_free (gpointer data, GClosure *closure)
{
  Answer *answer = data;

  if (answer->destroy != NULL)
    answer->destroy (answer->user_data);
  g_object_unref (answer->parent);
  g_free (answer);
}

static void
files_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Answer *answer = user_data;
  g_autoptr (GtkNativeDialog) owned = dialog;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
        g_ptr_array_add (files, g_list_model_get_item (chosen, i));
      if (files->len > 0)
        answer->files (files, answer->user_data);
    }
  gtk_native_dialog_destroy (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_tables (GtkFileChooser *chooser)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "xlsx", "json", "gz" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables (CSV, TSV, XLSX, JSON)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static GtkFileChooser *
chooser_new (GtkWindow *parent, const char *title, GtkFileChooserAction action, const char *accept)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, accept, _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  return GTK_FILE_CHOOSER (native);
}

static void
run (GtkFileChooser *chooser, GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  Answer *answer = answer_new (parent, func, NULL, user_data);

  answer->destroy = g_object_unref;
  g_object_ref (G_OBJECT (user_data));
  g_signal_connect_data (chooser, "response", G_CALLBACK (files_cb), answer, answer_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
nw_dialogs_choose_data (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  GtkFileChooser *chooser
    = chooser_new (parent, _("Choose Files to Import"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"));

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  add_tables (chooser);
  add_filter (chooser, _("All files"), NULL);
  run (chooser, parent, func, user_data);
}

/* One file of one kind, or any other that the user thinks is one. */
static void
choose_one (GtkWindow *parent, const char *title, const char *accept, const char *kind, const char *suffix, NwFilesFunc func,
            gpointer user_data)
{
  GtkFileChooser *chooser = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, accept);

  add_filter (chooser, kind, suffix);
  add_filter (chooser, _("All files"), NULL);
  run (chooser, parent, func, user_data);
}

void
nw_dialogs_choose_recipe (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  choose_one (parent, _("Load Recipe"), _("_Load"), _("Recipes"), "ini", func, user_data);
}

void
nw_dialogs_choose_view (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  choose_one (parent, _("Open a View File"), _("_Open"), _("Views of Normwatch"), "normwatch-view", func, user_data);
}

void
nw_dialogs_choose_briefing (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  choose_one (parent, _("Open a Briefing File"), _("_Open"), _("Briefings of Normwatch"), "normwatch-briefing", func, user_data);
}

void
nw_dialogs_choose_markers (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  choose_one (parent, _("Import Markers"), _("_Import"), _("Files of markers"), "ini", func, user_data);
}

void
nw_dialogs_choose_csv (GtkWindow *parent, const char *title, NwFilesFunc func, gpointer user_data)
{
  choose_one (parent, title, _("_Import"), _("Tables (CSV)"), "csv", func, user_data);
}

void
nw_dialogs_choose_links (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  choose_one (parent, _("Import Judgements"), _("_Import"), _("Tables of judgements"), "csv", func, user_data);
}

void
nw_dialogs_choose_export (GtkWindow *parent, NwFilesFunc func, gpointer user_data)
{
  GtkFileChooser *chooser = chooser_new (parent, _("Choose an Exported File"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Verify"));

  run (chooser, parent, func, user_data);
}

void
nw_dialogs_choose_folder (GtkWindow *parent, const char *title, NwFilesFunc func, gpointer user_data)
{
  GtkFileChooser *chooser = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Save Here"));

  run (chooser, parent, func, user_data);
}

void
nw_dialogs_choose_library (GtkWindow *parent, gboolean create, NwFilesFunc func, gpointer user_data)
{
  GtkFileChooser *chooser
    = chooser_new (parent, create ? _("New Library") : _("Open Library"),
                   create ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
                   create ? _("_Create") : _("_Open"));

  if (create)
    /* Translators: proposed name of a new library file; keep the suffix */
    gtk_file_chooser_set_current_name (chooser, _("Incidents.normwatch"));
  add_filter (chooser, _("Normwatch libraries"), "normwatch");
  run (chooser, parent, func, user_data);
}

void
nw_dialogs_save (GtkWindow *parent, const char *title, const char *name, const char *suffix, NwFilesFunc func,
                 gpointer user_data)
{
  GtkFileChooser *chooser = chooser_new (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));
  g_autofree char *file_name = g_strconcat (name, suffix, NULL);

  gtk_file_chooser_set_current_name (chooser, file_name);
  run (chooser, parent, func, user_data);
}

static void
confirm_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Answer *answer = user_data;

  answer->confirm (g_strcmp0 (response, "yes") == 0, answer->user_data);
}

void
nw_dialogs_confirm (GtkWindow *parent, const char *question, const char *detail, const char *yes, const char *no,
                    NwConfirmFunc func, gpointer user_data, GDestroyNotify destroy)
{
  Answer *answer = answer_new (parent, NULL, func, user_data);
  GtkWidget *dialog = adw_message_dialog_new (parent, question, detail);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", no, "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  answer->destroy = destroy;
  g_signal_connect_data (dialog, "response", G_CALLBACK (confirm_cb), answer, answer_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Not by “destroy-with-parent”: in GTK 4.8 a dialog that somebody still holds keeps a pointer to its parent that way. */
static void
parent_destroyed_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
  gtk_window_destroy (dialog);
}

void
nw_dialogs_fit (GtkWindow *parent, GtkWindow *dialog)
{
  int width, height;

  gtk_window_get_default_size (dialog, &width, &height);
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0) /* on screen */
    gtk_window_set_default_size (dialog, MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)) - 40),
                                 MIN (height, gtk_widget_get_height (GTK_WIDGET (parent)) - 60));
  gtk_window_set_transient_for (dialog, parent);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), dialog, G_CONNECT_SWAPPED);
}

void
nw_dialogs_about (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", _("Normwatch"), "application-icon", NW_APP_ID, "version",
                         NW_VERSION, "developer-name", _("The Normwatch contributors"), "license-type",
                         GTK_LICENSE_GPL_3_0, "comments",
                         _("Reported cyber incidents between states: what is known, who says so, and what followed."),
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"), NULL);
}

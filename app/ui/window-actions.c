/* window-actions.c: the actions of the window, their keys, and when they can be used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "window-actions.h"

#include "dialogs.h"
#include "view-question.h"
#include "window-briefings.h"
#include "window-figure.h"
#include "window-files.h"
#include "window-library.h"
#include "window-print.h"

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_session_go (nw_window_session (NW_WINDOW (widget)), -1);
}

static void
forward_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_session_go (nw_window_session (NW_WINDOW (widget)), 1);
}

static void
clear_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_session_clear (nw_window_session (NW_WINDOW (widget)));
}

static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_session_set_view (nw_window_session (NW_WINDOW (widget)), g_variant_get_string (parameter, NULL));
}

static void
profile_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwSession *session = nw_window_session (NW_WINDOW (widget));
  g_autoptr (NwQuery) query = nw_view_profile (nw_session_query (session), g_variant_get_string (parameter, NULL));

  nw_session_set_query (session, query, NULL);
}

static void
table_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_turn_figure (NW_WINDOW (widget));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_search (NW_WINDOW (widget));
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_import (NW_WINDOW (widget), NULL);
}

static void
sample_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_open_sample (NW_WINDOW (widget));
}

static void
add_question_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_add_question (NW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwWindow *self = NW_WINDOW (widget);

  if (g_strcmp0 (nw_session_view (nw_window_session (self)), "briefing") == 0)
    nw_window_export_briefing (self);
  else
    nw_window_export (self);
}

static void
export_briefing_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_export_briefing (NW_WINDOW (widget));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_print (NW_WINDOW (widget));
}

static void
copy_figure_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_copy (NW_WINDOW (widget), FALSE);
}

static void
copy_table_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_copy (NW_WINDOW (widget), TRUE);
}

static void
verify_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_verify (NW_WINDOW (widget));
}

static void
library_chosen_cb (GPtrArray *files, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_window_open_library (NW_WINDOW (user_data), path, FALSE);
}

static void
open_library_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_dialogs_choose_library (GTK_WINDOW (widget), FALSE, library_chosen_cb, widget);
}

static void
library_named_cb (GPtrArray *files, gpointer user_data)
{
  g_autofree char *path = g_file_get_path (g_ptr_array_index (files, 0));

  if (path != NULL)
    nw_window_open_library (NW_WINDOW (user_data), path, TRUE);
}

static void
new_library_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_dialogs_choose_library (GTK_WINDOW (widget), TRUE, library_named_cb, widget);
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_remove_release (NW_WINDOW (widget));
}

static void
datasets_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_show_datasets (NW_WINDOW (widget));
}

static void
save_view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_save_view (NW_WINDOW (widget));
}

static void
markers_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_show_markers (NW_WINDOW (widget));
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_window_add_to_briefing (NW_WINDOW (widget), 0);
}

static void
add_of_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (g_variant_get_int64 (parameter) == 0)
    nw_window_add_to_new_briefing (NW_WINDOW (widget));
  else
    nw_window_add_to_briefing (NW_WINDOW (widget), g_variant_get_int64 (parameter));
}

/* Made anew each time, not as the application's “gtk/help-overlay.ui”: that one waits hidden among the windows, and
 * GTK 4.8 crashes when an assistive technology asks the application for a window that has just gone and the last one
 * left was never shown. */
static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (NW_RESOURCE_BASE "/ui/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  nw_window_fit_dialog (NW_WINDOW (widget), shortcuts);
  gtk_window_present (shortcuts);
}

void
nw_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_cb);
  gtk_widget_class_install_action (widget_class, "win.clear-filters", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_cb);
  gtk_widget_class_install_action (widget_class, "win.state-profile", "s", profile_cb);
  gtk_widget_class_install_action (widget_class, "win.table", NULL, table_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, sample_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.export-briefing", NULL, export_briefing_cb);
  gtk_widget_class_install_action (widget_class, "win.print-briefing", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-figure", NULL, copy_figure_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, copy_table_cb);
  gtk_widget_class_install_action (widget_class, "win.verify-figure", NULL, verify_cb);
  gtk_widget_class_install_action (widget_class, "win.open-library", NULL, open_library_cb);
  gtk_widget_class_install_action (widget_class, "win.new-library", NULL, new_library_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-release", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "win.datasets", NULL, datasets_cb);
  gtk_widget_class_install_action (widget_class, "win.save-view", NULL, save_view_cb);
  gtk_widget_class_install_action (widget_class, "win.markers", NULL, markers_cb);
  gtk_widget_class_install_action (widget_class, "win.add-to-briefing", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "win.add-to-briefing-of", "x", add_of_cb);
  gtk_widget_class_install_action (widget_class, "win.add-question", "s", add_question_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_cb);
}

void
nw_window_actions_update (NwWindow *self)
{
  NwSession *session = nw_window_session (self);
  GtkWidget *widget = GTK_WIDGET (self);
  NwReply *reply = nw_session_reply (session);
  gboolean work = reply != NULL;
  NwShownFigure shown;
  gboolean figure = work && nw_window_figure (self, &shown) && shown.in_front;
  gboolean question = g_strcmp0 (nw_session_view (session), "briefing") != 0; /* is what the view shows */

  gtk_widget_action_set_enabled (widget, "win.back", work && nw_session_can_go (session, -1));
  gtk_widget_action_set_enabled (widget, "win.forward", work && nw_session_can_go (session, 1));
  gtk_widget_action_set_enabled (widget, "win.clear-filters", work && nw_query_narrows (nw_session_query (session)));
  gtk_widget_action_set_enabled (widget, "win.view", work);
  gtk_widget_action_set_enabled (widget, "win.table", work);
  gtk_widget_action_set_enabled (widget, "win.search", work && question);
  gtk_widget_action_set_enabled (widget, "win.add-to-briefing", work && question && reply->answer->incidents > 0);
  gtk_widget_action_set_enabled (widget, "win.add-to-briefing-of", work && question && reply->answer->incidents > 0);
  gtk_widget_action_set_enabled (widget, "win.remove-release", work);
  gtk_widget_action_set_enabled (widget, "win.report", work);
  gtk_widget_action_set_enabled (widget, "win.save-view", work);
  gtk_widget_action_set_enabled (widget, "win.datasets",
                                 nw_workspace_path (nw_session_workspace (session)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.reviews", nw_workspace_path (nw_session_workspace (session)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.links", nw_workspace_path (nw_session_workspace (session)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.policy", nw_workspace_path (nw_session_workspace (session)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.export", work && (!question || nw_window_figure (self, &shown)));
  gtk_widget_action_set_enabled (widget, "win.print-briefing", work && nw_window_can_print (self));
  gtk_widget_action_set_enabled (widget, "win.copy-figure", figure && shown.chart != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-table", figure);
  gtk_widget_action_set_enabled (widget, "win.verify-figure",
                                 nw_workspace_path (nw_session_workspace (session)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.import",
                                 nw_workspace_path (nw_session_workspace (session)) != NULL);
  gtk_widget_action_set_enabled (widget, "win.open-sample",
                                 nw_workspace_path (nw_session_workspace (session)) != NULL);
}

void
nw_window_actions_keys (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.clear-filters", { "<Control><Shift>c" } },
    { "win.view::incidents", { "<Alt>1" } },
    { "win.view::trends", { "<Alt>2" } },
    { "win.view::accountability", { "<Alt>3" } },
    { "win.view::norms", { "<Alt>4" } },
    { "win.view::briefing", { "<Alt>5" } },
    { "win.table", { "<Control>t" } },
    { "win.search", { "<Control>f" } },
    { "win.sidebar", { "F9" } },
    { "win.import", { "<Control>i" } },
    { "win.export", { "<Control>e" } },
    { "win.add-to-briefing", { "<Control>b" } },
    { "win.print-briefing", { "<Control>p" } },
    { "win.report::quality", { "<Control>r" } },
    { "win.datasets", { "<Control>d" } },
    { "win.save-view", { "<Control>s" } },
    { "win.open-library", { "<Control>o" } },
    { "win.new-library", { "<Control>n" } },
    { "win.shortcuts", { "<Control>question", "F1" } },
    { "window.close", { "<Control>w" } },
    { "app.quit", { "<Control>q" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);
}

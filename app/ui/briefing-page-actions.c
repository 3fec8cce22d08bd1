/* briefing-page-actions.c: the actions of the view of briefings, their keys, and what is said of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "briefing-page-private.h"
#include "dialogs.h"
#include "template-dialog.h"

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBriefingPage *self = NW_BRIEFING_PAGE (widget);
  g_autoptr (NwBriefing) briefing = nw_briefing_new (_("Untitled Briefing"));

  gtk_popover_popdown (GTK_POPOVER (self->chooser));
  nw_briefing_model_begin (self->model, briefing);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
filled_cb (NwBriefingPage *self, NwBriefing *briefing)
{
  if (self->model == NULL)
    return;
  nw_briefing_model_begin (self->model, briefing);
  nw_block_list_focus (self->blocks);
}

static void
template_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBriefingPage *self = NW_BRIEFING_PAGE (widget);
  GtkWidget *dialog = nw_template_dialog_new (self->session);

  gtk_popover_popdown (GTK_POPOVER (self->chooser));
  g_signal_connect_object (dialog, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (widget)));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
opened_cb (GPtrArray *files, gpointer user_data)
{
  NwBriefingPage *self = user_data;

  if (self->shelf != NULL)
    nw_briefing_shelf_open_file (self->shelf, g_ptr_array_index (files, 0));
}

static void
open_file_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  NwBriefingPage *self = NW_BRIEFING_PAGE (widget);

  gtk_popover_popdown (GTK_POPOVER (self->chooser));
  nw_dialogs_choose_briefing (GTK_WINDOW (gtk_widget_get_root (widget)), opened_cb, self);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_briefing_model_go (NW_BRIEFING_PAGE (widget)->model, -1);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_briefing_model_go (NW_BRIEFING_PAGE (widget)->model, 1);
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_page_preview_zoom (NW_BRIEFING_PAGE (widget)->preview, 1);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_page_preview_zoom (NW_BRIEFING_PAGE (widget)->preview, -1);
}

static void
zoom_fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  nw_page_preview_set_zoom (NW_BRIEFING_PAGE (widget)->preview, 0);
}

void
nw_briefing_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "briefing.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "briefing.new-from-template", NULL, template_action);
  gtk_widget_class_install_action (widget_class, "briefing.open-file", NULL, open_file_action);
  gtk_widget_class_install_action (widget_class, "briefing.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "briefing.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "briefing.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "briefing.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "briefing.zoom-fit", NULL, zoom_fit_action);
}

/* Before entries see them, whose own undo knows one line only. */
void
nw_briefing_page_add_keys (NwBriefingPage *self)
{
  static const struct {
    const char *trigger, *action;
  } keys[] = {
    { "<Control>z", "briefing.undo" },
    { "<Control><Shift>z|<Control>y", "briefing.redo" },
    { "<Control>plus|<Control>equal|<Control>KP_Add", "briefing.zoom-in" },
    { "<Control>minus|<Control>KP_Subtract", "briefing.zoom-out" },
    { "<Control>0|<Control>KP_0", "briefing.zoom-fit" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
nw_briefing_page_update_actions (NwBriefingPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "briefing.undo", self->model != NULL && nw_briefing_model_can_go (self->model, -1));
  gtk_widget_action_set_enabled (widget, "briefing.redo", self->model != NULL && nw_briefing_model_can_go (self->model, 1));
}

/* ---- what is said of whole briefings ---- */

static void
put_back_cb (AdwToast *toast, NwBriefingPage *self)
{
  if (self->model != NULL)
    nw_briefing_model_begin (self->model, g_object_get_data (G_OBJECT (toast), "briefing"));
}

static void
removed_cb (NwBriefingPage *self, const char *title, NwBriefing *briefing)
{
  /* Translators: %s is the title of a briefing */
  g_autofree char *text = g_strdup_printf (_("“%s” is removed"), title);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "briefing", nw_briefing_ref (briefing), (GDestroyNotify) nw_briefing_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (put_back_cb), self, 0);
  nw_briefing_page_show_toast (self, toast);
}

static void
saved_cb (NwBriefingPage *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

  nw_briefing_page_show_toast (self, adw_toast_new (text));
}

void
nw_briefing_page_watch_shelf (NwBriefingPage *self)
{
  g_signal_connect_swapped (self->shelf, "removed", G_CALLBACK (removed_cb), self);
  g_signal_connect_swapped (self->shelf, "saved", G_CALLBACK (saved_cb), self);
  g_signal_connect_swapped (self->shelf, "failed", G_CALLBACK (nw_briefing_page_fail), self);
}

/* focus-keys.c: hands some keys to the widget in focus where it, or what it is in, has an action for them
 *
 * The keys of an application's actions come before those of any widget, so these have to come before them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "focus-keys.h"

static const struct {
  const char *trigger;
  const char *action;
} keys[] = {
  { "<Control>b", "prose.bold" },
  { "<Control>i", "prose.italic" },
  { "<Control>k", "prose.link" },
  { "<Control>d", "block.duplicate" },
};

static gboolean
key_cb (GtkWidget *window, GVariant *args, gpointer action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_activate_action (focus, action, NULL);
}

void
nw_focus_keys_add (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                            gtk_callback_action_new (key_cb, (gpointer) keys[i].action,
                                                                                     NULL)));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

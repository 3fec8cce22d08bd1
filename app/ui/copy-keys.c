/* copy-keys.c: adds the key that copies, where what has the focus does not copy a text of its own, and a menu of one item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "copy-keys.h"

static GtkShortcutController *
add_controller (GtkWidget *widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_add_controller (widget, keys);
  return GTK_SHORTCUT_CONTROLLER (keys);
}

void
nw_copy_keys_add (GtkWidget *widget, const char *action)
{
  gtk_shortcut_controller_add_shortcut (add_controller (widget),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c|<Control>Insert"),
                                                          gtk_named_action_new (action)));
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, GtkPopover *popover)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (popover);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer popover)
{
  gtk_popover_set_pointing_to (popover, NULL);
  gtk_popover_popup (popover);
  return TRUE;
}

void
nw_copy_menu_add (GtkWidget *widget, const char *label, const char *action)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *popover;

  g_menu_append (menu, label, action);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_parent (popover, widget);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), popover);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (add_controller (widget),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (key_cb, popover, NULL)));
}

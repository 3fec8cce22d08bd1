/* chart-menu.c: opens an element's incidents, or compares before and after the day on which its period begins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-menu.h"

#include <glib/gi18n-lib.h>

#include "before-after.h"
#include "drill-down.h"
#include "words.h"

/* Of one view; freed with it. */
typedef struct {
  NwChartView *view;
  NwSession   *session;
  GtkWidget   *popover;
  NwElement    element; /* that the menu was opened on */
} Menu;

static void
menu_free (gpointer data)
{
  Menu *menu = data;

  g_object_unref (menu->session);
  g_free (menu);
}

/* The day that a period begins on; NW_DAY_NONE where it is no time. */
static gint32
day_of (const Menu *menu)
{
  NwReply *reply = nw_session_reply (menu->session);
  const NwResult *result = reply != NULL ? reply->answer->result : NULL;

  if (result == NULL || result->before_after != NULL || menu->element.period < 0
      || (guint) menu->element.period >= result->periods->len)
    return NW_DAY_NONE;
  return nw_result_period (result, menu->element.period)->first_day;
}

static gboolean
opens (const Menu *menu)
{
  NwReply *reply = nw_session_reply (menu->session);

  return reply != NULL && reply->answer->result != NULL && nw_drill_down_opens (reply->answer->result, &menu->element);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Menu *menu = user_data;

  nw_session_open_element (menu->session, &menu->element);
}

static void
around_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Menu *menu = user_data;
  g_autofree char *at = day_of (menu) != NW_DAY_NONE ? nw_date_print (nw_date_from_day (day_of (menu))) : NULL;

  if (at != NULL)
    nw_before_after_ask (menu->session, at);
}

static void
popup (Menu *menu)
{
  g_autoptr (GMenu) model = g_menu_new ();
  const NwElement *at = &menu->element;

  if (opens (menu))
    g_menu_append (model, _("Show the Incidents"), "element.open");
  if (day_of (menu) != NW_DAY_NONE)
    {
      g_autofree char *day = nw_words_date (nw_date_from_day (day_of (menu)));
      /* Translators: %s is a day */
      g_autofree char *around = g_strdup_printf (_("Compare Before and After %s"), day);

      g_menu_append (model, around, "element.around");
    }
  g_menu_append (model, _("Add the Figure to the Briefing"), "win.add-to-briefing");
  g_menu_append (model, _("Copy the Figure"), "win.copy-figure");
  g_menu_append (model, _("Copy the Table"), "win.copy-table");
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (menu->popover), G_MENU_MODEL (model));
  gtk_popover_set_pointing_to (GTK_POPOVER (menu->popover),
                               &(GdkRectangle) { (int) at->x, (int) at->y, (int) at->width, (int) at->height });
  gtk_popover_popup (GTK_POPOVER (menu->popover));
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, Menu *menu)
{
  if (!nw_chart_view_pick (menu->view, x, y, &menu->element))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (menu);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  Menu *menu = user_data;
  const NwElement *focus = nw_chart_view_focus (menu->view);

  if (focus == NULL)
    return FALSE;
  menu->element = *focus;
  popup (menu);
  return TRUE;
}

static void
add_keys (Menu *menu)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (key_cb, menu, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (menu->view), keys);
}

void
nw_chart_menu_attach (NwChartView *view, NwSession *session)
{
  const GActionEntry entries[] = { { .name = "open", .activate = open_cb }, { .name = "around", .activate = around_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  Menu *menu = g_new0 (Menu, 1);

  menu->view = view;
  menu->session = g_object_ref (session);
  menu->popover = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (menu->popover, GTK_WIDGET (view));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), menu);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "element", G_ACTION_GROUP (actions));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), menu);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  add_keys (menu);
  g_object_set_data_full (G_OBJECT (view), "menu", menu, menu_free);
}

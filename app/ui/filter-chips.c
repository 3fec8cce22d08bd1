/* filter-chips.c: says above the content what narrows it, each part one click from gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "filter-chips.h"

#include <glib/gi18n-lib.h>

#include "chip.h"
#include "filter-change.h"
#include "words.h"
#include "wrap-layout.h"

struct _NwFilterChips {
  GtkWidget  parent_instance;
  NwSession *session;
  GtkWidget *menu;   /* the first child; the chips follow */
  GtkWidget *opened; /* the chip that the menu was opened on */
  guint      count;
};

/* What a chip takes away; in its data under "part". */
typedef struct {
  enum { PART_FILTER, PART_PERIOD, PART_SEARCH, PART_INCIDENT, PART_BEHIND } kind;
  NwDimension dimension;
  gboolean    negate;
} Part;

G_DEFINE_FINAL_TYPE (NwFilterChips, nw_filter_chips, GTK_TYPE_WIDGET)

static void
remove_cb (GtkButton *button, NwFilterChips *self)
{
  const Part *part = g_object_get_data (G_OBJECT (button), "part");
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  switch (part->kind)
    {
    case PART_FILTER:
      nw_query_set_filter (query, part->dimension, part->negate, NULL);
      break;
    case PART_PERIOD:
      query->from = NW_DATE_UNKNOWN;
      query->to = NW_DATE_UNKNOWN;
      break;
    case PART_INCIDENT:
      nw_query_set_incident (query, NULL);
      break;
    case PART_BEHIND:
      nw_query_set_behind (query, NULL, NULL, NULL);
      break;
    case PART_SEARCH:
    default:
      g_clear_pointer (&query->search, g_free);
      break;
    }
  nw_session_set_query (self->session, query, NULL);
}

/* "is" becomes "is not", and back. */
static void
turn (NwFilterChips *self, GtkWidget *chip)
{
  const Part *part = g_object_get_data (G_OBJECT (chip), "part");
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  nw_filter_change_sign (query, part->dimension, part->negate);
  nw_session_set_query (self->session, query, NULL);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (NW_FILTER_CHIPS (widget), NW_FILTER_CHIPS (widget)->opened);
}

static void
take_away_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit_by_name (NW_FILTER_CHIPS (widget)->opened, "clicked");
}

static void
open_menu (NwFilterChips *self, GtkWidget *chip)
{
  const Part *part = g_object_get_data (G_OBJECT (chip), "part");
  g_autoptr (GMenu) model = g_menu_new ();
  graphene_rect_t place;

  if (!gtk_widget_compute_bounds (chip, GTK_WIDGET (self), &place))
    return;
  self->opened = chip;
  g_menu_append (model, part->negate ? _("Only With These") : _("Without These"), "chip.turn");
  g_menu_append (model, _("Remove the Filter"), "chip.remove");
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (model));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) place.origin.x, (int) place.origin.y, (int) place.size.width,
                                                 (int) place.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
turn_key_cb (GtkWidget *chip, GVariant *args, gpointer self)
{
  turn (self, chip);
  return TRUE;
}

static gboolean
menu_key_cb (GtkWidget *chip, GVariant *args, gpointer self)
{
  open_menu (self, chip);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, NwFilterChips *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));
}

static GtkShortcut *
shortcut (const char *trigger, GtkShortcutFunc func, NwFilterChips *self)
{
  return gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_callback_action_new (func, self, NULL));
}

/* Its menu turns a filter's sign; so does the minus key, as in the sidebar. */
static void
add_ways_to_turn (NwFilterChips *self, GtkWidget *chip)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut ("Menu|<Shift>F10", menu_key_cb, self));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut ("minus|KP_Subtract", turn_key_cb, self));
  gtk_widget_add_controller (chip, keys);
}

static void
add_chip (NwFilterChips *self, const char *text, Part part)
{
  /* Translators: %s is a filter such as "Attributed to: China" */
  g_autofree char *action = g_strdup_printf (_("Remove the filter “%s”"), text);
  /* Translators: a tooltip; %s is "Remove the filter “Attributed to: China”" */
  g_autofree char *ways = g_strdup_printf (_("%s\nRight click or the minus key: the others instead"), action);
  GtkWidget *button = nw_chip_new (text, action);

  g_object_set_data_full (G_OBJECT (button), "part", g_memdup2 (&part, sizeof part), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  if (part.kind == PART_FILTER)
    {
      add_ways_to_turn (self, button);
      gtk_widget_set_tooltip_text (button, ways);
    }
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  self->count++;
}

static void
clear_cb (NwFilterChips *self)
{
  nw_session_clear (self->session);
}

static void
add_clear (NwFilterChips *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Clear _All"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "more");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* One record, or those behind a cell. */
static void
add_narrow (NwFilterChips *self, const NwQuery *query)
{
  g_autofree char *cell = nw_session_behind (self->session);

  if (query->incident != NULL)
    {
      /* Translators: a chip that shows the number of the one record that is asked for */
      g_autofree char *text = g_strdup_printf (_("Incident #%s"), query->incident);

      add_chip (self, text, (Part) { .kind = PART_INCIDENT });
    }
  if (cell != NULL)
    {
      /* Translators: a chip: only incidents that a cell counts; %s is "Time to claim: China, events" */
      g_autofree char *text = g_strdup_printf (_("Behind: %s"), cell);

      add_chip (self, text, (Part) { .kind = PART_BEHIND });
    }
}

static void
rebuild (NwFilterChips *self)
{
  NwQuery *query = nw_session_query (self->session);
  g_autoptr (NwCodebook) codebook = nw_workspace_codebook (nw_session_workspace (self->session));
  g_autofree char *period = nw_words_period (query);
  GtkWidget *child;

  while ((child = gtk_widget_get_last_child (GTK_WIDGET (self))) != self->menu)
    gtk_widget_unparent (child);
  self->opened = NULL;
  self->count = 0;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (query->filters, i);
      g_autofree char *text = nw_words_filter (filter, codebook);

      add_chip (self, text, (Part) { PART_FILTER, filter->dimension, filter->negate });
    }
  if (period != NULL)
    add_chip (self, period, (Part) { .kind = PART_PERIOD });
  if (query->search != NULL)
    {
      /* Translators: a chip that shows the words searched for */
      g_autofree char *text = g_strdup_printf (_("Search: %s"), query->search);

      add_chip (self, text, (Part) { .kind = PART_SEARCH });
    }
  add_narrow (self, query);
  if (self->count > 0)
    add_clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->count > 0);
}

static void
nw_filter_chips_dispose (GObject *object)
{
  NwFilterChips *self = NW_FILTER_CHIPS (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_filter_chips_parent_class)->dispose (object);
}

static void
nw_filter_chips_class_init (NwFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_filter_chips_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_install_action (widget_class, "chip.turn", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "chip.remove", NULL, take_away_cb);
}

static void
nw_filter_chips_init (NwFilterChips *self)
{
  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), nw_wrap_layout_new (6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Active filters"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
nw_filter_chips_set_session (NwFilterChips *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (rebuild), self);
  rebuild (self);
}

guint
nw_filter_chips_count (NwFilterChips *self)
{
  return self->count;
}

/* facet-row.c: shows a value with its count and a thin bar; click chooses, the context menu excludes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facet-row.h"

#include <glib/gi18n-lib.h>

#include "words.h"

struct _NwFacetRow {
  GtkWidget       parent_instance;
  GtkCheckButton *check;
  GtkLabel       *label;
  GtkLabel       *count;
  GtkWidget      *menu; /* made when it is first opened */
  GSimpleActionGroup *actions;
  char           *code;
  gboolean        state_named; /* the value is a state, whose profile can be shown */
  char           *description; /* "61 reported incidents, excluded" */
  NwFacetState    state;
  double          fraction;
  gboolean        updating;
};

enum { CHOSEN, EXCLUDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwFacetRow, nw_facet_row, GTK_TYPE_WIDGET)

#define BAR_HEIGHT 2.0f

static void
toggled_cb (NwFacetRow *self)
{
  if (self->updating)
    return;
  if (self->state == NW_FACET_EXCLUDED)
    g_signal_emit (self, signals[EXCLUDED], 0, FALSE);
  else
    g_signal_emit (self, signals[CHOSEN], 0, gtk_check_button_get_active (self->check));
}

static void
exclude_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  NwFacetRow *self = user_data;

  g_signal_emit (self, signals[EXCLUDED], 0, self->state != NW_FACET_EXCLUDED);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  NwFacetRow *self = user_data;

  g_signal_emit (self, signals[CHOSEN], 0, self->state != NW_FACET_CHOSEN);
}

static GMenuModel *
menu_model (NwFacetRow *self)
{
  GMenu *menu = g_menu_new ();
  const char *name = gtk_label_get_label (self->label);
  /* Translators: %s is a value such as "China" or "Energy" */
  g_autofree char *choose = g_strdup_printf (self->state == NW_FACET_CHOSEN ? _("Drop “%s”") : _("Only with “%s”"), name);
  g_autofree char *exclude
    = g_strdup_printf (self->state == NW_FACET_EXCLUDED ? _("Allow “%s” again") : _("Without “%s”"), name);

  g_menu_append (menu, choose, "row.choose");
  g_menu_append (menu, exclude, "row.exclude");
  if (self->state_named)
    {
      g_autofree char *profile = g_strdup_printf ("win.state-profile::%s", self->code);

      g_menu_append (menu, _("State Profile"), profile);
    }
  return G_MENU_MODEL (menu);
}

static void
open_menu (NwFacetRow *self)
{
  g_autoptr (GMenuModel) model = menu_model (self);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  open_menu (NW_FACET_ROW (widget));
  return TRUE;
}

static gboolean
exclude_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  NwFacetRow *self = NW_FACET_ROW (widget);

  g_signal_emit (self, signals[EXCLUDED], 0, self->state != NW_FACET_EXCLUDED);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, NwFacetRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self);
}

/* Made when it is asked for: a widget that is given another text looks at once where the pointer is. */
static gboolean
nw_facet_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  NwFacetRow *self = NW_FACET_ROW (widget);
  /* Translators: %s are a value such as "China", and "61 reported incidents" */
  g_autofree char *text = g_strdup_printf (_("%s\n%s\nRight click or the minus key leaves them out"),
                                           gtk_label_get_label (self->label), self->description);

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
nw_facet_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NwFacetRow *self = NW_FACET_ROW (widget);
  graphene_rect_t bounds;
  GdkRGBA color;
  float full, length, x;

  GTK_WIDGET_CLASS (nw_facet_row_parent_class)->snapshot (widget, snapshot);
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->label), widget, &bounds))
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= self->state == NW_FACET_OPEN ? 0.30f : 0.65f;
  full = (float) gtk_widget_get_width (widget) - 2.0f;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      float end = bounds.origin.x + bounds.size.width;

      length = (end - 2.0f) * (float) self->fraction;
      x = end - length;
    }
  else
    {
      x = bounds.origin.x;
      length = (full - x) * (float) self->fraction;
    }
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x, (float) gtk_widget_get_height (widget) + 2.0f,
                                                  MAX (length, 1.0f), BAR_HEIGHT));
}

static void
nw_facet_row_dispose (GObject *object)
{
  NwFacetRow *self = NW_FACET_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->menu = NULL;
  g_clear_object (&self->actions);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->description, g_free);
  G_OBJECT_CLASS (nw_facet_row_parent_class)->dispose (object);
}

static void
nw_facet_row_class_init (NwFacetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_facet_row_dispose;
  widget_class->snapshot = nw_facet_row_snapshot;
  widget_class->query_tooltip = nw_facet_row_query_tooltip;

  signals[CHOSEN] = g_signal_new ("chosen", NW_TYPE_FACET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_BOOLEAN);
  signals[EXCLUDED] = g_signal_new ("excluded", NW_TYPE_FACET_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/facet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, NwFacetRow, check);
  gtk_widget_class_bind_template_child (widget_class, NwFacetRow, label);
  gtk_widget_class_bind_template_child (widget_class, NwFacetRow, count);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "facetrow");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, 0, exclude_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Subtract, 0, exclude_key_cb, NULL);
}

static void
nw_facet_row_init (NwFacetRow *self)
{
  const GActionEntry entries[] = {
    { .name = "choose", .activate = choose_cb },
    { .name = "exclude", .activate = exclude_cb },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "row", G_ACTION_GROUP (self->actions));
}

GtkWidget *
nw_facet_row_new (void)
{
  return g_object_new (NW_TYPE_FACET_ROW, NULL);
}

static void
describe (NwFacetRow *self, const char *label, guint incidents)
{
  g_autofree char *number = nw_words_incidents (incidents);
  const char *state = self->state == NW_FACET_EXCLUDED ? _("excluded") : NULL;
  g_autofree char *description = state != NULL ? g_strdup_printf ("%s, %s", number, state) : g_strdup (number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_free (self->description);
  self->description = g_steal_pointer (&description);
}

void
nw_facet_row_update (NwFacetRow *self, const char *code, const char *label, guint incidents, double fraction,
                     NwFacetState state)
{
  g_autofree char *count = nw_words_count (incidents);

  g_free (self->code);
  self->code = g_strdup (code);
  self->state = state;
  self->fraction = CLAMP (fraction, 0.0, 1.0);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->count, count);
  self->updating = TRUE;
  gtk_check_button_set_active (self->check, state == NW_FACET_CHOSEN);
  gtk_check_button_set_inconsistent (self->check, state == NW_FACET_EXCLUDED);
  self->updating = FALSE;
  if (state == NW_FACET_EXCLUDED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "excluded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "excluded");
  describe (self, label, incidents);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
nw_facet_row_set_named_state (NwFacetRow *self, gboolean is_state)
{
  self->state_named = is_state;
}

const char *
nw_facet_row_code (NwFacetRow *self)
{
  return self->code;
}

NwFacetState
nw_facet_row_state (NwFacetRow *self)
{
  return self->state;
}

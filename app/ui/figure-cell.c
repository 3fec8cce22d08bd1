/* figure-cell.c: makes a number in a table something to click, and to reach by arrow keys
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "figure-cell.h"

struct _NwFigureCell {
  GtkWidget       parent_instance;
  GtkInscription *text;
  char           *description;
};

static guint clicked_signal;

G_DEFINE_FINAL_TYPE (NwFigureCell, nw_figure_cell, GTK_TYPE_WIDGET)

static gboolean
click_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_signal_emit (widget, clicked_signal, 0);
  return TRUE;
}

static void
released_cb (NwFigureCell *self, int n, double x, double y)
{
  if (n == 1 && gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, clicked_signal, 0);
}

static int
place_among_siblings (GtkWidget *widget)
{
  int place = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    place++;
  return place;
}

/* GtkColumnView would lead to the first cell of the next row. Where that row is not shown yet, it scrolls as ever. */
static gboolean
move_row_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWidget *cell = gtk_widget_get_parent (widget);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  GtkWidget *next = NULL;
  int place = cell != NULL ? place_among_siblings (cell) : 0;

  if (row != NULL)
    next = g_variant_get_int32 (args) > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  if (next == NULL || !gtk_widget_get_mapped (next))
    return FALSE;
  next = gtk_widget_get_first_child (next);
  while (next != NULL && place-- > 0)
    next = gtk_widget_get_next_sibling (next);
  next = next != NULL ? gtk_widget_get_first_child (next) : NULL;
  return NW_IS_FIGURE_CELL (next) && gtk_widget_grab_focus (next);
}

/* Made when it is asked for: a widget that is given another text asks the display at once where the pointer is. */
static gboolean
nw_figure_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, NW_FIGURE_CELL (widget)->description);
  return NW_FIGURE_CELL (widget)->description != NULL;
}

static void
nw_figure_cell_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_pointer (&NW_FIGURE_CELL (object)->description, g_free);
  G_OBJECT_CLASS (nw_figure_cell_parent_class)->dispose (object);
}

static void
nw_figure_cell_class_init (NwFigureCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_figure_cell_dispose;
  clicked_signal = g_signal_new ("clicked", NW_TYPE_FIGURE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  widget_class->query_tooltip = nw_figure_cell_query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "figurecell");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, click_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, click_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, click_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_row_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_row_cb, "i", -1);
}

static void
nw_figure_cell_init (NwFigureCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->text = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_xalign (self->text, 1.0f);
  gtk_inscription_set_text_overflow (self->text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
nw_figure_cell_new (void)
{
  return g_object_new (NW_TYPE_FIGURE_CELL, NULL);
}

void
nw_figure_cell_set (NwFigureCell *self, const char *text, const char *description, gboolean dim)
{
  guint length = (guint) g_utf8_strlen (text, -1);

  gtk_inscription_set_text (self->text, text);
  gtk_inscription_set_min_chars (self->text, MIN (length, 10));
  gtk_inscription_set_nat_chars (self->text, MAX (length, 6));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  g_free (self->description);
  self->description = g_strdup (description);
  if (dim)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
}

void
nw_figure_cell_set_opens (NwFigureCell *self, gboolean opens)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), opens);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), opens ? "pointer" : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_DISABLED, !opens, -1);
}

const char *
nw_figure_cell_description (NwFigureCell *self)
{
  return self->description;
}

const char *
nw_figure_cell_text (NwFigureCell *self)
{
  return gtk_inscription_get_text (self->text);
}

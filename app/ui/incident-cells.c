/* incident-cells.c: shows the words of an item, and others when it stands for another incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-cells.h"

typedef struct {
  NwCell cell;
  guint  least;
  guint  natural;
} Column;

static void
show_cell (NwIncidentItem *item, GtkWidget *cell)
{
  NwCell which = (NwCell) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (cell), "cell"));
  const char *text = nw_incident_item_cell (item, which);

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text != NULL ? text : "…");
  if (which != NW_CELL_START)
    return;
  if (nw_incident_item_vague (item))
    gtk_widget_add_css_class (cell, "vague");
  else
    gtk_widget_remove_css_class (cell, "vague");
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, Column *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->least);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->natural);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  g_object_set_data (G_OBJECT (cell), "cell", GINT_TO_POINTER (column->cell));
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  NwIncidentItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  show_cell (item, cell);
  g_signal_connect_object (item, "loaded", G_CALLBACK (show_cell), cell, 0);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_cell, cell);
}

static void
free_column (gpointer column, GClosure *closure)
{
  g_free (column);
}

GtkListItemFactory *
nw_incident_cells_new (NwCell cell, guint least, guint natural)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);

  *column = (Column) { cell, least, natural };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column, free_column, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}

/* column-order.c: finds out what a column view's sorter asks for, by letting it compare two probes
 *
 * GTK 4.8 has no call that says it. The first sorter asked is the one of the column clicked last, and the
 * sign of the answer says whether it was turned round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "column-order.h"

#define PROBE "nw-column-order"

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  int *asked = g_object_get_data ((GObject *) a, PROBE);

  if (asked == NULL)
    return 0;
  if (*asked < 0)
    *asked = GPOINTER_TO_INT (column);
  return -1;
}

GtkSorter *
nw_column_order_new (int column)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare, GINT_TO_POINTER (column), NULL));
}

int
nw_column_order_get (GtkSorter *sorter, gboolean *descending)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) b = g_object_new (G_TYPE_OBJECT, NULL);
  int asked = -1;
  GtkOrdering order;

  g_object_set_data (a, PROBE, &asked);
  g_object_set_data (b, PROBE, &asked);
  order = gtk_sorter_compare (sorter, a, b);
  *descending = order == GTK_ORDERING_LARGER;
  return asked;
}

/* side-table.c: says for each step and side which share of the step's incidents the question selects
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "side-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "number.h"

struct _NwSideTable {
  GtkWidget parent_instance;
  GtkGrid  *grid;
};

G_DEFINE_FINAL_TYPE (NwSideTable, nw_side_table, GTK_TYPE_WIDGET)

static void
add_cell (NwSideTable *self, int column, int row, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0.0f : 1.0f);
  gtk_label_set_selectable (GTK_LABEL (label), row > 0);
  gtk_widget_set_hexpand (label, column == 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

/* "55.8 % (576 of 1,033), 52.7–58.8" */
static char *
count_text (const NwComparedCount *count)
{
  g_autofree char *share = nw_share_print (count->matching, count->incidents);

  if (!count->coded)
    return g_strdup (_("not coded"));
  if (isnan (count->low) || isnan (count->high) || count->incidents < NW_FEW)
    return g_steal_pointer (&share);
  /* Translators: a share and its 95 % interval: "55.8 % (576 of 1,033), 52.7–58.8" */
  return g_strdup_printf (_("%s, %.1f–%.1f"), share, count->low * 100, count->high * 100);
}

void
nw_side_table_set_result (NwSideTable *self, const NwResult *result)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_widget_set_visible (GTK_WIDGET (self), result != NULL && result->sides->len > 0);
  if (result == NULL || result->sides->len == 0)
    return;
  /* Translators: above a table of shares by datasets, with their 95 % intervals */
  add_cell (self, 0, 0, _("Share of the question in …"), "dim-label");
  for (int step = 0; step < NW_N_COMPARED; step++)
    add_cell (self, 0, step + 1, nw_compared_label (step), NULL);
  for (guint i = 0; i < result->sides->len; i++)
    {
      const NwSide *side = g_ptr_array_index (result->sides, i);

      add_cell (self, (int) i + 1, 0, side->label, "heading");
      for (int step = 0; step < NW_N_COMPARED; step++)
        {
          g_autofree char *text = count_text (&side->steps[step]);

          add_cell (self, (int) i + 1, step + 1, text, side->steps[step].coded ? "numeric" : "dim-label");
        }
    }
}

static void
nw_side_table_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (nw_side_table_parent_class)->dispose (object);
}

static void
nw_side_table_class_init (NwSideTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_side_table_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_side_table_init (NwSideTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 24);
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps of the comparison"), -1);
}

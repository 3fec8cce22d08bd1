/* chart-table.c: shows a result in rows and columns, the longer side down
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-table.h"

#include <glib/gi18n-lib.h>

struct _NwChartTable {
  GtkWidget      parent_instance;
  GtkColumnView *view;
  GtkStringList *rows; /* the row headings; the numbers are looked up in the result */
  NwResult      *result;
  gboolean       groups_down;
  gboolean       filled;
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwChartTable, nw_chart_table, GTK_TYPE_WIDGET)

enum { COLUMN_HEADING = -2, COLUMN_TOTAL = -1 };

static guint
n_rows (NwChartTable *self)
{
  return self->groups_down ? self->result->groups->len : self->result->periods->len;
}

static guint
n_columns (NwChartTable *self)
{
  return self->groups_down ? self->result->periods->len : self->result->groups->len;
}

static double
number (NwChartTable *self, guint row, int column)
{
  if (column == COLUMN_TOTAL)
    return self->groups_down ? nw_result_group (self->result, row)->total
                             : nw_result_period (self->result, row)->incidents;
  return self->groups_down ? nw_result_cell (self->result, row, (guint) column)
                           : nw_result_cell (self->result, (guint) column, row);
}

static char *
number_text (double value)
{
  if (value == (double) (gint64) value)
    return g_strdup_printf ("%'" G_GINT64_FORMAT, (gint64) value);
  return g_strdup_printf ("%'.2f", value);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);
  gboolean heading = GPOINTER_TO_INT (column) == COLUMN_HEADING;

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), heading ? 0.0f : 1.0f);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), heading ? 10 : 6);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), heading ? 18 : 7);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (!heading)
    gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  NwChartTable *self = g_object_get_data (G_OBJECT (factory), "table");
  guint row = gtk_list_item_get_position (item);
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (GPOINTER_TO_INT (column) == COLUMN_HEADING)
    {
      gtk_inscription_set_text (GTK_INSCRIPTION (cell),
                                gtk_string_object_get_string (gtk_list_item_get_item (item)));
      return;
    }
  if (self->result != NULL && row < n_rows (self))
    {
      g_autofree char *text = number_text (number (self, row, GPOINTER_TO_INT (column)));

      gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
      if (g_strcmp0 (text, "0") == 0)
        gtk_widget_add_css_class (cell, "dim-label");
      else
        gtk_widget_remove_css_class (cell, "dim-label");
    }
}

static void
add_column (NwChartTable *self, const char *title, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added;

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (column));
  added = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == COLUMN_HEADING);
  gtk_column_view_append_column (self->view, added);
  g_object_unref (added);
}

static void
clear (NwChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  self->filled = FALSE;
}

static const char *
heading (NwChartTable *self, gboolean group, guint i)
{
  return group ? nw_result_group (self->result, i)->label : nw_result_period (self->result, i)->label;
}

/* The titles of numbers stand over the numbers, at the end; GtkColumnView has no property for it. */
static void
align_titles (NwChartTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  while (title != NULL && (title = gtk_widget_get_next_sibling (title)) != NULL) /* not the first */
    if (gtk_widget_get_first_child (title) != NULL)
      gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

static void
fill (NwChartTable *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) headings = NULL;

  self->groups_down = self->result->groups->len >= self->result->periods->len;
  add_column (self, self->groups_down ? _("Group") : _("Period"), COLUMN_HEADING);
  for (guint i = 0; i < n_columns (self); i++)
    add_column (self, heading (self, !self->groups_down, i), (int) i);
  /* Translators: heading of the last column: with periods down, incidents counted once each */
  add_column (self, self->groups_down ? _("Total") : _("Incidents"), COLUMN_TOTAL);
  align_titles (self);
  for (guint i = 0; i < n_rows (self); i++)
    g_strv_builder_add (builder, heading (self, self->groups_down, i));
  headings = g_strv_builder_end (builder);
  gtk_string_list_splice (self->rows, 0, 0, (const char *const *) headings);
}

static void
activate_cb (NwChartTable *self, guint position)
{
  g_signal_emit (self, activated_signal, 0, self->groups_down ? (int) position : -1,
                 self->groups_down ? -1 : (int) position);
}

static void
nw_chart_table_dispose (GObject *object)
{
  NwChartTable *self = NW_CHART_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->result, nw_result_unref);
  G_OBJECT_CLASS (nw_chart_table_parent_class)->dispose (object);
}

/* Columns cost; a table that nobody sees has none. */
static void
fill_once (NwChartTable *self)
{
  if (self->filled || self->result == NULL)
    return;
  fill (self);
  self->filled = TRUE;
}

static void
nw_chart_table_map (GtkWidget *widget)
{
  fill_once (NW_CHART_TABLE (widget));
  GTK_WIDGET_CLASS (nw_chart_table_parent_class)->map (widget);
}

static void
nw_chart_table_class_init (NwChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_chart_table_dispose;
  widget_class->map = nw_chart_table_map;
  activated_signal = g_signal_new ("activated", NW_TYPE_CHART_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/chart-table.ui");
  gtk_widget_class_bind_template_child (widget_class, NwChartTable, view);
  gtk_widget_class_bind_template_child (widget_class, NwChartTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_chart_table_init (NwChartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_chart_table_new (void)
{
  return g_object_new (NW_TYPE_CHART_TABLE, NULL);
}

void
nw_chart_table_set_result (NwChartTable *self, NwResult *result)
{
  if (result != NULL)
    nw_result_ref (result);
  clear (self);
  g_clear_pointer (&self->result, nw_result_unref);
  self->result = result;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_once (self);
}

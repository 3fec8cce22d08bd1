/* chart-table.c: shows a result in rows and columns, the longer side down, each number leading to its incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-table.h"

#include <glib/gi18n-lib.h>

#include "chart.h"
#include "figure-cell.h"
#include "number.h"

#define ROWS_A_FRAME 24 /* about as many as are seen at once; each is a dozen widgets to make */
#define MAX_ACROSS 60 /* columns of a second dimension; more of its values stand one below the other */

/* What a row is; the columns are what is left. */
typedef enum { ROWS_GROUPS, ROWS_PERIODS, ROWS_PAIRS } Rows;

struct _NwChartTable {
  GtkWidget      parent_instance;
  GtkColumnView *view;
  GtkStringList *rows; /* the row headings; the numbers are looked up in the result */
  NwResult      *result;
  Rows           down;
  gboolean       filled;
  guint          tick; /* adds further rows; 0: all are there */
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwChartTable, nw_chart_table, GTK_TYPE_WIDGET)

/* Columns from 0 on are those of cells. */
enum { COLUMN_HEADING = -4, COLUMN_SECOND = -3, COLUMN_TOTAL = -2, COLUMN_RATE = -1 };

static Rows
rows_of (const NwResult *result)
{
  if (result->across->len > 1)
    return result->periods->len == 1 && result->across->len <= MAX_ACROSS ? ROWS_GROUPS : ROWS_PAIRS;
  return result->before_after != NULL || result->groups->len >= result->periods->len ? ROWS_GROUPS : ROWS_PERIODS;
}

static gboolean
across_in_columns (NwChartTable *self)
{
  return self->down == ROWS_GROUPS && self->result->across->len > 1;
}

static guint
n_rows (NwChartTable *self)
{
  if (self->down == ROWS_PERIODS)
    return self->result->periods->len;
  return self->result->groups->len * (self->down == ROWS_PAIRS ? self->result->across->len : 1);
}

static guint
n_columns (NwChartTable *self)
{
  if (self->down == ROWS_PERIODS)
    return self->result->groups->len;
  return across_in_columns (self) ? self->result->across->len : self->result->periods->len;
}

/* What a cell stands for; a column that is none of cells: the whole row. */
static NwElement
element_at (NwChartTable *self, guint row, int column)
{
  guint n_across = self->result->across->len;

  switch (self->down)
    {
    case ROWS_PERIODS:
      return (NwElement) { .group = column < 0 ? -1 : column, .across = column < 0 ? -1 : 0, .period = (int) row };
    case ROWS_PAIRS:
      return (NwElement) { .group = (int) (row / n_across), .across = (int) (row % n_across),
                           .period = column < 0 ? -1 : column };
    case ROWS_GROUPS:
    default:
      if (column < 0)
        return (NwElement) { .group = (int) row, .across = -1, .period = -1 };
      if (across_in_columns (self))
        return (NwElement) { .group = (int) row, .across = column, .period = 0 };
      return (NwElement) { .group = (int) row, .across = 0, .period = column };
    }
}

static char *
cell_text (NwChartTable *self, guint row, int column)
{
  NwElement at = element_at (self, row, column);

  if (column >= 0)
    return nw_result_print_cell (self->result,
                                 nw_result_index (self->result, (guint) at.group, (guint) at.across, (guint) at.period));
  if (column == COLUMN_RATE)
    return nw_rate_print (&g_array_index (self->result->before_after->rates, NwRate, row), self->result->before_after->warnings);
  if (self->down == ROWS_PERIODS)
    return nw_number_print (nw_result_period (self->result, row)->incidents);
  return nw_number_print (nw_result_group (self->result, row)->total);
}

static void
clicked_cb (NwFigureCell *cell, GtkListItem *item)
{
  NwChartTable *self = NW_CHART_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (cell), NW_TYPE_CHART_TABLE));
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), "column"));
  NwElement at = element_at (self, gtk_list_item_get_position (item), column);

  g_signal_emit (self, activated_signal, 0, &at);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell;

  if (GPOINTER_TO_INT (column) > COLUMN_SECOND)
    {
      cell = nw_figure_cell_new ();
      g_object_set_data (G_OBJECT (item), "column", column);
      g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), item, 0);
    }
  else
    {
      cell = gtk_inscription_new (NULL);
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 10);
      gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), 18);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
    }
  gtk_list_item_set_child (item, cell);
}

static void
bind_heading (NwChartTable *self, GtkListItem *item, int column)
{
  GtkInscription *cell = GTK_INSCRIPTION (gtk_list_item_get_child (item));
  guint row = gtk_list_item_get_position (item);

  if (column == COLUMN_HEADING)
    gtk_inscription_set_text (cell, gtk_string_object_get_string (gtk_list_item_get_item (item)));
  else
    gtk_inscription_set_text (cell, nw_result_across (self->result, row % self->result->across->len)->label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  NwChartTable *self = g_object_get_data (G_OBJECT (factory), "table");
  guint row = gtk_list_item_get_position (item);
  int column = GPOINTER_TO_INT (user_data);
  NwFigure figure = { .chart = nw_chart_find ("trend") };
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;
  NwElement at;

  if (self->result == NULL || row >= n_rows (self))
    return;
  if (column <= COLUMN_SECOND)
    {
      bind_heading (self, item, column);
      return;
    }
  at = element_at (self, row, column);
  text = cell_text (self, row, column);
  description = nw_figure_describe (&figure, self->result, &at);
  nw_figure_cell_set (NW_FIGURE_CELL (gtk_list_item_get_child (item)), text, description, g_strcmp0 (text, "0") == 0);
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

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), NULL);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  self->filled = FALSE;
}

/* The titles of numbers stand over the numbers, at the end; GtkColumnView has no property for it. */
static void
align_titles (NwChartTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (int i = 0; title != NULL; title = gtk_widget_get_next_sibling (title), i++)
    if (i > (self->down == ROWS_PAIRS) && gtk_widget_get_first_child (title) != NULL)
      gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
}

static const char *
dimension_title (NwDimension dimension)
{
  return dimension == NW_DIMENSION_NONE ? _("Group") : _(nw_dimension_info (dimension)->label);
}

static void
add_columns (NwChartTable *self)
{
  const NwResult *result = self->result;
  gboolean across = across_in_columns (self);

  add_column (self, self->down == ROWS_PERIODS ? _("Period") : dimension_title (result->query->by), COLUMN_HEADING);
  if (self->down == ROWS_PAIRS)
    add_column (self, result->sides->len > 0 ? _("Side") : dimension_title (result->query->and), COLUMN_SECOND);
  for (guint i = 0; i < n_columns (self); i++)
    add_column (self,
                self->down == ROWS_PERIODS ? nw_result_group (result, i)->label
                : across                   ? nw_result_across (result, i)->label
                                           : nw_result_period (result, i)->label,
                (int) i);
  if (result->before_after != NULL)
    /* Translators: heading of a column: the ratio of the rates after and before a day */
    add_column (self, _("Ratio of rates"), COLUMN_RATE);
  else if (self->down != ROWS_PAIRS)
    /* Translators: heading of the last column: with periods down, incidents counted once each */
    add_column (self, self->down == ROWS_GROUPS && nw_result_unit (result) == NW_UNIT_INCIDENTS ? _("Total") : _("Incidents"),
                COLUMN_TOTAL);
}

/* Whether more are to come. */
static gboolean
add_rows (NwChartTable *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) headings = NULL;
  const NwResult *result = self->result;
  guint each = result->across->len;
  guint first = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint end = MIN (first + ROWS_A_FRAME, n_rows (self));

  for (guint i = first; i < end; i++)
    g_strv_builder_add (builder, self->down == ROWS_PERIODS ? nw_result_period (result, i)->label
                                 : self->down == ROWS_PAIRS ? nw_result_group (result, i / each)->label
                                                            : nw_result_group (result, i)->label);
  headings = g_strv_builder_end (builder);
  gtk_string_list_splice (self->rows, first, 0, (const char *const *) headings);
  return end < n_rows (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  NwChartTable *self = NW_CHART_TABLE (widget);

  if (add_rows (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* The rows seen first are there at once, the others a frame after the other, so that a long table holds up nobody. */
static void
fill (NwChartTable *self)
{
  self->down = rows_of (self->result);
  add_columns (self);
  align_titles (self);
  if (add_rows (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
activate_cb (NwChartTable *self, guint position)
{
  NwElement at = element_at (self, position, COLUMN_TOTAL);

  g_signal_emit (self, activated_signal, 0, &at);
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
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
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

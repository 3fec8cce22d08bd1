/* result-table.c: has a table for groups and periods, and one for summaries, and shows the one that is needed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result-table.h"

#include "chart-table.h"
#include "summary-table.h"

struct _NwResultTable {
  GtkWidget       parent_instance;
  GtkStack       *kinds;
  NwChartTable   *grid;
  NwSummaryTable *summary;
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwResultTable, nw_result_table, GTK_TYPE_WIDGET)

static void
activated_cb (NwResultTable *self, gpointer element)
{
  g_signal_emit (self, activated_signal, 0, element);
}

static void
nw_result_table_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_result_table_parent_class)->dispose (object);
}

static void
nw_result_table_class_init (NwResultTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_result_table_dispose;
  activated_signal = g_signal_new ("activated", NW_TYPE_RESULT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
nw_result_table_init (NwResultTable *self)
{
  self->kinds = GTK_STACK (gtk_stack_new ());
  self->grid = NW_CHART_TABLE (nw_chart_table_new ());
  self->summary = NW_SUMMARY_TABLE (nw_summary_table_new ());
  gtk_stack_add_child (self->kinds, GTK_WIDGET (self->grid));
  gtk_stack_add_child (self->kinds, GTK_WIDGET (self->summary));
  gtk_widget_set_parent (GTK_WIDGET (self->kinds), GTK_WIDGET (self));
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->summary, "activated", G_CALLBACK (activated_cb), self);
}

void
nw_result_table_set_result (NwResultTable *self, NwResult *result)
{
  gboolean summary = result != NULL && result->summary != NULL;

  nw_chart_table_set_result (self->grid, summary ? NULL : result);
  nw_summary_table_set_result (self->summary, summary ? result : NULL);
  gtk_stack_set_visible_child (self->kinds, summary ? GTK_WIDGET (self->summary) : GTK_WIDGET (self->grid));
}

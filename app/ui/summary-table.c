/* summary-table.c: shows a summary in the columns that are meant to be read, and opens what is behind a cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "summary-table.h"

#include <glib/gi18n-lib.h>

#include "drill-down.h"
#include "figure-cell.h"

#define ROWS_A_FRAME 40 /* about as many as are seen at once */
#define HEADING      -1 /* the column of the rows' labels */
#define ROWS_READ    500 /* to find how wide a column is to be */
#define MOST_CHARS   30 /* of a text; the tooltip has all of it */
#define FEW_CHARS    12 /* a date, or a name that is shown whole */

struct _NwSummaryTable {
  GtkWidget      parent_instance;
  GtkColumnView *view;
  GtkStringList *rows; /* the row headings; the cells are looked up in the summary */
  NwResult      *result;
  gboolean       filled;
  guint          tick; /* adds further rows; 0: all are there */
};

static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwSummaryTable, nw_summary_table, GTK_TYPE_WIDGET)

static NwElement
element_at (guint row, int column)
{
  return (NwElement) { .group = (int) row, .across = column, .period = -1 };
}

static gboolean
opens (NwSummaryTable *self, guint row, int column)
{
  NwElement at = element_at (row, column);

  return nw_drill_down_opens (self->result, &at);
}

static gboolean
is_heading (const NwSummaryRow *row)
{
  return row->kind != NW_SUMMARY_ROW;
}

/* ---- cells ---- */

static void
clicked_cb (NwFigureCell *cell, GtkListItem *item)
{
  NwSummaryTable *self = NW_SUMMARY_TABLE (gtk_widget_get_ancestor (GTK_WIDGET (cell), NW_TYPE_SUMMARY_TABLE));
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), "column"));
  NwElement at = element_at (gtk_list_item_get_position (item), column);

  if (opens (self, at.group, at.across))
    g_signal_emit (self, activated_signal, 0, &at);
}

static char *
text_at (const NwSummary *summary, guint row, int column)
{
  return column == HEADING ? g_strdup (nw_summary_row (summary, row)->label) : nw_summary_print (summary, row, (guint) column);
}

/* How many characters a column is wide; those of words are narrower than digits. */
static guint
chars_of (const NwSummary *summary, int column)
{
  gboolean words = column == HEADING || nw_quantity_is_text (nw_summary_column (summary, (guint) column)->quantity);
  guint most = 4;

  for (guint i = 0; i < MIN (summary->rows->len, ROWS_READ); i++)
    if (column == HEADING || nw_summary_row (summary, i)->kind != NW_SUMMARY_SECTION)
      {
        g_autofree char *text = text_at (summary, i, column);

        most = MAX (most, (guint) g_utf8_strlen (text, -1));
      }
  return words && most > FEW_CHARS ? MAX (FEW_CHARS, MIN (most, MOST_CHARS) * 7 / 8) : most;
}

static GtkWidget *
text_cell_new (guint chars, gboolean number)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), number ? 1.0f : 0.0f);
  if (number)
    gtk_widget_add_css_class (cell, "numeric");
  return cell;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  NwSummaryTable *self = g_object_get_data (G_OBJECT (factory), "table");
  guint chars = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "chars"));
  int column = GPOINTER_TO_INT (user_data);
  const NwSummaryColumn *info = column >= 0 ? nw_summary_column (self->result->summary, column) : NULL;
  GtkWidget *cell;

  if (info != NULL && info->opens)
    {
      cell = nw_figure_cell_new ();
      g_object_set_data (G_OBJECT (item), "column", user_data);
      g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), item, 0);
    }
  else
    cell = text_cell_new (chars, info != NULL && !nw_quantity_is_text (info->quantity));
  gtk_list_item_set_child (item, cell);
}

/* "Attributed to China · answered within 365 days: 12" */
static char *
describe (const NwSummary *summary, guint row, guint column, const char *text)
{
  const NwSummaryColumn *info = nw_summary_column (summary, column);

  if (info->above != NULL)
    /* Translators: a cell of a table, read out: row, shared heading of columns, column, value */
    return g_strdup_printf (_("%s, %s, %s: %s"), nw_summary_row (summary, row)->label, info->above, info->label, text);
  /* Translators: a cell of a table, read out: row, column, value */
  return g_strdup_printf (_("%s, %s: %s"), nw_summary_row (summary, row)->label, info->label, text);
}

static void
set_style (GtkWidget *cell, const char *style, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (cell, style);
  else
    gtk_widget_remove_css_class (cell, style);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  NwSummaryTable *self = g_object_get_data (G_OBJECT (factory), "table");
  const NwSummary *summary = self->result != NULL ? self->result->summary : NULL;
  GtkWidget *cell = gtk_list_item_get_child (item);
  guint position = gtk_list_item_get_position (item);
  int column = GPOINTER_TO_INT (user_data);
  const NwSummaryRow *row;
  g_autofree char *text = NULL, *description = NULL;

  if (summary == NULL || position >= summary->rows->len)
    return;
  row = nw_summary_row (summary, position);
  text = text_at (summary, position, column);
  if (column != HEADING)
    description = describe (summary, position, (guint) column, text);
  gtk_widget_set_visible (cell, column == HEADING || row->kind != NW_SUMMARY_SECTION);
  set_style (cell, "heading", is_heading (row));
  if (NW_IS_FIGURE_CELL (cell))
    {
      nw_figure_cell_set (NW_FIGURE_CELL (cell), text, description, !opens (self, position, column));
      nw_figure_cell_set_opens (NW_FIGURE_CELL (cell), opens (self, position, column));
      return;
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, column == HEADING ? text : description);
  set_style (cell, "dim-label", column == HEADING ? row->code_kind == NW_CODE_SPECIAL
                                                  : nw_summary_cell (summary, position, column)->state != NW_STATE_VALUE);
}

/* ---- columns and rows ---- */

static void
add_column (NwSummaryTable *self, const char *title, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *added;

  g_object_set_data (G_OBJECT (factory), "table", self);
  g_object_set_data (G_OBJECT (factory), "chars", GUINT_TO_POINTER (chars_of (self->result->summary, column)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (column));
  added = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column == HEADING);
  gtk_column_view_append_column (self->view, added);
  g_object_unref (added);
}

/* What a column's heading says: what it shares with its neighbours above its own. */
static char *
title_of (const NwSummaryColumn *column)
{
  return column->above != NULL ? g_strdup_printf ("%s\n%s", column->above, column->label) : g_strdup (column->label);
}

static void
add_columns (NwSummaryTable *self)
{
  const NwSummary *summary = self->result->summary;

  add_column (self, summary->row_label, HEADING);
  for (guint i = 0; i < summary->columns->len; i++)
    {
      const NwSummaryColumn *column = nw_summary_column (summary, i);
      g_autofree char *title = title_of (column);

      if (!column->data)
        add_column (self, title, (int) i);
    }
}

/* The titles of numbers stand over the numbers, at the end; GtkColumnView has no property for it. */
static void
align_titles (NwSummaryTable *self)
{
  const NwSummary *summary = self->result->summary;
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < summary->columns->len; i++)
    {
      const NwSummaryColumn *column = nw_summary_column (summary, i);

      if (column->data)
        continue;
      title = gtk_widget_get_next_sibling (title);
      if (title != NULL && !nw_quantity_is_text (column->quantity) && gtk_widget_get_first_child (title) != NULL)
        gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
    }
}

/* Whether more are to come. */
static gboolean
add_rows (NwSummaryTable *self)
{
  const NwSummary *summary = self->result->summary;
  guint first = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint end = MIN (first + ROWS_A_FRAME, summary->rows->len);

  for (guint i = first; i < end; i++)
    gtk_string_list_append (self->rows, nw_summary_row (summary, i)->label);
  return end < summary->rows->len;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  NwSummaryTable *self = NW_SUMMARY_TABLE (widget);

  if (add_rows (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
clear (NwSummaryTable *self)
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

/* Columns cost; a table that nobody sees has none. */
static void
fill_once (NwSummaryTable *self)
{
  if (self->filled || self->result == NULL)
    return;
  self->filled = TRUE;
  add_columns (self);
  align_titles (self);
  if (add_rows (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* ---- object ---- */

/* A row opens its first cell that can be opened. */
static void
activate_cb (NwSummaryTable *self, guint position)
{
  for (guint i = 0; i < self->result->summary->columns->len; i++)
    if (!nw_summary_column (self->result->summary, i)->data && opens (self, position, (int) i))
      {
        NwElement at = element_at (position, (int) i);

        g_signal_emit (self, activated_signal, 0, &at);
        return;
      }
}

static void
nw_summary_table_dispose (GObject *object)
{
  NwSummaryTable *self = NW_SUMMARY_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->result, nw_result_unref);
  G_OBJECT_CLASS (nw_summary_table_parent_class)->dispose (object);
}

static void
nw_summary_table_map (GtkWidget *widget)
{
  fill_once (NW_SUMMARY_TABLE (widget));
  GTK_WIDGET_CLASS (nw_summary_table_parent_class)->map (widget);
}

static void
nw_summary_table_class_init (NwSummaryTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_summary_table_dispose;
  widget_class->map = nw_summary_table_map;
  activated_signal = g_signal_new ("activated", NW_TYPE_SUMMARY_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/summary-table.ui");
  gtk_widget_class_bind_template_child (widget_class, NwSummaryTable, view);
  gtk_widget_class_bind_template_child (widget_class, NwSummaryTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_summary_table_init (NwSummaryTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_summary_table_new (void)
{
  return g_object_new (NW_TYPE_SUMMARY_TABLE, NULL);
}

void
nw_summary_table_set_result (NwSummaryTable *self, NwResult *result)
{
  if (result != NULL)
    nw_result_ref (result);
  clear (self);
  g_clear_pointer (&self->result, nw_result_unref);
  self->result = result;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_once (self);
}

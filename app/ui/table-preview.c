/* table-preview.c: shows cells as they were read, beneath the names of their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-preview.h"

#include <glib/gi18n-lib.h>

#define MAX_COLUMNS 40 /* more are said, not shown */
#define MAX_ROWS 15    /* each costs a widget a cell, and the first ones say enough */
#define ROWS 4         /* seen without scrolling, at least */
#define MAX_CHARS 200  /* of a cell */

struct _NwTablePreview {
  GtkWidget      parent_instance;
  GtkColumnView *view;
  GtkLabel      *more;
  GListStore    *rows; /* GtkStringList, one a row */
};

G_DEFINE_FINAL_TYPE (NwTablePreview, nw_table_preview, GTK_TYPE_WIDGET)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer which)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 6);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), 18);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer which)
{
  GtkStringList *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  const char *text = gtk_string_list_get_string (row, GPOINTER_TO_UINT (which));

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (cell, text);
}

static void
show_columns (NwTablePreview *self, const GPtrArray *columns)
{
  GListModel *old = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (old) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (old, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < MIN (columns->len, MAX_COLUMNS); i++)
    {
      const NwDraftColumn *draft = g_ptr_array_index (columns, i);
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (draft->name, factory);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i + 1 == MIN (columns->len, MAX_COLUMNS));
      gtk_column_view_append_column (self->view, column);
    }
}

static GtkStringList *
row_new (GStrv cells)
{
  GtkStringList *row = gtk_string_list_new (NULL);

  for (guint i = 0; i < MAX_COLUMNS && cells[i] != NULL; i++)
    {
      g_autofree char *text = g_utf8_substring (cells[i], 0, MIN (g_utf8_strlen (cells[i], -1), MAX_CHARS));

      gtk_string_list_append (row, g_strdelimit (text, "\r\n", ' '));
    }
  return row;
}

static void
nw_table_preview_dispose (GObject *object)
{
  NwTablePreview *self = NW_TABLE_PREVIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (nw_table_preview_parent_class)->dispose (object);
}

static void
nw_table_preview_class_init (NwTablePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_table_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
nw_table_preview_init (NwTablePreview *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "preview");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("First rows as they are read"),
                                  -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 28 * (ROWS + 1));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  self->more = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->more, 0.0f);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->more), GTK_WIDGET (self));
}

void
nw_table_preview_set_table (NwTablePreview *self, const NwDraftTable *table)
{
  guint more = table->columns->len - MIN (table->columns->len, MAX_COLUMNS);
  /* Translators: %u is a number of columns that are not shown */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more column", "and %u more columns", more), more);
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_list_store_remove_all (self->rows);
  gtk_column_view_set_model (self->view, NULL); /* or each column is laid out as it comes */
  show_columns (self, table->columns);
  for (guint i = 0; i < MIN (table->preview->len, MAX_ROWS); i++)
    {
      g_autoptr (GtkStringList) row = row_new (g_ptr_array_index (table->preview, i));

      g_list_store_append (self->rows, row);
    }
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_column_view_set_model (self->view, selection);
  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more > 0);
}

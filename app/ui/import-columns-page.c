/* import-columns-page.c: lists the columns of one table, above its first rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-columns-page.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "import-column-row.h"
#include "table-preview.h"

#define MAX_COLUMNS 400 /* more are said, not shown */
#define AT_ONCE 4       /* rows that are made before the window is looked after again */

struct _NwImportColumnsPage {
  GtkWidget       parent_instance;
  GtkDropDown    *tables;
  GtkListBox     *columns;
  GtkLabel       *more;
  NwTablePreview *preview;
  NwImportJob    *job;
  GPtrArray      *fields; /* of the table, while its rows are being made */
  guint           table;
  guint           n_rows; /* made */
  guint           idle;
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (NwImportColumnsPage, nw_import_columns_page, GTK_TYPE_WIDGET)

static void
changed_cb (NwImportColumnsPage *self)
{
  nw_import_job_touch (self->job);
}

static void
empty_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
stop_adding (NwImportColumnsPage *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->n_rows = 0;
}

static gboolean
add_rows_cb (gpointer user_data)
{
  NwImportColumnsPage *self = user_data;
  NwDraft *draft = nw_import_job_draft (self->job);
  guint n = MIN (nw_draft_table (draft, self->table)->columns->len, MAX_COLUMNS);

  for (guint i = 0; i < AT_ONCE && self->n_rows < n; i++)
    {
      GtkWidget *row = nw_import_column_row_new (draft, self->table, self->n_rows++, self->fields);

      g_signal_connect_swapped (row, "changed", G_CALLBACK (changed_cb), self);
      gtk_list_box_append (self->columns, row);
    }
  if (self->n_rows < n)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  stop_adding (self);
  return G_SOURCE_REMOVE;
}

static void
show_table (NwImportColumnsPage *self, guint table)
{
  NwDraft *draft = nw_import_job_draft (self->job);
  const NwDraftTable *shown = nw_draft_table (draft, table);
  guint n = MIN (shown->columns->len, MAX_COLUMNS), more = shown->columns->len - n;
  /* Translators: %u is a number of columns that are not shown */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more column that is not imported",
                                                     "and %u more columns that are not imported", more), more);

  stop_adding (self);
  empty_list (self->columns);
  self->table = table;
  self->fields = nw_draft_fields (draft, table);
  self->idle = g_idle_add (add_rows_cb, self);
  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), more > 0);
  nw_table_preview_set_table (self->preview, shown);
}

static void
table_cb (NwImportColumnsPage *self)
{
  const char *id = nw_choice_selected (self->tables);

  if (!self->updating && self->job != NULL && id != NULL)
    show_table (self, (guint) atoi (id));
}

/* The tables that are imported; gives the first of them, or -1. */
static int
fill_tables (NwImportColumnsPage *self)
{
  NwDraft *draft = nw_import_job_draft (self->job);
  guint n_tables = nw_draft_n_tables (draft), n = 0;
  g_autofree NwChoice *choices = g_new0 (NwChoice, n_tables + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_tables; i++)
    {
      const NwDraftTable *table = nw_draft_table (draft, i);

      if (*table->part == '\0')
        continue;
      g_ptr_array_add (texts, g_strdup_printf ("%u", i));
      choices[n].id = g_ptr_array_index (texts, texts->len - 1);
      /* Translators: a file and one of its sheets */
      g_ptr_array_add (texts, table->sheet != NULL ? g_strdup_printf (_("%s, %s"), table->name, table->sheet)
                                                   : g_strdup (table->name));
      choices[n++].label = g_ptr_array_index (texts, texts->len - 1);
    }
  self->updating = TRUE;
  nw_choice_fill (self->tables, choices, n);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->tables), n > 1);
  return n > 0 ? atoi (choices[0].id) : -1;
}

static void
nw_import_columns_page_dispose (GObject *object)
{
  NwImportColumnsPage *self = NW_IMPORT_COLUMNS_PAGE (object);
  GtkWidget *child;

  self->updating = TRUE;
  stop_adding (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (nw_import_columns_page_parent_class)->dispose (object);
}

static void
nw_import_columns_page_class_init (NwImportColumnsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_columns_page_dispose;
  g_type_ensure (NW_TYPE_TABLE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportColumnsPage, tables);
  gtk_widget_class_bind_template_child (widget_class, NwImportColumnsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, NwImportColumnsPage, more);
  gtk_widget_class_bind_template_child (widget_class, NwImportColumnsPage, preview);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_columns_page_init (NwImportColumnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_import_columns_page_set_job (NwImportColumnsPage *self, NwImportJob *job)
{
  int first;

  stop_adding (self);
  empty_list (self->columns); /* its rows point into the draft */
  g_set_object (&self->job, job);
  if (job == NULL)
    return;
  first = fill_tables (self);
  if (first >= 0)
    show_table (self, (guint) first);
}

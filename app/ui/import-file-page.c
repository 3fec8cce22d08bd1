/* import-file-page.c: one group for each table that was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-file-page.h"

#include <glib/gi18n-lib.h>

#include "import-table-group.h"

#define MAX_TABLES 50 /* sheets; more are said, not shown */

struct _NwImportFilePage {
  GtkWidget    parent_instance;
  GtkBox      *groups;
  NwImportJob *job;
};

G_DEFINE_FINAL_TYPE (NwImportFilePage, nw_import_file_page, GTK_TYPE_WIDGET)

static guint
table_of (GtkWidget *group)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (group), "table"));
}

/* Whether the layout of a table holds for its whole file: only then can it name the table. */
static gboolean
is_alone (const NwDraft *draft, guint table)
{
  guint n = 0;

  for (guint i = 0; i < nw_draft_n_tables (draft); i++)
    n += nw_draft_table (draft, i)->file == nw_draft_table (draft, table)->file;
  return n == 1;
}

static void
layout_cb (GtkWidget *group, const NwLayout *layout, NwImportFilePage *self)
{
  const NwDraft *draft = nw_import_job_draft (self->job);
  NwLayout *copy = nw_layout_copy (layout);

  if (!is_alone (draft, table_of (group)))
    g_clear_pointer (&copy->table, g_free);
  nw_import_job_read_again (self->job, nw_draft_table (draft, table_of (group))->file, copy);
}

static void
part_cb (GtkWidget *group, const char *part, NwImportFilePage *self)
{
  nw_draft_set_part (nw_import_job_draft (self->job), table_of (group), part);
  nw_import_job_touch (self->job);
}

static void
nw_import_file_page_dispose (GObject *object)
{
  NwImportFilePage *self = NW_IMPORT_FILE_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (nw_import_file_page_parent_class)->dispose (object);
}

static void
nw_import_file_page_class_init (NwImportFilePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_import_file_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/import-file-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwImportFilePage, groups);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_import_file_page_init (NwImportFilePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
add_table (NwImportFilePage *self, guint table)
{
  GtkWidget *group = nw_import_table_group_new (nw_draft_table (nw_import_job_draft (self->job), table));

  g_object_set_data (G_OBJECT (group), "table", GUINT_TO_POINTER (table));
  g_signal_connect (group, "layout", G_CALLBACK (layout_cb), self);
  g_signal_connect (group, "part", G_CALLBACK (part_cb), self);
  gtk_box_append (self->groups, group);
  return group;
}

/* Removes the groups; the choice that had the focus, and the table it was about. */
static NwTableChoice
remove_groups (NwImportFilePage *self, guint *table)
{
  NwTableChoice focused = NW_N_TABLE_CHOICES;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    {
      if (focused == NW_N_TABLE_CHOICES && NW_IS_IMPORT_TABLE_GROUP (child))
        {
          focused = nw_import_table_group_focused (NW_IMPORT_TABLE_GROUP (child));
          *table = table_of (child);
        }
      gtk_box_remove (self->groups, child);
    }
  return focused;
}

void
nw_import_file_page_set_job (NwImportFilePage *self, NwImportJob *job)
{
  guint n = nw_draft_n_tables (nw_import_job_draft (job)), table = 0;
  NwTableChoice focused = remove_groups (self, &table);

  g_set_object (&self->job, job);
  for (guint i = 0; i < MIN (n, MAX_TABLES); i++)
    {
      GtkWidget *group = add_table (self, i);

      if (i == table) /* who chose something goes on from there */
        nw_import_table_group_focus (NW_IMPORT_TABLE_GROUP (group), focused);
    }
  if (n > MAX_TABLES)
    {
      /* Translators: a number of sheets that are not shown */
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more sheet", "and %u more sheets", n - MAX_TABLES),
                                               n - MAX_TABLES);

      gtk_box_append (self->groups, gtk_label_new (text));
    }
}

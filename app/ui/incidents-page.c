/* incidents-page.c: puts the incident table and the detail pane side by side, or one above the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incidents-page.h"

#include <glib/gi18n-lib.h>

struct _NwIncidentsPage {
  GtkWidget         parent_instance;
  GtkPaned         *panes;
  NwIncidentTable  *table;
  NwIncidentDetail *detail;
  GtkMenuButton    *columns;
  gboolean          narrow;
};

static guint failed_signal;

G_DEFINE_FINAL_TYPE (NwIncidentsPage, nw_incidents_page, GTK_TYPE_WIDGET)

static void
selected_cb (NwIncidentsPage *self)
{
  nw_incident_detail_show (self->detail, nw_incident_table_selected (self->table));
}

static void
part_failed_cb (NwIncidentsPage *self, GError *error)
{
  g_signal_emit (self, failed_signal, 0, error);
}

static void
nw_incidents_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_incidents_page_parent_class)->dispose (object);
}

static void
nw_incidents_page_class_init (NwIncidentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_incidents_page_dispose;
  failed_signal = g_signal_new ("failed", NW_TYPE_INCIDENTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  g_type_ensure (NW_TYPE_INCIDENT_TABLE);
  g_type_ensure (NW_TYPE_INCIDENT_DETAIL);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/incidents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIncidentsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentsPage, table);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentsPage, columns);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_failed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_incidents_page_init (NwIncidentsPage *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  menu = nw_incident_table_columns_menu (self->table);
  gtk_menu_button_set_menu_model (self->columns, menu);
  gtk_widget_insert_action_group (GTK_WIDGET (self->columns), "columns", nw_incident_table_columns (self->table));
}

void
nw_incidents_page_set_session (NwIncidentsPage *self, NwSession *session)
{
  nw_incident_detail_set_session (self->detail, session);
  nw_incident_table_set_session (self->table, session);
}

void
nw_incidents_page_set_narrow (NwIncidentsPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_position (self->panes, -1); /* in the proportion of what both ask for */
}

NwIncidentTable *
nw_incidents_page_table (NwIncidentsPage *self)
{
  return self->table;
}

NwIncidentDetail *
nw_incidents_page_detail (NwIncidentsPage *self)
{
  return self->detail;
}

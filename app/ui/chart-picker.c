/* chart-picker.c: lets the user pick the type of chart by its picture, and says why one does not suit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-picker.h"

#include <glib/gi18n-lib.h>

#include "chart-fit.h"

#define COLUMNS 3

struct _NwChartPicker {
  GtkPopover  parent_instance;
  NwSession  *session; /* or NULL */
  NwQuery    *query;   /* without a session, or NULL */
  GtkFlowBox *items;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (NwChartPicker, nw_chart_picker, GTK_TYPE_POPOVER)

static const NwChartInfo *
chart_of (GtkFlowBoxChild *item)
{
  return g_object_get_data (G_OBJECT (item), "chart");
}

static NwQuery *
query_of (NwChartPicker *self)
{
  return self->session != NULL ? nw_session_query (self->session) : self->query;
}

/* Only while it is shown: a popover that nobody sees needs no update. */
static void
show_query (NwChartPicker *self)
{
  const NwQuery *query = query_of (self);
  const NwChartInfo *shown = query != NULL ? nw_chart_fit_shown (query) : NULL;
  GtkFlowBoxChild *item;

  if (query == NULL)
    return;
  for (int i = 0; (item = gtk_flow_box_get_child_at_index (self->items, i)) != NULL; i++)
    {
      const char *obstacle = nw_chart_fit_obstacle (query, chart_of (item));

      gtk_widget_set_visible (GTK_WIDGET (item), nw_chart_fit_belongs (query, chart_of (item)));
      gtk_widget_set_sensitive (GTK_WIDGET (item), obstacle == NULL);
      gtk_widget_set_tooltip_text (GTK_WIDGET (item), obstacle);
      gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      obstacle != NULL ? obstacle : "", -1);
      if (chart_of (item) == shown)
        {
          gtk_flow_box_select_child (self->items, item);
          gtk_widget_child_focus (GTK_WIDGET (item), GTK_DIR_TAB_FORWARD); /* arrows go on from it */
        }
    }
}

static void
picked_cb (NwChartPicker *self, GtkFlowBoxChild *item)
{
  g_autoptr (NwQuery) query = query_of (self) != NULL ? nw_query_copy (query_of (self)) : NULL;

  if (query == NULL)
    return;
  nw_chart_fit_choose (query, chart_of (item));
  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->session != NULL)
    nw_session_set_query (self->session, query, NULL);
  g_signal_emit (self, picked_signal, 0, query);
}

/* The space bar would only select; it picks, as it does on buttons. */
static void
space_cb (NwChartPicker *self)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (self->items, "activate-cursor-child", &handled);
}

static void
add_item (NwChartPicker *self, const NwChartInfo *chart)
{
  GtkWidget *item = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *icon = nw_chart_picker_icon (chart->id);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (_(chart->label));

  gtk_image_set_pixel_size (GTK_IMAGE (image), 32);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (item), box);
  gtk_widget_add_css_class (item, "chart-item");
  g_object_set_data (G_OBJECT (item), "chart", (gpointer) chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, _(chart->label), -1);
  gtk_flow_box_append (self->items, item);
}

static void
nw_chart_picker_dispose (GObject *object)
{
  g_clear_object (&NW_CHART_PICKER (object)->session);
  g_clear_pointer (&NW_CHART_PICKER (object)->query, nw_query_unref);
  G_OBJECT_CLASS (nw_chart_picker_parent_class)->dispose (object);
}

static void
nw_chart_picker_class_init (NwChartPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_chart_picker_dispose;
  picked_signal = g_signal_new ("picked", NW_TYPE_CHART_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_POINTER);
}

static void
nw_chart_picker_init (NwChartPicker *self)
{
  self->items = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_min_children_per_line (self->items, COLUMNS);
  gtk_flow_box_set_max_children_per_line (self->items, COLUMNS);
  gtk_flow_box_set_homogeneous (self->items, TRUE);
  gtk_flow_box_set_selection_mode (self->items, GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->items), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Types of charts"), -1);
  for (const NwChartInfo *const *chart = nw_charts (); *chart != NULL; chart++)
    add_item (self, *chart);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->items));
  g_signal_connect (self, "map", G_CALLBACK (show_query), NULL);
  g_signal_connect_swapped (self->items, "child-activated", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->items, "toggle-cursor-child", G_CALLBACK (space_cb), self);
}

void
nw_chart_picker_set_session (NwChartPicker *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

void
nw_chart_picker_set_query (NwChartPicker *self, NwQuery *query)
{
  nw_query_ref (query);
  g_clear_pointer (&self->query, nw_query_unref);
  self->query = query;
}

GtkWidget *
nw_chart_picker_item (NwChartPicker *self, const char *chart)
{
  GtkFlowBoxChild *item;

  for (int i = 0; (item = gtk_flow_box_get_child_at_index (self->items, i)) != NULL; i++)
    if (g_strcmp0 (chart_of (item)->id, chart) == 0)
      return GTK_WIDGET (item);
  return NULL;
}

char *
nw_chart_picker_icon (const char *chart)
{
  return g_strdup_printf ("chart-%s-symbolic", chart);
}

void
nw_chart_picker_show (GtkMenuButton *button, GtkImage *icon, GtkLabel *label, const NwChartInfo *chart)
{
  g_autofree char *picture = nw_chart_picker_icon (chart->id);
  /* Translators: %s is a type of chart such as "Lines" */
  g_autofree char *name = g_strdup_printf (_("Type of chart: %s"), _(chart->label));

  gtk_image_set_from_icon_name (icon, picture);
  gtk_label_set_label (label, _(chart->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

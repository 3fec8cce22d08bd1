/* analysis-list.c: a row for each analysis of a view, with its name and one sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis-list.h"

#include <glib/gi18n-lib.h>

#include "catalogue.h"

struct _NwAnalysisList {
  GtkWidget   parent_instance;
  GtkListBox *rows;
  guint       reveal_idle;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (NwAnalysisList, nw_analysis_list, GTK_TYPE_WIDGET)

static const char *
id_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static void
activated_cb (NwAnalysisList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, picked_signal, 0, id_of (row));
}

static GtkWidget *
line (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_row (NwAnalysisList *self, const NwAnalysisEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *summary = line (entry->summary, "dim-label");

  gtk_widget_add_css_class (summary, "figure-text");
  gtk_box_append (GTK_BOX (box), line (entry->label, "analysis-label"));
  gtk_box_append (GTK_BOX (box), summary);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "id", (gpointer) entry->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, entry->summary, -1);
  gtk_list_box_append (self->rows, row);
}

/* ---- the chosen row in sight ---- */

static gboolean
reveal_cb (gpointer user_data)
{
  NwAnalysisList *self = user_data;
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->rows));
  graphene_rect_t bounds;

  self->reveal_idle = 0;
  if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self->rows), &bounds))
    gtk_adjustment_clamp_page (gtk_list_box_get_adjustment (self->rows), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/* Once it is known where the rows lie. */
static void
reveal (NwAnalysisList *self)
{
  if (self->reveal_idle == 0)
    self->reveal_idle = g_idle_add_full (G_PRIORITY_LOW, reveal_cb, self, NULL);
}

static void
nw_analysis_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (nw_analysis_list_parent_class)->map (widget);
  reveal (NW_ANALYSIS_LIST (widget));
}

static void
nw_analysis_list_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&NW_ANALYSIS_LIST (object)->reveal_idle, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_analysis_list_parent_class)->dispose (object);
}

static void
nw_analysis_list_class_init (NwAnalysisListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_analysis_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = nw_analysis_list_map;
  picked_signal = g_signal_new ("picked", NW_TYPE_ANALYSIS_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
nw_analysis_list_init (NwAnalysisList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "analyses");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Analyses"), -1);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

void
nw_analysis_list_fill (NwAnalysisList *self, const char *view)
{
  g_autoptr (GArray) entries = nw_catalogue_analyses (view);

  for (guint i = 0; i < entries->len; i++)
    add_row (self, &g_array_index (entries, NwAnalysisEntry, i));
}

GtkWidget *
nw_analysis_list_find (NwAnalysisList *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (g_strcmp0 (id_of (row), id) == 0)
      return GTK_WIDGET (row);
  return NULL;
}

void
nw_analysis_list_select (NwAnalysisList *self, const char *id)
{
  gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (nw_analysis_list_find (self, id)));
  reveal (self);
}

guint
nw_analysis_list_size (NwAnalysisList *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->rows, (int) n) != NULL)
    n++;
  return n;
}

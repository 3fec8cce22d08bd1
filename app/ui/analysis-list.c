/* analysis-list.c: a row for each analysis of a view, with its name and one sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis-list.h"

#include <glib/gi18n-lib.h>

#include "catalogue.h"
#include "choice-rows.h"

struct _NwAnalysisList {
  GtkWidget   parent_instance;
  GtkListBox *rows;
  guint       reveal_idle;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (NwAnalysisList, nw_analysis_list, GTK_TYPE_WIDGET)

static void
activated_cb (NwAnalysisList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, picked_signal, 0, nw_choice_rows_id (row));
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
  self->rows = nw_choice_rows_new (GTK_WIDGET (self), _("Analyses"));
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
}

void
nw_analysis_list_fill (NwAnalysisList *self, const char *view)
{
  g_autoptr (GArray) entries = nw_catalogue_analyses (view);

  for (guint i = 0; i < entries->len; i++)
    {
      const NwAnalysisEntry *entry = &g_array_index (entries, NwAnalysisEntry, i);

      nw_choice_rows_add (self->rows, entry->id, entry->label, entry->summary);
    }
}

GtkWidget *
nw_analysis_list_find (NwAnalysisList *self, const char *id)
{
  return (GtkWidget *) nw_choice_rows_find (self->rows, id);
}

void
nw_analysis_list_select (NwAnalysisList *self, const char *id)
{
  gtk_list_box_select_row (self->rows, nw_choice_rows_find (self->rows, id));
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

/* norm-list.c: a row for each norm with its letter, its title and the counts of its rule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-list.h"

#include <glib/gi18n-lib.h>

#include "choice-rows.h"
#include "norm-counts.h"

struct _NwNormList {
  GtkWidget   parent_instance;
  GtkListBox *rows;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (NwNormList, nw_norm_list, GTK_TYPE_WIDGET)

static void
activated_cb (NwNormList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, picked_signal, 0, nw_choice_rows_id (row));
}

/* "1,203 marked, 410 cannot be told"; NULL: not known yet. (transfer full) */
static char *
print_counts (const NwNorm *norm, const NwSummary *counts)
{
  g_autofree char *marked = NULL;
  g_autofree char *untold = NULL;
  int row = counts != NULL ? nw_summary_row_of (counts, norm->id) : -1;

  if (norm->term == NULL)
    return g_strdup (_("Not from incident data"));
  if (row < 0)
    return NULL;
  marked = nw_summary_print (counts, row, nw_summary_column_of (counts, "marked"));
  untold = nw_quantity_print (NW_QUANTITY_COUNT, nw_norm_counts_untold (counts, row));
  /* Translators: numbers of reported incidents that a norm's rule marks, and of which it cannot tell */
  return g_strdup_printf (_("%s marked, %s cannot be told"), marked, untold);
}

static void
nw_norm_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_norm_list_parent_class)->dispose (object);
}

static void
nw_norm_list_class_init (NwNormListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_norm_list_dispose;
  picked_signal = g_signal_new ("picked", NW_TYPE_NORM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
nw_norm_list_init (NwNormList *self)
{
  self->rows = nw_choice_rows_new (GTK_WIDGET (self), _("Norms"));
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
}

/* The focus stays on the norm that it was on. */
void
nw_norm_list_fill (NwNormList *self, const NwNormRules *rules, const NwSummary *counts)
{
  GtkListBoxRow *focus = GTK_LIST_BOX_ROW (gtk_widget_get_focus_child (GTK_WIDGET (self->rows)));
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->rows);
  g_autofree char *chosen = selected != NULL ? g_strdup (nw_choice_rows_id (selected)) : NULL;
  g_autofree char *focused = focus != NULL ? g_strdup (nw_choice_rows_id (focus)) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  nw_choice_rows_add (self->rows, "", _("All Norms"), _("As one figure and one table"));
  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);
      g_autofree char *title = nw_norm_counts_name (norm);
      g_autofree char *detail = print_counts (norm, counts);

      nw_choice_rows_add (self->rows, norm->id, title, detail);
    }
  if (chosen != NULL)
    nw_norm_list_select (self, chosen);
  if (focused != NULL && nw_norm_list_find (self, focused) != NULL)
    gtk_widget_grab_focus (nw_norm_list_find (self, focused));
}

GtkWidget *
nw_norm_list_find (NwNormList *self, const char *id)
{
  return (GtkWidget *) nw_choice_rows_find (self->rows, id);
}

void
nw_norm_list_select (NwNormList *self, const char *id)
{
  gtk_list_box_select_row (self->rows, nw_choice_rows_find (self->rows, id));
}

/* norm-list.c: a row for each norm with its letter, its title and the counts of its rule
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-list.h"

#include <glib/gi18n-lib.h>

#include "norm-counts.h"

struct _NwNormList {
  GtkWidget   parent_instance;
  GtkListBox *rows;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (NwNormList, nw_norm_list, GTK_TYPE_WIDGET)

static const char *
id_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static void
activated_cb (NwNormList *self, GtkListBoxRow *row)
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
add_row (NwNormList *self, const char *id, const char *title, const char *detail)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), line (title, "analysis-label"));
  if (detail != NULL)
    {
      GtkWidget *label = line (detail, "dim-label");

      gtk_widget_add_css_class (label, "figure-text");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  detail != NULL ? detail : "", -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (self->rows, row);
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
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "analyses");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Norms"), -1);
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

/* The focus stays on the norm that it was on. */
void
nw_norm_list_fill (NwNormList *self, const NwNormRules *rules, const NwSummary *counts)
{
  GtkListBoxRow *focus = GTK_LIST_BOX_ROW (gtk_widget_get_focus_child (GTK_WIDGET (self->rows)));
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->rows);
  g_autofree char *chosen = selected != NULL ? g_strdup (id_of (selected)) : NULL;
  g_autofree char *focused = focus != NULL ? g_strdup (id_of (focus)) : NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  add_row (self, "", _("All Norms"), _("As one figure and one table"));
  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);
      g_autofree char *title = nw_norm_counts_name (norm);
      g_autofree char *detail = print_counts (norm, counts);

      add_row (self, norm->id, title, detail);
    }
  if (chosen != NULL)
    nw_norm_list_select (self, chosen);
  if (focused != NULL && nw_norm_list_find (self, focused) != NULL)
    gtk_widget_grab_focus (nw_norm_list_find (self, focused));
}

GtkWidget *
nw_norm_list_find (NwNormList *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)) != NULL; i++)
    if (g_strcmp0 (id_of (row), id) == 0)
      return GTK_WIDGET (row);
  return NULL;
}

void
nw_norm_list_select (NwNormList *self, const char *id)
{
  gtk_list_box_select_row (self->rows, GTK_LIST_BOX_ROW (nw_norm_list_find (self, id)));
}

/* choice-rows.c: builds rows with a title and a line about it, and finds them by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "choice-rows.h"

GtkListBox *
nw_choice_rows_new (GtkWidget *owner, const char *name)
{
  GtkListBox *rows = GTK_LIST_BOX (gtk_list_box_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (rows, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (rows), "analyses");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (rows));
  gtk_widget_set_parent (scroller, owner);
  return rows;
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

void
nw_choice_rows_add (GtkListBox *rows, const char *id, const char *title, const char *detail)
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
  gtk_list_box_append (rows, row);
}

const char *
nw_choice_rows_id (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

GtkListBoxRow *
nw_choice_rows_find (GtkListBox *rows, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (rows, i)) != NULL; i++)
    if (g_strcmp0 (nw_choice_rows_id (row), id) == 0)
      return row;
  return NULL;
}

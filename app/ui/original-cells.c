/* original-cells.c: lists the cells of a row beside the names of their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "original-cells.h"

#include <glib/gi18n-lib.h>

#include "fact-rows.h"

static void
mark_cell (GtkWidget *text)
{
  GtkWidget *row = gtk_widget_get_parent (text);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (icon, _("The remark is about this cell"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The remark is about this cell"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_DETAILS, icon, NULL, -1);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_widget_add_css_class (row, "doubtful-cell");
}

static void
add_cell (GtkBox *box, const char *name, const char *value, gboolean doubtful)
{
  gboolean empty = value == NULL || *value == '\0';
  GtkWidget *text = nw_fact_rows_add (box, name, empty ? "–" : value);

  gtk_widget_add_css_class (text, "original-cell");
  if (empty)
    gtk_widget_add_css_class (text, "dim-label");
  if (doubtful)
    mark_cell (text);
}

void
nw_original_cells_fill (GtkBox *box, const NwOriginal *original, const char *column)
{
  guint named = g_strv_length (original->header);

  for (guint i = 0; original->cells[i] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_cell (box, i < named ? original->header[i] : number, original->cells[i],
                i < named && column != NULL && g_str_equal (original->header[i], column));
    }
  for (guint i = g_strv_length (original->cells); i < named; i++)
    add_cell (box, original->header[i], _("no such cell in this row"), FALSE);
}

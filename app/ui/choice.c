/* choice.c: lets drop-downs speak in ids instead of positions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "choice.h"

void
nw_choice_fill (GtkDropDown *dropdown, const NwChoice *choices, guint n)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (labels, choices[i].label);
      g_strv_builder_add (ids, choices[i].id);
    }
  g_object_set_data_full (G_OBJECT (dropdown), "ids", g_strv_builder_end (ids), (GDestroyNotify) g_strfreev);
  gtk_drop_down_set_model (dropdown, G_LIST_MODEL (labels));
}

const char *
nw_choice_selected (GtkDropDown *dropdown)
{
  GStrv ids = g_object_get_data (G_OBJECT (dropdown), "ids");
  guint i = gtk_drop_down_get_selected (dropdown);

  return ids == NULL || i == GTK_INVALID_LIST_POSITION ? NULL : ids[i];
}

void
nw_choice_select (GtkDropDown *dropdown, const char *id)
{
  GStrv ids = g_object_get_data (G_OBJECT (dropdown), "ids");

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      {
        gtk_drop_down_set_selected (dropdown, i);
        return;
      }
}

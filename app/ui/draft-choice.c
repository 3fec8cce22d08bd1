/* draft-choice.c: puts what can be chosen into drop-downs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draft-choice.h"

#include "choice.h"

#define SEARCH_FROM 12 /* choices: with so many, one is found by typing */

void
nw_draft_choice_fill (GtkDropDown *dropdown, const GPtrArray *choices, const char *nothing, const char *chosen)
{
  g_autofree NwChoice *entries = g_new0 (NwChoice, choices->len + 1);
  guint n = 0;

  if (nothing != NULL)
    entries[n++] = (NwChoice) { "", nothing };
  for (guint i = 0; i < choices->len; i++)
    {
      const NwDraftChoice *choice = g_ptr_array_index (choices, i);

      if (nothing == NULL || *choice->id != '\0') /* it stands there already */
        entries[n++] = (NwChoice) { choice->id, choice->label };
    }
  nw_choice_fill (dropdown, entries, n);
  nw_choice_select (dropdown, chosen != NULL ? chosen : "");
  if (n >= SEARCH_FROM && gtk_drop_down_get_expression (dropdown) == NULL)
    {
      g_autoptr (GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

      gtk_drop_down_set_expression (dropdown, text);
      gtk_drop_down_set_enable_search (dropdown, TRUE);
    }
}

GtkWidget *
nw_draft_choice_row (const char *title, const char *sentence, GtkWidget *widget)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence != NULL ? sentence : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (sentence != NULL && *sentence != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  if (!GTK_IS_DROP_DOWN (widget))
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  return row;
}

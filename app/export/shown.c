/* shown.c: reads a table as its readers do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shown.h"

#include <glib/gi18n-lib.h>

GArray *
nw_shown_columns (const NwTable *table)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint c = 0; c < table->columns->len; c++)
    if (!nw_table_column (table, c)->data)
      g_array_append_val (columns, c);
  return columns;
}

const char *
nw_shown_section (const NwTable *table, guint row)
{
  for (guint c = 0; c < table->columns->len; c++)
    if (*nw_table_cell (table, row, c)->text != '\0')
      return nw_table_cell (table, row, c)->text;
  return "";
}

char *
nw_shown_heading (const NwTableColumn *column)
{
  if (column->above == NULL)
    return g_strdup (column->label);
  /* Translators: the heading above several columns, and the one of this column. */
  return g_strdup_printf (_("%s: %s"), column->above, column->label);
}

const char *
nw_shown_nothing (void)
{
  return _("No reported incidents match.");
}

/* With or without the blanks before it. The wide forms do the same in East Asian languages. */
static gboolean
is_formula (const char *text)
{
  static const gunichar signs[] = { '=', '+', '-', '@', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_utf8_get_char (text) == signs[i])
      return TRUE;
  return FALSE;
}

const char *
nw_shown_guard (const NwTableCell *cell)
{
  return cell->kind == NW_CELL_TEXT && is_formula (cell->text) ? "\u200b" : "";
}

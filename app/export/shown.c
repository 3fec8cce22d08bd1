/* shown.c: reads a table as its readers do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

gboolean
nw_looks_like_formula (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0' && strchr ("=+-@", *text) != NULL;
}

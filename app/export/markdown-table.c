/* markdown-table.c: tables as Markdown, with strokes between the columns as GitHub reads them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "markdown-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "shown.h"

static void
append_letter (GString *out, guint note)
{
  g_autofree char *letter = nw_table_letter (note);

  if (note > 0)
    g_string_append_printf (out, "<sup>%s</sup>", letter);
}

/* There is one row of headings. What stands above several columns is said with each, but where it is the same above all that
 * have one: then it stands once before the table. Returns that, or NULL. */
static const char *
append_above (GString *out, const NwTable *table, const GArray *columns)
{
  const NwTableColumn *first = NULL, *last = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const NwTableColumn *column = nw_table_column (table, g_array_index (columns, guint, i));

      if (column->above == NULL)
        continue;
      if (first != NULL && !g_str_equal (first->above, column->above))
        return NULL;
      first = first != NULL ? first : column;
      last = column;
    }
  if (first == last)
    return NULL;
  /* Translators: the headings of the first and the last of several columns, and what these show. */
  words = g_strdup_printf (_("%s – %s: %s"), first->label, last->label, first->above);
  nw_markdown_line (out, words);
  return first->above;
}

static void
append_head (GString *out, const NwTable *table, const GArray *columns)
{
  const char *above = append_above (out, table, columns);

  for (guint i = 0; i < columns->len; i++)
    {
      const NwTableColumn *column = nw_table_column (table, g_array_index (columns, guint, i));
      gboolean said = above != NULL && g_strcmp0 (column->above, above) == 0;
      g_autofree char *heading = said ? g_strdup (column->label) : nw_shown_heading (column);

      g_string_append (out, i > 0 ? " | " : "| ");
      nw_markdown_text (out, heading);
      append_letter (out, column->note);
    }
  g_string_append (out, " |\n");
  for (guint i = 0; i < columns->len; i++)
    {
      const NwTableColumn *column = nw_table_column (table, g_array_index (columns, guint, i));

      g_string_append (out, i > 0 ? " | " : "| ");
      g_string_append (out, column->kind == NW_COLUMN_NUMBER ? "---:" : "---");
    }
  g_string_append (out, " |\n");
}

static void
append_cell (GString *out, const NwTableCell *cell, gboolean bold)
{
  const char *stars = bold && *cell->text != '\0' ? "**" : "";
  g_autofree char *text = g_strstrip (g_strdup (cell->text));

  g_string_append (out, stars);
  nw_markdown_link (out, text, cell->address);
  g_string_append (out, stars);
  append_letter (out, cell->note);
}

static void
append_section (GString *out, const NwTable *table, guint row, guint n_columns)
{
  NwTableCell cell = { .text = (char *) nw_shown_section (table, row) };

  g_string_append (out, "| ");
  append_cell (out, &cell, TRUE);
  for (guint i = 1; i < n_columns; i++)
    g_string_append (out, " |");
  g_string_append (out, " |\n");
}

static void
append_row (GString *out, const NwTable *table, guint row, const GArray *columns)
{
  if (nw_table_row (table, row) == NW_ROW_SECTION)
    {
      append_section (out, table, row, columns->len);
      return;
    }
  for (guint i = 0; i < columns->len; i++)
    {
      g_string_append (out, i > 0 ? " | " : "| ");
      append_cell (out, nw_table_cell (table, row, g_array_index (columns, guint, i)),
                   nw_table_row (table, row) == NW_ROW_TOTAL);
    }
  g_string_append (out, " |\n");
}

void
nw_markdown_table (GString *out, const NwPassage *passage)
{
  const NwExhibit *exhibit = passage->exhibit;
  const NwTable *table = exhibit->table;
  g_autofree char *label = nw_passage_label (passage);
  g_autoptr (GArray) columns = nw_shown_columns (table);

  nw_markdown_caption (out, label, exhibit);
  append_head (out, table, columns);
  for (guint row = 0; row < table->rows->len; row++)
    append_row (out, table, row, columns);
  g_string_append_c (out, '\n');
  if (table->rows->len == 0)
    nw_markdown_line (out, nw_shown_nothing ());
  for (guint i = 0; i < table->notes->len; i++)
    {
      append_letter (out, i + 1);
      g_string_append_c (out, ' ');
      nw_markdown_line (out, g_ptr_array_index (table->notes, i));
    }
  nw_markdown_origin (out, exhibit);
}

/* cells.c: looks into tables by the ids of their columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cells.h"

#include <math.h>
#include <string.h>

guint
cells_column (const NwTable *table, const char *id)
{
  for (guint c = 0; c < table->columns->len; c++)
    if (g_str_equal (nw_table_column (table, c)->id, id))
      return c;
  g_error ("There is no column %s", id);
}

NwTableCell *
cells_at (const NwTable *table, guint row, const char *id)
{
  g_assert_cmpuint (row, <, table->rows->len);
  return nw_table_cell (table, row, cells_column (table, id));
}

void
cells_assert (const NwTable *table, guint row, const char *id, const char *text)
{
  g_assert_cmpstr (cells_at (table, row, id)->text, ==, text);
}

static void
check_columns (const NwTable *table)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean heads = TRUE;

  for (guint c = 0; c < table->columns->len; c++)
    {
      const NwTableColumn *column = nw_table_column (table, c);

      g_assert_true (g_hash_table_add (ids, column->id));
      g_assert_nonnull (column->label);
      /* Without groups, nothing is to be named. */
      g_assert_true (*column->label || g_str_equal (column->id, "group"));
      g_assert_true (heads || column->kind != NW_COLUMN_HEAD);
      heads = column->kind == NW_COLUMN_HEAD;
      g_assert_cmpuint (column->note, <=, table->notes->len);
    }
}

static void
check_cell (const NwTable *table, const NwTableCell *cell, NwRowKind kind, guint column)
{
  g_assert_nonnull (cell->text);
  g_assert_true (g_utf8_validate (cell->text, -1, NULL));
  g_assert_null (strpbrk (cell->text, "\n\r\t"));
  g_assert_true (isfinite (cell->number));
  g_assert_cmpuint (cell->note, <=, table->notes->len);
  if (cell->kind == NW_CELL_SHARE)
    g_assert_true (cell->number >= 0 && cell->number <= 1);
  if (cell->address)
    g_assert_true (g_str_has_prefix (cell->address, "http://")
                   || g_str_has_prefix (cell->address, "https://"));
  if (kind == NW_ROW_SECTION && column > 0)
    g_assert_cmpint (cell->kind, ==, NW_CELL_EMPTY);
}

void
cells_check (const NwTable *table, const char *kind)
{
  check_columns (table);
  g_assert_cmpuint (table->cells->len, ==, table->rows->len * table->columns->len);
  for (guint r = 0; r < table->rows->len; r++)
    for (guint c = 0; c < table->columns->len; c++)
      check_cell (table, nw_table_cell (table, r, c), nw_table_row (table, r), c);
  g_assert_true (table->title && *table->title);
  g_assert_true (table->subtitle && *table->subtitle);
  g_assert_true (table->source && *table->source);
  g_assert_true (table->note && *table->note);
  g_assert_nonnull (table->seal);
  g_assert_cmpstr (table->seal->shows, ==, kind);
  g_assert_cmpuint (strlen (table->seal->answer), ==, 64);
}

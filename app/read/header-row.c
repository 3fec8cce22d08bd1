/* header-row.c: finds which row has the column names
 *
 * It is the first that is about as wide as the table and has hardly a blank, unless it looks like the rows
 * below: numbers and dates where they have some, or texts that come again in their column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "header-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "file-layout.h"

#define MAX_ABOVE 20 /* rows above the names that are looked at: titles, notes */

static guint
count_filled (GStrv cells)
{
  guint n = 0;

  for (guint i = 0; cells[i]; i++)
    n += cells[i][strspn (cells[i], " \t\r\n")] != '\0';
  return n;
}

/* How many cells each row has; and *width, most rows' cells. */
static guint *
measure (const GPtrArray *rows, guint *width)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint *widths = g_new (guint, rows->len);
  guint most = 0;

  *width = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      guint cells = widths[i] = g_strv_length (rows->pdata[i]);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (cells))) + 1;

      g_hash_table_insert (counts, GUINT_TO_POINTER (cells), GUINT_TO_POINTER (n));
      if (n > most || (n == most && cells > *width))
        {
          most = n;
          *width = cells;
        }
    }
  return widths;
}

/* A number, a date or a time. */
static gboolean
is_value (const char *cell)
{
  return strpbrk (cell, "0123456789") && cell[strspn (cell, "0123456789.,:/+-% TZeE")] == '\0';
}

guint
nw_header_row_names (GStrv cells)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (; cells[n]; n++)
    if (cells[n][strspn (cells[n], " \t\r\n")] == '\0' || is_value (cells[n])
        || !g_hash_table_add (seen, cells[n]))
      return 0;
  return n > 1 ? n : 0;
}

/* Whether rows are wider than the first because their cells hold the separator: some row is as wide as the
 * names, most are as wide or wider, and the names are no title above a table of many columns. */
static gboolean
first_has_names (const GPtrArray *rows, const guint *widths, guint width)
{
  guint names = rows->len > 0 ? nw_header_row_names (rows->pdata[0]) : 0;
  guint equal = 0, wider = 0;

  if (names == 0 || 2 * names <= width)
    return FALSE;
  for (guint i = 1; i < rows->len; i++)
    {
      equal += widths[i] == names;
      wider += widths[i] > names;
    }
  return equal > 0 && 2 * (equal + wider) >= rows->len - 1;
}

/* The first row that may have the names, or the first of all. */
static guint
find_candidate (const GPtrArray *rows, const guint *widths, guint width)
{
  if (first_has_names (rows, widths, width))
    return 0;
  for (guint i = 0; i < MIN (rows->len, MAX_ABOVE); i++)
    {
      guint cells = widths[i], filled = count_filled (rows->pdata[i]);
      guint missing = width > 3 ? 1 : 0; /* a last name is often forgotten */

      if (cells + missing >= width && 2 * filled > width)
        return i;
    }
  return 0;
}

typedef struct {
  guint values;  /* columns with numbers or dates */
  guint against; /* of these, where the row in question has one as well */
  guint again;   /* columns where its text comes again */
} Comparison;

static void
compare_column (Comparison *self, const GPtrArray *rows, const guint *widths, guint candidate, guint column)
{
  const char *name = ((GStrv) rows->pdata[candidate])[column];
  guint filled = 0, values = 0;
  gboolean again = FALSE;

  for (guint i = candidate + 1; i < rows->len; i++)
    {
      GStrv cells = rows->pdata[i];

      if (column >= widths[i] || *cells[column] == '\0')
        continue;
      filled++;
      values += is_value (cells[column]);
      again = again || strcmp (cells[column], name) == 0;
    }

  self->again += again && *name != '\0';
  if (filled > 0 && 5 * values >= 4 * filled)
    {
      self->values++;
      self->against += is_value (name);
    }
}

guint
nw_header_row_find (const GPtrArray *rows, GPtrArray *evidence)
{
  guint width, candidate, columns;
  g_autofree guint *widths = measure (rows, &width); /* counted once: a row may have 65,536 cells */
  Comparison comparison = { 0 };

  if (rows->len == 0)
    return 1;
  candidate = find_candidate (rows, widths, width);
  columns = widths[candidate];
  for (guint i = 0; i < columns; i++)
    compare_column (&comparison, rows, widths, candidate, i);

  if (2 * comparison.against > comparison.values
      || (comparison.values == comparison.against && 2 * comparison.again > columns))
    {
      g_ptr_array_add (
          evidence, g_strdup_printf (
                        _("No row has column names: the first has numbers or dates in %u of the %u columns "
                           "that have them, and texts that come again in %u"),
                        comparison.against, comparison.values, comparison.again));
      return NW_LAYOUT_NO_HEADER;
    }
  g_ptr_array_add (
      evidence,
      g_strdup_printf (
          _("Row %u has the column names; texts in it: %u, columns with numbers or dates below: %u"),
          candidate + 1, count_filled (rows->pdata[candidate]), comparison.values));
  return candidate + 1;
}

/* columns.c: the items that the columns of a field hold together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bind.h"

#include "list.h"

#include <string.h>

/* The items of a cell; where it is not the list it should be, it is one. */
static GArray *
split_cell (const NwField *field, NwCell cell, guint *n, gboolean *broken)
{
  GArray *items = nw_list_split (cell.text, cell.length, field->list, (const char * const *) field->keep, n);

  if (items)
    return items;
  *broken = TRUE;
  return nw_list_split (cell.text, cell.length, NW_LIST_NONE, NULL, n);
}

/* What one of several columns says with one text: its name and the text, its name alone where that is a score, or the text
 * alone where the columns name members of a dyad; NULL: nothing. (transfer full) */
static char *
name_item (const NwBound *bound, guint column, const char *text)
{
  NwCell cell = { text, strlen (text) };
  double number;

  if (bound->field->other != NW_DIMENSION_NONE)
    return nw_cell_shown (cell);
  if (bound->field->several == NW_COLUMNS_EACH || !nw_cell_number (cell, &number))
    {
      g_autofree char *shown = nw_cell_shown (cell);
      return g_strdup_printf ("%s %s", bound->names[column], shown);
    }
  return number != 0 ? g_strdup (bound->names[column]) : NULL;
}

/* An item for each text that the columns hold. */
static GArray *
read_each (const NwBound *bound, const NwRow *row, guint *n_slots, gboolean *broken)
{
  GArray *items = nw_list_split ("", 0, NW_LIST_NONE, NULL, n_slots);

  for (guint i = 0; i < bound->n_columns; i++)
    {
      guint n;
      g_autoptr (GArray) list = split_cell (bound->field, nw_bound_cell_at (bound, i, row), &n, broken);

      for (guint j = 0; j < list->len; j++)
        {
          NwListItem item = { .slot = items->len };

          if (*nw_list_item (list, j)->text)
            item.text = name_item (bound, i, nw_list_item (list, j)->text);
          if (item.text)
            g_array_append_val (items, item);
        }
    }
  *n_slots = items->len;
  return items;
}

/* The lists of the field's columns, slot by slot: the first that has something there. */
static GArray *
read_lists (const NwBound *bound, const NwRow *row, guint *n_slots, gboolean *broken)
{
  const NwField *field = bound->field;
  g_autoptr (GArray) items = NULL;

  for (guint i = 0; i < bound->n_columns; i++)
    {
      NwCell cell = bound->columns[i] < row->n_cells ? row->cells[bound->columns[i]] : (NwCell) { "", 0 };
      guint n;
      g_autoptr (GArray) more = split_cell (field, cell, &n, broken);

      if (more->len == 0)
        continue;
      if (items == NULL)
        {
          items = g_steal_pointer (&more);
          *n_slots = n;
          continue;
        }
      for (guint j = 0; j < items->len && items->len == more->len; j++)
        if (*nw_list_item (items, j)->text == '\0')
          {
            g_free (nw_list_item (items, j)->text);
            nw_list_item (items, j)->text = g_steal_pointer (&nw_list_item (more, j)->text);
          }
    }

  return items ? g_steal_pointer (&items) : nw_list_split ("", 0, NW_LIST_NONE, NULL, n_slots);
}

GArray *
nw_bound_items (const NwBound *self, const NwRow *row, guint *n_slots, gboolean *broken)
{
  if (self->field->several != NW_COLUMNS_FIRST || self->field->other != NW_DIMENSION_NONE)
    return read_each (self, row, n_slots, broken);
  return read_lists (self, row, n_slots, broken);
}

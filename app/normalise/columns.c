/* columns.c: the items that the columns of a field hold together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bind.h"

#include "list.h"

/* An item for each of the columns that says something: its name and what is in it, its name alone where it is
 * a score, or the cell alone where the columns name members of a dyad. */
static GArray *
read_each (const NwBound *bound, const NwRow *row, guint *n_slots)
{
  GArray *items = nw_list_split ("", 0, NW_LIST_NONE, NULL, n_slots);

  for (guint i = 0; i < bound->n_columns; i++)
    {
      NwCell cell = nw_bound_cell_at (bound, i, row);
      g_autofree char *shown = nw_cell_shown (cell);
      NwListItem item = { .slot = items->len };
      double number;

      if (cell.length == 0)
        continue;
      if (bound->field->other != NW_DIMENSION_NONE)
        item.text = g_steal_pointer (&shown);
      else if (bound->field->several == NW_COLUMNS_EACH || !nw_cell_number (cell, &number))
        item.text = g_strdup_printf ("%s %s", bound->names[i], shown);
      else if (number != 0)
        item.text = g_strdup (bound->names[i]);
      else
        continue;
      g_array_append_val (items, item);
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
      g_autoptr (GArray) more = nw_list_split (cell.text, cell.length, field->list,
                                               (const char * const *) field->keep, &n);

      if (more == NULL)
        {
          *broken = TRUE;
          more = nw_list_split (cell.text, cell.length, NW_LIST_NONE, NULL, &n);
        }
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
    return read_each (self, row, n_slots);
  return read_lists (self, row, n_slots, broken);
}

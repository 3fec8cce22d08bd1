/* briefing-table.c: columns, rows and cells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-table.h"

/* What empty cells share: in large tables most of them are. */
static const char no_text[] = "";

static void
column_clear (gpointer data)
{
  NwTableColumn *column = data;

  g_free (column->id);
  g_free (column->label);
  g_free (column->above);
}

static void
clear_text (NwTableCell *cell)
{
  if (cell->text != no_text)
    g_free (cell->text);
}

static void
cell_clear (gpointer data)
{
  NwTableCell *cell = data;

  clear_text (cell);
  g_free (cell->address);
}

NwTable *
nw_table_new (void)
{
  NwTable *self = g_atomic_rc_box_new0 (NwTable);

  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, TRUE, sizeof (NwTableColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_array_new (FALSE, TRUE, sizeof (NwRowKind));
  self->cells = g_array_new (FALSE, TRUE, sizeof (NwTableCell));
  g_array_set_clear_func (self->cells, cell_clear);
  return self;
}

NwTable *
nw_table_ref (NwTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
table_clear (gpointer data)
{
  NwTable *self = data;

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->note);
  g_free (self->source);
  g_ptr_array_unref (self->notes);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_clear_pointer (&self->seal, nw_seal_unref);
}

void
nw_table_unref (NwTable *self)
{
  g_atomic_rc_box_release_full (self, table_clear);
}

static gboolean
has_column (const NwTable *self, const char *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (nw_table_column (self, i)->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Codes of a dataset are ids of columns, too, and may be words like "total". */
static char *
free_id (const NwTable *self, const char *id)
{
  char *free = g_strdup (id);

  for (guint n = 2; has_column (self, free); n++)
    {
      g_free (free);
      free = g_strdup_printf ("%s_%u", id, n);
    }
  return free;
}

NwTableColumn *
nw_table_add_column (NwTable *self, NwColumnKind kind, const char *id, const char *label)
{
  NwTableColumn column = { .kind = kind, .id = free_id (self, id), .label = g_strdup (label) };

  g_assert (self->rows->len == 0);

  g_array_append_val (self->columns, column);
  return nw_table_column (self, self->columns->len - 1);
}

guint
nw_table_add_row (NwTable *self, NwRowKind kind)
{
  guint first = self->cells->len;

  g_array_append_val (self->rows, kind);
  g_array_set_size (self->cells, first + self->columns->len);
  for (guint i = first; i < self->cells->len; i++)
    g_array_index (self->cells, NwTableCell, i).text = (char *) no_text;
  return self->rows->len - 1;
}

NwTableCell *
nw_table_cell (const NwTable *self, guint row, guint column)
{
  return &g_array_index (self->cells, NwTableCell, (gsize) row * self->columns->len + column);
}

static NwTableCell *
set_cell (NwTable *self, guint row, guint column, NwTableCellKind kind, double number, char *text)
{
  NwTableCell *cell = nw_table_cell (self, row, column);

  clear_text (cell);
  cell->kind = kind;
  cell->number = number;
  cell->text = text;
  return cell;
}

NwTableCell *
nw_table_set_text (NwTable *self, guint row, guint column, char *text)
{
  return set_cell (self, row, column, NW_CELL_TEXT, 0, text);
}

NwTableCell *
nw_table_set_number (NwTable *self, guint row, guint column, double number, char *text)
{
  return set_cell (self, row, column, NW_CELL_NUMBER, number, text);
}

NwTableCell *
nw_table_set_share (NwTable *self, guint row, guint column, double share, char *text)
{
  return set_cell (self, row, column, NW_CELL_SHARE, share, text);
}

guint
nw_table_note (NwTable *self, const char *words)
{
  for (guint i = 0; i < self->notes->len; i++)
    if (g_str_equal (g_ptr_array_index (self->notes, i), words))
      return i + 1;
  g_ptr_array_add (self->notes, g_strdup (words));
  return self->notes->len;
}

char *
nw_table_letter (guint note)
{
  GString *letters = g_string_new (NULL);

  for (; note > 0; note = (note - 1) / 26)
    g_string_prepend_c (letters, (char) ('a' + (note - 1) % 26));
  return g_string_free (letters, FALSE);
}

guint
nw_table_n_heads (const NwTable *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len && nw_table_column (self, i)->kind == NW_COLUMN_HEAD; i++)
    n += !nw_table_column (self, i)->data;
  return n;
}

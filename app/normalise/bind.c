/* bind.c: finds the columns of fields in a header
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bind.h"

#include <math.h>
#include <string.h>

#include "text.h"

static const NwCell nothing = { "", 0 };

static void
bound_free (gpointer data)
{
  NwBound *self = data;

  g_free (self->columns);
  g_free (self->names);
  g_free (self->last);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_free (self);
}

/* NULL when the file has none of its columns. */
static NwBound *
bind_field (const NwBoundPart *self, const NwField *field)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  NwBound *bound;

  for (char **name = field->columns; *name; name++)
    {
      int column = nw_bound_part_column (self, *name);
      if (column >= 0)
        g_array_append_val (columns, column);
    }
  if (columns->len == 0)
    return NULL;

  bound = g_new0 (NwBound, 1);
  bound->field = field;
  bound->n_columns = columns->len;
  bound->name = self->header[g_array_index (columns, guint, 0)];
  bound->names = g_new (const char *, columns->len);
  for (guint i = 0; i < columns->len; i++)
    bound->names[i] = self->header[g_array_index (columns, guint, i)];
  bound->columns = (guint *) (gpointer) g_array_free (g_steal_pointer (&columns), FALSE);
  return bound;
}

NwBoundPart *
nw_bound_part_new (const NwPart *part, const char * const *header)
{
  NwBoundPart *self = g_new0 (NwBoundPart, 1);

  self->part = part;
  self->n_columns = g_strv_length ((char **) header);
  self->header = g_new0 (char *, self->n_columns + 1);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->header[i] = nw_text_clean (header[i], -1);
      if (!g_hash_table_contains (self->positions, self->header[i])) /* the first of a name */
        g_hash_table_insert (self->positions, self->header[i], GUINT_TO_POINTER (i + 1));
    }

  self->required = g_array_new (FALSE, FALSE, sizeof (guint));
  for (char **name = part->required; *name; name++)
    {
      int column = nw_bound_part_column (self, *name);
      if (column >= 0)
        g_array_append_val (self->required, column);
    }

  self->bounds = g_ptr_array_new_with_free_func (bound_free);
  for (guint i = 0; i < part->fields->len; i++)
    {
      const NwField *field = nw_part_field (part, i);
      NwBound *bound = bind_field (self, field);

      if (bound == NULL)
        continue;
      g_ptr_array_add (self->bounds, bound);
      if (field->role == NW_ROLE_CODE)
        self->codes[field->dimension] = bound;
      else if (field->role == NW_ROLE_NAME)
        self->names[field->dimension] = bound;
      else
        self->roles[field->role] = bound;
    }
  return self;
}

int
nw_bound_part_column (const NwBoundPart *self, const char *name)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->positions, name)) - 1;
}

void
nw_bound_part_free (NwBoundPart *self)
{
  g_ptr_array_unref (self->bounds);
  g_array_unref (self->required);
  g_hash_table_unref (self->positions);
  g_strfreev (self->header);
  g_free (self);
}

/* Length of a blank at the start of text: ASCII ones and the no-break space. */
static gsize
blank_ahead (const char *text, gsize length)
{
  if (g_ascii_isspace (*text))
    return 1;
  return length >= 2 && text[0] == '\xc2' && text[1] == '\xa0' ? 2 : 0;
}

NwCell
nw_cell_trim (NwCell cell)
{
  gsize blank;

  while (cell.length > 0 && (blank = blank_ahead (cell.text, cell.length)) > 0)
    {
      cell.text += blank;
      cell.length -= blank;
    }
  while (cell.length > 0)
    {
      if (g_ascii_isspace (cell.text[cell.length - 1]))
        cell.length--;
      else if (cell.length >= 2 && memcmp (cell.text + cell.length - 2, "\xc2\xa0", 2) == 0)
        cell.length -= 2;
      else
        break;
    }
  return cell;
}

NwCell
nw_bound_cell_at (const NwBound *self, guint column, const NwRow *row)
{
  return self->columns[column] < row->n_cells ? nw_cell_trim (row->cells[self->columns[column]]) : nothing;
}

NwCell
nw_bound_cell (const NwBound *self, const NwRow *row)
{
  NwCell cell = nothing;

  if (self == NULL)
    return nothing;
  for (guint i = 0; i < self->n_columns && cell.length == 0; i++)
    cell = nw_bound_cell_at (self, i, row);
  return cell;
}

gboolean
nw_cell_number (NwCell cell, double *number)
{
  char *end;

  cell = nw_cell_trim (cell);
  if (cell.length == 0)
    return FALSE;
  *number = g_ascii_strtod (cell.text, &end);
  return end == cell.text + cell.length && isfinite (*number);
}

char *
nw_cell_shown (NwCell cell)
{
  char shown[G_ASCII_DTOSTR_BUF_SIZE];
  double number;

  cell = nw_cell_trim (cell);
  if (memchr (cell.text, '.', cell.length) == NULL || !nw_cell_number (cell, &number))
    return g_strndup (cell.text, cell.length);
  return g_strdup (g_ascii_formatd (shown, sizeof shown, "%.15g", number));
}

/* table-shape.c: widths of columns, and the parts of a table that is too wide or too long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-shape.h"

#include <math.h>
#include <string.h>

#define PADDING      180   /* beside the text of a cell, both sides */
#define LETTER       80    /* of a note */
#define LONGEST_WORD 2600  /* longer ones are broken */
#define SHORTEST     1400  /* even these are, before a table is split */
#define COMFORTABLE  3600  /* a line of a cell that reads well */
#define MOST_COLUMNS 60    /* Word takes 63 */
#define MOST_ROWS    1000  /* LibreOffice takes minutes for a table of some thousands, and seconds for several of these */

typedef struct {
  guint least, good, most; /* without breaking words; to read well; on one line */
} Need;

static guint
width_of (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  if (g_unichar_iswide (character))
    return 190;
  if (g_unichar_isupper (character) || strchr ("mw%&", (int) MIN (character, 127)) != NULL)
    return 130;
  return strchr (" .,:;'|!il()", (int) MIN (character, 127)) != NULL ? 60 : 103;
}

/* Of the whole text, and of its longest word. */
static guint
measure (const char *text, guint *word)
{
  guint all = 0, now = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      all += width_of (character);
      now = g_unichar_isspace (character) ? 0 : now + width_of (character);
      *word = MAX (*word, g_unichar_iswide (character) ? 2 * 190 : now);
    }
  return all;
}

static gboolean
breaks (NwColumnKind kind)
{
  return kind == NW_COLUMN_HEAD || kind == NW_COLUMN_TEXT;
}

static Need
need_of (const NwTable *table, guint column)
{
  const NwTableColumn *info = nw_table_column (table, column);
  guint word = 0, cells = 0, label;
  Need need;

  label = measure (info->label, &word) * 11 / 10 + (info->note > 0 ? LETTER : 0);
  word += info->note > 0 ? LETTER : 0;
  for (guint r = 0; r < table->rows->len; r++)
    {
      const NwTableCell *cell = nw_table_cell (table, r, column);
      guint whole;

      if (nw_table_row (table, r) == NW_ROW_SECTION)
        continue;
      whole = measure (cell->text, &word) + (cell->note > 0 ? LETTER : 0);
      cells = MAX (cells, whole);
      if (!breaks (info->kind))
        word = MAX (word, whole);
    }
  need.least = MIN (word * (breaks (info->kind) ? 11 : 12) / 10, LONGEST_WORD) + PADDING;
  need.most = MAX (MAX (cells, label) + PADDING, need.least);
  /* A long heading over short cells is broken into lines. */
  need.good = MAX (MIN (MAX (cells, label / 2) + PADDING, COMFORTABLE), need.least);
  return need;
}

/* ---- parts ---- */

static void
part_free (gpointer data)
{
  NwTablePart *self = data;

  g_array_unref (self->columns);
  g_array_unref (self->widths);
  g_free (self);
}

static NwTablePart *
add_part (NwTableShape *self, guint first_row)
{
  NwTablePart *part = g_new0 (NwTablePart, 1);

  part->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  part->widths = g_array_new (FALSE, FALSE, sizeof (guint));
  part->first_row = first_row;
  part->end_row = MIN (first_row + MOST_ROWS, self->table->rows->len);
  g_ptr_array_add (self->parts, part);
  return part;
}

/* Longer texts want more, but not as much more as they are longer. */
static double
wish (const Need *need)
{
  return pow (need->most - need->least, 0.75);
}

/* What a width has above the least goes to those with the longest texts. Where all read well, to those that could be on one line. */
static void
set_widths (NwTablePart *part, const Need *needs, guint room)
{
  guint least = 0, good = 0, most = 0;
  double weight = 0;

  for (guint i = 0; i < part->columns->len; i++)
    {
      const Need *need = &needs[g_array_index (part->columns, guint, i)];

      least += need->least;
      good += need->good;
      most += need->most;
      weight += wish (need);
    }
  for (guint i = 0; i < part->columns->len; i++)
    {
      const Need *need = &needs[g_array_index (part->columns, guint, i)];
      double width = need->least;

      if (least > room)
        width = width * room / least;
      else if (good > room)
        width += MIN (wish (need) * (room - least) / MAX (weight, 1), need->most - need->least);
      else
        width = need->good + (need->most - need->good) * MIN ((double) (room - good) / MAX (most - good, 1), 1);
      g_array_append_vals (part->widths, &(guint) { (guint) width }, 1);
    }
}

/* The columns in parts of at most so much width each, those that name the rows in each; returns how many. */
static guint
split (NwTableShape *self, const Need *needs, guint room, guint first_row, guint heads, guint head_width)
{
  const guint shown_heads = nw_table_n_heads (self->table);
  NwTablePart *part = NULL;
  guint used = 0, n = 0;

  for (guint c = heads; c < self->table->columns->len; c++)
    {
      if (nw_table_column (self->table, c)->data)
        continue;
      if (part == NULL || (used + needs[c].good > room && part->columns->len > shown_heads) || part->columns->len >= MOST_COLUMNS)
        {
          part = add_part (self, first_row);
          used = head_width;
          n++;
          for (guint h = 0; h < heads; h++)
            if (!nw_table_column (self->table, h)->data)
              g_array_append_val (part->columns, h);
        }
      g_array_append_val (part->columns, c);
      used += needs[c].good;
    }
  return n;
}

static void
add_parts (NwTableShape *self, const Need *needs, guint room, guint first_row)
{
  guint heads = 0, head_width = 0, others = 0, n;
  const guint before = self->parts->len;

  for (guint c = 0; c < self->table->columns->len; c++)
    {
      const NwTableColumn *column = nw_table_column (self->table, c);

      if (c == heads && column->kind == NW_COLUMN_HEAD)
        heads++;
      if (!column->data)
        *(c < heads ? &head_width : &others) += needs[c].good;
    }
  n = split (self, needs, room, first_row, heads, head_width);
  /* As many columns in the last one as in the others, where that makes no more parts. */
  for (guint even = n > 1 ? head_width + others / n : room; even < room; even += 100)
    {
      g_ptr_array_set_size (self->parts, (int) before);
      if (split (self, needs, even, first_row, heads, head_width) <= n)
        break;
    }
}

/* All columns in one part. */
static void
add_whole (NwTableShape *self, guint first_row)
{
  NwTablePart *part = add_part (self, first_row);

  for (guint c = 0; c < self->table->columns->len; c++)
    if (!nw_table_column (self->table, c)->data)
      g_array_append_val (part->columns, c);
}

/* One long word among thousands of rows is no reason to tear all rows apart: words are broken, as little as it takes.
 * Returns the least width of the table, which may still be too much. */
static guint
break_words (const NwTable *table, Need *needs, guint least, guint room)
{
  for (guint word = LONGEST_WORD; least > room && word >= SHORTEST; word -= 100)
    for (guint c = 0; c < table->columns->len; c++)
      {
        const NwTableColumn *column = nw_table_column (table, c);

        if (column->data || !breaks (column->kind) || needs[c].least <= word + PADDING)
          continue;
        least -= needs[c].least - (word + PADDING);
        needs[c].least = word + PADDING;
      }
  return least;
}

NwTableShape *
nw_table_shape_new (const NwTable *table, NwPaper paper)
{
  NwTableShape *self = g_new0 (NwTableShape, 1);
  g_autofree Need *needs = g_new0 (Need, table->columns->len + 1);
  NwSheet sheet = nw_office_sheet (paper, FALSE);
  guint least = 0, good = 0, shown = 0, room;

  self->table = table;
  self->heads = 1;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  for (guint c = 0; c < table->columns->len; c++)
    {
      if (nw_table_column (table, c)->data)
        continue;
      needs[c] = need_of (table, c);
      least += needs[c].least;
      good += needs[c].good;
      shown++;
      if (nw_table_column (table, c)->above != NULL)
        self->heads = 2;
    }
  self->turned = good > nw_sheet_text_width (&sheet);
  sheet = nw_office_sheet (paper, self->turned);
  room = nw_sheet_text_width (&sheet);
  least = break_words (table, needs, least, room);

  for (guint row = 0; shown > 0 && (row == 0 || row < table->rows->len); row += MOST_ROWS)
    if ((least <= room && shown <= MOST_COLUMNS) || shown == nw_table_n_heads (table))
      add_whole (self, row);
    else
      add_parts (self, needs, room, row);
  for (guint i = 0; i < self->parts->len; i++)
    {
      set_widths (nw_table_shape_part (self, i), needs, room);
      nw_table_shape_part (self, i)->last = i + 1 == self->parts->len;
    }
  return self;
}

void
nw_table_shape_free (NwTableShape *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

guint
nw_table_part_width (const NwTablePart *part)
{
  guint width = 0;

  for (guint i = 0; i < part->widths->len; i++)
    width += g_array_index (part->widths, guint, i);
  return width;
}

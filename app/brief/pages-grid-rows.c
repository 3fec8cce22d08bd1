/* pages-grid-rows.c: the words of a table's cells and heads, and how high its rows are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-grid.h"

#define HEAD_LINES 9

static const NwTableColumn *
column_of (const NwPageGrid *self, guint shown)
{
  return nw_table_column (self->table, nw_page_grid_column (self, shown)->column);
}

static double
inner_width (const NwPageGrid *self, guint shown)
{
  return nw_page_grid_column (self, shown)->width - 2 * self->pad;
}

double
nw_page_grid_letters (guint note)
{
  NwWordsSetting setting = { .look = NW_WORDS_HEAD, .scale = 1, .width = -1 };
  g_autofree char *letters = nw_table_letter (note);
  g_autoptr (NwWords) words = note > 0 ? nw_words_of_cell (&setting, "", NULL, letters) : NULL;

  return words != NULL ? nw_words_width (words) : 0;
}

/* Letters hang behind their numbers, so that digits stand under digits. */
static double
hanging (const NwPageGrid *self, guint shown, guint note)
{
  double letters = nw_page_grid_column (self, shown)->letters;

  return letters > 0 ? (letters - nw_page_grid_letters (note)) * self->scale : 0;
}

static NwWordsSetting
setting_of (const NwPageGrid *self, guint shown, gboolean bold, guint note)
{
  gboolean number = column_of (self, shown)->kind == NW_COLUMN_NUMBER;

  return (NwWordsSetting) {
    .look = bold ? NW_WORDS_HEAD : NW_WORDS_CELL,
    .scale = self->scale,
    .width = inner_width (self, shown) - (number ? hanging (self, shown, note) : 0),
    /* Digits are read from the left in every language, and stand under digits of the same value. */
    .align = number && !self->room.rtl ? NW_WORDS_END : NW_WORDS_START,
    .rtl = self->room.rtl,
  };
}

NwWords *
nw_page_grid_cell (const NwPageGrid *self, guint group, guint row, guint shown)
{
  const NwTableCell *cell = nw_table_cell (self->table, row, nw_page_grid_column (self, shown)->column);
  NwRowKind kind = nw_table_row (self->table, row);
  NwWordsSetting setting = setting_of (self, shown, kind != NW_ROW_PLAIN, cell->note);
  g_autofree char *letters = cell->note > 0 ? nw_table_letter (cell->note) : NULL;

  if (kind == NW_ROW_SECTION)
    {
      /* Its one text may stand in a column that nobody reads otherwise. */
      for (guint c = self->table->columns->len; c-- > 0;)
        if (*nw_table_cell (self->table, row, c)->text != '\0')
          cell = nw_table_cell (self->table, row, c);
      setting.width = nw_page_grid_group (self, group)->width;
      setting.align = NW_WORDS_START;
    }
  return nw_words_of_cell (&setting, cell->text, cell->address, letters);
}

/* Heads are repeated on every page: of a label that would fill it, the beginning. */
static NwWords *
limited (const NwWordsSetting *setting, const char *text, const char *letters)
{
  g_autoptr (NwWords) words = nw_words_of_cell (setting, text, NULL, letters);
  glong length = g_utf8_strlen (text, -1);
  guint lines = nw_words_n_lines (words);
  g_autofree char *start = NULL, *cut = NULL;

  if (lines <= HEAD_LINES)
    return g_steal_pointer (&words);
  start = g_utf8_substring (text, 0, MAX (length * HEAD_LINES / lines - 4, 1));
  cut = g_strconcat (start, "…", NULL);
  return nw_words_of_cell (setting, cut, NULL, letters);
}

NwWords *
nw_page_grid_head (const NwPageGrid *self, guint shown)
{
  const NwTableColumn *column = column_of (self, shown);
  NwWordsSetting setting = setting_of (self, shown, TRUE, column->note);
  g_autofree char *letters = column->note > 0 ? nw_table_letter (column->note) : NULL;

  return limited (&setting, column->label, letters);
}

NwWords *
nw_page_grid_above (const NwPageGrid *self, guint group, guint i, guint *end, double *width)
{
  const char *above = column_of (self, nw_page_grid_shown (self, group, i))->above;
  NwWordsSetting setting;

  *width = 0;
  for (*end = i; *end < nw_page_grid_n_shown (self, group); ++*end)
    {
      guint shown = nw_page_grid_shown (self, group, *end);

      if (*end > i && (above == NULL || g_strcmp0 (column_of (self, shown)->above, above) != 0))
        break;
      *width += nw_page_grid_column (self, shown)->width;
    }
  if (above == NULL || *above == '\0')
    return NULL;
  setting = (NwWordsSetting) { .look = NW_WORDS_HEAD, .scale = self->scale, .width = *width - 2 * self->pad,
                               .align = NW_WORDS_MIDDLE, .rtl = self->room.rtl };
  return limited (&setting, above, NULL);
}

/* px of its words. */
static double
cell_height (const NwPageGrid *self, guint group, guint row, guint shown)
{
  const NwTableCell *cell = nw_table_cell (self->table, row, nw_page_grid_column (self, shown)->column);
  gboolean bold = nw_table_row (self->table, row) != NW_ROW_PLAIN;
  guint lines = 0;
  g_autoptr (NwWords) words = NULL;

  if (*cell->text == '\0')
    return 0;
  if (cell->note == 0)
    lines = nw_gauge_lines (bold ? self->room.bold : self->room.plain, cell->text,
                            setting_of (self, shown, bold, 0).width / self->scale);
  if (lines > 0)
    return lines * self->line;
  words = nw_page_grid_cell (self, group, row, shown);
  return nw_words_height (words, 0, nw_words_n_lines (words));
}

double
nw_page_grid_height (const NwPageGrid *self, guint group, guint row)
{
  double height = self->line;

  if (nw_table_row (self->table, row) == NW_ROW_SECTION)
    {
      g_autoptr (NwWords) words = nw_page_grid_cell (self, group, row, 0);

      return nw_words_height (words, 0, nw_words_n_lines (words)) + 2 * NW_GRID_ROW_PAD + NW_GRID_SECTION_GAP;
    }
  for (guint i = 0; i < nw_page_grid_n_shown (self, group); i++)
    height = MAX (height, cell_height (self, group, row, nw_page_grid_shown (self, group, i)));
  return height + 2 * NW_GRID_ROW_PAD;
}

int
nw_page_grid_section (const NwPageGrid *self, guint group, guint row)
{
  guint section = row;

  while (section > 0 && nw_table_row (self->table, section) != NW_ROW_SECTION)
    section--;
  if (section == row || nw_table_row (self->table, section) != NW_ROW_SECTION
      || nw_table_row (self->table, row) == NW_ROW_TOTAL)
    return -1;
  return nw_page_grid_height (self, group, section) <= NW_GRID_AGAIN * self->line ? (int) section : -1;
}

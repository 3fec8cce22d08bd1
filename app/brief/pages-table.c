/* pages-table.c: makes of a table the bricks that pages are filled with, so that no part of it stands alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-private.h"

#include <string.h>

#define COMPANY   3u   /* rows that stand together at the head and at the end */
#define WHOLE     0.9  /* of a page: a table that is not higher is broken only where else much of a page stayed empty */
#define GROUP_GAP 14.0
#define CONTINUED 4   /* lines that “Table 2, continued” takes at most, with the space around it */

static NwBrick *
add_row_brick (NwPages *self, guint passage, const NwPageGrid *grid, guint group, NwItemKind kind, double before, double height)
{
  NwBrick *brick = nw_pages_add_brick (self, passage, kind, before, height);

  brick->item.grid = grid;
  brick->item.group = group;
  brick->item.width = MIN (brick->item.width, nw_page_grid_group (grid, group)->width);
  return brick;
}

/* ---- rows that are higher than a page ---- */

/* The line after the last that fits. */
static guint
fitting_line (const NwWords *words, guint from, double most)
{
  guint n = nw_words_n_lines (words);
  guint to = from;

  while (to < n && (to == from || nw_words_height (words, from, to + 1) <= most))
    to++;
  return to;
}

/* One part of a row; from: the line of each column that it begins with, moved on. Returns its height. */
static double
cut (NwPages *self, guint passage, const NwPageGrid *grid, guint group, guint row, guint *from, NwWords **words, double most)
{
  guint n = nw_page_grid_n_shown (grid, group);
  guint *slice = g_new (guint, 2 * n);
  double height = grid->line;
  NwBrick *brick;

  for (guint i = 0; i < n; i++)
    {
      slice[2 * i] = from[i];
      slice[2 * i + 1] = from[i] = fitting_line (words[i], from[i], most);
      if (slice[2 * i] < from[i])
        height = MAX (height, nw_words_height (words[i], slice[2 * i], from[i]));
    }
  brick = add_row_brick (self, passage, grid, group, NW_ITEM_ROW, 0, height + 2 * NW_GRID_ROW_PAD);
  brick->item.from = row;
  brick->item.slice = slice;
  brick->repeats = TRUE;
  g_ptr_array_add (self->slices, slice);
  return height;
}

static void
add_sliced (NwPages *self, guint passage, const NwPageGrid *grid, guint group, guint row, double most)
{
  guint n = nw_table_row (grid->table, row) == NW_ROW_SECTION ? 1 : nw_page_grid_n_shown (grid, group);
  g_autofree guint *from = g_new0 (guint, nw_page_grid_n_shown (grid, group));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_words_free);
  gboolean left = TRUE;

  for (guint i = 0; i < nw_page_grid_n_shown (grid, group); i++)
    g_ptr_array_add (words, nw_page_grid_cell (grid, group, row, nw_page_grid_shown (grid, group, i)));
  while (left)
    {
      cut (self, passage, grid, group, row, from, (NwWords **) words->pdata, most - 2 * NW_GRID_ROW_PAD - NW_GRID_SECTION_GAP);
      left = FALSE;
      for (guint i = 0; i < n; i++)
        left |= from[i] < nw_words_n_lines (g_ptr_array_index (words, i));
    }
}

/* ---- rows ---- */

static NwGlue
glue_of (const NwTable *table, guint row)
{
  guint n = table->rows->len;

  if (row + 1 == n)
    return NW_GLUE_NONE;
  return row + 1 < COMPANY || row + COMPANY >= n || nw_table_row (table, row) == NW_ROW_SECTION
         || nw_table_row (table, row + 1) == NW_ROW_TOTAL ? NW_GLUE_STRONG : NW_GLUE_NONE;
}

static void
add_rows (NwPages *self, guint passage, const NwPageGrid *grid, guint group)
{
  const NwTable *table = grid->table;
  double most = nw_pages_inner_height (self, grid->turned) - nw_page_grid_group (grid, group)->head
                - (CONTINUED + NW_GRID_AGAIN) * grid->line;

  for (guint r = 0; r < table->rows->len; r++)
    {
      double height = nw_page_grid_height (grid, group, r);
      NwBrick *brick;

      if (height > most)
        {
          add_sliced (self, passage, grid, group, r, most);
          continue;
        }
      brick = add_row_brick (self, passage, grid, group, NW_ITEM_ROW, 0, height);
      brick->item.from = r;
      brick->glue = glue_of (table, r);
      brick->repeats = r > 0;
    }
}

static double
total_height (const NwPages *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->bricks->len; i++)
    {
      const NwBrick *brick = &g_array_index (self->bricks, NwBrick, i);

      height += brick->item.height + (i > first ? brick->before : 0);
    }
  return height;
}

/* px up to which a table stays whole. Nothing comes after it on turned pages. */
static double
whole_height (const NwPages *self)
{
  return nw_pages_inner_height (self, self->turned) * (self->turned ? 1 : WHOLE);
}

/* Holds together what stands from a brick on, if that is not high. */
static void
keep_whole (NwPages *self, guint first)
{
  if (total_height (self, first) > whole_height (self))
    return;
  for (guint i = first; i + 1 < self->bricks->len; i++)
    {
      NwBrick *brick = &g_array_index (self->bricks, NwBrick, i);

      brick->glue = MAX (brick->glue, NW_GLUE_WEAK);
    }
}

static void
set_last_glue (NwPages *self, NwGlue glue)
{
  g_array_index (self->bricks, NwBrick, self->bricks->len - 1).glue = glue;
}

static void
add_group (NwPages *self, guint passage, const NwPageGrid *grid, guint group)
{
  guint first = self->bricks->len;
  NwBrick *head;

  if (group > 0)
    nw_pages_add_words (self, passage, NW_PART_CONTINUED, GROUP_GAP, NW_GLUE_STRONG);
  head = add_row_brick (self, passage, grid, group, NW_ITEM_HEAD, group > 0 ? NW_HEAD_GAP : 8, nw_page_grid_group (grid, group)->head + NW_HEAD_GAP);
  head->glue = NW_GLUE_STRONG;
  head->repeats = TRUE;
  add_rows (self, passage, grid, group);
  if (grid->table->rows->len == 0)
    nw_pages_add_words (self, passage, NW_PART_EMPTY, 4, NW_GLUE_STRONG);
  keep_whole (self, first);
}

void
nw_pages_add_table (NwPages *self, guint passage)
{
  static const NwPart below[] = { NW_PART_LETTERS, NW_PART_NOTE, NW_PART_SOURCE };
  const NwTable *table = nw_document_passage (self->document, passage)->exhibit->table;
  NwPageRoom room = { nw_pages_inner_width (self, FALSE), nw_pages_inner_width (self, TRUE), nw_pages_inner_height (self, FALSE),
                      self->plain, self->bold, self->document->rtl };
  NwPageGrid *grid = nw_page_grid_new (table, &room);
  guint first = self->bricks->len;
  guint n = 0;

  g_ptr_array_add (self->grids, grid);
  self->turned = grid->turned;
  nw_pages_add_words (self, passage, NW_PART_NAME, 20, NW_GLUE_STRONG);
  nw_pages_add_words (self, passage, NW_PART_SUBTITLE, 2, NW_GLUE_STRONG);
  for (guint g = 0; g < grid->groups->len; g++)
    add_group (self, passage, grid, g);
  if (self->bricks->len > first)
    set_last_glue (self, NW_GLUE_STRONG);
  for (guint p = 0; p < G_N_ELEMENTS (below); p++)
    {
      guint before = self->bricks->len;

      nw_pages_add_words (self, passage, below[p], n == 0 ? 7 : nw_part_gap (below[p]), NW_GLUE_STRONG);
      n += self->bricks->len > before;
    }
  if (self->bricks->len > first)
    {
      keep_whole (self, first);
      set_last_glue (self, NW_GLUE_NONE);
    }
  self->turned = FALSE;
  self->gap = 20;
}

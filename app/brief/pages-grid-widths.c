/* pages-grid-widths.c: makes a table as wide as its words need, sets it tighter, turns the page for it or splits it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-grid.h"

#include <math.h>

#define HEAD_MOST  190.0 /* px that a name is given before its neighbours have theirs */
#define TEXT_MOST  150.0
#define LONG_WORDS 700.0 /* px of words in one line; longer ones ask for no more */
#define HEADS_MOST 0.45  /* of the width, for the columns that a split table repeats */
#define FILLS      0.7   /* of the width: a table as wide is made as wide as the page */
#define SHORT      0.6   /* of a page: as high may a table be that is split in two rather than turned */
#define AROUND     150.0 /* px of a page for what stands around a table's rows */

/* How a table may be set. */
typedef struct {
  gboolean turned;
  double   scale;
  double   pad;    /* px */
  double   tight;  /* times the width that words are given before their neighbours have theirs */
} Way;

/* From the best on. */
static const Way ways[] = {
  { FALSE, 1, 6, 1 }, { FALSE, 0.94, 5, 1 }, { FALSE, 0.94, 5, 0.72 },
  { TRUE, 1, 6, 1 },  { TRUE, 0.94, 5, 1 },  { TRUE, 0.88, 4, 0.85 },
};
static const Way upright_splits[] = { { FALSE, 1, 6, 1 }, { FALSE, 0.94, 5, 1 } };
static const Way turned_splits[] = { { TRUE, 1, 6, 1 }, { TRUE, 0.94, 5, 1 }, { TRUE, 0.88, 4, 0.85 } };

static gboolean
is_flexible (const NwPageGrid *self, guint i)
{
  NwColumnKind kind = nw_table_column (self->table, nw_page_grid_column (self, i)->column)->kind;

  return kind == NW_COLUMN_HEAD || kind == NW_COLUMN_TEXT;
}

/* px without the space around it, at full size. */
static double
comfortable (const NwPageGrid *self, guint i, double tight)
{
  const NwPageColumn *column = nw_page_grid_column (self, i);
  NwColumnKind kind = nw_table_column (self->table, column->column)->kind;

  if (!is_flexible (self, i))
    return column->wanted;
  return MAX (column->least, MIN (column->wanted, tight * (kind == NW_COLUMN_HEAD ? HEAD_MOST : TEXT_MOST)));
}

/* Sets the widths; returns their sum without the space at both ends. */
static double
set_widths (NwPageGrid *self, const Way *way)
{
  double total = 0;

  g_array_set_size (self->groups, 0);
  self->turned = way->turned;
  self->scale = way->scale;
  self->pad = way->pad;
  for (guint i = 0; i < self->columns->len; i++)
    {
      nw_page_grid_column (self, i)->width = comfortable (self, i, way->tight) * self->scale + 2 * self->pad;
      total += nw_page_grid_column (self, i)->width;
    }
  return total - 2 * self->pad;
}

static double
room_of (const NwPageGrid *self)
{
  return self->turned ? self->room.turned : self->room.upright;
}

/* px of a column of words: the more the longer they are, but not in the same measure. */
static double
words_width (const NwPageGrid *self, guint i, double factor)
{
  const NwPageColumn *column = nw_page_grid_column (self, i);

  return CLAMP (factor * sqrt (MIN (column->wanted, LONG_WORDS)), column->least, MAX (column->wanted, column->least)) * self->scale
         + 2 * self->pad;
}

/* Shares the room among the columns of words, as far as they need it; returns what is left. */
static double
share_room (NwPageGrid *self, double room)
{
  double low = 0, high = LONG_WORDS, rest = room + 2 * self->pad, used = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (!is_flexible (self, i))
      rest -= nw_page_grid_column (self, i)->width;
  for (guint step = 0; step < 40; step++)
    {
      double factor = (low + high) / 2;

      used = 0;
      for (guint i = 0; i < self->columns->len; i++)
        used += is_flexible (self, i) ? words_width (self, i, factor) : 0;
      low = used <= rest ? factor : low;
      high = used <= rest ? high : factor;
    }
  used = 0;
  for (guint i = 0; i < self->columns->len; i++)
    if (is_flexible (self, i))
      used += nw_page_grid_column (self, i)->width = words_width (self, i, low);
  return rest - used;
}

static void
widen (NwPageGrid *self, guint first, guint end, double by)
{
  for (guint i = first; i < end; i++)
    nw_page_grid_column (self, i)->width += by / (end - first);
}

static void
add_group (NwPageGrid *self, guint first, guint end)
{
  NwPageGroup group = { .first = first, .end = end };

  g_array_append_val (self->groups, group);
}

/* All columns beside each other. */
static void
set_whole (NwPageGrid *self, double room)
{
  double left = share_room (self, room);

  if (left > 0 && room - left >= FILLS * room)
    widen (self, 0, self->columns->len, left);
  add_group (self, self->n_heads, self->columns->len);
}

/* What stands before every group; it leaves room for others. */
static double
limit_heads (NwPageGrid *self, double room)
{
  double heads = 0, most = room * HEADS_MOST;

  for (guint i = 0; i < self->n_heads; i++)
    heads += nw_page_grid_column (self, i)->width;
  if (heads <= most)
    return heads;
  for (guint i = 0; i < self->n_heads; i++)
    nw_page_grid_column (self, i)->width *= most / heads;
  return most;
}

/* Groups of about the same width. */
static void
split (NwPageGrid *self, double room)
{
  double inner = room + 2 * self->pad - limit_heads (self, room);
  double total = 0, used = 0;
  guint first = self->n_heads;
  guint wanted;

  for (guint i = first; i < self->columns->len; i++)
    {
      nw_page_grid_column (self, i)->width = MIN (nw_page_grid_column (self, i)->width, inner);
      total += nw_page_grid_column (self, i)->width;
    }
  wanted = (guint) ceil (total / inner);
  for (guint i = first; i < self->columns->len; i++)
    {
      double width = nw_page_grid_column (self, i)->width;

      if (i > first && (used + width > inner || (self->groups->len + 1 < wanted && used + width / 2 > total / wanted)))
        {
          add_group (self, first, i);
          first = i;
          used = 0;
        }
      used += width;
    }
  add_group (self, first, self->columns->len);
}

/* px of the rows of all groups, if each of them is one line. */
static double
rows_height (const NwPageGrid *self)
{
  return self->groups->len * self->table->rows->len * (nw_words_line (NW_WORDS_CELL, self->scale) + 2 * NW_GRID_ROW_PAD);
}

/* In two upright, where that is not high. */
static gboolean
split_upright (NwPageGrid *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (upright_splits); i++)
    {
      set_widths (self, &upright_splits[i]);
      split (self, self->room.upright);
      if (self->groups->len <= 2 && rows_height (self) <= SHORT * self->room.height)
        return TRUE;
    }
  return FALSE;
}

/* On turned pages, set tighter where then every group has a page. */
static void
split_turned (NwPageGrid *self)
{
  double page = self->room.upright - AROUND;

  for (guint i = 0; i < G_N_ELEMENTS (turned_splits); i++)
    {
      set_widths (self, &turned_splits[i]);
      split (self, self->room.turned);
      if (rows_height (self) / self->groups->len <= page)
        return;
    }
  set_widths (self, &turned_splits[0]);
  split (self, self->room.turned);
}

void
nw_page_grid_choose (NwPageGrid *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      double total;

      if (ways[i].turned && !ways[i - 1].turned && split_upright (self))
        return;
      total = set_widths (self, &ways[i]);
      if (total > room_of (self))
        continue;
      set_whole (self, room_of (self));
      return;
    }
  split_turned (self);
}

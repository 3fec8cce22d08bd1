/* chain-layout.c: gives each step of a chain its place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chain-layout.h"

#include <math.h>

#define ROW          1.3  /* of a line of text */
#define LANE_GAP     0.4  /* rows between two lanes */
#define RADIUS       4.5  /* px */
#define MARGIN       10.0 /* px at both ends of the days */
#define MOST_LABEL   0.26 /* of the width, for the labels of lanes */
#define MOST_NAME    0.34 /* for a name */
#define MOST_UNDATED 0.3
#define LEAST_SPAN   90.0 /* days */
#define LEAST_NAMED  260.0 /* px: narrower charts have no names */
#define MOST_NAMED   600u  /* steps; more have no room for names */
#define MAX_ROWS     400u  /* of a lane */

static double
measure (const NwPlot *plot, const char *words, double most)
{
  g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_AXIS, plot->scale, most, 1, FALSE);

  return ceil (text.width);
}

/* ---- what there is ---- */

static guint
lane_of (NwChainLayout *self, guint number)
{
  guint i = 0;

  while (i < self->n_lanes && self->lanes[i] != number)
    i++;
  return i;
}

/* Lanes in their own order, as far as they have a step. */
static void
find_lanes (NwChainLayout *self, const NwSummary *summary, int column)
{
  for (guint number = 0; nw_chain_lane (number) && self->n_lanes < NW_CHAIN_MAX_LANES; number++)
    for (guint row = 0; row < summary->rows->len; row++)
      if (g_strcmp0 (nw_summary_cell (summary, row, column)->text, nw_chain_lane (number)->id) == 0)
        {
          self->lanes[self->n_lanes++] = number;
          break;
        }
}

static void
find_items (NwChainLayout *self, const NwSummary *summary)
{
  int lane = nw_summary_column_of (summary, "lane"), from = nw_summary_column_of (summary, "from");
  int to = nw_summary_column_of (summary, "to"), contested = nw_summary_column_of (summary, "contested");

  find_lanes (self, summary, lane);
  for (guint row = 0; row < summary->rows->len; row++)
    {
      const NwSummaryCell *first = nw_summary_cell (summary, row, from), *last = nw_summary_cell (summary, row, to);
      int number = nw_chain_lane_find (nw_summary_cell (summary, row, lane)->text);
      NwChainItem item = {
        .row = row,
        .dated = first->state == NW_STATE_VALUE,
        .hollow = g_strcmp0 (nw_summary_cell (summary, row, contested)->text, "yes") == 0,
        .from = first->number,
        .to = last->number,
      };

      if (number < 0)
        continue;
      item.lane = lane_of (self, (guint) number);
      item.bar = item.dated && item.to > item.from;
      g_array_append_val (self->items, item);
    }
}

static void
find_span (NwChainLayout *self)
{
  self->low = 0;
  self->high = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      const NwChainItem *item = &g_array_index (self->items, NwChainItem, i);

      if (!item->dated)
        continue;
      self->low = MIN (self->low, item->from);
      self->high = MAX (self->high, item->to);
    }
  if (self->high - self->low < LEAST_SPAN)
    self->high = self->low + LEAST_SPAN;
}

/* ---- places ---- */

static void
measure_labels (NwChainLayout *self, const NwSummary *summary, double width)
{
  double undated = 0;

  for (guint i = 0; i < self->n_lanes && self->labels; i++)
    self->label_width = MAX (self->label_width,
                             measure (self->plot, nw_chain_lane_name (nw_chain_lane (self->lanes[i])), width * MOST_LABEL));
  for (guint i = 0; i < self->items->len; i++)
    {
      NwChainItem *item = &g_array_index (self->items, NwChainItem, i);
      double most = width * (item->dated ? MOST_NAME : MOST_UNDATED);

      item->name_width = self->names ? measure (self->plot, nw_summary_row (summary, item->row)->label, most) : 0;
      if (!item->dated)
        undated = MAX (undated, 2 * self->radius + (self->names ? NW_CHAIN_GAP * self->plot->scale + item->name_width : 0));
    }
  if (undated > 0)
    self->undated = MAX (undated, measure (self->plot, nw_chain_undated (), width * MOST_UNDATED)) + MARGIN * self->plot->scale;
}

double
nw_chain_x (const NwChainLayout *self, double day)
{
  return self->box.x + (day - self->low) / (self->high - self->low) * self->box.width;
}

/* The stretch that an item takes, with its name. */
static void
find_stretch (const NwChainLayout *self, const NwChainItem *item, double *begin, double *end)
{
  double name = item->name_width > 0 ? NW_CHAIN_GAP * self->plot->scale + item->name_width : 0;

  *begin = item->x - self->radius - (item->before ? name : 0);
  *end = item->end + self->radius + (item->before ? 0 : name);
}

static void
place (NwChainLayout *self, NwChainItem *item)
{
  double begin, end, right = self->box.x + self->box.width + MARGIN * self->plot->scale;

  if (!item->dated)
    {
      item->x = item->end = self->undated + self->radius;
      return;
    }
  item->x = nw_chain_x (self, item->from);
  item->end = nw_chain_x (self, item->bar ? item->to : item->from);
  item->before = FALSE;
  find_stretch (self, item, &begin, &end);
  if (end > right)
    {
      item->before = TRUE;
      find_stretch (self, item, &begin, &end);
      if (begin < self->box.x - MARGIN * self->plot->scale) /* no room at either end */
        {
          item->before = FALSE;
          item->name_width = 0;
        }
    }
}

/* Each in the first row of its lane that ends before it. Where there are more rows than any screen has, the last one takes the
 * rest. */
static void
stack_lane (NwChainLayout *self, guint lane)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double)); /* of rows */
  double gap = 2 * NW_CHAIN_GAP * self->plot->scale;

  for (guint i = 0; i < self->items->len; i++)
    {
      NwChainItem *item = &g_array_index (self->items, NwChainItem, i);
      double begin, end;

      if (item->lane != lane)
        continue;
      place (self, item);
      find_stretch (self, item, &begin, &end);
      for (item->line = 0; item->line < ends->len && begin < g_array_index (ends, double, item->line) + gap;)
        item->line++;
      item->line = MIN (item->line, MAX_ROWS - 1);
      if (item->line == ends->len)
        g_array_append_val (ends, end);
      g_array_index (ends, double, item->line) = MAX (g_array_index (ends, double, item->line), end);
    }
  self->rows[lane] = ends->len;
}

static void
stack (NwChainLayout *self)
{
  self->n_rows = 0;
  for (guint lane = 0; lane < self->n_lanes; lane++)
    {
      stack_lane (self, lane);
      self->n_rows += self->rows[lane];
    }
}

static double
row_units (const NwChainLayout *self)
{
  return self->n_rows + (self->n_lanes > 0 ? (self->n_lanes - 1) * LANE_GAP : 0);
}

double
nw_chain_layout_need (const NwChainLayout *self)
{
  return row_units (self) * ROW * nw_text_line (NW_TEXT_AXIS, self->plot->scale);
}

static gboolean
has_room_for_labels (const NwChainLayout *self, double height)
{
  double line = nw_text_line (NW_TEXT_AXIS, self->plot->scale);

  return self->n_lanes * line + (self->n_lanes - 1) * LANE_GAP * height / MAX (row_units (self), 1) <= height;
}

/* Rows of one height; where these are low, every lane has room for its own name first. */
static void
place_lanes (NwChainLayout *self)
{
  double line = nw_text_line (NW_TEXT_AXIS, self->plot->scale);
  double row = MIN (self->box.height / MAX (row_units (self), 1), ROW * 1.6 * line);
  double least = 0, y = self->box.y, spare;

  self->gap = row * LANE_GAP;
  spare = self->box.height - (self->n_lanes - 1) * self->gap - self->n_lanes * line;
  if (self->labels && row < line)
    {
      least = line;
      row = self->n_rows > self->n_lanes ? spare / (self->n_rows - self->n_lanes) : 0;
    }
  for (guint i = 0; i < self->n_lanes; i++)
    {
      self->tops[i] = y;
      self->heights[i] = least > 0 ? least + (self->rows[i] - 1) * row : self->rows[i] * row;
      y += self->heights[i] + self->gap;
      self->radius = MAX (MIN (self->radius, nw_chain_row_height (self, i) * 0.45), 0.5);
    }
}

static void
try_layout (NwChainLayout *self, NwRect area)
{
  double margin = MARGIN * self->plot->scale;

  self->label_width = self->undated = 0;
  measure_labels (self, self->plot->result->summary, area.width);
  self->box = area;
  if (self->label_width > 0)
    {
      self->box.x += self->label_width;
      self->box.width -= self->label_width;
    }
  if (self->undated > 0)
    {
      self->box.width -= self->undated;
      self->undated = self->box.x + self->box.width + margin;
    }
  self->box.x += margin;
  self->box.width = MAX (self->box.width - 2 * margin, 1);
  stack (self);
}

void
nw_chain_layout_init (NwChainLayout *self, const NwPlot *plot, NwRect area)
{
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);

  *self = (NwChainLayout) { .plot = plot, .items = g_array_new (FALSE, FALSE, sizeof (NwChainItem)), .radius = RADIUS * plot->scale };
  find_items (self, plot->result->summary);
  find_span (self);
  self->labels = area.width >= LEAST_NAMED * plot->scale;
  self->names = self->labels && self->items->len <= MOST_NAMED;
  try_layout (self, area);
  if (area.height > 0 && row_units (self) * line > area.height)
    {
      self->names = FALSE;
      try_layout (self, area);
      self->labels = self->labels && has_room_for_labels (self, area.height);
    }
  if (!self->labels)
    try_layout (self, area);
  place_lanes (self);
}

void
nw_chain_layout_clear (NwChainLayout *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

double
nw_chain_row_height (const NwChainLayout *self, guint lane)
{
  return self->heights[lane] / MAX (self->rows[lane], 1);
}

double
nw_chain_item_y (const NwChainLayout *self, const NwChainItem *item)
{
  return self->tops[item->lane] + (item->line + 0.5) * nw_chain_row_height (self, item->lane);
}

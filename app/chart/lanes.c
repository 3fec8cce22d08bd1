/* lanes.c: orders the rows or columns of a chart, and leaves out the smallest where not all fit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lanes.h"

#include <math.h>

#include "remark.h"

#define GAP_MAX 14.0 /* px */
#define GAP     0.45 /* of a lane, before the ways of not knowing */

typedef struct {
  GPtrArray *groups;
  const double *keys; /* NULL: totals */
} Ranks;

const NwGroup *
nw_lanes_group (const NwLanes *self, guint lane)
{
  return g_ptr_array_index (self->groups, self->order[lane]);
}

NwLaneKind
nw_lane_kind (const NwGroup *group)
{
  return group->kind == NW_CODE_SPECIAL ? NW_LANE_SPECIAL : group->rest ? NW_LANE_REST : NW_LANE_VALUE;
}

static double
key_of (const Ranks *ranks, guint i)
{
  double key = ranks->keys ? ranks->keys[i] : ((const NwGroup *) g_ptr_array_index (ranks->groups, i))->total;

  return isnan (key) ? -HUGE_VAL : key;
}

static int
compare_lanes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranks *ranks = data;
  guint ia = *(const guint *) a, ib = *(const guint *) b;
  int kinds = (int) nw_lane_kind (g_ptr_array_index (ranks->groups, ia))
              - (int) nw_lane_kind (g_ptr_array_index (ranks->groups, ib));
  double va = key_of (ranks, ia), vb = key_of (ranks, ib);

  if (kinds != 0)
    return kinds;
  return va > vb ? -1 : va < vb ? 1 : ia < ib ? -1 : 1;
}

void
nw_lanes_init (NwLanes *self, GPtrArray *groups, const double *keys)
{
  Ranks ranks = { groups, keys };

  *self = (NwLanes) { .groups = groups, .shown = groups->len };
  self->ranking = g_new (guint, MAX (groups->len, 1));
  for (guint i = 0; i < groups->len; i++)
    self->ranking[i] = i;
  g_qsort_with_data (self->ranking, groups->len, sizeof (guint), compare_lanes, &ranks);
  self->order = g_memdup2 (self->ranking, MAX (groups->len, 1) * sizeof (guint));
}

void
nw_lanes_clear (NwLanes *self)
{
  g_clear_pointer (&self->ranking, g_free);
  g_clear_pointer (&self->order, g_free);
}

static guint
count_kind (const NwLanes *self, gboolean special)
{
  guint n = 0;

  for (guint i = 0; i < self->shown; i++)
    n += (nw_lane_kind (nw_lanes_group (self, i)) == NW_LANE_SPECIAL) == special;
  return n;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  GPtrArray *groups = data;
  guint ia = *(const guint *) a, ib = *(const guint *) b;
  int kinds = (int) nw_lane_kind (g_ptr_array_index (groups, ia)) - (int) nw_lane_kind (g_ptr_array_index (groups, ib));

  return kinds != 0 ? kinds : ia < ib ? -1 : 1;
}

/* The smallest values go to the end, so that the rest and the ways of not knowing stay; unless there is
 * hardly room for any value. */
static void
choose (NwLanes *self, guint shown)
{
  guint n = self->groups->len;
  guint n_values = 0, n_others, n_kept;

  while (n_values < n && nw_lane_kind (g_ptr_array_index (self->groups, self->ranking[n_values])) == NW_LANE_VALUE)
    n_values++;
  n_others = n - n_values;
  n_kept = shown > 2 * n_others ? MIN (shown - n_others, n_values) : MIN (shown, n_values);
  n_others = MIN (n_others, shown - n_kept);

  for (guint i = 0; i < n; i++)
    self->order[i] = self->ranking[i < n_kept                ? i
                                   : i < n_kept + n_others   ? i - n_kept + n_values
                                   : i < n_values + n_others ? i - n_others
                                                             : i];
  self->shown = shown;
  if (self->ranked)
    return;
  g_qsort_with_data (self->order, shown, sizeof (guint), compare_places, self->groups);
  g_qsort_with_data (self->order + shown, n - shown, sizeof (guint), compare_places, self->groups);
}

void
nw_lanes_fit (NwLanes *self, double start, double room, double least, double most)
{
  guint n = self->groups->len, fitting = n;
  double gaps;

  self->start = start;
  if (n == 0)
    return;
  least = MIN (least, MAX (room, 1)); /* a stamp has room for less than one */
  self->shown = n;
  gaps = n > count_kind (self, FALSE) && count_kind (self, FALSE) > 0 ? GAP : 0;
  self->size = room / (n + gaps);
  if (self->size < least)
    {
      self->size = least;
      fitting = (guint) CLAMP (floor (room / least - gaps + 1e-9), 1, n);
    }
  choose (self, fitting);
  self->size = MIN (self->size, most);
  self->gap = MIN (gaps * self->size, GAP_MAX);
  self->known = count_kind (self, FALSE);
}

double
nw_lanes_at (const NwLanes *self, guint lane)
{
  return self->start + lane * self->size + (lane >= self->known && self->known > 0 ? self->gap : 0);
}

double
nw_lanes_end (const NwLanes *self)
{
  return self->shown > 0 ? nw_lanes_at (self, self->shown - 1) + self->size : self->start;
}

guint
nw_lanes_n_left (const NwLanes *self)
{
  return self->groups->len - self->shown;
}

void
nw_lanes_fit_rows (NwLanes *self, NwPlot *plot, double above, double below, double least, double most)
{
  double start = plot->area.y + above, room = plot->area.height - above - below;
  double line = nw_text_line (NW_TEXT_REMARK, plot->scale);
  g_autofree char *left = NULL;

  nw_lanes_fit (self, start, room, least, most);
  if (nw_lanes_n_left (self) == 0 || room - line < least)
    return;
  nw_lanes_fit (self, start, room - line, least, most);
  left = nw_remark_left (self->groups, self->order + self->shown, nw_lanes_n_left (self));
  nw_remark_draw (plot, left);
}

guint
nw_lanes_leave_out (NwPlot *plot, guint most)
{
  GPtrArray *groups = plot->result->groups;
  g_auto (NwLanes) lanes = { 0 };
  g_autofree char *left = NULL;

  if (groups->len <= most)
    return groups->len;
  nw_lanes_init (&lanes, groups, NULL);
  choose (&lanes, most);
  for (guint i = most; i < groups->len; i++)
    plot->styles[lanes.order[i]].left = TRUE;
  left = nw_remark_left (groups, lanes.order + most, groups->len - most);
  nw_remark_draw (plot, left);
  return most;
}

double
nw_lanes_label_width (const NwLanes *self, const NwPlot *plot, double most)
{
  double width = 0;

  for (guint i = 0; i < self->shown && width < most; i++)
    {
      g_auto (NwTextBox) text =
          nw_text_box (nw_lanes_group (self, i)->label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      width = MAX (width, text.width);
    }
  return MIN (width, most);
}

guint
nw_lanes_named_every (const NwLanes *self, double line)
{
  if (self->size >= line)
    return 1;
  return self->thin && self->size > 0 ? (guint) ceil (line / self->size) : 0;
}

gboolean
nw_lanes_named (const NwLanes *self, guint lane, double line)
{
  guint every = nw_lanes_named_every (self, line);
  double middle = nw_lanes_at (self, lane) + self->size / 2;

  if (every <= 1)
    return every == 1;
  return lane % every == every / 2 && middle - line / 2 >= self->start && middle + line / 2 <= nw_lanes_end (self);
}

static void
draw_label (const NwLanes *self, NwPlot *plot, guint lane, double right, double width)
{
  const NwGroup *group = nw_lanes_group (self, lane);
  int lines = (int) MAX (1, floor (self->size / nw_text_line (NW_TEXT_AXIS, plot->scale)));
  g_auto (NwTextBox) text = nw_text_box (group->label, NW_TEXT_AXIS, plot->scale, width + 0.5, lines, !plot->figure->rtl);

  nw_scene_text (plot->scene, &text, right - text.width, nw_lanes_at (self, lane) + (self->size - text.height) / 2,
                 nw_lane_kind (group) == NW_LANE_VALUE ? plot->palette->text : plot->palette->dim);
}

void
nw_lanes_draw_labels (const NwLanes *self, NwPlot *plot, double right, double width)
{
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);

  for (guint i = 0; i < self->shown && width >= line; i++)
    if (nw_lanes_named (self, i, line))
      draw_label (self, plot, i, right, width);
}

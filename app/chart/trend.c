/* trend.c: lines over periods, named at their ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "lanes.h"
#include "marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LINE   2.0
#define SYMBOL 6.0
#define MAX_WHISKERS  3    /* series */
#define WHISKER_ROOM 14.0 /* px between periods */
#define BEHIND_ROOM   8.0

static NwPoint
point_at (const NwPlot *plot, const NwAxes *axes, guint group, guint period)
{
  return (NwPoint) { nw_axes_x (axes, period), nw_axes_y (axes, nw_plot_cell (plot, group, period)) };
}

static gboolean
is_gap (const NwPlot *plot, guint group, guint period)
{
  return !isfinite (nw_plot_cell (plot, group, period));
}

/* Whether the line goes on from a period to the next: not over a gap, nor across the border of an era. */
static gboolean
is_joined (const NwPlot *plot, guint group, guint period)
{
  return period + 1 < plot->result->periods->len && !is_gap (plot, group, period) && !is_gap (plot, group, period + 1)
         && !nw_marks_border (plot->result, period);
}

/* Where periods lie so dense that dashes would be noise, colour and symbols tell the lines apart.
 * Full up to the last complete period, thin and dotted into those that are not; no line over a gap. */
static void
draw_line (NwPlot *plot, const NwAxes *axes, guint group, NwPoint *points)
{
  const NwResult *result = plot->result;
  NwStyle style = plot->styles[group];
  guint n = result->periods->len;
  gboolean dense = axes->spacing < nw_plot_px (plot, 4);
  double stroke = nw_plot_px (plot, style.behind ? 0.8 : dense ? 1.2 : LINE);

  for (guint i = 0; i < n; i++)
    points[i] = point_at (plot, axes, group, i);
  for (guint start = 0; start + 1 < n;)
    {
      gboolean immature = nw_result_period (result, start + 1)->immature;
      guint end = start;

      while (is_joined (plot, group, end) && nw_result_period (result, end + 1)->immature == immature)
        end++;
      if (end > start)
        nw_scene_line (plot->scene, points + start, end - start + 1, style.color,
                       immature && !style.behind ? nw_plot_px (plot, 1.3) : stroke,
                       immature ? NW_DASH_DOT : dense ? NW_DASH_SOLID : style.dash);
      start = MAX (end, start + 1);
    }
}

/* Whole shares are filled and those of few hollow, whatever the series; else the second round of hues is filled. */
static NwColor
inside_of (const NwPlot *plot, guint group, guint period)
{
  NwStyle style = plot->styles[group];
  gboolean filled = nw_result_unit (plot->result) == NW_UNIT_SHARE ? !nw_plot_few (plot, group, period) : style.solid;

  return filled && !nw_result_period (plot->result, period)->immature ? style.color : plot->palette->background;
}

/* Every point has its symbol while there is room; then now and then one, so that the line is still known by
 * it. Points that no line reaches always have one. */
static void
draw_symbols (NwPlot *plot, const NwAxes *axes, guint group)
{
  const NwResult *result = plot->result;
  NwStyle style = plot->styles[group];
  double spacing = axes->spacing / plot->scale;
  guint stride = spacing >= 12 ? 1 : (guint) ceil (48 / MAX (spacing, 0.1));
  guint offset = stride > 1 ? (group * stride / 4) % stride : 0;

  for (guint i = 0; i < result->periods->len; i++)
    {
      gboolean alone = !is_joined (plot, group, i) && (i == 0 || !is_joined (plot, group, i - 1));
      gboolean immature = nw_result_period (result, i)->immature;
      NwPoint point = point_at (plot, axes, group, i);

      if (is_gap (plot, group, i) || (!alone && (style.behind || i % stride != offset)))
        continue;
      nw_scene_symbol (plot->scene, point.x, point.y, nw_plot_px (plot, immature ? SYMBOL * 0.75 : SYMBOL), style.symbol,
                       style.color, inside_of (plot, group, i));
    }
}

/* Intervals of more series would be a thicket. */
static gboolean
shows_intervals (const NwPlot *plot)
{
  return plot->result->groups->len <= MAX_WHISKERS;
}

/* Exact intervals, a step aside from series to series. */
static void
draw_intervals (NwPlot *plot, const NwAxes *axes, guint group)
{
  guint n = plot->result->groups->len;
  double aside = (group - (n - 1) / 2.0) * nw_plot_px (plot, 3);

  if (!shows_intervals (plot) || axes->spacing < nw_plot_px (plot, WHISKER_ROOM))
    return;
  for (guint p = 0; p < plot->result->periods->len; p++)
    {
      const NwBasis *interval = nw_plot_interval (plot, group, p);

      if (interval != NULL)
        nw_plot_whisker (plot, axes, nw_axes_x (axes, p) + aside, interval,
                         nw_color_mix (plot->styles[group].color, plot->palette->background, 0.35));
    }
}

/* Too few are said as counts, above the point or below it where there is room. */
static void
draw_counts (NwPlot *plot, const NwAxes *axes, guint group)
{
  double off = nw_plot_px (plot, SYMBOL * 0.8), line = nw_text_line (NW_TEXT_REMARK, plot->scale);

  for (guint p = 0; p < plot->result->periods->len && !plot->styles[group].behind; p++)
    {
      g_autofree char *words = NULL;
      NwColor color = plot->styles[group].ink;
      NwPoint at = point_at (plot, axes, group, p);

      if (is_gap (plot, group, p) || !nw_plot_few (plot, group, p))
        continue;
      words = nw_result_print_cell (plot->result, nw_result_index (plot->result, group, plot->across, p));
      if (!nw_plot_caption (plot, axes, words, at.x, at.y - off, color))
        nw_plot_caption (plot, axes, words, at.x, at.y + off + line, color);
    }
}

/* A line from behind comes forward as a whole. */
static void
draw_focus (NwPlot *plot, const NwAxes *axes, NwPoint *points)
{
  const NwElement *focus = plot->figure->focus;
  NwPoint at;

  if (focus == NULL || focus->group < 0 || focus->period < 0 || focus->across != (int) plot->across
      || (guint) focus->group >= plot->result->groups->len
      || (guint) focus->period >= plot->result->periods->len || is_gap (plot, focus->group, focus->period))
    return;
  if (plot->styles[focus->group].behind)
    {
      plot->styles[focus->group] = (NwStyle) { .color = plot->palette->focus, .ink = plot->palette->focus };
      draw_line (plot, axes, focus->group, points);
    }
  at = point_at (plot, axes, focus->group, focus->period);
  nw_scene_symbol (plot->scene, at.x, at.y, nw_plot_px (plot, 15), NW_SYMBOL_CIRCLE, plot->palette->focus,
                   plot->palette->background);
  nw_scene_symbol (plot->scene, at.x, at.y, nw_plot_px (plot, 8), NW_SYMBOL_CIRCLE,
                   plot->styles[focus->group].color, plot->styles[focus->group].color);
}

static void
add_elements (NwPlot *plot, const NwAxes *axes)
{
  double size = nw_plot_px (plot, 12);

  for (guint g = 0; g < plot->result->groups->len; g++)
    for (guint p = 0; p < plot->result->periods->len; p++)
      {
        NwPoint point = point_at (plot, axes, g, p);

        if (!is_gap (plot, g, p) && !plot->styles[g].left)
          nw_plot_element (plot, g, p, (NwRect) { point.x - size / 2, point.y - size / 2, size, size });
      }
}

/* Pale lines lie below, greys above them, the named ones on top. */
static int
layer (const NwPlot *plot, guint group)
{
  if (plot->styles[group].left)
    return -1;
  if (plot->styles[group].behind)
    return 0;
  return nw_result_group (plot->result, group)->kind == NW_CODE_SPECIAL ? 1 : 2;
}

void
nw_lines_use_ink (NwPlot *plot, NwKey *key)
{
  if (plot->figure->palette != NW_PALETTE_PRINT)
    return;
  for (guint g = 0; g < plot->result->groups->len; g++)
    if (!plot->styles[g].behind)
      plot->styles[g].color = plot->styles[g].ink;
  for (guint i = 0; i < key->entries->len; i++)
    {
      NwStyle *style = &g_array_index (key->entries, NwKeyEntry, i).style;

      if (!style->behind)
        style->color = style->ink;
    }
}

NwAxes
nw_lines_draw (NwPlot *plot, NwRect area, const NwAxesWish *wish)
{
  const NwResult *result = plot->result;
  g_autofree NwPoint *points = g_new (NwPoint, MAX (result->periods->len, 1));
  NwAxesWish edged = *wish;
  NwAxes axes;

  edged.edge = TRUE;
  axes = nw_plot_axes (plot, area, &edged);
  for (guint g = 0; g < result->groups->len; g++)
    draw_intervals (plot, &axes, g);
  for (int l = 0; l <= 2; l++)
    for (guint g = 0; g < result->groups->len; g++)
      if (layer (plot, g) == l)
        draw_line (plot, &axes, g, points);
  for (int l = 0; l <= 2; l++)
    for (guint g = 0; g < result->groups->len; g++)
      if (layer (plot, g) == l)
        draw_symbols (plot, &axes, g);
  for (guint g = 0; g < result->groups->len; g++)
    draw_counts (plot, &axes, g);
  nw_plot_marks (plot, &axes);
  draw_focus (plot, &axes, points);
  add_elements (plot, &axes);
  return axes;
}

/* The last value that there is. */
static double
line_end (const NwPlot *plot, const NwAxes *axes, guint group)
{
  for (guint p = plot->result->periods->len; p > 0; p--)
    if (!is_gap (plot, group, p - 1))
      return point_at (plot, axes, group, p - 1).y;
  return HUGE_VAL;
}

/* No more lines behind the named ones than there are pixels from a period to the next, and none where those are few:
 * they would be a cloud. */
static void
choose_lines (NwPlot *plot)
{
  const NwResult *result = plot->result;
  double spacing = plot->area.width / plot->scale / result->periods->len;
  guint most = NW_MAX_STYLES + (spacing >= BEHIND_ROOM ? (guint) spacing : 0);

  for (guint g = 0; g < result->groups->len; g++)
    most += nw_lane_kind (nw_result_group (result, g)) != NW_LANE_VALUE;
  nw_lanes_leave_out (plot, most);
}

static void
build_lines (NwPlot *plot)
{
  g_autoptr (NwKey) key = NULL;
  NwAxes axes;

  choose_lines (plot);
  key = nw_key_new (plot, NW_SWATCH_LINE, FALSE);
  nw_lines_use_ink (plot, key);
  nw_plot_say_shares (plot, shows_intervals (plot));
  axes = nw_lines_draw (plot, nw_key_place (key, plot), &(NwAxesWish) { .range = nw_plot_range (plot) });
  for (guint i = 0; i < key->entries->len; i++)
    {
      NwKeyEntry *entry = &g_array_index (key->entries, NwKeyEntry, i);

      entry->at = entry->group >= 0 ? line_end (plot, &axes, entry->group) : HUGE_VAL;
    }
  nw_key_draw (key, plot, &axes);
}

/* A line needs two periods. */
static void
build (NwPlot *plot)
{
  if (plot->result->periods->len == 1)
    nw_chart_bars.build (plot);
  else
    build_lines (plot);
}

static double
height (const NwPlot *plot, double width)
{
  return nw_chart_bars.height (plot, width);
}

const NwChart nw_chart_trend = {
  .info = {
    .id = "trend",
    .label = N_("Lines"),
    .summary = N_("Each group as a line over time."),
    .analysis = "trend",
  },
  .build = build,
  .height = height,
  .marks = TRUE,
};

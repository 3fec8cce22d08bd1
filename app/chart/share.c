/* share.c: each period's bar is 100 %, parted by the groups; how many that is stands below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "remark.h"
#include "stack.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 8.0 /* px between two numbers */

/* The sums, under their bars as far as they keep clear of each other. */
static void
draw_sums (NwPlot *plot, const NwAxes *axes, double y)
{
  double used = -HUGE_VAL;
  double gap = nw_plot_px (plot, GAP);
  g_auto (NwTextBox) head = nw_text_box (_("n"), NW_TEXT_REMARK, plot->scale, -1, 1, FALSE);

  for (guint p = 0; p < plot->result->periods->len; p++)
    {
      g_autofree char *number = nw_number_print (nw_plot_incidents (plot, p));
      g_auto (NwTextBox) text = nw_text_box (number, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      double x = nw_axes_x (axes, p) - text.width / 2;

      if (x < MAX (used + gap, axes->box.x - gap) || x + text.width > plot->area.x + plot->area.width)
        continue;
      nw_scene_text (plot->scene, &text, x, y, plot->palette->dim);
      used = x + text.width;
    }
  if (plot->area.x + head.width + 2 * gap < axes->box.x)
    nw_scene_text (plot->scene, &head, axes->box.x - 2 * gap - head.width, y, plot->palette->dim);
}

static gboolean
any_few (const NwPlot *plot)
{
  for (guint p = 0; p < plot->result->periods->len; p++)
    {
      double n = nw_plot_incidents (plot, p);

      if (n > 0 && n < NW_FEW)
        return TRUE;
    }
  return FALSE;
}

/* What the parts are parts of, where that is not the incidents. */
static void
say_what (NwPlot *plot)
{
  const NwResult *result = plot->result;

  if (any_few (plot))
    nw_remark_draw (plot, _("Hollow: fewer than 10 values, too few for parts of a hundred"));
  if (plot->figure->named_only || result->query->and != NW_DIMENSION_NONE)
    nw_remark_draw (plot, _("100 % are the values drawn here"));
  if (result->several > 0 && result->query->rule == NW_RULE_WHOLE)
    nw_remark_draw (plot, _("100 % are all values: an incident with several counts once for each, so n is more than the incidents"));
}

static void
build (NwPlot *plot)
{
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, TRUE);
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);
  NwTicks ticks;
  gboolean sums;
  NwRect area;
  NwAxes axes;

  say_what (plot);
  sums = plot->area.height > 8 * line && plot->area.width > 8 * line;
  plot->area.height -= sums ? line : 0;
  area = nw_key_place (key, plot);
  ticks = nw_ticks_between (NW_UNIT_SHARE, 0, 1, area.height > 10 * line ? 5 : area.height > 4 * line ? 2 : 1, FALSE);
  axes = nw_plot_axes (plot, area, &(NwAxesWish) { .ticks = &ticks });
  nw_stack_draw (plot, &axes, TRUE);
  if (sums)
    draw_sums (plot, &axes, plot->area.y + plot->area.height);
  nw_key_draw (key, plot, &axes);
}

/* Of a whole that is more than what is drawn, nothing: the bar says another part. */
static char *
more (const NwFigure *figure, const NwResult *result, const NwElement *element)
{
  NwPlot plot = { .figure = figure, .result = result };
  double sum, value;
  g_autofree char *percent = NULL;
  g_autofree char *n = NULL;

  if (figure->named_only || result->across->len > 1 || element->group < 0 || element->period < 0)
    return NULL;
  value = nw_plot_cell (&plot, element->group, element->period);
  sum = nw_stack_sum (&plot, element->period);
  if (!isfinite (value) || nw_plot_incidents (&plot, element->period) < NW_FEW)
    return NULL;
  percent = nw_percent_print (value / sum);
  n = nw_number_print (nw_plot_incidents (&plot, element->period));
  /* Translators: a part of a bar: "20.5 % of 122". */
  return g_strdup_printf (_("%s of %s"), percent, n);
}

const NwChart nw_chart_share = {
  .info = {
    .id = "share",
    .label = N_("Share (100 %)"),
    .summary = N_("Which part of the incidents of each period each group has."),
    .analysis = "trend",
  },
  .build = build,
  .marks = TRUE,
  .more = more,
  .misfit = nw_stack_misfit,
};

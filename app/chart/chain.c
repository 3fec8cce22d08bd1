/* chain.c: one incident and what followed it: a lane for each kind of claim and response, along the days since its start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chain-layout.h"
#include "remark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define YEAR        365.25
#define IN_YEARS    (2 * YEAR) /* longer chains are told in years */
#define BAR         0.46       /* of a row */
#define LEAST_LINES 4.0        /* of text; smaller charts have no axis */
#define SYMBOL      9.0        /* px */

const char *
nw_chain_lane_name (const NwChainLane *lane)
{
  return _(lane->label);
}

const char *
nw_chain_undated (void)
{
  return _("undated");
}

/* ---- days ---- */

static gboolean
is_dated (const NwSummary *summary, const char *code)
{
  int row = nw_summary_row_of (summary, code), from = nw_summary_column_of (summary, "from");

  return row >= 0 && nw_summary_cell (summary, row, from)->state == NW_STATE_VALUE;
}

/* What the axis is about. */
static const char *
axis_words (const NwSummary *summary, gboolean years)
{
  if (is_dated (summary, "start"))
    return years ? _("Years from the start") : _("Days from the start");
  if (is_dated (summary, "disclosed"))
    return years ? _("Years from the disclosure; the start is not known")
                 : _("Days from the disclosure; the start is not known");
  return years ? _("Years from the first date; the start is not known")
               : _("Days from the first date; the start is not known");
}

/* The least round step whose labels keep clear of each other. */
static double
find_step (const NwChainLayout *layout, double unit)
{
  static const double parts[] = { 1, 2, 5 };
  double room = 4 * nw_text_line (NW_TEXT_AXIS, layout->plot->scale);
  double px = layout->box.width / (layout->high - layout->low) * unit;

  for (double ten = 1;; ten *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      if (parts[i] * ten * px >= room || ten > 1e7)
        return parts[i] * ten;
}

static void
draw_ticks (NwPlot *plot, const NwChainLayout *layout, gboolean years, gboolean labels)
{
  double unit = years ? YEAR : 1, step = find_step (layout, unit);
  double bottom = layout->box.y + layout->box.height, gap = nw_plot_px (plot, 3);

  for (double i = ceil (layout->low / unit / step); i * step * unit <= layout->high; i++)
    {
      double x = nw_chain_x (layout, i * step * unit);
      g_autofree char *number = nw_number_print (i == 0 ? 0 : i * step); /* ceil () of a little less than 0 is −0 */
      g_auto (NwTextBox) text = nw_text_box (number, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      nw_scene_segment (plot->scene, x, layout->box.y, x, bottom, i == 0 ? plot->palette->axis : plot->palette->grid,
                        nw_plot_px (plot, i == 0 ? 1.2 : 1), NW_DASH_SOLID);
      if (labels && x - text.width / 2 >= plot->area.x && x + text.width / 2 <= layout->box.x + layout->box.width + 3 * gap)
        nw_scene_text (plot->scene, &text, x - text.width / 2, bottom + gap, plot->palette->dim);
    }
}

static void
draw_undated (NwPlot *plot, const NwChainLayout *layout, gboolean labels)
{
  double bottom = layout->box.y + layout->box.height, x = layout->undated - nw_plot_px (plot, 4);
  double room = plot->area.x + plot->area.width - layout->undated;
  g_auto (NwTextBox) text = { 0 };

  if (layout->undated <= 0)
    return;
  nw_scene_segment (plot->scene, x, layout->box.y, x, bottom, plot->palette->axis, nw_plot_px (plot, 1), NW_DASH_DOT);
  if (!labels || room < nw_plot_px (plot, 30))
    return;
  text = nw_text_box (nw_chain_undated (), NW_TEXT_AXIS, plot->scale, room, 1, FALSE);
  nw_scene_text (plot->scene, &text, layout->undated, bottom + nw_plot_px (plot, 3), plot->palette->dim);
}

/* ---- lanes ---- */

static NwChainGroup
group_of (const NwChainLayout *layout, guint lane)
{
  return nw_chain_lane (layout->lanes[lane])->group;
}

static void
draw_lanes (NwPlot *plot, const NwChainLayout *layout)
{
  double right = plot->area.x + layout->label_width, line = nw_text_line (NW_TEXT_AXIS, plot->scale);

  for (guint i = 0; i < layout->n_lanes; i++)
    {
      double top = layout->tops[i], lane_height = layout->heights[i], border = top - layout->gap / 2;
      gboolean new_group = i > 0 && group_of (layout, i) != group_of (layout, i - 1);
      g_auto (NwTextBox) text = { 0 };

      if (i > 0)
        nw_scene_segment (plot->scene, plot->area.x, border, plot->area.x + plot->area.width, border, new_group ? plot->palette->axis : plot->palette->grid,
                          nw_plot_px (plot, 1), NW_DASH_SOLID);
      if (layout->label_width <= 0 || lane_height < line - 0.01)
        continue;
      text = nw_text_box (nw_chain_lane_name (nw_chain_lane (layout->lanes[i])), NW_TEXT_AXIS, plot->scale,
                          layout->label_width + 0.5, (int) MAX (1, floor (lane_height / line)), !plot->figure->rtl);
      nw_scene_text (plot->scene, &text, right - text.width, top + (lane_height - text.height) / 2, plot->palette->text);
    }
}

/* ---- steps ---- */

static NwStyle
style_of (const NwPlot *plot, NwChainGroup group)
{
  static const guint ranks[] = { [NW_CHAIN_CLAIMS] = 0, [NW_CHAIN_LADDER] = 1, [NW_CHAIN_BESIDE] = 2 };
  static const NwSymbol symbols[] = {
    [NW_CHAIN_INCIDENT] = NW_SYMBOL_DIAMOND, [NW_CHAIN_CLAIMS] = NW_SYMBOL_CIRCLE, [NW_CHAIN_LADDER] = NW_SYMBOL_SQUARE,
    [NW_CHAIN_BESIDE] = NW_SYMBOL_TRIANGLE,
  };
  NwStyle style = group == NW_CHAIN_INCIDENT ? nw_palette_special (plot->figure->palette, 0)
                                             : nw_palette_series (plot->figure->palette, ranks[group]);

  style.symbol = symbols[group];
  return style;
}

static void
draw_name (NwPlot *plot, const NwChainLayout *layout, const NwChainItem *item, double y)
{
  const char *name = nw_summary_row (plot->result->summary, item->row)->label;
  double gap = layout->radius + nw_plot_px (plot, NW_CHAIN_GAP);
  g_auto (NwTextBox) text = { 0 };

  if (item->name_width <= 0)
    return;
  text = nw_text_box (name, NW_TEXT_AXIS, plot->scale, item->name_width + 0.5, 1, FALSE);
  nw_scene_text (plot->scene, &text, item->before ? item->x - gap - text.width : item->end + gap, y - text.height / 2,
                 plot->palette->text);
}

static void
draw_item (NwPlot *plot, const NwChainLayout *layout, const NwChainItem *item)
{
  NwStyle style = style_of (plot, group_of (layout, item->lane));
  NwColor color = plot->figure->palette == NW_PALETTE_PRINT ? style.ink : style.color;
  double y = nw_chain_item_y (layout, item), half = MAX (nw_chain_row_height (layout, item->lane) * BAR / 2, 1);
  int column = nw_summary_column_of (plot->result->summary, "date");
  const NwElement *focus = plot->figure->focus;
  NwRect box = { item->x - layout->radius, y - layout->radius, 2 * layout->radius, 2 * layout->radius };

  if (item->bar)
    {
      box = (NwRect) { item->x, y - half, MAX (item->end - item->x, nw_plot_px (plot, 2)), 2 * half };
      nw_scene_fill (plot->scene, box, nw_color_mix (color, plot->palette->background, 0.65));
      nw_scene_frame (plot->scene, box, color, nw_plot_px (plot, 1), item->hollow ? NW_DASH_SHORT : NW_DASH_SOLID);
    }
  else
    {
      nw_scene_symbol (plot->scene, item->x, y, MIN (nw_plot_px (plot, SYMBOL), 2 * layout->radius), style.symbol, color,
                       item->hollow ? plot->palette->background : color);
    }
  draw_name (plot, layout, item, y);
  nw_scene_element_across (plot->scene, (int) item->row, column, -1, box);
  if (focus && focus->group == (int) item->row && focus->across == column)
    nw_plot_focus_frame (plot, box);
}

/* ---- all ---- */

static gboolean
has_hollow (const NwChainLayout *layout)
{
  for (guint i = 0; i < layout->items->len; i++)
    if (g_array_index (layout->items, NwChainItem, i).hollow)
      return TRUE;
  return FALSE;
}

static void
build (NwPlot *plot)
{
  const NwSummary *summary = plot->result->summary;
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale), below = line + nw_plot_px (plot, 4);
  gboolean axis;
  NwRect area;
  g_auto (NwChainLayout) layout = { 0 };
  gboolean years;

  nw_chain_layout_init (&layout, plot, plot->area);
  years = layout.high - layout.low > IN_YEARS;
  if (has_hollow (&layout))
    nw_remark_draw (plot, _("Hollow: contested"));
  nw_remark_draw (plot, axis_words (summary, years));
  axis = plot->area.height > LEAST_LINES * line + below && plot->area.width > 2 * LEAST_LINES * line;
  area = plot->area;
  area.height -= axis ? below : 0;
  nw_chain_layout_clear (&layout);
  nw_chain_layout_init (&layout, plot, area);

  draw_ticks (plot, &layout, years, axis);
  draw_undated (plot, &layout, axis);
  draw_lanes (plot, &layout);
  for (guint i = 0; i < layout.items->len; i++)
    draw_item (plot, &layout, &g_array_index (layout.items, NwChainItem, i));
}

static double
height (const NwPlot *plot, double width)
{
  g_auto (NwChainLayout) layout = { 0 };

  nw_chain_layout_init (&layout, plot, (NwRect) { 0, 0, width, 0 });
  return CLAMP (nw_chain_layout_need (&layout) + 4 * nw_text_line (NW_TEXT_AXIS, plot->scale), nw_plot_px (plot, 160),
                nw_plot_px (plot, 2400));
}

static gboolean
suits (const NwSummary *summary)
{
  return nw_summary_column_of (summary, "lane") >= 0;
}

/* "Ukraine, 2017-06-28 (day 1): Claim: Government" */
static char *
more (const NwFigure *figure, const NwResult *result, const NwElement *element)
{
  const NwSummary *summary = result->summary;
  guint row = (guint) element->group;
  g_autofree char *what = NULL;
  g_autofree char *date = NULL;
  g_autofree char *day = NULL;

  if (!summary || element->group < 0 || row >= summary->rows->len)
    return NULL;
  what = nw_summary_print (summary, row, (guint) nw_summary_column_of (summary, "what"));
  date = nw_summary_print (summary, row, (guint) nw_summary_column_of (summary, "date"));
  day = nw_summary_print (summary, row, (guint) nw_summary_column_of (summary, "from"));
  if (nw_summary_cell (summary, row, nw_summary_column_of (summary, "from"))->state != NW_STATE_VALUE)
    /* Translators: who did something, and what it was, of an act without a date. */
    return g_strdup_printf (_("%s, undated: %s"), nw_summary_row (summary, row)->label, what);
  /* Translators: who did something, its date, its day from the start, and what it was:
   * "Ukraine, 2017-06-28 (day 1): Claim: Government". */
  return g_strdup_printf (_("%s, %s (day %s): %s"), nw_summary_row (summary, row)->label, date, day, what);
}

const NwChart nw_chart_chain = {
  .info = {
    .id = "chain",
    .label = N_("Chain"),
    .summary = N_("One incident and what followed it: a lane for each kind of claim and response, along the days since its start; "
                  "bars where a date is known to the month or year only."),
    .analysis = "chain",
  },
  .build = build,
  .height = height,
  .suits = suits,
  .more = more,
};

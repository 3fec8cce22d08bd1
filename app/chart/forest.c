/* forest.c: one row a group: a point and its exact interval, and what it was made from in words beside it
 *
 * Two charts: one draws the shares of a summary, or its ratios where it has no shares, the other its ratios: every column of them that is
 * followed by the two ends of its interval. Shares of fewer than NW_FEW have words and no point, what is not known has its words alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "forest-scale.h"
#include "remark.h"
#include "summary-lanes.h"

#define ROW_MAX    34.0 /* px */
#define ROW_GAP     6.0 /* between rows of several series, at least */
#define GAP         8.0
#define MARK        7.0
#define FOOT        3.0
#define MAX_SERIES  4u
#define LABELS      0.38 /* of the width, at most */
#define WORDS       0.42

typedef struct {
  NwPlot          *plot;
  const NwSummary *summary;
  NwSummaryLanes   rows;
  NwQuantity       quantity;
  guint            series[MAX_SERIES]; /* columns */
  guint            n_series;
  NwForestScale    scale;
  double           label_width, words_width;
  double           line; /* the height of one series in a row */
} Forest;

static gboolean
is_end (const NwSummary *summary, guint column, const char *end)
{
  return column < summary->columns->len && g_str_has_suffix (nw_summary_column (summary, column)->id, end);
}

static void
find_series (Forest *self, const NwChartInfo *chart)
{
  static const NwQuantity quantities[] = { NW_QUANTITY_SHARE, NW_QUANTITY_RATIO };

  for (guint q = chart == &nw_chart_ratios.info; q < G_N_ELEMENTS (quantities) && self->n_series == 0; q++)
    for (guint i = 0; i < self->summary->columns->len && self->n_series < MAX_SERIES; i++)
      {
        const NwSummaryColumn *column = nw_summary_column (self->summary, i);

        if (column->quantity != quantities[q] || column->data || !is_end (self->summary, i + 1, "low")
            || !is_end (self->summary, i + 2, "high"))
          continue;
        self->quantity = quantities[q];
        self->series[self->n_series++] = i;
      }
}

static double
number_of (const NwSummary *summary, guint row, guint column)
{
  const NwSummaryCell *cell = nw_summary_cell (summary, row, column);

  return cell->state == NW_STATE_VALUE ? cell->number : NAN;
}

static gboolean
is_few (const NwSummary *summary, guint row, guint column)
{
  const NwSummaryColumn *info = nw_summary_column (summary, column);

  return info->bases >= 0 && number_of (summary, row, (guint) info->bases) < NW_FEW;
}

/* Whether a point is drawn: what has no interval at all is no estimate. */
static gboolean
has_point (const NwSummary *summary, guint row, guint column)
{
  return isfinite (number_of (summary, row, column)) && !is_few (summary, row, column)
         && !(isnan (number_of (summary, row, column + 1)) && isnan (number_of (summary, row, column + 2)));
}

static void
make_scale (Forest *self)
{
  double low = INFINITY, high = 0;

  for (guint i = 0; i < self->rows.groups->len; i++)
    for (guint s = 0; s < self->n_series; s++)
      {
        guint row = self->rows.rows[i], column = self->series[s];
        double ends[] = { number_of (self->summary, row, column + 1), number_of (self->summary, row, column + 2) };

        if (!has_point (self->summary, row, column))
          continue;
        for (guint e = 0; e < G_N_ELEMENTS (ends); e++)
          if (isfinite (ends[e]))
            {
              low = ends[e] > 0 ? MIN (low, ends[e]) : low;
              high = MAX (high, ends[e]);
            }
      }
  nw_forest_scale_init (&self->scale, self->plot, self->quantity, low, high);
}

/* "50.0 % (60 of 120)", "2.310 (1.200–4.400)", "not coded". */
static char *
print_words (const Forest *self, guint row, guint column)
{
  g_autofree char *value = nw_summary_print (self->summary, row, column);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (self->quantity == NW_QUANTITY_SHARE || !isfinite (number_of (self->summary, row, column)))
    return g_steal_pointer (&value);
  if (!has_point (self->summary, row, column))
    /* Translators: beside a ratio that is not drawn: nothing to compare, or of fewer than ten incidents. */
    return g_strdup (_("too few"));
  low = nw_summary_print (self->summary, row, column + 1);
  high = nw_summary_print (self->summary, row, column + 2);
  /* Translators: a ratio and its interval. */
  return g_strdup_printf (_("%s (%s–%s)"), value, low, high);
}

static void
measure (Forest *self)
{
  NwPlot *plot = self->plot;

  self->label_width = nw_lanes_label_width (&self->rows.lanes, plot, plot->area.width * LABELS);
  for (guint i = 0; i < self->rows.lanes.shown; i++)
    for (guint s = 0; s < self->n_series; s++)
      {
        g_autofree char *words = print_words (self, nw_summary_lanes_row (&self->rows, i), self->series[s]);
        g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

        self->words_width = MAX (self->words_width, text.width);
      }
  if (self->words_width > plot->area.width * WORDS)
    self->words_width = 0;
  if (plot->area.width < nw_plot_px (plot, 120))
    self->label_width = 0;
}

/* ---- drawing ---- */

static NwStyle
style_of (const Forest *self, guint series)
{
  NwStyle style = nw_palette_series (self->plot->figure->palette, series);

  if (self->n_series == 1)
    style.color = style.ink = self->plot->palette->accent;
  return style;
}

/* An end beyond the scale has no foot. */
static void
draw_interval (Forest *self, guint row, guint column, double y, NwColor color)
{
  NwPlot *plot = self->plot;
  double low = number_of (self->summary, row, column + 1), high = number_of (self->summary, row, column + 2);
  double foot = MIN (nw_plot_px (plot, FOOT), self->line * 0.3), stroke = nw_plot_px (plot, 1.5);
  double left = nw_forest_scale_x (&self->scale, isnan (low) ? 0 : low);
  double right = nw_forest_scale_x (&self->scale, isnan (high) ? INFINITY : high);

  nw_scene_segment (plot->scene, left, y, right, y, color, stroke, NW_DASH_SOLID);
  if (nw_forest_scale_holds (&self->scale, low))
    nw_scene_segment (plot->scene, left, y - foot, left, y + foot, color, stroke, NW_DASH_SOLID);
  if (nw_forest_scale_holds (&self->scale, high))
    nw_scene_segment (plot->scene, right, y - foot, right, y + foot, color, stroke, NW_DASH_SOLID);
}

static void
draw_words (Forest *self, guint row, guint column, double y)
{
  NwPlot *plot = self->plot;
  g_autofree char *words = print_words (self, row, column);
  g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

  if (self->words_width > 0 && text.width <= self->words_width + 1)
    nw_scene_text (plot->scene, &text, self->scale.box.x + self->scale.box.width + nw_plot_px (plot, GAP), y - text.height / 2,
                   has_point (self->summary, row, column) ? plot->palette->text : plot->palette->dim);
}

static void
draw_point (Forest *self, guint row, guint series, double y)
{
  NwPlot *plot = self->plot;
  guint column = self->series[series];
  NwStyle style = style_of (self, series);
  gboolean total = nw_summary_row (self->summary, row)->kind == NW_SUMMARY_TOTAL;
  NwElement element = { (int) row, (int) column, -1, self->scale.box.x, y - self->line / 2,
                        self->scale.box.width + (self->words_width > 0 ? self->words_width + nw_plot_px (plot, GAP) : 0),
                        self->line, 0 };
  NwRect box = { element.x, element.y, element.width, element.height };

  if (has_point (self->summary, row, column))
    {
      draw_interval (self, row, column, y, style.ink);
      nw_scene_symbol (plot->scene, nw_forest_scale_x (&self->scale, number_of (self->summary, row, column)), y,
                       MIN (nw_plot_px (plot, MARK), self->line), total ? NW_SYMBOL_DIAMOND : style.symbol, style.ink,
                       total || self->n_series == 1 ? style.ink : plot->palette->background);
    }
  draw_words (self, row, column, y);
  nw_scene_element_across (plot->scene, element.group, element.across, -1, box);
  if (plot->figure->focus && plot->figure->focus->group == element.group && plot->figure->focus->across == element.across)
    nw_plot_focus_frame (plot, box);
}

static void
draw_rows (Forest *self)
{
  const NwLanes *lanes = &self->rows.lanes;

  nw_lanes_draw_labels (lanes, self->plot, self->plot->area.x + self->label_width, self->label_width);
  for (guint i = 0; i < lanes->shown; i++)
    for (guint s = 0; s < self->n_series; s++)
      draw_point (self, nw_summary_lanes_row (&self->rows, i), s,
                  nw_lanes_at (lanes, i) + (lanes->size - self->n_series * self->line) / 2 + (s + 0.5) * self->line);
}

/* What a series is called: its column, or what stands above it where all columns are called alike. */
static const char *
series_label (const Forest *self, guint series)
{
  const NwSummaryColumn *column = nw_summary_column (self->summary, self->series[series]);
  const NwSummaryColumn *other = nw_summary_column (self->summary, self->series[series > 0 ? 0 : 1]);

  return column->above && g_str_equal (column->label, other->label) ? column->above : column->label;
}

static void
draw_key (Forest *self)
{
  NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 2);
  double x = plot->area.x, mark = nw_plot_px (plot, MARK), gap = nw_plot_px (plot, GAP);

  if (self->n_series < 2 || plot->area.height < 6 * line)
    return;
  for (guint i = 0; i < self->n_series; i++)
    {
      g_auto (NwTextBox) text = nw_text_box (series_label (self, i), NW_TEXT_KEY, plot->scale, plot->area.width - mark - gap, 1, FALSE);
      NwStyle style = style_of (self, i);

      if (x > plot->area.x && x + mark + gap / 2 + text.width > plot->area.x + plot->area.width)
        {
          x = plot->area.x;
          plot->area.y += line;
          plot->area.height -= line;
        }
      nw_scene_symbol (plot->scene, x + mark / 2, plot->area.y + line / 2, mark, style.symbol, style.ink, plot->palette->background);
      nw_scene_text (plot->scene, &text, x + mark + gap / 2, plot->area.y + (line - text.height) / 2, plot->palette->text);
      x += mark + gap / 2 + text.width + 2 * gap;
    }
  plot->area.y += line + gap / 2;
  plot->area.height -= line + gap / 2;
}

static void
say_what (Forest *self)
{
  gboolean few = FALSE;

  for (guint i = 0; i < self->rows.groups->len; i++)
    for (guint s = 0; s < self->n_series; s++)
      few |= is_few (self->summary, self->rows.rows[i], self->series[s])
             && isfinite (number_of (self->summary, self->rows.rows[i], self->series[s]));
  if (self->quantity == NW_QUANTITY_RATIO)
    nw_remark_draw (self->plot, _("Lines: 95 % intervals; 1: no difference, a half lies as far from it as the double"));
  else
    nw_remark_draw (self->plot, few ? _("Lines: exact 95 % intervals. Without a point: of fewer than 10, as counts")
                                    : _("Lines: exact 95 % intervals"));
}

static void
build (NwPlot *plot)
{
  const NwSummary *summary = plot->result->summary;
  g_auto (NwSummaryLanes) rows = { 0 };
  Forest self = { .plot = plot, .summary = summary };
  double axis, gap = nw_plot_px (plot, GAP), least;

  find_series (&self, plot->figure->chart);
  if (self.n_series == 0)
    return;
  nw_summary_lanes_init (&rows, summary, nw_summary_column (summary, self.series[0])->bases);
  self.rows = rows;
  make_scale (&self);
  draw_key (&self);
  say_what (&self);
  axis = nw_forest_scale_height (plot);
  self.line = MAX (nw_text_line (NW_TEXT_VALUE, plot->scale), nw_plot_px (plot, MARK + 2));
  least = self.n_series * self.line + (self.n_series > 1 ? nw_plot_px (plot, ROW_GAP) : 0);
  nw_lanes_fit_rows (&self.rows.lanes, plot, 0, axis, least, MAX (nw_plot_px (plot, ROW_MAX), least * 1.5));
  self.line = MIN (self.line, self.rows.lanes.size / self.n_series);
  measure (&self);
  self.scale.box = (NwRect) { plot->area.x + self.label_width + gap, plot->area.y,
                              MAX (plot->area.width - self.label_width - 2 * gap - (self.words_width > 0 ? self.words_width + gap : 0), 2),
                              MAX (nw_lanes_end (&self.rows.lanes) - plot->area.y, 1) };
  nw_forest_scale_draw (&self.scale, plot);
  draw_rows (&self);
}

static double
height (const NwPlot *plot, double width)
{
  const NwSummary *summary = plot->result->summary;
  Forest self = { .summary = summary };

  if (!summary)
    return nw_plot_rows_height (plot, 1);
  find_series (&self, plot->figure->chart);
  return nw_plot_rows_height (plot, nw_summary_lanes_count (summary) * MAX (self.n_series, 1) + 3);
}

static gboolean
suits (const NwSummary *summary)
{
  Forest self = { .summary = summary };

  find_series (&self, &nw_chart_forest.info);
  return self.n_series > 0;
}

static gboolean
suits_ratios (const NwSummary *summary)
{
  Forest self = { .summary = summary };

  find_series (&self, &nw_chart_ratios.info);
  return self.n_series > 0;
}

const NwChart nw_chart_forest = {
  .info = {
    .id = "forest",
    .label = N_("Shares with intervals"),
    .summary = N_("One row a group: a share or a ratio with its interval, and what it was made from beside it."),
    .analysis = "accountability",
  },
  .build = build,
  .height = height,
  .suits = suits,
  .rows = TRUE,
};

const NwChart nw_chart_ratios = {
  .info = {
    .id = "ratios",
    .label = N_("Ratios with intervals"),
    .summary = N_("One row a group: a ratio with its interval on a scale on which twice and half are as far from 1."),
    .analysis = "evenness",
  },
  .build = build,
  .height = height,
  .suits = suits_ratios,
  .rows = TRUE,
};

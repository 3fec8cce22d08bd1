/* survival.c: curves of the share without an event yet, over days, with their bands and how many are still watched
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "curve-axes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "key.h"
#include "measure.h"
#include "remark.h"

#define LINE        2.0 /* px */
#define BAND_LINE   0.8
#define SEAM        0.5 /* px by which the rectangles of a band lie over each other, so that none shows between them */
#define SYMBOL      7.0
#define FOUND      14.0

typedef struct {
  NwPlot      *plot;
  NwCurveLook *looks;
  guint        n_looks;
  guint        n_few;  /* left out: curves of too few incidents */
  NwCurveAxes  axes;
} Curves;

/* ---- looks ---- */

static guint
size_of (const NwCurve *curve)
{
  return g_array_index (curve->steps, NwCurveStep, 0).at_risk;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const NwCurveLook *looks = data;
  guint na = size_of (looks[*(const guint *) a].curve), nb = size_of (looks[*(const guint *) b].curve);

  return na > nb ? -1 : na < nb ? 1 : *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* Lines may not be pale on paper. */
static NwStyle
inked (const NwPlot *plot, NwStyle style)
{
  if (plot->figure->palette == NW_PALETTE_PRINT && !style.behind)
    style.color = style.ink;
  return style;
}

/* All of them, but those of too few where others have enough: a single event would take them half way down. */
static void
choose_curves (Curves *self)
{
  const NwSummary *summary = self->plot->result->summary;
  guint n_enough = 0;

  for (guint i = 0; i < summary->curves->len; i++)
    n_enough += size_of (g_ptr_array_index (summary->curves, i)) >= NW_FEW;
  for (guint i = 0; i < summary->curves->len; i++)
    {
      const NwCurve *curve = g_ptr_array_index (summary->curves, i);

      if (n_enough > 0 && size_of (curve) < NW_FEW)
        self->n_few++;
      else
        self->looks[self->n_looks++] = (NwCurveLook) { .curve = curve, .row = nw_summary_row (summary, curve->row) };
    }
}

/* Hues go to the groups in their order; when there are more than hues, to the largest ones. */
static void
choose_looks (Curves *self)
{
  guint n = self->plot->result->summary->curves->len;
  g_autofree guint *order = g_new (guint, n);
  g_autofree gboolean *chosen = g_new0 (gboolean, n);
  guint n_named = 0, rank = 0, special = 0;

  choose_curves (self);
  for (guint i = 0; i < self->n_looks; i++)
    if (self->looks[i].row->code_kind != NW_CODE_SPECIAL)
      order[n_named++] = i;
  g_qsort_with_data (order, n_named, sizeof *order, compare_sizes, self->looks);
  for (guint i = 0; i < MIN (n_named, NW_MAX_STYLES); i++)
    chosen[order[i]] = TRUE;
  for (guint i = 0; i < self->n_looks; i++)
    {
      NwPaletteId id = self->plot->figure->palette;
      NwStyle style = self->looks[i].row->code_kind == NW_CODE_SPECIAL ? nw_palette_special (id, special++)
                                                                     : nw_palette_series (id, chosen[i] ? rank++ : NW_MAX_STYLES);

      self->looks[i].style = inked (self->plot, style);
    }
}

/* ---- curves ---- */

static const NwCurveStep *
step_at (const NwCurve *curve, double days)
{
  const NwCurveStep *found = NULL;

  for (guint i = 0; i < curve->steps->len && g_array_index (curve->steps, NwCurveStep, i).time <= days; i++)
    found = &g_array_index (curve->steps, NwCurveStep, i);
  return found;
}

/* The corners of a line of steps; of the two ends of the band only where there is one. */
static guint
trace (const Curves *self, const NwCurve *curve, gsize field, NwPoint *points)
{
  guint n = 0;

  for (guint i = 0; i < curve->steps->len; i++)
    {
      const NwCurveStep *step = &g_array_index (curve->steps, NwCurveStep, i);
      double share = *(const double *) ((const char *) step + field);
      double x = nw_curve_axes_x (&self->axes, step->time);

      if (!isfinite (share))
        continue;
      if (n > 0)
        points[n] = (NwPoint) { x, points[n - 1].y }, n++;
      points[n++] = (NwPoint) { x, nw_curve_axes_y (&self->axes, MAX (share, self->axes.least)) };
    }
  return n;
}

/* One alone has its band filled, a rectangle a step; those that are less than a pixel wide are one. */
static void
fill_band (const Curves *self, const NwCurveLook *look)
{
  NwPlot *plot = self->plot;
  NwColor color = nw_color_mix (look->style.color, plot->palette->background, 0.82);
  const GArray *steps = look->curve->steps;

  for (guint i = 0; i + 1 < steps->len; i++)
    {
      const NwCurveStep *step = &g_array_index (steps, NwCurveStep, i);
      double left = nw_curve_axes_x (&self->axes, step->time), right = left, top, foot;

      if (!isfinite (step->low))
        continue;
      for (; i + 1 < steps->len && right - left < 1; i++)
        right = nw_curve_axes_x (&self->axes, g_array_index (steps, NwCurveStep, i + 1).time);
      i--;
      top = nw_curve_axes_y (&self->axes, step->high);
      foot = nw_curve_axes_y (&self->axes, MAX (step->low, self->axes.least));
      nw_scene_fill (plot->scene, (NwRect) { left, top, right - left + SEAM, foot - top }, color);
    }
}

static void
draw_curve (const Curves *self, const NwCurveLook *look, gboolean band, NwPoint *points)
{
  NwPlot *plot = self->plot;
  NwColor pale = nw_color_mix (look->style.color, plot->palette->background, 0.35);
  guint n;

  if (band)
    {
      n = trace (self, look->curve, G_STRUCT_OFFSET (NwCurveStep, low), points);
      nw_scene_line (plot->scene, points, n, pale, nw_plot_px (plot, BAND_LINE), NW_DASH_DOT);
      n = trace (self, look->curve, G_STRUCT_OFFSET (NwCurveStep, high), points);
      nw_scene_line (plot->scene, points, n, pale, nw_plot_px (plot, BAND_LINE), NW_DASH_DOT);
    }
  n = trace (self, look->curve, G_STRUCT_OFFSET (NwCurveStep, value), points);
  nw_scene_line (plot->scene, points, n, look->style.color, nw_plot_px (plot, look->style.behind ? BAND_LINE : LINE), look->style.dash);
}

/* ---- what can be pointed at ---- */

static void
mark (const Curves *self, const NwCurveLook *look, const char *column, double days)
{
  NwPlot *plot = self->plot;
  int across = nw_summary_column_of (plot->result->summary, column);
  const NwCurveStep *step = step_at (look->curve, days);
  double found = nw_plot_px (plot, FOUND), x, y;
  NwRect box;

  if (across < 0 || !step || step->value < self->axes.least)
    return;
  x = nw_curve_axes_x (&self->axes, days);
  y = nw_curve_axes_y (&self->axes, step->value);
  box = (NwRect) { x - found / 2, y - found / 2, found, found };
  nw_scene_symbol (plot->scene, x, y, nw_plot_px (plot, SYMBOL), look->style.symbol, look->style.color,
                   look->style.solid ? look->style.color : plot->palette->background);
  nw_scene_element_across (plot->scene, (int) look->curve->row, across, -1, box);
  if (plot->figure->focus && plot->figure->focus->group == (int) look->curve->row && plot->figure->focus->across == across)
    nw_plot_focus_frame (plot, box);
}

/* The share after the days that are asked for, the quantiles that are reached, and the end. */
static void
mark_curve (const Curves *self, const NwCurveLook *look)
{
  static const char *const quantiles[] = { "q10", "q50" };
  const NwSummary *summary = self->plot->result->summary;
  const GArray *steps = look->curve->steps;
  double end = g_array_index (steps, NwCurveStep, steps->len - 1).time, within = self->plot->result->query->terms.within;

  if (within < end)
    mark (self, look, "survival", within);
  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    {
      int column = nw_summary_column_of (summary, quantiles[i]);

      if (column >= 0 && nw_summary_cell (summary, look->curve->row, column)->state == NW_STATE_VALUE)
        mark (self, look, quantiles[i], nw_summary_cell (summary, look->curve->row, column)->number);
    }
  mark (self, look, "events", end);
}

/* ---- the whole ---- */

static NwKey *
key_new (const Curves *self)
{
  NwKey *key = nw_key_new (self->plot, NW_SWATCH_LINE, FALSE);
  guint n_behind = 0;
  NwStyle behind = { 0 };

  for (guint i = 0; i < self->n_looks && self->n_looks > 1; i++)
    if (self->looks[i].style.behind)
      {
        behind = self->looks[i].style;
        n_behind++;
      }
    else
      nw_key_add (key, self->looks[i].row->label, self->looks[i].style, (int) i);
  if (n_behind > 0)
    {
      g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", n_behind), n_behind);

      nw_key_add (key, label, behind, -1);
    }
  return key;
}

static void
say_what (const Curves *self, NwPlot *plot)
{
  g_autofree char *words = NULL;

  if (self->axes.least > 0)
    {
      /* Translators: of the axis of shares: it does not begin at 0 but at so many per cent. */
      words = g_strdup_printf (_("The axis of shares begins at %g %%."), self->axes.least * 100);
      nw_remark_draw (plot, words);
    }
  if (self->n_few > 0)
    {
      g_autofree char *few = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Not drawn: %u curve of fewer than %u incidents.",
                                                           "Not drawn: %u curves of fewer than %u incidents.", self->n_few),
                                              self->n_few, NW_FEW);

      nw_remark_draw (plot, few);
    }
  if (self->n_looks > NW_MAX_BANDS)
    nw_remark_draw (plot, _("The 95 % intervals of so many curves are in the table."));
}

static double
end_of (const Curves *self, guint look)
{
  const GArray *steps = self->looks[look].curve->steps;

  return nw_curve_axes_y (&self->axes, MAX (g_array_index (steps, NwCurveStep, steps->len - 1).value, self->axes.least));
}

static void
draw_curves (const Curves *self)
{
  guint longest = 1;
  g_autofree NwPoint *points = NULL;

  for (guint i = 0; i < self->n_looks; i++)
    longest = MAX (longest, self->looks[i].curve->steps->len);
  points = g_new (NwPoint, 2 * (gsize) longest);
  for (int front = 0; front <= 1; front++)
    for (guint i = 0; i < self->n_looks; i++)
      if (self->looks[i].style.behind == !front)
        draw_curve (self, &self->looks[i], self->n_looks > 1 && self->n_looks <= NW_MAX_BANDS, points);
  for (guint i = 0; i < self->n_looks; i++)
    if (!self->looks[i].style.behind)
      mark_curve (self, &self->looks[i]);
}

static void
build (NwPlot *plot)
{
  const NwSummary *summary = plot->result->summary;
  g_autofree NwCurveLook *looks = g_new0 (NwCurveLook, MAX (summary->curves->len, 1));
  Curves self = { .plot = plot, .looks = looks };
  g_autoptr (NwKey) key = NULL;
  NwAxes place = { 0 };

  if (summary->curves->len == 0)
    {
      nw_plot_words (plot, _("There is nothing to follow"), summary->sentence);
      return;
    }
  choose_looks (&self);
  nw_curve_axes_init (&self.axes, plot, plot->area, looks, self.n_looks);
  say_what (&self, plot);
  key = key_new (&self);
  nw_curve_axes_init (&self.axes, plot, nw_key_place (key, plot), looks, self.n_looks);
  if (self.n_looks == 1)
    fill_band (&self, &looks[0]);
  nw_curve_axes_draw (&self.axes, nw_summary_column_of (summary, "n"));
  draw_curves (&self);
  for (guint i = 0; i < key->entries->len; i++)
    {
      NwKeyEntry *entry = &g_array_index (key->entries, NwKeyEntry, i);

      entry->at = entry->group >= 0 ? end_of (&self, (guint) entry->group) : HUGE_VAL;
    }
  place.box = self.axes.box;
  nw_key_draw (key, plot, &place);
}

static double
height (const NwPlot *plot, double width)
{
  double rows = MIN (plot->result->summary ? plot->result->summary->curves->len : 0, NW_MAX_AT_RISK);

  return CLAMP (width * 0.5, nw_plot_px (plot, 240), nw_plot_px (plot, 460)) + rows * nw_text_line (NW_TEXT_AXIS, plot->scale);
}

static gboolean
suits (const NwSummary *summary)
{
  return nw_summary_column_of (summary, "q50") >= 0;
}

const NwChart nw_chart_survival = {
  .info = {
    .id = "survival",
    .label = N_("Survival curves"),
    .summary = N_("The share of incidents without a claim or a response yet, as curves over days with their 95 % band and how many "
                  "are still watched."),
    .analysis = "survival",
  },
  .build = build,
  .height = height,
  .suits = suits,
};

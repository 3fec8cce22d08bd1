/* figure.c: builds a figure: its chart, and the words around it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "drawn.h"
#include "plot.h"
#include "surround.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gsize
count_cells (const NwResult *result)
{
  return result->cells ? (gsize) result->groups->len * result->across->len * result->periods->len : 0;
}

static gboolean
has_fractions (const NwResult *result)
{
  for (gsize i = 0; i < count_cells (result); i++)
    if (isfinite (result->cells[i]) && fabs (result->cells[i] - round (result->cells[i])) > 1e-9)
      return TRUE;
  return FALSE;
}

/* Incidents, or something to say of none: a share of 0 % is an answer. */
static gboolean
has_anything (const NwResult *result)
{
  gboolean counts = nw_result_unit (result) == NW_UNIT_INCIDENTS;

  if (result->summary)
    return result->summary->rows->len > 0;
  for (gsize i = 0; i < count_cells (result); i++)
    if (isfinite (result->cells[i]) && (!counts || result->cells[i] > 0))
      return TRUE;
  return FALSE;
}

static const NwChart *
chart_of (const NwFigure *figure)
{
  return (const NwChart *) figure->chart;
}

static double
natural_height (const NwPlot *plot, double width)
{
  const NwChart *chart = chart_of (plot->figure);

  if (chart->height != NULL && has_anything (plot->result) && nw_chart_suits (plot->figure->chart, plot->result))
    return chart->height (plot, width);
  return CLAMP (width * 0.5, 220 * plot->scale, 560 * plot->scale);
}

static NwRect
chart_area (NwPlot *plot, const NwFigure *figure, const NwResult *result)
{
  NwScene *scene = plot->scene;
  double inset = 4 * plot->scale;
  g_auto (NwSurround) surround = { 0 };

  if (!figure->framed)
    return (NwRect) { inset, inset, MAX (scene->width - 2 * inset, 1), MAX (scene->height - 2 * inset, 1) };
  nw_surround_init (&surround, figure, result, scene->width);
  nw_surround_fit (&surround, scene->height, natural_height (plot, scene->width));
  plot->cut_short = nw_surround_cuts_caption (&surround);
  return nw_surround_draw (&surround, scene, plot->palette);
}

static NwMisfit
misfit_of (const NwFigure *figure, const NwResult *drawn)
{
  if (!nw_chart_suits (figure->chart, drawn))
    return (NwMisfit) { N_("This chart does not draw what the analysis answers"), N_("Choose another chart, or the table.") };
  return chart_of (figure)->misfit && has_anything (drawn) ? chart_of (figure)->misfit (drawn) : (NwMisfit) { NULL };
}

char *
nw_figure_obstacle (const NwFigure *figure, const NwResult *result)
{
  g_auto (NwDrawn) drawn = { 0 };
  NwMisfit misfit;

  nw_drawn_init (&drawn, figure, result);
  misfit = misfit_of (figure, &drawn.result);
  if (!misfit.why)
    return NULL;
  /* Translators: two sentences, the first without a full stop: why a chart cannot show something, and what to do. */
  return g_strdup_printf (_("%s. %s"), _(misfit.why), _(misfit.remedy));
}

NwScene *
nw_figure_build (const NwFigure *figure, const NwResult *result, double width, double height)
{
  const NwPalette *palette = nw_palette (figure->palette);
  g_autoptr (NwScene) scene = nw_scene_new (width, height, nw_figure_scale (figure), palette->background);
  g_auto (NwDrawn) drawn = { 0 };
  g_autofree NwStyle *styles = NULL;
  NwPlot plot = {
    .figure = &drawn.figure,
    .result = &drawn.result,
    .palette = palette,
    .scene = scene,
    .scale = nw_figure_scale (figure),
  };
  NwMisfit misfit;

  nw_drawn_init (&drawn, figure, result);
  plot.styles = styles = nw_plot_styles (figure, &drawn.result);
  plot.area = chart_area (&plot, figure, result);
  if (has_anything (&drawn.result))
    {
      plot.whole = !has_fractions (&drawn.result);
      misfit = misfit_of (figure, &drawn.result);
      if (misfit.why)
        nw_plot_words (&plot, _(misfit.why), _(misfit.remedy));
      else
        chart_of (figure)->build (&plot);
      nw_drawn_restore (&drawn, scene);
    }
  else
    nw_plot_empty (&plot);
  if (figure->rtl)
    nw_scene_mirror (scene);
  return g_steal_pointer (&scene);
}

static double
chart_height (const NwFigure *figure, const NwResult *result, double width)
{
  g_auto (NwDrawn) drawn = { 0 };
  NwPlot plot = { .figure = &drawn.figure, .result = &drawn.result, .palette = nw_palette (figure->palette), .scale = nw_figure_scale (figure) };

  nw_drawn_init (&drawn, figure, result);
  return natural_height (&plot, width);
}

double
nw_figure_height (const NwFigure *figure, const NwResult *result, double width)
{
  double chart = chart_height (figure, result, width);
  g_auto (NwSurround) surround = { 0 };

  if (!figure->framed)
    return ceil (chart);
  nw_surround_init (&surround, figure, result, width);
  return ceil (nw_surround_height (&surround) + chart);
}

/* gallery.c: draws every chart in every palette and many sizes into a folder, to be looked at
 *
 *   gallery FOLDER
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart.h"
#include "results-chain.h"
#include "results-counts.h"
#include "results-cross.h"
#include "results-summary.h"
#include "results-time.h"

static void
draw (const char *folder,
      const char *name,
      const NwFigure *figure,
      const NwResult *result,
      double width,
      double height)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (height <= 0)
    height = nw_figure_height (figure, result, width);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  nw_figure_draw (cr, figure, result, width, height);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be written", path);
  cairo_surface_destroy (surface);
}

/* Chains alone, which no other chart draws. */
static void
draw_chains (const char *folder)
{
  static const char *const palettes[] = { "light", "dark", "print" };
  static const double widths[] = { 940, 640, 400, 240 };
  g_autoptr (NwResult) result = results_chain ();
  g_autoptr (NwResult) crowded = results_chain_crowded (60);
  g_autoptr (NwResult) silent = results_chain_silent ();
  NwFigure figure = { .chart = nw_chart_find ("chain"), .text_scale = 1, .framed = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (palettes); i++)
    {
      g_autofree char *name = g_strdup_printf ("chain-%s", palettes[i]);

      figure.palette = (NwPaletteId) i;
      draw (folder, name, &figure, result, 940, 0);
    }
  figure.palette = NW_PALETTE_LIGHT;
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("chain-wide-%g", widths[i]);

      draw (folder, name, &figure, result, widths[i], widths[i] * 0.65);
    }
  draw (folder, "chain-crowded", &figure, crowded, 940, 0);
  draw (folder, "chain-silent", &figure, silent, 640, 0);
  figure.rtl = TRUE;
  draw (folder, "chain-rtl", &figure, result, 940, 0);
}

static void
draw_types (
    const char *folder, const char *what, NwFigure figure, NwResult *result, double width, double height)
{
  for (const NwChartInfo * const *chart = nw_charts (); *chart != NULL; chart++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s", what, (*chart)->id);

      figure.chart = *chart;
      draw (folder, name, &figure, result, width, height);
    }
}

static void
draw_counts (const char *folder)
{
  g_autoptr (NwResult) few = results_counts ();
  g_autoptr (NwResult) many = results_counts_grid (40, 40);
  NwFigure figure = { .chart = nw_chart_find ("counts"), .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE };

  draw (folder, "counts-light", &figure, few, 700, 0);
  draw (folder, "counts-small", &figure, few, 360, 260);
  draw (folder, "counts-many", &figure, many, 700, 0);
  draw (folder, "counts-many-wide", &figure, many, 1200, 0);
  figure.palette = NW_PALETTE_DARK;
  draw (folder, "counts-dark", &figure, few, 700, 0);
  figure.palette = NW_PALETTE_PRINT;
  figure.rtl = TRUE;
  draw (folder, "counts-print-rtl", &figure, few, 700, 0);
}

/* Each chart of a summary alone, as no other draws the same. */
static void
draw_summaries (const char *folder)
{
  static const char *const palettes[] = { "light", "dark", "print" };
  static const double sizes[][2] = { { 940, 0 }, { 640, 400 }, { 400, 300 }, { 240, 160 } };
  g_autoptr (NwResult) rates = results_rates ();
  g_autoptr (NwResult) grades = results_grades ();
  g_autoptr (NwResult) ratios = results_ratios ();
  g_autoptr (NwResult) funnel = results_funnel ();
  g_autoptr (NwResult) claims = results_collective (9);
  g_autoptr (NwResult) many = results_collective (202);
  g_autoptr (NwResult) none = results_collective (0);
  const struct { const char *name, *chart; const NwResult *result; } figures[] = {
    { "forest-rates", "forest", rates }, { "forest-grades", "forest", grades }, { "forest-ratios", "forest", ratios },
    { "funnel", "funnel", funnel },      { "collective", "collective", claims }, { "collective-many", "collective", many },
    { "collective-none", "collective", none },
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint rtl = 0; rtl <= 1; rtl++)
        {
          guint palette = (s + rtl) % G_N_ELEMENTS (palettes);
          NwFigure figure = { .chart = nw_chart_find (figures[i].chart), .palette = (NwPaletteId) palette, .text_scale = 1, .framed = TRUE,
                              .rtl = rtl != 0 };
          g_autofree char *name
              = g_strdup_printf ("%s-%g-%s%s", figures[i].name, sizes[s][0], palettes[palette], rtl ? "-rtl" : "");

          draw (folder, name, &figure, figures[i].result, sizes[s][0], sizes[s][1]);
        }
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : ".";
  g_autoptr (NwResult) states = results_states ();
  g_autoptr (NwResult) all = results_all ();
  g_autoptr (NwResult) ranked = results_ranked ();
  g_autoptr (NwResult) awkward = results_grid (10, 24, NW_INTERVAL_QUARTER, TRUE);
  g_autoptr (NwResult) one = results_grid (9, 1, NW_INTERVAL_ALL, TRUE);
  g_autoptr (NwResult) forty = results_grid (40, 20, NW_INTERVAL_YEAR, FALSE);
  g_autoptr (NwResult) twohundred = results_grid (200, 1, NW_INTERVAL_ALL, FALSE);
  g_autoptr (NwResult) long_run = results_grid (3, 500, NW_INTERVAL_MONTH, FALSE);
  g_autoptr (NwResult) huge = results_grid (200, 500, NW_INTERVAL_MONTH, FALSE);
  g_autoptr (NwResult) fraction = results_fraction ();
  g_autoptr (NwResult) empty = results_empty ();
  g_autoptr (NwResult) undated = results_undated ();
  g_autoptr (NwResult) matrix = results_matrix ();
  g_autoptr (NwResult) wide = results_matrix_grid (12, 40, FALSE);
  g_autoptr (NwResult) square = results_matrix_grid (200, 200, FALSE);
  g_autoptr (NwResult) awkward_matrix = results_matrix_grid (8, 7, TRUE);
  g_autoptr (NwResult) shares = results_shares ();
  g_autoptr (NwResult) changes = results_changes ();
  g_autoptr (NwResult) marked = results_marked ();
  g_autoptr (NwResult) yearly_shares = results_shares_by_year ();
  g_autoptr (NwResult) yearly_changes = results_changes_by_year ();
  g_autoptr (NwResult) pairs = results_pairs (8);
  g_autoptr (NwResult) many_pairs = results_pairs (40);
  NwFigure light = { .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE };
  NwFigure dark = { .palette = NW_PALETTE_DARK, .text_scale = 1, .framed = TRUE };
  NwFigure print = { .palette = NW_PALETTE_PRINT, .text_scale = 1, .framed = TRUE };
  NwFigure mirrored = { .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE, .rtl = TRUE };
  NwFigure bare = { .palette = NW_PALETTE_LIGHT, .text_scale = 1 };
  NwFigure large = { .palette = NW_PALETTE_LIGHT, .text_scale = 1.6, .framed = TRUE };

  draw_chains (folder);
  draw_summaries (folder);
  draw_types (folder, "states-light", light, states, 940, 0);
  draw_types (folder, "states-dark", dark, states, 940, 0);
  draw_types (folder, "states-print", print, states, 940, 0);
  draw_types (folder, "states-rtl", mirrored, states, 940, 0);
  draw_types (folder, "states-large-text", large, states, 940, 0);
  draw_types (folder, "states-bare", bare, states, 640, 320);
  draw_types (folder, "states-small", light, states, 400, 300);
  draw_types (folder, "states-tiny", light, states, 240, 160);
  draw_types (folder, "states-bare-tiny", bare, states, 240, 160);
  draw_types (folder, "states-huge", light, states, 2400, 1400);
  draw_types (folder, "all-light", light, all, 800, 0);
  draw_types (folder, "ranked-light", light, ranked, 800, 0);
  draw_types (folder, "ranked-dark", dark, ranked, 520, 0);
  draw_types (folder, "awkward-light", light, awkward, 940, 0);
  draw_types (folder, "awkward-rtl", mirrored, awkward, 940, 0);
  draw_types (folder, "one-awkward", light, one, 700, 0);
  draw_types (folder, "forty", light, forty, 940, 0);
  draw_types (folder, "twohundred", light, twohundred, 940, 0);
  draw_types (folder, "months", light, long_run, 940, 0);
  draw_types (folder, "months-by-200", light, huge, 940, 0);
  draw_types (folder, "fraction", light, fraction, 640, 0);
  draw_types (folder, "marked-light", light, marked, 960, 0);
  draw_types (folder, "marked-dark", dark, marked, 1600, 900);
  draw_types (folder, "marked-print", print, marked, 640, 0);
  draw_types (folder, "marked-rtl", mirrored, marked, 960, 0);
  draw_types (folder, "marked-small", light, marked, 400, 300);
  draw_types (folder, "yearly-shares-light", light, yearly_shares, 960, 0);
  draw_types (folder, "yearly-shares-print", print, yearly_shares, 640, 0);
  draw_types (folder, "yearly-shares-small", dark, yearly_shares, 400, 300);
  draw_types (folder, "yearly-changes-light", light, yearly_changes, 960, 0);
  draw_types (folder, "yearly-changes-rtl", mirrored, yearly_changes, 640, 0);
  draw_types (folder, "pairs-light", light, pairs, 960, 0);
  draw_types (folder, "pairs-many", light, many_pairs, 1600, 900);
  draw_types (folder, "empty", light, empty, 640, 0);
  draw_types (folder, "undated", dark, undated, 640, 0);
  draw_types (folder, "matrix-light", light, matrix, 700, 0);
  draw_types (folder, "matrix-dark", dark, matrix, 700, 0);
  draw_types (folder, "matrix-print", print, matrix, 700, 0);
  draw_types (folder, "matrix-small", light, matrix, 400, 300);
  draw_types (folder, "matrix-huge", light, matrix, 1600, 900);
  draw_types (folder, "matrix-wide", light, wide, 940, 0);
  draw_types (folder, "matrix-square", light, square, 940, 0);
  draw_types (folder, "matrix-square-huge", light, square, 1600, 900);
  draw_types (folder, "matrix-awkward", light, awkward_matrix, 800, 0);
  draw_types (folder, "matrix-awkward-rtl", mirrored, awkward_matrix, 800, 0);
  draw_types (folder, "shares-light", light, shares, 700, 0);
  draw_types (folder, "shares-dark", dark, shares, 700, 0);
  draw_types (folder, "shares-print", print, shares, 700, 0);
  draw_types (folder, "shares-small", light, shares, 400, 300);
  draw_types (folder, "shares-rtl", mirrored, shares, 700, 0);
  draw_types (folder, "changes-light", light, changes, 800, 0);
  draw_types (folder, "changes-print", print, changes, 800, 0);
  draw_counts (folder);
  return 0;
}

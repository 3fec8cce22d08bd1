/* strip.c: before and after an event: the incidents in both windows, and the ratio among those of all other months
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strip-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "before-after-text.h"

#define BESIDE_WIDTH  560.0 /* px: from there on both parts stand beside each other */
#define BESIDE_ASPECT   1.5
#define BESIDE_SHARE    0.36
#define ABOVE_SHARE     0.42
#define LEAST_WINDOWS  70.0 /* px of height */
#define LEAST_MONTHS  120.0
#define BETWEEN        24.0
#define GOOD_ROW       76.0 /* px of height for each group */

/* They are part of the caption; where that has no room they take the lines that they need, as far as a third of the
 * chart. */
static void
draw_warnings (NwPlot *plot)
{
  g_autofree char *words = nw_before_after_warnings (plot->result);
  double line = nw_text_line (NW_TEXT_NOTE, plot->scale);
  int lines = (int) floor (plot->area.height / 3 / line);
  g_auto (NwTextBox) text = { 0 };

  if (*words == '\0' || lines < 1)
    return;
  text = nw_text_box (words, NW_TEXT_NOTE, plot->scale, plot->area.width, MIN (lines, 4), plot->figure->rtl);
  plot->area.height -= text.height + nw_plot_px (plot, 6);
  nw_scene_text (plot->scene, &text, plot->area.x, plot->area.y + plot->area.height + nw_plot_px (plot, 6),
                 plot->palette->text);
}

/* Where the strip has no room, its event is said all the same. */
static void
say_event (NwPlot *plot)
{
  g_autofree char *words = nw_strip_event (plot->result->before_after);
  double line = nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 4);
  g_auto (NwTextBox) text = { 0 };

  if (plot->area.height < nw_plot_px (plot, LEAST_WINDOWS) + line)
    return;
  text = nw_text_box (words, NW_TEXT_KEY, plot->scale, plot->area.width, 1, plot->figure->rtl);
  nw_scene_text (plot->scene, &text, plot->area.x, plot->area.y, plot->palette->text);
  plot->area.y += line;
  plot->area.height -= line;
}

static void
build (NwPlot *plot)
{
  NwRect windows, months;
  double between = nw_plot_px (plot, BETWEEN);
  gboolean strip = plot->result->before_after->strip->len > 0;

  if (plot->cut_short)
    draw_warnings (plot);
  windows = months = plot->area;
  if (strip && windows.width >= nw_plot_px (plot, BESIDE_WIDTH) && windows.width >= BESIDE_ASPECT * windows.height)
    {
      windows.width = windows.width * BESIDE_SHARE - between / 2;
      months.x += windows.width + between;
      months.width -= windows.width + between;
    }
  else if (strip && windows.height >= nw_plot_px (plot, LEAST_WINDOWS + LEAST_MONTHS))
    {
      windows.height = MAX (windows.height * ABOVE_SHARE, nw_plot_px (plot, LEAST_WINDOWS)) - between / 2;
      months.y += windows.height + between / 2;
      months.height -= windows.height + between / 2;
    }
  else
    {
      strip = FALSE;
      say_event (plot);
      windows = plot->area;
    }
  if (windows.height >= nw_plot_px (plot, LEAST_WINDOWS - BETWEEN / 2) && windows.width >= nw_plot_px (plot, LEAST_WINDOWS))
    nw_strip_windows (plot, windows);
  if (strip && months.height >= nw_plot_px (plot, LEAST_MONTHS - BETWEEN / 2))
    nw_strip_months (plot, months);
}

static NwMisfit
misfit (const NwResult *result)
{
  if (result->before_after != NULL)
    return (NwMisfit) { NULL };
  return (NwMisfit) { N_("Before and after needs an event"), N_("Choose a marker or a day, and ask for the ratio.") };
}

static double
height (const NwPlot *plot, double width)
{
  double rows = nw_plot_px (plot, GOOD_ROW) * MAX (plot->result->groups->len, 1);

  return CLAMP (MAX (width * 0.42, rows), nw_plot_px (plot, 300), nw_plot_px (plot, 900));
}

const NwChart nw_chart_strip = {
  .info = {
    .id = "strip",
    .label = N_("Before and after"),
    .summary = N_("The incidents before and after a day, and the ratio of their rates among those around every other month; needs --at."),
    .analysis = "ratio",
  },
  .build = build,
  .height = height,
  .panels = TRUE,
  .misfit = misfit,
};

/* stacked.c: the groups on top of each other in each period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "stack.h"

#include <glib/gi18n-lib.h>

static void
build (NwPlot *plot)
{
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, TRUE);
  NwAxes axes;

  axes = nw_plot_axes (plot, nw_key_place (key, plot), &(NwAxesWish) { .range = { 0, nw_stack_tallest (plot) } });
  nw_stack_draw (plot, &axes, FALSE);
  nw_key_draw (key, plot, &axes);
}

const NwChart nw_chart_stacked = {
  .info = {
    .id = "stacked",
    .label = N_("Stacked bars"),
    .summary = N_("The groups of each period on top of each other."),
    .analysis = "trend",
  },
  .build = build,
  .marks = TRUE,
  .misfit = nw_stack_misfit,
};

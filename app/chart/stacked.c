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

  if (!nw_stack_adds_up (plot))
    return;
  axes = nw_plot_axes (plot, nw_key_place (key, plot), &(NwAxesWish) { .range = { 0, nw_stack_tallest (plot) } });
  nw_stack_draw (plot, &axes, FALSE);
  nw_key_draw (key, plot, &axes);
}

const NwChart nw_chart_stacked = { { "stacked", N_("Stacked bars"), "trend", NULL }, build, NULL, FALSE, TRUE };

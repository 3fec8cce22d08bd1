/* empty.c: what stands in the place of a chart that has nothing to draw
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

#include <glib/gi18n-lib.h>

void
nw_plot_words (NwPlot *plot, const char *head_words, const char *hint_words)
{
  NwRect area = plot->area;
  double inset = nw_plot_px (plot, 8);
  double width = area.width - 2 * inset;
  g_auto (NwTextBox) head = { 0 };
  g_auto (NwTextBox) hint = { 0 };
  double y;

  if (width < nw_plot_px (plot, 40) || area.height < nw_plot_px (plot, 20))
    return;
  head = nw_text_box (head_words, NW_TEXT_EMPTY, plot->scale, width, 2, plot->figure->rtl);
  hint = nw_text_box (hint_words, NW_TEXT_SUBTITLE, plot->scale, width, 2, plot->figure->rtl);
  nw_scene_frame (plot->scene, (NwRect) { area.x + 0.5, area.y + 0.5, area.width - 1, area.height - 1 },
                  plot->palette->grid, 1, NW_DASH_LONG);
  if (head.height + hint.height + 3 * inset > area.height)
    {
      nw_text_box_clear (&hint);
      hint.height = -inset;
    }
  if (head.height > area.height)
    return;
  y = area.y + (area.height - head.height - hint.height - inset) / 2;
  if (hint.layout != NULL)
    nw_scene_text (plot->scene, &hint, area.x + (area.width - hint.width) / 2, y + head.height + inset,
                   plot->palette->dim);
  nw_scene_text (plot->scene, &head, area.x + (area.width - head.width) / 2, y, plot->palette->text);
}

void
nw_plot_empty (NwPlot *plot)
{
  if (plot->result->before_after != NULL)
    nw_plot_words (plot, _("No reported incidents match in either window"), _("Choose another day, or longer windows."));
  else if (plot->result->incidents == 0)
    nw_plot_words (plot, _("No reported incidents match"), _("Take away a filter, or widen the period."));
  else if (plot->result->summary)
    nw_plot_words (plot, _("There is nothing to draw"), _("The words below say why; take away a filter, or choose other terms."));
  else if (nw_result_unit (plot->result) == NW_UNIT_SHARE)
    nw_plot_words (plot, _("Nothing is coded to take a share of"), _("Choose another measure, or take away a filter."));
  else if (nw_result_unit (plot->result) == NW_UNIT_DIFFERENCE)
    nw_plot_words (plot, _("No period has one before it to compare with"), _("Widen the period, or choose a shorter interval."));
  else
    nw_plot_words (plot, _("No start date is precise enough to draw"),
                   _("Choose a longer interval; the table shows what could not be placed."));
}

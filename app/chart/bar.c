/* bar.c: bars and what stands at them: textures, edges, intervals, small words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
nw_plot_bar (NwPlot *plot, NwRect box, NwStyle style, gboolean immature)
{
  double gap = nw_plot_px (plot, 5);
  gboolean readable = box.width >= 1.5 * gap && box.height >= gap;
  NwColor fill = style.color;

  if (box.height <= 0 || box.width <= 0)
    return;
  if (immature)
    fill = nw_color_mix (fill, plot->palette->background, 0.6);
  nw_scene_fill (plot->scene, box, fill);
  if (readable)
    nw_scene_texture (plot->scene, box, nw_color_mix (fill, plot->palette->background, 0.55), style.texture,
                      gap, nw_plot_px (plot, 0.9));
  if (immature && !style.behind && box.width > nw_plot_px (plot, 7) && box.height > 3)
    nw_scene_frame (plot->scene, (NwRect) { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 },
                    style.color, nw_plot_px (plot, 1), NW_DASH_SHORT);
}

void
nw_plot_bar_hollow (NwPlot *plot, NwRect box, NwStyle style)
{
  double edge = nw_plot_px (plot, 1.2);

  if (box.height <= 0 || box.width <= 0)
    return;
  if (box.width < 3 * edge || box.height < 2 * edge)
    {
      nw_scene_fill (plot->scene, box, nw_color_mix (style.color, plot->palette->background, 0.4));
      return;
    }
  nw_scene_fill (plot->scene, box, nw_color_mix (style.color, plot->palette->background, 0.9));
  nw_scene_frame (plot->scene, (NwRect) { box.x + edge / 2, box.y + edge / 2, box.width - edge, box.height - edge },
                  style.color, edge, NW_DASH_SOLID);
}

void
nw_plot_whisker (NwPlot *plot, const NwAxes *axes, double x, const NwBasis *basis, NwColor color)
{
  double low = nw_axes_y (axes, basis->low), high = nw_axes_y (axes, basis->high);
  double foot = nw_plot_px (plot, 2.5), stroke = nw_plot_px (plot, 1.1);

  nw_scene_segment (plot->scene, x, low, x, high, plot->palette->background, stroke * 3, NW_DASH_SOLID);
  nw_scene_segment (plot->scene, x, low, x, high, color, stroke, NW_DASH_SOLID);
  nw_scene_segment (plot->scene, x - foot, low, x + foot, low, color, stroke, NW_DASH_SOLID);
  nw_scene_segment (plot->scene, x - foot, high, x + foot, high, color, stroke, NW_DASH_SOLID);
}

gboolean
nw_plot_caption (NwPlot *plot, const NwAxes *axes, const char *words, double x, double bottom, NwColor color)
{
  g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_REMARK, plot->scale, -1, 1, FALSE);
  NwRect box = { x - text.width / 2, bottom - text.height, text.width, text.height };

  if (box.x < axes->box.x || box.x + box.width > axes->box.x + axes->box.width || box.y < axes->box.y
      || bottom > axes->box.y + axes->box.height || !nw_scene_is_free (plot->scene, box))
    return FALSE;
  nw_scene_text (plot->scene, &text, box.x, box.y, color);
  return TRUE;
}

/* plot.c: what chart types share: styles, axes, the hatched tail, bars, the empty chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

double
nw_plot_px (const NwPlot *plot, double px)
{
  return px * plot->scale;
}

gboolean
nw_plot_grouped (const NwPlot *plot)
{
  return plot->result->groups->len > 1 || plot->result->query->by != NW_DIMENSION_NONE;
}

static int
compare_totals (gconstpointer a, gconstpointer b, gpointer data)
{
  const NwResult *result = data;
  double ta = nw_result_group (result, *(const guint *) a)->total;
  double tb = nw_result_group (result, *(const guint *) b)->total;

  return ta > tb ? -1 : ta < tb ? 1 : *(const guint *) a < *(const guint *) b ? -1 : 1;
}

void
nw_plot_sort_by_total (const NwResult *result, guint *groups, guint n)
{
  g_qsort_with_data (groups, n, sizeof (guint), compare_totals, (gpointer) result);
}

/* Hues go to the groups in their order; when there are more than hues, to the largest ones. */
NwStyle *
nw_plot_styles (const NwFigure *figure, const NwResult *result)
{
  guint n = result->groups->len;
  NwStyle *styles = g_new0 (NwStyle, MAX (n, 1));
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  g_autofree gboolean *chosen = g_new0 (gboolean, MAX (n, 1));
  guint n_named = 0, rank = 0, special = 0;

  for (guint i = 0; i < n; i++)
    if (nw_result_group (result, i)->kind != NW_CODE_SPECIAL && !nw_result_group (result, i)->rest)
      order[n_named++] = i;
  if (n_named > NW_MAX_STYLES)
    nw_plot_sort_by_total (result, order, n_named);
  for (guint i = 0; i < MIN (n_named, NW_MAX_STYLES); i++)
    chosen[order[i]] = TRUE;

  for (guint i = 0; i < n; i++)
    {
      const NwGroup *group = nw_result_group (result, i);

      if (group->kind == NW_CODE_SPECIAL)
        styles[i] = nw_palette_special (figure->palette, special++);
      else if (group->rest)
        styles[i] = nw_palette_rest (figure->palette);
      else
        styles[i] = nw_palette_series (figure->palette, chosen[i] ? rank++ : NW_MAX_STYLES);
    }
  return styles;
}

double
nw_plot_cell (const NwPlot *plot, guint group, guint period)
{
  return plot->result->cells[nw_result_index (plot->result, group, plot->across, period)];
}

const NwBasis *
nw_plot_basis (const NwPlot *plot, guint group, guint period)
{
  const NwResult *result = plot->result;

  return result->basis ? &result->basis[nw_result_index (result, group, plot->across, period)] : NULL;
}

gboolean
nw_plot_few (const NwPlot *plot, guint group, guint period)
{
  const NwBasis *basis = nw_plot_basis (plot, group, period);

  return basis != NULL && nw_result_unit (plot->result) == NW_UNIT_SHARE && basis->bases < NW_FEW;
}

static NwRange
range_of (const NwPlot *plot, guint first, guint end)
{
  const NwResult *result = plot->result;
  NwRange range = { 0, 0 };

  for (guint g = 0; g < result->groups->len; g++)
    for (guint a = first; a < end; a++)
      for (guint p = 0; p < result->periods->len; p++)
        {
          double value = result->cells[nw_result_index (result, g, a, p)];

          if (!isfinite (value))
            continue;
          range.minimum = MIN (range.minimum, value);
          range.maximum = MAX (range.maximum, value);
        }
  return range;
}

NwRange
nw_plot_range (const NwPlot *plot)
{
  return range_of (plot, plot->across, plot->across + 1);
}

NwRange
nw_plot_range_all (const NwPlot *plot)
{
  return range_of (plot, 0, plot->result->across->len);
}

double
nw_plot_rows_height (const NwPlot *plot, guint n)
{
  return CLAMP (n * 24 * plot->scale, 90 * plot->scale, 1100 * plot->scale);
}

void
nw_plot_element (NwPlot *plot, guint group, guint period, NwRect box)
{
  nw_scene_element_across (plot->scene, (int) group, (int) plot->across, (int) period, box);
}

gboolean
nw_plot_is_focus (const NwPlot *plot, int group, int period)
{
  const NwElement *focus = plot->figure->focus;

  return focus != NULL && focus->group == group && focus->period == period && focus->across == (int) plot->across;
}

void
nw_plot_focus_frame (NwPlot *plot, NwRect box)
{
  double off = nw_plot_px (plot, 2);

  nw_scene_frame (plot->scene,
                  (NwRect) { box.x - off, box.y - off, box.width + 2 * off, box.height + 2 * off },
                  plot->palette->focus, nw_plot_px (plot, 2), NW_DASH_SOLID);
}

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
nw_plot_empty (NwPlot *plot)
{
  NwRect area = plot->area;
  gboolean none = plot->result->incidents == 0;
  double inset = nw_plot_px (plot, 8);
  double width = area.width - 2 * inset;
  g_auto (NwTextBox) head = { 0 };
  g_auto (NwTextBox) hint = { 0 };
  double y;

  if (width < nw_plot_px (plot, 40) || area.height < nw_plot_px (plot, 20))
    return;
  head = nw_text_box (none ? _("No reported incidents match") : _("No start date is precise enough to draw"),
                      NW_TEXT_EMPTY, plot->scale, width, 2, plot->figure->rtl);
  hint = nw_text_box (none ? _("Take away a filter, or widen the period.")
                           : _("Choose a longer interval; the table shows what could not be placed."),
                      NW_TEXT_SUBTITLE, plot->scale, width, 2, plot->figure->rtl);
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

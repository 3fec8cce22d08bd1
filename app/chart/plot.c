/* plot.c: what chart types share: styles, the cells of a panel and their range, the focus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

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

const NwBasis *
nw_plot_interval (const NwPlot *plot, guint group, guint period)
{
  const NwBasis *basis = nw_plot_basis (plot, group, period);

  if (basis == NULL || nw_result_unit (plot->result) != NW_UNIT_SHARE || basis->bases < NW_FEW || !isfinite (basis->low)
      || !isfinite (basis->high))
    return NULL;
  return basis;
}

double
nw_plot_incidents (const NwPlot *plot, guint period)
{
  double sum = 0;

  for (guint g = 0; g < plot->result->groups->len; g++)
    {
      const NwBasis *basis = nw_plot_basis (plot, g, period);
      double value = basis ? basis->hits : nw_plot_cell (plot, g, period);

      sum += isfinite (value) && value > 0 ? value : 0;
    }
  return sum;
}

/* Where an interval reaches above its share. */
static double
high_end (const NwResult *result, gsize index)
{
  const NwBasis *basis = result->basis ? &result->basis[index] : NULL;

  return basis && basis->bases >= NW_FEW && isfinite (basis->high) ? basis->high : 0;
}

/* Of a height alone there are no styles. */
static gboolean
is_left (const NwPlot *plot, guint group)
{
  return plot->styles != NULL && plot->styles[group].left;
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

          if (!isfinite (value) || is_left (plot, g))
            continue;
          range.minimum = MIN (range.minimum, value);
          range.maximum = MAX (range.maximum, MAX (value, high_end (result, nw_result_index (result, g, a, p))));
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

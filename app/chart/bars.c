/* bars.c: ranked bars of groups when there is one period, else the groups side by side in each period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_MIN 17.0 /* px */
#define ROW_MAX 34.0
#define BAR_MIN  4.5
#define CLUSTER  0.8 /* of a period's width, for the bars side by side in it */
#define MAX_NAMES 30u /* more would not fit on any line */

typedef struct {
  guint *groups; /* largest first, the rest and not knowing last */
  guint  n;      /* that fit */
  double maximum;
} Ranking;

static int
rank_class (const NwGroup *group)
{
  return group->kind == NW_CODE_SPECIAL ? 2 : group->rest ? 1 : 0;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const NwResult *result = data;
  guint ia = *(const guint *) a, ib = *(const guint *) b;
  int ca = rank_class (nw_result_group (result, ia)), cb = rank_class (nw_result_group (result, ib));
  double va = nw_result_cell (result, ia, 0), vb = nw_result_cell (result, ib, 0);

  if (ca != cb)
    return ca - cb;
  return va > vb ? -1 : va < vb ? 1 : ia < ib ? -1 : 1;
}

static double
widest (const NwPlot *plot, const Ranking *ranking, double most, double *value_width)
{
  double width = 0;

  *value_width = 0;
  for (guint i = 0; i < ranking->n; i++)
    {
      const NwGroup *group = nw_result_group (plot->result, ranking->groups[i]);
      g_autofree char *number = nw_number_print (nw_result_cell (plot->result, ranking->groups[i], 0));
      g_auto (NwTextBox) label = nw_text_box (group->label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);
      g_auto (NwTextBox) value = nw_text_box (number, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

      width = MAX (width, label.width);
      *value_width = MAX (*value_width, value.width);
    }
  return MIN (width, most);
}

static void
draw_row (NwPlot *plot, const Ranking *ranking, guint row, NwRect lane, double label_width,
          double value_width)
{
  guint g = ranking->groups[row];
  const NwGroup *group = nw_result_group (plot->result, g);
  double value = nw_result_cell (plot->result, g, 0);
  double gap = nw_plot_px (plot, 8);
  double full = MAX (lane.width - label_width - value_width - 2 * gap, 2);
  NwRect bar = { lane.x + label_width + gap, lane.y + lane.height * 0.16, value / ranking->maximum * full,
                 lane.height * 0.68 };
  NwStyle style = plot->styles[g];
  gboolean plain = rank_class (group) == 0;
  g_autofree char *number = nw_number_print (value);
  g_auto (NwTextBox) label =
      nw_text_box (group->label, NW_TEXT_AXIS, plot->scale, label_width + 0.5, 1, !plot->figure->rtl);
  g_auto (NwTextBox) text = nw_text_box (number, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

  style.texture = NW_TEXTURE_NONE;
  if (plain)
    style.color = plot->palette->accent;
  nw_plot_bar (plot, bar, style, nw_result_period (plot->result, 0)->immature);
  if (label.width <= label_width + 1)
    nw_scene_text (plot->scene, &label, lane.x + label_width - label.width,
                   lane.y + (lane.height - label.height) / 2,
                   plain ? plot->palette->text : plot->palette->dim);
  nw_scene_text (plot->scene, &text, bar.x + bar.width + gap * 0.75, lane.y + (lane.height - text.height) / 2,
                 plain ? plot->palette->text : plot->palette->dim);
  nw_scene_element (plot->scene, (int) g, 0, (NwRect) { bar.x, bar.y, MAX (bar.width, 4), bar.height });
  if (nw_plot_is_focus (plot, (int) g, 0))
    nw_plot_focus_frame (plot, (NwRect) { bar.x, bar.y, MAX (bar.width, 4), bar.height });
}

/* A line of words: what did not fit, never dropped in silence; the largest first, as many names as
 * it holds. */
static void
draw_left_over (NwPlot *plot, const guint *groups, guint n, double x, double y)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *words = NULL;
  g_auto (NwTextBox) text = { 0 };

  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _("; ") : "",
                            nw_result_group (plot->result, groups[i])->label);
  if (n > MAX_NAMES)
    g_string_append (names, "…");
  /* Translators: how many groups are not in the picture, and their names. */
  words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u more, not drawn: %s", "%u more, not drawn: %s", n), n, names->str);
  text = nw_text_box (words, NW_TEXT_REMARK, plot->scale, plot->area.x + plot->area.width - x, 1,
                      plot->figure->rtl);
  nw_scene_text (plot->scene, &text, x, y, plot->palette->dim);
}

static void
build_ranked (NwPlot *plot)
{
  const NwResult *result = plot->result;
  guint n = result->groups->len;
  g_autofree guint *order = g_new (guint, n);
  Ranking ranking = { order, n, 0 };
  double remark = nw_text_line (NW_TEXT_REMARK, plot->scale);
  double row = plot->area.height / n;
  double label_width, value_width;

  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      ranking.maximum = MAX (ranking.maximum, nw_result_cell (result, i, 0));
    }
  ranking.maximum = MAX (ranking.maximum, 1e-9);
  g_qsort_with_data (order, n, sizeof (guint), compare_ranks, (gpointer) result);
  if (row < nw_plot_px (plot, ROW_MIN))
    {
      row = nw_plot_px (plot, ROW_MIN);
      ranking.n = (guint) CLAMP (floor ((plot->area.height - remark) / row), 1, n);
    }
  row = MIN (row, nw_plot_px (plot, ROW_MAX));

  label_width = widest (plot, &ranking, plot->area.width * 0.4, &value_width);
  if (plot->area.width < nw_plot_px (plot, 80))
    label_width = 0;
  for (guint i = 0; i < ranking.n; i++)
    draw_row (plot, &ranking, i, (NwRect) { plot->area.x, plot->area.y + i * row, plot->area.width, row },
              label_width, value_width);
  nw_scene_segment (plot->scene, plot->area.x + label_width + nw_plot_px (plot, 8), plot->area.y,
                    plot->area.x + label_width + nw_plot_px (plot, 8), plot->area.y + ranking.n * row,
                    plot->palette->axis, 1.25, NW_DASH_SOLID);
  if (ranking.n < n && ranking.n * row + remark <= plot->area.height + 1)
    draw_left_over (plot, order + ranking.n, n - ranking.n, plot->area.x + label_width + nw_plot_px (plot, 8),
                    plot->area.y + ranking.n * row);
}

/* As many of the largest groups as give bars that can be seen come first in order, then what is left. Those
 * chosen look as if they were all there is. */
static guint
choose_groups (NwPlot *plot, guint *order)
{
  const NwResult *result = plot->result;
  guint n = result->groups->len;
  double cluster = plot->area.width * 0.8 / result->periods->len * CLUSTER;
  guint most = MIN (n, (guint) CLAMP (cluster / nw_plot_px (plot, BAR_MIN), 1, NW_MAX_STYLES));
  g_autofree gboolean *chosen = g_new0 (gboolean, n);
  guint rank = 0;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  nw_plot_sort_by_total (result, order, n);
  for (guint i = 0; i < most; i++)
    chosen[order[i]] = TRUE;
  for (guint i = 0; i < n; i++)
    if (!chosen[i])
      plot->styles[i].behind = TRUE;
    else if (rank_class (nw_result_group (result, i)) == 0)
      plot->styles[i] = nw_palette_series (plot->figure->palette, rank++);
  return most;
}

static void
draw_clusters (NwPlot *plot, const NwAxes *axes, guint n)
{
  const NwResult *result = plot->result;
  double cluster = axes->spacing * (n > 1 ? CLUSTER : 0.72);
  double width = cluster / n;
  double bottom = axes->box.y + axes->box.height;
  double seam = width > nw_plot_px (plot, 5) ? nw_plot_px (plot, 1) : 0;
  guint k = 0;

  for (guint g = 0; g < result->groups->len; g++)
    {
      if (plot->styles[g].behind)
        continue;
      for (guint p = 0; p < result->periods->len; p++)
        {
          double y = nw_axes_y (axes, nw_result_cell (result, g, p));
          NwRect bar = { nw_axes_x (axes, p) - cluster / 2 + k * width, y, width - seam, bottom - y };
          double least = nw_plot_px (plot, 3);

          nw_plot_bar (plot, bar, plot->styles[g], nw_result_period (result, p)->immature);
          if (bar.height < least)
            bar = (NwRect) { bar.x, bottom - least, bar.width, least };
          nw_scene_element (plot->scene, (int) g, (int) p, bar);
          if (nw_plot_is_focus (plot, (int) g, (int) p))
            nw_plot_focus_frame (plot, bar);
        }
      k++;
    }
}

static double
largest_drawn (const NwPlot *plot)
{
  const NwResult *result = plot->result;
  double largest = 0;

  for (guint g = 0; g < result->groups->len; g++)
    for (guint p = 0; p < result->periods->len && !plot->styles[g].behind; p++)
      largest = MAX (largest, nw_result_cell (result, g, p));
  return largest;
}

static void
build_clusters (NwPlot *plot)
{
  guint n_groups = plot->result->groups->len;
  g_autofree guint *order = g_new (guint, n_groups);
  guint n = choose_groups (plot, order);
  g_autoptr (NwKey) key = nw_key_new (plot, NW_SWATCH_BOX, FALSE);
  double remark = nw_text_line (NW_TEXT_REMARK, plot->scale);
  NwAxes axes;

  if (n < n_groups && plot->area.height > 5 * remark)
    {
      nw_key_forget_rest (key);
      plot->area.height -= remark;
      draw_left_over (plot, order + n, n_groups - n, plot->area.x, plot->area.y + plot->area.height);
    }
  axes = nw_plot_axes (plot, nw_key_place (key, plot), largest_drawn (plot), FALSE);
  draw_clusters (plot, &axes, n);
  nw_key_draw (key, plot, &axes);
}

static void
build (NwPlot *plot)
{
  if (plot->result->periods->len == 1)
    build_ranked (plot);
  else
    build_clusters (plot);
}

const NwChart nw_chart_bars = { { "bars", N_("Bars"), "trend" }, build };

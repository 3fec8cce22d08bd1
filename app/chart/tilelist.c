/* tilelist.c: lists regions, organisations, ways of not knowing and states without a square
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tilelist.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lanes.h"
#include "tiles.h"

#define WIDEST     190.0 /* px of a column */
#define NARROWEST   90.0
#define BETWEEN     18.0
#define GAP          8.0
#define MAX_NAMES   30u /* more would not fit on any line */

typedef struct {
  const NwResult *result;
  guint           period;
} Order;

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  const NwResult *result = order->result;
  guint ia = *(const guint *) a, ib = *(const guint *) b;
  NwLaneKind ka = nw_lane_kind (nw_result_group (result, ia)), kb = nw_lane_kind (nw_result_group (result, ib));
  double va = nw_result_cell (result, ia, order->period);
  double vb = nw_result_cell (result, ib, order->period);

  if (ka != kb)
    return (int) kb - (int) ka;
  return va > vb ? -1 : va < vb ? 1 : ia < ib ? -1 : 1;
}

NwTileList *
nw_tile_list_new (const NwPlot *plot, guint period)
{
  Order order = { plot->result, period };
  NwTileList *self = g_new0 (NwTileList, 1);
  const NwTiles *tiles = nw_tiles_get ();

  self->period = period;
  self->groups = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint g = 0; g < plot->result->groups->len; g++)
    if (nw_tiles_find (tiles, nw_result_group (plot->result, g)->code) == NULL)
      g_array_append_val (self->groups, g);
  g_array_sort_with_data (self->groups, compare_rows, &order);
  return self;
}

void
nw_tile_list_free (NwTileList *self)
{
  g_array_unref (self->groups);
  g_free (self);
}

static double
line_of (const NwPlot *plot)
{
  return nw_text_line (NW_TEXT_AXIS, plot->scale) + nw_plot_px (plot, 2);
}

/* Below the heading. */
gboolean
nw_tile_list_fit (NwTileList *self, const NwPlot *plot, NwRect area)
{
  double between = nw_plot_px (plot, BETWEEN);
  double room = area.height / line_of (plot) - 1;

  self->area = area;
  self->n_columns = (guint) MAX (1, floor ((area.width + between) / (nw_plot_px (plot, WIDEST) + between)));
  self->n_rows = room >= 1 && area.width >= nw_plot_px (plot, NARROWEST) ? (guint) room : 0;
  self->n_shown = MIN (self->groups->len, self->n_columns * self->n_rows);
  return self->n_shown == self->groups->len;
}

static void
draw_row (const NwTileList *self, NwPlot *plot, guint group, NwRect row)
{
  const NwGroup *listed = nw_result_group (plot->result, group);
  double gap = nw_plot_px (plot, GAP);
  NwColor color = nw_lane_kind (listed) == NW_LANE_VALUE ? plot->palette->text : plot->palette->dim;
  g_autofree char *number = nw_result_print_cell (plot->result, nw_result_index (plot->result, group, 0, self->period));
  g_auto (NwTextBox) value = nw_text_box (number, NW_TEXT_VALUE, plot->scale, row.width * 0.6, 1, FALSE);
  g_auto (NwTextBox) name = nw_text_box (listed->label, NW_TEXT_AXIS, plot->scale, row.width - value.width - gap, 1,
                                         plot->figure->rtl);

  nw_scene_element (plot->scene, (int) group, (int) self->period, row);
  if (nw_plot_is_focus (plot, (int) group, (int) self->period))
    nw_plot_focus_frame (plot, row);
  nw_scene_text (plot->scene, &value, row.x + row.width - value.width, row.y, color);
  nw_scene_text (plot->scene, &name, row.x, row.y, color);
}

void
nw_tile_list_draw (const NwTileList *self, NwPlot *plot)
{
  double line = line_of (plot);
  double between = nw_plot_px (plot, BETWEEN);
  double width = MIN ((self->area.width + between) / self->n_columns - between, nw_plot_px (plot, WIDEST));
  g_auto (NwTextBox) head = { 0 };

  if (self->n_shown == 0)
    return;
  head = nw_text_box (_("Not on the map"), NW_TEXT_HEAD, plot->scale, self->area.width, 1, plot->figure->rtl);
  nw_scene_text (plot->scene, &head, self->area.x, self->area.y, plot->palette->text);
  for (guint i = 0; i < self->n_shown; i++)
    draw_row (self, plot, g_array_index (self->groups, guint, i),
              (NwRect) { self->area.x + i / self->n_rows * (width + between),
                         self->area.y + (i % self->n_rows + 1) * line, width, line - nw_plot_px (plot, 2) });
}

char *
nw_tile_list_left (const NwTileList *self, const NwPlot *plot)
{
  guint n = self->groups->len - self->n_shown;
  g_autoptr (GString) names = g_string_new (NULL);

  if (n == 0)
    return NULL;
  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    {
      guint group = g_array_index (self->groups, guint, self->n_shown + i);
      const char *name = nw_result_group (plot->result, group)->label;
      gsize cell = nw_result_index (plot->result, group, 0, self->period);
      g_autofree char *number = nw_result_print_cell (plot->result, cell);

      g_string_append_printf (names, "%s%s %s", i > 0 ? _("; ") : "", name, number);
    }
  if (n > MAX_NAMES)
    g_string_append (names, "…");
  /* Translators: how much has no square on the map, with names and numbers: "18 more: Balkans 1; Oceania 1". */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more: %s", "%u more: %s", n), n, names->str);
}

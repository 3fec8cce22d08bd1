/* tilemap.c: the map of the world in equal squares, one a state, coloured by its number
 *
 * Small states are as visible as large ones. North is up and east is right in every language: the map is not mirrored,
 * the words beside it are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "complete.h"
#include "remark.h"
#include "scale.h"
#include "tilelist.h"
#include "tilelook.h"
#include "tiles.h"

#define SEAM        0.07  /* of a square, between two */
#define NAME_ROOM   0.86  /* of a square, for its letters */
#define LEAST_TEXT  0.68  /* smaller letters could not be read */
#define MOST_TEXT   1.25
#define LIST_LEFT   18.6  /* squares: the empty part of the map's upper right, where the list stands */
#define LIST_BOTTOM  5.6
#define KEY_RIGHT   11.3  /* the same of the lower left, where the key stands */
#define KEY_TOP     14.5
#define BESIDE_GAP  16.0
#define LEAST_ROWS   4    /* as high as the key, so that it has room below the map */

typedef struct {
  NwPlot        *plot;
  const NwTiles *tiles;
  guint          period;
  int           *groups;   /* of each tile; -1: none */
  NwTileLook     look;
  NwRect         map;      /* as it lies on the screen */
  double         size;     /* of a square with its seam, px */
  double         letters;  /* scale of the names in the squares; 0: no room for them */
  gboolean       numbers;  /* there is room for them below the names */
} TileMap;

/* ---- what is where ---- */

static void
place_groups (TileMap *self)
{
  const NwResult *result = self->plot->result;

  self->groups = g_new (int, self->tiles->tiles->len);
  for (guint i = 0; i < self->tiles->tiles->len; i++)
    self->groups[i] = -1;
  for (guint g = 0; g < result->groups->len; g++)
    {
      const NwTile *tile = nw_tiles_find (self->tiles, nw_result_group (result, g)->code);

      if (tile != NULL)
        self->groups[tile - nw_tiles_at (self->tiles, 0)] = (int) g;
    }
}

/* As short as it can be said: a square has little room. */
static char *
short_number (const TileMap *self, guint group)
{
  double value = nw_plot_cell (self->plot, group, self->period);

  const NwBasis *basis = nw_plot_basis (self->plot, group, self->period);

  if (!isfinite (value))
    return g_strdup ("");
  if (nw_plot_few (self->plot, group, self->period))
    {
      g_autofree char *hits = nw_number_print (basis->hits);
      g_autofree char *bases = nw_number_print (basis->bases);

      return g_strconcat (hits, "/", bases, NULL);
    }
  if (nw_result_unit (self->plot->result) == NW_UNIT_SHARE)
    return g_strdup_printf (_("%.0f%%"), value * 100);
  return nw_number_print (value);
}

/* ---- layout ---- */

static double
widest_name (const TileMap *self, double scale)
{
  double width = 0;

  for (guint i = 0; i < self->tiles->tiles->len; i++)
    {
      g_auto (NwTextBox) text = nw_text_box (nw_tiles_at (self->tiles, i)->name, NW_TEXT_CELL, scale, -1, 1, FALSE);

      width = MAX (width, text.width);
    }
  return width;
}

static void
fit_map (TileMap *self, NwRect area)
{
  double scale = self->plot->scale;
  double columns = self->tiles->n_columns, rows = self->tiles->n_rows;
  double letters;

  self->size = MIN (area.width / columns, area.height / rows);
  self->map = (NwRect) { area.x, area.y + (area.height - self->size * rows) / 2,
                         self->size * columns, self->size * rows };
  letters = MIN (self->size * NAME_ROOM / widest_name (self, scale), MOST_TEXT);
  self->letters = letters >= LEAST_TEXT ? letters * scale : 0;
  self->numbers = self->letters > 0 && 2 * nw_text_line (NW_TEXT_CELL, self->letters) <= self->size * (1 - SEAM);
}

/* What stands beside the map is mirrored later, so a place on the screen is given as its mirror image. */
static NwRect
mirrored (const TileMap *self, NwRect place)
{
  if (self->plot->figure->rtl)
    place.x = self->plot->scene->width - place.x - place.width;
  return place;
}

/* In the empty part of the map, or beside it where that holds more. Returns whether all fit. */
static gboolean
place_list (const TileMap *self, NwTileList *list)
{
  NwRect area = self->plot->area;
  double x = self->map.x + LIST_LEFT * self->size;
  double beside = self->map.x + self->map.width + nw_plot_px (self->plot, BESIDE_GAP);
  NwRect corner = { x, area.y, area.x + area.width - x, self->map.y + LIST_BOTTOM * self->size - area.y };
  NwRect column = { beside, area.y, area.x + area.width - beside, area.height };
  gboolean all = nw_tile_list_fit (list, self->plot, mirrored (self, column));
  guint n_beside = list->n_shown;

  if (all)
    return TRUE;
  all = nw_tile_list_fit (list, self->plot, mirrored (self, corner));
  if (all || list->n_shown >= n_beside)
    return all;
  return nw_tile_list_fit (list, self->plot, mirrored (self, column));
}

/* ---- drawing ---- */

static NwRect
square (const TileMap *self, const NwTile *tile)
{
  double seam = self->size * SEAM;

  return (NwRect) { self->map.x + tile->column * self->size + seam / 2, self->map.y + tile->row * self->size + seam / 2,
                    self->size - seam, self->size - seam };
}

static void
draw_letters (TileMap *self, NwRect box, const char *name, const char *number, NwColor ink)
{
  NwScene *scene = self->plot->scene;
  g_auto (NwTextBox) text = { 0 };
  g_auto (NwTextBox) below = { 0 };
  double height;

  if (self->letters == 0)
    return;
  text = nw_text_box (name, NW_TEXT_CELL, self->letters, -1, 1, FALSE);
  height = text.height;
  if (self->numbers && *number)
    below = nw_text_box (number, NW_TEXT_CELL, self->letters, -1, 1, FALSE);
  if (below.layout != NULL && below.width <= box.width)
    {
      height += below.height;
      nw_scene_text (scene, &below, box.x + (box.width - below.width) / 2,
                     box.y + (box.height - height) / 2 + text.height, ink);
    }
  nw_scene_text (scene, &text, box.x + (box.width - text.width) / 2, box.y + (box.height - height) / 2, ink);
}

static void
draw_tile (TileMap *self, const NwTile *tile, int group)
{
  NwPlot *plot = self->plot;
  NwRect box = square (self, tile);
  NwColor ink = nw_tile_look_fill (&self->look, box, group);
  g_autofree char *number = group < 0 ? g_strdup ("") : short_number (self, (guint) group);

  draw_letters (self, box, tile->name, number, ink);
  if (group < 0)
    return;
  nw_scene_element (plot->scene, group, (int) self->period, box);
  if (nw_plot_is_focus (plot, group, (int) self->period))
    nw_plot_focus_frame (plot, box);
}

static void
draw_map (TileMap *self)
{
  NwSceneMark mark = nw_scene_mark (self->plot->scene);

  for (guint i = 0; i < self->tiles->tiles->len; i++)
    draw_tile (self, nw_tiles_at (self->tiles, i), self->groups[i]);
  if (self->plot->figure->rtl)
    nw_scene_mirror_since (self->plot->scene, mark);
}

/* ---- all of it ---- */

static gboolean
by_states (const NwResult *result)
{
  return result->query->by != NW_DIMENSION_NONE && nw_dimension_info (result->query->by)->domain == NW_DOMAIN_STATE;
}

/* What does not fit into the list is said in a line below. It takes room from the map and so from the list, hence the
 * list is fitted first as if it stood there. */
static NwTileList *
lay_out (TileMap *self)
{
  NwPlot *plot = self->plot;
  NwTileList *list = nw_tile_list_new (plot, self->period);
  NwRect whole = plot->area;
  g_autofree char *left = NULL;

  fit_map (self, plot->area);
  if (place_list (self, list))
    return list;
  plot->area.height -= nw_text_line (NW_TEXT_REMARK, plot->scale);
  fit_map (self, plot->area);
  place_list (self, list);
  left = nw_tile_list_left (list, plot);
  plot->area = whole;
  if (left == NULL || !nw_remark_draw (plot, left))
    {
      fit_map (self, plot->area);
      place_list (self, list);
    }
  return list;
}

/* The key stands in the empty part of the map, or in a row below it, as long as there is room. */
static void
build (NwPlot *plot)
{
  TileMap self = { .plot = plot, .tiles = nw_tiles_get (), .period = nw_complete_last (plot->result) };
  double row = nw_tile_key_row (plot), tall;
  g_autoptr (NwTileList) list = NULL;
  gboolean inside, below;
  NwRect key;

  nw_remark_period (plot, self.period);
  place_groups (&self);
  nw_tile_look_init (&self.look, plot, self.period);
  tall = nw_tile_key_height (&self.look);
  fit_map (&self, plot->area);
  inside = KEY_RIGHT * self.size >= nw_tile_key_width (&self.look)
           && (self.tiles->n_rows - KEY_TOP) * self.size >= tall;
  below = !inside && plot->area.height > LEAST_ROWS * row;
  if (below)
    plot->area.height -= row;
  key = (NwRect) { plot->area.x, plot->area.y + plot->area.height, plot->area.width, row };
  list = lay_out (&self);
  draw_map (&self);
  nw_tile_list_draw (list, plot);
  if (inside)
    key = mirrored (&self, (NwRect) { self.map.x, self.map.y + self.map.height - tall, KEY_RIGHT * self.size, tall });
  if (inside || below)
    nw_tile_key_draw (&self.look, key, below);
  g_free (self.groups);
}

static NwMisfit
misfit (const NwResult *result)
{
  if (!by_states (result))
    return (NwMisfit) { N_("The map shows states"), N_("Group by initiator, receiver, claimant, accused or responder.") };
  if (result->across->len > 1)
    return (NwMisfit) { N_("The map shows one dimension"), N_("Take away the second one, or filter by one of its values.") };
  if (nw_result_unit (result) == NW_UNIT_DIFFERENCE)
    return (NwMisfit) { N_("The map shows incidents or shares"),
                        N_("Choose another measure; changes are for charts over time.") };
  return (NwMisfit) { NULL };
}

/* The map as wide as the figure. */
static double
height (const NwPlot *plot, double width)
{
  const NwTiles *tiles = nw_tiles_get ();

  return CLAMP (width * tiles->n_rows / tiles->n_columns, 150 * plot->scale, 800 * plot->scale) + nw_plot_px (plot, 20);
}

const NwChart nw_chart_tilemap = {
  .info = {
    .id = "tilemap",
    .label = N_("Tile map"),
    .summary = N_("The world with a square of the same size for each state: group by initiator, receiver, claimant, accused or responder."),
    .analysis = "total",
  },
  .build = build,
  .height = height,
  .panels = TRUE,
  .misfit = misfit,
};

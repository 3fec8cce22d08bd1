/* scene.h: everything a figure shows, as shapes with their places
 *
 * A figure is built into a scene once; the scene is painted and picked from, so that what is drawn and what is found
 * under the pointer cannot differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"
#include "palette.h"
#include "textbox.h"

G_BEGIN_DECLS

typedef struct { double x, y, width, height; } NwRect;
typedef struct { double x, y; } NwPoint;

typedef enum {
  NW_SHAPE_FILL,    /* a filled rectangle */
  NW_SHAPE_FRAME,   /* its outline */
  NW_SHAPE_TEXTURE, /* lines across it */
  NW_SHAPE_LINE,    /* through points */
  NW_SHAPE_SYMBOL,  /* at the middle of box */
  NW_SHAPE_TEXT,
} NwShapeKind;

typedef struct {
  NwShapeKind kind;
  NwRect      box;
  NwColor     color;
  NwColor     inside;   /* of a symbol */
  double      stroke;   /* line width */
  double      gap;      /* between the lines of a texture */
  NwDash      dash;
  NwSymbol    symbol;
  NwTexture   texture;
  guint       first_point;
  guint       n_points;
  NwTextBox   text;
  gboolean    upright;  /* text: its lines run from bottom to top */
} NwShape;

typedef struct {
  double  width;
  double  height;
  double  scale;
  NwColor background;
  GArray *shapes;   /* NwShape, back to front */
  GArray *points;   /* NwPoint */
  GArray *elements; /* NwElement */
} NwScene;

/* What a scene held at some moment. */
typedef struct { guint shapes, points, elements; } NwSceneMark;

NwScene *nw_scene_new     (double width, double height, double scale, NwColor background);
void     nw_scene_free    (NwScene *self);
void     nw_scene_fill    (NwScene *self, NwRect box, NwColor color);
void     nw_scene_frame   (NwScene *self, NwRect box, NwColor color, double stroke, NwDash dash);
void     nw_scene_texture (NwScene *self, NwRect box, NwColor color, NwTexture texture, double gap, double stroke);
void     nw_scene_line    (NwScene *self, const NwPoint *points, guint n_points, NwColor color, double stroke, NwDash dash);
void     nw_scene_segment (NwScene *self, double x1, double y1, double x2, double y2, NwColor color, double stroke, NwDash dash);
void     nw_scene_symbol  (NwScene *self, double x, double y, double size, NwSymbol symbol, NwColor color, NwColor inside);
void     nw_scene_text    (NwScene *self, NwTextBox *text, double x, double y, NwColor color); /* takes what text holds */
void     nw_scene_text_upright (NwScene *self, NwTextBox *text, double x, double y, NwColor color); /* as wide as it is high */
void     nw_scene_element (NwScene *self, int group, int period, NwRect box); /* of the first across */
void     nw_scene_element_across (NwScene *self, int group, int across, int period, NwRect box);
gboolean nw_scene_is_free (const NwScene *self, NwRect box); /* of texts, fills and lines that are more than a hair */
void     nw_scene_mirror  (NwScene *self);  /* left becomes right */
/* The same of what was added since a mark. Done twice it changes nothing: so a part that lies the same way in every
 * language, as a map does, is mirrored once before the whole scene is. */
NwSceneMark nw_scene_mark (const NwScene *self);
void     nw_scene_mirror_since (NwScene *self, NwSceneMark mark);
void     nw_scene_paint   (const NwScene *self, cairo_t *cr);
gboolean nw_scene_pick    (const NwScene *self, double x, double y, NwElement *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwScene, nw_scene_free)

G_END_DECLS

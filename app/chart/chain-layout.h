/* chain-layout.h: where the steps of one incident lie: lanes from top to bottom, days from left to right
 *
 * A lane has as many rows as its names need to keep clear of each other. Where there is no room for that, names are left out and
 * rows move together; where lanes are lower than a line of text, theirs as well.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chain-lane.h"
#include "plot.h"

G_BEGIN_DECLS

#define NW_CHAIN_MAX_LANES 20
#define NW_CHAIN_GAP       5.0 /* px between a point and its name */

typedef struct {
  guint    row;   /* of the summary */
  guint    lane;  /* among those shown */
  gboolean dated;
  gboolean bar;   /* of several days */
  gboolean hollow; /* contested */
  double   from, to; /* days */
  double   x, end;   /* px; the same of a point */
  double   name_width;
  gboolean before;   /* the name stands before it */
  guint    line;     /* among the rows of its lane */
} NwChainItem;

typedef struct {
  const NwPlot *plot;
  GArray  *items;                       /* NwChainItem */
  guint    lanes[NW_CHAIN_MAX_LANES];   /* numbers of nw_chain_lane() that have steps */
  guint    rows[NW_CHAIN_MAX_LANES];    /* of each */
  double   tops[NW_CHAIN_MAX_LANES];    /* px */
  double   heights[NW_CHAIN_MAX_LANES];
  guint    n_lanes;
  guint    n_rows;
  NwRect   box;         /* of the days, without the undated */
  double   undated;     /* px: where the undated begin; 0: there are none */
  double   low, high;   /* days at both ends */
  double   label_width; /* of lanes; 0: no labels */
  double   gap;         /* between two lanes */
  double   radius;      /* of points */
  gboolean names;       /* of steps */
  gboolean labels;      /* of lanes */
} NwChainLayout;

/* Into the area, which has no labels of days; without a height for nw_chain_layout_need() alone. */
void   nw_chain_layout_init  (NwChainLayout *self, const NwPlot *plot, NwRect area);
void   nw_chain_layout_clear (NwChainLayout *self);
double nw_chain_layout_need  (const NwChainLayout *self); /* px that rows with names need */
double nw_chain_row_height   (const NwChainLayout *self, guint lane);
double nw_chain_item_y       (const NwChainLayout *self, const NwChainItem *item);
double nw_chain_x            (const NwChainLayout *self, double day);
const char *nw_chain_lane_name (const NwChainLane *lane); /* in the user's language */
const char *nw_chain_undated   (void);                    /* the heading above those without a date */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwChainLayout, nw_chain_layout_clear)

G_END_DECLS

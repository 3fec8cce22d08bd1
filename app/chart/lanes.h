/* lanes.h: the rows or columns of a chart: their order, how many of them fit, and where they lie
 *
 * Values come first, then the rest; after a gap the ways of not knowing. All are alike and keep the order of the
 * result, but in a chart that ranks. Where not all fit, the smallest values are left out, and a line of words says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

typedef enum { NW_LANE_VALUE, NW_LANE_REST, NW_LANE_SPECIAL } NwLaneKind;

typedef struct {
  GPtrArray *groups; /* NwGroup, borrowed */
  gboolean   ranked; /* shown by their keys, not in the order of the groups */
  guint     *ranking; /* positions among them by kind, and the largest key first */
  guint     *order;   /* those shown, then those left out */
  guint      shown;
  guint      known;  /* of those shown: the ones before the gap */
  double     start;  /* px */
  double     size;   /* of each */
  double     gap;
  gboolean   thin;   /* lanes narrower than a line of text have names for some of them, else for none */
} NwLanes;

NwLaneKind nw_lane_kind       (const NwGroup *group);
/* keys: how large they are, one a group; NAN is least; NULL: their totals. Until they are fitted, all are shown by
 * their keys. */
void       nw_lanes_init      (NwLanes *self, GPtrArray *groups, const double *keys);
void       nw_lanes_clear     (NwLanes *self);
/* As many as fit from start on, none smaller than least nor larger than most. */
void       nw_lanes_fit       (NwLanes *self, double start, double room, double least, double most);
double     nw_lanes_at        (const NwLanes *self, guint lane); /* where it begins */
const NwGroup *nw_lanes_group  (const NwLanes *self, guint lane);
double     nw_lanes_end       (const NwLanes *self);
guint      nw_lanes_n_left    (const NwLanes *self);
/* Fits into the plot's area but for what is above and below; a line at its end says what does not fit. */
void       nw_lanes_fit_rows  (NwLanes *self, NwPlot *plot, double above, double below, double least,
                               double most);
/* Marks the styles of all but the largest so many groups as left out, and says so under the plot. Returns how many
 * are left to draw. */
guint      nw_lanes_leave_out (NwPlot *plot, guint most);
/* The width that names of the rows need, at most most. */
double     nw_lanes_label_width (const NwLanes *self, const NwPlot *plot, double most);
/* Every so many lanes have a name where a line is that high; 0: none has. */
guint      nw_lanes_named_every (const NwLanes *self, double line);
/* Whether a lane has one then: none reaches beyond the first or the last lane. */
gboolean   nw_lanes_named       (const NwLanes *self, guint lane, double line);
/* Names of the rows, ending at right; in as many lines as a row is high. */
void       nw_lanes_draw_labels (const NwLanes *self, NwPlot *plot, double right, double width);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwLanes, nw_lanes_clear)

G_END_DECLS

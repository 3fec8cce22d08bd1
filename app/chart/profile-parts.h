/* profile-parts.h: what a panel of a state's profile is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

#define NW_PROFILE_ROLES 2 /* as receiver, attributed to it */

/* All panels of a figure. */
typedef struct {
  NwPlot *plot;
  guint   n_states;           /* the first columns */
  int     first_year, last_year;
  GArray *sectors;            /* guint: rows */
  NwTicks ticks;              /* of years, of all panels */
  double  most_of_sector;     /* of all panels */
  guint   n_columns, n_rows;  /* of panels */
  NwStyle styles[NW_PROFILE_ROLES];
} NwProfilePanels;

/* What the rows of years begin with: "trend/received/". */
const char *nw_profile_role_prefix (guint role);
const char *nw_profile_role_label  (guint role); /* translated */
/* A cell; NAN where there is no number. */
double   nw_profile_number       (const NwProfilePanels *self, guint row, guint column);
gboolean nw_profile_immature     (const NwProfilePanels *self, int year); /* reports are still coming in */
/* One line at the beginning or the end of a box; width below 0: of any width. Where it would touch something it is left out. */
void     nw_profile_draw_text    (const NwProfilePanels *self, const char *words, NwTextRole role, NwRect box, gboolean at_end,
                                  NwColor color);
void     nw_profile_draw_years   (const NwProfilePanels *self, guint state, NwRect area); /* nothing where it is too small */
void     nw_profile_draw_sectors (const NwProfilePanels *self, guint state, NwRect area);

G_END_DECLS

/* random-incidents.h: incidents of every shape, for comparing answers with an oracle
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

typedef struct {
  guint n_rows;
  guint n_codes;    /* a domain, beside the special ones */
  guint max_values; /* of an incident in a dimension */
  guint n_years;    /* of starts, from 2001 on */
} RandomShape;

typedef struct {
  NwAtlas    *atlas;
  NwCodebook *all_codes; /* with those of derived dimensions */
  NwCodebook *codebook;
  NwBatch    *batch;    /* incidents, then acts */
  GArray     *act_rows; /* guint: the incident of each act */
} RandomIncidents;

/* No values, repeated values, special ones, missing and coarse dates; acts in no order. */
RandomIncidents *random_incidents_new   (guint seed, RandomShape shape);
void             random_incidents_free  (RandomIncidents *self);
NwFrame         *random_incidents_frame (const RandomIncidents *self, gint64 first_id);
/* Any question that the codes of these incidents can be asked. */
NwQuery         *random_query           (GRand *rand, const RandomIncidents *incidents);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomIncidents, random_incidents_free)

G_END_DECLS

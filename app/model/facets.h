/* facets.h: how many incidents each value of each dimension would give
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dimension.h"

G_BEGIN_DECLS

typedef struct {
  guint16  code;
  guint    incidents; /* under all filters but those of this dimension */
  gboolean chosen;    /* in the include filter */
  gboolean excluded;  /* in the exclude filter */
} NwFacet;

typedef struct {
  GArray *facets[NW_N_DIMENSIONS]; /* NwFacet with incidents, or chosen: most first, then by label; special codes last */
  GArray *years;                   /* guint: dated incidents per year of start, under all filters but the period */
  int     first_year;
  guint   undated;
} NwFacets;

void nw_facets_free (NwFacets *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFacets, nw_facets_free)

G_END_DECLS

/* facet-values.h: the values of a facet as they are listed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

/* Points into the answer that it was collected from. */
typedef struct {
  const NwFacet *facet;
  const NwCode  *code;
  const char    *label;
} NwFacetValue;

/* The values that match the search, "" for all: by name, or as the facet has them. (transfer full) NwFacetValue */
GArray *nw_facet_values_collect (const NwAnswer *answer, NwDimension dimension, const char *search, gboolean alphabetical);
/* Folded, the first few, and of the rest those that are chosen or excluded. (transfer full) NwFacetValue */
GArray *nw_facet_values_visible (const GArray *values, gboolean unfolded);
/* What is not visible, translated: "87 more · unknown 512", or "". */
char   *nw_facet_values_rest    (const GArray *values, const GArray *visible);

G_END_DECLS

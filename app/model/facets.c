/* facets.c: frees what facets.h holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facets.h"

void
nw_facets_free (NwFacets *self)
{
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    g_clear_pointer (&self->facets[i], g_array_unref);
  g_clear_pointer (&self->years, g_array_unref);
  g_free (self);
}

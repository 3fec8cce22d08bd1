/* actors.c: counts the names of one actor as one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "packed.h"

guint16
nw_frame_counted_as (const NwFrame *self, NwDimension dimension, guint16 code)
{
  return dimension == NW_DIMENSION_ACTOR && code < self->n_same_actor ? self->same_actor[code] : code;
}

NwFrame *
nw_frame_with_actors (NwFrame *self, const guint16 *map, guint n)
{
  NwFrame *other = nw_frame_copy (self);
  NwColumn packed = nw_frame_packed_column (self, NW_DIMENSION_ACTOR);

  g_free (other->same_actor);
  other->n_same_actor = MIN (n, nw_codebook_n_codes (self->codebook, NW_DOMAIN_ACTOR));
  other->same_actor = g_memdup2 (map, other->n_same_actor * sizeof *map);
  nw_frame_set_own (other, NW_DIMENSION_ACTOR, NW_DIMENSION_ACTOR, nw_column_recode (&packed, other->same_actor, other->n_same_actor));
  return other;
}

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

/* The lists of the column with other codes, each still once in a list. Equal lists may come of it: they do no harm. */
static void
rewrite_lists (NwFrame *self, const NwColumn *column)
{
  guint32 n_codes = column->offsets[column->n_lists];
  guint32 at = 0;

  self->actor_offsets = g_new (guint32, (gsize) column->n_lists + 1);
  self->actor_codes = g_new (guint16, MAX (n_codes, 1));
  for (guint32 list = 0; list < column->n_lists; list++)
    {
      self->actor_offsets[list] = at;
      for (guint32 i = column->offsets[list]; i < column->offsets[list + 1]; i++)
        {
          guint16 code = nw_frame_counted_as (self, NW_DIMENSION_ACTOR, column->codes[i]);
          guint32 j = self->actor_offsets[list];

          while (j < at && self->actor_codes[j] != code)
            j++;
          if (j == at)
            self->actor_codes[at++] = code;
        }
    }
  self->actor_offsets[column->n_lists] = at;
}

NwFrame *
nw_frame_with_actors (NwFrame *self, const guint16 *map, guint n)
{
  NwFrame *other = nw_frame_new_for_packed (self->bytes, self->first_id, self->codebook);
  NwColumn *column = &other->columns[NW_DIMENSION_ACTOR];

  other->n_same_actor = MIN (n, nw_codebook_n_codes (self->codebook, NW_DOMAIN_ACTOR));
  other->same_actor = g_memdup2 (map, other->n_same_actor * sizeof *map);
  rewrite_lists (other, column);
  column->offsets = other->actor_offsets;
  column->codes = other->actor_codes;
  return other;
}

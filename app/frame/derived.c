/* derived.c: gives a frame the columns that are made from others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"

static void
add_entries (NwCodebook *codebook, NwDomain domain, const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const NwAtlasEntry *entry = g_ptr_array_index (entries, i);
      nw_codebook_add_code (codebook, domain, entry->code, entry->label, NW_CODE_LISTED, NULL);
    }
}

/* By code of a place, its region's. */
static guint16 *
map_regions (const NwCodebook *codebook, const NwAtlas *atlas, guint *n)
{
  guint16 *map;

  *n = nw_codebook_n_codes (codebook, NW_DOMAIN_STATE);
  map = g_new (guint16, *n);
  for (guint i = 0; i < *n; i++)
    {
      int region = atlas ? nw_atlas_region (atlas, nw_codebook_get_code (codebook, NW_DOMAIN_STATE, i)->code) : -1;

      if (i < NW_N_SPECIAL_CODES)
        map[i] = i;
      else
        map[i] = region >= 0 ? NW_N_SPECIAL_CODES + region : NW_CODE_ID_NOT_AVAILABLE;
    }
  return map;
}

static void
derive_regions (NwFrame *self, const NwAtlas *atlas)
{
  guint n;
  g_autofree guint16 *map = map_regions (self->codebook, atlas, &n);

  nw_frame_set_own (self, NW_DIMENSION_INITIATOR_REGION, NW_DIMENSION_INITIATOR,
                    nw_column_recode (&self->columns[NW_DIMENSION_INITIATOR], map, n));
  nw_frame_set_own (self, NW_DIMENSION_RECEIVER_REGION, NW_DIMENSION_RECEIVER,
                    nw_column_recode (&self->columns[NW_DIMENSION_RECEIVER], map, n));
}

/* Without an atlas a region of any kind is as little available as a bloc. */
static void
derive_no_blocs (NwFrame *self)
{
  guint n;
  g_autofree guint16 *map = map_regions (self->codebook, NULL, &n);

  nw_frame_set_own (self, NW_DIMENSION_INITIATOR_BLOC, NW_DIMENSION_INITIATOR,
                    nw_column_recode (&self->columns[NW_DIMENSION_INITIATOR], map, n));
  nw_frame_set_own (self, NW_DIMENSION_RECEIVER_BLOC, NW_DIMENSION_RECEIVER,
                    nw_column_recode (&self->columns[NW_DIMENSION_RECEIVER], map, n));
}

static void
derive_blocs (NwFrame *self, const NwAtlas *atlas)
{
  g_autoptr (NwBlocTimes) times = nw_bloc_times_new (self, atlas);

  nw_frame_set_own (self, NW_DIMENSION_INITIATOR_BLOC, NW_DIMENSION_INITIATOR_BLOC,
                    nw_bloc_column (self, NW_DIMENSION_INITIATOR, times, atlas));
  nw_frame_set_own (self, NW_DIMENSION_RECEIVER_BLOC, NW_DIMENSION_RECEIVER_BLOC,
                    nw_bloc_column (self, NW_DIMENSION_RECEIVER, times, atlas));
}

void
nw_frame_derive (NwFrame *self, const NwAtlas *atlas)
{
  NwCodebook *codebook = nw_codebook_extend (self->codebook);

  nw_evidence_add_codes (codebook);
  if (atlas)
    {
      add_entries (codebook, NW_DOMAIN_REGION, nw_atlas_regions (atlas));
      add_entries (codebook, NW_DOMAIN_BLOC, nw_atlas_blocs (atlas));
    }
  nw_codebook_unref (self->codebook);
  self->codebook = codebook;

  if (!self->own[NW_DIMENSION_EVIDENCE].offsets) /* no atlas changes it */
    nw_frame_set_own (self, NW_DIMENSION_EVIDENCE, NW_DIMENSION_EVIDENCE, nw_evidence_column (self));
  derive_regions (self, atlas);
  if (atlas)
    derive_blocs (self, atlas);
  else
    derive_no_blocs (self);
  nw_frame_set_own (self, NW_DIMENSION_NORM, NW_DIMENSION_NORM, nw_norm_column_empty (self->n_rows));
}

NwFrame *
nw_frame_with_atlas (NwFrame *self, const NwAtlas *atlas)
{
  NwFrame *other = nw_frame_copy (self);

  nw_frame_derive (other, atlas);
  g_clear_pointer (&other->atlas, nw_atlas_unref);
  other->atlas = atlas ? nw_atlas_ref ((NwAtlas *) atlas) : NULL;
  return other;
}

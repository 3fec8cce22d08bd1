/* hand-claims.c: makes frames of few incidents with dated claims and responses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "hand-claims.h"

#include <string.h>

static NwCodeKind
kind_of (NwDomain domain, const char *word)
{
  if (domain != NW_DOMAIN_STATE)
    return NW_CODE_LISTED;
  return strcmp (word, "eu") == 0 || strcmp (word, "brussels") == 0 ? NW_CODE_ORGANISATION : NW_CODE_STATE;
}

static void
add_marks (NwBatch *batch, NwCodebook *codebook, NwDimension dimension, const char *text)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", 0);

  for (guint i = 0; words[i] && *words[i]; i++)
    nw_batch_add_mark (batch, (NwMark) { .dimension = dimension,
                                         .code = nw_codebook_add_code (codebook, domain, words[i], words[i], kind_of (domain, words[i]), NULL) });
}

static void
add_act (NwFrameBuilder *builder, NwCodebook *codebook, const HandAct *act)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  NwAct *added = nw_batch_add_act (batch, act->act);
  gboolean claim = act->act == NW_ACT_CLAIM;

  if (*act->date)
    g_assert_true (nw_date_parse (act->date, &added->date));
  add_marks (batch, codebook, claim ? NW_DIMENSION_CLAIMANT : NW_DIMENSION_RESPONDER, act->by);
  add_marks (batch, codebook, claim ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE, act->kind);
  if (claim)
    add_marks (batch, codebook, NW_DIMENSION_ACCUSED, act->accused);
  g_assert_true (nw_frame_builder_add_act (builder, act->incident, batch, nw_batch_act (batch, 0), NULL));
}

static NwAtlas *
new_atlas (void)
{
  NwAtlas *atlas = nw_atlas_new ();
  guint other = nw_atlas_add_bloc (atlas, "club", "Club");
  guint eu = nw_atlas_add_bloc (atlas, "eu", "European Union");

  nw_atlas_add_member (atlas, eu, "MAA", NW_DAY_NONE, NW_DAY_NONE);
  nw_atlas_add_member (atlas, eu, "MBB", nw_day_from_ymd (2010, 1, 1), NW_DAY_NONE);
  nw_atlas_add_member (atlas, eu, "MCC", NW_DAY_NONE, nw_day_from_ymd (2009, 12, 31));
  nw_atlas_add_member (atlas, eu, "ZZZ", NW_DAY_NONE, NW_DAY_NONE);
  nw_atlas_add_member (atlas, eu, "eu", NW_DAY_NONE, NW_DAY_NONE);
  nw_atlas_add_member (atlas, eu, "brussels", NW_DAY_NONE, NW_DAY_NONE);
  nw_atlas_add_member (atlas, other, "A", NW_DAY_NONE, NW_DAY_NONE);
  return atlas;
}

NwFrame *
hand_claims_frame (const HandIncident *incidents, guint n, const HandAct *acts)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwAtlas) atlas = new_atlas ();
  g_autoptr (NwFrame) frame = NULL;

  for (guint i = 0; i < n; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);

      g_assert_true (nw_date_parse (incidents[i].start, &incident->start));
      incident->intensity = incidents[i].intensity;
      add_marks (batch, codebook, NW_DIMENSION_INITIATOR, incidents[i].initiators);
      add_marks (batch, codebook, NW_DIMENSION_INITIATOR_KIND, incidents[i].kinds);
      add_marks (batch, codebook, NW_DIMENSION_CATEGORY, incidents[i].categories);
      add_marks (batch, codebook, NW_DIMENSION_TYPE, incidents[i].types);
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; acts[i].date; i++)
    add_act (builder, codebook, &acts[i]);
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  return nw_frame_with_atlas (frame, atlas);
}

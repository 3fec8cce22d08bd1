/* acts.c: what can be asked of the acts of a frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "act-kinds.h"
#include "packed.h"

const NwActTable *
nw_frame_claims (const NwFrame *self)
{
  return &self->acts[NW_ACT_CLAIM];
}

const NwActTable *
nw_frame_responses (const NwFrame *self)
{
  return &self->acts[NW_ACT_RESPONSE];
}

const gint32 *
nw_frame_end_days (const NwFrame *self)
{
  return self->end_days;
}

const guint8 *
nw_frame_end_precisions (const NwFrame *self)
{
  return self->end_precisions;
}

const gint32 *
nw_frame_disclosed_days (const NwFrame *self)
{
  return self->disclosed_days;
}

const guint8 *
nw_frame_disclosed_precisions (const NwFrame *self)
{
  return self->disclosed_precisions;
}

guint8 *
nw_frame_state_kinds (const NwFrame *self)
{
  guint n = nw_codebook_n_codes (self->codebook, NW_DOMAIN_CLAIM_KIND);
  guint8 *kinds = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    kinds[i] = nw_claim_speaker (self->codebook, i) == NW_SPEAKER_STATE;
  return kinds;
}

guint8 *
nw_frame_rungs (const NwFrame *self)
{
  guint n = nw_codebook_n_codes (self->codebook, NW_DOMAIN_RESPONSE);
  guint8 *rungs = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    rungs[i] = nw_response_rung (self->codebook, i);
  return rungs;
}

guint8 *
nw_act_lists_with (const NwColumn *column, const guint8 *by_code, guint least)
{
  guint8 *lists = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      lists[list] |= by_code[nw_column_list_codes (column, list)[i]] >= least;
  return lists;
}

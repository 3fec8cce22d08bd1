/* evidence.c: grades what the claims of each incident rest on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "act-kinds.h"
#include "derived.h"

#include <glib/gi18n-lib.h>

/* Codes of NW_DOMAIN_EVIDENCE behind the special ones; grades from the weakest to the strongest. */
enum {
  SELF_CLAIMED = NW_N_SPECIAL_CODES,
  OTHERS,
  ONE_STATE,
  SEVERAL_STATES,
  LEGAL_PROCESS,
  CONTESTED,
};

/* What the kinds of claim of a row say together: bits, the special codes above them. */
enum {
  BY_SELF = 1 << 0,
  BY_OTHERS = 1 << 1, /* neither the initiator nor a government */
  BY_STATES = 1 << 2,
  IS_CONTESTED = 1 << 3,
  SPECIAL_SHIFT = 4,
  N_KINDS = 1 << (SPECIAL_SHIFT + NW_N_SPECIAL_CODES),
};

G_STATIC_ASSERT (N_KINDS - 1 <= G_MAXUINT8); /* the sums of a list */

#define MOST_STATES 2 /* more make no difference */

void
nw_evidence_add_codes (NwCodebook *codebook)
{
  static const struct {
    const char *code;
    const char *label;
  } codes[] = {
    { "self-claimed", N_("Claimed by the initiator alone") },
    { "others", N_("Company, media or others only") },
    { "one-state", N_("One state") },
    { "several-states", N_("Several states") },
    { "legal-process", N_("Legal process") },
    { "contested", N_("Contested") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    nw_codebook_add_code (codebook, NW_DOMAIN_EVIDENCE, codes[i].code, codes[i].label, NW_CODE_LISTED, NULL);
}

/* ---- what the lists of codes of each column say ---- */

static guint8
kind_bit (const NwCodebook *codebook, guint16 code)
{
  if (code < NW_N_SPECIAL_CODES)
    return 1 << (SPECIAL_SHIFT + code);
  switch (nw_claim_speaker (codebook, code))
    {
    case NW_SPEAKER_SELF:
      return BY_SELF;
    case NW_SPEAKER_OTHERS:
      return BY_OTHERS;
    case NW_SPEAKER_STATE:
      return BY_STATES;
    case NW_SPEAKER_CONTESTED:
      return IS_CONTESTED;
    case NW_SPEAKER_UNLISTED:
    default:
      return 1 << (SPECIAL_SHIFT + NW_CODE_ID_NOT_AVAILABLE); /* whose claim it is cannot be told */
    }
}

static guint8 *
sum_kinds (const NwFrame *frame)
{
  const NwColumn *column = &frame->columns[NW_DIMENSION_CLAIM_KIND];
  guint8 *sums = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      sums[list] |= kind_bit (frame->codebook, nw_column_list_codes (column, list)[i]);
  return sums;
}

/* The states of a list of claimants, or those of a row that claimed something themselves. */
typedef struct {
  guint8  n; /* different ones, at most MOST_STATES */
  guint16 first;
} States;

static void
add_state (States *states, guint16 code)
{
  if (states->n == 0)
    *states = (States) { 1, code };
  else if (states->first != code)
    states->n = MOST_STATES;
}

static States *
find_states (const NwFrame *frame, const NwColumn *claimants)
{
  States *found = g_new0 (States, MAX (claimants->n_lists, 1));

  for (guint32 list = 0; list < claimants->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (claimants, list); i++)
      {
        guint16 code = nw_column_list_codes (claimants, list)[i];
        if (nw_codebook_get_code (frame->codebook, NW_DOMAIN_STATE, code)->kind == NW_CODE_STATE)
          add_state (&found[list], code);
      }
  return found;
}

/* What the claims of a row add to their kinds. */
typedef struct {
  guint8 states;    /* as States.n */
  guint8 contested; /* IS_CONTESTED or 0 */
} Heard;

/* By list of claimants, and by list of kinds whether they are a state's. */
typedef struct {
  const NwActTable *claims;
  States *states;
  guint8 *of_state;
} Claims;

static Heard
hear (const Claims *self, guint row)
{
  const NwActTable *claims = self->claims;
  States states = { 0, 0 };
  guint8 contested = 0;

  for (guint32 i = claims->first[row]; i < claims->first[row + 1]; i++)
    {
      const States *by = &self->states[nw_column_list (&claims->by, i)];

      contested |= claims->contested[i];
      if (by->n == 0 || !self->of_state[nw_column_list (&claims->kinds, i)])
        continue;
      if (by->n == MOST_STATES)
        states.n = MOST_STATES;
      else
        add_state (&states, by->first);
    }
  return (Heard) { states.n, contested ? IS_CONTESTED : 0 };
}

static guint8 *
find_legal (const NwFrame *frame)
{
  const NwColumn *column = &frame->columns[NW_DIMENSION_RESPONSE];
  int legal = nw_codebook_find_code (frame->codebook, NW_DOMAIN_RESPONSE, "legal");
  guint8 *found = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      found[list] |= nw_column_list_codes (column, list)[i] == legal;
  return found;
}

/* ---- what a row is graded ---- */

/* The rule in frame.h. codes has room for all special ones. */
static guint
grade (guint kinds_of_row, guint states, gboolean legal, guint16 *codes)
{
  guint n = 0;

  if (legal)
    codes[n++] = LEGAL_PROCESS;
  else if (kinds_of_row & BY_STATES)
    codes[n++] = states >= 2 ? SEVERAL_STATES : ONE_STATE;
  else if (kinds_of_row & BY_OTHERS)
    codes[n++] = OTHERS;
  else if (kinds_of_row & BY_SELF)
    codes[n++] = SELF_CLAIMED;
  if (kinds_of_row & IS_CONTESTED)
    codes[n++] = CONTESTED;
  if (n > 0)
    return n;

  for (guint i = 0; i < NW_N_SPECIAL_CODES; i++)
    if (kinds_of_row & 1 << (SPECIAL_SHIFT + i))
      codes[n++] = i;
  return n;
}

NwColumnParts
nw_evidence_column (const NwFrame *frame)
{
  g_autoptr (NwColumnBuilder) builder = nw_column_builder_new ();
  g_autofree guint8 *by_kinds = sum_kinds (frame);
  g_autofree guint8 *by_response = find_legal (frame);
  g_autofree States *states = find_states (frame, &frame->acts[NW_ACT_CLAIM].by);
  g_autofree guint8 *state_kinds = nw_frame_state_kinds (frame);
  g_autofree guint8 *of_state = nw_act_lists_with (&frame->acts[NW_ACT_CLAIM].kinds, state_kinds, 1);
  const Claims claims = { &frame->acts[NW_ACT_CLAIM], states, of_state };
  guint32 known[N_KINDS][MOST_STATES + 1][2] = { { { 0 } } };
  gboolean uniform = claims.claims->n + frame->columns[NW_DIMENSION_CLAIM_KIND].width
                     + frame->columns[NW_DIMENSION_RESPONSE].width == 0;
  guint n_rows = uniform ? MIN (frame->n_rows, 1) : frame->n_rows; /* one row says what all do */
  guint32 *rows = nw_column_builder_rows (builder, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      Heard heard = hear (&claims, i);
      guint sum = by_kinds[nw_column_list (&frame->columns[NW_DIMENSION_CLAIM_KIND], i)] | heard.contested;
      guint legal = by_response[nw_column_list (&frame->columns[NW_DIMENSION_RESPONSE], i)];
      guint32 *list = &known[sum][heard.states][legal];

      if (*list == 0)
        {
          guint16 codes[NW_N_SPECIAL_CODES + 2];
          guint n = grade (sum, heard.states, legal, codes);
          *list = nw_column_builder_list (builder, codes, n);
        }
      rows[i] = *list;
    }
  return nw_column_builder_finish (builder, n_rows, NULL, NULL);
}

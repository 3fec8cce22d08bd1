/* evidence.c: grades what the claims of each incident rest on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static const struct {
  const char *code; /* see data/codes/claim-kinds.ini */
  guint8 bit;
} kinds[] = {
  { "self", BY_SELF },         { "company", BY_OTHERS },           { "media", BY_OTHERS },
  { "third-party", BY_OTHERS }, { "receiver", BY_OTHERS },         { "government", BY_STATES },
  { "regional-organisation", BY_STATES }, { "international-organisation", BY_STATES }, { "contested", IS_CONTESTED },
};

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
  const char *text = nw_codebook_get_code (codebook, NW_DOMAIN_CLAIM_KIND, code)->code;

  if (code < NW_N_SPECIAL_CODES)
    return 1 << (SPECIAL_SHIFT + code);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].code, text) == 0)
      return kinds[i].bit;
  return 1 << (SPECIAL_SHIFT + NW_CODE_ID_NOT_AVAILABLE); /* in no list: whose claim it is cannot be told */
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

/* What the voices of a row add to that. */
typedef struct {
  guint8 states;    /* that claimed something themselves */
  guint8 contested; /* IS_CONTESTED or 0 */
} Heard;

static gboolean
speaks_for_state (const NwFrame *frame, const NwPackedVoice *voice)
{
  return kind_bit (frame->codebook, voice->kind) == BY_STATES
         && nw_codebook_get_code (frame->codebook, NW_DOMAIN_STATE, voice->claimant)->kind == NW_CODE_STATE;
}

static Heard
hear (const NwFrame *frame, const guint8 *of_states, const guint16 *voices, guint n)
{
  Heard heard = { 0, 0 };
  guint16 first = 0;

  for (guint i = 0; i < n; i++)
    {
      const NwPackedVoice *voice = &frame->voices[voices[i]];

      if (voice->contested)
        heard.contested = IS_CONTESTED;
      if (!of_states[voices[i]] || heard.states == MOST_STATES || (heard.states > 0 && voice->claimant == first))
        continue;
      heard.states++;
      first = voice->claimant;
    }
  return heard;
}

static Heard *
hear_all (const NwFrame *frame)
{
  const NwColumn *column = &frame->row_voices;
  g_autofree guint8 *of_states = g_new (guint8, MAX (frame->n_voices, 1));
  Heard *heard = g_new (Heard, MAX (column->n_lists, 1));

  for (guint i = 0; i < frame->n_voices; i++)
    of_states[i] = speaks_for_state (frame, &frame->voices[i]);
  for (guint32 list = 0; list < column->n_lists; list++)
    heard[list] = hear (frame, of_states, nw_column_list_codes (column, list), nw_column_list_length (column, list));
  return heard;
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
  g_autofree Heard *by_voices = hear_all (frame);
  guint32 known[N_KINDS][MOST_STATES + 1][2] = { { { 0 } } };
  gboolean uniform = frame->row_voices.width + frame->columns[NW_DIMENSION_CLAIM_KIND].width
                     + frame->columns[NW_DIMENSION_RESPONSE].width == 0;
  guint n_rows = uniform ? MIN (frame->n_rows, 1) : frame->n_rows; /* one row says what all do */
  guint32 *rows = nw_column_builder_rows (builder, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      Heard heard = by_voices[nw_column_list (&frame->row_voices, i)];
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

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
  COMPANY_OR_MEDIA,
  ONE_STATE,
  SEVERAL_STATES,
  COURT_RECORD,
  CONTESTED,
};

/* What the kinds of claim of a row say together: bits, the special codes above them. */
enum {
  BY_SELF = 1 << 0,
  BY_OTHERS = 1 << 1, /* neither the initiator nor states */
  BY_STATES = 1 << 2,
  IS_CONTESTED = 1 << 3,
  IS_CLAIM = BY_SELF | BY_OTHERS | BY_STATES | IS_CONTESTED,
  SPECIAL_SHIFT = 4,
  N_KINDS = 1 << (SPECIAL_SHIFT + NW_N_SPECIAL_CODES),
};

#define MOST_CLAIMANTS 2 /* more make no difference */

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
    { "company-or-media", N_("Company or media only") },
    { "one-state", N_("One state") },
    { "several-states", N_("Several states") },
    { "court-record", N_("Court record") },
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

static guint8 *
count_claimants (const NwFrame *frame)
{
  const NwColumn *column = &frame->columns[NW_DIMENSION_CLAIMANT];
  guint8 *counts = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list) && counts[list] < MOST_CLAIMANTS; i++)
      counts[list] += nw_codebook_get_code (frame->codebook, NW_DOMAIN_STATE, nw_column_list_codes (column, list)[i])->kind
                      == NW_CODE_STATE;
  return counts;
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
grade (guint kinds_of_row, guint claimants, gboolean legal, guint16 *codes)
{
  guint n = 0;

  if (legal)
    codes[n++] = COURT_RECORD;
  else if (kinds_of_row & BY_STATES)
    codes[n++] = claimants >= 2 && !(kinds_of_row & BY_OTHERS) ? SEVERAL_STATES : ONE_STATE;
  else if (kinds_of_row & BY_OTHERS)
    codes[n++] = COMPANY_OR_MEDIA;
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
  g_autofree guint8 *by_kinds = sum_kinds (frame), *by_claimants = count_claimants (frame), *by_response = find_legal (frame);
  guint32 known[N_KINDS][MOST_CLAIMANTS + 1][2] = { { { 0 } } };
  guint32 *rows = nw_column_builder_rows (builder, frame->n_rows);

  for (guint i = 0; i < frame->n_rows; i++)
    {
      guint sum = by_kinds[nw_column_list (&frame->columns[NW_DIMENSION_CLAIM_KIND], i)];
      guint claimants = by_claimants[nw_column_list (&frame->columns[NW_DIMENSION_CLAIMANT], i)];
      guint legal = by_response[nw_column_list (&frame->columns[NW_DIMENSION_RESPONSE], i)];

      if (known[sum][claimants][legal] == 0)
        {
          guint16 codes[NW_N_SPECIAL_CODES + 2];
          guint n = grade (sum, claimants, legal, codes);
          known[sum][claimants][legal] = nw_column_builder_list (builder, codes, n);
        }
      rows[i] = known[sum][claimants][legal];
    }
  return nw_column_builder_finish (builder, frame->n_rows, NULL, NULL);
}

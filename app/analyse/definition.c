/* definition.c: the steps of a definition, in one side of a comparison
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "definition.h"

#include <math.h>

#include "code-bits.h"
#include "grouping.h"
#include "interval.h"

gboolean
nw_definition_coded (const NwFrame *frame, NwDimension dimension)
{
  NwColumn column = nw_grouping_column (frame, dimension);

  if (dimension == NW_DIMENSION_NONE)
    return TRUE;
  for (guint32 list = 0; list < column.n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (&column, list); i++)
      if (nw_column_list_codes (&column, list)[i] != NW_CODE_ID_NOT_CODED)
        return TRUE;
  return FALSE;
}

/* ---- which lists of codes a step has ---- */

/* By code of a state: whether it names anybody. */
static guint8 *
find_named (const NwFrame *frame)
{
  const NwCodebook *codebook = nw_frame_codebook (frame);
  guint n = nw_codebook_n_codes (codebook, NW_DOMAIN_STATE);
  guint8 *named = g_new0 (guint8, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    named[i] = nw_codebook_get_code (codebook, NW_DOMAIN_STATE, i)->kind != NW_CODE_SPECIAL;
  return named;
}

/* ---- counting ---- */

enum { IS_NAMED = 1, IS_LINKED = 2, IS_MATCHING = 4, N_KINDS = 8 };

/* Rows by what they are, so that each is looked at once. */
static void
count_kinds (const NwFrame *frame, const NwSelection *all, const NwSelection *question, guint kinds[N_KINDS])
{
  const NwColumn *initiators = nw_frame_column (frame, NW_DIMENSION_INITIATOR);
  const NwColumn *initiator_kinds = nw_frame_column (frame, NW_DIMENSION_INITIATOR_KIND);
  g_autofree guint8 *naming = find_named (frame);
  g_autofree guint8 *linking = nw_code_bits_linking (frame);
  g_autofree guint8 *named = nw_code_bits_lists (initiators, naming);
  g_autofree guint8 *linked = nw_code_bits_lists (initiator_kinds, linking);
  const guint64 *bits = nw_selection_bits (all), *matching = nw_selection_bits (question);
  guint32 lists[NW_BLOCK_ROWS], kind_lists[NW_BLOCK_ROWS];

  for (guint first = 0; first < nw_frame_n_rows (frame); first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, nw_frame_n_rows (frame) - first);

      nw_column_read (initiators, first, n, lists);
      nw_column_read (initiator_kinds, first, n, kind_lists);
      for (guint i = 0; i < n; i += 64)
        for (guint64 word = bits[(first + i) / 64]; word != 0; word &= word - 1)
          {
            guint bit = __builtin_ctzll (word), row = i + bit;
            guint hit = matching[(first + i) / 64] >> bit & 1;

            kinds[named[lists[row]] * IS_NAMED | linked[kind_lists[row]] * IS_LINKED | hit * IS_MATCHING]++;
          }
    }
}

/* Each step asks for what the one before it does, and for more. */
static void
count_steps (NwSide *side, const NwFrame *frame, const NwSelection *all, const NwSelection *question)
{
  static const guint asked[NW_N_COMPARED] = { 0, IS_NAMED, IS_NAMED | IS_LINKED };
  guint kinds[N_KINDS] = { 0 };

  count_kinds (frame, all, question, kinds);
  for (guint step = 0; step < NW_N_COMPARED; step++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      if ((kind & asked[step]) == asked[step])
        {
          side->steps[step].incidents += kinds[kind];
          side->steps[step].matching += kind & IS_MATCHING ? kinds[kind] : 0;
        }
}

/* Incidents that a side before has count in no step; said is how many the question would select. */
static void
leave_out (NwSide *side, NwSelection **all, const NwInputs *inputs)
{
  g_autoptr (NwSelection) whole = nw_selection_new (inputs->frame, inputs->query, inputs->matches, NULL);
  NwSelection *rest = nw_selection_without (*all, inputs->again);

  side->again = whole ? nw_selection_count (whole) - nw_selection_count (inputs->selection) : 0;
  nw_selection_unref (*all);
  *all = rest;
}

gboolean
nw_definition_fill (NwSide *side, const NwInputs *inputs, GError **error)
{
  g_autoptr (NwQuery) all = nw_query_copy (inputs->query);
  g_autoptr (NwSelection) selection = NULL;
  gboolean names = nw_definition_coded (inputs->frame, NW_DIMENSION_INITIATOR);
  gboolean kinds = nw_definition_coded (inputs->frame, NW_DIMENSION_INITIATOR_KIND);

  g_ptr_array_set_size (all->filters, 0);
  selection = nw_selection_new (inputs->frame, all, inputs->matches, error);
  if (!selection)
    return FALSE;

  if (inputs->again)
    leave_out (side, &selection, inputs);
  count_steps (side, inputs->frame, selection, inputs->selection);
  side->steps[NW_COMPARED_ALL].coded = TRUE;
  side->steps[NW_COMPARED_NAMED].coded = names;
  side->steps[NW_COMPARED_LINKED].coded = names && kinds;
  for (guint i = 0; i < NW_N_COMPARED; i++)
    {
      NwComparedCount *step = &side->steps[i];

      step->low = step->high = NAN;
      if (!step->coded)
        step->incidents = step->matching = 0;
      else if (step->incidents > 0)
        nw_share_interval (step->matching, step->incidents, &step->low, &step->high);
    }
  return TRUE;
}

/* behind.c: counts rows into a cell of a summary, and says which they are where somebody asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "behind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "backdrop.h"
#include "partly.h"
#include "side-label.h"
#include "table.h"

static gsize
n_words (const NwInputs *inputs)
{
  return ((gsize) nw_frame_n_rows (inputs->frame) + 63) / 64;
}

gboolean
nw_behind_wants (const NwInputs *inputs, const NwSummary *summary, guint row, guint column)
{
  const NwBehind *behind = inputs->behind;

  g_return_val_if_fail (nw_summary_column (summary, column)->opens, FALSE);

  return behind && strcmp (behind->row, nw_summary_row (summary, row)->code) == 0
         && strcmp (behind->column, nw_summary_column (summary, column)->id) == 0;
}

void
nw_behind_give (const NwInputs *inputs, const guint64 *bits)
{
  memcpy (inputs->behind->bits, bits, n_words (inputs) * sizeof *bits);
  inputs->behind->found = TRUE;
}

void
nw_behind_count (const NwInputs *inputs, NwSummary *summary, guint row, guint column, const guint64 *bits)
{
  guint n = 0;

  for (gsize i = 0; i < n_words (inputs); i++)
    n += __builtin_popcountll (bits[i]);
  nw_summary_set (summary, row, column, n);
  if (nw_behind_wants (inputs, summary, row, column))
    nw_behind_give (inputs, bits);
}

static guint
count_undated (const NwInputs *inputs)
{
  const gint32 *days = nw_frame_days (inputs->frame);
  const guint64 *bits = nw_selection_bits (inputs->selection);
  guint n = 0;

  for (gsize i = 0; i < n_words (inputs); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      n += days[i * 64 + __builtin_ctzll (word)] == NW_DAY_NONE;
  return n;
}

/* With which other questions it compares: their releases are among its sources, and in its seal. */
static void
add_sides (NwResult *result, const NwInputs *inputs)
{
  for (guint i = 0; i <= inputs->n_sides && inputs->n_sides > 0; i++)
    {
      const NwInputs *from = i == 0 ? inputs : &inputs->sides[i - 1];
      g_autoptr (NwQuery) query = nw_table_complete_query (from->query, from->query->interval, from->release);
      NwSide *side = nw_side_new (NULL, query, from->release);

      g_ptr_array_set_size (query->versus, 0);
      side->codebook = nw_codebook_ref (nw_frame_codebook (from->frame));
      g_ptr_array_add (result->sides, side);
    }
  nw_side_label_all (result->sides);
}

NwResult *
nw_behind_result (const NwAnalysis *analysis, const NwInputs *inputs, NwSummary *summary, NwDimension subject)
{
  g_autoptr (NwQuery) query = nw_table_complete_query (inputs->query, inputs->query->interval, inputs->release);
  NwResult *result;

  nw_query_set_analysis (query, analysis->id);
  result = nw_result_new (analysis->id, query, inputs->release);
  result->summary = summary;
  summary->method = g_strdup (analysis->method ? _(analysis->method) : NULL);
  result->codebook = nw_codebook_ref (nw_frame_codebook (inputs->frame));
  result->incidents = nw_selection_count (inputs->selection);
  result->outside = nw_selection_undated_outside (inputs->selection);
  result->undated = count_undated (inputs);
  result->partly = nw_partly_in_period (inputs->frame, inputs->selection, inputs->query);
  nw_backdrop_add_eras (result, inputs->eras, subject);
  add_sides (result, inputs);
  return result;
}

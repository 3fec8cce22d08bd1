/* summaries.c: asks for summaries, for the rows behind their cells, and checks what holds of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "summaries.h"

#include <math.h>

static NwResult *
ask_behind (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, NwBehind *behind, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_parse (text, error);
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (NwSelection) selection = NULL;
  NwInputs inputs = known ? *known : (NwInputs) { 0 };

  g_assert_nonnull (query);
  selection = nw_selection_new (frame, query, NULL, NULL);
  release->dataset = g_strdup ("hand");
  release->version = g_strdup ("1.0");
  release->as_of = nw_date_from_day (nw_day_from_ymd (2008, 6, 30));
  inputs.frame = frame;
  inputs.selection = selection;
  inputs.query = query;
  inputs.release = release;
  inputs.behind = behind;
  return nw_analysis_find (analysis)->run (&inputs, error);
}

NwResult *
summaries_ask (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, GError **error)
{
  return ask_behind (frame, analysis, text, known, NULL, error);
}

static const NwSummaryCell *
find (const NwResult *result, const char *row, const char *column)
{
  int r = nw_summary_row_of (result->summary, row), c = nw_summary_column_of (result->summary, column);

  if (r < 0 || c < 0)
    g_error ("The summary has no cell %s/%s", row, column);
  return nw_summary_cell (result->summary, r, c);
}

double
summaries_number (const NwResult *result, const char *row, const char *column)
{
  const NwSummaryCell *cell = find (result, row, column);

  return cell->state == NW_STATE_VALUE ? cell->number : NAN;
}

NwCellState
summaries_state (const NwResult *result, const char *row, const char *column)
{
  return find (result, row, column)->state;
}

static void
open_cell (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, const NwSummary *summary, guint row, guint column)
{
  g_autofree guint64 *bits = g_new0 (guint64, nw_frame_n_rows (frame) / 64 + 1);
  NwBehind behind = { nw_summary_row (summary, row)->code, nw_summary_column (summary, column)->id, bits, FALSE };
  g_autoptr (NwResult) result = ask_behind (frame, analysis, text, known, &behind, NULL);
  g_autoptr (NwQuery) query = nw_query_parse (text, NULL);
  g_autoptr (NwSelection) selection = nw_selection_new (frame, query, NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < nw_frame_n_rows (frame); i++)
    if (bits[i / 64] >> (i % 64) & 1)
      {
        g_assert_true (nw_selection_has (selection, i));
        n++;
      }
  if (!behind.found || n != nw_summary_cell (summary, row, column)->number)
    g_error ("%s %s: behind %s/%s are %u", analysis, text, behind.row, behind.column, n);
}

void
summaries_open (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwResult) result = summaries_ask (frame, analysis, text, known, &error);
  const NwSummary *summary;

  g_assert_no_error (error);
  summary = result->summary;
  for (guint row = 0; row < summary->rows->len; row++)
    for (guint column = 0; column < summary->columns->len; column++)
      if (nw_summary_column (summary, column)->opens && nw_summary_cell (summary, row, column)->state == NW_STATE_VALUE)
        open_cell (frame, analysis, text, known, summary, row, column);
}

void
summaries_check_shares (const NwSummary *summary)
{
  for (guint row = 0; row < summary->rows->len; row++)
    for (guint i = 0; i + 2 < summary->columns->len; i++)
      {
        const NwSummaryColumn *column = nw_summary_column (summary, i);
        const NwSummaryCell *cell = nw_summary_cell (summary, row, i);

        if (column->quantity != NW_QUANTITY_SHARE || column->hits < 0 || cell->state != NW_STATE_VALUE
            || g_str_has_suffix (column->id, "low") || g_str_has_suffix (column->id, "high"))
          continue;
        g_assert_cmpfloat_with_epsilon (cell->number * nw_summary_cell (summary, row, column->bases)->number,
                                        nw_summary_cell (summary, row, column->hits)->number, 1e-6);
        g_assert_cmpfloat (nw_summary_cell (summary, row, i + 1)->number, <=, cell->number);
        g_assert_cmpfloat (nw_summary_cell (summary, row, i + 2)->number, >=, cell->number);
      }
}

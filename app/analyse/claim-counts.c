/* claim-counts.c: a matrix of counts among which many are zero
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-counts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "behind.h"

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const NwCountLine *la = a, *lb = b;
  gboolean special_a = la->kind == NW_CODE_SPECIAL, special_b = lb->kind == NW_CODE_SPECIAL;
  int order;

  if (special_a != special_b)
    return special_a - special_b;
  order = special_a ? 0 : g_utf8_collate (la->label, lb->label);
  return order != 0 ? order : la->number < lb->number ? -1 : 1;
}

void
nw_count_lines_sort (GArray *lines)
{
  g_array_sort (lines, compare_lines);
}

guint32 *
nw_count_lines_find (const GArray *lines, guint n)
{
  guint32 *positions = g_new0 (guint32, (gsize) n + 1);

  for (guint i = 0; i < lines->len; i++)
    positions[g_array_index (lines, NwCountLine, i).number] = i + 1;
  return positions;
}

NwClaimCounts *
nw_claim_counts_new (const NwInputs *inputs, NwSummary *summary, const GArray *rows, const GArray *columns, const char *above, GError **error)
{
  NwClaimCounts *self;
  gsize n_cells = (gsize) rows->len * columns->len;

  if (n_cells > NW_CLAIM_COUNTS_MAX_CELLS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("%u by %u are more cells than a table can show; choose fewer by filters"), rows->len,
                   columns->len);
      return NULL;
    }
  self = g_new0 (NwClaimCounts, 1);
  *self = (NwClaimCounts) { inputs, summary, rows->len, columns->len, summary->columns->len, g_new0 (guint, n_cells + 1),
                            g_new0 (guint, n_cells + 1), -1, -1, NULL };
  for (guint i = 0; i < columns->len; i++)
    {
      const NwCountLine *line = &g_array_index (columns, NwCountLine, i);
      NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, line->code, line->label);

      column->opens = TRUE;
      column->above = g_strdup (above);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const NwCountLine *line = &g_array_index (rows, NwCountLine, i);

      nw_summary_add_row (summary, NW_SUMMARY_ROW, line->code, line->label, line->kind);
    }
  if (inputs->behind)
    {
      self->row = nw_summary_row_of (summary, inputs->behind->row);
      self->column = nw_summary_column_of (summary, inputs->behind->column) - (int) self->first;
      self->bits = g_new0 (guint64, (gsize) nw_frame_n_rows (inputs->frame) / 64 + 1);
    }
  return self;
}

void
nw_claim_counts_free (NwClaimCounts *self)
{
  g_free (self->counts);
  g_free (self->last);
  g_free (self->bits);
  g_free (self);
}

void
nw_claim_counts_add (NwClaimCounts *self, guint row, guint column, guint of)
{
  self->counts[(gsize) row * self->n_columns + column]++;
  if ((int) row == self->row && (int) column == self->column)
    self->bits[of / 64] |= G_GUINT64_CONSTANT (1) << (of % 64);
}

void
nw_claim_counts_once (NwClaimCounts *self, guint row, guint column, guint of)
{
  guint *last = &self->last[(gsize) row * self->n_columns + column];

  if (*last == of + 1)
    return;
  *last = of + 1;
  nw_claim_counts_add (self, row, column, of);
}

void
nw_claim_counts_done (NwClaimCounts *self)
{
  for (guint r = 0; r < self->n_rows; r++)
    for (guint c = 0; c < self->n_columns; c++)
      nw_summary_set (self->summary, r, self->first + c, self->counts[(gsize) r * self->n_columns + c]);
  if (self->row >= 0 && self->column >= 0 && (guint) self->column < self->n_columns)
    nw_behind_give (self->inputs, self->bits);
}

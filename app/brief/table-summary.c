/* table-summary.c: a summary as a table: its rows, columns and sections, each cell with its text and its number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "number.h"
#include "record-words.h"
#include "summary-facts.h"

static NwColumnKind
kind_of (NwQuantity quantity)
{
  switch (quantity)
    {
    case NW_QUANTITY_TEXT:
      return NW_COLUMN_TEXT;
    case NW_QUANTITY_CODE:
      return NW_COLUMN_DATE;
    default:
      return NW_COLUMN_NUMBER;
    }
}

/* The code, in data files only, the label, then the columns of the summary in their order. */
static void
add_columns (NwTable *table, const NwSummary *summary)
{
  g_autofree char *label_id = g_strconcat (summary->row_id, "_label", NULL);

  nw_table_add_column (table, NW_COLUMN_HEAD, summary->row_id, _("Code"))->data = TRUE;
  nw_table_add_column (table, NW_COLUMN_HEAD, label_id, summary->row_label);
  for (guint i = 0; i < summary->columns->len; i++)
    {
      const NwSummaryColumn *from = nw_summary_column (summary, i);
      NwTableColumn *column = nw_table_add_column (table, kind_of (from->quantity), from->id, from->label);

      column->above = g_strdup (from->above);
      column->data = from->data;
    }
}

static void
set_cell (NwTable *table, guint row, guint column, const NwSummary *summary, guint from_row, guint from_column)
{
  const NwSummaryCell *cell = nw_summary_cell (summary, from_row, from_column);
  NwQuantity quantity = nw_summary_column (summary, from_column)->quantity;
  g_autofree char *text = nw_summary_print (summary, from_row, from_column);

  if (nw_quantity_is_text (quantity))
    nw_table_set_text (table, row, column, nw_record_text (text));
  else if (cell->state != NW_STATE_VALUE || !isfinite (cell->number))
    nw_table_set_text (table, row, column, g_steal_pointer (&text));
  else if (quantity == NW_QUANTITY_SHARE)
    nw_table_set_share (table, row, column, cell->number, g_steal_pointer (&text));
  else
    nw_table_set_number (table, row, column, cell->number, g_steal_pointer (&text));
}

static void
add_row (NwTable *table, const NwSummary *summary, guint i)
{
  static const NwRowKind kinds[] = {
    [NW_SUMMARY_ROW] = NW_ROW_PLAIN, [NW_SUMMARY_SECTION] = NW_ROW_SECTION, [NW_SUMMARY_TOTAL] = NW_ROW_TOTAL,
  };
  const NwSummaryRow *from = nw_summary_row (summary, i);
  guint row = nw_table_add_row (table, kinds[from->kind]);

  if (from->kind == NW_SUMMARY_SECTION)
    {
      nw_table_set_text (table, row, 0, nw_record_text (from->label));
      return;
    }
  nw_table_set_text (table, row, 0, g_strdup (from->code));
  nw_table_set_text (table, row, 1, nw_record_text (from->label));
  for (guint c = 0; c < summary->columns->len; c++)
    set_cell (table, row, c + 2, summary, i, c);
}

NwTable *
nw_summary_table (const NwResult *result, const char *shows)
{
  const NwSummary *summary = result->summary;
  NwTable *table = nw_table_new ();
  g_autofree char *facts = nw_summary_facts_print (summary, _("; "));
  g_autofree char *sentence = facts ? g_strconcat (facts, ".", NULL) : NULL;
  guint bound;

  add_columns (table, summary);
  bound = nw_table_bound_rows (table, summary->rows->len);
  for (guint i = 0; i < bound; i++)
    add_row (table, summary, i);
  nw_table_describe (table, result, shows, sentence, summary->rows->len - bound);
  return table;
}

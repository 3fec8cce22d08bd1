/* table-comparison.c: one question asked of several sides, along the steps of its definition
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>

#include "number.h"

/* Columns of a step, in this order; only the first two are read. */
enum { SHARE, INTERVAL, LOW, HIGH, HITS, OF, STEP_COLUMNS };

static void
add_columns (NwTable *table, const NwResult *result)
{
  nw_table_add_names (table, result);
  nw_table_add_column (table, NW_COLUMN_NUMBER, "total", _("Reported incidents"));
  for (NwCompared step = 0; step < NW_N_COMPARED; step++)
    {
      g_autofree char *prefix = g_strconcat (nw_compared_id (step), "_", NULL);
      g_autofree char *interval = g_strconcat (prefix, "interval", NULL);
      guint low;
      /* Translators: heading of the columns of a step: a share of the incidents of that step. */
      g_autofree char *above = g_strdup_printf (_("Of: %s, %%"), nw_compared_label (step));

      /* Translators: heading of a column of shares with what they were made from: "55.8 % (576 of 1,033)". */
      nw_table_add_column (table, NW_COLUMN_NUMBER, nw_compared_id (step), _("share (k of n)"))->above =
          g_strdup (above);
      nw_table_add_column (table, NW_COLUMN_NUMBER, interval, _("95 % interval"))->above = g_strdup (above);
      low = table->columns->len;
      nw_table_add_interval (table, prefix, above);
      nw_table_column (table, low)->data = TRUE;
      nw_table_column (table, low + 1)->data = TRUE;
      nw_table_add_parts (table, prefix);
    }
}

/* "32.7–37.4 %" in the place of two columns: three steps are wide enough without. */
static char *
print_interval (const NwComparedCount *count)
{
  g_autofree char *high = nw_percent_print (count->high);

  if (count->incidents < NW_FEW)
    return g_strdup ("–");
  /* Translators: the bounds of an interval in per cent: "32.7–37.4 %". */
  return g_strdup_printf (_("%.1f–%s"), count->low * 100, high);
}

static void
set_step (NwTable *table, guint row, guint column, const NwComparedCount *count)
{
  if (count->coded)
    {
      nw_table_set_hits (table, row, column + SHARE, count->matching, count->incidents);
      nw_table_set_text (table, row, column + INTERVAL, print_interval (count));
      nw_table_set_interval (table, row, column + LOW, count->incidents, count->low, count->high);
      nw_table_set_parts (table, row, column + HITS, count->matching, count->incidents);
      return;
    }
  for (guint i = 0; i < STEP_COLUMNS; i++)
    nw_table_set_text (table, row, column + i, g_strdup (_("not coded")));
}

NwTable *
nw_comparison_table (const NwResult *result, const char *shows)
{
  NwTable *table = nw_table_new ();

  add_columns (table, result);
  for (guint i = 0; i < result->sides->len; i++)
    {
      const NwSide *side = g_ptr_array_index (result->sides, i);
      guint row = nw_table_add_row (table, NW_ROW_PLAIN);
      guint column = nw_table_set_names (table, row, result, nw_result_group (result, i)->code, side->label);

      nw_table_set_count (table, row, column++, side->steps[NW_COMPARED_ALL].matching);
      for (NwCompared step = 0; step < NW_N_COMPARED; step++, column += STEP_COLUMNS)
        set_step (table, row, column, &side->steps[step]);
    }
  nw_table_describe (table, result, shows,
                     _("Shares are rounded to a tenth of a per cent, with exact 95 % intervals; of fewer "
                       "than ten there is none, but k of n."),
                     0);
  return table;
}

/* The steps are of whole sides: what groups is shown by its values. */
static NwTable *
build_comparison (const NwSupply *supply)
{
  return nw_values_table (supply->result, nw_table_comparison.id);
}

static char *
find_obstacle (const NwQuery *query)
{
  if (query->versus->len > 0)
    return NULL;
  return g_strdup (_("Compare with what? Name a dataset or what is different, as in “versus=dataset=dcid”"));
}

const NwTableKind nw_table_comparison = {
  .id = "comparison",
  .label = N_("Side by side"),
  .summary = N_("The same question asked of several datasets or selections, with numerators and "
                "denominators of each step."),
  .needs = NW_NEEDS_RESULT,
  .analysis = "compare",
  .question = "",
  .obstacle = find_obstacle,
  .build = build_comparison,
};

/* table-before-after.c: incidents before and after a day, their rates, and what may be said of the ratio
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "before-after-text.h"
#include "number.h"

#define DAYS_PER_YEAR 365.25

/* Columns behind the names, in this order. */
enum { BEFORE, AFTER, DAYS_BEFORE, DAYS_AFTER, RATE_BEFORE, RATE_AFTER, RATIO, LOW, HIGH, VERDICT };

static void
add_pair (NwTable *table, const char *id_before, const char *id_after, const char *above)
{
  /* Translators: headings of two columns, before and after an event. */
  nw_table_add_column (table, NW_COLUMN_NUMBER, id_before, _("before"))->above = g_strdup (above);
  nw_table_add_column (table, NW_COLUMN_NUMBER, id_after, _("after"))->above = g_strdup (above);
}

static void
add_columns (NwTable *table, const NwResult *result)
{
  nw_table_add_names (table, result);
  add_pair (table, "before", "after", _("Reported incidents"));
  add_pair (table, "days_before", "days_after", _("Days"));
  add_pair (table, "rate_before", "rate_after", _("Incidents a year (365.25 days)"));
  nw_table_add_column (table, NW_COLUMN_NUMBER, "ratio", _("Ratio of rates"));
  nw_table_add_interval (table, "", _("Exact 95 % interval"));
  /* Translators: the heading above "increased", "decreased", "no clear change". */
  nw_table_add_column (table, NW_COLUMN_TEXT, "verdict", _("Verdict"));
}

/* Of nothing there is no ratio; of something after nothing there is no upper bound. */
static void
set_ratio (NwTable *table, guint row, guint column, double ratio)
{
  if (isfinite (ratio))
    nw_table_set_number (table, row, column, ratio, g_strdup_printf ("%.3f", ratio));
  else
    nw_table_set_text (table, row, column, g_strdup (isinf (ratio) ? "∞" : "–"));
}

static void
set_rate (NwTable *table, guint row, guint column, guint incidents, guint days)
{
  if (days > 0)
    nw_table_set_count (table, row, column, incidents * DAYS_PER_YEAR / days);
  else
    nw_table_set_text (table, row, column, g_strdup ("–"));
}

static guint
add_row (NwTable *table, const NwResult *result, NwRowKind kind, const char *code, const char *label,
         const NwRate *rate)
{
  guint row = nw_table_add_row (table, kind);
  guint column = nw_table_set_names (table, row, result, code, label);

  nw_table_set_count (table, row, column + BEFORE, rate->before);
  nw_table_set_count (table, row, column + AFTER, rate->after);
  nw_table_set_count (table, row, column + DAYS_BEFORE, rate->days_before);
  nw_table_set_count (table, row, column + DAYS_AFTER, rate->days_after);
  set_rate (table, row, column + RATE_BEFORE, rate->before, rate->days_before);
  set_rate (table, row, column + RATE_AFTER, rate->after, rate->days_after);
  set_ratio (table, row, column + RATIO, rate->ratio);
  set_ratio (table, row, column + LOW, rate->low);
  set_ratio (table, row, column + HIGH, rate->high);
  nw_table_set_text (table, row, column + VERDICT, nw_rate_print (rate, result->before_after->warnings));
  return row;
}

/* Where the ratio of all stands among those of other months, by letter. */
static void
add_rank (NwTable *table, const NwResult *result, guint row)
{
  g_autofree char *words = nw_before_after_rank (result);

  if (*words)
    nw_table_cell (table, row, table->columns->len - (VERDICT - RATIO) - 1)->note =
        nw_table_note (table, words);
}

static void
add_warnings (NwTable *table, const NwResult *result)
{
  g_autofree char *warnings = nw_before_after_warnings (result);
  g_autofree char *note = table->note;

  table->note = *warnings ? g_strdup_printf ("%s %s", note, warnings) : g_strdup (note);
}

NwTable *
nw_before_after_table (const NwResult *result, const char *shows)
{
  NwTable *table = nw_table_new ();
  const NwBeforeAfter *about = result->before_after;
  gboolean grouped = result->query->by != NW_DIMENSION_NONE;
  guint n = about->rates->len, bound, row = 0;

  add_columns (table, result);
  bound = nw_table_bound_rows (table, n);
  for (guint i = 0; i < bound; i++)
    {
      const NwGroup *group = nw_result_group (result, i);
      row = add_row (table, result, NW_ROW_PLAIN, group->code, group->label,
                     &g_array_index (about->rates, NwRate, i));
    }
  if (grouped)
    row = add_row (table, result, NW_ROW_TOTAL, "distinct", _("Distinct incidents"), &about->all);
  if (table->rows->len > 0)
    add_rank (table, result, row);
  nw_table_describe (table, result, shows, _("Rates are rounded to two decimals, ratios to three."),
                     n - bound);
  add_warnings (table, result);
  return table;
}

static NwTable *
build_before_after (const NwSupply *supply)
{
  return supply->result->before_after ? nw_before_after_table (supply->result, nw_table_before_after.id)
                                      : nw_values_table (supply->result, nw_table_before_after.id);
}

static char *
find_obstacle (const NwQuery *query)
{
  return query->at == NULL
             ? g_strdup (_("Before and after what? Choose a marker or a day, as in “at=2015-09-25”"))
             : NULL;
}

const NwTableKind nw_table_before_after = {
  .id = "before-after",
  .label = N_("Before and after"),
  .summary = N_("Reported incidents before and after a day, their rates, and the ratio of these with its "
                "exact interval."),
  .needs = NW_NEEDS_RESULT,
  .analysis = "ratio",
  .question = "",
  .obstacle = find_obstacle,
  .build = build_before_after,
};

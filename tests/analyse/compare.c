/* compare.c: asks the oracle what a result should say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare.h"

#include <math.h>

#define SPECIAL "('unknown', 'not-available', 'not-coded', 'none')"

/* The period of incident i: NULL is undated, 'coarse' is not precise enough. */
static const char *const periods[] = {
  [NW_INTERVAL_ALL] = "'all'",
  [NW_INTERVAL_YEAR] = "substr (i.start, 1, 4)",
  [NW_INTERVAL_QUARTER] = "CASE WHEN i.precision = 'year' THEN 'coarse' WHEN i.start IS NOT NULL THEN"
                          " substr (i.start, 1, 4) || '-Q' || ((substr (i.start, 6, 2) + 2) / 3) END",
  [NW_INTERVAL_MONTH] = "CASE WHEN i.precision = 'year' THEN 'coarse' ELSE substr (i.start, 1, 7) END",
};

/* What value v adds. */
static const char *const weights[] = {
  [NW_RULE_WHOLE] = "1",
  [NW_RULE_FRACTIONAL] = "1.0 / v.k",
  [NW_RULE_PRIMARY] = "(v.position = 1)",
};

/* "AND v.code IN ('c1', 'c2')" when the query limits the groups. */
static char *
limit_values (const NwQuery *query)
{
  const NwFilter *filter = query->by == NW_DIMENSION_NONE ? NULL : nw_query_get_filter (query, query->by, FALSE);
  g_autofree char *codes = filter ? g_strjoinv ("', '", filter->codes) : NULL;

  return codes ? g_strdup_printf ("AND v.code IN ('%s')", codes) : g_strdup ("");
}

/* The values among the top N, quoted for IN. */
static char *
find_top (const NwResult *result)
{
  g_autoptr (GString) out = g_string_new ("''");

  for (guint i = 0; i < result->groups->len; i++)
    if (nw_result_group (result, i)->kind != NW_CODE_SPECIAL && !nw_result_group (result, i)->rest)
      g_string_append_printf (out, ", '%s'", nw_result_group (result, i)->code);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* "group|period" → count. */
static GHashTable *
ask_oracle (Oracle *oracle, const NwResult *result, const char *condition)
{
  const NwQuery *query = result->query;
  g_autofree char *limit = limit_values (query);
  g_autofree char *top = find_top (result);
  const char *period = periods[query->interval];
  gboolean whole = query->rule == NW_RULE_WHOLE;

  if (query->by == NW_DIMENSION_NONE)
    return oracle_table (oracle, "SELECT 'all|' || coalesce (%s, 'undated'), count (*) FROM incident i WHERE %s GROUP BY 1",
                         period, condition);
  if (query->top == 0)
    return oracle_table (oracle, "SELECT v.code || '|' || coalesce (%s, 'undated'), sum (%s) FROM incident i"
                         " JOIN value v ON v.row = i.row AND v.dimension = '%s' WHERE %s %s GROUP BY 1",
                         period, weights[query->rule], nw_dimension_info (query->by)->id, condition, limit);
  return oracle_table (oracle, "SELECT grouped || '|' || coalesce (period, 'undated'), %s FROM (SELECT i.row, %s AS period, %s AS weight,"
                       " CASE WHEN v.code IN " SPECIAL " OR v.code IN (%s) THEN v.code ELSE 'other' END AS grouped FROM incident i"
                       " JOIN value v ON v.row = i.row AND v.dimension = '%s' WHERE %s %s) GROUP BY grouped, period",
                       whole ? "count (DISTINCT row)" : "sum (weight)", period, weights[query->rule], top,
                       nw_dimension_info (query->by)->id, condition, limit);
}

/* One number of the result; those found are taken out of the table. */
static void
compare_cell (GHashTable *expected, const char *group, const char *period, double value)
{
  g_autofree char *key = g_strdup_printf ("%s|%s", group, period);
  const double *number = g_hash_table_lookup (expected, key);

  if (fabs (value - (number ? *number : 0)) > 1e-6)
    g_error ("%s: %g, should be %g", key, value, number ? *number : 0);
  g_hash_table_remove (expected, key);
}

static void
compare_cells (Oracle *oracle, const NwResult *result, const char *condition)
{
  g_autoptr (GHashTable) expected = ask_oracle (oracle, result, condition);

  for (guint i = 0; i < result->groups->len; i++)
    {
      const NwGroup *group = nw_result_group (result, i);
      double sum = group->undated + group->coarse;

      compare_cell (expected, group->code, "undated", group->undated);
      compare_cell (expected, group->code, "coarse", group->coarse);
      for (guint j = 0; j < result->periods->len; j++)
        {
          compare_cell (expected, group->code, nw_result_period (result, j)->label, nw_result_cell (result, i, j));
          sum += nw_result_cell (result, i, j);
        }
      g_assert_cmpfloat_with_epsilon (group->total, sum, 1e-6);
    }
  g_assert_cmpuint (g_hash_table_size (expected), ==, 0);
}

/* Incidents that count in more than one of the groups; those beyond the top N are one group. */
static void
compare_several (Oracle *oracle, const NwResult *result, const char *condition)
{
  const NwQuery *query = result->query;
  g_autofree char *limit = limit_values (query);
  g_autofree char *top = find_top (result);
  g_autofree char *others = query->top ? g_strdup_printf ("v.code NOT IN " SPECIAL " AND v.code NOT IN (%s)", top) : g_strdup ("0");

  if (query->rule == NW_RULE_PRIMARY)
    {
      g_assert_cmpuint (result->several, ==, 0);
      return;
    }
  g_assert_cmpfloat (result->several, ==,
                     oracle_number (oracle, "SELECT count (*) FROM (SELECT i.row FROM incident i JOIN value v ON v.row = i.row"
                                    " AND v.dimension = '%s' WHERE %s %s GROUP BY i.row"
                                    " HAVING count (DISTINCT CASE WHEN %s THEN 'other' ELSE v.code END) > 1)",
                                    nw_dimension_info (query->by)->id, condition, limit, others));
}

static void
compare_counts (Oracle *oracle, const NwResult *result, const char *condition)
{
  const NwQuery *query = result->query;
  g_autoptr (GHashTable) expected = oracle_table (oracle, "SELECT 'n|' || coalesce (%s, 'undated'), count (*) FROM incident i"
                                                  " WHERE %s GROUP BY 1", periods[query->interval], condition);

  if (query->interval != NW_INTERVAL_ALL)
    {
      compare_cell (expected, "n", "undated", result->undated);
      compare_cell (expected, "n", "coarse", result->coarse);
    }
  for (guint i = 0; i < result->periods->len; i++)
    compare_cell (expected, "n", nw_result_period (result, i)->label, nw_result_period (result, i)->incidents);
  g_assert_cmpuint (g_hash_table_size (expected), ==, 0);

  g_assert_cmpfloat (result->incidents, ==, oracle_number (oracle, "SELECT count (*) FROM incident i WHERE %s", condition));
  g_assert_cmpfloat (result->undated, ==,
                     oracle_number (oracle, "SELECT count (*) FROM incident i WHERE i.start IS NULL AND %s", condition));
  if (query->by != NW_DIMENSION_NONE)
    compare_several (oracle, result, condition);
}

/* The top N have no less than the others: the lowest shown against the highest not shown. */
static void
compare_top (Oracle *oracle, const NwResult *result, const char *condition)
{
  const NwQuery *query = result->query;
  g_autofree char *limit = limit_values (query);
  g_autofree char *top = find_top (result);
  guint n_top = 0;
  double lowest = G_MAXDOUBLE;

  for (guint i = 0; i < result->groups->len; i++)
    if (nw_result_group (result, i)->kind != NW_CODE_SPECIAL && !nw_result_group (result, i)->rest)
      {
        n_top++;
        lowest = MIN (lowest, nw_result_group (result, i)->total);
      }
  g_assert_cmpuint (n_top, <=, query->top);
  if (n_top == query->top)
    g_assert_cmpfloat (lowest + 1e-6, >=,
                       oracle_number (oracle, "SELECT coalesce (max (total), 0) FROM (SELECT sum (%s) AS total FROM incident i JOIN value v"
                                      " ON v.row = i.row AND v.dimension = '%s' WHERE v.code NOT IN " SPECIAL " AND v.code NOT IN (%s)"
                                      " AND %s %s GROUP BY v.code)", weights[query->rule],
                                      nw_dimension_info (query->by)->id, top, condition, limit));
}

/* With fractional counting the bars add up to the incidents. */
static void
compare_sum (const NwResult *result)
{
  double sum = 0;

  for (guint i = 0; i < result->groups->len; i++)
    sum += nw_result_group (result, i)->total;
  if (result->query->rule == NW_RULE_FRACTIONAL && result->query->by != NW_DIMENSION_NONE
      && !nw_query_get_filter (result->query, result->query->by, FALSE))
    g_assert_cmpfloat_with_epsilon (sum, result->incidents, 1e-6);
}

void
compare_result (Oracle *oracle, const NwResult *result)
{
  g_autofree char *condition = oracle_condition (result->query, ORACLE_SKIP_NOTHING);

  compare_cells (oracle, result, condition);
  compare_counts (oracle, result, condition);
  compare_sum (result);
  if (result->query->by != NW_DIMENSION_NONE && result->query->top > 0)
    compare_top (oracle, result, condition);
}

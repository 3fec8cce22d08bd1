/* compare-crossed.c: asks the oracle for two dimensions, measures and spread dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare-crossed.h"

#include <math.h>

#define SPECIAL "('unknown', 'not-available', 'not-coded', 'none')"

/* The period of incident i whose date is precise enough. */
static const char *const periods[] = {
  [NW_INTERVAL_ALL] = "'all'",
  [NW_INTERVAL_YEAR] = "substr (i.start, 1, 4)",
  [NW_INTERVAL_QUARTER] = "substr (i.start, 1, 4) || '-Q' || ((substr (i.start, 6, 2) + 2) / 3)",
  [NW_INTERVAL_MONTH] = "substr (i.start, 1, 7)",
};

static const char *const weights[] = {
  [NW_RULE_WHOLE] = "1",
  [NW_RULE_FRACTIONAL] = "1.0 / v.k",
  [NW_RULE_PRIMARY] = "(v.position = 1)",
};

#define CODED(dimension) "EXISTS (SELECT 1 FROM value x WHERE x.row = i.row AND x.dimension = '" dimension "'" \
                         " AND x.code NOT IN ('unknown', 'not-available', 'not-coded'))"
#define MET(dimension) "EXISTS (SELECT 1 FROM value x WHERE x.row = i.row AND x.dimension = '" dimension "'" \
                       " AND x.code NOT IN " SPECIAL ")"

/* Only incidents since what is asked is coded. (transfer full) */
static char *
print_since (const NwResult *result)
{
  NwMeasure measure = result->query->measure;
  NwDimension asked = measure == NW_MEASURE_CLAIMED ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE;

  for (guint i = 0; i < result->eras->len && (measure == NW_MEASURE_CLAIMED || measure == NW_MEASURE_ANSWERED); i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);
      g_autofree char *day = nw_date_print (nw_date_from_day (era->day));

      if (era->opens && era->dimension == asked)
        return g_strdup_printf ("i.start >= '%s'", day);
    }
  return g_strdup ("1");
}

/* A condition on the incidents that meet the first one: those a share is of. (transfer full) */
static char *
print_coded (const NwResult *result, const char *condition)
{
  NwMeasure measure = result->query->measure;
  g_autofree char *since = print_since (result);
  const char *coded = measure == NW_MEASURE_CLAIMED ? CODED ("claim-kind") : measure == NW_MEASURE_ANSWERED ? CODED ("response")
                      : measure == NW_MEASURE_INTENSITY ? "i.intensity IS NOT NULL" : "1";

  return g_strdup_printf ("(%s) AND %s AND %s", condition, coded, since);
}

/* And those of them that it counts. (transfer full) */
static char *
print_met (const NwQuery *query, const char *of)
{
  if (query->measure == NW_MEASURE_INTENSITY)
    return g_strdup_printf ("(%s) AND i.intensity >= %g", of, query->intensity);
  return g_strdup_printf ("(%s) AND %s", of, query->measure == NW_MEASURE_CLAIMED ? MET ("claim-kind")
                          : query->measure == NW_MEASURE_ANSWERED ? MET ("response") : "1");
}

/* row, period, part: where each incident that meets a condition is counted; no rows for those of no period. */
static char *
print_placed (const NwQuery *query, const char *condition)
{
  gboolean fine = query->interval == NW_INTERVAL_QUARTER || query->interval == NW_INTERVAL_MONTH;
  guint parts = query->interval == NW_INTERVAL_MONTH ? 12 : 4;
  g_autofree char *exact = g_strdup_printf ("SELECT i.row, %s AS period, 1.0 AS part FROM incident i WHERE (%s) AND %s %s",
                                            periods[query->interval], condition,
                                            query->interval == NW_INTERVAL_ALL ? "1" : "i.start IS NOT NULL",
                                            fine ? "AND i.precision <> 'year'" : "");

  if (!fine || query->coarse == NW_COARSE_OUT)
    return g_steal_pointer (&exact);
  return g_strdup_printf ("%s UNION ALL SELECT i.row, substr (i.start, 1, 4) || printf ('%s', number), 1.0 / %u FROM incident i,"
                          " (WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < %u)"
                          " SELECT number FROM n) WHERE (%s) AND i.precision = 'year'", exact,
                          query->interval == NW_INTERVAL_MONTH ? "-%02d" : "-Q%d", parts, parts, condition);
}

/* row, grouped, weight: what each incident adds to the groups of one dimension. */
static char *
print_groups (const NwQuery *query, NwDimension dimension, GPtrArray *groups)
{
  const NwFilter *filter = dimension == NW_DIMENSION_NONE ? NULL : nw_query_get_filter (query, dimension, FALSE);
  g_autofree char *codes = filter ? g_strjoinv ("', '", filter->codes) : NULL;
  g_autofree char *limit = codes ? g_strdup_printf ("AND v.code IN ('%s')", codes) : g_strdup ("");
  g_autoptr (GString) shown = g_string_new ("''");

  if (dimension == NW_DIMENSION_NONE)
    return g_strdup ("SELECT row, 'all' AS grouped, 1 AS weight FROM incident");
  for (guint i = 0; i < groups->len; i++)
    g_string_append_printf (shown, ", '%s'", ((NwGroup *) groups->pdata[i])->code);
  return g_strdup_printf ("SELECT v.row, CASE WHEN v.code IN " SPECIAL " OR v.code IN (%s) THEN v.code ELSE 'other' END AS grouped,"
                          " %s (%s) AS weight FROM value v WHERE v.dimension = '%s' %s GROUP BY 1, 2",
                          shown->str, query->rule == NW_RULE_WHOLE ? "max" : "sum", weights[query->rule],
                          nw_dimension_info (dimension)->id, limit);
}

/* "group|across|period" → number of incidents that meet a condition. */
static GHashTable *
ask_cells (Oracle *oracle, const NwResult *result, const char *condition)
{
  g_autofree char *placed = print_placed (result->query, condition);
  g_autofree char *groups = print_groups (result->query, result->query->by, result->groups);
  g_autofree char *across = print_groups (result->query, result->query->and, result->across);

  return oracle_table (oracle, "SELECT g.grouped || '|' || a.grouped || '|' || p.period, sum (p.part * g.weight * a.weight)"
                       " FROM (%s) p JOIN (%s) g ON g.row = p.row JOIN (%s) a ON a.row = p.row GROUP BY 1", placed, groups, across);
}

static double
look_up (GHashTable *expected, const char *key)
{
  const double *number = g_hash_table_lookup (expected, key);

  return number ? *number : 0;
}

static void
check_equal (const char *key, double value, double expected)
{
  if (isnan (value) != isnan (expected) || fabs (value - expected) > 1e-6)
    g_error ("%s: %g, should be %g", key, value, expected);
}

static void
compare_cell (const NwResult *result, gsize index, const char *key, double hits, double bases)
{
  if (!result->basis)
    {
      check_equal (key, result->cells[index], hits);
      return;
    }
  check_equal (key, result->basis[index].hits, hits);
  check_equal (key, result->basis[index].bases, bases);
  check_equal (key, result->cells[index], bases > 0 ? hits / bases : NAN);
}

static void
compare_periods (Oracle *oracle, const NwResult *result, const char *condition, GHashTable **incidents)
{
  g_autofree char *placed = print_placed (result->query, condition);

  *incidents = oracle_table (oracle, "SELECT period, sum (part) FROM (%s) GROUP BY 1", placed);
  for (guint i = 0; i < result->periods->len; i++)
    {
      const NwPeriod *period = nw_result_period (result, i);
      check_equal (period->label, period->incidents, look_up (*incidents, period->label));
    }
}

/* Whether all that the oracle has is in the result: the sums are the same. */
static void
compare_sum (GHashTable *expected, double sum)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, NULL, &number))
    sum -= *(double *) number;
  g_assert_cmpfloat_with_epsilon (sum, 0, 1e-5);
}

/* How many incidents are neither yes nor no, dated by year only, and in more than one pair of groups. */
static void
compare_counts (Oracle *oracle, const NwResult *result, const char *condition, const char *of)
{
  const NwQuery *query = result->query;
  gboolean fine = query->interval == NW_INTERVAL_QUARTER || query->interval == NW_INTERVAL_MONTH;
  double n = oracle_number (oracle, "SELECT count (*) FROM incident i WHERE %s", condition);
  double years = oracle_number (oracle, "SELECT count (*) FROM incident i WHERE (%s) AND i.precision = 'year'", condition);
  g_autofree char *groups = print_groups (query, query->by, result->groups);
  g_autofree char *across = print_groups (query, query->and, result->across);

  g_assert_cmpfloat (result->incidents, ==, n);
  g_assert_cmpfloat (result->left_out[NW_CODE_ID_UNKNOWN] + result->left_out[NW_CODE_ID_NOT_AVAILABLE]
                     + result->left_out[NW_CODE_ID_NOT_CODED], ==,
                     n - oracle_number (oracle, "SELECT count (*) FROM incident i WHERE %s", of));
  g_assert_cmpfloat (result->spread, ==, fine && query->coarse == NW_COARSE_SPREAD ? years : 0);
  g_assert_cmpfloat (result->coarse, ==, fine && query->coarse == NW_COARSE_OUT ? years : 0);
  if (query->rule != NW_RULE_PRIMARY && query->and != NW_DIMENSION_NONE)
    g_assert_cmpfloat (result->several, ==,
                       oracle_number (oracle, "SELECT count (*) FROM (SELECT i.row FROM incident i JOIN (%s) g ON g.row = i.row"
                                      " JOIN (%s) a ON a.row = i.row WHERE %s GROUP BY i.row HAVING count (*) > 1)",
                                      groups, across, of));
}

/* An exact interval holds the share, and there is none of fractions. */
static void
check_interval (const NwResult *result, gsize index)
{
  const NwBasis *basis = &result->basis[index];
  gboolean grouped = result->query->by != NW_DIMENSION_NONE || result->query->and != NW_DIMENSION_NONE;
  gboolean fractions = result->spread > 0 || (grouped && result->query->rule == NW_RULE_FRACTIONAL);

  g_assert_true (isfinite (basis->low) == (basis->bases > 0 && !fractions));
  if (isfinite (basis->low))
    {
      g_assert_true (basis->low >= 0 && basis->low <= result->cells[index]);
      g_assert_true (basis->high <= 1 && basis->high >= result->cells[index]);
    }
}

void
compare_crossed (Oracle *oracle, const NwResult *result)
{
  NwMeasure measure = result->query->measure;
  g_autofree char *condition = oracle_condition (result->query, ORACLE_SKIP_NOTHING);
  g_autofree char *of = print_coded (result, condition);
  g_autofree char *counted = print_met (result->query, of);
  g_autoptr (GHashTable) hits = ask_cells (oracle, result, counted);
  g_autoptr (GHashTable) bases = ask_cells (oracle, result, of);
  g_autoptr (GHashTable) incidents = NULL;
  double sum = 0;

  compare_counts (oracle, result, condition, of);
  compare_periods (oracle, result, condition, &incidents);
  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->across->len; j++)
      for (guint k = 0; k < result->periods->len; k++)
        {
          const char *period = nw_result_period (result, k)->label;
          gsize index = nw_result_index (result, i, j, k);
          g_autofree char *key = g_strdup_printf ("%s|%s|%s", nw_result_group (result, i)->code, nw_result_across (result, j)->code,
                                                  period);

          compare_cell (result, index, key, look_up (hits, key),
                        measure == NW_MEASURE_SHARE ? look_up (incidents, period) : look_up (bases, key));
          if (result->basis)
            check_interval (result, index);
          sum += result->basis ? result->basis[index].hits : result->cells[index];
        }
  if (result->query->coarse == NW_COARSE_OUT || (!result->query->from.precision && !result->query->to.precision))
    compare_sum (hits, sum);
}

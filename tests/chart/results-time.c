/* results-time.c: results over time of every unit, with markers, eras and gaps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "results-time.h"

#include <math.h>

#include "results.h"

static void
add_marker (NwResult *result, const char *id, NwDate date, const char *label, const char *document)
{
  g_ptr_array_add (result->markers, nw_marker_new (id, date, label, NULL, document, NULL, FALSE));
}

NwResult *
results_marked (void)
{
  NwResult *result = results_states ();

  add_marker (result, "before", nw_date_from_day (nw_day_from_ymd (1998, 12, 4)), "A step long before", "A/RES/53/70");
  add_marker (result, "first", nw_date_from_day (nw_day_from_ymd (2007, 1, 1)), "A step on the first day", NULL);
  add_marker (result, "year", nw_date_from_year (2013), "A step known by its year only", "A/68/98");
  add_marker (result, "july", nw_date_from_day (nw_day_from_ymd (2015, 7, 22)), "Norms of responsible behaviour", "A/70/174");
  add_marker (result, "september", nw_date_from_day (nw_day_from_ymd (2015, 9, 25)), "Understanding of two states", NULL);
  add_marker (result, "november", nw_date_from_month (2015, 11), "Communiqué of twenty states with a long name", NULL);
  add_marker (result, "last", nw_date_from_day (nw_day_from_ymd (2023, 12, 31)), "A step on the last day", "A/78/265");
  g_ptr_array_add (result->eras, nw_era_new (nw_day_from_ymd (2014, 4, 1), NW_DIMENSION_NONE, "Coded otherwise from here on"));
  return result;
}

/* An interval that is wide where there is little; one is exact, by R: binom.test (25, 47). */
static void
set_share (NwResult *result, guint group, guint period, double hits, double bases)
{
  gsize i = nw_result_index (result, group, 0, period);
  double share = hits / bases, half = 1 / sqrt (MAX (bases, 1));

  result->cells[i] = bases > 0 ? share : NAN;
  result->basis[i] = (NwBasis) { hits, bases, bases > 0 ? MAX (share - half, 0) : NAN, bases > 0 ? MIN (share + half, 1) : NAN };
  if (hits == 25 && bases == 47)
    {
      result->basis[i].low = 0.3808;
      result->basis[i].high = 0.6789;
    }
}

NwResult *
results_shares_by_year (void)
{
  static const int china[][2] = { { 6, 14 }, { 8, 16 }, { 3, 7 }, { 25, 47 }, { 20, 31 }, { 0, 0 }, { 5, 9 }, { 31, 40 }, { 12, 12 }, { 0, 1 } };
  static const int russia[][2] = { { 2, 12 }, { 4, 17 }, { 5, 14 }, { 9, 25 }, { 2, 9 }, { 7, 16 }, { 0, 3 }, { 0, 10 }, { 14, 25 }, { 6, 10 } };
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator interval=year measure=claimed");

  results_add_years (result, 2014, 2023);
  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE);
  nw_result_allocate (result);
  for (guint p = 0; p < 10; p++)
    {
      set_share (result, 0, p, china[p][0], china[p][1]);
      set_share (result, 1, p, russia[p][0], russia[p][1]);
      nw_result_group (result, 0)->total += china[p][1];
      nw_result_group (result, 1)->total += russia[p][1];
      nw_result_period (result, p)->incidents = china[p][1] + russia[p][1];
      result->incidents += (guint) (china[p][1] + russia[p][1]);
    }
  return result;
}

NwResult *
results_changes_by_year (void)
{
  static const int counts[][9] = { { 13, 14, 15, 16, 20, 21, 15, 9, 23 }, { 4, 12, 17, 14, 25, 9, 16, 3, 10 } };
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator interval=year measure=change");

  results_add_years (result, 2013, 2021);
  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "RUS", "Russia", NW_CODE_STATE);
  nw_result_allocate (result);
  for (guint g = 0; g < 2; g++)
    for (guint p = 0; p < 9; p++)
      {
        gsize i = nw_result_index (result, g, 0, p);

        result->cells[i] = p > 0 ? counts[g][p] - counts[g][p - 1] : NAN;
        result->basis[i] = (NwBasis) { counts[g][p], p > 0 ? counts[g][p - 1] : 0, NAN, NAN };
        nw_result_group (result, g)->total += counts[g][p];
        nw_result_period (result, p)->incidents += counts[g][p];
        result->incidents += (guint) counts[g][p];
      }
  return result;
}

NwResult *
results_pairs (guint n)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator and=receiver interval=year");

  results_add_years (result, 2012, 2023);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("P%03u", i);
      g_autofree char *label = i < 10 ? g_strdup (results_awkward_name (i)) : g_strdup_printf ("State %u", i + 1);

      nw_result_add_group (result, code, label, NW_CODE_STATE);
      nw_result_add_across (result, code, label, NW_CODE_STATE);
    }
  nw_result_add_across (result, "unknown", "unknown", NW_CODE_SPECIAL);
  nw_result_allocate (result);
  for (guint g = 0; g < n; g++)
    for (guint a = 0; a < n + 1; a++)
      for (guint p = 0; p < 12; p++)
        {
          double cell = g == a ? 0 : (g * 5 + a * 3 + p * (1 + g % 3)) % (4 + (g + a) % 9);

          result->cells[nw_result_index (result, g, a, p)] = cell;
          nw_result_group (result, g)->total += cell;
          nw_result_across (result, a)->total += cell;
          nw_result_period (result, p)->incidents += cell;
          result->incidents += (guint) cell;
        }
  return result;
}

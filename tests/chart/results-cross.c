/* results-cross.c: results of two dimensions, of shares and of differences, built by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "results-cross.h"

#include <math.h>

static NwResult *
result_begin (const char *analysis, const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (question, &error);
  g_autoptr (NwRelease) release = results_release ();

  g_assert_no_error (error);
  return nw_result_new (analysis, query, release);
}

/* Totals as sums: no incident has two values here. */
static void
add_up (NwResult *result)
{
  double all = 0;

  for (guint g = 0; g < result->groups->len; g++)
    for (guint a = 0; a < result->across->len; a++)
      {
        double cell = result->cells[nw_result_index (result, g, a, 0)];

        if (!isfinite (cell))
          continue;
        nw_result_group (result, g)->total += cell;
        nw_result_across (result, a)->total += cell;
        all += cell;
      }
  result->incidents = (guint) lround (all);
}

NwResult *
results_matrix (void)
{
  static const char *const initiators[][2] = {
    { "CHN", "China" }, { "IRN", "Iran" }, { "PRK", "North Korea" }, { "RUS", "Russia" }, { "unknown", "unknown" },
  };
  static const char *const receivers[][2] = {
    { "DEU", "Germany" }, { "KOR", "South Korea" }, { "UKR", "Ukraine" }, { "GBR", "United Kingdom" },
    { "USA", "United States" }, { "unknown", "unknown" },
  };
  static const double cells[5][6] = {
    { 12, 14, 0, 9, 118, 3 }, { 2, 0, 0, 7, 31, 1 }, { 1, 52, 0, 4, 22, 0 }, { 21, 2, 64, 17, 58, 5 }, { 19, 30, 41, 25, 160, NAN },
  };
  NwResult *result = result_begin ("matrix", "dataset=eurepoc@1.1 by=initiator and=receiver");

  nw_result_add_period (result, 0, "all");
  for (guint i = 0; i < G_N_ELEMENTS (initiators); i++)
    nw_result_add_group (result, initiators[i][0], initiators[i][1], i < 4 ? NW_CODE_STATE : NW_CODE_SPECIAL);
  for (guint i = 0; i < G_N_ELEMENTS (receivers); i++)
    nw_result_add_across (result, receivers[i][0], receivers[i][1], i < 5 ? NW_CODE_STATE : NW_CODE_SPECIAL);
  nw_result_allocate (result);
  for (guint g = 0; g < 5; g++)
    for (guint a = 0; a < 6; a++)
      result->cells[nw_result_index (result, g, a, 0)] = cells[g][a];
  add_up (result);
  nw_result_period (result, 0)->incidents = result->incidents;
  return result;
}

NwResult *
results_matrix_grid (guint n_groups, guint n_across, gboolean awkward)
{
  NwResult *result = result_begin ("matrix", "dataset=eurepoc@1.1 by=initiator and=receiver");

  nw_result_add_period (result, 0, "all");
  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *code = g_strdup_printf ("G%03u", i);
      g_autofree char *label = awkward ? g_strdup (results_awkward_name (i)) : g_strdup_printf ("Initiator %u", i + 1);

      nw_result_add_group (result, code, label, NW_CODE_STATE);
    }
  for (guint i = 0; i < n_across; i++)
    {
      g_autofree char *code = g_strdup_printf ("R%03u", i);
      g_autofree char *label = awkward ? g_strdup (results_awkward_name (i + 3)) : g_strdup_printf ("Receiver %u", i + 1);

      nw_result_add_across (result, code, label, NW_CODE_STATE);
    }
  nw_result_allocate (result);
  for (guint g = 0; g < n_groups; g++)
    for (guint a = 0; a < n_across; a++)
      result->cells[nw_result_index (result, g, a, 0)] = (g * 7 + a * 3 + (g * a) % 5) % (11 + g % 13);
  add_up (result);
  nw_result_period (result, 0)->incidents = result->incidents;
  return result;
}

NwResult *
results_shares (void)
{
  /* Intervals: binom.test (hits, bases)$conf.int of R 4.2. */
  static const struct { const char *code, *label; double hits, bases, low, high; } rows[] = {
    { "FRA", "France", 12, 12, 0.7354, 1 },
    { "DEU", "Germany", 40, 52, 0.6316, 0.8747 },
    { "KOR", "South Korea", 25, 47, 0.3808, 0.6789 },
    { "MLT", "Malta", 3, 7, 0.0990, 0.8159 },
    { "NRU", "Nauru", 1, 3, 0.0084, 0.9057 },
    { "UKR", "Ukraine", 30, 120, 0.1755, 0.3373 },
    { "GBR", "United Kingdom", 0, 15, 0, 0.2180 },
    { "USA", "United States", 110, 240, 0.3941, 0.5236 },
    { "TUV", "Tuvalu", 0, 0, NAN, NAN },
  };
  NwResult *result = result_begin ("total", "dataset=eurepoc@1.1 by=receiver measure=claimed");

  nw_result_add_period (result, 0, "all");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    nw_result_add_group (result, rows[i].code, rows[i].label, NW_CODE_STATE)->total = rows[i].bases;
  nw_result_allocate (result);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      result->cells[i] = rows[i].bases > 0 ? rows[i].hits / rows[i].bases : NAN;
      result->basis[i] = (NwBasis) { rows[i].hits, rows[i].bases, rows[i].low, rows[i].high };
      result->incidents += (guint) rows[i].bases;
    }
  nw_result_period (result, 0)->incidents = result->incidents;
  return result;
}

NwResult *
results_changes (void)
{
  static const struct { const char *code, *label; double counts[7]; } rows[] = {
    { "CHN", "China", { 15, 16, 20, 21, 15, 9, 23 } },
    { "IRN", "Iran", { 10, 6, 12, 15, 10, 6, 13 } },
    { "RUS", "Russia", { 17, 14, 25, 9, 16, 3, 10 } },
  };
  NwResult *result = result_begin ("trend", "dataset=eurepoc@1.1 by=initiator interval=year measure=change");
  const guint n = G_N_ELEMENTS (rows[0].counts);

  for (guint p = 0; p < n; p++)
    {
      g_autofree char *label = g_strdup_printf ("%u", 2015 + p);

      nw_result_add_period (result, (int) (2015 + p), label);
    }
  for (guint g = 0; g < G_N_ELEMENTS (rows); g++)
    nw_result_add_group (result, rows[g].code, rows[g].label, NW_CODE_STATE);
  nw_result_allocate (result);
  for (guint g = 0; g < G_N_ELEMENTS (rows); g++)
    for (guint p = 0; p < n; p++)
      {
        double now = rows[g].counts[p], before = p > 0 ? rows[g].counts[p - 1] : NAN;

        result->cells[g * n + p] = now - before;
        result->basis[g * n + p] = (NwBasis) { now, p > 0 ? before : 0, NAN, NAN };
        nw_result_group (result, g)->total += now;
        nw_result_period (result, p)->incidents += now;
        result->incidents += (guint) now;
      }
  return result;
}

/* results.c: results built by hand, so that charts and exports are tested without an engine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "results.h"

#include <math.h>

NwRelease *
results_release (void)
{
  NwRelease *release = nw_release_new ();
  NwSourceFile *file;

  release->dataset = g_strdup ("eurepoc");
  release->title = g_strdup ("European Repository of Cyber Incidents");
  release->short_title = g_strdup ("EuRepoC");
  release->publisher = g_strdup ("European Repository of Cyber Incidents");
  release->homepage = g_strdup ("https://eurepoc.eu");
  release->licence = g_strdup ("not stated");
  release->citation = g_strdup ("EuRepoC, Global Dataset 1.1, 2023");
  release->version = g_strdup ("1.1");
  release->as_of = nw_date_from_day (nw_day_from_ymd (2023, 3, 31));
  release->profile = g_strdup ("eurepoc");
  release->current = TRUE;
  file = nw_release_add_file (release, "EuRepoC_Global_Database_1.1.csv", "incidents");
  file->sha256 = g_strdup ("114f10531a92a1038700ed19d4c4c83e97354ff3803186578f10325355ac6c03");
  file->bytes = 4242424;
  file->rows = 1643;
  return release;
}

NwResult *
results_begin (const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (question, &error);
  g_autoptr (NwRelease) release = results_release ();

  g_assert_no_error (error);
  return nw_result_new ("trend", query, release);
}

void
results_add_years (NwResult *result, int first, int last)
{
  for (int year = first; year <= last; year++)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);

      nw_result_add_period (result, year, label)->immature = year >= 2022;
    }
}

/* Totals and incidents follow from the cells; nothing undated. */
static void
add_up (NwResult *result)
{
  double all = 0;

  for (guint g = 0; g < result->groups->len; g++)
    for (guint p = 0; p < result->periods->len; p++)
      {
        double cell = nw_result_cell (result, g, p);

        nw_result_group (result, g)->total += cell;
        nw_result_period (result, p)->incidents += cell;
        all += cell;
      }
  result->incidents = (guint) lround (all);
}

NwResult *
results_states (void)
{
  static const struct { const char *code, *label; NwCodeKind kind; int cells[17];
  } rows[] = {
    { "CHN", "China", NW_CODE_STATE, { 8, 9, 8, 9, 16, 14, 13, 14, 15, 16, 20, 21, 15, 9, 23, 12, 1 } },
    { "IRN", "Iran", NW_CODE_STATE, { 0, 0, 0, 0, 5, 6, 4, 3, 10, 6, 12, 15, 10, 6, 13, 8, 1 } },
    { "PRK", "North Korea", NW_CODE_STATE, { 1, 0, 2, 0, 4, 1, 4, 5, 2, 7, 10, 10, 5, 4, 10, 7, 0 } },
    { "RUS", "Russia", NW_CODE_STATE, { 4, 4, 5, 2, 3, 0, 4, 12, 17, 14, 25, 9, 16, 3, 10, 25, 10 } },
    { "unknown",
      "unknown",
      NW_CODE_SPECIAL,
      { 5, 4, 6, 3, 20, 18, 19, 16, 17, 24, 15, 17, 16, 9, 17, 14, 6 } },
  };
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator interval=year");

  results_add_years (result, 2007, 2023);
  for (guint g = 0; g < G_N_ELEMENTS (rows); g++)
    nw_result_add_group (result, rows[g].code, rows[g].label, rows[g].kind);
  nw_result_allocate (result);
  for (guint g = 0; g < G_N_ELEMENTS (rows); g++)
    for (guint p = 0; p < 17; p++)
      result->cells[g * 17 + p] = rows[g].cells[p];
  add_up (result);
  result->undated = 6;
  result->incidents += 6;
  result->several = 26;
  nw_result_group (result, 0)->undated = 4;
  nw_result_group (result, 0)->total += 4;
  nw_result_group (result, 3)->undated = 2;
  nw_result_group (result, 3)->total += 2;
  return result;
}

NwResult *
results_all (void)
{
  static const int cells[] = { 3,   6,   1,   1,   4,   4,   14,  30, 29, 31,  33,  140,
                               117, 147, 103, 131, 165, 127, 116, 83, 45, 111, 135, 51 };
  NwResult *result = results_begin ("dataset=eurepoc@1.1 interval=year");

  results_add_years (result, 2000, 2023);
  nw_result_add_group (result, "all", "All", NW_CODE_LISTED);
  nw_result_allocate (result);
  for (guint p = 0; p < G_N_ELEMENTS (cells); p++)
    result->cells[p] = cells[p];
  add_up (result);
  result->undated = 16;
  result->incidents += 16;
  nw_result_group (result, 0)->undated = 16;
  nw_result_group (result, 0)->total += 16;
  return result;
}

NwResult *
results_ranked (void)
{
  static const struct { const char *code, *label; int total;
  } rows[] = {
    { "CHN", "China", 240 },  { "IND", "India", 22 },          { "IRN", "Iran", 103 },
    { "ISR", "Israel", 18 },  { "PRK", "North Korea", 74 },    { "PAK", "Pakistan", 30 },
    { "RUS", "Russia", 163 }, { "SYR", "Syria", 19 },          { "TUR", "Türkiye", 29 },
    { "UKR", "Ukraine", 14 }, { "GBR", "United Kingdom", 16 }, { "USA", "United States", 51 },
  };
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator");
  guint n = G_N_ELEMENTS (rows);

  nw_result_add_period (result, 0, "all")->incidents = 1643;
  for (guint g = 0; g < n; g++)
    nw_result_add_group (result, rows[g].code, rows[g].label, NW_CODE_STATE);
  nw_result_add_group (result, "other", "80 others", NW_CODE_LISTED)->rest = TRUE;
  nw_result_add_group (result, "unknown", "unknown", NW_CODE_SPECIAL);
  nw_result_add_group (result, "not-available", "not available", NW_CODE_SPECIAL);
  nw_result_allocate (result);
  for (guint g = 0; g < n; g++)
    result->cells[g] = rows[g].total;
  result->cells[n] = 301;
  result->cells[n + 1] = 512;
  result->cells[n + 2] = 88;
  for (guint g = 0; g < result->groups->len; g++)
    nw_result_group (result, g)->total = result->cells[g];
  result->incidents = 1643;
  result->several = 26;
  return result;
}

const char *
results_awkward_name (guint i)
{
  static const char *const names[] = {
    "Association of the Organisations of Small and Island States",
    "المملكة العربية السعودية",
    "中华人民共和国",
    "=HYPERLINK(\"http://example.org\")",
    "Korea (Democratic People’s Republic of), as the file says it",
    "Türkiye & <others>",
    "جمهورية إيران الإسلامية",
    "日本",
    "Côte d’Ivoire",
    "-1+2",
  };

  return names[i % G_N_ELEMENTS (names)];
}

NwResult *
results_grid (guint n_groups, guint n_periods, NwInterval interval, gboolean awkward)
{
  g_autofree char *question =
      g_strdup_printf ("dataset=eurepoc@1.1 by=receiver interval=%s", nw_interval_id (interval));
  NwResult *result = results_begin (question);
  int last = nw_period_of_day (interval, nw_day_from_ymd (2023, 3, 31));

  for (guint p = 0; p < n_periods; p++)
    {
      int number = interval == NW_INTERVAL_ALL ? 0 : last - (int) (n_periods - 1 - p);
      g_autofree char *label = nw_period_print (interval, number);

      nw_result_add_period (result, number, label)->immature = n_periods > 4 && p + 2 >= n_periods;
    }
  for (guint g = 0; g < n_groups; g++)
    {
      g_autofree char *code = g_strdup_printf ("G%03u", g);
      g_autofree char *label = awkward ? g_strdup (results_awkward_name (g)) : g_strdup_printf ("State %u", g + 1);

      nw_result_add_group (result, code, label, NW_CODE_STATE);
    }
  nw_result_allocate (result);
  for (guint g = 0; g < n_groups; g++)
    for (guint p = 0; p < n_periods; p++)
      result->cells[g * n_periods + p] = (g * 7 + p * 3 + (g * p) % 5) % (11 + g % 13);
  add_up (result);
  return result;
}

NwResult *
results_fraction (void)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator interval=year count=fractional");

  results_add_years (result, 2016, 2021);
  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE);
  nw_result_add_group (result, "USA", "United States", NW_CODE_STATE);
  nw_result_allocate (result);
  for (guint p = 0; p < 6; p++)
    {
      result->cells[p] = 2.5 - p * 0.25;
      result->cells[6 + p] = p / 3.0;
    }
  add_up (result);
  return result;
}

NwResult *
results_empty (void)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator interval=year where:initiator=ABW");

  nw_result_allocate (result);
  return result;
}

NwResult *
results_undated (void)
{
  NwResult *result = results_begin ("dataset=eurepoc@1.1 by=initiator interval=month");

  nw_result_add_group (result, "CHN", "China", NW_CODE_STATE)->total = 6;
  nw_result_group (result, 0)->undated = 2;
  nw_result_group (result, 0)->coarse = 4;
  nw_result_allocate (result);
  result->incidents = 6;
  result->undated = 2;
  result->coarse = 4;
  return result;
}

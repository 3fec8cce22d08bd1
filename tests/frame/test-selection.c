/* test-selection.c: selections and facets against SQL, and what filters say about unknown codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "oracle.h"

#define FIRST_ID 1000

static void
compare_selection (Oracle *oracle, const NwQuery *query, const NwSelection *selection, guint n_rows)
{
  g_autofree char *condition = oracle_condition (query, ORACLE_SKIP_NOTHING);
  g_autofree char *undated = oracle_condition (query, ORACLE_SKIP_PERIOD);
  g_autoptr (GHashTable) rows = oracle_table (oracle, "SELECT i.row, 1 FROM incident i WHERE %s", condition);
  g_autoptr (GArray) ids = nw_selection_ids (selection);
  gboolean bounded = query->from.precision || query->to.precision;

  g_assert_cmpuint (nw_selection_count (selection), ==, g_hash_table_size (rows));
  g_assert_cmpuint (ids->len, ==, g_hash_table_size (rows));
  for (guint i = 0, next = 0; i < n_rows; i++)
    {
      g_autofree char *row = g_strdup_printf ("%u", i);

      g_assert_cmpint (nw_selection_has (selection, i), ==, g_hash_table_contains (rows, row));
      if (g_hash_table_contains (rows, row))
        g_assert_cmpint (g_array_index (ids, gint64, next++), ==, FIRST_ID + i);
    }
  g_assert_cmpfloat (nw_selection_undated_outside (selection), ==,
                     bounded ? oracle_number (oracle, "SELECT count (*) FROM incident i WHERE %s AND i.start IS NULL", undated) : 0);
}

static gboolean
names (const NwFilter *filter, const char *code)
{
  return filter && g_strv_contains ((const char *const *) filter->codes, code);
}

static void
compare_facets (Oracle *oracle, const NwQuery *query, const NwFacets *facets, NwCodebook *codebook)
{
  for (guint d = 0; d < NW_N_DIMENSIONS; d++)
    {
      g_autofree char *condition = oracle_condition (query, d);
      g_autoptr (GHashTable) counts =
        oracle_table (oracle, "SELECT v.code, count (*) FROM incident i JOIN value v ON v.row = i.row AND v.dimension = '%s'"
                      " WHERE %s GROUP BY 1", nw_dimension_info (d)->id, condition);
      guint n_counted = 0;

      for (guint i = 0; i < facets->facets[d]->len; i++)
        {
          const NwFacet *facet = &g_array_index (facets->facets[d], NwFacet, i);
          const char *code = nw_codebook_get_code (codebook, nw_dimension_info (d)->domain, facet->code)->code;
          const double *count = g_hash_table_lookup (counts, code);

          n_counted += facet->incidents > 0;
          g_assert_cmpfloat (facet->incidents, ==, count ? *count : 0);
          g_assert_cmpint (facet->chosen, ==, names (nw_query_get_filter (query, d, FALSE), code));
          g_assert_cmpint (facet->excluded, ==, names (nw_query_get_filter (query, d, TRUE), code));
          g_assert_true (facet->incidents > 0 || facet->chosen || facet->excluded);
          if (i > 0 && facet->code >= NW_N_SPECIAL_CODES)
            g_assert_cmpuint (facet[-1].incidents, >=, facet->incidents);
        }
      g_assert_cmpuint (n_counted, ==, g_hash_table_size (counts));
    }
}

static void
compare_years (Oracle *oracle, const NwQuery *query, const NwFacets *facets)
{
  g_autofree char *condition = oracle_condition (query, ORACLE_SKIP_PERIOD);
  g_autoptr (GHashTable) counts = oracle_table (oracle, "SELECT substr (i.start, 1, 4), count (*) FROM incident i"
                                                " WHERE i.start IS NOT NULL AND %s GROUP BY 1", condition);
  guint n_counted = 0;

  for (guint i = 0; i < facets->years->len; i++)
    {
      g_autofree char *year = g_strdup_printf ("%04d", facets->first_year + (int) i);
      const double *count = g_hash_table_lookup (counts, year);

      n_counted += count != NULL;
      g_assert_cmpfloat (g_array_index (facets->years, guint, i), ==, count ? *count : 0);
    }
  g_assert_cmpuint (n_counted, ==, g_hash_table_size (counts));
  g_assert_cmpfloat (facets->undated, ==,
                     oracle_number (oracle, "SELECT count (*) FROM incident i WHERE i.start IS NULL AND %s", condition));
}

static void
test_oracle (void)
{
  static const guint sizes[] = { 1, 63, 64, 65, 200, 1023, 1100 };

  for (guint seed = 1; seed <= 21; seed++)
    {
      RandomShape shape = { sizes[seed % G_N_ELEMENTS (sizes)], 2 + seed * 5 % 40, 1 + seed % 4, 1 + seed % 7 };
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, FIRST_ID);
      g_autoptr (GArray) matches = oracle_matches (shape.n_rows, FIRST_ID);

      for (guint i = 0; i < 10; i++)
        {
          g_autoptr (NwQuery) query = random_query (rand, incidents);
          g_autoptr (GError) error = NULL;
          g_autoptr (NwSelection) selection = nw_selection_new (frame, query, query->search ? matches : NULL, &error);
          g_autoptr (NwFacets) facets = nw_facets_new (frame, query, query->search ? matches : NULL, &error);

          g_assert_no_error (error);
          compare_selection (oracle, query, selection, shape.n_rows);
          compare_facets (oracle, query, facets, nw_frame_codebook (frame));
          compare_years (oracle, query, facets);
        }
    }
}

/* ---- the rule for periods, by hand ---- */

static void
assert_period (NwDate start, const char *period, gboolean inside)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwSelection) selection = NULL;

  nw_batch_add_incident (batch)->start = start;
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  g_assert_true (nw_query_set (query, "period", period, NULL));
  selection = nw_selection_new (frame, query, NULL, NULL);
  g_assert_cmpuint (nw_selection_count (selection), ==, inside);
  g_assert_cmpuint (nw_selection_undated_outside (selection), ==, start.precision == NW_PRECISION_UNKNOWN);
}

static void
test_period (void)
{
  assert_period (nw_date_from_year (2010), "2010..2022", TRUE);
  assert_period (nw_date_from_year (2009), "2010..2022", FALSE);
  assert_period (nw_date_from_year (2022), "2010..2022", TRUE);
  assert_period (nw_date_from_year (2023), "2010..2022", FALSE);
  assert_period (nw_date_from_day (nw_day_from_ymd (2009, 12, 31)), "2010..2022", FALSE);
  assert_period (nw_date_from_day (nw_day_from_ymd (2010, 1, 1)), "2010..2022", TRUE);
  assert_period (nw_date_from_day (nw_day_from_ymd (2022, 12, 31)), "2010..2022", TRUE);
  assert_period (nw_date_from_day (nw_day_from_ymd (2023, 1, 1)), "2010..2022", FALSE);
  /* Known to the year or month: not lost to a bound inside it. */
  assert_period (nw_date_from_year (2010), "2010-06..2022", TRUE);
  assert_period (nw_date_from_year (2010), "2009..2010-02", TRUE);
  assert_period (nw_date_from_month (2010, 5), "2010-06..2022", FALSE);
  assert_period (nw_date_from_month (2010, 6), "2010-06-15..2022", TRUE);
  assert_period (nw_date_from_day (nw_day_from_ymd (2010, 6, 14)), "2010-06-15..2022", FALSE);
  /* Open ends, and no date at all. */
  assert_period (nw_date_from_year (1999), "..2010", TRUE);
  assert_period (nw_date_from_year (2011), "..2010", FALSE);
  assert_period (nw_date_from_year (2011), "2010..", TRUE);
  assert_period (NW_DATE_UNKNOWN, "2010..", FALSE);
}

/* ---- unknown codes ---- */

static void
assert_fault (NwFrame *frame, const char *where, const char *part)
{
  g_autoptr (NwQuery) query = nw_query_parse (where, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwSelection) selection = nw_selection_new (frame, query, NULL, &error);

  g_assert_null (selection);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  if (!strstr (error->message, part))
    g_error ("“%s” is not in: %s", part, error->message);
}

static void
test_unknown_code (void)
{
  static const char *const states[][2] = { { "CHN", "China" }, { "CHE", "Switzerland" }, { "RUS", "Russian Federation" },
                                           { "USA", "United States" }, { "GBR", "United Kingdom" } };
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwFrame) frame = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    nw_codebook_add_code (codebook, NW_DOMAIN_STATE, states[i][0], states[i][1], NW_CODE_STATE, NULL);
  frame = nw_frame_builder_finish (nw_frame_builder_new (), 1, codebook);

  assert_fault (frame, "where:initiator=chn", "Nearest: CHN (China)");
  assert_fault (frame, "where:initiator=Russia", "Nearest: RUS (Russian Federation)");
  assert_fault (frame, "where:initiator=USR", "USA");
  assert_fault (frame, "where:initiator!=China", "“China”. Nearest: CHN (China)");
  assert_fault (frame, "where:receiver=\"United Kingdon\"", "No receiver has the code “United Kingdon”. Nearest: GBR");
  assert_fault (frame, "where:sector=energy", "“energy”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/selection/oracle", test_oracle);
  g_test_add_func ("/selection/period", test_period);
  g_test_add_func ("/selection/unknown-code", test_unknown_code);

  return g_test_run ();
}

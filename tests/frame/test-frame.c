/* test-frame.c: a frame says of each row what the records say, also after packing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "oracle.h"

/* "CHN RUS" */
static char *
print_row (const NwFrame *frame, NwDimension dimension, guint row)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i ? " " : "",
                            nw_codebook_get_code (nw_frame_codebook (frame), domain, codes[i])->code);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_row (const NwFrame *frame, NwDimension dimension, guint row, const char *expected)
{
  g_autofree char *codes = print_row (frame, dimension, row);

  g_assert_cmpstr (codes, ==, expected);
}

/* ---- what rows say ---- */

static guint16
state (NwCodebook *codebook, const char *code)
{
  return nw_codebook_add_code (codebook, NW_DOMAIN_STATE, code, code, NW_CODE_STATE, NULL);
}

static void
mark (NwBatch *batch, NwDimension dimension, guint16 code)
{
  nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = code });
}

static void
test_lists (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) frame = NULL;
  guint16 chn = state (codebook, "CHN"), rus = state (codebook, "RUS"), usa = state (codebook, "USA");

  nw_batch_add_incident (batch)->start = nw_date_from_month (2017, 2);
  mark (batch, NW_DIMENSION_INITIATOR, rus);
  mark (batch, NW_DIMENSION_RECEIVER, usa);
  mark (batch, NW_DIMENSION_INITIATOR, chn);
  mark (batch, NW_DIMENSION_INITIATOR, rus);
  nw_batch_add_incident (batch);
  mark (batch, NW_DIMENSION_INITIATOR, NW_CODE_ID_UNKNOWN);
  mark (batch, NW_DIMENSION_RESPONSE, NW_CODE_ID_NONE);
  nw_batch_add_incident (batch)->start = (NwDate) { 17000, 17010, NW_PRECISION_MONTH };
  /* The claim of row 2 comes before the two of row 0, which share an accused; row 1 has none. */
  nw_batch_add_act (batch, NW_ACT_CLAIM);
  mark (batch, NW_DIMENSION_CLAIMANT, usa);
  nw_batch_add_act (batch, NW_ACT_CLAIM);
  mark (batch, NW_DIMENSION_ACCUSED, rus);
  nw_batch_add_act (batch, NW_ACT_CLAIM);
  mark (batch, NW_DIMENSION_ACCUSED, chn);
  mark (batch, NW_DIMENSION_ACCUSED, rus);
  nw_batch_add_act (batch, NW_ACT_RESPONSE);

  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  g_assert_true (nw_frame_builder_add_act (builder, 2, batch, nw_batch_act (batch, 0), NULL));
  g_assert_true (nw_frame_builder_add_act (builder, 0, batch, nw_batch_act (batch, 1), NULL));
  g_assert_true (nw_frame_builder_add_act (builder, 0, batch, nw_batch_act (batch, 2), NULL));
  g_assert_true (nw_frame_builder_add_act (builder, 2, batch, nw_batch_act (batch, 3), NULL));
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 100, codebook);

  g_assert_cmpuint (nw_frame_n_rows (frame), ==, 3);
  g_assert_cmpint (nw_frame_first_id (frame), ==, 100);
  assert_row (frame, NW_DIMENSION_INITIATOR, 0, "RUS CHN");
  assert_row (frame, NW_DIMENSION_INITIATOR, 1, "unknown");
  assert_row (frame, NW_DIMENSION_INITIATOR, 2, "not-coded");
  assert_row (frame, NW_DIMENSION_RECEIVER, 0, "USA");
  assert_row (frame, NW_DIMENSION_ACCUSED, 0, "RUS CHN");
  assert_row (frame, NW_DIMENSION_ACCUSED, 1, "none");
  assert_row (frame, NW_DIMENSION_ACCUSED, 2, "not-available");
  assert_row (frame, NW_DIMENSION_CLAIMANT, 0, "not-available");
  assert_row (frame, NW_DIMENSION_CLAIMANT, 2, "USA");
  assert_row (frame, NW_DIMENSION_RESPONSE, 0, "not-coded");
  assert_row (frame, NW_DIMENSION_RESPONSE, 1, "none");
  assert_row (frame, NW_DIMENSION_RESPONDER, 1, "none");
  assert_row (frame, NW_DIMENSION_RESPONSE, 2, "not-available");

  g_assert_true (nw_date_equal (nw_frame_start (frame, 0), nw_date_from_month (2017, 2)));
  g_assert_true (nw_date_equal (nw_frame_start (frame, 1), NW_DATE_UNKNOWN));
  g_assert_cmpint (nw_frame_start (frame, 2).latest, ==, 17010);
}

static void
assert_intensity (const NwFrame *frame, guint row, double expected)
{
  const float *intensities = nw_frame_intensities (frame);

  if (isnan (expected))
    g_assert_true (!intensities || isnan (intensities[row]));
  else
    g_assert_cmpfloat (intensities[row], ==, (float) expected);
}

/* The frame of rows with these intensities, packed and unpacked. */
static NwFrame *
frame_of_intensities (const double *intensities, guint n)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) built = NULL;
  g_autoptr (GBytes) packed = NULL;

  for (guint i = 0; i < n; i++)
    nw_batch_add_incident (batch)->intensity = intensities[i];
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  built = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  packed = nw_frame_pack (built);
  return nw_frame_unpack (packed, 1, codebook, NULL);
}

static void
test_intensities (void)
{
  static const double some[] = { NAN, 4.1, NAN, 0, NAN }, none[] = { NAN, NAN, INFINITY };
  g_autoptr (NwFrame) coded = frame_of_intensities (some, G_N_ELEMENTS (some));
  g_autoptr (NwFrame) silent = frame_of_intensities (none, G_N_ELEMENTS (none));

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    assert_intensity (coded, i, some[i]);
  g_assert_null (nw_frame_intensities (silent));
}

/* Every row of random frames against SQL over the same records; then packed and unpacked. */
static void
test_oracle (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      RandomShape shape = { seed * 13 % 150, seed % 4 == 0 ? 3000 : 1 + seed * 3, seed % 6, 1 + seed };
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) built = random_incidents_frame (incidents, 5);
      g_autoptr (GBytes) packed = nw_frame_pack (built);
      g_autoptr (GBytes) copy = g_bytes_new (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
      g_autoptr (GError) error = NULL;
      g_autoptr (NwFrame) unpacked = nw_frame_unpack (copy, 5, incidents->codebook, &error);
      g_autoptr (NwFrame) frame = NULL;
      guint n_values = 0;

      g_assert_no_error (error);
      frame = nw_frame_with_atlas (unpacked, incidents->atlas);
      g_assert_cmpuint (nw_frame_n_rows (frame), ==, shape.n_rows);
      for (guint row = 0; row < shape.n_rows; row++)
        {
          const NwIncident *incident = nw_batch_incident (incidents->batch, row);

          g_assert_true (nw_date_equal (nw_frame_start (frame, row), incident->start));
          assert_intensity (frame, row, incident->intensity);
          for (guint i = 0; i < NW_N_DIMENSIONS; i++)
            {
              g_autofree char *codes = print_row (frame, i, row);
              g_auto (GStrv) words = g_strsplit (codes, " ", -1);

              n_values += g_strv_length (words);
              for (guint j = 0; words[j]; j++)
                g_assert_cmpfloat (oracle_number (oracle, "SELECT count (*) FROM value WHERE row = %u AND dimension = '%s'"
                                                  " AND code = '%s' AND position = %u AND k = %u", row,
                                                  nw_dimension_info (i)->id, words[j], j + 1, g_strv_length (words)), ==, 1);
            }
        }
      g_assert_cmpfloat (oracle_number (oracle, "SELECT count (*) FROM value"), ==, n_values);
    }
}

/* ---- edges ---- */

static void
test_empty (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwFrame) built = nw_frame_builder_finish (nw_frame_builder_new (), 1, codebook);
  g_autoptr (GBytes) packed = nw_frame_pack (built);
  g_autoptr (NwFrame) frame = nw_frame_unpack (packed, 1, codebook, NULL);
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwSelection) selection = NULL;
  g_autoptr (NwFacets) facets = NULL;
  gint32 first, last;

  g_assert_nonnull (frame);
  g_assert_cmpuint (nw_frame_n_rows (frame), ==, 0);
  g_assert_false (nw_frame_span (frame, &first, &last));
  selection = nw_selection_new (frame, query, NULL, NULL);
  g_assert_cmpuint (nw_selection_count (selection), ==, 0);
  facets = nw_facets_new (frame, query, NULL, NULL);
  g_assert_cmpuint (facets->facets[NW_DIMENSION_SECTOR]->len, ==, 0);
  g_assert_cmpuint (facets->years->len, ==, 0);
}

/* As many codes as a domain can have: one long list, and one list for each code. */
static void
test_many_codes (void)
{
  const guint n = 65000;
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (NwFrame) built = NULL;
  g_autoptr (NwFrame) frame = NULL;
  guint n_codes;

  nw_batch_add_incident (batch);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = g_strdup_printf ("s%u", i);
      mark (batch, NW_DIMENSION_RECEIVER, state (codebook, code));
    }
  for (guint i = 0; i < n; i++)
    {
      nw_batch_add_incident (batch);
      mark (batch, NW_DIMENSION_RECEIVER, NW_N_SPECIAL_CODES + i);
    }
  for (guint i = 0; i < 1000; i++)
    {
      nw_batch_add_incident (batch);
      mark (batch, NW_DIMENSION_RECEIVER, NW_N_SPECIAL_CODES + i);
      mark (batch, NW_DIMENSION_RECEIVER, NW_N_SPECIAL_CODES + i + 1);
    }

  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  built = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  packed = nw_frame_pack (built);
  frame = nw_frame_unpack (packed, 1, codebook, NULL);
  g_assert_nonnull (frame);
  g_assert_cmpuint (nw_frame_column (frame, NW_DIMENSION_RECEIVER)->n_lists, ==, n + 1001);
  g_assert_cmpuint (nw_frame_codes (frame, NW_DIMENSION_RECEIVER, 0, &n_codes)[n - 1], ==, n + NW_N_SPECIAL_CODES - 1);
  g_assert_cmpuint (n_codes, ==, n);
  assert_row (frame, NW_DIMENSION_RECEIVER, n, "s64999");
  assert_row (frame, NW_DIMENSION_RECEIVER, n + 1000, "s999 s1000");
}

static void
test_limits (void)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (GError) error = NULL;

  nw_batch_add_incident (batch)->start = nw_date_from_day (nw_day_from_ymd (9999, 12, 31) + 1);
  g_assert_false (nw_frame_builder_add_batch (builder, batch, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame/lists", test_lists);
  g_test_add_func ("/frame/oracle", test_oracle);
  g_test_add_func ("/frame/intensities", test_intensities);
  g_test_add_func ("/frame/empty", test_empty);
  g_test_add_func ("/frame/many-codes", test_many_codes);
  g_test_add_func ("/frame/limits", test_limits);

  return g_test_run ();
}

/* test-acts.c: a frame says of each act what the records say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "act-lines.h"

/* The same frame after a way through bytes. */
static NwFrame *
pack_and_unpack (const NwFrame *frame, NwCodebook *codebook)
{
  g_autoptr (GBytes) packed = nw_frame_pack (frame);
  g_autoptr (GBytes) copy = g_bytes_new (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  g_autoptr (GError) error = NULL;
  NwFrame *unpacked = nw_frame_unpack (copy, nw_frame_first_id (frame), codebook, &error);

  g_assert_no_error (error);
  return unpacked;
}

static void
test_oracle (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      RandomShape shape = { seed * 37 % 400, 1 + seed * 5, seed % 4, 1 + seed };
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) built = random_incidents_frame (incidents, 5);
      g_autoptr (NwFrame) frame = pack_and_unpack (built, incidents->codebook);
      g_autofree char *acts = act_lines_of_frame (frame);
      g_autofree char *acts_in_sql = act_lines_of_oracle (oracle);
      g_autofree char *dates = date_lines_of_frame (frame);
      g_autofree char *dates_in_sql = date_lines_of_oracle (oracle);

      g_assert_cmpstr (acts, ==, acts_in_sql);
      g_assert_cmpstr (dates, ==, dates_in_sql);
      g_assert_cmpint (nw_frame_end_days (frame) != NULL, ==,
                       oracle_number (oracle, "SELECT count (*) FROM incident WHERE ended IS NOT NULL") > 0);
      g_assert_cmpint (nw_frame_disclosed_days (frame) != NULL, ==,
                       oracle_number (oracle, "SELECT count (*) FROM incident WHERE disclosed IS NOT NULL") > 0);
    }
}

/* The order of acts is that of their days, whatever order they come in; equal ones stay in that of the file. */
static void
test_order (void)
{
  static const struct {
    guint row;
    const char *date;
    const char *claimant;
  } claims[] = {
    { 2, "2018", "DEU" }, { 0, "", "FRA" }, { 0, "2018-02-15", "GBR" }, { 0, "2018-02-14", "USA" }, { 0, "", "ITA" }, { 0, "2018-02-15", "AUS" },
  };
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autofree char *lines = NULL;

  for (guint i = 0; i < 3; i++)
    nw_batch_add_incident (batch);
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      NwAct *act = nw_batch_add_act (batch, NW_ACT_CLAIM);
      guint16 claimant = nw_codebook_add_code (codebook, NW_DOMAIN_STATE, claims[i].claimant, claims[i].claimant, NW_CODE_STATE, NULL);

      act->date = NW_DATE_UNKNOWN;
      if (*claims[i].date)
        g_assert_true (nw_date_parse (claims[i].date, &act->date));
      nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_CLAIMANT, .code = claimant });
      g_assert_true (nw_frame_builder_add_act (builder, claims[i].row, batch, nw_batch_act (batch, i), NULL));
    }
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);

  lines = act_lines_of_frame (frame);
  g_assert_cmpstr (lines, ==,
                   "claim 0 2018-02-14 day 0 USA not-available not-available\n"
                   "claim 0 2018-02-15 day 0 GBR not-available not-available\n"
                   "claim 0 2018-02-15 day 0 AUS not-available not-available\n"
                   "claim 0 - unknown 0 FRA not-available not-available\n"
                   "claim 0 - unknown 0 ITA not-available not-available\n"
                   "claim 2 2018-01-01 year 0 DEU not-available not-available\n");
  g_assert_cmpuint (nw_frame_responses (frame)->n, ==, 0);
  g_assert_cmpuint (nw_frame_responses (frame)->first[3], ==, 0);
  g_assert_null (nw_frame_responses (frame)->contested);
  g_assert_null (nw_frame_end_days (frame));
}

static void
test_limits (void)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (GError) error = NULL;

  nw_batch_add_incident (batch);
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  nw_batch_add_act (batch, NW_ACT_RESPONSE)->date = nw_date_from_day (nw_day_from_ymd (9999, 12, 31) + 1);
  g_assert_false (nw_frame_builder_add_act (builder, 0, batch, nw_batch_act (batch, 0), &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_LIMIT);
}

/* ---- what kinds stand for, as the shipped lists say ---- */

static NwFrame *
frame_of_list (NwDomain domain, const GKeyFile *list)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_auto (GStrv) codes = g_key_file_get_groups ((GKeyFile *) list, NULL);

  for (char **code = codes; *code; code++)
    nw_codebook_add_code (codebook, domain, *code, *code, NW_CODE_LISTED, NULL);
  nw_codebook_add_code (codebook, domain, "of no list", "of no list", NW_CODE_UNRECOGNISED, NULL);
  return nw_frame_builder_finish (nw_frame_builder_new (), 1, codebook);
}

static GKeyFile *
read_list (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "codes", name, NULL);
  g_autoptr (GKeyFile) list = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (list, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&list);
}

/* Compares what is said of each code with a key of the list, 0 where it says nothing. */
static void
assert_list (const char *name, NwDomain domain, const char *key, guint8 *(*ask) (const NwFrame *frame), guint expected)
{
  g_autoptr (GKeyFile) list = read_list (name);
  g_autoptr (NwFrame) frame = frame_of_list (domain, list);
  g_autofree guint8 *said = ask (frame);
  guint n = nw_codebook_n_codes (nw_frame_codebook (frame), domain), n_said = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = g_key_file_get_string (list, nw_codebook_get_code (nw_frame_codebook (frame), domain, i)->code, key, NULL);
      guint wanted = value ? g_strcmp0 (value, "true") == 0 ? 1 : atoi (value) : 0;

      g_assert_cmpuint (said[i], ==, wanted);
      n_said += said[i] > 0;
    }
  g_assert_cmpuint (n_said, ==, expected);
}

static void
test_lists (void)
{
  assert_list ("claim-kinds.ini", NW_DOMAIN_CLAIM_KIND, "Government", nw_frame_state_kinds, 3);
  assert_list ("responses.ini", NW_DOMAIN_RESPONSE, "Rung", nw_frame_rungs, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/acts/oracle", test_oracle);
  g_test_add_func ("/acts/order", test_order);
  g_test_add_func ("/acts/limits", test_limits);
  g_test_add_func ("/acts/lists", test_lists);

  return g_test_run ();
}

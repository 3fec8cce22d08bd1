/* test-steps.c: the funnel and responses by intensity, against SQL over random incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "era.h"
#include "oracle.h"
#include "summaries.h"

#define SPECIAL "('unknown', 'not-available', 'not-coded', 'none')"
#define LADDER "('statement', 'diplomatic', 'legal', 'sanctions', 'countermeasure')"
#define COSTLY "('sanctions', 'countermeasure')"
#define STATES "('government', 'regional-organisation', 'international-organisation')"

static GPtrArray *
era_of (int year)
{
  GPtrArray *eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);

  if (year > 0)
    {
      g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (year, 1, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on"));
      ((NwEra *) eras->pdata[0])->opens = TRUE;
    }
  return eras;
}

/* "said (row, says, hit)": what the incident says to whether there is one, and whether any code is among those. */
static char *
said (const char *dimension, const char *codes, int era)
{
  g_autofree char *before = era > 0 ? g_strdup_printf ("(i.start IS NULL OR i.start < '%d-01-01')", era) : g_strdup ("0");

  return g_strdup_printf ("WITH said AS (SELECT v.row, CASE WHEN %s THEN 'not_coded' WHEN max (code NOT IN " SPECIAL
                          ") THEN 'told' WHEN max (code = 'none') THEN 'told' WHEN max (code = 'unknown') THEN 'unknown'"
                          " WHEN max (code = 'not-available') THEN 'not_available' ELSE 'not_coded' END AS says, max (%s) AS hit"
                          " FROM value v JOIN incident i ON i.row = v.row WHERE dimension = '%s' GROUP BY v.row)",
                          before, codes, dimension);
}

static void
check_step (Oracle *oracle, const NwResult *result, const char *step, const char *with)
{
  static const char *const columns[] = { "told", "not_coded", "not_available", "unknown" };
  double told = oracle_number (oracle, "%s SELECT count (*) FROM said WHERE says = 'told'", with);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_assert_cmpfloat (summaries_number (result, step, columns[i]), ==,
                       oracle_number (oracle, "%s SELECT count (*) FROM said WHERE says = '%s'", with, columns[i]));
  g_assert_cmpfloat (summaries_number (result, step, "picked_out"), ==,
                     oracle_number (oracle, "%s SELECT count (*) FROM said WHERE says = 'not_coded' AND hit", with));
  if (told > 0)
    g_assert_cmpfloat (summaries_number (result, step, "incidents"), ==,
                       oracle_number (oracle, "%s SELECT count (*) FROM said WHERE says = 'told' AND hit", with));
  else
    g_assert_cmpint (summaries_state (result, step, "incidents"), !=, NW_STATE_VALUE);
}

static void
check_funnel (Oracle *oracle, NwFrame *frame, int era)
{
  g_autoptr (GPtrArray) eras = era_of (era);
  NwInputs known = { .eras = eras };
  g_autoptr (NwResult) result = summaries_ask (frame, "funnel", "", &known, NULL);
  g_autofree char *claim = said ("claim-kind", "code NOT IN " SPECIAL, 0);
  g_autofree char *state = said ("claim-kind", "code IN " STATES, 0);
  g_autofree char *response = said ("response", "code IN " LADDER, era);
  g_autofree char *costly = said ("response", "code IN " COSTLY, era);
  double disclosed = oracle_number (oracle, "SELECT count (*) FROM incident WHERE disclosed IS NOT NULL");

  check_step (oracle, result, "claim", claim);
  check_step (oracle, result, "state-claim", state);
  check_step (oracle, result, "response", response);
  check_step (oracle, result, "costly", costly);
  g_assert_cmpfloat (summaries_number (result, "recorded", "incidents"), ==, oracle_number (oracle, "SELECT count (*) FROM incident"));
  if (disclosed > 0)
    g_assert_cmpfloat (summaries_number (result, "disclosed", "incidents"), ==, disclosed);
  else
    g_assert_cmpint (summaries_state (result, "disclosed", "incidents"), ==, NW_STATE_NOT_CODED);
  summaries_check_shares (result->summary);
  summaries_open (frame, "funnel", "", &known);
}

/* "highest (row, rung, band)" of coded incidents with a response; 0: beside the ladder only. */
static void
check_proportionality (Oracle *oracle, NwFrame *frame, int era)
{
  static const char *const codes[] = { "", "statement", "diplomatic", "legal", "sanctions", "countermeasure" };
  g_autoptr (GPtrArray) eras = era_of (era);
  NwInputs known = { .eras = eras };
  g_autoptr (NwResult) result = summaries_ask (frame, "proportionality", "", &known, NULL);
  const NwSummary *summary = result->summary;
  g_autofree char *with = said ("response", "CASE code WHEN 'statement' THEN 1 WHEN 'diplomatic' THEN 2 WHEN 'legal' THEN 3"
                                            " WHEN 'sanctions' THEN 4 WHEN 'countermeasure' THEN 5 WHEN 'none' THEN -1 ELSE 0 END", era);

  for (int rung = -1; rung < (int) G_N_ELEMENTS (codes); rung++)
    {
      g_autofree char *row = rung < 0 ? g_strdup ("none") : rung == 0 ? g_strdup ("beside") : g_strdup_printf ("rung-%d", rung);

      for (guint i = 0; i < summary->columns->len; i++)
        {
          const char *id = nw_summary_column (summary, i)->id;
          g_auto (GStrv) ends = g_strsplit (g_str_has_prefix (id, "intensity-") ? id + strlen ("intensity-") : "", "-", 2);
          gboolean range = ends[0] && g_ascii_isdigit (*ends[0]);
          g_autofree char *band = g_str_equal (id, "all") ? g_strdup ("1") : !range ? g_strdup ("intensity IS NULL")
                                  : g_strdup_printf ("round (intensity, 4) BETWEEN %s AND %s", ends[0], ends[1] ? ends[1] : ends[0]);

          g_assert_cmpfloat (summaries_number (result, row, id), ==,
                             oracle_number (oracle, "%s SELECT count (*) FROM said s JOIN incident i ON i.row = s.row"
                                            " WHERE says = 'told' AND hit = %d AND %s", with, rung, band));
        }
    }
  g_assert_cmpfloat (summaries_number (result, "not-coded", "all"), ==,
                     oracle_number (oracle, "%s SELECT count (*) FROM said WHERE says = 'not_coded'", with));
  g_assert_cmpint (summaries_state (result, "targeted", "all"), ==, NW_STATE_NOT_CODED);
  summaries_open (frame, "proportionality", "", &known);
}

static void
test_random (gconstpointer data)
{
  void (*check) (Oracle *, NwFrame *, int) = (void (*) (Oracle *, NwFrame *, int)) data;

  for (guint seed = 1; seed <= 9; seed++)
    {
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 50 + 30 * seed, 9, 3, 7 });
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);

      if (seed % 5 != 0) /* without acts: see below */
        check (oracle, frame, seed % 2 ? 2003 : 0);
    }
}

/* A release without any act codes no claims: the steps say so, and nothing is zero. */
static void
test_not_coded (void)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwResult) funnel = NULL;
  g_autoptr (NwResult) proportionality = NULL;

  for (guint i = 0; i < 12; i++)
    nw_batch_add_incident (batch)->intensity = 1;
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  frame = nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
  funnel = summaries_ask (frame, "funnel", "", NULL, NULL);
  proportionality = summaries_ask (frame, "proportionality", "", NULL, NULL);
  for (guint i = 1; i < funnel->summary->rows->len; i++)
    {
      g_assert_cmpint (nw_summary_cell (funnel->summary, i, 0)->state, ==, NW_STATE_NOT_CODED);
      g_assert_cmpfloat (summaries_number (funnel, nw_summary_row (funnel->summary, i)->code, "not_coded"), ==, 12);
    }
  g_assert_cmpint (summaries_state (proportionality, "none", "all"), ==, NW_STATE_NOT_CODED);
  g_assert_cmpfloat (summaries_number (proportionality, "not-coded", "intensity-1"), ==, 12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/steps/funnel", (gconstpointer) check_funnel, test_random);
  g_test_add_data_func ("/steps/proportionality", (gconstpointer) check_proportionality, test_random);
  g_test_add_func ("/steps/not-coded", test_not_coded);

  return g_test_run ();
}

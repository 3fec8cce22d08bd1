/* test-profile.c: profiles of states, against a loop over the rows and acts of random incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "by-hand.h"
#include "random-incidents.h"
#include "review.h"
#include "summaries.h"

#define TEXT "states=c4,c0,c2"

static const char *const states[] = { "c4", "c0", "c2" };

/* ---- the second implementation ---- */

static const char *
code_of (const RandomIncidents *incidents, NwDimension dimension, guint16 code)
{
  return nw_codebook_get_code (incidents->codebook, nw_dimension_info (dimension)->domain, code)->code;
}

static gboolean
has (const RandomIncidents *incidents, guint first_mark, guint n_marks, NwDimension dimension, const char *code)
{
  for (guint i = 0; i < n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (incidents->batch, first_mark + i);

      if (mark->dimension == dimension && g_str_equal (code_of (incidents, dimension, mark->code), code))
        return TRUE;
    }
  return FALSE;
}

static gboolean
incident_has (const RandomIncidents *incidents, guint row, NwDimension dimension, const char *code)
{
  const NwIncident *incident = nw_batch_incident (incidents->batch, row);

  return has (incidents, incident->first_mark, incident->n_marks, dimension, code);
}

static gboolean
act_has (const RandomIncidents *incidents, const NwAct *act, NwDimension dimension, const char *code)
{
  return has (incidents, act->first_mark, act->n_marks, dimension, code);
}

static gboolean
by_state (const RandomIncidents *incidents, const NwAct *act)
{
  return act_has (incidents, act, NW_DIMENSION_CLAIM_KIND, "government")
         || act_has (incidents, act, NW_DIMENSION_CLAIM_KIND, "regional-organisation");
}

/* Whether an act of a row is one that a row of the profile counts for a state. */
static gboolean
act_counts (const RandomIncidents *incidents, const NwAct *act, const char *what, const char *state)
{
  if (g_str_equal (what, "claim/made"))
    return act->kind == NW_ACT_CLAIM && by_state (incidents, act) && act_has (incidents, act, NW_DIMENSION_CLAIMANT, state);
  if (g_str_equal (what, "claim/received"))
    return act->kind == NW_ACT_CLAIM && by_state (incidents, act) && act_has (incidents, act, NW_DIMENSION_ACCUSED, state);
  if (g_str_equal (what, "claim/received-any"))
    return act->kind == NW_ACT_CLAIM && act_has (incidents, act, NW_DIMENSION_ACCUSED, state);
  if (g_str_equal (what, "claim/contested"))
    return act->kind == NW_ACT_CLAIM && act->contested && act_has (incidents, act, NW_DIMENSION_ACCUSED, state);
  if (g_str_equal (what, "response/made/3"))
    return act->kind == NW_ACT_RESPONSE && act_has (incidents, act, NW_DIMENSION_RESPONSE, "legal")
           && act_has (incidents, act, NW_DIMENSION_RESPONDER, state);
  return act->kind == NW_ACT_RESPONSE && act_has (incidents, act, NW_DIMENSION_RESPONSE, "legal"); /* response/received/3 */
}

static guint
count_by_acts (const RandomIncidents *incidents, const char *what, const char *state)
{
  guint n = 0;

  for (guint row = 0; row < incidents->batch->incidents->len; row++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < incidents->batch->acts->len; i++)
        found |= g_array_index (incidents->act_rows, guint, i) == row
                 && act_counts (incidents, nw_batch_act (incidents->batch, i), what, state);
      if (g_str_equal (what, "response/received/3"))
        found &= incident_has (incidents, row, NW_DIMENSION_INITIATOR, state);
      n += found;
    }
  return n;
}

/* side: receiver or initiator; year 0: undated; -1: any. code NULL: any. */
static guint
count_by_incidents (const RandomIncidents *incidents, NwDimension side, const char *state, NwDimension dimension, const char *code, int year)
{
  guint n = 0;

  for (guint row = 0; row < incidents->batch->incidents->len; row++)
    {
      NwDate start = nw_batch_incident (incidents->batch, row)->start;
      int own = start.precision ? nw_period_of_day (NW_INTERVAL_YEAR, start.earliest) : 0;

      n += incident_has (incidents, row, side, state) && (!code || incident_has (incidents, row, dimension, code))
           && (year < 0 || own == year);
    }
  return n;
}

/* ---- checks ---- */

static void
check_values (const RandomIncidents *incidents, const NwResult *result, const char *prefix, NwDimension side, NwDimension dimension)
{
  guint n_rows = 0;

  for (guint i = 0; i < result->summary->rows->len; i++)
    {
      const char *row = nw_summary_row (result->summary, i)->code;
      const char *code = g_str_has_prefix (row, prefix) ? row + strlen (prefix) : NULL;

      if (!code || g_str_equal (code, "other"))
        continue;
      n_rows++;
      for (guint s = 0; s < G_N_ELEMENTS (states); s++)
        g_assert_cmpfloat (summaries_number (result, row, states[s]), ==,
                           count_by_incidents (incidents, side, states[s], dimension, code, -1));
    }
  g_assert_cmpuint (n_rows, >, 0);
}

static void
check_years (const RandomIncidents *incidents, const NwResult *result, const char *prefix, NwDimension side, const char *undated)
{
  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    {
      guint dated = 0;

      for (int year = 2001; year < 2005; year++)
        {
          g_autofree char *row = g_strdup_printf ("%s%d", prefix, year);
          guint n = count_by_incidents (incidents, side, states[s], NW_DIMENSION_NONE, NULL, year);

          if (nw_summary_row_of (result->summary, row) >= 0)
            g_assert_cmpfloat (summaries_number (result, row, states[s]), ==, n);
          else
            g_assert_cmpuint (n, ==, 0);
          dated += n;
        }
      g_assert_cmpfloat (summaries_number (result, undated, states[s]), ==,
                         count_by_incidents (incidents, side, states[s], NW_DIMENSION_NONE, NULL, 0));
      g_assert_cmpfloat (summaries_number (result, undated, states[s]) + dated, ==,
                         count_by_incidents (incidents, side, states[s], NW_DIMENSION_NONE, NULL, -1));
    }
}

static void
check_profile (const RandomIncidents *incidents, const NwResult *result)
{
  static const char *const by_acts[] = { "claim/made",      "claim/received",  "claim/received-any",
                                         "claim/contested", "response/made/3", "response/received/3" };

  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    {
      g_assert_cmpstr (nw_summary_column (result->summary, s)->id, ==, states[s]); /* in the order asked for */
      g_assert_cmpfloat (summaries_number (result, "received", states[s]), ==,
                         count_by_incidents (incidents, NW_DIMENSION_RECEIVER, states[s], NW_DIMENSION_NONE, NULL, -1));
      g_assert_cmpfloat (summaries_number (result, "attributed", states[s]), ==,
                         count_by_incidents (incidents, NW_DIMENSION_INITIATOR, states[s], NW_DIMENSION_NONE, NULL, -1));
      for (guint i = 0; i < G_N_ELEMENTS (by_acts); i++)
        if (incidents->batch->acts->len > 0)
          g_assert_cmpfloat (summaries_number (result, by_acts[i], states[s]), ==, count_by_acts (incidents, by_acts[i], states[s]));
        else
          g_assert_cmpint (summaries_state (result, by_acts[i], states[s]), ==, NW_STATE_NOT_CODED); /* and never 0 */
    }
  check_values (incidents, result, "received/sector/", NW_DIMENSION_RECEIVER, NW_DIMENSION_SECTOR);
  check_values (incidents, result, "received/initiator/", NW_DIMENSION_RECEIVER, NW_DIMENSION_INITIATOR);
  check_values (incidents, result, "attributed/receiver/", NW_DIMENSION_INITIATOR, NW_DIMENSION_RECEIVER);
  check_years (incidents, result, "trend/received/", NW_DIMENSION_RECEIVER, "unknown/received-undated");
  check_years (incidents, result, "trend/attributed/", NW_DIMENSION_INITIATOR, "unknown/attributed-undated");
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 10; seed++)
    {
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 60 + 31 * seed, 12, 3, 4 });
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (NwResult) result = summaries_ask (frame, "profile", TEXT, NULL, &error);

      g_assert_no_error (error);
      check_profile (incidents, result);
      summaries_open (frame, "profile", TEXT, NULL);
      summaries_open (frame, "profile", "states=c2 where:type=c1 top=2", NULL);
    }
}

/* Every row's code is there once, and what each state is asked by does not depend on its neighbours. */
static void
test_same_standard (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (7, (RandomShape) { 300, 12, 3, 4 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (NwResult) all = summaries_ask (frame, "profile", TEXT, NULL, NULL);
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < all->summary->rows->len; i++)
    g_assert_true (g_hash_table_add (codes, nw_summary_row (all->summary, i)->code));
  for (guint s = 0; s < G_N_ELEMENTS (states); s++)
    {
      g_autofree char *text = g_strdup_printf ("states=%s", states[s]);
      g_autoptr (NwResult) one = summaries_ask (frame, "profile", text, NULL, NULL);

      for (guint i = 0; i < one->summary->rows->len; i++)
        {
          const char *row = nw_summary_row (one->summary, i)->code;

          /* Others are those that have no row here. */
          if (nw_summary_row (one->summary, i)->kind == NW_SUMMARY_SECTION || g_str_has_suffix (row, "/other"))
            continue;
          g_assert_cmpint (nw_summary_row_of (all->summary, row), >=, 0);
          g_assert_cmpfloat (summaries_number (one, row, states[s]), ==, summaries_number (all, row, states[s]));
        }
    }
}

static void
test_refused (void)
{
  static const struct {
    const char *text;
    const char *said;
  } cases[] = { { "", "states=EST,USA" }, { "states=XXX", "XXX" }, { "states=USA,unknown", "unknown" } };
  static const HandRecord records[] = { { "2020", "CHN", "USA", "", "" } };
  g_autoptr (NwFrame) frame = hand_frame (records, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (summaries_ask (frame, "profile", cases[i].text, NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

/* Facts stand in rows of their own, by state in the order asked for; they count nothing, and are part of the answer. */
static void
test_facts (void)
{
  static const HandRecord records[] = { { "2020", "CHN", "USA", "", "" }, { "2021", "USA", "CHN", "", "" } };
  g_autoptr (NwFrame) frame = hand_frame (records, G_N_ELEMENTS (records));
  NwPolicyFact facts[] = {
    { (char *) "CHN", (char *) "position", (char *) "Paper", nw_date_from_month (2021, 10), (char *) "s1", NULL },
    { (char *) "USA", (char *) "contact", (char *) "Desk", NW_DATE_UNKNOWN, (char *) "s2", (char *) "note" },
  };
  g_autoptr (GPtrArray) policy = g_ptr_array_new ();
  NwInputs known = { .policy = policy };
  g_autoptr (NwResult) with = NULL;
  g_autoptr (NwResult) changed = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *other = NULL;
  int usa, chn;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_ptr_array_add (policy, &facts[i]);
  with = summaries_ask (frame, "profile", "states=USA,CHN", &known, NULL);
  usa = nw_summary_row_of (with->summary, "policy/USA/1");
  chn = nw_summary_row_of (with->summary, "policy/CHN/1");
  g_assert_cmpint (usa, >, 0);
  g_assert_cmpint (chn, ==, usa + 1);
  g_assert_cmpint (summaries_state (with, "policy/USA/1", "USA"), ==, NW_STATE_NOTHING);
  g_assert_cmpint (summaries_state (with, "policy/USA/1", "date"), ==, NW_STATE_UNKNOWN);
  g_assert_cmpstr (nw_summary_cell (with->summary, chn, nw_summary_column_of (with->summary, "date"))->text, ==, "2021-10");
  g_assert_cmpstr (nw_summary_cell (with->summary, chn, nw_summary_column_of (with->summary, "source"))->text, ==, "s1");
  g_assert_nonnull (strstr (nw_summary_row (with->summary, usa)->label, "Desk"));
  summaries_open (frame, "profile", "states=USA,CHN", &known);

  hash = nw_result_hash (with);
  facts[0].title = (char *) "Another paper";
  changed = summaries_ask (frame, "profile", "states=USA,CHN", &known, NULL);
  other = nw_result_hash (changed);
  g_assert_cmpstr (hash, !=, other);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile/random", test_random);
  g_test_add_func ("/profile/same-standard", test_same_standard);
  g_test_add_func ("/profile/refused", test_refused);
  g_test_add_func ("/profile/facts", test_facts);

  return g_test_run ();
}

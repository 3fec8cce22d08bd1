/* test-survival.c: the time to a first event against plain SQL, and curves against sums by hand, over random records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "first-event.h"
#include "oracle.h"

#define AS_OF "2004-06-30"

typedef struct {
  const char *question;
  const char *acts;      /* in SQL: which of them count */
  const char *origin;    /* columns of incidents */
  const char *precision;
  const char *dimension;
  gboolean    precise;
} Case;

#define MARKED(dimension, codes) \
  "EXISTS (SELECT 1 FROM mark m WHERE m.act_id = a.id AND m.dimension = '" dimension "' AND m.code IN (" codes "))"
#define STATES "a.kind = 'claim' AND " MARKED ("claim-kind", "'government', 'regional-organisation', 'international-organisation'")

static const Case cases[] = {
  { "", STATES, "start", "precision", "claim-kind", FALSE },
  { "precise=yes", STATES, "start", "precision", "claim-kind", TRUE },
  { "event=claim", "a.kind = 'claim'", "start", "precision", "claim-kind", FALSE },
  { "event=claim origin=end", "a.kind = 'claim'", "ended", "end_precision", "claim-kind", FALSE },
  { "event=claim origin=disclosed precise=yes", "a.kind = 'claim'", "disclosed", "disclosed_precision", "claim-kind", TRUE },
  { "claimants=c1,c2", STATES " AND " MARKED ("claimant", "'c1', 'c2'"), "start", "precision", "claim-kind", FALSE },
  { "event=response rung=3", "a.kind = 'response' AND " MARKED ("response", "'legal', 'sanctions', 'countermeasure'"), "start", "precision", "response", FALSE },
  { "event=response rung=4", "a.kind = 'response' AND " MARKED ("response", "'sanctions', 'countermeasure'"), "start", "precision", "response", FALSE },
};

static NwRelease *
release_new (void)
{
  NwRelease *release = nw_release_new ();

  release->dataset = g_strdup ("random");
  release->version = g_strdup ("1");
  g_assert_true (nw_date_parse (AS_OF, &release->as_of));
  return release;
}

/* "row kind days", a row a line. */
static char *
lines_of_frame (const NwInputs *inputs)
{
  static const char *const names[NW_N_FIRSTS] = { "", "event", "censored", "undated", "negative", "no-origin", "after", "coarse", "not-coded" };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwFirstEvents) first = nw_first_events_new (inputs, &error);
  g_autoptr (GString) lines = g_string_new (NULL);
  guint counts[NW_N_FIRSTS] = { 0 };

  g_assert_no_error (error);
  g_assert_true (first->as_of_known);
  for (guint row = 0; row < first->n_rows; row++)
    {
      NwFirstKind kind = first->kinds[row];

      counts[kind]++;
      g_string_append_printf (lines, "%u %s", row, names[kind]);
      if (kind == NW_FIRST_EVENT || kind == NW_FIRST_CENSORED || kind == NW_FIRST_NEGATIVE)
        g_string_append_printf (lines, " %d", first->days[row]);
      g_string_append_c (lines, '\n');
    }
  for (guint kind = 0; kind < NW_N_FIRSTS; kind++)
    g_assert_cmpuint (counts[kind], ==, first->counts[kind]);
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
lines_of_oracle (Oracle *oracle, const Case *question)
{
  g_autofree char *sql = g_strdup_printf (
      "WITH counted AS (SELECT a.id, a.row, a.day, a.precision FROM act a WHERE %s),"
      " judged AS (SELECT i.row, i.%s AS origin, i.%s AS origin_precision,"
      "   EXISTS (SELECT 1 FROM value v WHERE v.row = i.row AND v.dimension = '%s' AND v.code <> 'not-coded') AS coded,"
      "   (SELECT count (*) FROM counted c WHERE c.row = i.row) AS n,"
      "   (SELECT min (day) FROM counted c WHERE c.row = i.row) AS day,"
      "   (SELECT precision FROM counted c WHERE c.row = i.row AND c.day IS NOT NULL ORDER BY c.day, c.id LIMIT 1) AS precision"
      "   FROM incident i)"
      " SELECT row || ' ' || CASE WHEN NOT coded THEN 'not-coded' WHEN origin IS NULL THEN 'no-origin'"
      "   WHEN origin > '" AS_OF "' THEN 'after'"
      "   WHEN day IS NULL AND n > 0 THEN 'undated'"
      "   WHEN day < origin THEN 'negative ' || CAST (julianday (day) - julianday (origin) AS INTEGER)"
      "   WHEN %d AND (origin_precision <> 'day' OR (n > 0 AND precision <> 'day')) THEN 'coarse'"
      "   WHEN day <= '" AS_OF "' THEN 'event ' || CAST (julianday (day) - julianday (origin) AS INTEGER)"
      "   ELSE 'censored ' || CAST (julianday ('" AS_OF "') - julianday (origin) AS INTEGER) END FROM judged ORDER BY row",
      question->acts, question->origin, question->precision, question->dimension, question->precise);

  return oracle_text (oracle, sql);
}

static NwResult *
ask (const char *analysis, NwFrame *frame, NwRelease *release, const char *text, NwBehind *behind, char **lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);
  g_autoptr (NwSelection) selection = query ? nw_selection_new (frame, query, NULL, &error) : NULL;
  NwInputs inputs = { .frame = frame, .selection = selection, .query = query, .release = release, .behind = behind };
  NwResult *result;

  g_assert_no_error (error);
  if (lines)
    *lines = lines_of_frame (&inputs);
  result = nw_analysis_find (analysis)->run (&inputs, &error);
  g_assert_no_error (error);
  return result;
}

/* What a line of the oracle says of a row that is watched; FALSE: it is not. */
static gboolean
is_watched (const char *line, double *days, gboolean *event)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 0);

  if (g_strv_length (words) < 3 || g_str_equal (words[1], "negative"))
    return FALSE;
  *days = g_ascii_strtod (words[2], NULL);
  *event = g_str_equal (words[1], "event");
  return TRUE;
}

/* The definition, day by day over all rows: no counting, no sorting. */
static double
survival_by_hand (const char *lines, double time, guint *n, guint *events)
{
  g_auto (GStrv) rows = g_strsplit (lines, "\n", 0);
  double survival = 1;

  *n = *events = 0;
  for (double day = 0; day <= time; day++)
    {
      guint at_risk = 0, died = 0;

      for (guint i = 0; rows[i]; i++)
        {
          double days;
          gboolean event;

          if (!is_watched (rows[i], &days, &event))
            continue;
          at_risk += days >= day;
          died += event && days == day;
          *n += day == 0;
          *events += day == 0 && event;
        }
      if (died > 0)
        survival *= 1 - (double) died / at_risk;
    }
  return survival;
}

static const NwSummaryCell *
cell_of (const NwSummary *summary, const char *row, const char *column)
{
  int r = nw_summary_row_of (summary, row), c = nw_summary_column_of (summary, column);

  g_assert_cmpint (r, >=, 0);
  g_assert_cmpint (c, >=, 0);
  return nw_summary_cell (summary, r, c);
}

static void
check_curve (const NwSummary *summary, const char *lines)
{
  guint n, events;
  double survival = survival_by_hand (lines, 365, &n, &events);

  if (n == 0)
    return;
  if (cell_of (summary, "all", "n")->state != NW_STATE_VALUE)
    {
      g_assert_cmpuint (events, ==, 0); /* no date to count to */
      return;
    }
  g_assert_cmpfloat (cell_of (summary, "all", "n")->number, ==, n);
  g_assert_cmpfloat (cell_of (summary, "all", "events")->number, ==, events);
  if (cell_of (summary, "all", "survival")->state == NW_STATE_VALUE)
    g_assert_cmpfloat_with_epsilon (cell_of (summary, "all", "survival")->number, survival, 1e-9);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= 16; seed++)
    {
      RandomShape shape = { seed * 37 % 300, 3 + seed, 1 + seed % 4, 1 + seed % 6 };
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, shape);
      g_autoptr (Oracle) oracle = oracle_new (incidents);
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      g_autoptr (NwRelease) release = release_new ();

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          g_autofree char *lines = NULL;
          g_autofree char *expected = lines_of_oracle (oracle, &cases[i]);
          g_autoptr (NwResult) result = ask ("survival", frame, release, cases[i].question, NULL, &lines);

          g_assert_cmpstr (lines, ==, expected);
          check_curve (result->summary, expected);
        }
    }
}

/* Each number opens exactly the incidents that it counts, in every group. */
static void
test_behind (void)
{
  static const char *const questions[] = { "by=initiator top=3", "interval=year precise=yes", "event=claim" };
  g_autoptr (RandomIncidents) incidents = random_incidents_new (5, (RandomShape) { 250, 6, 3, 5 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (NwRelease) release = release_new ();
  guint n_words = 250 / 64 + 1;

  for (guint q = 0; q < G_N_ELEMENTS (questions) * 2; q++)
    {
      const char *analysis = q % 2 ? "cohort" : "survival";
      g_autoptr (NwResult) result = ask (analysis, frame, release, questions[q / 2], NULL, NULL);
      const NwSummary *summary = result->summary;

      for (guint r = 0; r < summary->rows->len; r++)
        for (guint c = 0; c < summary->columns->len; c++)
          {
            g_autofree guint64 *bits = g_new0 (guint64, n_words);
            NwBehind behind = { nw_summary_row (summary, r)->code, nw_summary_column (summary, c)->id, bits, FALSE };
            g_autoptr (NwResult) again = ask (analysis, frame, release, questions[q / 2], &behind, NULL);
            guint n = 0;

            for (guint i = 0; i < n_words; i++)
              n += __builtin_popcountll (bits[i]);
            g_assert_cmpint (behind.found, ==, nw_summary_column (summary, c)->opens);
            if (behind.found)
              g_assert_cmpfloat (nw_summary_cell (summary, r, c)->number, ==, n);
          }
    }
}

/* A claimant that nobody has heard of is a mistake in the question. */
static void
test_unknown_claimant (void)
{
  g_autoptr (RandomIncidents) incidents = random_incidents_new (7, (RandomShape) { 20, 4, 2, 3 });
  g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
  g_autoptr (NwRelease) release = release_new ();
  g_autoptr (NwQuery) query = nw_query_parse ("claimants=ATLANTIS", NULL);
  g_autoptr (NwSelection) selection = nw_selection_new (frame, query, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_first_events_new (&(NwInputs) { .frame = frame, .selection = selection, .query = query, .release = release }, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

static void
add_claim (NwFrameBuilder *builder, NwCodebook *codebook, guint row, const char *date, const char *claimant)
{
  static const struct { NwDimension dimension; const char *code; NwCodeKind kind; } others[] = {
    { NW_DIMENSION_ACCUSED, "RUS", NW_CODE_STATE }, { NW_DIMENSION_CLAIM_KIND, "government", NW_CODE_LISTED },
  };
  g_autoptr (NwBatch) batch = nw_batch_new ();
  NwAct *act = nw_batch_add_act (batch, NW_ACT_CLAIM);

  act->date = NW_DATE_UNKNOWN;
  if (*date)
    g_assert_true (nw_date_parse (date, &act->date));
  nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_CLAIMANT,
                                       .code = nw_codebook_add_code (codebook, NW_DOMAIN_STATE, claimant, claimant, NW_CODE_STATE, NULL) });
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    nw_batch_add_mark (batch, (NwMark) { .dimension = others[i].dimension,
                                         .code = nw_codebook_add_code (codebook, nw_dimension_info (others[i].dimension)->domain,
                                                                       others[i].code, others[i].code, others[i].kind, NULL) });
  g_assert_true (nw_frame_builder_add_act (builder, row, batch, nw_batch_act (batch, 0), NULL));
}

/* Four incidents of 1 February 2003: two states 5 days apart; one state twice; two states of which one is undated; nobody. */
static NwFrame *
collective_frame (void)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  NwFrameBuilder *builder = nw_frame_builder_new ();

  for (guint i = 0; i < 4; i++)
    g_assert_true (nw_date_parse ("2003-02-01", &nw_batch_add_incident (batch)->start));
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  add_claim (builder, codebook, 0, "2003-02-15", "GBR");
  add_claim (builder, codebook, 0, "2003-02-20", "USA");
  add_claim (builder, codebook, 1, "2003-02-15", "GBR");
  add_claim (builder, codebook, 1, "2003-02-16", "GBR");
  add_claim (builder, codebook, 2, "2003-02-15", "GBR");
  add_claim (builder, codebook, 2, "", "USA");
  return nw_frame_builder_finish (builder, 1, codebook);
}

/* Collective is the day on which the second state is there, 19 days after the start, when the window reaches so far. What an undated
 * claim might have made collective is neither an event nor none. The first day of anybody's claim is no matter of windows. */
static void
test_collective (void)
{
  static const struct { const char *question, *lines; } expected[] = {
    { "event=collective", "0 event 19\n1 censored 515\n2 undated\n3 censored 515\n" },
    { "event=collective window=5d", "0 event 19\n1 censored 515\n2 undated\n3 censored 515\n" },
    { "event=collective window=4d", "0 censored 515\n1 censored 515\n2 undated\n3 censored 515\n" },
    { "event=collective precise=yes", "0 event 19\n1 censored 515\n2 undated\n3 censored 515\n" },
    { "claimants=USA", "0 event 19\n1 censored 515\n2 undated\n3 censored 515\n" },
    { "", "0 event 14\n1 event 14\n2 event 14\n3 censored 515\n" },
  };
  g_autoptr (NwFrame) frame = collective_frame ();
  g_autoptr (NwRelease) release = release_new ();

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *lines = NULL;
      g_autoptr (NwResult) result = ask ("survival", frame, release, expected[i].question, NULL, &lines);

      g_assert_cmpstr (lines, ==, expected[i].lines);
      g_assert_nonnull (result->summary);
    }
}

/* One incident for each of so many receivers, all of one day, every second with a claim. */
static NwFrame *
many_frame (guint n)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  NwFrameBuilder *builder = nw_frame_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("R%u", i);

      g_assert_true (nw_date_parse ("2003-02-01", &nw_batch_add_incident (batch)->start));
      nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_RECEIVER,
                                           .code = nw_codebook_add_code (codebook, NW_DOMAIN_STATE, name, name, NW_CODE_STATE, NULL) });
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; i < n; i += 2)
    add_claim (builder, codebook, i, "2003-02-15", "GBR");
  return nw_frame_builder_finish (builder, 1, codebook);
}

/* More curves than the test takes are not passed over in silence. */
static void
test_many (void)
{
  g_autoptr (NwRelease) release = release_new ();

  for (guint n = 200; n <= 201; n++)
    {
      g_autoptr (NwFrame) frame = many_frame (n);
      g_autoptr (NwResult) result = ask ("survival", frame, release, "by=receiver", NULL, NULL);
      const char *sentence = result->summary->sentence;

      g_assert_cmpuint (result->summary->rows->len, ==, n);
      g_assert_cmpuint (result->summary->facts->len, ==, n == 200 ? 3 : 0);
      g_assert_true ((strstr (sentence, "201 curves") != NULL) == (n == 201));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survival/random", test_random);
  g_test_add_func ("/survival/behind", test_behind);
  g_test_add_func ("/survival/collective", test_collective);
  g_test_add_func ("/survival/many", test_many);
  g_test_add_func ("/survival/unknown-claimant", test_unknown_claimant);
  return g_test_run ();
}

/* test-measures.c: shares, changes, pairs of groups and what is said of them, worked out by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "analysis.h"

/* claim and response: a code of an act, a special code of the incident itself, or "" for nothing said.
 * Because some have claims, nothing said is no claim; of responses nothing said is not coded. */
typedef struct {
  const char *start;
  const char *initiators;
  const char *receivers;
  const char *claim;
  const char *response;
} Record;

static const Record five[] = {
  { "2019", "CHN", "USA", "political", "none" },
  { "2019-05-01", "CHN", "USA FRA", "", "" },
  { "2020-02-01", "RUS", "USA", "not-available", "sanctions" },
  { "2020-11-01", "CHN RUS", "USA FRA", "", "none" },
  { "2020-12-01", "unknown", "FRA", "not-coded", "" },
};

static const struct { NwDomain domain; const char *code; const char *label; } codes[] = {
  { NW_DOMAIN_STATE, "CHN", "China" }, { NW_DOMAIN_STATE, "RUS", "Russia" }, { NW_DOMAIN_STATE, "USA", "United States" },
  { NW_DOMAIN_STATE, "FRA", "France" }, { NW_DOMAIN_CLAIM_KIND, "political", "Political" },
  { NW_DOMAIN_RESPONSE, "sanctions", "Sanctions" },
};

static void
add_mark (NwBatch *batch, const NwCodebook *codebook, NwDimension dimension, const char *code)
{
  int id = nw_codebook_find_code (codebook, nw_dimension_info (dimension)->domain, code);

  g_assert_cmpint (id, >=, 0);
  nw_batch_add_mark (batch, (NwMark) { .dimension = dimension, .code = id });
}

static void
add_marks (NwBatch *batch, const NwCodebook *codebook, NwDimension dimension, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 0);

  for (guint i = 0; words[i]; i++)
    add_mark (batch, codebook, dimension, words[i]);
}

static gboolean
is_act (const char *code)
{
  return strcmp (code, "political") == 0 || strcmp (code, "sanctions") == 0;
}

static void
add_act (NwFrameBuilder *builder, const NwCodebook *codebook, guint row, NwActKind kind, NwDimension dimension, const char *code)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();

  if (!is_act (code))
    return;
  nw_batch_add_act (batch, kind);
  add_mark (batch, codebook, dimension, code);
  g_assert_true (nw_frame_builder_add_act (builder, row, batch, nw_batch_act (batch, 0), NULL));
}

static NwFrame *
make_frame (const Record *records, guint n)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    nw_codebook_add_code (codebook, codes[i].domain, codes[i].code, codes[i].label, NW_CODE_UNRECOGNISED, NULL);
  for (guint i = 0; i < n; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);

      g_assert_true (nw_date_parse (records[i].start, &incident->start));
      add_marks (batch, codebook, NW_DIMENSION_INITIATOR, records[i].initiators);
      add_marks (batch, codebook, NW_DIMENSION_RECEIVER, records[i].receivers);
      if (*records[i].claim && !is_act (records[i].claim))
        add_mark (batch, codebook, NW_DIMENSION_CLAIM_KIND, records[i].claim);
      if (*records[i].response && !is_act (records[i].response))
        add_mark (batch, codebook, NW_DIMENSION_RESPONSE, records[i].response);
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  for (guint i = 0; i < n; i++)
    {
      add_act (builder, codebook, i, NW_ACT_CLAIM, NW_DIMENSION_CLAIM_KIND, records[i].claim);
      add_act (builder, codebook, i, NW_ACT_RESPONSE, NW_DIMENSION_RESPONSE, records[i].response);
    }
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

/* known: what else the analysis is to be given; NULL: nothing. */
static NwResult *
ask_frame (NwFrame *frame, const char *analysis, const char *text, const NwInputs *known, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_parse (text, error);
  g_autoptr (NwSelection) selection = NULL;
  g_autoptr (NwRelease) release = nw_release_new ();
  NwInputs inputs = known ? *known : (NwInputs) { 0 };

  g_assert_nonnull (query);
  selection = nw_selection_new (frame, query, NULL, NULL);
  release->dataset = g_strdup ("hand");
  release->version = g_strdup ("1.0");
  release->as_of = nw_date_from_year (2024);
  inputs.frame = frame;
  inputs.selection = selection;
  inputs.query = query;
  inputs.release = release;
  return nw_analysis_find (analysis)->run (&inputs, error);
}

static NwResult *
ask (const char *analysis, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwFrame) frame = make_frame (five, G_N_ELEMENTS (five));
  NwResult *result = ask_frame (frame, analysis, text, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* "CHN USA: 1/2 0/1", one line a pair of groups; without a basis the cells alone; "-" for NAN. */
static char *
print_cells (const NwResult *result)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->across->len; j++)
      {
        g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", nw_result_group (result, i)->code);
        if (result->query->and != NW_DIMENSION_NONE)
          g_string_append_printf (out, " %s", nw_result_across (result, j)->code);
        g_string_append_c (out, ':');
        for (guint k = 0; k < result->periods->len; k++)
          {
            gsize index = nw_result_index (result, i, j, k);

            if (isnan (result->cells[index]))
              g_string_append (out, " -");
            else if (nw_result_unit (result) == NW_UNIT_SHARE)
              g_string_append_printf (out, " %g/%g", result->basis[index].hits, result->basis[index].bases);
            else
              g_string_append_printf (out, " %g", result->cells[index]);
          }
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_cells (const char *analysis, const char *text, const char *expected)
{
  g_autoptr (NwResult) result = ask (analysis, text);
  g_autofree char *printed = print_cells (result);

  g_assert_cmpstr (printed, ==, expected);
}

/* ---- shares ---- */

static void
test_claimed (void)
{
  g_autoptr (NwResult) result = ask ("share", "by=initiator interval=year measure=claimed");
  g_autofree char *printed = print_cells (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *title = nw_result_title (result);
  g_autoptr (NwResult) change = ask ("trend", "by=initiator and=receiver measure=change interval=month");
  g_autofree char *change_title = nw_result_title (change);

  g_assert_cmpstr (change_title, ==, "Change in reported incidents on the month before, by state they are attributed to and by "
                   "receiving state, 2019-05–2020-12");
  /* One that says nothing more of its claim has one. */
  g_assert_cmpstr (printed, ==, "CHN: 1/2 0/1\nRUS: - 1/2\nunknown: - -");
  g_assert_cmpuint (result->uncoded, ==, 1);
  g_assert_cmpuint (result->incidents, ==, 5);
  /* Groups still count incidents. */
  g_assert_cmpfloat (nw_result_group (result, 0)->total, ==, 3);
  g_assert_nonnull (strstr (note, "Claims not coded: 1 incident, left out of the share"));
  g_assert_cmpstr (title, ==, "Share of reported incidents with a claim, by state they are attributed to, 2019–2020");
}

static void
test_answered (void)
{
  g_autoptr (NwResult) result = ask ("trend", "by=initiator measure=answered");
  g_autofree char *printed = print_cells (result);
  const NwBasis *basis = &result->basis[0];

  g_assert_cmpstr (printed, ==, "CHN: 0/1 0/1\nRUS: - 1/2\nunknown: - -");
  g_assert_cmpuint (result->uncoded, ==, 2);
  /* 0 of 1: 1 - 0.025. */
  g_assert_cmpfloat (basis->low, ==, 0);
  g_assert_cmpfloat_with_epsilon (basis->high, 0.975, 1e-9);
  g_assert_true (isnan (result->basis[2].low) && isnan (result->basis[2].high));
  assert_cells ("total", "measure=answered", "all: 1/3");
}

static void
test_share (void)
{
  assert_cells ("share", "by=initiator interval=year", "CHN: 2/2 1/3\nRUS: 0/2 2/3\nunknown: 0/2 1/3");
  assert_cells ("share", "by=initiator", "CHN: 3/5\nRUS: 2/5\nunknown: 1/5");
  assert_cells ("share", "by=initiator and=receiver top=1",
                "CHN USA: 3/5\nCHN other: 2/5\nother USA: 2/5\nother other: 1/5\nunknown USA: 0/5\nunknown other: 1/5");
  assert_cells ("share", "by=initiator count=fractional", "CHN: 2.5/5\nRUS: 1.5/5\nunknown: 1/5");
  assert_cells ("share", "by=initiator count=primary", "CHN: 3/5\nRUS: 1/5\nunknown: 1/5");
}

static void
test_fractions_have_no_interval (void)
{
  g_autoptr (NwResult) fractional = ask ("share", "by=initiator count=fractional");
  g_autoptr (NwResult) spread = ask ("share", "interval=month coarse=spread by=initiator");
  g_autoptr (NwResult) ungrouped = ask ("share", "count=fractional measure=claimed");
  g_autofree char *subtitle = nw_result_subtitle (fractional);
  g_autofree char *exact = nw_result_subtitle (ungrouped);

  g_assert_true (isnan (fractional->basis[0].low) && isnan (fractional->basis[2].high));
  g_assert_true (isnan (spread->basis[0].low));
  g_assert_true (isfinite (ungrouped->basis[0].low));
  g_assert_nonnull (strstr (subtitle, "without intervals"));
  g_assert_nonnull (strstr (exact, "exact 95 % intervals"));
}

/* ---- pairs of groups ---- */

static void
test_pairs (void)
{
  assert_cells ("matrix", "", "CHN FRA: 2\nCHN USA: 3\nRUS FRA: 1\nRUS USA: 2\nunknown FRA: 1\nunknown USA: 0");
  /* China: 1/2 + 1/4 with France, 1 + 1/2 + 1/4 with the United States. */
  assert_cells ("matrix", "count=fractional",
                "CHN FRA: 0.75\nCHN USA: 1.75\nRUS FRA: 0.25\nRUS USA: 1.25\nunknown FRA: 1\nunknown USA: 0");
  assert_cells ("matrix", "count=primary", "CHN FRA: 0\nCHN USA: 3\nRUS FRA: 0\nRUS USA: 1\nunknown FRA: 1\nunknown USA: 0");
  /* A filter limits the groups of its own dimension only. */
  assert_cells ("matrix", "by=receiver where:initiator=RUS", "FRA RUS: 1\nUSA RUS: 2");
  assert_cells ("trend", "and=receiver", "all FRA: 1 2\nall USA: 2 2");
  assert_cells ("trend", "by=receiver and=initiator where:initiator=RUS period=2020", "FRA RUS: 1\nUSA RUS: 2");
}

static void
test_margins (void)
{
  g_autoptr (NwResult) result = ask ("matrix", "");
  g_autofree char *note = nw_result_note (result);
  g_autofree char *title = nw_result_title (result);

  /* Incidents, not the sum of the cells: 3 and 4, where the cells say 5. */
  g_assert_cmpfloat (nw_result_group (result, 0)->total, ==, 3);
  g_assert_cmpfloat (nw_result_across (result, 1)->total, ==, 4);
  g_assert_cmpuint (result->several, ==, 2);
  g_assert_nonnull (strstr (note, "Unknown: 1 (Attributed to)."));
  g_assert_cmpstr (title, ==, "Reported incidents by state they are attributed to and by receiving state");
}

/* ---- imprecise dates ---- */

static void
test_spread (void)
{
  g_autoptr (NwResult) all = ask ("trend", "interval=quarter coarse=spread period=2019");
  g_autoptr (NwResult) half = ask ("trend", "interval=quarter coarse=spread period=2019-07..2019");
  g_autoptr (NwResult) open = ask ("trend", "interval=month coarse=spread where:receiver!=FRA where:initiator=CHN");
  g_autofree char *printed = print_cells (all);
  g_autofree char *cut = print_cells (half);
  g_autofree char *note = nw_result_note (all);

  g_assert_cmpstr (printed, ==, "all: 0.25 1.25 0.25 0.25");
  g_assert_cmpuint (all->spread, ==, 1);
  g_assert_cmpuint (all->coarse, ==, 0);
  g_assert_cmpfloat (nw_result_period (all, 1)->incidents, ==, 1.25);
  g_assert_nonnull (strstr (note, "1 is dated by year only and counts in equal parts"));
  g_assert_null (all->finding);
  /* The half that is before the first period is in none. */
  g_assert_cmpstr (cut, ==, "all: 0.25 0.25");
  g_assert_cmpfloat (nw_result_group (half, 0)->coarse, ==, 0.5);
  /* All of its year is shown. */
  g_assert_cmpuint (open->periods->len, ==, 12);
  g_assert_cmpfloat_with_epsilon (open->cells[11], 1.0 / 12, 1e-9);
}

/* ---- over time ---- */

/* As many incidents in each year from 2010 on. */
static NwFrame *
make_years (const guint *counts, guint n_years)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (Record));
  g_autoptr (GStringChunk) text = g_string_chunk_new (64);

  for (guint i = 0; i < n_years; i++)
    for (guint j = 0; j < counts[i]; j++)
      {
        g_autofree char *start = g_strdup_printf ("%u", 2010 + i);
        Record record = { g_string_chunk_insert_const (text, start), "CHN", "USA", "", "" };
        g_array_append_val (records, record);
      }
  return make_frame ((const Record *) (gpointer) records->data, records->len);
}

static const guint seven_years[] = { 12, 15, 20, 10, 18, 25, 22 };

static void
assert_change (const char *text, GPtrArray *eras, const char *expected)
{
  g_autoptr (NwFrame) frame = make_years (seven_years, G_N_ELEMENTS (seven_years));
  g_autoptr (NwResult) result = ask_frame (frame, "trend", text, &(NwInputs) { .eras = eras }, NULL);
  g_autofree char *printed = print_cells (result);

  g_assert_cmpstr (printed, ==, expected);
}

static GPtrArray *
make_eras (void)
{
  GPtrArray *eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);

  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2014, 1, 1), NW_DIMENSION_NONE, "Another source"));
  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2011, 6, 1), NW_DIMENSION_RESPONSE, "Responses are coded from here on"));
  return eras;
}

static void
test_change (void)
{
  g_autoptr (GPtrArray) eras = make_eras ();

  assert_change ("measure=change", NULL, "all: - 3 5 -10 8 7 -3");
  /* 25 - (12 + 15 + 20 + 10 + 18) / 5; 22 - (15 + 20 + 10 + 18 + 25) / 5. */
  assert_change ("measure=change-mean", NULL, "all: - - - - - 10 4.4");
  assert_change ("measure=change", eras, "all: - 3 5 -10 - 7 -3");
  assert_change ("measure=change-mean", eras, "all: - - - - - - -");
  /* Over all time there is nothing before. */
  assert_change ("measure=change by=initiator", NULL, "CHN: - 3 5 -10 8 7 -3");
  assert_cells ("total", "measure=change", "all: -");
}

static void
test_eras (void)
{
  static const struct { const char *query; guint n; } questions[] = {
    { "", 1 }, { "by=initiator", 1 }, { "measure=claimed", 1 }, { "measure=answered", 2 }, { "by=response", 2 },
    { "and=responder", 2 }, { "where:response!=sanctions", 2 },
  };
  g_autoptr (GPtrArray) eras = make_eras ();
  g_autoptr (NwFrame) frame = make_years (seven_years, G_N_ELEMENTS (seven_years));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (NwResult) result = ask_frame (frame, "trend", questions[i].query, &(NwInputs) { .eras = eras }, NULL);

      g_assert_cmpuint (result->eras->len, ==, questions[i].n);
      g_assert_cmpstr (((NwEra *) result->eras->pdata[result->eras->len - 1])->text, ==, "Another source");
      g_assert_false (nw_result_one_era (result, 3, 4));
      g_assert_true (nw_result_one_era (result, 4, 6));
      g_assert_true (nw_result_one_era (result, 0, 1) == (questions[i].n == 1));
    }
}

static void
assert_sentence (const guint *counts, guint n, const char *text, const NwInputs *known, const char *expected)
{
  g_autoptr (NwFrame) frame = make_years (counts, n);
  g_autoptr (NwResult) result = ask_frame (frame, "trend", text, known, NULL);
  g_autofree char *sentence = nw_result_sentence (result);

  g_assert_cmpstr (sentence, ==, expected);
}

/* Rate ratios; their bounds from binomial tails summed term by term, outside of this program. */
static void
test_finding (void)
{
  g_autoptr (GPtrArray) eras = make_eras ();
  g_autoptr (NwMaturity) maturity = nw_maturity_new_default (nw_date_from_day (nw_day_from_ymd (2016, 12, 31)));

  assert_sentence ((guint[]) { 290, 310 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 600 reported incidents. 2011: 310, 2010: 290: no clear change "
                   "(RR 1.069, 0.908–1.259).");
  assert_sentence ((guint[]) { 20, 60 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 80 reported incidents. 2011: 60, 2010: 20: increased (RR 3.000, 1.783–5.255).");
  assert_sentence ((guint[]) { 60, 20 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 80 reported incidents. 2011: 20, 2010: 60: decreased (RR 0.333, 0.190–0.561).");
  assert_sentence ((guint[]) { 8, 60 }, 2, "", NULL,
                   "Reported incidents, 2010–2011: 68 reported incidents. 2011: 60, 2010: 8, too few to compare.");
  assert_sentence ((guint[]) { 30 }, 1, "by=initiator", NULL,
                   "Reported incidents by state they are attributed to, 2010: 30 reported incidents; most for China (30).");
  /* 2016 is not complete. */
  assert_sentence (seven_years, 7, "", &(NwInputs) { .maturity = maturity },
                   "Reported incidents, 2010–2016: 122 reported incidents. 2015: 25, 2014: 18: no clear change "
                   "(RR 1.389, 0.728–2.702).");
  /* Nor do 2013 and 2014 compare where another era begins between them; 2012 has a day more. */
  assert_sentence (seven_years, 5, "", &(NwInputs) { .eras = eras },
                   "Reported incidents, 2010–2014: 75 reported incidents. 2013: 10, 2012: 20: no clear change "
                   "(RR 0.501, 0.210–1.122).");
}

static void
test_share_sentence (void)
{
  g_autoptr (NwFrame) frame = make_years ((guint[]) { 20, 40 }, 2);
  g_autoptr (NwResult) result = ask_frame (frame, "share", "by=initiator interval=year", NULL, NULL);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autoptr (NwResult) few = ask ("share", "measure=claimed");
  g_autofree char *few_sentence = nw_result_sentence (few);
  g_autoptr (GPtrArray) eras = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
  g_autoptr (NwResult) before = NULL;
  g_autofree char *before_sentence = NULL;

  g_ptr_array_add (eras, nw_era_new (nw_day_from_ymd (2011, 9, 1), NW_DIMENSION_NONE, "Another source"));
  before = ask_frame (frame, "share", "by=initiator interval=year", &(NwInputs) { .eras = eras }, NULL);
  before_sentence = nw_result_sentence (before);

  /* All 40 of 40: from 0.025 ^ (1 / 40). */
  g_assert_cmpstr (sentence, ==, "Share of reported incidents by state they are attributed to, 2010–2011: 60 reported incidents; most for "
                   "China (60). China, 2011: 100.0 % (40 of 40), interval 91.2 % to 100.0 %.");
  /* None of 2010 to speak of, where what is asked is coded otherwise later. */
  g_assert_cmpstr (before_sentence, ==, "Share of reported incidents by state they are attributed to, 2010–2011: 60 reported incidents; "
                   "most for China (60).");
  g_assert_cmpstr (few_sentence, ==, "Share of reported incidents with a claim: 5 reported incidents. 2 of 4.");
}

/* ---- markers ---- */

static void
test_markers (void)
{
  g_autoptr (GPtrArray) markers = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_marker_unref);
  g_autoptr (NwFrame) frame = make_frame (five, G_N_ELEMENTS (five));
  g_autoptr (NwResult) result = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  const NwInputs known = { .markers = markers };

  g_ptr_array_add (markers, nw_marker_new ("late", nw_date_from_year (2020), "Late", NULL, "B/2", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("other", nw_date_from_year (2018), "Other", NULL, "C/3", NULL, TRUE));
  g_ptr_array_add (markers, nw_marker_new ("zero", nw_date_from_month (2019, 3), "Zero", NULL, "A/1", NULL, TRUE));
  result = ask_frame (frame, "trend", "markers=late,zero", &known, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->markers->len, ==, 2);
  g_assert_cmpstr (((NwMarker *) result->markers->pdata[0])->id, ==, "zero");
  g_assert_cmpstr (((NwMarker *) result->markers->pdata[1])->id, ==, "late");

  none = ask_frame (frame, "trend", "markers=late,nothing", &known, &error);
  g_assert_null (none);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_cmpstr (error->message, ==, "No marker is called “nothing”; there are late, other, zero");
}

/* ---- everything, on nothing, one and some ---- */

static void
check_words (const NwResult *result)
{
  g_autofree char *title = nw_result_title (result);
  g_autofree char *subtitle = nw_result_subtitle (result);
  g_autofree char *note = nw_result_note (result);
  g_autofree char *sentence = nw_result_sentence (result);

  g_assert_true (*title && *subtitle && *note && *sentence);
  g_assert_true (g_str_has_prefix (sentence, title));
  g_assert_cmpuint (result->across->len, >, 0);
  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->across->len; j++)
      for (guint k = 0; k < result->periods->len; k++)
        {
          g_autofree char *cell = nw_result_print_cell (result, nw_result_index (result, i, j, k));
          g_assert_true (*cell);
        }
}

static void
test_edges (void)
{
  static const char *const analyses[] = { "total", "trend", "matrix", "share" };
  static const char *const questions[] = { "", "by=initiator", "and=type top=1", "by=receiver and=response",
                                           "by=initiator where:initiator=RUS and=receiver where:type=unknown" };

  for (guint i = 0; i < G_N_ELEMENTS (analyses); i++)
    for (guint j = 0; j < G_N_ELEMENTS (questions); j++)
      for (int measure = 0; measure < NW_N_MEASURES; measure++)
        for (guint n = 0; n <= G_N_ELEMENTS (five); n += n == 0 ? 1 : 4)
          {
            g_autoptr (NwFrame) frame = make_frame (five, n);
            g_autofree char *text = g_strdup_printf ("%s interval=quarter coarse=spread measure=%s%s", questions[j],
                                                     nw_measure_info (measure)->id, measure == NW_MEASURE_INTENSITY ? ">=3" : "");
            g_autoptr (NwResult) result = ask_frame (frame, analyses[i], text, NULL, NULL);

            g_assert_nonnull (result);
            check_words (result);
          }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/measures/claimed", test_claimed);
  g_test_add_func ("/measures/answered", test_answered);
  g_test_add_func ("/measures/share", test_share);
  g_test_add_func ("/measures/fractions-have-no-interval", test_fractions_have_no_interval);
  g_test_add_func ("/measures/pairs", test_pairs);
  g_test_add_func ("/measures/margins", test_margins);
  g_test_add_func ("/measures/spread", test_spread);
  g_test_add_func ("/measures/change", test_change);
  g_test_add_func ("/measures/eras", test_eras);
  g_test_add_func ("/measures/finding", test_finding);
  g_test_add_func ("/measures/share-sentence", test_share_sentence);
  g_test_add_func ("/measures/markers", test_markers);
  g_test_add_func ("/measures/edges", test_edges);

  return g_test_run ();
}

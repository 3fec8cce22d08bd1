/* test-compare.c: sides joined, by hand and against each side asked alone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "analysis.h"
#include "random-incidents.h"

typedef struct {
  const char *dataset;
  const char *as_of;
  const char *states; /* of the codebook, in its order */
  const char *records[8]; /* "start initiators kind" */
} Made;

static const Made north = { "north", "2021-06-30", "CHN RUS IRN",
                            { "2019-01-05 CHN,RUS state", "2019-02-01 CHN state", "2020-03-01 RUS non-state-group",
                              "2020 unknown unknown", "2020-05-01 IRN state-affiliated" } };
/* Another order of codes, a code of its own, and no kinds. */
static const Made south = { "south", "2020-12-31", "RUS USA CHN",
                            { "2018-01-05 USA -", "2020-02-01 CHN -", "2020-03-01 CHN,USA -" } };

static NwFrame *
make_frame (const Made *made)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_auto (GStrv) states = g_strsplit (made->states, " ", 0);

  for (guint i = 0; states[i]; i++)
    nw_codebook_add_code (codebook, NW_DOMAIN_STATE, states[i], states[i], NW_CODE_UNRECOGNISED, NULL);
  for (guint i = 0; made->records[i]; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);
      g_auto (GStrv) parts = g_strsplit (made->records[i], " ", 3);
      g_auto (GStrv) initiators = g_strsplit (parts[1], ",", 0);

      g_assert_true (nw_date_parse (parts[0], &incident->start));
      for (guint j = 0; initiators[j]; j++)
        nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_INITIATOR,
                                             .code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, initiators[j]) });
      if (*parts[2] != '-')
        nw_batch_add_mark (batch, (NwMark) { .dimension = NW_DIMENSION_INITIATOR_KIND,
                                             .code = nw_codebook_add_code (codebook, NW_DOMAIN_INITIATOR_KIND, parts[2], parts[2],
                                                                           NW_CODE_LISTED, NULL) });
    }
  g_assert_true (nw_frame_builder_add_batch (builder, batch, NULL));
  return nw_frame_builder_finish (g_steal_pointer (&builder), 1, codebook);
}

static void
inputs_init (NwInputs *self, const Made *made, NwQuery *query)
{
  NwRelease *release = nw_release_new ();

  release->dataset = g_strdup (made->dataset);
  release->short_title = g_strdup (made->dataset);
  release->version = g_strdup ("1");
  g_assert_true (nw_date_parse (made->as_of, &release->as_of));
  *self = (NwInputs) { .frame = make_frame (made), .query = query, .release = release };
  self->selection = nw_selection_new (self->frame, query, NULL, NULL);
  g_assert_nonnull (self->selection);
}

static void
inputs_clear (NwInputs *self)
{
  nw_frame_unref (self->frame);
  nw_selection_unref (self->selection);
  nw_release_unref (self->release);
}

/* The question of north; its one other side of south when it names it. */
static NwResult *
ask (const char *text, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_parse (text, NULL);
  g_autoptr (NwQuery) other = NULL;
  NwInputs inputs, side;
  NwResult *result;

  g_assert_nonnull (query);
  inputs_init (&inputs, &north, query);
  if (nw_query_n_sides (query) > 1)
    {
      other = nw_query_side (query, 1);
      inputs_init (&side, g_strcmp0 (other->dataset, "south") == 0 ? &south : &north, other);
      inputs.sides = &side;
      inputs.n_sides = 1;
    }
  result = nw_analysis_find ("compare")->run (&inputs, error);
  inputs_clear (&inputs);
  if (other)
    inputs_clear (&side);
  return result;
}

static char *
print_result (const NwResult *result)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < result->periods->len; i++)
    g_string_append_printf (out, "%s%s ", nw_result_period (result, i)->label, nw_result_period (result, i)->immature ? "!" : "");
  for (guint i = 0; i < result->groups->len; i++)
    for (guint j = 0; j < result->across->len; j++)
      {
        g_string_append_printf (out, "\n%s %s:", nw_result_group (result, i)->code, nw_result_across (result, j)->code);
        for (guint k = 0; k < result->periods->len; k++)
          g_string_append_printf (out, " %g", result->cells[nw_result_index (result, i, j, k)]);
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_answer (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwResult) result = ask (text, &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = print_result (result);
  g_assert_cmpstr (printed, ==, expected);
}

/* 2018 to 2020: south knows nothing of 2021 and north has nothing there; 2020 is less than a year before the as-of date of
 * either. */
static void
test_sides (void)
{
  assert_answer ("dataset=north interval=year versus=dataset=south",
                 "2018 2019 2020! \nnorth@1 all: 0 2 3\nsouth@1 all: 1 0 2");
  assert_answer ("dataset=north interval=year period=2019..2021 versus=dataset=south",
                 "2019 2020! 2021! \nnorth@1 all: 2 3 0\nsouth@1 all: 0 2 nan");
  assert_answer ("dataset=north versus=where:initiator=CHN", "all \nnorth@1 all: 5\nnorth@1#2 all: 2");
}

/* Codes are found again by text, whatever their numbers; what a side does not code it does not have none of. */
static void
test_groups (void)
{
  assert_answer ("dataset=north by=initiator versus=dataset=south",
                 "all \nCHN north@1: 2\nCHN south@1: 2\nIRN north@1: 1\nIRN south@1: 0\nRUS north@1: 2\nRUS south@1: 0\n"
                 "USA north@1: 0\nUSA south@1: 2\nunknown north@1: 1\nunknown south@1: 0");
  assert_answer ("dataset=north by=initiator-kind versus=dataset=south",
                 "all \nnon-state-group north@1: 1\nnon-state-group south@1: nan\nstate north@1: 2\nstate south@1: nan\n"
                 "state-affiliated north@1: 1\nstate-affiliated south@1: nan\nunknown north@1: 1\nunknown south@1: 0\n"
                 "not-coded north@1: 0\nnot-coded south@1: 3");
  /* CHN, RUS and USA have two on some side; IRN has one. */
  assert_answer ("dataset=north by=initiator top=3 versus=dataset=south",
                 "all \nCHN north@1: 2\nCHN south@1: 2\nRUS north@1: 2\nRUS south@1: 0\nUSA north@1: 0\nUSA south@1: 2\n"
                 "other north@1: nan\nother south@1: nan\nunknown north@1: 1\nunknown south@1: 0");
}

static void
assert_step (const NwResult *result, guint side, NwCompared step, guint matching, guint incidents)
{
  const NwComparedCount *count = &((NwSide *) g_ptr_array_index (result->sides, side))->steps[step];

  g_assert_cmpuint (count->matching, ==, matching);
  g_assert_cmpuint (count->incidents, ==, incidents);
}

static void
test_steps (void)
{
  g_autoptr (NwResult) result = ask ("dataset=north where:initiator=CHN,RUS versus=dataset=south", NULL);
  g_autoptr (NwResult) period = ask ("dataset=north where:initiator=CHN,RUS period=2020..2020 versus=dataset=south", NULL);
  const NwSide *side = g_ptr_array_index (result->sides, 1);
  g_autofree char *sentence = nw_result_sentence (result);
  g_autofree char *source = nw_result_source (result);

  assert_step (result, 0, NW_COMPARED_ALL, 3, 5);
  assert_step (result, 0, NW_COMPARED_NAMED, 3, 4);
  assert_step (result, 0, NW_COMPARED_LINKED, 2, 3);
  assert_step (result, 1, NW_COMPARED_ALL, 2, 3);
  assert_step (result, 1, NW_COMPARED_NAMED, 2, 3);
  assert_step (result, 1, NW_COMPARED_LINKED, 0, 0);
  g_assert_true (side->steps[NW_COMPARED_NAMED].coded);
  g_assert_false (side->steps[NW_COMPARED_LINKED].coded);
  g_assert_true (isnan (side->steps[NW_COMPARED_LINKED].low));
  /* 2 of 3, as R's binom.test (2, 3): 0.0943 to 0.9916. */
  g_assert_cmpfloat_with_epsilon (side->steps[NW_COMPARED_ALL].low, 0.0942993, 1e-6);
  g_assert_cmpfloat_with_epsilon (side->steps[NW_COMPARED_ALL].high, 0.9915962, 1e-6);
  assert_step (period, 0, NW_COMPARED_ALL, 1, 3);

  g_assert_nonnull (strstr (sentence, "north 1: 3 of 5 of all incidents, 3 of 4 of those attributed to a named state or region, "
                            "2 of 3 of those linked to a state."));
  g_assert_nonnull (strstr (sentence, "of those linked to a state: not coded."));
  g_assert_true (g_str_has_prefix (sentence, "Reported incidents, side by side: north 1 / south 1. "));
  g_assert_nonnull (strstr (source, "north, release 1"));
  g_assert_nonnull (strstr (source, "south, release 1"));
}

static const char *
label_of (const NwResult *result, guint side)
{
  return ((NwSide *) g_ptr_array_index (result->sides, side))->label;
}

static void
test_labels (void)
{
  g_autoptr (NwResult) datasets = ask ("dataset=north where:initiator=CHN versus=dataset=south", NULL);
  g_autoptr (NwResult) filters = ask ("dataset=north where:initiator-kind=state versus=where:initiator=CHN,RUS", NULL);
  g_autoptr (NwResult) periods = ask ("dataset=north period=2019..2019 versus=period=2020..2020", NULL);

  g_assert_cmpstr (label_of (datasets, 0), ==, "north 1");
  g_assert_cmpstr (label_of (datasets, 1), ==, "south 1");
  g_assert_cmpstr (label_of (filters, 0), ==, "Attributed to: any");
  g_assert_cmpstr (label_of (filters, 1), ==, "Attributed to: CHN, RUS");
  g_assert_cmpstr (label_of (periods, 0), ==, "start 2019–2019");
  g_assert_cmpstr (label_of (periods, 1), ==, "start 2020–2020");
}

static void
test_refused (void)
{
  g_autoptr (GError) alone = NULL, crossed = NULL;

  g_assert_null (ask ("dataset=north", &alone));
  g_assert_error (alone, NW_FAULT, NW_FAULT_QUERY);
  g_assert_null (ask ("dataset=north by=initiator and=receiver versus=dataset=south", &crossed));
  g_assert_error (crossed, NW_FAULT, NW_FAULT_QUERY);
}

/* Each side of random questions has the cells that it has alone. */
static void
test_alone (void)
{
  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RandomIncidents) incidents = random_incidents_new (seed, (RandomShape) { 150, 3 + seed, 3, 4 });
      g_autoptr (NwFrame) frame = random_incidents_frame (incidents, 1);
      g_autoptr (NwRelease) release = nw_release_new ();
      g_autoptr (NwQuery) query = random_query (rand, incidents), other = random_query (rand, incidents), second = NULL;
      g_autoptr (NwResult) result = NULL;
      NwInputs inputs[2];

      g_clear_pointer (&query->search, g_free);
      g_clear_pointer (&other->search, g_free);
      other->by = NW_DIMENSION_NONE;
      query->top = 0;
      query->measure = seed % 2 ? NW_MEASURE_INCIDENTS : NW_MEASURE_CLAIMED;
      g_ptr_array_add (query->versus, nw_query_ref (other));
      second = nw_query_side (query, 1);
      release->dataset = g_strdup ("made");
      release->version = g_strdup ("1");
      for (guint i = 0; i < 2; i++)
        inputs[i] = (NwInputs) { .frame = frame, .query = i ? second : query, .release = release,
                                 .selection = nw_selection_new (frame, i ? second : query, NULL, NULL) };
      inputs[0].sides = &inputs[1];
      inputs[0].n_sides = 1;
      result = nw_analysis_find ("compare")->run (&inputs[0], NULL);
      g_assert_nonnull (result);

      for (guint side = 0; side < 2; side++)
        {
          g_autoptr (NwResult) alone = nw_analysis_find (query->interval ? "trend" : "total")->run (&inputs[side], NULL);
          double sum = 0, expected = 0;

          for (guint i = 0; i < alone->groups->len; i++)
            for (guint j = 0; j < alone->periods->len; j++)
              expected += isfinite (nw_result_cell (alone, i, j)) ? nw_result_cell (alone, i, j) * (j + 3) : 0;
          for (guint i = 0; i < result->groups->len; i++)
            for (guint j = 0; j < result->periods->len; j++)
              {
                gboolean grouped = query->by != NW_DIMENSION_NONE;
                double value = result->cells[nw_result_index (result, i, grouped ? side : 0, j)];
                int shift = alone->periods->len ? nw_result_period (result, j)->number - nw_result_period (alone, 0)->number : 0;

                sum += isfinite (value) && (grouped || i == side) ? value * (shift + 3) : 0;
              }
          g_assert_cmpfloat_with_epsilon (sum, expected, 1e-6);
        }
      nw_selection_unref (inputs[0].selection);
      nw_selection_unref (inputs[1].selection);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compare/sides", test_sides);
  g_test_add_func ("/compare/groups", test_groups);
  g_test_add_func ("/compare/steps", test_steps);
  g_test_add_func ("/compare/labels", test_labels);
  g_test_add_func ("/compare/refused", test_refused);
  g_test_add_func ("/compare/alone", test_alone);

  return g_test_run ();
}

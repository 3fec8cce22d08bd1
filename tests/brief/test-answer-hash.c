/* test-answer-hash.c: the hash of an answer is the same in every language, and another one for any other number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "results.h"

static char *
hash_once (NwResult *result)
{
  g_autoptr (NwResult) taken = result;

  return nw_result_hash (taken);
}

/* In another language groups have other names, and another order by them. */
static void
test_language (void)
{
  g_autoptr (NwQuery) query = nw_query_new ();
  g_autoptr (NwRelease) release = nw_release_new ();
  g_autoptr (NwResult) english = nw_result_new ("trend", query, release);
  g_autoptr (NwResult) german = nw_result_new ("trend", query, release);
  NwResult *results[] = { english, german };
  g_autofree char *one = NULL, *two = NULL, *other = NULL;

  for (guint i = 0; i < 2; i++)
    {
      guint austria = i == 0 ? 0 : 1; /* Austria, Egypt; Ägypten, Österreich */

      nw_result_add_group (results[i], i == 0 ? "AUT" : "EGY", i == 0 ? "Austria" : "Ägypten", NW_CODE_LISTED);
      nw_result_add_group (results[i], i == 0 ? "EGY" : "AUT", i == 0 ? "Egypt" : "Österreich", NW_CODE_LISTED);
      nw_result_add_period (results[i], 2017, "2017");
      nw_result_add_period (results[i], 2018, "2018");
      nw_result_allocate (results[i]);
      results[i]->incidents = 10;
      nw_result_group (results[i], austria)->total = 7;
      nw_result_group (results[i], 1 - austria)->total = 3;
      results[i]->cells[nw_result_index (results[i], austria, 0, 0)] = 7;
      results[i]->cells[nw_result_index (results[i], 1 - austria, 0, 1)] = 3;
    }
  one = nw_result_hash (english);
  two = nw_result_hash (german);
  g_assert_cmpuint (strlen (one), ==, 64);
  g_assert_cmpstr (one, ==, two);

  /* The numbers of the two groups swapped are another answer. */
  german->cells[nw_result_index (german, 0, 0, 1)] = 0;
  german->cells[nw_result_index (german, 1, 0, 1)] = 3;
  other = nw_result_hash (german);
  g_assert_cmpstr (one, !=, other);
}

/* Every number of an answer counts; what is drawn does not. */
static void
test_every_number (void)
{
  g_autofree char *as_is = hash_once (results_states ());
  g_autoptr (NwResult) result = results_states ();
  guint *counts[] = { &result->incidents, &result->undated, &result->coarse, &result->several, &result->outside,
                      &result->spread, &result->left_out[0], &result->left_out[2] };
  double *numbers[] = { &nw_result_group (result, 1)->total, &nw_result_group (result, 1)->undated,
                        &nw_result_group (result, 1)->coarse, &nw_result_period (result, 3)->incidents, &result->cells[5] };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *changed = (*counts[i] += 1, nw_result_hash (result));

      g_assert_cmpstr (changed, !=, as_is);
      *counts[i] -= 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *changed = (*numbers[i] += 1, nw_result_hash (result));

      g_assert_cmpstr (changed, !=, as_is);
      *numbers[i] -= 1;
    }
  g_ptr_array_add (result->markers, nw_marker_new ("m", nw_date_from_year (2015), "M", NULL, "D", NULL, FALSE));
  g_free (nw_result_group (result, 0)->label);
  nw_result_group (result, 0)->label = g_strdup ("China (Volksrepublik)");
  {
    g_autofree char *same = nw_result_hash (result);

    g_assert_cmpstr (same, ==, as_is);
  }
}

/* What mathematical libraries differ in is below the twelfth digit. */
static void
test_rounding (void)
{
  g_autoptr (NwResult) result = results_states ();
  g_autofree char *a = NULL, *b = NULL, *c = NULL;

  result->cells[0] = 1.0 / 3;
  a = nw_result_hash (result);
  result->cells[0] = 1.0 / 3 + 1e-15;
  b = nw_result_hash (result);
  result->cells[0] = 1.0 / 3 + 1e-9;
  c = nw_result_hash (result);
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-hash/language", test_language);
  g_test_add_func ("/answer-hash/every-number", test_every_number);
  g_test_add_func ("/answer-hash/rounding", test_rounding);
  return g_test_run ();
}

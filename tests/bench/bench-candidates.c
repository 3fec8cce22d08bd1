/* bench-candidates.c: the search for candidates among two lists of records
 *
 * bench-candidates [N]   N records in each list; 10,000 by default
 * Titles are of a thousand generic and a few thousand rare words, with summaries, five accused and twenty receivers in all: far more alike than
 * real ones. Prints one "name value" a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "candidates.h"

#define TITLE_WORDS   6
#define SUMMARY_WORDS 40
#define RARE_WORDS    4000
#define COMMON_WORDS  1000

static const char *const states[] = { "CHN", "RUS", "IRN", "PRK", "USA", "GBR", "FRA", "DEU", "UKR", "EST", "IND", "PAK", "JPN", "KOR", "TWN",
                                      "AUS", "CAN", "ISR", "SAU", "BRA" };

/* One word in four is rare. */
static char *
random_text (GRand *random, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%s%s%d", i > 0 ? " " : "", g_rand_int_range (random, 0, 4) == 0 ? "rare" : "word",
                            g_rand_int_range (random, 0, RARE_WORDS) % (g_rand_boolean (random) ? RARE_WORDS : COMMON_WORDS));
  return g_string_free (text, FALSE);
}

static NwBatch *
random_batch (GRand *random, NwCodebook *codebook, guint n)
{
  NwBatch *batch = nw_batch_new ();

  for (guint i = 0; i < n; i++)
    {
      NwIncident *incident = nw_batch_add_incident (batch);
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *title = random_text (random, TITLE_WORDS);
      g_autofree char *summary = random_text (random, SUMMARY_WORDS);
      const char *accused = states[g_rand_int_range (random, 0, 5)], *receiver = states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))];

      incident->key = nw_batch_text (batch, key, -1);
      incident->title = nw_batch_text (batch, title, -1);
      incident->summary = nw_batch_text (batch, summary, -1);
      incident->start = nw_date_from_day (g_rand_int_range (random, 14000, 19000));
      incident->end = incident->disclosed = NW_DATE_UNKNOWN;
      incident->intensity = NAN;
      nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_INITIATOR,
                                           nw_codebook_add_code (codebook, NW_DOMAIN_STATE, accused, accused, NW_CODE_STATE, NULL) });
      nw_batch_add_mark (batch, (NwMark) { NW_DIMENSION_RECEIVER,
                                           nw_codebook_add_code (codebook, NW_DOMAIN_STATE, receiver, receiver, NW_CODE_STATE, NULL) });
    }
  return batch;
}

static NwFrame *
build_frame (const NwBatch *batch, NwCodebook *codebook)
{
  NwFrameBuilder *builder = nw_frame_builder_new ();

  if (!nw_frame_builder_add_batch (builder, batch, NULL))
    exit (EXIT_FAILURE);
  return nw_frame_builder_finish (builder, 1, codebook);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 10000;
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (NwBatch) first = random_batch (random, codebook, n);
  g_autoptr (NwBatch) second = random_batch (random, codebook, n);
  g_autoptr (NwFrame) frame = build_frame (first, codebook);
  g_autoptr (NwFrame) other = build_frame (second, codebook);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (NwCandidateNames) names = nw_candidate_names_new (words, words, NULL);
  g_autoptr (GPtrArray) candidates = NULL;
  struct rusage usage;

  if (!nw_candidate_names_add (names, 0, first) || !nw_candidate_names_add (names, 1, second))
    return EXIT_FAILURE;
  g_print ("candidate-names-milliseconds %.0f\n", (g_get_monotonic_time () - begin) / 1e3);
  candidates = nw_candidates_find (names, frame, other, NULL, 1000, NULL, NULL, NULL);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("candidates-milliseconds %.0f\ncandidates %u\ncandidates-peak-megabytes %.0f\n", (g_get_monotonic_time () - begin) / 1e3, candidates->len,
           usage.ru_maxrss / 1024.0);
  return EXIT_SUCCESS;
}

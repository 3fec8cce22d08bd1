/* candidates.c: finds records of two datasets that may be about the same incident
 *
 * Goes by names: each record's names lead to the records of the other list that have them, so that pairs without a name in
 * common are never looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidates.h"

#include <math.h>
#include <string.h>

#include "candidate-score.h"

#define TELL_ROWS 64

/* Which records of a list have each name: those in whose title it is first. */
typedef struct {
  guint32 *first;  /* by name */
  guint32 *titled; /* where those of titles end */
  guint32 *rows;
  guint32 *flags;
} Postings;

static void
postings_clear (Postings *self)
{
  g_free (self->first);
  g_free (self->titled);
  g_free (self->rows);
  g_free (self->flags);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Postings, postings_clear)

static void
fill_postings (Postings *self, const NwNamedList *list, const double *weights, gboolean titles, guint32 *place)
{
  for (guint row = 0; row < list->ends->len; row++)
    for (guint i = g_array_index (list->first, guint32, row); i < g_array_index (list->first, guint32, row + 1); i++)
      {
        const NwNamed *named = &g_array_index (list->named, NwNamed, i);

        if (weights[named->name] > 0 && ((named->flags & NW_NAME_TITLE) != 0) == titles)
          {
            self->rows[place[named->name]] = row;
            self->flags[place[named->name]++] = named->flags;
          }
      }
}

static void
postings_init (Postings *self, const NwNamedList *list, const double *weights, guint n_names)
{
  guint32 sum = 0;
  g_autofree guint32 *place = NULL;

  self->first = g_new0 (guint32, n_names + 1);
  for (guint i = 0; i < list->named->len; i++)
    self->first[g_array_index (list->named, NwNamed, i).name]++;
  for (guint i = 0; i <= n_names; i++)
    {
      guint32 n = self->first[i];

      self->first[i] = sum;
      sum += i < n_names && weights[i] > 0 ? n : 0;
    }
  self->rows = g_new (guint32, MAX (sum, 1));
  self->flags = g_new (guint32, MAX (sum, 1));
  place = g_memdup2 (self->first, sizeof *place * (n_names + 1));
  fill_postings (self, list, weights, TRUE, place);
  self->titled = g_memdup2 (place, sizeof *place * (n_names + 1));
  fill_postings (self, list, weights, FALSE, place);
}

/* ---- one record against all ---- */

typedef struct {
  const NwCandidateNames *names;
  const double           *weights;
  const Postings         *postings;
  const NwScoring        *scoring;
  GHashTable             *judged;
  guint                   most;
  double                 *shared; /* by row of the second list: weights of what they share */
  double                 *titled; /* of this, what both titles have */
  GArray                 *touched; /* guint32 */
  GArray                 *found;  /* NwCandidate without names */
} Search;

static void
touch (Search *self, guint32 row, double weight, double titled)
{
  if (self->shared[row] == 0)
    g_array_append_val (self->touched, row);
  self->shared[row] += weight;
  self->titled[row] += titled;
}

static void
follow_names (Search *self, guint row)
{
  const NwNamedList *list = nw_candidate_names_list (self->names, 0);

  for (guint i = g_array_index (list->first, guint32, row); i < g_array_index (list->first, guint32, row + 1); i++)
    {
      const NwNamed *named = &g_array_index (list->named, NwNamed, i);
      gboolean title = (named->flags & NW_NAME_TITLE) != 0;
      guint32 end = title ? self->postings->first[named->name + 1] : self->postings->titled[named->name];

      if (self->weights[named->name] == 0)
        continue;
      for (guint32 j = self->postings->first[named->name]; j < end; j++)
        {
          double share = nw_score_name (named->flags, self->postings->flags[j]);

          if (share > 0)
            touch (self, self->postings->rows[j], share * self->weights[named->name],
                   share == 1 ? self->weights[named->name] : 0);
        }
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const NwCandidate *one = a, *other = b;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (one->rows[0] != other->rows[0])
    return one->rows[0] < other->rows[0] ? -1 : 1;
  return one->rows[1] < other->rows[1] ? -1 : one->rows[1] > other->rows[1];
}

static void
keep_best (Search *self)
{
  g_array_sort (self->found, compare_candidates);
  if (self->found->len > self->most)
    g_array_set_size (self->found, self->most);
}

static void
judge_touched (Search *self, guint row)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      guint32 other = g_array_index (self->touched, guint32, i);
      guint64 pair = (guint64) row << 32 | other;
      NwCandidate candidate = { .rows = { row, other } };

      if (nw_score_candidate (self->scoring, &candidate, self->shared[other], self->titled[other])
          && !(self->judged && g_hash_table_contains (self->judged, &pair)))
        g_array_append_val (self->found, candidate);
      self->shared[other] = self->titled[other] = 0;
    }
  g_array_set_size (self->touched, 0);
  if (self->found->len > 4 * self->most)
    keep_best (self);
}

static gboolean
search_all (Search *self, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  guint n = nw_candidate_names_list (self->names, 0)->ends->len;

  for (guint row = 0; row < n; row++)
    {
      if (row % TELL_ROWS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          nw_progress_tell (progress, (double) row / n);
        }
      follow_names (self, row);
      judge_touched (self, row);
    }
  keep_best (self);
  nw_progress_tell (progress, 1);
  return TRUE;
}

/* ---- what is found, with its names ---- */

typedef struct {
  guint32 name;
  double  weight;
} Shared;

static int
compare_shared (gconstpointer a, gconstpointer b)
{
  const Shared *one = a, *other = b;

  if (one->weight != other->weight)
    return one->weight > other->weight ? -1 : 1;
  return one->name < other->name ? -1 : one->name > other->name;
}

static GStrv
name_shared (const Search *self, const NwCandidate *candidate)
{
  const NwNamedList *lists[2] = { nw_candidate_names_list (self->names, 0), nw_candidate_names_list (self->names, 1) };
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (Shared));
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  guint at[2], end[2];

  for (guint i = 0; i < 2; i++)
    {
      at[i] = g_array_index (lists[i]->first, guint32, candidate->rows[i]);
      end[i] = g_array_index (lists[i]->first, guint32, candidate->rows[i] + 1);
    }
  while (at[0] < end[0] && at[1] < end[1])
    {
      const NwNamed *one = &g_array_index (lists[0]->named, NwNamed, at[0]);
      const NwNamed *other = &g_array_index (lists[1]->named, NwNamed, at[1]);
      Shared same = { one->name, 0 };

      if (one->name == other->name)
        same.weight = self->weights[one->name] * nw_score_name (one->flags, other->flags);
      if (same.weight > 0)
        g_array_append_val (shared, same);
      at[0] += one->name <= other->name;
      at[1] += other->name <= one->name;
    }
  g_array_sort (shared, compare_shared);
  for (guint i = 0; i < MIN (shared->len, NW_CANDIDATE_NAMES); i++)
    g_strv_builder_add (texts, nw_candidate_names_text (self->names, g_array_index (shared, Shared, i).name));
  return g_strv_builder_end (texts);
}

void
nw_candidate_free (NwCandidate *candidate)
{
  g_strfreev (candidate->names);
  g_free (candidate);
}

static GPtrArray *
finish (const Search *self)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_candidate_free);

  for (guint i = 0; i < self->found->len; i++)
    {
      NwCandidate *candidate = g_memdup2 (&g_array_index (self->found, NwCandidate, i), sizeof *candidate);

      candidate->names = name_shared (self, candidate);
      g_ptr_array_add (candidates, candidate);
    }
  return candidates;
}

GPtrArray *
nw_candidates_find (const NwCandidateNames *names,
                    const NwFrame          *first,
                    const NwFrame          *second,
                    GHashTable             *judged,
                    guint                   most,
                    const NwProgress       *progress,
                    GCancellable           *cancellable,
                    GError                **error)
{
  g_autofree double *weights = nw_candidate_names_weigh (names);
  g_auto (Postings) postings = { 0 };
  g_auto (NwScoring) scoring = { 0 };
  guint n = nw_candidate_names_list (names, 1)->ends->len;
  g_autofree double *shared = g_new0 (double, MAX (n, 1));
  g_autofree double *titled = g_new0 (double, MAX (n, 1));
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NwCandidate));
  Search search = { names, weights, &postings, &scoring, judged, CLAMP (most, 1, NW_MAX_CANDIDATES), shared, titled, touched, found };

  g_return_val_if_fail (nw_candidate_names_list (names, 0)->ends->len == nw_frame_n_rows (first), NULL);
  g_return_val_if_fail (n == nw_frame_n_rows (second), NULL);

  postings_init (&postings, nw_candidate_names_list (names, 1), weights, nw_candidate_names_count (names));
  nw_scoring_init (&scoring, names, weights, first, second);
  return search_all (&search, progress, cancellable, error) ? finish (&search) : NULL;
}

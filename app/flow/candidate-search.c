/* candidate-search.c: looks for candidates among the current releases of a library, two at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidate-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actors.h"
#include "candidates.h"
#include "linked-pairs.h"
#include "linked-rows.h"
#include "title-words.h"

/* ---- which releases ---- */

static gboolean
add_current (GPtrArray *found, GPtrArray *releases, const char *dataset)
{
  guint before = found->len;

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (release->current && release->counts.incidents > 0 && (!dataset || strcmp (release->dataset, dataset) == 0))
        g_ptr_array_add (found, nw_release_ref (release));
    }
  return found->len > before;
}

static GPtrArray *
find_releases (NwLibrary *library, const char *const *datasets, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);

  if (!datasets)
    add_current (found, releases, NULL);
  for (guint i = 0; datasets && datasets[i]; i++)
    if (!add_current (found, releases, datasets[i]))
      {
        g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library holds no incidents of “%s”; “datasets” lists what it holds"),
                     datasets[i]);
        return NULL;
      }
  if (found->len < 2 || (datasets && g_strv_length ((char **) datasets) == 2 && strcmp (datasets[0], datasets[1]) == 0))
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("Records of two datasets are compared; import or name another one"));
      return NULL;
    }
  return g_steal_pointer (&found);
}

/* ---- two of them ---- */

typedef struct {
  NwCandidateNames *names;
  const NwRelease  *release;
  guint             list;
} Reading;

static gboolean
read_batch (NwBatch *batch, gpointer data, GError **error)
{
  const Reading *self = data;

  if (nw_candidate_names_add (self->names, self->list, batch))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_LIMIT, _("%s has more than %u records, too many to be compared one by one"), self->release->dataset,
               NW_CANDIDATE_MAX_RECORDS);
  return FALSE;
}

/* What two releases have, and where its progress stands among that of all. */
typedef struct {
  const NwProgress *progress;
  double            from;
  double            share;
} Part;

static void
tell_part (double done, gpointer data)
{
  const Part *part = data;

  nw_progress_tell (part->progress, part->from + done * part->share);
}

static GPtrArray *
search_two (NwLibrary          *library,
            const NwActorIndex *actors,
            const NwRelease    *releases[2],
            guint               most,
            Part               *part,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr (NwCandidateNames) names = nw_candidate_names_new (nw_title_words ()->generic, nw_title_words ()->same, actors);
  g_autoptr (GHashTable) judged = nw_linked_rows_judged (library, releases[0], releases[1], error);
  g_autoptr (NwFrame) first = judged ? nw_library_frame (library, releases[0], cancellable, error) : NULL;
  g_autoptr (NwFrame) second = first ? nw_library_frame (library, releases[1], cancellable, error) : NULL;
  NwProgress progress = { tell_part, part };

  if (!second)
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      Reading reading = { names, releases[i], i };

      if (!nw_store_each (nw_library_store (library), releases[i]->id, read_batch, &reading, cancellable, error))
        return NULL;
    }
  return nw_candidates_find (names, first, second, judged, most, &progress, cancellable, error);
}

/* ---- all of them ---- */

/* One candidate, and of which two releases. */
typedef struct {
  const NwCandidate *candidate;
  const NwRelease   *releases[2];
  guint              pair;
} Found;

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a, *other = b;

  if (one->candidate->score != other->candidate->score)
    return one->candidate->score > other->candidate->score ? -1 : 1;
  if (one->pair != other->pair)
    return one->pair < other->pair ? -1 : 1;
  for (guint i = 0; i < 2; i++)
    if (one->candidate->rows[i] != other->candidate->rows[i])
      return one->candidate->rows[i] < other->candidate->rows[i] ? -1 : 1;
  return 0;
}

static GPtrArray *
describe_found (NwLibrary *library, const GArray *found, guint most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_linked_pair_free);

  for (guint i = 0; i < MIN (found->len, most); i++)
    {
      const Found *each = &g_array_index (found, Found, i);
      NwLinkedPair *pair = nw_linked_pair_of_rows (library, each->releases, each->candidate->rows, cancellable, error);

      if (!pair)
        return NULL;
      pair->score = each->candidate->score;
      pair->names = g_strdupv (each->candidate->names);
      pair->days = each->candidate->days;
      pair->during = each->candidate->during;
      g_ptr_array_add (pairs, pair);
    }
  return g_steal_pointer (&pairs);
}

static gboolean
search_pairs (NwLibrary        *library,
              GPtrArray        *releases,
              GPtrArray        *lists,
              GArray           *found,
              guint             most,
              const NwProgress *progress,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (NwActorIndex) actors = NULL;
  g_autoptr (GPtrArray) all = nw_library_releases (library);
  guint n = releases->len * (releases->len - 1) / 2;

  actors = nw_actors_index (nw_library_store (library), all, error);
  if (!actors)
    return FALSE;
  for (guint i = 0; i < releases->len; i++)
    for (guint j = i + 1; j < releases->len; j++)
      {
        Found each = { NULL, { g_ptr_array_index (releases, i), g_ptr_array_index (releases, j) }, lists->len };
        Part part = { progress, (double) lists->len / n, 1.0 / n };
        GPtrArray *candidates = search_two (library, actors, each.releases, most, &part, cancellable, error);

        if (!candidates)
          return FALSE;
        g_ptr_array_add (lists, candidates);
        for (guint k = 0; k < candidates->len; k++)
          {
            each.candidate = g_ptr_array_index (candidates, k);
            g_array_append_val (found, each);
          }
      }
  return TRUE;
}

GPtrArray *
nw_candidate_search (NwLibrary         *library,
                     const char *const *datasets,
                     guint              most,
                     const NwProgress  *progress,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (GPtrArray) releases = find_releases (library, datasets, error);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  guint n = CLAMP (most, 1, NW_MAX_PROPOSED);

  if (!releases || !search_pairs (library, releases, lists, found, n, progress, cancellable, error))
    return NULL;
  g_array_sort (found, compare_found);
  return describe_found (library, found, n, cancellable, error);
}

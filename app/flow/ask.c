/* ask.c: answers a question about one release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "answering.h"

static void
append_name (GString *out, const char *name)
{
  if (out->len)
    g_string_append (out, _(", "));
  g_string_append (out, name);
}

/* Lists of actors alone are asked only when they are named, or when there is nothing else. */
static gboolean
has_incidents (GPtrArray *releases)
{
  for (guint i = 0; i < releases->len; i++)
    if (((NwRelease *) g_ptr_array_index (releases, i))->counts.incidents > 0)
      return TRUE;

  return FALSE;
}

static NwRelease *
find_only (GPtrArray *releases, GError **error)
{
  gboolean incidents = has_incidents (releases);
  g_autoptr (GString) names = g_string_new (NULL);
  NwRelease *only = NULL;
  guint n = 0;

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      if (release->current && (!incidents || release->counts.incidents > 0 || release->counts.actors == 0))
        {
          append_name (names, release->dataset);
          only = release;
          n++;
        }
    }

  if (n == 1)
    return nw_release_ref (only);
  if (n == 0)
    g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("The library is empty; import a dataset first"));
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library holds several datasets; name one of them: %s"), names->str);
  return NULL;
}

NwRelease *
nw_library_find (NwLibrary *self, const NwQuery *query, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (self);
  g_autoptr (GString) names = g_string_new (NULL);

  if (!query->dataset)
    return find_only (releases, error);

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *name = g_strconcat (release->dataset, "@", release->version, NULL);

      append_name (names, name);
      if (strcmp (release->dataset, query->dataset) == 0
          && (query->release ? g_strcmp0 (release->version, query->release) == 0 : release->current))
        return nw_release_ref (release);
    }

  g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library holds no %s%s%s; it holds: %s"), query->dataset,
               query->release ? "@" : "", query->release ? query->release : "", names->len ? names->str : _("nothing"));
  return NULL;
}

/* ---- the answer ---- */

static gboolean
add_result (NwLibrary *library, NwAnswer *answer, const NwAnalysis *analysis, const NwAskedSide *side, GCancellable *cancellable,
            GError **error)
{
  answer->result = nw_answer_result (library, analysis, side, NULL, cancellable, error);
  if (!answer->result)
    return FALSE;

  if (!answer->result->codebook)
    answer->result->codebook = nw_codebook_ref (answer->codebook);
  return TRUE;
}

/* Facets take about as long as an analysis, and neither needs the other: with both asked for, a thread of their own. */
typedef struct {
  const NwAskedSide *side;
  NwFacets   *facets;
  GError     *error;
} FacetCall;

static gpointer
count_facets (gpointer data)
{
  FacetCall *call = data;

  call->facets = nw_facets_new (call->side->frame, call->side->query, call->side->matches, &call->error);
  return NULL;
}

static gboolean
fill_answer (NwLibrary *library, NwAnswer *answer, const NwAsk *ask, const NwAnalysis *analysis,
             const NwAskedSide *side, GCancellable *cancellable, GError **error)
{
  FacetCall call = { .side = side };
  GThread *thread = ask->facets && ask->analysis ? g_thread_try_new ("facets", count_facets, &call, NULL) : NULL;
  gboolean done;

  if (ask->facets && !thread)
    count_facets (&call);
  done = !analysis || add_result (library, answer, analysis, side, cancellable, error);
  if (thread)
    g_thread_join (thread);

  answer->facets = call.facets;
  if (!call.error)
    return done;
  if (done)
    g_propagate_error (error, call.error);
  else
    g_error_free (call.error); /* that of the analysis is told */
  return FALSE;
}

NwAnswer *
nw_library_ask (NwLibrary *self, const NwQuery *query, const NwAsk *ask, GCancellable *cancellable, GError **error)
{
  const NwAnalysis *analysis = ask->analysis ? nw_answer_analysis (ask->analysis, error) : NULL;
  g_autoptr (NwAskedSide) side = NULL;
  g_autoptr (NwAnswer) answer = NULL;

  if (ask->analysis && !analysis)
    return NULL;
  side = nw_asked_side_new (self, query, analysis, cancellable, error);
  if (!side)
    return NULL;

  answer = g_new0 (NwAnswer, 1);
  answer->query = nw_query_ref (side->query);
  answer->release = nw_release_ref (side->release);
  answer->frame = nw_frame_ref (side->frame);
  answer->selection = nw_selection_ref (side->selection);
  answer->codebook = nw_codebook_ref (nw_frame_codebook (side->frame));
  answer->incidents = nw_selection_count (side->selection);
  answer->rules = g_strdupv (side->rules);
  answer->outside = nw_selection_undated_outside (side->selection);
  return fill_answer (self, answer, ask, analysis, side, cancellable, error) ? g_steal_pointer (&answer) : NULL;
}

void
nw_answer_free (NwAnswer *answer)
{
  g_clear_pointer (&answer->query, nw_query_unref);
  g_clear_pointer (&answer->release, nw_release_unref);
  g_clear_pointer (&answer->codebook, nw_codebook_unref);
  g_clear_pointer (&answer->frame, nw_frame_unref);
  g_clear_pointer (&answer->selection, nw_selection_unref);
  g_clear_pointer (&answer->facets, nw_facets_free);
  g_clear_pointer (&answer->result, nw_result_unref);
  g_strfreev (answer->rules);
  g_free (answer);
}

/* ask.c: answers a question about one release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis.h"
#include "background.h"
#include "knowledge.h"
#include "library.h"
#include "own-markers.h"

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

/* ---- one side: the question itself, or what it is compared with ---- */

typedef struct {
  NwQuery      *query; /* with dataset and release filled in */
  NwRelease    *release;
  NwFrame      *frame;
  GArray       *matches; /* or NULL: no search */
  NwSelection  *selection;
  NwBackground *background; /* NULL unless an analysis is asked for */
} Side;

static void
side_free (gpointer data)
{
  Side *side = data;

  g_clear_pointer (&side->query, nw_query_unref);
  g_clear_pointer (&side->release, nw_release_unref);
  g_clear_pointer (&side->frame, nw_frame_unref);
  g_clear_pointer (&side->matches, g_array_unref);
  g_clear_pointer (&side->selection, nw_selection_unref);
  g_clear_pointer (&side->background, nw_background_unref);
  g_free (side);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Side, side_free)

static NwQuery *
complete_query (const NwQuery *query, const NwRelease *release)
{
  NwQuery *complete = nw_query_copy (query);

  g_free (complete->dataset);
  g_free (complete->release);
  complete->dataset = g_strdup (release->dataset);
  complete->release = g_strdup (release->version);
  return complete;
}

static Side *
side_new (NwLibrary *library, const NwQuery *query, gboolean background, GCancellable *cancellable, GError **error)
{
  g_autoptr (Side) side = g_new0 (Side, 1);

  side->release = nw_library_find (library, query, error);
  if (!side->release)
    return NULL;
  side->query = complete_query (query, side->release);
  side->frame = nw_library_frame (library, side->release, cancellable, error);
  if (!side->frame)
    return NULL;
  if (query->search)
    {
      side->matches = nw_store_search (nw_library_store (library), side->release->id, query->search, cancellable, error);
      if (!side->matches)
        return NULL;
    }
  side->selection = nw_selection_new (side->frame, side->query, side->matches, error);
  if (!side->selection)
    return NULL;
  if (background && !(side->background = nw_background_new (library, side->release, side->frame, cancellable, error)))
    return NULL;
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&side);
}

static NwInputs
side_inputs (const Side *side, GPtrArray *markers)
{
  return (NwInputs) {
    .frame = side->frame, .selection = side->selection, .query = side->query, .release = side->release,
    .matches = side->matches, .maturity = side->background->maturity, .eras = side->background->eras, .markers = markers,
  };
}

/* The other sides of a comparison (Side). A failure says of which side. */
static GPtrArray *
other_sides (NwLibrary *library, const NwQuery *query, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) sides = g_ptr_array_new_with_free_func (side_free);

  for (guint i = 1; i < nw_query_n_sides (query); i++)
    {
      g_autoptr (NwQuery) question = nw_query_side (query, i);
      g_autoptr (GError) local = NULL;
      Side *side = side_new (library, question, TRUE, cancellable, &local);

      if (!side)
        {
          g_autofree char *versus = nw_query_print (g_ptr_array_index (query->versus, i - 1));

          if (local->domain == NW_FAULT)
            /* Translators: what is compared with, and what is wrong with it. */
            g_set_error (error, local->domain, local->code, _("Compared with %s: %s"), versus, local->message);
          else
            g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (sides, side);
    }
  return g_steal_pointer (&sides);
}

/* ---- markers ---- */

static gboolean
check_marker (const GPtrArray *markers, const char *id, const GError *broken, GError **error)
{
  if (nw_marker_find (markers, id))
    return TRUE;

  if (broken)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no marker; yours cannot be read: %s"), id, broken->message);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no marker; “list markers” names them"), id);
  return FALSE;
}

/* All that are known; NULL when the question names others. */
static GPtrArray *
find_markers (const NwQuery *query, GError **error)
{
  g_autoptr (GError) broken = NULL;
  g_autoptr (GPtrArray) markers = nw_own_markers_join (&broken);

  for (guint i = 0; query->markers && query->markers[i]; i++)
    if (!check_marker (markers, query->markers[i], broken, error))
      return NULL;
  if (query->at && nw_marker_id_valid (query->at) && !check_marker (markers, query->at, broken, error))
    return NULL;
  return g_steal_pointer (&markers);
}

/* ---- the answer ---- */

static NwResult *
run_analysis (NwLibrary *library, const char *id, const Side *side, GCancellable *cancellable, GError **error)
{
  const NwAnalysis *analysis = nw_analysis_find (id);
  g_autoptr (GPtrArray) markers = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autofree NwInputs *sides = NULL;
  NwInputs inputs;

  if (!analysis)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No analysis is called “%s”; “list analyses” names them"), id);
      return NULL;
    }
  markers = find_markers (side->query, error);
  others = markers ? other_sides (library, side->query, cancellable, error) : NULL;
  if (!others)
    return NULL;

  sides = g_new (NwInputs, others->len + 1);
  for (guint i = 0; i < others->len; i++)
    sides[i] = side_inputs (g_ptr_array_index (others, i), markers);
  inputs = side_inputs (side, markers);
  inputs.sides = others->len > 0 ? sides : NULL;
  inputs.n_sides = others->len;
  return analysis->run (&inputs, error);
}

static gboolean
add_result (NwLibrary *library, NwAnswer *answer, const char *analysis, const Side *side, GCancellable *cancellable, GError **error)
{
  answer->result = run_analysis (library, analysis, side, cancellable, error);
  if (!answer->result)
    return FALSE;

  answer->result->rules = nw_knowledge_versions (side->release->recipe ? NULL : side->release->profile);
  if (!answer->result->codebook)
    answer->result->codebook = nw_codebook_ref (answer->codebook);
  return TRUE;
}

/* Facets take about as long as an analysis, and neither needs the other: with both asked for, a thread of their own. */
typedef struct {
  const Side *side;
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
fill_answer (NwLibrary *library, NwAnswer *answer, const NwAsk *ask, const Side *side, GCancellable *cancellable, GError **error)
{
  FacetCall call = { .side = side };
  GThread *thread = ask->facets && ask->analysis ? g_thread_try_new ("facets", count_facets, &call, NULL) : NULL;
  gboolean done;

  if (ask->facets && !thread)
    count_facets (&call);
  done = !ask->analysis || add_result (library, answer, ask->analysis, side, cancellable, error);
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
  g_autoptr (Side) side = side_new (self, query, ask->analysis != NULL, cancellable, error);
  g_autoptr (NwAnswer) answer = NULL;

  if (!side)
    return NULL;

  answer = g_new0 (NwAnswer, 1);
  answer->query = nw_query_ref (side->query);
  answer->release = nw_release_ref (side->release);
  answer->frame = nw_frame_ref (side->frame);
  answer->selection = nw_selection_ref (side->selection);
  answer->codebook = nw_codebook_ref (nw_frame_codebook (side->frame));
  answer->incidents = nw_selection_count (side->selection);
  answer->outside = nw_selection_undated_outside (side->selection);
  return fill_answer (self, answer, ask, side, cancellable, error) ? g_steal_pointer (&answer) : NULL;
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
  g_free (answer);
}

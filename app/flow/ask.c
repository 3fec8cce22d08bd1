/* ask.c: answers a question about one release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "analysis.h"
#include "library.h"

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

static NwResult *
run_analysis (const char *id, NwAnswer *answer, GError **error)
{
  const NwAnalysis *analysis = nw_analysis_find (id);
  const NwInputs inputs = {
    .frame = answer->frame, .selection = answer->selection, .query = answer->query, .release = answer->release,
  };
  NwResult *result;

  if (!analysis)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No analysis is called “%s”; “list analyses” names them"), id);
      return NULL;
    }

  result = analysis->run (&inputs, error);
  if (result)
    {
      result->outside = answer->outside;
      if (!result->codebook)
        result->codebook = nw_codebook_ref (nw_frame_codebook (answer->frame));
    }
  return result;
}

NwAnswer *
nw_library_ask (NwLibrary *self, const NwQuery *query, const NwAsk *ask, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwAnswer) answer = g_new0 (NwAnswer, 1);
  g_autoptr (GArray) matches = NULL;

  answer->release = nw_library_find (self, query, error);
  if (!answer->release)
    return NULL;
  answer->query = nw_query_copy (query);
  g_free (answer->query->dataset);
  g_free (answer->query->release);
  answer->query->dataset = g_strdup (answer->release->dataset);
  answer->query->release = g_strdup (answer->release->version);

  answer->frame = nw_library_frame (self, answer->release, cancellable, error);
  if (!answer->frame)
    return NULL;
  if (query->search)
    {
      matches = nw_store_search (nw_library_store (self), answer->release->id, query->search, cancellable, error);
      if (!matches)
        return NULL;
    }

  answer->codebook = nw_codebook_ref (nw_frame_codebook (answer->frame));
  answer->selection = nw_selection_new (answer->frame, answer->query, matches, error);
  if (!answer->selection)
    return NULL;
  answer->incidents = nw_selection_count (answer->selection);
  answer->outside = nw_selection_undated_outside (answer->selection);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (ask->facets && !(answer->facets = nw_facets_new (answer->frame, answer->query, matches, error)))
    return NULL;
  if (ask->analysis && !(answer->result = run_analysis (ask->analysis, answer, error)))
    return NULL;

  return g_steal_pointer (&answer);
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

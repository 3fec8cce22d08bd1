/* side.c: finds the release of a question, its frame and what it selects
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "side.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "incidents.h"
#include "knowledge.h"
#include "narrowing.h"
#include "policy-facts.h"

void
nw_asked_side_free (NwAskedSide *side)
{
  g_clear_pointer (&side->query, nw_query_unref);
  g_clear_pointer (&side->release, nw_release_unref);
  g_clear_pointer (&side->frame, nw_frame_unref);
  g_clear_pointer (&side->matches, g_array_unref);
  g_clear_pointer (&side->selection, nw_selection_unref);
  g_clear_pointer (&side->background, nw_background_unref);
  g_clear_pointer (&side->records, nw_batch_unref);
  g_clear_pointer (&side->policy, g_ptr_array_unref);
  g_clear_pointer (&side->norms, nw_norms_in_use_free);
  g_strfreev (side->rules);
  g_free (side);
}

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

static gboolean
read_records (NwAskedSide *side, NwLibrary *library, const NwAnalysis *analysis, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  guint n = nw_selection_count (side->selection);

  if (n > NW_MAX_RECORDS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” reads whole records, of at most %'d incidents; the question selects %'u: narrow it"),
                   _(analysis->label), NW_MAX_RECORDS, n);
      return FALSE;
    }
  ids = nw_selection_ids (side->selection);
  side->records = nw_incidents_read (library, (const gint64 *) (gpointer) ids->data, ids->len, TRUE, cancellable, error);
  return side->records != NULL;
}

/* What some analyses read beside the frame. */
static gboolean
read_more (NwAskedSide *side, NwLibrary *library, const NwAnalysis *analysis, GCancellable *cancellable, GError **error)
{
  if (analysis->records && !read_records (side, library, analysis, cancellable, error))
    return FALSE;
  if ((analysis->terms & NW_TERM_STATES) && side->query->terms.states)
    {
      side->policy = nw_policy_facts_read (library, (const char *const *) side->query->terms.states, error);
      return side->policy != NULL;
    }
  return TRUE;
}

/* The frame of the release as the question's set of norm rules, and whose judgements it asks for, would have it. */
static gboolean
use_norms (NwAskedSide *side, NwLibrary *library, GError **error)
{
  NwFrame *frame;

  side->norms = nw_norms_in_use_new (library, side->query, side->release, side->frame, error);
  if (!side->norms)
    return FALSE;
  frame = nw_norms_in_use_frame (side->norms, library, side->frame);
  nw_frame_unref (side->frame);
  side->frame = frame;
  side->rules = nw_norms_in_use_versions (side->norms, "", side->rules);
  return TRUE;
}

/* Which norms decide what the question narrows itself to. */
static gboolean
add_rules_behind (NwAskedSide *side, NwLibrary *library, GError **error)
{
  g_autoptr (GString) prefix = g_string_new (NULL);

  for (const NwQuery *question = side->query->behind; question; question = question->behind)
    {
      const NwAnalysis *analysis = question->analysis ? nw_analysis_find (question->analysis) : NULL;
      g_autoptr (NwNormsInUse) norms = NULL;

      g_string_append (prefix, "behind-");
      if (!nw_norms_in_use_matter (question, analysis))
        continue;
      norms = nw_norms_in_use_new (library, question, side->release, side->frame, error);
      if (!norms)
        return FALSE;
      side->rules = nw_norms_in_use_versions (norms, prefix->str, side->rules);
    }
  return TRUE;
}

NwAskedSide *
nw_asked_side_new (NwLibrary *library, const NwQuery *query, const NwAnalysis *analysis, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwAskedSide) side = g_new0 (NwAskedSide, 1);

  side->release = nw_library_find (library, query, error);
  if (!side->release)
    return NULL;
  side->query = complete_query (query, side->release);
  side->frame = nw_library_frame (library, side->release, cancellable, error);
  if (!side->frame)
    return NULL;
  side->rules = nw_knowledge_versions (side->release->recipe ? NULL : side->release->profile);
  if (nw_norms_in_use_matter (side->query, analysis) && !use_norms (side, library, error))
    return NULL;
  if (!add_rules_behind (side, library, error))
    return NULL;
  if (!nw_narrowing_find (library, side->query, side->release, &side->matches, cancellable, error))
    return NULL;
  side->selection = nw_selection_new (side->frame, side->query, side->matches, error);
  if (!side->selection)
    return NULL;
  if (analysis && !(side->background = nw_background_new (library, side->release, side->frame, cancellable, error)))
    return NULL;
  if (analysis && !read_more (side, library, analysis, cancellable, error))
    return NULL;
  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&side);
}

NwInputs
nw_asked_side_inputs (const NwAskedSide *side, GPtrArray *markers)
{
  return (NwInputs) {
    .frame = side->frame, .selection = side->selection, .query = side->query, .release = side->release,
    .matches = side->matches, .maturity = side->background->maturity, .eras = side->background->eras, .markers = markers,
    .records = side->records, .policy = side->policy, .norms = side->norms ? side->norms->rules : NULL,
    .judgements = side->norms ? side->norms->judgements : NULL, .judged_rows = side->norms ? side->norms->judged_rows : NULL,
  };
}

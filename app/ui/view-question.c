/* view-question.c: keeps apart which incidents a question is about and what a view asks of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "view-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "catalogue.h"
#include "first-query.h"

/* The views that show summaries, and the analysis that each shows first. */
static const struct {
  const char *view;
  const char *analysis;
} firsts[] = {
  { "accountability", "survival" },
  { "norms", "norms" },
};

const char *
nw_view_of (const NwQuery *query)
{
  NwAnalysisEntry entry;

  if (query->analysis == NULL || !nw_catalogue_analysis (query->analysis, &entry) || entry.view == NULL)
    return "trends";
  return entry.view;
}

gboolean
nw_view_shows (const char *view, const NwQuery *query)
{
  if (strcmp (view, "briefing") == 0) /* has questions of its own */
    return TRUE;
  return strcmp (strcmp (view, "incidents") == 0 ? "trends" : view, nw_view_of (query)) == 0;
}

NwQuery *
nw_view_first (const char *view)
{
  g_autoptr (GArray) offered = nw_catalogue_analyses (view);
  const char *analysis = offered->len > 0 ? g_array_index (offered, NwAnalysisEntry, 0).id : NULL;
  NwAnalysisEntry entry;
  NwQuery *query;

  if (analysis == NULL)
    return nw_first_query ();
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (strcmp (firsts[i].view, view) == 0 && nw_catalogue_analysis (firsts[i].analysis, &entry))
      analysis = firsts[i].analysis;
  query = nw_query_new ();
  nw_query_set_analysis (query, analysis);
  return query;
}

static void
replace (char **text, const char *other)
{
  g_free (*text);
  *text = g_strdup (other);
}

gboolean
nw_view_is_of_incident (const NwQuery *query)
{
  NwAnalysisEntry entry;

  return query->analysis != NULL && nw_catalogue_analysis (query->analysis, &entry) && (entry.terms & NW_TERM_INCIDENT);
}

NwQuery *
nw_view_question (const NwQuery *incidents, const NwQuery *asks)
{
  NwQuery *query = nw_query_copy (asks);

  replace (&query->dataset, incidents->dataset);
  replace (&query->release, incidents->release);
  replace (&query->search, incidents->search);
  query->from = incidents->from;
  query->to = incidents->to;
  g_ptr_array_set_size (query->filters, 0);
  for (guint i = 0; i < incidents->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (incidents->filters, i);

      nw_query_set_filter (query, filter->dimension, filter->negate, (const char *const *) filter->codes);
    }
  if (!nw_view_is_of_incident (asks))
    nw_query_set_incident (query, nw_view_is_of_incident (incidents) ? NULL : incidents->incident);
  g_clear_pointer (&query->behind, nw_query_unref);
  query->behind = incidents->behind != NULL ? nw_query_ref (incidents->behind) : NULL;
  return query;
}

NwQuery *
nw_view_pick (const NwQuery *query, const char *analysis)
{
  NwQuery *picked = nw_query_copy (query);
  NwAnalysisEntry entry;

  nw_query_set_analysis (picked, analysis);
  nw_query_set_chart (picked, NULL);
  if (!nw_catalogue_analysis (analysis, &entry))
    return picked;
  if ((entry.terms & NW_TERM_BY) == 0)
    {
      picked->by = NW_DIMENSION_NONE;
      picked->top = 0;
    }
  if ((entry.terms & NW_TERM_YEARS) == 0)
    picked->interval = NW_INTERVAL_ALL;
  if ((entry.terms & NW_TERM_INCIDENT) == 0)
    nw_query_set_incident (picked, NULL);
  return picked;
}

NwQuery *
nw_view_chain (const NwQuery *query, const char *incident)
{
  g_autoptr (NwQuery) asks = nw_query_new ();

  nw_query_set_analysis (asks, "chain");
  nw_query_set_incident (asks, incident);
  return nw_view_question (query, asks);
}

NwQuery *
nw_view_profile (const NwQuery *query, const char *state)
{
  g_autoptr (NwQuery) asks = nw_query_new ();

  nw_query_set_analysis (asks, "profile");
  asks->terms.states = g_strdupv ((char *[]) { (char *) state, NULL });
  return nw_view_question (query, asks);
}

const char *
nw_view_missing (const NwQuery *query)
{
  NwAnalysisEntry entry;

  if (query->analysis == NULL || !nw_catalogue_analysis (query->analysis, &entry))
    return NULL;
  if (nw_view_is_of_incident (query) && query->incident == NULL)
    return _("Choose an incident in the list; its details have a button that leads here.");
  if ((entry.terms & NW_TERM_STATES) && query->terms.states == NULL)
    return _("Choose up to four states above.");
  return NULL;
}

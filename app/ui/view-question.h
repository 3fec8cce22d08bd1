/* view-question.h: what each view asks of the incidents that all views share
 *
 * Filters, period and search are of all views. What is counted by what, and which analysis answers, is a view's own, so
 * that each shows again what it showed. Charts of trends are of one kind, and summaries of each further view of another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"

G_BEGIN_DECLS

/* The view that shows the answer: "trends", or the one that offers the question's analysis. */
const char *nw_view_of       (const NwQuery *query);
/* Whether a view shows the answer to a question, or lists its incidents, as it is. */
gboolean    nw_view_shows    (const char *view, const NwQuery *query);
/* What a view asks at first; without a dataset. (transfer full) */
NwQuery    *nw_view_first    (const char *view);
/* Of the incidents of the one question what the other asks. (transfer full) */
NwQuery    *nw_view_question (const NwQuery *incidents, const NwQuery *asks);
/* The question with another analysis, without what that one does not read. (transfer full) */
NwQuery    *nw_view_pick     (const NwQuery *query, const char *analysis);
/* What answered one incident, in that of accountability. (transfer full) */
NwQuery    *nw_view_chain    (const NwQuery *query, const char *incident);
/* What has to be chosen before the analysis can answer, translated; NULL: nothing. */
const char *nw_view_missing  (const NwQuery *query);

/* The profile of a state, among the same incidents. (transfer full) */
NwQuery    *nw_view_profile  (const NwQuery *query, const char *state);
/* Whether it asks about one incident; that is what it is about, not a filter. */
gboolean    nw_view_is_of_incident (const NwQuery *query);

G_END_DECLS

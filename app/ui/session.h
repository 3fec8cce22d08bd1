/* session.h: the one question that all views of a window share, and its answer
 *
 * Signals, all on the main thread:
 *   "query-changed" ()        the question changed; its answer is on the way
 *   "answered" ()             nw_session_reply() is new
 *   "failed" (GError *)       the question could not be answered; the reply is the old one
 *   "releases-changed" ()     the library holds other releases now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart.h"
#include "reply.h"

G_BEGIN_DECLS

#define NW_TYPE_SESSION (nw_session_get_type ())
/* Properties: "busy" (gboolean), "view" (string: "incidents", "trends", "accountability", "norms" or "briefing"). */
G_DECLARE_FINAL_TYPE (NwSession, nw_session, NW, SESSION, GObject)

NwSession   *nw_session_new         (NwWorkspace *workspace);
NwWorkspace *nw_session_workspace   (NwSession *self); /* (transfer none) */

NwQuery     *nw_session_query       (NwSession *self); /* (transfer none): change a copy, then set that */
/* Asks. merge: see nw_history_push(). An equal question is no step. The view changes where it cannot show the answer. */
void         nw_session_set_query   (NwSession *self, NwQuery *query, const char *merge);
void         nw_session_set_filter  (NwSession *self, NwDimension dimension, gboolean negate, const char * const *codes);
void         nw_session_clear       (NwSession *self); /* all filters, period and search */
/* Another release, with the filters kept or cleared. */
void         nw_session_set_release (NwSession *self, const NwRelease *release, gboolean keep_filters);
void         nw_session_refresh     (NwSession *self); /* asks the same question again */
/* The incidents behind one element of the current result, in the incidents view. */
void         nw_session_open_element (NwSession *self, const NwElement *element);
/* The same of an answer that the view asked for by itself; asked: the question, without what the answer filled in. */
void         nw_session_open_reply   (NwSession *self, const NwQuery *asked, NwReply *reply, const NwElement *element);
/* Whether what was opened counted otherwise than one for each incident of the reply, and how many. No filter asks for
 * the precision of dates, an intensity, the first value only or a part of an incident. */
gboolean     nw_session_differs     (NwSession *self, double *counted);

gboolean     nw_session_go          (NwSession *self, int steps);
gboolean     nw_session_can_go      (NwSession *self, int steps);
/* What the cell is called whose incidents the question asks for; NULL: none. (transfer full) */
char        *nw_session_behind      (NwSession *self);

NwReply     *nw_session_reply       (NwSession *self); /* (transfer none), or NULL */
gboolean     nw_session_is_busy     (NwSession *self);
/* Busy also while somebody works on the answer, such as sorting it: from hold to unhold. */
void         nw_session_hold        (NwSession *self);
void         nw_session_unhold      (NwSession *self);
const char  *nw_session_view        (NwSession *self);
/* A view that asks otherwise than the one before asks again what it asked last, of the incidents of now; that is a step. */
void         nw_session_set_view    (NwSession *self, const char *view);

G_END_DECLS

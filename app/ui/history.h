/* history.h: the questions asked so far, to walk back and forward through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "query.h"

G_BEGIN_DECLS

typedef struct _NwHistory NwHistory;

NwHistory  *nw_history_new         (NwQuery *first, const char *view);
void        nw_history_free        (NwHistory *self);

/* A new step. When merge is not NULL and the step before has the same merge word, that step is replaced: typing a
 * search is one step, not one a letter. */
void        nw_history_push        (NwHistory *self, NwQuery *query, const char *view, const char *merge);
void        nw_history_set_view    (NwHistory *self, const char *view); /* of the current step */
gboolean    nw_history_go          (NwHistory *self, int steps);        /* -1 back, 1 forward; FALSE at the end */
gboolean    nw_history_can_go      (const NwHistory *self, int steps);
NwQuery    *nw_history_query       (const NwHistory *self);             /* (transfer none) */
/* The last step before this one, else the next after it, whose question passes; or NULL. (transfer none) */
typedef gboolean (*NwHistoryTest) (const char *view, const NwQuery *query);
NwQuery    *nw_history_find        (const NwHistory *self, NwHistoryTest passes, const char *view);
const char *nw_history_view        (const NwHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwHistory, nw_history_free)

G_END_DECLS

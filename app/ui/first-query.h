/* first-query.h: what is asked before anybody asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

NwQuery *nw_first_query       (void); /* of no dataset yet */
/* About what was imported last, lists of actors left aside. releases: NwRelease. */
NwQuery *nw_first_query_of    (GPtrArray *releases);
gboolean nw_first_query_holds (GPtrArray *releases, const NwQuery *query); /* whether the question's release is there */

G_END_DECLS

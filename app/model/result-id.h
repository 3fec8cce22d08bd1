/* result-id.h: the parts that a short id is made of, for what has no result, or none any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "result.h"

G_BEGIN_DECLS

/* In this order: begin, each release, end. analysis: id, or NULL of a list of records. */
void  nw_id_begin       (GChecksum *sum, const char *program, const char *analysis, const NwQuery *query);
void  nw_id_add_release (GChecksum *sum, const char *dataset, const char *version, const GPtrArray *files); /* NwSourceFile */
/* answer: SHA-256, as nw_result_hash() gives it. "3F7A-21C9" (transfer full) */
char *nw_id_end         (GChecksum *sum, const char *answer);

/* What stands below a figure or table, wherever it is shown: "Source: EuRepoC, release 1.1 …. Normwatch seal 3F7A-21C9."
 * Either may be NULL. (transfer full) */
char *nw_id_source      (const char *source, const char *id);

G_END_DECLS

/* record-hash.h: one number for a list of records, by which two answers are told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"

G_BEGIN_DECLS

/* SHA-256, lower-case hex, over what the records say in no language: keys, titles and texts as written,
 * dates, codes; with_acts: their claims and responses, too. selected: so many incidents the question selects.
 * (transfer full) */
char *nw_record_hash (const NwBatch *records, guint selected, gboolean with_acts);

G_END_DECLS

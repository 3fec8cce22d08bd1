/* normaliser.h: rows of text in, records and issues out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "profile.h"
#include "reader.h"
#include "unlisted.h"

G_BEGIN_DECLS

typedef struct _NwNormaliser NwNormaliser;

/* One import. The release (dataset, version, as-of date, files) is used for checks; the codebook grows. */
NwNormaliser *nw_normaliser_new        (const NwProfile *profile, const NwRelease *release, NwCodebook *codebook);
void          nw_normaliser_free       (NwNormaliser *self);

/* Labels mapped in earlier imports, before the first row: folded label → code. */
void          nw_normaliser_set_aliases (NwNormaliser *self, NwDomain domain, GHashTable *aliases);
/* Parts come in the order the profile lists them: those that add to incidents (receivers) first, then incidents, then acts. */
gboolean      nw_normaliser_begin_file (NwNormaliser *self, guint part, guint file, const char * const *header, GError **error);
/* Each cell of the file that was begun says which column it is, as in JSON: no row can be shifted. */
void          nw_normaliser_trust_columns (NwNormaliser *self);
/* Adds what the row says to the batch: an incident, an act, issues; or keeps it until its incident or act is complete. */
gboolean      nw_normaliser_add_row    (NwNormaliser *self, const NwRow *row, NwBatch *batch, GError **error);
/* Adds what was kept. */
gboolean      nw_normaliser_end_file   (NwNormaliser *self, NwBatch *batch, GError **error);
/* rows_read, accepted, duplicates, rejected so far. */
void          nw_normaliser_get_counts (const NwNormaliser *self, NwCounts *counts);
/* The labels that no list knows, in all files so far, the most frequent first; at most 1,000. (transfer full) NwUnlistedLabel */
GPtrArray    *nw_normaliser_labels     (const NwNormaliser *self);
/* The labels met that somebody mapped, now or earlier: folded label → code. (transfer none) */
GHashTable   *nw_normaliser_mapped     (const NwNormaliser *self, NwDomain domain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormaliser, nw_normaliser_free)

G_END_DECLS

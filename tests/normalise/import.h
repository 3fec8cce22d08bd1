/* import.h: files through reader and normaliser, for tests: everything in one batch, and as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "normaliser.h"

G_BEGIN_DECLS

typedef struct {
  const NwProfile *profile;
  NwRelease       *release;
  NwCodebook      *codebook;
  NwBatch         *batch;
  NwCounts         counts;
  GPtrArray       *labels; /* NwUnlistedLabel */
} Import;

/* CSV and JSON files, and XLSX files with all their sheets; the parts are recognised from their headers and read in the profile's
 * order. Paths end with NULL. */
Import     *import_files     (const char * const *paths, GError **error);
void        import_free      (Import *self);

/* Records, marks, issues and counts, one a line. */
char       *import_print     (const Import *self);
/* How many incidents have the code among their marks (or the marks of their acts, for dimensions of acts). */
guint       import_count     (const Import *self, NwDimension dimension, const char *code);
guint       import_issues    (const Import *self, NwIssueKind kind);
/* Folder of the real datasets, or NULL. */
const char *import_datasets  (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

G_END_DECLS

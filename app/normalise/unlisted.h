/* unlisted.h: the labels that no list knows, counted for the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"

G_BEGIN_DECLS

typedef struct _NwUnlistedLabels NwUnlistedLabels;

NwUnlistedLabels *nw_unlisted_labels_new    (void);
void              nw_unlisted_labels_free   (NwUnlistedLabels *self);
/* The label was met again; where it was met first goes into its issue. */
void              nw_unlisted_labels_count  (NwUnlistedLabels *self, NwDomain domain, guint32 label, const char *text,
                                             const char *column, guint file, guint64 line);
/* One issue for each label, and one for all beyond the first thousand. Starts anew. */
void              nw_unlisted_labels_report (NwUnlistedLabels *self, NwBatch *batch);

G_END_DECLS

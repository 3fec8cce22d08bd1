/* unlisted.h: the labels that no list knows, counted for the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "reader.h"

G_BEGIN_DECLS

/* A label that no list knows. */
typedef struct {
  NwDomain domain;
  char    *text;   /* as written */
  char    *column; /* where it was met first */
  guint64  count;  /* rows that it was met in, over all files */
} NwUnlistedLabel;

void              nw_unlisted_label_free    (NwUnlistedLabel *label);

typedef struct _NwUnlistedLabels NwUnlistedLabels;

NwUnlistedLabels *nw_unlisted_labels_new    (void);
void              nw_unlisted_labels_free   (NwUnlistedLabels *self);
/* The label was met again; where it was met first goes into its issue. */
void              nw_unlisted_labels_count  (NwUnlistedLabels *self, NwDomain domain, guint32 label, const char *text,
                                             const char *column, guint file, const NwRow *row);
/* One issue for each label met since the last report, and one for all beyond the first thousand. */
void              nw_unlisted_labels_report (NwUnlistedLabels *self, NwBatch *batch);
/* All labels so far, the most frequent first; at most a thousand. (transfer full) NwUnlistedLabel */
GPtrArray        *nw_unlisted_labels_list   (const NwUnlistedLabels *self);

G_END_DECLS

/* coder.h: cells of labels become codes, each different cell worked out once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "bind.h"
#include "unlisted.h"

G_BEGIN_DECLS

typedef struct {
  guint16     code;
  gboolean    unknown; /* no list knows the label: counted for the report */
  gboolean    silent;  /* the profile says that the label says nothing */
  guint       slot;    /* position in the cell's list, from 0 */
  guint32     label;
  const char *name;    /* lives as long as the coder, or NULL */
} NwItem;

typedef struct {
  guint    n;
  guint    n_slots;
  gboolean broken;     /* not the kind of list it should be: taken as one label */
  NwItem   items[];
} NwItems;

typedef struct _NwCoder NwCoder;

NwCoder       *nw_coder_new    (const NwProfile *profile, NwCodebook *codebook);
void           nw_coder_free   (NwCoder *self);

/* Labels mapped in earlier imports: folded label → code. */
void           nw_coder_set_aliases (NwCoder *self, NwDomain domain, GHashTable *aliases);
/* The labels met that somebody mapped, now or earlier: folded label → code. (transfer none) */
GHashTable    *nw_coder_mapped (const NwCoder *self, NwDomain domain);

/* What a row says in a field of codes: at least one item, unless it is blank and blank says nothing. Good until the
 * field is read again. NW_FAULT_LIMIT when the labels of a column are without end. */
const NwItems *nw_coder_read   (NwCoder *self, NwBound *bound, const NwRow *row, guint file, GError **error);
/* One label in a field of codes. */
gboolean       nw_coder_label  (NwCoder *self, NwBound *bound, const char *text, const NwRow *row, guint file, NwItem *item, GError **error);
guint32        nw_coder_blank  (NwCoder *self, NwDomain domain, guint16 code); /* the label of a blank cell */
const char    *nw_coder_name   (NwCoder *self, const char *text);              /* kept as long as the coder */
/* One issue for each label that no list knows and that was met since the last report. */
void           nw_coder_report (NwCoder *self, NwBatch *batch);
/* All such labels so far, the most frequent first. (transfer full) NwUnlistedLabel */
GPtrArray     *nw_coder_labels (const NwCoder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwCoder, nw_coder_free)

G_END_DECLS

/* pages.h: a document on sheets of paper: for the preview, the printer and PDF, all the same
 *
 * Units are CSS pixels (1/96 inch). Pages are upright, or turned where a table needs the width. Text is drawn as text, with
 * cairo's tags for structure, links and places, which only PDF keeps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "document.h"

G_BEGIN_DECLS

typedef struct _NwPages NwPages; /* immutable to the caller; used by one thread at a time */

typedef struct {
  char  *title;
  char  *name;  /* of the place, in ASCII: "section-2", "figure-3", "table-1" */
  guint  level; /* of a heading 1 to 3, the document's title is 0; of a figure or table one below its heading */
  guint  page;  /* from 0 */
  double y;
} NwOutlineEntry;

NwPages  *nw_pages_new      (const NwDocument *document, GCancellable *cancellable); /* NULL: cancelled */
void      nw_pages_free     (NwPages *self);
guint     nw_pages_count    (const NwPages *self); /* at least 1 */
void      nw_pages_size     (const NwPages *self, guint page, double *width, double *height);
void      nw_pages_draw     (NwPages *self, guint page, cairo_t *cr);
/* The block of the briefing that stands at a point, or -1. */
int       nw_pages_block_at (const NwPages *self, guint page, double x, double y);
/* Where a block begins. FALSE: it has nothing on any page. */
gboolean  nw_pages_find     (const NwPages *self, guint block, guint *page, double *y, double *height);
GArray   *nw_pages_outline  (const NwPages *self); /* NwOutlineEntry, in order (transfer none) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwPages, nw_pages_free)

G_END_DECLS

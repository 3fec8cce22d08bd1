/* seen.h: which keys and rows were met, in a few bytes each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 20 bytes an entry: two different keys share a fingerprint of 64 bits once in billions of files. */
typedef struct {
  guint32 low, high; /* fingerprint of the key; both 0: empty */
  guint32 content;   /* fingerprint of the row */
  guint32 line;      /* where it was met first; the highest number when beyond */
  gint32  start;     /* first day of the incident, NW_DAY_NONE when undated */
} NwSeenEntry;

typedef struct _NwSeen NwSeen;

NwSeen      *nw_seen_new   (void);
void         nw_seen_free  (NwSeen *self);
guint64      nw_seen_print (guint64 seed, const char *text, gsize length); /* fingerprint; give one to go on with */
/* The entry of the key; *fresh: it was added now. Good until the next call. NULL when there are too many. */
NwSeenEntry *nw_seen_add   (NwSeen *self, guint64 print, gboolean *fresh);
NwSeenEntry *nw_seen_find  (const NwSeen *self, guint64 print); /* or NULL */
gsize        nw_seen_count (const NwSeen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSeen, nw_seen_free)

G_END_DECLS

/* excerpt.h: the places of a file where its encoding can be told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "source.h"

G_BEGIN_DECLS

#define NW_EXCERPT_LOOKED (G_GUINT64_CONSTANT (64) << 20) /* bytes looked at, at most */
#define NW_EXCERPT_BYTES  (256 * 1024)                    /* bytes kept, at most */

typedef struct {
  GByteArray *bytes;  /* those beyond ASCII with what stands around them; a line end between the places */
  guint64     looked;
  gboolean    utf8;   /* all that was looked at is UTF-8 without NUL */
  guint64     wellformed; /* characters of UTF-8 beyond ASCII */
  guint64     malformed;  /* bytes that are part of none */
} NwExcerpt;

/* Looks through the unpacked file: characters beyond ASCII may come late. Errors: those of reading. */
NwExcerpt *nw_excerpt_read (NwSource *source, GCancellable *cancellable, GError **error);
void       nw_excerpt_free (NwExcerpt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwExcerpt, nw_excerpt_free)

G_END_DECLS

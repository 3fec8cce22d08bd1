/* key-text.h: key files as texts that may come from anywhere, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is said of a text that is none of a kind; translate with _(). */
typedef struct {
  gsize       max;    /* bytes; a larger text is refused */
  const char *large;  /* "too large for markers; is it another file?" */
  const char *none;   /* "no markers" */
  const char *remedy; /* how such a text begins */
} NwKeyText;

/* Fresh, each group there once, with keys in any language. name: of the file, for messages; length -1: to the NUL byte.
 * NW_FAULT_LIMIT or NW_FAULT_FORMAT. (transfer full) */
GKeyFile *nw_key_text_load   (const NwKeyText *self, const char *name, const char *text, gssize length, GError **error);
/* key NULL: the group as a whole. Always FALSE, with NW_FAULT_FORMAT. */
gboolean  nw_key_text_refuse (const char *name, const char *group, const char *key, const char *remedy, GError **error);
/* NULL and "" are not written. */
void      nw_key_text_put    (GKeyFile *file, const char *group, const char *key, const char *text);

G_END_DECLS

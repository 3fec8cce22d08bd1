/* json-text.h: the bytes of a JSON file, as strings, bare words and the signs between them; private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "fault.h"

G_BEGIN_DECLS

#define NW_JSON_MAX_TOKEN (16 * 1024 * 1024) /* bytes of a string or number that is kept */

typedef struct {
  GInputStream *stream;
  const char   *name;     /* for messages */
  GCancellable *cancellable;
  guint8       *buffer;
  gsize         chunk;    /* bytes read at once */
  gsize         at;
  gsize         length;
  gboolean      ended;
  guint64       line;     /* of the next byte, from 1 */
  gboolean      after_cr;
  guint64       token_line;
  GString      *token;    /* what was read last, where it was to be kept; strings with quotes and escapes */
} NwJsonText;

/* The stream is UTF-8 without a byte order mark. */
void     nw_json_text_init   (NwJsonText *self, GInputStream *stream, const char *name, gsize chunk, GCancellable *cancellable);
void     nw_json_text_clear  (NwJsonText *self);
/* The first byte of the next token, taken; 0 at the end of the file. */
gboolean nw_json_text_next   (NwJsonText *self, guint8 *byte, GError **error);
/* The rest of a string whose quote was taken. */
gboolean nw_json_text_string (NwJsonText *self, gboolean keep, GError **error);
/* The rest of a number or word that begins with this byte; always kept. */
gboolean nw_json_text_bare   (NwJsonText *self, guint8 first, GError **error);
gboolean nw_json_text_is_number (const NwJsonText *self); /* the token, by the grammar of JSON */
/* Sets the error of a line; always FALSE. what: translated, with the remedy. */
gboolean nw_json_text_refuse (const NwJsonText *self, NwFault fault, guint64 line, const char *what, GError **error);

G_END_DECLS

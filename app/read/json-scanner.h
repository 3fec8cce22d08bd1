/* json-scanner.h: JSON as a stream of tokens, in bounded memory; private to the room
 *
 * The grammar of RFC 8259 is kept here to the letter, and several values may stand one after the other
 * (newline-delimited JSON). What a value means is left to json-glib, which gets one record at a time: a copy
 * of its tokens in which numbers are positions in a list of their texts, so that they stay as they were written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "fault.h"

G_BEGIN_DECLS

#define NW_JSON_MAX_DEPTH   64                 /* objects and lists within each other */
#define NW_JSON_MAX_ELEMENT (16 * 1024 * 1024) /* bytes of a record, without the blanks between its tokens */
#define NW_JSON_MAX_VALUES  262144             /* names and values of a record */

typedef enum {
  NW_JSON_END, /* of the file */
  NW_JSON_OBJECT,
  NW_JSON_OBJECT_END,
  NW_JSON_ARRAY,
  NW_JSON_ARRAY_END,
  NW_JSON_KEY,
  NW_JSON_STRING,
  NW_JSON_NUMBER,
  NW_JSON_WORD, /* true, false, null */
} NwJsonToken;

/* A record as json-glib is to read it. */
typedef struct {
  GString   *text;
  GPtrArray *numbers;   /* char *: numbers as written, by what stands for them in text */
  guint      n_members; /* names of members, those that are named twice included */
  guint      n_values;
  guint64    line;      /* where it begins */
} NwJsonElement;

typedef struct _NwJsonScanner NwJsonScanner;

/* The stream is UTF-8 without a byte order mark; name is for messages. */
NwJsonScanner *nw_json_scanner_new   (GInputStream *stream, const char *name, gsize chunk, GCancellable *cancellable);
void           nw_json_scanner_free  (NwJsonScanner *self);
/* Errors: NW_FAULT_READ, FORMAT, LIMIT (deeper than it may be), ENCODING (an escape that is no character). */
gboolean       nw_json_scanner_next  (NwJsonScanner *self, NwJsonToken *token, GError **error);
guint          nw_json_scanner_depth (const NwJsonScanner *self); /* after the last token */
guint64        nw_json_scanner_line  (const NwJsonScanner *self); /* where the last token begins, from 1 */
char          *nw_json_scanner_key   (const NwJsonScanner *self); /* the last token, which is a name */
/* After the first token of an object or list: goes on to its end; of any other value it does nothing. */
gboolean       nw_json_scanner_skip  (NwJsonScanner *self, NwJsonToken first, GError **error);
/* The same for an object, and copies it. LIMIT when it is larger than it may be. */
gboolean       nw_json_scanner_take  (NwJsonScanner *self, NwJsonElement *element, GError **error);

void           nw_json_element_init  (NwJsonElement *self);
void           nw_json_element_clear (NwJsonElement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwJsonScanner, nw_json_scanner_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwJsonElement, nw_json_element_clear)

G_END_DECLS

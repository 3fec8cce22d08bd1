/* decode.h: turns text in an encoding into UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NW_TYPE_DECODER (nw_decoder_get_type ())
G_DECLARE_FINAL_TYPE (NwDecoder, nw_decoder, NW, DECODER, GObject)

/* The encodings that can be chosen, as NwLayout has them; NULL-terminated. */
const char * const *nw_encodings     (void);
const char         *nw_encoding_label (const char *encoding); /* translated; the encoding itself when it is not known */

/* A converter for one file from the encoding to UTF-8, without a byte order mark; name is for messages. A NUL is
 * NW_FAULT_FORMAT; a byte that the encoding does not have, NW_FAULT_ENCODING with line and byte. NULL with
 * NW_FAULT_ENCODING when the encoding is not known. */
GConverter *nw_decoder_new (const char *name, const char *encoding, GError **error);

G_END_DECLS

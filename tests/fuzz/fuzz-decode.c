/* fuzz-decode.c: any bytes in any encoding, packed or not, repaired or not: valid text or a fault, whatever
 * the pieces
 *
 * The first byte says which encoding, and whether to repair and to unpack; the second how large the pieces
 * are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "decode.h"
#include "fault.h"
#include "gunzip.h"
#include "repair.h"

#define MAX_BYTES (8 * 1024 * 1024)

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static GInputStream *
convert (GInputStream *stream, GConverter *converter)
{
  GInputStream *converted = g_converter_input_stream_new (stream, converter);

  g_object_unref (stream);
  g_object_unref (converter);
  return converted;
}

static GString *
read_text (const guint8 *data, gsize size, guint8 how, gsize piece, gboolean *ok)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, size, NULL);
  g_autofree char *buffer = g_malloc (piece);
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);
  gssize got;

  if (how & 0x80)
    stream = convert (g_steal_pointer (&stream), nw_gunzip_new ("x", MAX_BYTES));
  stream = convert (g_steal_pointer (&stream), nw_decoder_new ("x", nw_encodings ()[how % 6], NULL));
  if (how & 0x40)
    stream = convert (g_steal_pointer (&stream), nw_repairer_new ());
  while ((got = g_input_stream_read (stream, buffer, piece, NULL, &error)) > 0)
    g_string_append_len (text, buffer, got);

  *ok = got == 0;
  g_assert_true (*ok == (error == NULL));
  g_assert_true (*ok || (error->domain == NW_FAULT && g_utf8_validate (error->message, -1, NULL)));
  return text;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gsize used = MIN (size, 2), piece = size > 1 ? 1 + data[1] % 16 : 1;
  guint8 how = size > 0 ? data[0] : 0;
  gboolean whole_ok, pieces_ok;
  g_autoptr (GString) whole = read_text (data + used, size - used, how, 64 * 1024, &whole_ok);
  g_autoptr (GString) pieces = read_text (data + used, size - used, how, piece, &pieces_ok);

  g_assert_true (whole_ok == pieces_ok);
  if (!whole_ok)
    return 0;
  g_assert_true (g_utf8_validate_len (whole->str, whole->len, NULL)); /* without NUL */
  g_assert_cmpmem (whole->str, whole->len, pieces->str, pieces->len);
  return 0;
}

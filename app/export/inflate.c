/* inflate.c: what is compressed inside of files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inflate.h"

#include <gio/gio.h>

#define PIECE (16 * 1024)

GByteArray *
nw_inflate (const char *data, gsize length, gsize max)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint8 piece[PIECE];
  GConverterResult state = G_CONVERTER_CONVERTED;

  while (state == G_CONVERTER_CONVERTED)
    {
      gsize taken = 0, given = 0;

      state = g_converter_convert (G_CONVERTER (zlib), data, length, piece, sizeof piece, G_CONVERTER_INPUT_AT_END, &taken,
                                   &given, NULL);
      if (state == G_CONVERTER_ERROR || out->len + given > max)
        return NULL;
      g_byte_array_append (out, piece, (guint) given);
      data += taken;
      length -= taken;
    }
  return g_steal_pointer (&out);
}

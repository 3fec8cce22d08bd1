/* png-text.c: finds the seal among the texts of a PNG, also where another program saved it again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "unseal.h"

#include <string.h>

#include "formats.h"
#include "inflate.h"
#include "seal.h"

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define AROUND    12 /* length, type and checksum of a chunk */

static char *
text_of (const char *data, gsize length, gboolean packed)
{
  g_autoptr (GByteArray) bytes = packed ? nw_inflate (data, length, NW_SEALS_MAX_BYTES) : NULL;

  if (!packed)
    return g_strndup (data, length);
  return bytes != NULL ? g_strndup ((const char *) bytes->data, bytes->len) : NULL;
}

/* "keyword NUL text"; behind the keyword of compressed text (zTXt) its method, of international text (iTXt) whether it is
 * compressed, its method, "language NUL keyword NUL". Ours is the last; other programs write the others. NULL: no text. */
static char *
read_chunk (const char *type, const char *data, gsize length)
{
  const char *end = data + length;
  const char *text = memchr (data, '\0', length);
  gboolean packed = memcmp (type, "zTXt", 4) == 0;

  if (text == NULL)
    return NULL;
  text++;
  if (memcmp (type, "iTXt", 4) == 0)
    {
      packed = text < end && *text == 1;
      text = end - text > 2 ? memchr (text + 2, '\0', (gsize) (end - text - 2)) : NULL;
      text = text != NULL ? memchr (text + 1, '\0', (gsize) (end - text - 1)) : NULL;
      if (text == NULL)
        return NULL;
      text++;
    }
  else if (packed)
    text++;
  return text < end ? text_of (text, (gsize) (end - text), packed) : NULL;
}

char *
nw_unseal_png (GBytes *bytes)
{
  gsize length, at = strlen (SIGNATURE);
  const char *data = g_bytes_get_data (bytes, &length);

  if (!nw_bytes_begin (bytes, SIGNATURE, strlen (SIGNATURE)))
    return NULL;
  while (length - at >= AROUND)
    {
      guint32 size;
      char *object;

      memcpy (&size, data + at, 4);
      size = GUINT32_FROM_BE (size);
      if (size > length - at - AROUND)
        return NULL;
      if (memcmp (data + at + 5, "TXt", 3) == 0 || memcmp (data + at + 4, "tEXt", 4) == 0)
        {
          object = nw_unseal_object (read_chunk (data + at + 4, data + at + 8, size));
          if (object != NULL)
            return object;
        }
      at += AROUND + size;
    }
  return NULL;
}

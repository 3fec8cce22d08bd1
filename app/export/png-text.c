/* png-text.c: finds the seal in the text of a PNG
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "unseal.h"

#include <string.h>

#include "formats.h"

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define AROUND    12 /* length, type and checksum of a chunk */

/* Of international text that is not compressed; NULL: it is something else. */
static char *
text_of (const char *data, gsize length)
{
  const char *flags = memchr (data, '\0', length);
  const char *end = data + length;
  const char *language, *translated;

  if (flags == NULL || end - flags < 4 || flags[1] != 0)
    return NULL;
  language = memchr (flags + 3, '\0', (gsize) (end - flags - 3));
  if (language == NULL || ++language >= end)
    return NULL;
  translated = memchr (language, '\0', (gsize) (end - language));
  return translated != NULL ? g_strndup (translated + 1, (gsize) (end - translated - 1)) : NULL;
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
      if (memcmp (data + at + 4, "iTXt", 4) == 0)
        {
          object = nw_unseal_object (text_of (data + at + 8, size));
          if (object != NULL)
            return object;
        }
      at += AROUND + size;
    }
  return NULL;
}

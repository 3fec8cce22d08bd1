/* utf8.c: checks UTF-8 piece by piece, eight bytes at once where they are ASCII
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "utf8.h"

#include <string.h>

#define ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

/* Length of the leading bytes, in eights, that are neither NUL nor beyond ASCII. */
static gsize
plain_ascii (const guint8 *bytes, gsize length)
{
  gsize done = 0;

  for (; done + 8 <= length; done += 8)
    {
      guint64 eight;

      memcpy (&eight, bytes + done, 8);
      if ((eight | ((eight - ONES) & ~eight)) & HIGHS)
        break;
    }

  return done;
}

/* The first byte of a character says how many follow and, against overlong forms and surrogates, which may be
 * the next. */
static gboolean
start_character (NwUtf8 *self, guint8 byte)
{
  self->low = 0x80;
  self->high = 0xbf;

  if (byte >= 0xc2 && byte <= 0xdf)
    {
      self->pending = 1;
    }
  else if (byte >= 0xe0 && byte <= 0xef)
    {
      self->pending = 2;
      if (byte == 0xe0)
        self->low = 0xa0;
      if (byte == 0xed)
        self->high = 0x9f;
    }
  else if (byte >= 0xf0 && byte <= 0xf4)
    {
      self->pending = 3;
      if (byte == 0xf0)
        self->low = 0x90;
      if (byte == 0xf4)
        self->high = 0x8f;
    }
  else
    {
      return byte != 0 && byte < 0x80;
    }

  return TRUE;
}

gsize
nw_utf8_check (NwUtf8 *self, const guint8 *bytes, gsize length)
{
  gsize i = 0;

  while (i < length)
    {
      if (self->pending == 0)
        {
          i += plain_ascii (bytes + i, length - i);
          if (i == length)
            break;
          if (!start_character (self, bytes[i]))
            return i;
        }
      else
        {
          if (bytes[i] < self->low || bytes[i] > self->high)
            return i;
          self->pending--;
          self->low = 0x80;
          self->high = 0xbf;
        }
      i++;
    }

  return length;
}

gboolean
nw_utf8_complete (const NwUtf8 *self)
{
  return self->pending == 0;
}

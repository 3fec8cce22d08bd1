/* pdf-info.c: finds the seal in the keywords of a PDF
 *
 * Not a reader of PDF: it looks for the one entry, in the open or in a compressed stream of objects, as the versions of
 * cairo write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE
#include "unseal.h"

#include <string.h>

#include "formats.h"
#include "inflate.h"
#include "seal.h"

#define KEYWORDS    "/Keywords"
#define MAX_TRIES   16                       /* of entries and of streams: a file of ours has one */
#define MAX_STREAM  (16 * 1024 * 1024)       /* bytes unpacked */
#define MAX_STRING  (4 * NW_SEALS_MAX_BYTES) /* four digits for each unit of UTF-16 */
#define MAX_HEADING 1024                     /* bytes from a stream's type to its beginning */

/* ---- strings ---- */

static void
append_escaped (GByteArray *out, const char **c, const char *end)
{
  static const char names[] = "nrtbf", means[] = "\n\r\t\b\f";
  const char *name;
  guint8 byte = 0;
  guint digits = 0;

  for (; digits < 3 && *c < end && **c >= '0' && **c <= '7'; digits++, (*c)++)
    byte = (guint8) (byte * 8 + (**c - '0'));
  if (digits == 0 && *c < end)
    {
      /* A line that goes on in the next. */
      if (**c == '\n' || **c == '\r')
        {
          *c += **c == '\r' && *c + 1 < end && (*c)[1] == '\n' ? 2 : 1;
          return;
        }
      name = **c != '\0' ? strchr (names, **c) : NULL;
      byte = (guint8) (name != NULL ? means[name - names] : **c);
      (*c)++;
    }
  g_byte_array_append (out, &byte, 1);
}

/* Behind the opening bracket. FALSE: it does not end. */
static gboolean
read_literal (GByteArray *out, const char *c, const char *end)
{
  guint open = 1;

  while (c < end)
    {
      char here = *c++;

      if (here == '\\')
        {
          append_escaped (out, &c, end);
          continue;
        }
      if (here == '(')
        open++;
      if (here == ')' && --open == 0)
        return TRUE;
      g_byte_array_append (out, (const guint8 *) &here, 1);
    }
  return FALSE;
}

static gboolean
read_digits (GByteArray *out, const char *c, const char *end)
{
  int high = -1;

  for (; c < end && *c != '>'; c++)
    {
      int digit = g_ascii_xdigit_value (*c);
      guint8 byte;

      if (g_ascii_isspace (*c))
        continue;
      if (digit < 0)
        return FALSE;
      if (high < 0)
        {
          high = digit;
          continue;
        }
      byte = (guint8) (high * 16 + digit);
      g_byte_array_append (out, &byte, 1);
      high = -1;
    }
  return c < end && high < 0;
}

/* With a byte order mark UTF-16, else bytes as they are. */
static char *
text_of (const GByteArray *bytes)
{
  if (bytes->len >= 2 && bytes->data[0] == 0xfe && bytes->data[1] == 0xff)
    return g_convert ((const char *) bytes->data + 2, bytes->len - 2, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
  return g_strndup ((const char *) bytes->data, bytes->len);
}

/* ---- where it stands ---- */

static char *
read_value (const char *c, const char *end)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean whole = FALSE;

  while (c < end && g_ascii_isspace (*c))
    c++;
  end = c + MIN (end - c, MAX_STRING);
  if (c < end && *c == '(')
    whole = read_literal (bytes, c + 1, end);
  else if (c < end && *c == '<')
    whole = read_digits (bytes, c + 1, end);
  return whole ? nw_unseal_object (text_of (bytes)) : NULL;
}

/* The last one that begins before, or NULL. */
static const char *
find_before (const char *data, const char *before, const char *key)
{
  gsize length = strlen (key);

  for (const char *c = before; c > data;)
    if (*--c == *key && (gsize) (before - c) >= length && memcmp (c, key, length) == 0)
      return c;
  return NULL;
}

/* What was written last holds. */
static char *
find_keywords (const char *data, gsize length)
{
  const char *at = data + length;

  for (guint i = 0; i < MAX_TRIES && (at = find_before (data, at, KEYWORDS)) != NULL; i++)
    {
      char *object = read_value (at + strlen (KEYWORDS), data + length);

      if (object != NULL)
        return object;
    }
  return NULL;
}

/* The keywords in a stream that begins there. */
static char *
unpack (const char *data, gsize length)
{
  g_autoptr (GByteArray) objects = nw_inflate (data, length, MAX_STREAM);

  return objects != NULL ? find_keywords ((const char *) objects->data, objects->len) : NULL;
}

static char *
find_packed (const char *data, gsize length)
{
  const char *end = data + length;
  const char *at = end;

  for (guint i = 0; i < MAX_TRIES && (at = find_before (data, at, "/ObjStm")) != NULL; i++)
    {
      const char *start = memmem (at, (gsize) MIN (end - at, MAX_HEADING), "stream", strlen ("stream"));
      char *object;

      if (start == NULL)
        continue;
      start += strlen ("stream");
      while (start < end && (*start == '\r' || *start == '\n'))
        start++;
      object = unpack (start, (gsize) (end - start));
      if (object != NULL)
        return object;
    }
  return NULL;
}

char *
nw_unseal_pdf (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *object;

  if (!nw_bytes_begin (bytes, "%PDF-", strlen ("%PDF-")))
    return NULL;
  object = find_keywords (data, length);
  return object != NULL ? object : find_packed (data, length);
}

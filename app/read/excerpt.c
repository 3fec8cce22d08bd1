/* excerpt.c: finds the places of a file where its encoding can be told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "excerpt.h"

#include <glib/gi18n-lib.h>

#include "utf8.h"

#define CHUNK  (64 * 1024)
#define AROUND 64 /* bytes kept before and after one beyond ASCII */

/* The next byte beyond ASCII at or after at, or length. */
static gsize
find_beyond (const guint8 *bytes, gsize at, gsize length)
{
  while (at < length && bytes[at] < 0x80)
    at++;
  return at;
}

static void
keep_places (NwExcerpt *self, const guint8 *bytes, gsize length)
{
  gsize kept = 0; /* up to here */

  for (gsize at = find_beyond (bytes, 0, length); at < length && self->bytes->len < NW_EXCERPT_BYTES;
       at = find_beyond (bytes, at + 1, length))
    {
      gsize from = MAX (kept, at > AROUND ? at - AROUND : 0), to = MIN (length, at + AROUND);

      if (from > kept && self->bytes->len > 0)
        g_byte_array_append (self->bytes, (const guint8 *) "\n", 1);
      if (to > from)
        g_byte_array_append (self->bytes, bytes + from, to - from);
      kept = to;
    }
}

static void
count_characters (NwExcerpt *self, NwUtf8 *utf8, const guint8 *bytes, gsize length)
{
  for (gsize at = 0; at < length;)
    {
      gsize good = nw_utf8_check (utf8, bytes + at, length - at);

      for (gsize i = find_beyond (bytes, at, at + good); i < at + good;
           i = find_beyond (bytes, i + 1, at + good))
        self->wellformed += bytes[i] >= 0xc0;
      at += good;
      if (at == length)
        break;

      /* A byte that does not go on with a character may begin the next. */
      at += nw_utf8_complete (utf8);
      *utf8 = (NwUtf8) { 0 };
      self->malformed++;
    }
  self->utf8 = self->malformed == 0;
}

NwExcerpt *
nw_excerpt_read (NwSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwExcerpt) self = g_new0 (NwExcerpt, 1);
  g_autoptr (GInputStream) stream = nw_source_open (source, cancellable, error);
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  NwUtf8 utf8 = { 0 };
  gsize got = CHUNK;

  self->bytes = g_byte_array_new ();
  self->utf8 = TRUE;
  if (!stream)
    return NULL;

  /* Once it is hardly UTF-8, only the places count. */
  while (got == CHUNK && self->looked < NW_EXCERPT_LOOKED
         && (self->malformed <= self->wellformed || self->bytes->len < NW_EXCERPT_BYTES))
    {
      if (!nw_source_read (source, stream, buffer, CHUNK, &got, cancellable, error))
        return NULL;
      self->looked += got;
      count_characters (self, &utf8, buffer, got);
      keep_places (self, buffer, got);
    }

  if (got < CHUNK)
    self->utf8 = self->utf8 && nw_utf8_complete (&utf8); /* cut off within a character */
  return g_steal_pointer (&self);
}

void
nw_excerpt_free (NwExcerpt *self)
{
  g_byte_array_unref (self->bytes);
  g_free (self);
}

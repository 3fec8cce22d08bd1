/* seen.c: an open-addressing table of fingerprints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seen.h"

#include <string.h>

#define FIRST_SIZE 1024
#define MAX_SIZE   ((gsize) 1 << 26) /* slots: 1.3 GB, 50 million keys */

struct _NwSeen {
  NwSeenEntry *slots;
  gsize        size; /* a power of two */
  gsize        count;
};

NwSeen *
nw_seen_new (void)
{
  NwSeen *self = g_new0 (NwSeen, 1);

  self->size = FIRST_SIZE;
  self->slots = g_new0 (NwSeenEntry, self->size);
  return self;
}

void
nw_seen_free (NwSeen *self)
{
  g_free (self->slots);
  g_free (self);
}

static guint64
mix (guint64 h)
{
  h ^= h >> 32;
  h *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  h ^= h >> 32;
  h *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return h ^ h >> 32;
}

guint64
nw_seen_print (guint64 seed, const char *text, gsize length)
{
  guint64 h = mix (seed + length + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
  gsize i = 0;

  for (; i + 8 <= length; i += 8)
    {
      guint64 eight;

      memcpy (&eight, text + i, 8);
      h = (h ^ eight) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
      h ^= h >> 29;
    }
  if (i < length)
    {
      guint64 rest = 0;

      memcpy (&rest, text + i, length - i);
      h = mix (h ^ rest);
    }
  return h ? h : 1;
}

static NwSeenEntry *
slot_of (const NwSeen *self, guint64 print)
{
  gsize at = print & (self->size - 1);

  while (TRUE)
    {
      NwSeenEntry *entry = &self->slots[at];

      if ((entry->low == 0 && entry->high == 0)
          || (entry->low == (guint32) print && entry->high == (guint32) (print >> 32)))
        return entry;
      at = (at + 1) & (self->size - 1);
    }
}

static gboolean
grow (NwSeen *self)
{
  NwSeenEntry *old = self->slots;
  gsize old_size = self->size;

  if (self->size >= MAX_SIZE)
    return FALSE;
  self->size *= 2;
  self->slots = g_new0 (NwSeenEntry, self->size);
  for (gsize i = 0; i < old_size; i++)
    if (old[i].low != 0 || old[i].high != 0)
      *slot_of (self, (guint64) old[i].high << 32 | old[i].low) = old[i];
  g_free (old);
  return TRUE;
}

NwSeenEntry *
nw_seen_add (NwSeen *self, guint64 print, gboolean *fresh)
{
  NwSeenEntry *entry;

  if (self->count >= self->size / 4 * 3 && !grow (self))
    return NULL;
  entry = slot_of (self, print);
  *fresh = entry->low == 0 && entry->high == 0;
  if (*fresh)
    {
      entry->low = (guint32) print;
      entry->high = (guint32) (print >> 32);
      self->count++;
    }
  return entry;
}

NwSeenEntry *
nw_seen_find (const NwSeen *self, guint64 print)
{
  NwSeenEntry *entry = slot_of (self, print);

  return entry->low == 0 && entry->high == 0 ? NULL : entry;
}

gsize
nw_seen_count (const NwSeen *self)
{
  return self->count;
}

/* keys.c: which incident has a key, kept in memory for the time of one import
 *
 * Sixteen bytes a slot instead of the key itself: a hit is confirmed in the library, so that two keys with the
 * same hash stay two. An index in the library would cost a fifth of the import.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <string.h>

#define FIRST_SIZE 1024 /* a power of two */

typedef struct {
  guint64 hash;
  gint64  id; /* 0: free */
} Slot;

struct _NwKeys {
  sqlite3      *db;
  sqlite3_stmt *confirm;
  Slot         *slots;
  gsize         size; /* a power of two, at most two thirds full */
  gsize         used;
};

/* FNV-1a, finished by a mixer so that the low bits are as good as the others. */
static guint64
hash_key (const char *key)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *key; key++)
    hash = (hash ^ (guchar) *key) * G_GUINT64_CONSTANT (0x100000001b3);
  hash ^= hash >> 33;
  hash *= G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  return hash ^ (hash >> 33);
}

NwKeys *
nw_keys_new (sqlite3 *db)
{
  NwKeys *self = g_new0 (NwKeys, 1);

  self->db = db;
  self->size = FIRST_SIZE;
  self->slots = g_new0 (Slot, self->size);
  return self;
}

void
nw_keys_free (NwKeys *self)
{
  sqlite3_finalize (self->confirm);
  g_free (self->slots);
  g_free (self);
}

static gboolean
confirm (NwKeys *self, gint64 id, const char *key, gboolean *same, GError **error)
{
  gboolean row;

  if (!self->confirm)
    self->confirm = nw_sql_prepare (self->db, "SELECT key = ?2 FROM incident WHERE id = ?1", error);
  if (!self->confirm)
    return FALSE;

  sqlite3_bind_int64 (self->confirm, 1, id);
  nw_sql_bind_text (self->confirm, 2, key);
  if (!nw_sql_step (self->confirm, &row, error))
    return FALSE;
  *same = row && sqlite3_column_int (self->confirm, 0);
  sqlite3_reset (self->confirm);
  return TRUE;
}

gboolean
nw_keys_find (NwKeys *self, const char *key, gint64 *id, GError **error)
{
  guint64 hash = hash_key (key);

  *id = 0;
  for (gsize i = hash & (self->size - 1); self->slots[i].id; i = (i + 1) & (self->size - 1))
    {
      gboolean same;

      if (self->slots[i].hash != hash)
        continue;
      if (!confirm (self, self->slots[i].id, key, &same, error))
        return FALSE;
      if (same)
        {
          *id = self->slots[i].id;
          return TRUE;
        }
    }

  return TRUE;
}

static void
insert (NwKeys *self, Slot slot)
{
  gsize i = slot.hash & (self->size - 1);

  while (self->slots[i].id)
    i = (i + 1) & (self->size - 1);
  self->slots[i] = slot;
}

static void
grow (NwKeys *self)
{
  g_autofree Slot *old = self->slots;
  gsize size = self->size;

  self->size = size * 2;
  self->slots = g_new0 (Slot, self->size);
  for (gsize i = 0; i < size; i++)
    if (old[i].id)
      insert (self, old[i]);
}

void
nw_keys_add (NwKeys *self, const char *key, gint64 id)
{
  if (++self->used * 3 > self->size * 2)
    grow (self);
  insert (self, (Slot) { hash_key (key), id });
}

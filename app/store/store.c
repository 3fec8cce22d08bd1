/* store.c: an open library: one connection that writes, and as many that read as are needed at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

#define IDLE_READERS 4
#define PATIENCE     (G_TIME_SPAN_SECOND / 2) /* with another change of this program */

struct _NwStore {
  char       *path;
  NwStoreMode mode;
  sqlite3    *writer;  /* NULL in NW_STORE_READ */
  GMutex      lock;    /* guards what follows */
  gboolean    writing;
  GCond       idle;    /* it is so no more */
  GQueue      readers; /* idle, sqlite3 */
};

static void
keep_reader (NwStore *self, sqlite3 *db)
{
  /* One that was opened as never changing would not notice when somebody who may write does. */
  gboolean keep = !sqlite3_uri_boolean (sqlite3_db_filename (db, "main"), "immutable", 0);

  g_mutex_lock (&self->lock);
  if (keep && self->readers.length < IDLE_READERS)
    g_queue_push_tail (&self->readers, g_steal_pointer (&db));
  g_mutex_unlock (&self->lock);

  sqlite3_close (db);
}

NwStore *
nw_store_open (const char *path, NwStoreMode mode, GError **error)
{
  g_autoptr (NwStore) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (path != NULL, NULL);

  db = nw_connection_open (path, mode, error);
  if (db == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (NwStore);
  self->path = g_strdup (path);
  self->mode = mode;
  g_mutex_init (&self->lock);
  g_cond_init (&self->idle);
  g_queue_init (&self->readers);
  if (mode == NW_STORE_READ)
    keep_reader (self, db);
  else
    self->writer = db;

  return g_steal_pointer (&self);
}

NwStore *
nw_store_ref (NwStore *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
store_clear (gpointer data)
{
  NwStore *self = data;
  sqlite3 *db;

  while ((db = g_queue_pop_head (&self->readers)))
    sqlite3_close (db);
  g_clear_pointer (&self->writer, sqlite3_close);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->idle);
  g_free (self->path);
}

void
nw_store_unref (NwStore *self)
{
  g_atomic_rc_box_release_full (self, store_clear);
}

const char *
nw_store_path (const NwStore *self)
{
  return self->path;
}

/* In a transaction, so that all that is read until it is given back is of one state. */
sqlite3 *
nw_store_borrow (NwStore *self, GError **error)
{
  g_autoptr (sqlite3) db = NULL;

  g_mutex_lock (&self->lock);
  db = g_queue_pop_tail (&self->readers);
  g_mutex_unlock (&self->lock);

  if (!db)
    db = nw_connection_open (self->path, NW_STORE_READ, error);
  if (!db || !nw_sql_exec (db, "BEGIN", error))
    return NULL;

  return g_steal_pointer (&db);
}

void
nw_store_give_back (NwStore *self, sqlite3 *db)
{
  nw_sql_set_cancel (db, NULL);
  sqlite3_exec (db, "COMMIT", NULL, NULL, NULL);
  keep_reader (self, db);
}

/* Small changes are over at once and are waited for; an import is not. */
static gboolean
claim_writer (NwStore *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  gboolean free_to_write;

  g_mutex_lock (&self->lock);
  while (self->writing && g_cond_wait_until (&self->idle, &self->lock, end))
    ;
  free_to_write = !self->writing;
  self->writing = TRUE;
  g_mutex_unlock (&self->lock);

  return free_to_write;
}

sqlite3 *
nw_store_begin_write (NwStore *self, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autoptr (GError) local = NULL;

  if (self->writer == NULL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_OPEN,
                   _("%s: the library was opened for reading only. Open it for writing and try again."), name);
      return NULL;
    }
  if (!claim_writer (self))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_STORE_BUSY,
                   _("%s: another import is under way. Wait until it is done and try again."), name);
      return NULL;
    }
  /* IMMEDIATE: a transaction that begins by reading could not become a writing one once another has written. */
  nw_sql_set_cancel (self->writer, cancellable);
  if (!nw_sql_exec (self->writer, "BEGIN IMMEDIATE", &local))
    {
      /* Waiting for another process ends as busy when it is cancelled. */
      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        g_propagate_error (error, g_steal_pointer (&local));
      nw_store_end_write (self);
      return NULL;
    }

  return self->writer;
}

gboolean
nw_store_commit_write (NwStore *self, GError **error)
{
  nw_sql_set_cancel (self->writer, NULL);
  /* The journal is emptied at once below, so not twice. */
  sqlite3_wal_autocheckpoint (self->writer, 0);
  if (!nw_sql_exec (self->writer, "COMMIT", error))
    return FALSE;

  /* Safe already; when somebody reads or the disk is full, a later commit empties the journal. */
  sqlite3_wal_checkpoint_v2 (self->writer, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  return TRUE;
}

void
nw_store_end_write (NwStore *self)
{
  nw_sql_set_cancel (self->writer, NULL);
  if (!sqlite3_get_autocommit (self->writer))
    sqlite3_exec (self->writer, "ROLLBACK", NULL, NULL, NULL);

  g_mutex_lock (&self->lock);
  self->writing = FALSE;
  g_cond_signal (&self->idle);
  g_mutex_unlock (&self->lock);
}

gboolean
nw_store_run (NwStore *self, const char *sql, const char *const *texts, guint n_texts, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, NULL, error);
  gboolean done;

  if (!db)
    return FALSE;
  done = nw_sql_run_texts (db, sql, texts, n_texts, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return done;
}

gboolean
nw_store_write (NwStore *self, NwStoreWrite write, gconstpointer data, GError **error)
{
  sqlite3 *db = nw_store_begin_write (self, NULL, error);
  gboolean done;

  if (!db)
    return FALSE;
  done = write (db, data, error) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return done;
}

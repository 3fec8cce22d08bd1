/* chunks.c: the bytes of the source files, kept as they were in compressed pieces of equal length
 *
 * Compressing costs less than writing the bytes twice (journal and library): a fifth of the size, and a thread of
 * its own does it while the rows are written. zlib's checksum tells when a piece was damaged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FASTEST     1
#define MAX_WAITING 16 /* pieces on their way to the compressor and back */
#define PIECE_ROOM  (NW_CHUNK_BYTES + 1) /* convert() ends before its last byte */

typedef struct {
  guint   file;
  guint64 position;
  gsize   length;
  guint8 *bytes;      /* as they were, then NULL */
  guint8 *compressed;
  gsize   compressed_length;
} Piece;

struct _NwChunks {
  sqlite3      *db;
  sqlite3_stmt *insert;
  gint64        release;
  Piece        *filling;
  guint         file;     /* of the last bytes */
  guint64       position; /* of the next piece in it */
  GThreadPool  *pool;
  GAsyncQueue  *done;
  guint         waiting;
};

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->bytes);
  g_free (piece->compressed);
  g_free (piece);
}

/* The whole of input through the converter, into less than length bytes. FALSE when it does not fit or is no good. */
static gboolean
convert (GConverter *converter, const guint8 *input, gsize input_length, guint8 *output, gsize length, gsize *written)
{
  gsize read_total = 0, written_total = 0;
  GConverterResult result;

  do
    {
      gsize read = 0, wrote = 0;

      if (written_total == length)
        return FALSE;
      result = g_converter_convert (converter, input + read_total, input_length - read_total, output + written_total,
                                    length - written_total, G_CONVERTER_INPUT_AT_END, &read, &wrote, NULL);
      if (result == G_CONVERTER_ERROR)
        return FALSE;
      read_total += read;
      written_total += wrote;
    }
  while (result != G_CONVERTER_FINISHED);

  *written = written_total;
  return written_total < length;
}

static void
compress_piece (gpointer data, gpointer user_data)
{
  Piece *piece = data;
  NwChunks *self = user_data;
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, FASTEST);
  gsize room = piece->length + piece->length / 1000 + 64; /* what zlib needs at most */

  piece->compressed = g_malloc (room);
  if (!convert (G_CONVERTER (compressor), piece->bytes, piece->length, piece->compressed, room,
                &piece->compressed_length))
    g_assert_not_reached ();
  g_clear_pointer (&piece->bytes, g_free);
  g_async_queue_push (self->done, piece);
}

NwChunks *
nw_chunks_new (sqlite3 *db, gint64 release, GError **error)
{
  g_autoptr (sqlite3_stmt) insert = NULL;
  g_autoptr (NwChunks) self = NULL;
  g_autoptr (GError) local = NULL;

  insert = nw_sql_prepare (db, "INSERT INTO source_chunk (release, file, position, length, bytes)"
                               " VALUES (?, ?, ?, ?, ?)", error);
  if (!insert)
    return NULL;

  self = g_new0 (NwChunks, 1);
  self->db = db;
  self->release = release;
  self->insert = g_steal_pointer (&insert);
  self->done = g_async_queue_new_full (piece_free);
  /* Exclusive: it has its thread from now on or never, and nobody waits for pieces that no thread takes. */
  self->pool = g_thread_pool_new (compress_piece, self, 1, TRUE, &local);
  if (!local)
    return g_steal_pointer (&self);

  g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
               _("No more threads can be started (%s). Close other programs and try again."), local->message);
  return NULL;
}

void
nw_chunks_free (NwChunks *self)
{
  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_async_queue_unref (self->done);
  g_clear_pointer (&self->filling, piece_free);
  sqlite3_finalize (self->insert);
  g_free (self);
}

static gboolean
store_piece (NwChunks *self, Piece *piece, GError **error)
{
  sqlite3_bind_int64 (self->insert, 1, self->release);
  sqlite3_bind_int64 (self->insert, 2, piece->file);
  sqlite3_bind_int64 (self->insert, 3, piece->position);
  sqlite3_bind_int64 (self->insert, 4, piece->length);
  sqlite3_bind_blob64 (self->insert, 5, piece->compressed, piece->compressed_length, SQLITE_STATIC);
  return nw_sql_run (self->insert, error);
}

/* Stores what is compressed by now, and waits until at most max are on their way. */
static gboolean
store_pieces (NwChunks *self, guint max, GError **error)
{
  while (self->waiting > 0)
    {
      Piece *piece = self->waiting > max ? g_async_queue_pop (self->done) : g_async_queue_try_pop (self->done);
      gboolean stored;

      if (piece == NULL)
        return TRUE;
      self->waiting--;
      stored = store_piece (self, piece, error);
      piece_free (piece);
      if (!stored)
        return FALSE;
    }

  return TRUE;
}

static gboolean
send_piece (NwChunks *self, GError **error)
{
  self->waiting++;
  g_thread_pool_push (self->pool, g_steal_pointer (&self->filling), NULL);
  return store_pieces (self, MAX_WAITING, error);
}

gboolean
nw_chunks_add (NwChunks *self, guint file, const guint8 *bytes, gsize length, GError **error)
{
  if (self->file != file)
    {
      if (self->filling && !send_piece (self, error))
        return FALSE;
      self->file = file;
      self->position = 0;
    }

  while (length > 0)
    {
      gsize n;

      if (!self->filling)
        {
          self->filling = g_new0 (Piece, 1);
          self->filling->file = file;
          self->filling->position = self->position++;
          self->filling->bytes = g_malloc (NW_CHUNK_BYTES);
        }
      n = MIN (length, NW_CHUNK_BYTES - self->filling->length);
      memcpy (self->filling->bytes + self->filling->length, bytes, n);
      self->filling->length += n;
      bytes += n;
      length -= n;
      if (self->filling->length == NW_CHUNK_BYTES && !send_piece (self, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
nw_chunks_finish (NwChunks *self, GError **error)
{
  if (self->filling && !send_piece (self, error))
    return FALSE;

  return store_pieces (self, 0, error);
}

static gboolean
expand (sqlite3_stmt *statement, guint8 *output, gsize *length, GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  const guint8 *bytes = sqlite3_column_blob (statement, 1);
  gsize n = sqlite3_column_bytes (statement, 1);

  if (bytes && convert (G_CONVERTER (decompressor), bytes, n, output, PIECE_ROOM, length))
    return TRUE;

  nw_sql_broken (error, sqlite3_db_handle (statement), _("a piece of a source file cannot be read"));
  return FALSE;
}

GBytes *
nw_chunks_read (sqlite3 *db, gint64 release, guint file, guint64 offset, guint64 length, GError **error)
{
  static const char *const sql = "SELECT position, bytes FROM source_chunk"
                                 " WHERE release = ? AND file = ? AND position BETWEEN ? AND ? ORDER BY position";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  g_autoptr (GByteArray) found = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE_ROOM);
  guint64 position = offset / NW_CHUNK_BYTES;
  guint64 skip = offset % NW_CHUNK_BYTES;
  gboolean row;

  if (!statement)
    return NULL;
  sqlite3_bind_int64 (statement, 1, release);
  sqlite3_bind_int64 (statement, 2, file);
  sqlite3_bind_int64 (statement, 3, position);
  sqlite3_bind_int64 (statement, 4, (offset + length) / NW_CHUNK_BYTES);

  while (found->len < length)
    {
      gsize n = 0;

      if (!nw_sql_step (statement, &row, error))
        return NULL;
      if (!row || (guint64) sqlite3_column_int64 (statement, 0) != position++)
        break;
      if (!expand (statement, piece, &n, error))
        return NULL;
      if (n > skip)
        g_byte_array_append (found, piece + skip, MIN (n - skip, length - found->len));
      skip = 0;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&found));
}

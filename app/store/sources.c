/* sources.c: the files a release came from, byte for byte, and its packed frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_RECORD (256 * 1024 * 1024) /* a longer one is not believed */
#define MAX_HEADER (64 * 1024)

static GBytes *
read_piece (sqlite3 *db, gint64 release, const NwOrigin *origin, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (origin->length <= MAX_RECORD && origin->offset <= G_MAXINT64 - MAX_RECORD)
    {
      bytes = nw_chunks_read (db, release, origin->file, origin->offset, origin->length, error);
      if (!bytes)
        return NULL;
    }
  if (bytes && g_bytes_get_size (bytes) == origin->length)
    return g_steal_pointer (&bytes);

  nw_sql_broken (error, db, _("a piece of a source file is missing"));
  return NULL;
}

GBytes *
nw_store_read_origin (NwStore *self, gint64 release, const NwOrigin *origin, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GBytes *bytes;

  if (!db)
    return NULL;
  bytes = read_piece (db, release, origin, error);
  nw_store_give_back (self, db);

  return bytes;
}

/* The first cell from p on; moves p behind it and its comma. */
static char *
next_cell (const char **p, const char *end, gboolean *last)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (; *p < end; (*p)++)
    {
      char c = **p;

      if (c == '"' && quoted && *p + 1 < end && (*p)[1] == '"')
        g_string_append_c (cell, *++(*p));
      else if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == ',' || c == '\n' || c == '\r'))
        break;
      else
        g_string_append_c (cell, c);
    }
  *last = *p >= end || **p != ',';
  if (*p < end)
    (*p)++;

  return g_utf8_make_valid (cell->str, cell->len);
}

static GStrv
split_header (const char *text, gsize length)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *p = text;
  const char *end = text + length;
  gboolean last = FALSE;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (!last)
    {
      g_autofree char *cell = next_cell (&p, end, &last);
      g_strv_builder_add (builder, cell);
    }

  return g_strv_builder_end (builder);
}

GStrv
nw_store_read_header (NwStore *self, gint64 release, guint file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  sqlite3 *db = nw_store_borrow (self, error);

  if (!db)
    return NULL;
  bytes = nw_chunks_read (db, release, file, 0, MAX_HEADER, error);
  if (bytes && g_bytes_get_size (bytes) == 0)
    {
      nw_sql_broken (error, db, _("a piece of a source file is missing"));
      g_clear_pointer (&bytes, g_bytes_unref);
    }
  nw_store_give_back (self, db);

  return bytes ? split_header (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

static gboolean
read_blob (sqlite3 *db, gint64 release, GBytes **frame, GError **error)
{
  sqlite3_blob *blob = NULL;
  g_autofree guint8 *bytes = NULL;
  gint64 known;
  gboolean read = FALSE;
  int n;

  if (!nw_sql_get (db, "SELECT count(*) FROM frame WHERE release = ?", &release, 1, &known, error))
    return FALSE;
  if (!known)
    return TRUE;

  /* Straight into its own memory: a column would be held twice. */
  if (sqlite3_blob_open (db, "main", "frame", "bytes", release, FALSE, &blob) == SQLITE_OK)
    {
      n = sqlite3_blob_bytes (blob);
      bytes = g_try_malloc (MAX (n, 1));
      read = bytes && sqlite3_blob_read (blob, bytes, n, 0) == SQLITE_OK;
    }
  if (read)
    *frame = g_bytes_new_take (g_steal_pointer (&bytes), n);
  else
    nw_sql_fault (error, db);
  sqlite3_blob_close (blob);

  return read;
}

GBytes *
nw_store_read_frame (NwStore *self, gint64 release, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GBytes *frame = NULL;

  if (!db)
    return NULL;
  read_blob (db, release, &frame, error);
  nw_store_give_back (self, db);

  return frame;
}

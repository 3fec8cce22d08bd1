/* lines.c: which record stands in a line of a file
 *
 * A line alone does not tell: JSON may have all records of a file in one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

typedef struct {
  gint64 release, first, n;
  gint64 file, line, offset; /* offset below 0: any */
} Place;

/* The first column of the first row; 0 when there is none. */
static gboolean
ask (sqlite3 *db, const char *sql, const Place *place, gint64 *id, GError **error)
{
  gint64 args[] = { place->first, place->first + place->n, place->file, place->line, place->release, place->offset };

  return nw_sql_get (db, sql, args, G_N_ELEMENTS (args), id, error);
}

/* Where a file, line and offset stand beside the place that is looked for: below 0 before it, above behind it. */
static int
compare (const Place *place, gint64 file, gint64 line, gint64 offset)
{
  if (file != place->file)
    return file < place->file ? -1 : 1;
  if (line != place->line)
    return line < place->line ? -1 : 1;
  if (place->offset < 0 || offset == place->offset)
    return 0;
  return offset < place->offset ? -1 : 1;
}

/* The incidents of one file stand in the order of its lines: twenty steps instead of a million. */
static gboolean
bisect (sqlite3 *db, const Place *place, gint64 *id, GError **error)
{
  static const char *const sql = "SELECT file, line, offset FROM incident WHERE id = ? AND release = ?";
  g_autoptr (sqlite3_stmt) s = nw_sql_prepare (db, sql, error);
  gint64 low = place->first, high = place->first + place->n;

  *id = 0;
  if (!s)
    return FALSE;
  while (low < high && *id == 0)
    {
      gint64 middle = low + (high - low) / 2;
      gboolean row;
      int order;

      sqlite3_reset (s);
      sqlite3_bind_int64 (s, 1, middle);
      sqlite3_bind_int64 (s, 2, place->release);
      if (!nw_sql_step (s, &row, error))
        return FALSE;
      order = row ? compare (place, sqlite3_column_int64 (s, 0), sqlite3_column_int64 (s, 1),
                             sqlite3_column_int64 (s, 2))
                  : 1;
      if (order == 0)
        *id = middle;
      else if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return TRUE;
}

static gboolean
find_on (sqlite3 *db, Place *place, gint64 *id, GError **error)
{
  static const char *const in_acts = "SELECT incident FROM act WHERE incident >= ?1 AND incident < ?2"
                                     " AND file = ?3 AND line = ?4 AND ?5 AND (?6 < 0 OR offset = ?6) LIMIT 1";
  static const char *const in_incidents = "SELECT id FROM incident WHERE id >= ?1 AND id < ?2"
                                          " AND file = ?3 AND line = ?4 AND release = ?5"
                                          " AND (?6 < 0 OR offset = ?6) LIMIT 1";

  return nw_release_range (db, place->release, &place->first, &place->n, error) &&
         bisect (db, place, id, error) &&
         (*id || ask (db, in_acts, place, id, error)) && (*id || ask (db, in_incidents, place, id, error));
}

gint64
nw_store_find_line (NwStore *self, gint64 release, guint file, guint64 line, gint64 offset, GError **error)
{
  Place place = { .release = release, .file = file, .line = line, .offset = offset };
  sqlite3 *db;
  gint64 id = 0;

  if (line == 0 || line > G_MAXINT64)
    return 0;
  db = nw_store_borrow (self, error);
  if (!db)
    return 0;
  if (!find_on (db, &place, &id, error))
    id = 0;
  nw_store_give_back (self, db);
  return id;
}

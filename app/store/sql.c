/* sql.c: SQLite statements with GError, and the one table that maps SQLite's codes to faults
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

#define STEPS_PER_CANCEL_CHECK 20000
#define MAX_TEXT               1048576 /* bytes that the user can have written in one place */
#define BUSY_TRIES             200
#define BUSY_MILLISECONDS      10 /* between them: two seconds in all */

static const struct {
  int         code;
  NwFault     fault;
  const char *message; /* after the file's name */
} faults[] = {
  { SQLITE_NOTADB, NW_FAULT_STORE_OPEN, N_("this is not a Normwatch library. Choose a .normwatch file.") },
  { SQLITE_CANTOPEN, NW_FAULT_STORE_OPEN, N_("the library cannot be opened. Check that the file is there and that you may read it and write in its folder.") },
  { SQLITE_PERM, NW_FAULT_STORE_OPEN, N_("no permission to open the library. Check the permissions of the file.") },
  { SQLITE_READONLY, NW_FAULT_STORE_OPEN, N_("the library or its folder is read-only. Copy it to a folder you may write in.") },
  { SQLITE_BUSY, NW_FAULT_STORE_BUSY, N_("another program is writing to this library. Wait until it is done and try again.") },
  { SQLITE_LOCKED, NW_FAULT_STORE_BUSY, N_("another program is writing to this library. Wait until it is done and try again.") },
  { SQLITE_PROTOCOL, NW_FAULT_STORE_BUSY, N_("another program is writing to this library. Wait until it is done and try again.") },
  { SQLITE_FULL, NW_FAULT_STORE_FULL, N_("no space is left on the disk. Free some and try again; the library is as it was before.") },
  { SQLITE_IOERR, NW_FAULT_STORE_BROKEN, N_("the disk reports an error while the library is read or written. Check the disk, and restore the library from a copy if it stays.") },
  { SQLITE_NOMEM, NW_FAULT_LIMIT, N_("not enough memory. Close other programs and try again.") },
  { SQLITE_TOOBIG, NW_FAULT_LIMIT, N_("a value is larger than a library can hold. Split the file and import the parts.") },
};

void
nw_sql_broken (GError **error, sqlite3 *db, const char *what)
{
  const char *path = sqlite3_db_filename (db, "main");
  g_autofree char *name = g_path_get_basename (path && *path ? path : "?");
  g_autofree char *valid = g_utf8_make_valid (what, -1); /* SQLite quotes what it read in the damaged file */

  g_strdelimit (valid, "\n\r", ' ');
  g_set_error (error, NW_FAULT, NW_FAULT_STORE_BROKEN,
               /* Translators: the file's name, and what is wrong in SQLite's words. */
               _("%s: the library is damaged (%s). Restore it from a copy, or import its files into a new one."), name, valid);
}

void
nw_sql_fault (GError **error, sqlite3 *db)
{
  nw_sql_fault_at (error, db, db ? sqlite3_db_filename (db, "main") : NULL);
}

void
nw_sql_fault_at (GError **error, sqlite3 *db, const char *path)
{
  int code = db ? sqlite3_errcode (db) & 0xff : SQLITE_NOMEM;
  g_autofree char *name = g_path_get_basename (path && *path ? path : "?");

  if (code == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (faults[i].code == code)
      {
        g_set_error (error, NW_FAULT, faults[i].fault, "%s: %s", name, _(faults[i].message));
        return;
      }

  nw_sql_broken (error, db, sqlite3_errmsg (db));
}

sqlite3_stmt *
nw_sql_prepare (sqlite3 *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK)
    return statement;

  nw_sql_fault (error, db);
  return NULL;
}

gboolean
nw_sql_exec (sqlite3 *db, const char *sql, GError **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  nw_sql_fault (error, db);
  return FALSE;
}

gboolean
nw_sql_step (sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code = sqlite3_step (statement);

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  nw_sql_fault (error, sqlite3_db_handle (statement));
  return FALSE;
}

gboolean
nw_sql_run (sqlite3_stmt *statement, GError **error)
{
  gboolean row;

  do
    if (!nw_sql_step (statement, &row, error))
      {
        sqlite3_reset (statement);
        return FALSE;
      }
  while (row);
  sqlite3_reset (statement);

  return TRUE;
}

gboolean
nw_sql_run_texts (sqlite3 *db, const char *sql, const char *const *texts, guint n_texts, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);

  if (!statement)
    return FALSE;
  for (guint i = 0; i < n_texts; i++)
    nw_sql_bind_text (statement, i + 1, texts[i]);
  return nw_sql_run (statement, error);
}

gboolean
nw_sql_read (sqlite3_stmt *statement, NwSqlRead read, GPtrArray *items, GError **error)
{
  gboolean row;

  while (nw_sql_step (statement, &row, error))
    {
      gpointer item = row ? read (statement, error) : NULL;

      if (!item)
        return !row;
      g_ptr_array_add (items, item);
    }
  return FALSE;
}

gboolean
nw_sql_get (sqlite3 *db, const char *sql, const gint64 *args, guint n_args, gint64 *value, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n_args; i++)
    sqlite3_bind_int64 (statement, i + 1, args[i]);
  if (!nw_sql_step (statement, &row, error))
    return FALSE;

  *value = row ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

static int
cancel_cb (void *data)
{
  return g_cancellable_is_cancelled (data);
}

/* Another process has the library: non-zero to try again. Waits a little, or until it is cancelled. */
static int
busy_cb (void *data, int tries)
{
  GCancellable *cancellable = data;
  GPollFD cancelled;
  gboolean watched = g_cancellable_make_pollfd (cancellable, &cancelled);

  if (tries < BUSY_TRIES)
    g_poll (&cancelled, watched ? 1 : 0, BUSY_MILLISECONDS);
  if (watched)
    g_cancellable_release_fd (cancellable);
  return tries < BUSY_TRIES && !g_cancellable_is_cancelled (cancellable);
}

void
nw_sql_set_cancel (sqlite3 *db, GCancellable *cancellable)
{
  sqlite3_busy_handler (db, busy_cb, cancellable);
  sqlite3_progress_handler (db, STEPS_PER_CANCEL_CHECK, cancellable ? cancel_cb : NULL, cancellable);
}

void
nw_sql_bind_text (sqlite3_stmt *statement, int column, const char *text)
{
  sqlite3_bind_text (statement, column, text, -1, SQLITE_STATIC);
}

void
nw_sql_bind_date (sqlite3_stmt *statement, int column, NwDate date)
{
  if (date.precision == NW_PRECISION_UNKNOWN)
    {
      sqlite3_bind_null (statement, column);
      sqlite3_bind_null (statement, column + 1);
    }
  else
    {
      sqlite3_bind_int (statement, column, date.earliest);
      sqlite3_bind_int (statement, column + 1, date.latest);
    }
  sqlite3_bind_int (statement, column + 2, date.precision);
}

const char *
nw_sql_text (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

gboolean
nw_sql_dup (sqlite3_stmt *statement, int column, char **text, GError **error)
{
  const char *stored = nw_sql_text (statement, column);

  *text = NULL;
  if (stored && sqlite3_column_bytes (statement, column) <= MAX_TEXT && g_utf8_validate (stored, -1, NULL))
    *text = g_strdup (stored);
  else if (!stored && sqlite3_column_type (statement, column) != SQLITE_NULL)
    nw_sql_fault (error, sqlite3_db_handle (statement)); /* no memory for it */
  else
    nw_sql_broken (error, sqlite3_db_handle (statement), _("a text that cannot be"));
  return *text != NULL;
}

gboolean
nw_sql_dup_or_null (sqlite3_stmt *statement, int column, char **text, GError **error)
{
  *text = NULL;
  return sqlite3_column_type (statement, column) == SQLITE_NULL || nw_sql_dup (statement, column, text, error);
}

const char *
nw_sql_copy (sqlite3_stmt *statement, int column, NwBatch *batch)
{
  const char *text = nw_sql_text (statement, column);
  g_autofree char *valid = NULL;

  if (text == NULL || g_utf8_validate (text, -1, NULL))
    return nw_batch_text (batch, text, -1);

  valid = g_utf8_make_valid (text, -1);
  return nw_batch_text (batch, valid, -1);
}

gboolean
nw_sql_date (sqlite3_stmt *statement, int column, NwDate *date, GError **error)
{
  int precision = sqlite3_column_int (statement, column + 2);
  int earliest = sqlite3_column_int (statement, column);
  int latest = sqlite3_column_int (statement, column + 1);
  int lowest = nw_day_from_ymd (1, 1, 1);
  int highest = nw_day_from_ymd (9999, 12, 31);

  *date = NW_DATE_UNKNOWN;
  if (precision == NW_PRECISION_UNKNOWN)
    return TRUE;
  if (precision < 0 || precision > NW_PRECISION_DAY || earliest > latest || earliest < lowest || latest > highest)
    {
      nw_sql_broken (error, sqlite3_db_handle (statement), _("a date that cannot be"));
      return FALSE;
    }

  *date = (NwDate) { earliest, latest, precision };
  return TRUE;
}

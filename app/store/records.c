/* records.c: incidents and acts out of a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BATCH_INCIDENTS 1000

#define INCIDENT_COLUMNS                                                                                          \
  "id, key, title, start_earliest, start_latest, start_precision, start_text, end_earliest, end_latest,"          \
  " end_precision, end_text, disclosed_earliest, disclosed_latest, disclosed_precision, disclosed_text,"          \
  " intensity, file, line, offset, length, marks"
#define SELECT_ROW      "SELECT " INCIDENT_COLUMNS " FROM incident"
#define SELECT_INCIDENT "SELECT " INCIDENT_COLUMNS ", summary, sources FROM incident"
#define SELECT_ACT                                                                                                \
  "SELECT incident, kind, key, date_earliest, date_latest, date_precision, date_text, form, text, sources,"       \
  " contested, file, line, offset, length, marks FROM act"

static NwOrigin
read_origin (sqlite3_stmt *s, int column)
{
  return (NwOrigin) {
    .file = sqlite3_column_int64 (s, column),
    .line = sqlite3_column_int64 (s, column + 1),
    .offset = sqlite3_column_int64 (s, column + 2),
    .length = sqlite3_column_int64 (s, column + 3),
  };
}

static gboolean
read_marks (sqlite3_stmt *s, int column, const NwMarkLimits *limits, NwBatch *batch, GError **error)
{
  if (nw_marks_parse (nw_sql_text (s, column), limits, batch))
    return TRUE;

  nw_sql_broken (error, sqlite3_db_handle (s), _("the coded values of a record cannot be read"));
  return FALSE;
}

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static gboolean
read_incident (sqlite3_stmt *s, gboolean full, const NwMarkLimits *limits, NwBatch *batch, GError **error)
{
  NwIncident *incident = nw_batch_add_incident (batch);

  incident->id = sqlite3_column_int64 (s, 0);
  incident->key = or_empty (nw_sql_copy (s, 1, batch));
  incident->title = or_empty (nw_sql_copy (s, 2, batch));
  if (!nw_sql_date (s, 3, &incident->start, error) || !nw_sql_date (s, 7, &incident->end, error) ||
      !nw_sql_date (s, 11, &incident->disclosed, error))
    return FALSE;
  incident->start_text = nw_sql_copy (s, 6, batch);
  incident->end_text = nw_sql_copy (s, 10, batch);
  incident->disclosed_text = nw_sql_copy (s, 14, batch);
  incident->intensity = sqlite3_column_type (s, 15) == SQLITE_NULL ? NAN : sqlite3_column_double (s, 15);
  incident->origin = read_origin (s, 16);
  if (full)
    {
      incident->summary = nw_sql_copy (s, 21, batch);
      incident->sources = nw_sql_copy (s, 22, batch);
    }

  return read_marks (s, 20, limits, batch, error);
}

static gboolean
read_act (sqlite3_stmt *s, const char *incident_key, const NwMarkLimits *limits, NwBatch *batch, GError **error)
{
  NwAct *act = nw_batch_add_act (batch, sqlite3_column_int (s, 1) == NW_ACT_CLAIM ? NW_ACT_CLAIM : NW_ACT_RESPONSE);

  act->incident_key = incident_key;
  act->key = nw_sql_copy (s, 2, batch);
  if (!nw_sql_date (s, 3, &act->date, error))
    return FALSE;
  act->date_text = nw_sql_copy (s, 6, batch);
  act->form = nw_sql_copy (s, 7, batch);
  act->text = nw_sql_copy (s, 8, batch);
  act->sources = nw_sql_copy (s, 9, batch);
  act->contested = sqlite3_column_int (s, 10) != 0;
  act->origin = read_origin (s, 11);
  return read_marks (s, 15, limits, batch, error);
}

/* ---- by id ---- */

static gboolean
read_acts_of (sqlite3_stmt *acts, gint64 id, const char *key, const NwMarkLimits *limits, NwBatch *batch, GError **error)
{
  gboolean row = TRUE;

  sqlite3_reset (acts);
  sqlite3_bind_int64 (acts, 1, id);
  while (row)
    {
      if (!nw_sql_step (acts, &row, error) || (row && !read_act (acts, key, limits, batch, error)))
        return FALSE;
    }

  return TRUE;
}

static NwBatch *
read_by_id (sqlite3 *db, const gint64 *ids, guint n, gboolean full, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwBatch) batch = nw_batch_new ();
  g_autoptr (sqlite3_stmt) incidents = NULL;
  g_autoptr (sqlite3_stmt) acts = NULL;
  NwMarkLimits limits;

  incidents = nw_sql_prepare (db, full ? SELECT_INCIDENT " WHERE id = ?" : SELECT_ROW " WHERE id = ?", error);
  if (!incidents || !nw_marks_read_limits (db, &limits, error))
    return NULL;
  acts = nw_sql_prepare (db, SELECT_ACT " WHERE incident = ? ORDER BY id", error);
  if (!acts)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      gboolean row;

      sqlite3_reset (incidents);
      sqlite3_bind_int64 (incidents, 1, ids[i]);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !nw_sql_step (incidents, &row, error))
        return NULL;
      if (!row)
        continue;
      if (!read_incident (incidents, full, &limits, batch, error))
        return NULL;
      if (full && !read_acts_of (acts, ids[i], nw_batch_incident (batch, batch->incidents->len - 1)->key, &limits, batch, error))
        return NULL;
    }

  return g_steal_pointer (&batch);
}

static NwBatch *
read_records (NwStore *self, const gint64 *ids, guint n, gboolean full, GCancellable *cancellable, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  NwBatch *batch;

  if (!db)
    return NULL;
  batch = read_by_id (db, ids, n, full, cancellable, error);
  nw_store_give_back (self, db);

  return batch;
}

NwBatch *
nw_store_read_incidents (NwStore *self, const gint64 *ids, guint n, GCancellable *cancellable, GError **error)
{
  return read_records (self, ids, n, TRUE, cancellable, error);
}

NwBatch *
nw_store_read_rows (NwStore *self, const gint64 *ids, guint n, GCancellable *cancellable, GError **error)
{
  return read_records (self, ids, n, FALSE, cancellable, error);
}

/* ---- all of a release ---- */

typedef struct {
  sqlite3_stmt *incidents; /* of one release, by id */
  sqlite3_stmt *acts;      /* of a range of incidents, by incident */
  NwMarkLimits  limits;
  gboolean      done;
} Reading;

static gboolean
read_some_incidents (Reading *reading, NwBatch *batch, GError **error)
{
  while (batch->incidents->len < BATCH_INCIDENTS)
    {
      gboolean row;

      if (!nw_sql_step (reading->incidents, &row, error))
        return FALSE;
      if (!row)
        {
          reading->done = TRUE;
          return TRUE;
        }
      if (!read_incident (reading->incidents, TRUE, &reading->limits, batch, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_their_acts (Reading *reading, NwBatch *batch, GError **error)
{
  guint n = batch->incidents->len;
  guint i = 0;
  gboolean row = TRUE;

  sqlite3_reset (reading->acts);
  sqlite3_bind_int64 (reading->acts, 1, nw_batch_incident (batch, 0)->id);
  sqlite3_bind_int64 (reading->acts, 2, nw_batch_incident (batch, n - 1)->id);
  while (row)
    {
      if (!nw_sql_step (reading->acts, &row, error))
        return FALSE;
      if (!row)
        break;
      while (i < n && nw_batch_incident (batch, i)->id < sqlite3_column_int64 (reading->acts, 0))
        i++;
      if (i == n || nw_batch_incident (batch, i)->id != sqlite3_column_int64 (reading->acts, 0))
        {
          nw_sql_broken (error, sqlite3_db_handle (reading->acts), _("a claim or response without its incident"));
          return FALSE;
        }
      if (!read_act (reading->acts, nw_batch_incident (batch, i)->key, &reading->limits, batch, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_all (Reading *reading, NwBatchFunc func, gpointer user_data, GCancellable *cancellable, GError **error)
{
  while (!reading->done)
    {
      g_autoptr (NwBatch) batch = nw_batch_new ();

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_some_incidents (reading, batch, error))
        return FALSE;
      if (batch->incidents->len > 0 &&
          (!read_their_acts (reading, batch, error) || !func (batch, user_data, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
each_on (sqlite3 *db, gint64 release, NwBatchFunc func, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (sqlite3_stmt) incidents = NULL;
  g_autoptr (sqlite3_stmt) acts = NULL;
  Reading reading = { 0 };
  gint64 first, stored;

  incidents = nw_sql_prepare (db, SELECT_INCIDENT " WHERE id >= ? AND id < ? AND release = ? ORDER BY id", error);
  if (!incidents)
    return FALSE;
  acts = nw_sql_prepare (db, SELECT_ACT " WHERE incident BETWEEN ? AND ? ORDER BY incident, id", error);
  if (!acts || !nw_marks_read_limits (db, &reading.limits, error) ||
      !nw_release_range (db, release, &first, &stored, error))
    return FALSE;

  sqlite3_bind_int64 (incidents, 1, first);
  sqlite3_bind_int64 (incidents, 2, first + stored);
  sqlite3_bind_int64 (incidents, 3, release);
  reading.incidents = incidents;
  reading.acts = acts;
  return read_all (&reading, func, user_data, cancellable, error);
}

gboolean
nw_store_each (NwStore      *self,
               gint64        release,
               NwBatchFunc   func,
               gpointer      user_data,
               GCancellable *cancellable,
               GError      **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  gboolean done;

  if (!db)
    return FALSE;
  nw_sql_set_cancel (db, cancellable);
  done = each_on (db, release, func, user_data, cancellable, error);
  nw_store_give_back (self, db);

  return done;
}

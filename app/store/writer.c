/* writer.c: one import into a library, in one transaction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _NwWriter {
  NwStore      *store;
  sqlite3      *db;       /* the store's */
  GCancellable *cancellable;
  gint64        release;
  gint64        first_id;
  gint64        next_id;
  NwKeys       *keys;
  NwChunks     *chunks;
  sqlite3_stmt *incident;
  sqlite3_stmt *act;
  sqlite3_stmt *issue;
  GString      *marks;    /* text of the record being written */
  GError       *fault;    /* the first that could not be reported at once */
};

static gboolean
prepare (NwWriter *self, GError **error)
{
  self->incident = nw_sql_prepare (self->db, "INSERT INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                             " ?, ?, ?, ?, ?, ?)", error);
  if (!self->incident)
    return FALSE;
  self->act = nw_sql_prepare (self->db, "INSERT INTO act (incident, kind, key, date_earliest, date_latest, date_precision,"
                                        " date_text, form, text, sources, contested, file, line, offset, length, marks)"
                                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", error);
  if (!self->act)
    return FALSE;
  self->issue = nw_sql_prepare (self->db, "INSERT INTO issue (release, severity, kind, file, line, column_name, reason, cell,"
                                          " offset, length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", error);
  return self->issue != NULL;
}

NwWriter *
nw_writer_begin (NwStore *store, const NwRelease *release, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwWriter) self = NULL;
  sqlite3 *db;

  g_return_val_if_fail (release != NULL && release->dataset != NULL && release->version != NULL, NULL);

  db = nw_store_begin_write (store, cancellable, error);
  if (!db)
    return NULL;

  self = g_new0 (NwWriter, 1);
  self->store = nw_store_ref (store);
  self->db = db;
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->marks = g_string_sized_new (1024);
  if (!nw_sql_get (db, "SELECT max(id) + 1 FROM incident", NULL, 0, &self->first_id, error))
    return NULL;
  self->first_id = MAX (self->first_id, 1);
  self->next_id = self->first_id;
  if (!nw_release_insert (db, release, self->first_id, &self->release, error) || !prepare (self, error))
    return NULL;
  self->keys = nw_keys_new (db);
  self->chunks = nw_chunks_new (db, self->release, error);

  return self->chunks ? g_steal_pointer (&self) : NULL;
}

void
nw_writer_free (NwWriter *self)
{
  g_clear_pointer (&self->keys, nw_keys_free);
  g_clear_pointer (&self->chunks, nw_chunks_free);
  sqlite3_finalize (self->incident);
  sqlite3_finalize (self->act);
  sqlite3_finalize (self->issue);
  nw_store_end_write (self->store);
  nw_store_unref (self->store);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->fault);
  g_string_free (self->marks, TRUE);
  g_free (self);
}

gint64
nw_writer_release (const NwWriter *self)
{
  return self->release;
}

gboolean
nw_writer_add_bytes (NwWriter *self, guint file, const guint8 *bytes, gsize length, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error) &&
         nw_chunks_add (self->chunks, file, bytes, length, error);
}

gint64
nw_writer_find_incident (NwWriter *self, const char *key)
{
  gint64 id = 0;

  nw_keys_find (self->keys, key, &id, self->fault ? NULL : &self->fault);
  return id;
}

/* ---- records ---- */

/* Four columns: file, line, offset, length. */
static void
bind_origin (sqlite3_stmt *statement, int column, const NwOrigin *origin)
{
  sqlite3_bind_int64 (statement, column, origin->file);
  sqlite3_bind_int64 (statement, column + 1, origin->line);
  sqlite3_bind_int64 (statement, column + 2, origin->offset);
  sqlite3_bind_int64 (statement, column + 3, origin->length);
}

static void
bind_marks (NwWriter *self, sqlite3_stmt *statement, int column, const NwBatch *batch, guint first, guint n)
{
  g_string_truncate (self->marks, 0);
  nw_marks_print (n ? nw_batch_mark (batch, first) : NULL, n, self->marks);
  sqlite3_bind_text (statement, column, self->marks->str, self->marks->len, SQLITE_STATIC);
}

static gboolean
write_incident (NwWriter *self, const NwBatch *batch, const NwIncident *incident, GError **error)
{
  sqlite3_stmt *s = self->incident;

  sqlite3_bind_int64 (s, 1, incident->id);
  sqlite3_bind_int64 (s, 2, self->release);
  nw_sql_bind_text (s, 3, incident->key);
  nw_sql_bind_text (s, 4, incident->title ? incident->title : "");
  nw_sql_bind_text (s, 5, incident->summary);
  nw_sql_bind_date (s, 6, incident->start);
  nw_sql_bind_text (s, 9, incident->start_text);
  nw_sql_bind_date (s, 10, incident->end);
  nw_sql_bind_text (s, 13, incident->end_text);
  nw_sql_bind_date (s, 14, incident->disclosed);
  nw_sql_bind_text (s, 17, incident->disclosed_text);
  if (isnan (incident->intensity))
    sqlite3_bind_null (s, 18);
  else
    sqlite3_bind_double (s, 18, incident->intensity);
  nw_sql_bind_text (s, 19, incident->sources);
  bind_origin (s, 20, &incident->origin);
  bind_marks (self, s, 24, batch, incident->first_mark, incident->n_marks);
  return nw_sql_run (s, error);
}

static gboolean
write_act (NwWriter *self, const NwBatch *batch, const NwAct *act, gint64 incident, GError **error)
{
  sqlite3_stmt *s = self->act;

  sqlite3_bind_int64 (s, 1, incident);
  sqlite3_bind_int (s, 2, act->kind);
  nw_sql_bind_text (s, 3, act->key);
  nw_sql_bind_date (s, 4, act->date);
  nw_sql_bind_text (s, 7, act->date_text);
  nw_sql_bind_text (s, 8, act->form);
  nw_sql_bind_text (s, 9, act->text);
  nw_sql_bind_text (s, 10, act->sources);
  sqlite3_bind_int (s, 11, act->contested != FALSE);
  bind_origin (s, 12, &act->origin);
  bind_marks (self, s, 16, batch, act->first_mark, act->n_marks);
  return nw_sql_run (s, error);
}

static void
reject (NwBatch *batch, NwIssueKind kind, const NwOrigin *origin, const char *key, const char *reason)
{
  nw_batch_add_issue (batch, (NwIssue) {
    .kind = kind, .severity = NW_ISSUE_REJECTED, .file = origin->file, .line = origin->line,
    .offset = origin->offset, .length = origin->length, .reason = reason, .cell = key });
}

static gboolean
add_incidents (NwWriter *self, NwBatch *batch, guint *rejected, GError **error)
{
  for (guint i = 0; i < batch->incidents->len; i++)
    {
      NwIncident *incident = nw_batch_incident (batch, i);
      gint64 known;

      incident->id = 0;
      if (!nw_keys_find (self->keys, incident->key, &known, error))
        return FALSE;
      if (known)
        {
          reject (batch, NW_ISSUE_SAME_KEY, &incident->origin, incident->key,
                  _("another record of this release has the same key; the first one was kept"));
          (*rejected)++;
          continue;
        }
      incident->id = self->next_id;
      if (!write_incident (self, batch, incident, error))
        return FALSE;
      nw_keys_add (self->keys, incident->key, self->next_id++);
    }

  return TRUE;
}

static gboolean
add_acts (NwWriter *self, NwBatch *batch, guint *rejected, GError **error)
{
  for (guint i = 0; i < batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (batch, i);
      gint64 incident;

      if (!nw_keys_find (self->keys, act->incident_key, &incident, error))
        return FALSE;
      if (!incident)
        {
          reject (batch, NW_ISSUE_ORPHAN, &act->origin, act->incident_key,
                  _("no incident of this release has this key; the record was left out"));
          (*rejected)++;
          continue;
        }
      if (!write_act (self, batch, act, incident, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_issues (NwWriter *self, const NwBatch *batch, GError **error)
{
  sqlite3_bind_int64 (self->issue, 1, self->release);
  for (guint i = 0; i < batch->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (batch, i);

      nw_sql_bind_text (self->issue, 2, nw_severity_id (issue->severity));
      nw_sql_bind_text (self->issue, 3, nw_issue_kind_id (issue->kind));
      sqlite3_bind_int64 (self->issue, 4, issue->file);
      sqlite3_bind_int64 (self->issue, 5, issue->line);
      nw_sql_bind_text (self->issue, 6, issue->column);
      nw_sql_bind_text (self->issue, 7, issue->reason);
      nw_sql_bind_text (self->issue, 8, issue->cell);
      sqlite3_bind_int64 (self->issue, 9, issue->offset);
      sqlite3_bind_int64 (self->issue, 10, issue->length);
      if (!nw_sql_run (self->issue, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
nw_writer_add_batch (NwWriter *self, NwBatch *batch, guint *rejected, GError **error)
{
  guint n_rejected = 0;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !add_incidents (self, batch, &n_rejected, error) || !add_acts (self, batch, &n_rejected, error) ||
      !nw_actors_write (self->db, self->release, batch, error) ||
      !add_issues (self, batch, error))
    return FALSE;

  if (rejected)
    *rejected = n_rejected;
  return TRUE;
}

/* ---- the end ---- */

gboolean
nw_writer_add_aliases (NwWriter *self, NwDomain domain, GHashTable *codes, GError **error)
{
  g_return_val_if_fail (domain < NW_N_DOMAINS, FALSE);

  return nw_aliases_write (self->db, domain, codes, error);
}

gboolean
nw_writer_add_frame (NwWriter *self, GBytes *frame, GError **error)
{
  static const char *const sql = "INSERT OR REPLACE INTO frame (release, bytes) VALUES (?, ?)";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (self->db, sql, error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, self->release);
  sqlite3_bind_blob64 (statement, 2, g_bytes_get_data (frame, NULL), g_bytes_get_size (frame), SQLITE_STATIC);
  return nw_sql_run (statement, error);
}

/* A field of its own, so that the benchmark can tell the text index from the rest. */
static void
log_text_time (gint64 incidents, gint64 microseconds)
{
  g_autofree char *message = g_strdup_printf ("Text index of %" G_GINT64_FORMAT " incidents: %.3f s", incidents,
                                              microseconds / 1e6);
  GLogField fields[] = {
    { "MESSAGE", message, -1 },
    { "PRIORITY", "7", -1 },
    { "GLIB_DOMAIN", G_LOG_DOMAIN, -1 },
    { "NORMWATCH_TEXT_INDEX_MICROSECONDS", &microseconds, sizeof microseconds },
  };

  g_log_structured_array (G_LOG_LEVEL_DEBUG, fields, G_N_ELEMENTS (fields));
}

gboolean
nw_writer_finish (NwWriter *self, const NwRelease *release, const NwCodebook *codebook, GError **error)
{
  gint64 stored = self->next_id - self->first_id;
  gint64 begin, spent;

  if (self->fault)
    {
      g_propagate_error (error, g_steal_pointer (&self->fault));
      return FALSE;
    }
  if (!nw_chunks_finish (self->chunks, error) || !nw_codes_write (self->db, codebook, error) ||
      !nw_release_complete (self->db, self->release, release, stored, error) ||
      !nw_release_set_current (self->db, self->release, error))
    return FALSE;

  begin = g_get_monotonic_time ();
  if (!nw_text_add (self->db, self->release, self->first_id, stored, error))
    return FALSE;
  spent = g_get_monotonic_time () - begin;
  log_text_time (stored, spent);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error) && nw_store_commit_write (self->store, error);
}

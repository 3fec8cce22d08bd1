/* releases.c: datasets, their releases, and the files these came from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>

#define SELECT_RELEASE                                                                                        \
  "SELECT r.id, d.slug, d.title, d.short_title, d.publisher, d.homepage, d.licence, d.citation, r.version,"   \
  " r.as_of_earliest, r.as_of_latest, r.as_of_precision, r.imported, r.profile, r.recipe, r.is_current,"      \
  " r.rows_read, r.accepted, r.duplicates, r.rejected, r.incidents, r.claims, r.responses,"                   \
  " r.actors, r.issues"                                                                                       \
  " FROM release r JOIN dataset d ON d.id = r.dataset"

/* ---- reading ---- */

static char *
dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = nw_sql_text (statement, column);

  return text ? g_utf8_make_valid (text, -1) : NULL;
}

static gboolean
read_files (sqlite3 *db, NwRelease *release, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = nw_sql_prepare (db, "SELECT name, sheet, role, sha256, bytes, rows FROM file"
                                  " WHERE release = ? ORDER BY position", error);
  if (!statement)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, release->id);
  while (nw_sql_step (statement, &row, error))
    {
      NwSourceFile *file;

      if (!row)
        return TRUE;
      file = nw_release_add_file (release, NULL, NULL);
      file->name = dup_text (statement, 0);
      file->sheet = dup_text (statement, 1);
      file->role = dup_text (statement, 2);
      file->sha256 = dup_text (statement, 3);
      file->bytes = sqlite3_column_int64 (statement, 4);
      file->rows = sqlite3_column_int64 (statement, 5);
    }

  return FALSE;
}

static gboolean
read_caveats (sqlite3 *db, NwRelease *release, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = nw_sql_prepare (db, "SELECT text FROM caveat WHERE release = ? ORDER BY position", error);
  if (!statement)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, release->id);
  while (nw_sql_step (statement, &row, error))
    {
      if (!row)
        return TRUE;
      g_ptr_array_add (release->caveats, dup_text (statement, 0));
    }

  return FALSE;
}

static NwRelease *
read_release (sqlite3_stmt *statement, GError **error)
{
  g_autoptr (NwRelease) release = nw_release_new ();
  sqlite3 *db = sqlite3_db_handle (statement);
  int column = 0;
  char **texts[] = { &release->dataset,  &release->title,   &release->short_title, &release->publisher,
                     &release->homepage, &release->licence, &release->citation,    &release->version };
  guint64 *counts[] = { &release->counts.rows_read, &release->counts.accepted, &release->counts.duplicates,
                        &release->counts.rejected,  &release->counts.incidents, &release->counts.claims,
                        &release->counts.responses, &release->counts.actors,    &release->counts.issues };

  release->id = sqlite3_column_int64 (statement, column++);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = dup_text (statement, column++);
  if (!nw_sql_date (statement, column, &release->as_of, error))
    return NULL;
  column += 3;
  release->imported = sqlite3_column_int64 (statement, column++);
  release->profile = dup_text (statement, column++);
  release->recipe = dup_text (statement, column++);
  release->current = sqlite3_column_int (statement, column++) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    *counts[i] = sqlite3_column_int64 (statement, column++);

  if (!read_files (db, release, error) || !read_caveats (db, release, error))
    return NULL;
  return g_steal_pointer (&release);
}

GPtrArray *
nw_releases_read (sqlite3 *db, NwReleases which, const char *dataset, const char *version, GError **error)
{
  static const char *const sqls[] = {
    [NW_RELEASES_SHOWN] = SELECT_RELEASE " WHERE r.hidden IS NULL AND (?1 IS NULL OR d.slug = ?1)"
                                         " AND (?2 IS NULL OR r.version = ?2)"
                                         " ORDER BY coalesce (d.title, d.slug), d.id, r.imported DESC, r.id DESC",
    [NW_RELEASES_HIDDEN] = SELECT_RELEASE " WHERE r.hidden IS NOT NULL AND (?1 IS NULL OR d.slug = ?1)"
                                          " AND (?2 IS NULL OR r.version = ?2) ORDER BY r.hidden DESC, r.id DESC",
  };
  g_autoptr (GPtrArray) releases = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sqls[which], error);
  gboolean row;

  if (!statement)
    return NULL;
  nw_sql_bind_text (statement, 1, dataset);
  nw_sql_bind_text (statement, 2, version);
  while (nw_sql_step (statement, &row, error))
    {
      NwRelease *release;

      if (!row)
        return g_steal_pointer (&releases);
      release = read_release (statement, error);
      if (!release)
        return NULL;
      g_ptr_array_add (releases, release);
    }

  return NULL;
}

NwRelease *
nw_release_read (sqlite3 *db, gint64 id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gint64 dataset;
  gboolean row;

  if (!nw_release_dataset (db, id, &dataset, error))
    return NULL;
  statement = nw_sql_prepare (db, SELECT_RELEASE " WHERE r.id = ?", error);
  if (!statement)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  if (!nw_sql_step (statement, &row, error))
    return NULL;
  if (row)
    return read_release (statement, error);

  nw_sql_broken (error, db, _("a release without its dataset"));
  return NULL;
}

GPtrArray *
nw_store_releases (NwStore *self, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  GPtrArray *releases;

  if (!db)
    return NULL;
  releases = nw_releases_read (db, NW_RELEASES_SHOWN, NULL, NULL, error);
  nw_store_give_back (self, db);
  return releases;
}

static NwRelease *
nothing_found (const GPtrArray *all, const char *dataset, const char *version, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (all, i);
      g_string_append_printf (list, "%s%s@%s", i ? ", " : "", release->dataset, release->version ? release->version : "");
    }

  if (all->len == 0)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The library holds no dataset yet. Import one first."));
  else if (version)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no release %s of dataset %s. The library holds: %s"),
                 version, dataset, list->str);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no dataset %s. The library holds: %s"), dataset, list->str);
  return NULL;
}

NwRelease *
nw_store_find_release (NwStore *self, const char *dataset, const char *version, GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  all = nw_store_releases (self, error);
  if (!all)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      NwRelease *release = g_ptr_array_index (all, i);

      if (g_strcmp0 (release->dataset, dataset) == 0 &&
          (version ? g_strcmp0 (release->version, version) == 0 : release->current))
        return nw_release_ref (release);
    }

  return nothing_found (all, dataset, version, error);
}

gboolean
nw_release_range (sqlite3 *db, gint64 release, gint64 *first, gint64 *n, GError **error)
{
  if (!nw_sql_get (db, "SELECT first_incident FROM release WHERE id = ?", &release, 1, first, error) ||
      !nw_sql_get (db, "SELECT stored FROM release WHERE id = ?", &release, 1, n, error))
    return FALSE;
  if (*n >= 0 && *n <= G_MAXUINT32 && *first >= 0 && *first <= G_MAXINT64 - *n)
    return TRUE;

  nw_sql_broken (error, db, _("a number of incidents that cannot be"));
  return FALSE;
}

gboolean
nw_store_incident_range (NwStore *self, gint64 release, gint64 *first, guint *n, GError **error)
{
  sqlite3 *db = nw_store_borrow (self, error);
  gint64 stored = 0;
  gboolean read;

  if (!db)
    return FALSE;
  read = nw_release_range (db, release, first, &stored, error);
  nw_store_give_back (self, db);

  *n = read ? stored : 0;
  return read;
}

/* ---- writing ---- */

static gboolean
check_is_new (sqlite3 *db, const NwRelease *release, GError **error)
{
  g_autoptr (GPtrArray) known = nw_releases_read (db, NW_RELEASES_SHOWN, release->dataset, release->version, error);

  if (!known)
    return FALSE;
  if (known->len == 0)
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_STORE_BUSY, _("Another program imported release %s of %s meanwhile; import again"),
               release->version, release->dataset);
  return FALSE;
}

gboolean
nw_release_insert (sqlite3 *db, const NwRelease *release, gint64 first, gint64 *id, GError **error)
{
  static const char *const sql = "INSERT INTO release (dataset, version, imported, first_incident)"
                                 " SELECT id, ?2, ?3, ?4 FROM dataset WHERE slug = ?1";
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!nw_dataset_write (db, release, error) || !check_is_new (db, release, error))
    return FALSE;
  statement = nw_sql_prepare (db, sql, error);
  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, release->dataset);
  nw_sql_bind_text (statement, 2, release->version);
  sqlite3_bind_int64 (statement, 3, release->imported);
  sqlite3_bind_int64 (statement, 4, first);
  if (!nw_sql_run (statement, error))
    return FALSE;

  *id = sqlite3_last_insert_rowid (db);
  return TRUE;
}

static gboolean
write_files (sqlite3 *db, gint64 id, const NwRelease *release, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, "INSERT INTO file (release, position, name, role, sha256, bytes, rows, sheet)"
                                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);

      sqlite3_bind_int64 (statement, 2, i);
      nw_sql_bind_text (statement, 3, file->name ? file->name : "");
      nw_sql_bind_text (statement, 4, file->role);
      nw_sql_bind_text (statement, 5, file->sha256);
      sqlite3_bind_int64 (statement, 6, file->bytes);
      sqlite3_bind_int64 (statement, 7, file->rows);
      nw_sql_bind_text (statement, 8, file->sheet);
      if (!nw_sql_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_caveats (sqlite3 *db, gint64 id, const NwRelease *release, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, "INSERT INTO caveat VALUES (?, ?, ?)", error);

  if (!statement)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  for (guint i = 0; i < release->caveats->len; i++)
    {
      sqlite3_bind_int64 (statement, 2, i);
      nw_sql_bind_text (statement, 3, g_ptr_array_index (release->caveats, i));
      if (!nw_sql_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
nw_release_complete (sqlite3 *db, gint64 id, const NwRelease *release, gint64 stored, GError **error)
{
  static const char *const sql =
    "UPDATE release SET as_of_earliest = ?, as_of_latest = ?, as_of_precision = ?, profile = ?, recipe = ?,"
    " imported = ?, rows_read = ?, accepted = ?, duplicates = ?, rejected = ?, incidents = ?, claims = ?,"
    " responses = ?, actors = ?, issues = ?, stored = ? WHERE id = ?";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  const NwCounts *counts = &release->counts;
  gint64 numbers[] = { release->imported, counts->rows_read, counts->accepted,  counts->duplicates, counts->rejected,
                       counts->incidents, counts->claims,    counts->responses, counts->actors,     counts->issues, stored, id };

  if (!statement)
    return FALSE;
  nw_sql_bind_date (statement, 1, release->as_of);
  nw_sql_bind_text (statement, 4, release->profile);
  nw_sql_bind_text (statement, 5, release->recipe);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    sqlite3_bind_int64 (statement, 6 + i, numbers[i]);

  return nw_sql_run (statement, error) && nw_dataset_write (db, release, error) && write_files (db, id, release, error) &&
         write_caveats (db, id, release, error);
}

gboolean
nw_release_set_current (sqlite3 *db, gint64 id, GError **error)
{
  static const char *const sqls[] = {
    "UPDATE release SET is_current = 0 WHERE is_current AND dataset = (SELECT dataset FROM release WHERE id = ?)",
    "UPDATE release SET is_current = 1 WHERE id = ?",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sqls[i], error);

      if (!statement)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, id);
      if (!nw_sql_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* dataset.c: what a library says of a publisher's collection, beside its releases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
nw_dataset_write (sqlite3 *db, const NwRelease *release, GError **error)
{
  static const char *const sql =
    "INSERT INTO dataset (slug, title, short_title, publisher, homepage, licence, citation)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (slug) DO UPDATE SET title = iif (is_renamed, title, excluded.title),"
    " short_title = iif (is_renamed, short_title, excluded.short_title),"
    " publisher = excluded.publisher, homepage = excluded.homepage, licence = excluded.licence,"
    " citation = excluded.citation";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  const char *texts[] = { release->dataset,  release->title,   release->short_title, release->publisher,
                          release->homepage, release->licence, release->citation };

  if (!statement)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    nw_sql_bind_text (statement, i + 1, texts[i]);
  return nw_sql_run (statement, error);
}

static gboolean
count_slug (sqlite3 *db, const char *slug, gboolean *known, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, "SELECT 1 FROM dataset WHERE slug = ?", error);

  if (!statement)
    return FALSE;
  nw_sql_bind_text (statement, 1, slug);
  return nw_sql_step (statement, known, error);
}

static gboolean
check_slugs (sqlite3 *db, const char *dataset, const char *slug, GError **error)
{
  gboolean known, taken = FALSE;

  if (!count_slug (db, dataset, &known, error) ||
      (slug && !g_str_equal (slug, dataset) && !count_slug (db, slug, &taken, error)))
    return FALSE;
  if (known && !taken)
    return TRUE;

  if (!known)
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no dataset %s in the library."), dataset);
  else
    g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                 _("The library has a dataset %s already, perhaps one that was removed and can be brought back. "
                   "Choose another name."),
                 slug);
  return FALSE;
}

static gboolean
rename_on (sqlite3    *db,
           const char *dataset,
           const char *slug,
           const char *title,
           const char *short_title,
           GError    **error)
{
  static const char *const sql = "UPDATE dataset SET slug = coalesce (?2, slug), title = coalesce (?3, title),"
                                 " short_title = coalesce (?4, short_title),"
                                 " is_renamed = is_renamed OR ?3 IS NOT NULL OR ?4 IS NOT NULL WHERE slug = ?1";
  const char *texts[] = { dataset, slug, title, short_title };

  return check_slugs (db, dataset, slug, error) && nw_sql_run_texts (db, sql, texts, G_N_ELEMENTS (texts), error);
}

/* What people wrote of its incidents goes with it. Some may be there under the new name already, from somebody's file: of
 * two about the same the newer stays. */
static gboolean
rename_writings (sqlite3 *db, const char *dataset, const char *slug, GError **error)
{
  static const char *const statements[] = {
    "DELETE FROM review AS there WHERE dataset = ?2 AND EXISTS (SELECT 1 FROM review WHERE dataset = ?1"
    " AND key = there.key AND changed >= there.changed)",
    "DELETE FROM review AS there WHERE dataset = ?1 AND EXISTS (SELECT 1 FROM review WHERE dataset = ?2 AND key = there.key)",
    "UPDATE review SET dataset = ?2 WHERE dataset = ?1",
    "DELETE FROM norm_judgement AS there WHERE dataset = ?2 AND EXISTS (SELECT 1 FROM norm_judgement WHERE dataset = ?1"
    " AND key = there.key AND norm = there.norm AND changed >= there.changed)",
    "DELETE FROM norm_judgement AS there WHERE dataset = ?1 AND EXISTS (SELECT 1 FROM norm_judgement WHERE dataset = ?2"
    " AND key = there.key AND norm = there.norm)",
    "UPDATE norm_judgement SET dataset = ?2 WHERE dataset = ?1",
  };
  const char *const names[] = { dataset, slug };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!nw_sql_run_texts (db, statements[i], names, G_N_ELEMENTS (names), error))
      return FALSE;
  return nw_links_rename (db, dataset, slug, error);
}

gboolean
nw_store_rename_dataset (NwStore         *self,
                         const char      *dataset,
                         const char      *slug,
                         const char      *title,
                         const char      *short_title,
                         const GPtrArray *views,
                         const GPtrArray *briefings,
                         GError         **error)
{
  sqlite3 *db;
  gboolean renamed;

  g_return_val_if_fail (dataset != NULL, FALSE);

  db = nw_store_begin_write (self, NULL, error);
  if (!db)
    return FALSE;
  renamed = rename_on (db, dataset, slug, title, short_title, error) &&
            (!slug || strcmp (slug, dataset) == 0 || rename_writings (db, dataset, slug, error)) &&
            (!views || nw_views_write (db, views, error)) &&
            (!briefings || nw_briefings_write (db, briefings, error)) && nw_store_commit_write (self, error);
  nw_store_end_write (self);
  return renamed;
}

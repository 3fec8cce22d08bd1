/* reviews.c: post-incident reviews, by dataset and key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#define COLUMNS "dataset, key, title, cause, lesson, remediation, contested, sources, changed"

/* ---- reading ---- */

static gpointer
read_review (sqlite3_stmt *s, GError **error)
{
  g_autoptr (NwReview) review = g_new0 (NwReview, 1);

  if (!nw_sql_dup (s, 0, &review->dataset, error) || !nw_sql_dup (s, 1, &review->key, error))
    return NULL;
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    if (!nw_sql_dup_or_null (s, 2 + (int) i, nw_review_text (review, i), error))
      return NULL;
  review->changed = sqlite3_column_int64 (s, 2 + NW_N_REVIEW_FIELDS);
  return g_steal_pointer (&review);
}

static GPtrArray *
read_reviews (sqlite3 *db, const char *dataset, const char *key, GError **error)
{
  static const char *const all = "SELECT " COLUMNS " FROM review ORDER BY dataset, key";
  static const char *const of_dataset = "SELECT " COLUMNS " FROM review WHERE dataset = ?1 ORDER BY key";
  static const char *const of_key = "SELECT " COLUMNS " FROM review WHERE dataset = ?1 AND key = ?2";
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_review_free);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, key ? of_key : dataset ? of_dataset : all, error);

  if (!statement)
    return NULL;
  if (dataset)
    nw_sql_bind_text (statement, 1, dataset);
  if (key)
    nw_sql_bind_text (statement, 2, key);
  return nw_sql_read (statement, read_review, reviews, error) ? g_steal_pointer (&reviews) : NULL;
}

GPtrArray *
nw_store_reviews (NwStore *self, const char *dataset, const char *key, GError **error)
{
  sqlite3 *db;
  GPtrArray *reviews;

  g_return_val_if_fail (dataset != NULL || key == NULL, NULL);

  db = nw_store_borrow (self, error);
  if (!db)
    return NULL;
  reviews = read_reviews (db, dataset, key, error);
  nw_store_give_back (self, db);
  return reviews;
}

/* ---- writing ---- */

static gboolean
put_review (sqlite3_stmt *put, NwReview *review, GError **error)
{
  nw_sql_bind_text (put, 1, review->dataset);
  nw_sql_bind_text (put, 2, review->key);
  for (NwReviewField i = 0; i < NW_N_REVIEW_FIELDS; i++)
    nw_sql_bind_text (put, 3 + (int) i, *nw_review_text (review, i));
  sqlite3_bind_int64 (put, 3 + NW_N_REVIEW_FIELDS, review->changed);
  return nw_sql_run (put, error);
}

static gboolean
drop_review (sqlite3_stmt *drop, const NwReview *review, GError **error)
{
  nw_sql_bind_text (drop, 1, review->dataset);
  nw_sql_bind_text (drop, 2, review->key);
  return nw_sql_run (drop, error);
}

static gboolean
write_reviews (sqlite3 *db, gconstpointer data, GError **error)
{
  static const char *const put_sql = "INSERT OR REPLACE INTO review (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
  static const char *const drop_sql = "DELETE FROM review WHERE dataset = ?1 AND key = ?2";
  g_autoptr (sqlite3_stmt) put = nw_sql_prepare (db, put_sql, error);
  g_autoptr (sqlite3_stmt) drop = put ? nw_sql_prepare (db, drop_sql, error) : NULL;
  const GPtrArray *reviews = data;

  if (!drop)
    return FALSE;
  for (guint i = 0; i < reviews->len; i++)
    {
      NwReview *review = g_ptr_array_index (reviews, i);

      if (nw_review_is_empty (review) ? !drop_review (drop, review, error) : !put_review (put, review, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_store_set_reviews (NwStore *self, const GPtrArray *reviews, GError **error)
{
  return nw_store_write (self, write_reviews, reviews, error);
}

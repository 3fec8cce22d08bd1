/* order.c: the incidents of a release in the order of a text
 *
 * Sorted here and not by SQL: SQLite knows the case of ASCII letters only, and takes nearly three times as long.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <string.h>

#define ARENA_BLOCK 1048576

typedef struct {
  guint64     head; /* the first eight bytes of text, so that most comparisons need no more */
  const char *text;
  guint32     row;
} Entry;

static const char *const texts[] = { [NW_ORDER_TITLE] = "title", [NW_ORDER_KEY] = "key" };

static int
compare_texts (const Entry *a, const Entry *b)
{
  if (a->head != b->head)
    return a->head < b->head ? -1 : 1;
  return strcmp (a->text, b->text);
}

static int
compare_up (gconstpointer a, gconstpointer b)
{
  int order = compare_texts (a, b);

  return order ? order : ((const Entry *) a)->row < ((const Entry *) b)->row ? -1 : 1;
}

/* What is equal stays in the order of the file. */
static int
compare_down (gconstpointer a, gconstpointer b)
{
  int order = compare_texts (b, a);

  return order ? order : ((const Entry *) a)->row < ((const Entry *) b)->row ? -1 : 1;
}

/* Letters whatever their case, marks behind the letter they stand on; the same in every language. */
static const char *
fold (const char *text, GStringChunk *arena)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *parted = NULL;
  const char *p = text;

  while (*p > 0)
    p++;
  if (*p == '\0')
    {
      char *copy = g_string_chunk_insert_len (arena, text, p - text);

      for (char *q = copy; *q; q++)
        *q = g_ascii_tolower (*q);
      return copy;
    }

  valid = g_utf8_make_valid (text, -1);
  folded = g_utf8_casefold (valid, -1);
  parted = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  return g_string_chunk_insert (arena, parted);
}

static guint64
read_head (const char *text)
{
  guint64 head = 0;

  for (guint i = 0; i < sizeof head; i++)
    head = head << 8 | (guchar) (*text ? *text++ : 0);
  return head;
}

/* In the order of the file. */
static gboolean
read_entries (sqlite3 *db, NwOrder order, const gint64 range[3], GStringChunk *arena, GArray *entries,
              GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, coalesce (%s, '') FROM incident"
                                          " WHERE id >= ? AND id < ? AND release = ? ORDER BY id", texts[order]);
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (!statement)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    sqlite3_bind_int64 (statement, i + 1, range[i]);

  while (nw_sql_step (statement, &row, error))
    {
      const char *text;
      Entry entry;

      if (!row)
        return TRUE;
      text = nw_sql_text (statement, 1);
      if (!text)
        {
          nw_sql_fault (error, db);
          return FALSE;
        }
      entry.row = sqlite3_column_int64 (statement, 0) - range[0];
      entry.text = order == NW_ORDER_TITLE ? fold (text, arena) : g_string_chunk_insert (arena, text);
      entry.head = read_head (entry.text);
      g_array_append_val (entries, entry);
    }

  return FALSE;
}

static GArray *
order_on (sqlite3 *db, gint64 release, NwOrder order, gboolean descending, GError **error)
{
  g_autoptr (GStringChunk) arena = g_string_chunk_new (ARENA_BLOCK);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  gint64 first, stored;
  GArray *ids;

  if (!nw_release_range (db, release, &first, &stored, error) ||
      !read_entries (db, order, (gint64[]) { first, first + stored, release }, arena, entries, error))
    return NULL;

  g_array_sort (entries, descending ? compare_down : compare_up);
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), entries->len);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_vals (ids, &(gint64) { first + g_array_index (entries, Entry, i).row }, 1);
  return ids;
}

GArray *
nw_store_order (NwStore *self, gint64 release, NwOrder order, gboolean descending, GError **error)
{
  sqlite3 *db;
  GArray *ids;

  g_return_val_if_fail (order < G_N_ELEMENTS (texts), NULL);

  db = nw_store_borrow (self, error);
  if (!db)
    return NULL;
  ids = order_on (db, release, order, descending, error);
  nw_store_give_back (self, db);

  return ids;
}

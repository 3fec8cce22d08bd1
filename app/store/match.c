/* match.c: which records of two releases are about the same: those with one key, or one title
 *
 * Sixteen bytes of a hash stand for the key, so that a million records beside a million need some sixty megabytes
 * whatever their titles are. Nobody finds two keys of the same SHA-256.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <string.h>

#define PRINT_BYTES 16

typedef struct {
  guint8  print[PRINT_BYTES];
  guint32 row; /* in its release, from 0 */
} Entry;

/* Letters and digits whatever their case and marks, one blank between words; the text as it is when it has none. */
static char *
normalise_title (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *parted = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = parted; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          if (gap && title->len > 0)
            g_string_append_c (title, ' ');
          g_string_append_unichar (title, c);
          gap = FALSE;
        }
      else if (!g_unichar_ismark (c))
        gap = TRUE;
    }

  return title->len > 0 ? g_string_free (g_steal_pointer (&title), FALSE) : g_strdup (text);
}

static void
add_entry (GArray *entries, GChecksum *checksum, const char *text, gboolean by_title, gint64 row)
{
  g_autofree char *title = by_title ? normalise_title (text) : NULL;
  guint8 digest[32];
  gsize length = sizeof digest;
  Entry entry;

  g_checksum_reset (checksum);
  g_checksum_update (checksum, (const guchar *) (title ? title : text), -1);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (entry.print, digest, PRINT_BYTES);
  entry.row = row;
  g_array_append_val (entries, entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;
  int order = memcmp (x->print, y->print, PRINT_BYTES);

  return order ? order : (x->row > y->row) - (x->row < y->row);
}

/* Sorted by what stands for the key, then as in the file. */
static GArray *
read_entries (sqlite3 *db, const NwIdRange *range, gboolean by_title, GError **error)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), range->n);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = nw_sql_prepare (db, "SELECT id, iif (?4, title, key) FROM incident"
                                  " WHERE id >= ?1 AND id < ?2 AND release = ?3 ORDER BY id", error);
  if (!statement)
    return NULL;
  sqlite3_bind_int64 (statement, 1, range->first);
  sqlite3_bind_int64 (statement, 2, range->first + range->n);
  sqlite3_bind_int64 (statement, 3, range->release);
  sqlite3_bind_int (statement, 4, by_title);
  while (nw_sql_step (statement, &row, error))
    {
      const char *text = row ? nw_sql_text (statement, 1) : NULL;

      if (!row)
        {
          g_array_sort (entries, compare_entries);
          return g_steal_pointer (&entries);
        }
      add_entry (entries, checksum, text ? text : "", by_title, sqlite3_column_int64 (statement, 0) - range->first);
    }

  return NULL;
}

/* How many entries from *i on have the same key. */
static guint
count_same (const GArray *entries, guint i)
{
  guint n = 1;

  while (i + n < entries->len && memcmp (g_array_index (entries, Entry, i).print,
                                         g_array_index (entries, Entry, i + n).print, PRINT_BYTES) == 0)
    n++;
  return n;
}

static GArray *
merge (const GArray *before, const GArray *after)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (NwMatch));
  guint i = 0, k = 0;

  while (i < before->len || k < after->len)
    {
      const Entry *x = i < before->len ? &g_array_index (before, Entry, i) : NULL;
      const Entry *y = k < after->len ? &g_array_index (after, Entry, k) : NULL;
      int order = !x ? 1 : !y ? -1 : memcmp (x->print, y->print, PRINT_BYTES);
      NwMatch match = { 0 };

      if (order <= 0)
        {
          match.before = x->row;
          match.n_before = count_same (before, i);
          i += match.n_before;
        }
      if (order >= 0)
        {
          match.after = y->row;
          match.n_after = count_same (after, k);
          k += match.n_after;
        }
      g_array_append_val (matches, match);
    }

  return matches;
}

/* As in the older file; what only the newer has behind, as in the newer. */
static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const NwMatch *x = a, *y = b;
  guint64 u = x->n_before ? x->before : (guint64) G_MAXUINT32 + 1 + x->after;
  guint64 v = y->n_before ? y->before : (guint64) G_MAXUINT32 + 1 + y->after;

  return (u > v) - (u < v);
}

GArray *
nw_matches_find (sqlite3 *db, const NwIdRange *from, const NwIdRange *to, gboolean by_title, GError **error)
{
  g_autoptr (GArray) before = read_entries (db, from, by_title, error);
  g_autoptr (GArray) after = before ? read_entries (db, to, by_title, error) : NULL;
  GArray *matches;

  if (!after)
    return NULL;
  matches = merge (before, after);
  g_clear_pointer (&before, g_array_unref);
  g_clear_pointer (&after, g_array_unref);
  g_array_sort (matches, compare_matches);
  return matches;
}

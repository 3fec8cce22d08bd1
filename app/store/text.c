/* text.c: what a word is, for the text index and for the search box alike
 *
 * Both sides are brought to a form in which SQLite's tokenizer sees words only where this file sees them: an index
 * without positions cannot look for phrases, so a word must never fall apart into two. Scripts written without blanks
 * are indexed as pairs of neighbouring letters, and the last letter of a row: ABC as AB BC C. So a row of letters is
 * found by its pairs, and a letter as the beginning of a pair or the last one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <string.h>

#define FIRST_FOREIGN 0x0590 /* from here on SQLite's tables and GLib's may differ */

/* Which words stand in which record, no more: half the size of an index that also knows where in the text. */
#define CREATE_INDEX                                                                                              \
  "CREATE VIRTUAL TABLE incident_text_%" G_GINT64_FORMAT " USING fts5 (title, summary, content = '',"             \
  " columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 2')"

/* Scripts beyond the Cyrillic whose words are strings of letters, as far as SQLite's older tables know them. */
static const struct {
  gunichar first, last;
} scripts[] = {
  { 0x05d0, 0x05ea }, /* Hebrew */
  { 0x0620, 0x06d3 }, /* Arabic */
  { 0x0904, 0x0939 }, /* Devanagari */
  { 0x10a0, 0x10fa }, /* Georgian */
  { 0x1200, 0x135a }, /* Ethiopic */
  { 0x1e00, 0x1fff }, /* Latin and Greek with marks */
  { 0xac00, 0xd7a3 }, /* Hangul */
};

/* Any other letter is indexed in pairs: scripts written without blanks, and letters that one of the two tables of
 * characters does not know. */
static gboolean
is_paired (gunichar c)
{
  if (c < FIRST_FOREIGN || !g_unichar_isalnum (c))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (c >= scripts[i].first && c <= scripts[i].last)
      return FALSE;

  return TRUE;
}

static gboolean
is_dropped (gunichar c)
{
  GUnicodeType type = c < FIRST_FOREIGN ? G_UNICODE_UNASSIGNED : g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT;
}

/* in_row: the sign before it is a paired letter, and so the first of a pair that c may complete. */
static void
append_sign (GString *out, gunichar c, gboolean *in_row)
{
  gboolean paired = is_paired (c);

  if (paired && *in_row)
    g_string_append_unichar (out, c);
  if (paired || *in_row)
    g_string_append_c (out, ' ');
  *in_row = paired;

  g_string_append_unichar (out, c < FIRST_FOREIGN || g_unichar_isalnum (c) ? c : ' ');
}

char *
nw_text_prepare (const char *text)
{
  g_autofree char *whole = NULL;
  g_autoptr (GString) out = NULL;
  gboolean in_row = FALSE;
  const char *p = text;

  while (*p > 0)
    p++;
  if (*p == '\0')
    return NULL;

  whole = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (!whole)
    return NULL;
  out = g_string_sized_new (strlen (whole) + 16);
  for (p = whole; *p; p = g_utf8_next_char (p))
    if (!is_dropped (g_utf8_get_char (p)))
      append_sign (out, g_utf8_get_char (p), &in_row);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Whoever types is not done with the last word; a single paired letter may begin a pair. */
static void
append_word (GString *expression, const char *word, const char *end, gboolean last)
{
  gboolean beginning = last || (is_paired (g_utf8_get_char (word)) && g_utf8_next_char (word) == end);

  g_string_append_printf (expression, "%s\"%.*s\"%s", expression->len ? " " : "", (int) (end - word), word,
                          beginning ? " *" : "");
}

/* Behind all signs from p on that belong to a word, or that do not. */
static const char *
skip_signs (const char *p, gboolean of_words)
{
  while (*p && g_unichar_isalnum (g_utf8_get_char (p)) == of_words)
    p = g_utf8_next_char (p);

  return p;
}

char *
nw_text_match (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *prepared = nw_text_prepare (valid);
  g_autoptr (GString) expression = g_string_new (NULL);
  const char *p = skip_signs (prepared ? prepared : valid, FALSE);

  while (*p)
    {
      const char *end = skip_signs (p, TRUE);
      const char *next = skip_signs (end, FALSE);

      append_word (expression, p, end, *next == '\0');
      p = next;
    }
  if (expression->len == 0)
    return NULL;

  return g_string_free (g_steal_pointer (&expression), FALSE);
}

static gboolean
fill_index (sqlite3 *db, gint64 release, gint64 first, gint64 n, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO incident_text_%" G_GINT64_FORMAT
                                          " (rowid, title, summary) VALUES (?, ?, ?)", release);
  g_autoptr (sqlite3_stmt) select = NULL;
  g_autoptr (sqlite3_stmt) insert = NULL;
  gboolean row;

  select = nw_sql_prepare (db, "SELECT id, title, summary FROM incident WHERE id >= ? AND id < ? ORDER BY id", error);
  if (!select)
    return FALSE;
  insert = nw_sql_prepare (db, sql, error);
  if (!insert)
    return FALSE;

  sqlite3_bind_int64 (select, 1, first);
  sqlite3_bind_int64 (select, 2, first + n);
  while (nw_sql_step (select, &row, error))
    {
      const char *title = row ? nw_sql_text (select, 1) : NULL;
      const char *summary = row ? nw_sql_text (select, 2) : NULL;
      g_autofree char *prepared_title = title ? nw_text_prepare (title) : NULL;
      g_autofree char *prepared_summary = summary ? nw_text_prepare (summary) : NULL;

      if (!row)
        return TRUE;
      sqlite3_bind_int64 (insert, 1, sqlite3_column_int64 (select, 0));
      nw_sql_bind_text (insert, 2, prepared_title ? prepared_title : title);
      nw_sql_bind_text (insert, 3, prepared_summary ? prepared_summary : summary);
      if (!nw_sql_run (insert, error))
        return FALSE;
    }

  return FALSE;
}

gboolean
nw_text_add (sqlite3 *db, gint64 release, gint64 first, gint64 n, GError **error)
{
  g_autofree char *create = g_strdup_printf (CREATE_INDEX, release);

  return nw_sql_exec (db, create, error) && fill_index (db, release, first, n, error);
}

gboolean
nw_text_remove (sqlite3 *db, gint64 release, GError **error)
{
  g_autofree char *drop = g_strdup_printf ("DROP TABLE IF EXISTS incident_text_%" G_GINT64_FORMAT, release);

  return nw_sql_exec (db, drop, error);
}

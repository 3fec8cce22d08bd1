/* text.c: what a word is, for the text index and for the search box alike
 *
 * Both sides are brought to a form in which SQLite's tokenizer sees words only where this file sees them: an index
 * without positions cannot look for phrases, so a word must never fall apart into two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <string.h>

#define FIRST_FOREIGN 0x0590 /* from here on SQLite's tables and GLib's may differ */

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

/* Any other letter is a word by itself: scripts written without blanks, and letters that one of the two tables of
 * characters does not know. */
static gboolean
stands_alone (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (c >= scripts[i].first && c <= scripts[i].last)
      return FALSE;

  return TRUE;
}

static void
append_sign (GString *out, gunichar c)
{
  GUnicodeType type;

  if (c < FIRST_FOREIGN)
    {
      g_string_append_unichar (out, c);
      return;
    }

  type = g_unichar_type (c);
  if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT)
    return;
  if (stands_alone (c))
    {
      g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      g_string_append_c (out, ' ');
    }
  else
    g_string_append_unichar (out, g_unichar_isalnum (c) ? c : ' ');
}

char *
nw_text_prepare (const char *text)
{
  g_autofree char *whole = NULL;
  g_autoptr (GString) out = NULL;
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
    append_sign (out, g_utf8_get_char (p));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
nw_text_match (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *prepared = nw_text_prepare (valid);
  g_autoptr (GString) expression = g_string_new (NULL);
  const char *p = prepared ? prepared : valid;

  while (*p)
    {
      const char *word;

      while (*p && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      for (word = p; *p && g_unichar_isalnum (g_utf8_get_char (p));)
        p = g_utf8_next_char (p);
      if (p > word)
        g_string_append_printf (expression, "%s\"%.*s\"", expression->len ? " " : "", (int) (p - word), word);
    }
  if (expression->len == 0)
    return NULL;

  /* Whoever types is not done with the last word. */
  g_string_append (expression, " *");
  return g_string_free (g_steal_pointer (&expression), FALSE);
}

/* Runs an INSERT of (rowid, title, summary) for each incident. */
static gboolean
for_each_text (sqlite3 *db, const char *sql, gint64 first, gint64 n, GError **error)
{
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
nw_text_add (sqlite3 *db, gint64 first, gint64 n, GError **error)
{
  return for_each_text (db, "INSERT INTO incident_text (rowid, title, summary) VALUES (?, ?, ?)", first, n, error);
}

gboolean
nw_text_remove (sqlite3 *db, gint64 first, gint64 n, GError **error)
{
  return for_each_text (db, "INSERT INTO incident_text (incident_text, rowid, title, summary) VALUES ('delete', ?, ?, ?)",
                        first, n, error);
}

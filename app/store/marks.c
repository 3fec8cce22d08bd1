/* marks.c: the coded values of a record as one JSON list, which SQL unfolds with json_each()
 *
 * Measured at a million incidents: a table row a mark costs 8 to 13 seconds, the list less than one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store-private.h"

#include <string.h>

#define NO_LABEL G_MAXUINT32

gboolean
nw_marks_read_limits (sqlite3 *db, NwMarkLimits *limits, GError **error)
{
  static const char *const sql = "SELECT (SELECT max(id) + 1 FROM code WHERE domain = ?1),"
                                 "       (SELECT max(id) + 1 FROM label WHERE domain = ?1)";
  g_autoptr (sqlite3_stmt) statement = nw_sql_prepare (db, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    {
      nw_sql_bind_text (statement, 1, nw_domain_id (i));
      if (!nw_sql_step (statement, &row, error))
        return FALSE;
      limits->codes[i] = MAX (sqlite3_column_int64 (statement, 0), NW_N_SPECIAL_CODES);
      limits->labels[i] = sqlite3_column_int64 (statement, 1);
      sqlite3_reset (statement);
    }

  return TRUE;
}

/* g_string_append_printf() would take a third of the whole import. */
static void
append_number (GString *text, guint32 number)
{
  char digits[10];
  gsize n = sizeof digits;

  do
    digits[--n] = '0' + number % 10;
  while ((number /= 10));
  g_string_append_len (text, digits + n, sizeof digits - n);
}

static void
append_quoted (GString *text, const char *name)
{
  g_string_append_c (text, '"');
  for (const char *p = name; *p; p++)
    if (*p == '"' || *p == '\\')
      {
        g_string_append_c (text, '\\');
        g_string_append_c (text, *p);
      }
    else if ((guchar) *p < ' ')
      g_string_append_printf (text, "\\u%04x", (guint) *p);
    else
      g_string_append_c (text, *p);
  g_string_append_c (text, '"');
}

void
nw_marks_print (const NwMark *marks, guint n, GString *text)
{
  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++)
    {
      g_string_append (text, i ? ",[" : "[");
      append_number (text, marks[i].dimension);
      g_string_append_c (text, ',');
      append_number (text, marks[i].code);
      g_string_append_c (text, ',');
      append_number (text, marks[i].party);
      g_string_append_c (text, ',');
      append_number (text, marks[i].label);
      if (marks[i].name)
        {
          g_string_append_c (text, ',');
          append_quoted (text, marks[i].name);
        }
      g_string_append_c (text, ']');
    }
  g_string_append_c (text, ']');
}

static gboolean
parse_char (const char **p, char c)
{
  if (**p != c)
    return FALSE;
  (*p)++;
  return TRUE;
}

static gboolean
parse_number (const char **p, guint64 max, guint64 *number)
{
  guint64 value = 0;

  if (!g_ascii_isdigit (**p))
    return FALSE;
  for (; g_ascii_isdigit (**p); (*p)++)
    {
      value = value * 10 + (**p - '0');
      if (value > max)
        return FALSE;
    }

  *number = value;
  return TRUE;
}

static gboolean
parse_escape (const char **p, GString *text)
{
  char hex[5] = "";

  if (**p == '"' || **p == '\\')
    {
      g_string_append_c (text, *(*p)++);
      return TRUE;
    }
  if (!parse_char (p, 'u'))
    return FALSE;
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isxdigit (hex[i] = *(*p)++))
      return FALSE;
  if (strncmp (hex, "00", 2) != 0 || strcmp (hex, "0000") == 0 || hex[2] > '1')
    return FALSE;

  g_string_append_c (text, (char) g_ascii_strtoull (hex, NULL, 16));
  return TRUE;
}

static gboolean
parse_name (const char **p, NwBatch *batch, const char **name)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *valid = NULL;

  if (!parse_char (p, '"'))
    return FALSE;
  text = g_string_new (NULL);
  while (**p != '"')
    {
      if (**p == '\0')
        return FALSE;
      if (parse_char (p, '\\'))
        {
          if (!parse_escape (p, text))
            return FALSE;
        }
      else
        g_string_append_c (text, *(*p)++);
    }
  (*p)++;

  valid = g_utf8_make_valid (text->str, text->len);
  *name = nw_batch_text (batch, valid, -1);
  return TRUE;
}

static gboolean
parse_mark (const char **p, const NwMarkLimits *limits, NwBatch *batch)
{
  NwMark mark = { 0 };
  guint64 dimension, code, party, label;
  NwDomain domain;

  if (!parse_char (p, '[') || !parse_number (p, NW_N_STORED_DIMENSIONS - 1, &dimension) || !parse_char (p, ',') ||
      !parse_number (p, G_MAXUINT16, &code) || !parse_char (p, ',') || !parse_number (p, G_MAXUINT16, &party) ||
      !parse_char (p, ',') || !parse_number (p, G_MAXUINT32, &label))
    return FALSE;
  if (parse_char (p, ',') && !parse_name (p, batch, &mark.name))
    return FALSE;

  domain = nw_dimension_info (dimension)->domain;
  if ((gint64) code >= limits->codes[domain] || ((gint64) label >= limits->labels[domain] && label != NO_LABEL))
    return FALSE;

  mark.dimension = dimension;
  mark.code = code;
  mark.party = party;
  mark.label = label;
  nw_batch_add_mark (batch, mark);
  return parse_char (p, ']');
}

gboolean
nw_marks_parse (const char *text, const NwMarkLimits *limits, NwBatch *batch)
{
  const char *p = text;

  if (!text || !parse_char (&p, '['))
    return FALSE;
  if (parse_char (&p, ']'))
    return *p == '\0';
  do
    if (!parse_mark (&p, limits, batch))
      return FALSE;
  while (parse_char (&p, ','));

  return parse_char (&p, ']') && *p == '\0';
}

/* list-literal.c: reads lists as Python and JSON write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list-literal.h"

#include <string.h>

#define MAX_DEPTH 2

typedef struct {
  const char *at;
  const char *end;
} Scanner;

static void
skip_blanks (Scanner *scanner)
{
  while (scanner->at < scanner->end && (g_ascii_isspace (*scanner->at)))
    scanner->at++;
}

static gboolean
accept (Scanner *scanner, char c)
{
  skip_blanks (scanner);
  if (scanner->at >= scanner->end || *scanner->at != c)
    return FALSE;
  scanner->at++;
  return TRUE;
}

static gboolean
scan_digits (Scanner *scanner, guint digits, gunichar *c)
{
  *c = 0;
  if ((gsize) (scanner->end - scanner->at) < digits)
    return FALSE;
  for (guint i = 0; i < digits; i++)
    {
      int value = g_ascii_xdigit_value (*scanner->at++);
      if (value < 0)
        return FALSE;
      *c = *c << 4 | value;
    }
  return TRUE;
}

static gboolean
scan_hex (Scanner *scanner, guint digits, GString *text)
{
  gunichar c, low;

  if (!scan_digits (scanner, digits, &c))
    return FALSE;
  /* JSON writes what lies beyond the first plane as two halves. */
  if (c >= 0xd800 && c < 0xdc00 && scanner->end - scanner->at >= 6 && scanner->at[0] == '\\'
      && scanner->at[1] == 'u')
    {
      Scanner ahead = { scanner->at + 2, scanner->end };

      if (scan_digits (&ahead, 4, &low) && low >= 0xdc00 && low < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
          scanner->at = ahead.at;
        }
    }
  g_string_append_unichar (text, c && g_unichar_validate (c) ? c : 0xfffd);
  return TRUE;
}

static gboolean
scan_escape (Scanner *scanner, GString *text)
{
  char c;

  if (scanner->at >= scanner->end)
    return FALSE;
  switch (c = *scanner->at++)
    {
    case 'x':
      return scan_hex (scanner, 2, text);
    case 'u':
      return scan_hex (scanner, 4, text);
    case 'U':
      return scan_hex (scanner, 8, text);
    case 'n':
    case 'r':
    case 't':
      g_string_append_c (text, ' ');
      return TRUE;
    case 'b':
    case 'f':
      return TRUE;
    default: /* quotes, slashes and backslashes stand for themselves */
      g_string_append_c (text, c);
      return TRUE;
    }
}

static gboolean
scan_string (Scanner *scanner, char quote, GString *text)
{
  while (scanner->at < scanner->end)
    {
      char c = *scanner->at++;

      if (c == quote)
        return TRUE;
      if (c != '\\')
        g_string_append_c (text, c);
      else if (!scan_escape (scanner, text))
        return FALSE;
    }
  return FALSE;
}

/* A string, or a bare word such as None or 3.5; None and null are empty slots. */
static gboolean
scan_value (Scanner *scanner, GArray *items, guint slot)
{
  static const char * const nothing[] = { "None", "nan", "NaN", "NaT", "null", NULL };
  static const char * const words[] = { "True", "False", "true", "false", NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  if (accept (scanner, '\''))
    {
      if (!scan_string (scanner, '\'', text))
        return FALSE;
    }
  else if (accept (scanner, '"'))
    {
      if (!scan_string (scanner, '"', text))
        return FALSE;
    }
  else
    {
      while (scanner->at < scanner->end && (g_ascii_isalnum (*scanner->at) || strchr ("+-._", *scanner->at)))
        g_string_append_c (text, *scanner->at++);
      if (text->len == 0)
        return FALSE;
      if (g_strv_contains (nothing, text->str))
        g_string_truncate (text, 0);
      else if (!g_ascii_isdigit (*text->str) && strchr ("+-.", *text->str) == NULL
               && !g_strv_contains (words, text->str))
        return FALSE; /* "[redacted]" is a remark */
    }

  nw_list_add (items, text->str, text->len, slot);
  return TRUE;
}

static gboolean
scan_list (Scanner *scanner, GArray *items, guint depth, guint outer_slot, guint *n)
{
  *n = 0;
  if (accept (scanner, ']'))
    return TRUE;

  while (TRUE)
    {
      guint slot = depth == 1 ? *n : outer_slot;
      guint inner;

      if (items->len == NW_LIST_MAX_ITEMS)
        return FALSE;
      if (accept (scanner, '['))
        {
          if (depth == MAX_DEPTH || !scan_list (scanner, items, depth + 1, slot, &inner))
            return FALSE;
          if (inner == 0)
            nw_list_add (items, "", 0, slot);
        }
      else if (!scan_value (scanner, items, slot))
        {
          return FALSE;
        }

      (*n)++;
      if (accept (scanner, ']'))
        return TRUE;
      if (!accept (scanner, ','))
        return FALSE;
      if (accept (scanner, ']'))
        return TRUE;
    }
}

GArray *
nw_list_scan (const char *text, gsize length, guint *n_slots)
{
  Scanner scanner = { text, text + length };
  g_autoptr (GArray) items = nw_list_new ();
  guint n;

  if (!accept (&scanner, '[') || !scan_list (&scanner, items, 1, 0, &n))
    return NULL;
  skip_blanks (&scanner);
  if (scanner.at < scanner.end)
    return NULL;
  *n_slots = n;
  return g_steal_pointer (&items);
}

/* list.c: splits cells at separators, and reads Python's list literals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list.h"

#include <string.h>

#include "text.h"

#define MAX_DEPTH 2
#define MAX_KEPT  200 /* bytes of a kept item */

static void
item_clear (gpointer data)
{
  NwListItem *item = data;
  g_free (item->text);
}

static GArray *
items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (NwListItem));

  g_array_set_clear_func (items, item_clear);
  return items;
}

static void
add_item (GArray *items, const char *text, gsize length, guint slot)
{
  NwListItem item = { nw_text_clean (text, length), slot };

  g_array_append_val (items, item);
}

/* Whether a kept item can begin with what stands before the first separator: most cannot, and cost no more. */
static gboolean
may_be_kept (const char *text, gsize length, char separator, const char * const *keep)
{
  const char *end = memchr (text, separator, length);
  g_autofree char *folded = keep && *keep && end && end > text && end - text <= MAX_KEPT ? nw_text_fold (text, end - text) : NULL;

  if (folded == NULL || *folded == '\0')
    return FALSE;
  for (; *keep; keep++)
    if (g_str_has_prefix (*keep, folded))
      return TRUE;
  return FALSE;
}

/* Bytes of a kept item that stands here, up to a separator or the end; 0 when none does. */
static gsize
kept_length (const char *text, gsize length, char separator, const char * const *keep)
{
  if (!may_be_kept (text, length, separator, keep))
    return 0;
  for (gsize end = 0; end <= MIN (length, MAX_KEPT); end++)
    if (end == length || text[end] == separator)
      {
        g_autofree char *folded = nw_text_fold (text, end);
        if (g_strv_contains (keep, folded))
          return end;
      }
  return 0;
}

static gsize
item_length (const char *text, gsize length, char separator, const char *last_close, const char * const *keep)
{
  gsize end = kept_length (text, length, separator, keep);
  guint depth = 0;

  if (end > 0)
    return end;
  for (; end < length; end++)
    {
      if (text[end] == separator && depth == 0)
        break;
      /* A parenthesis that is never closed must not swallow the rest. */
      if (text[end] == '(' && text + end < last_close)
        depth++;
      else if (text[end] == ')' && depth > 0)
        depth--;
    }
  return end;
}

static GArray *
split_at (const char *text, gsize length, char separator, gboolean parentheses, const char * const *keep)
{
  g_autoptr (GArray) items = items_new ();
  const char *last_close = parentheses ? g_strrstr_len (text, length, ")") : NULL;
  gsize at = 0;

  while (items->len < NW_LIST_MAX_ITEMS)
    {
      gsize size = item_length (text + at, length - at, separator, last_close, keep);

      add_item (items, text + at, size, items->len);
      at += size;
      if (at >= length)
        return g_steal_pointer (&items);
      at++;
    }
  return NULL;
}

/* ---- Python literals ---- */

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
scan_hex (Scanner *scanner, guint digits, GString *text)
{
  gunichar c = 0;

  if ((gsize) (scanner->end - scanner->at) < digits)
    return FALSE;
  for (guint i = 0; i < digits; i++)
    {
      int value = g_ascii_xdigit_value (*scanner->at++);
      if (value < 0)
        return FALSE;
      c = c << 4 | value;
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
    default: /* quotes and backslashes stand for themselves */
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

/* A string, or a bare word such as None or 3.5; None is an empty slot. */
static gboolean
scan_value (Scanner *scanner, GArray *items, guint slot)
{
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
      if (strcmp (text->str, "None") == 0 || strcmp (text->str, "nan") == 0)
        g_string_truncate (text, 0);
    }

  add_item (items, text->str, text->len, slot);
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
            add_item (items, "", 0, slot);
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

static GArray *
split_python (const char *text, gsize length, guint *n_slots)
{
  Scanner scanner = { text, text + length };
  g_autoptr (GArray) items = items_new ();

  guint n;

  if (!accept (&scanner, '[') || !scan_list (&scanner, items, 1, 0, &n))
    return NULL;
  skip_blanks (&scanner);
  if (scanner.at < scanner.end)
    return NULL;
  *n_slots = n;
  return g_steal_pointer (&items);
}

GArray *
nw_list_split (const char *text, gsize length, NwListForm form, const char * const *keep, guint *n_slots)
{
  GArray *items;

  *n_slots = 0;
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*text))
    text++, length--;
  if (length == 0)
    return items_new ();

  switch (form)
    {
    case NW_LIST_PYTHON:
      return split_python (text, length, n_slots);
    case NW_LIST_SEMICOLON:
      items = split_at (text, length, ';', TRUE, keep);
      break;
    case NW_LIST_COMMA:
      items = split_at (text, length, ',', FALSE, keep);
      break;
    case NW_LIST_LINES:
      items = split_at (text, length, '\n', FALSE, keep);
      break;
    case NW_LIST_NONE:
    default:
      items = items_new ();
      add_item (items, text, length, 0);
      break;
    }

  *n_slots = items ? items->len : 0;
  return items;
}

/* list.c: splits cells at separators, and tells lists from single values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list.h"

#include <string.h>

#include "list-literal.h"
#include "text.h"

#define MAX_KEPT 200 /* bytes of a kept item */

static const char separators[] = {
  [NW_LIST_SEMICOLON] = ';',
  [NW_LIST_COMMA] = ',',
  [NW_LIST_LINES] = '\n',
  [NW_LIST_PIPE] = '|',
  [NW_LIST_SLASH] = '/',
};

static void
item_clear (gpointer data)
{
  NwListItem *item = data;
  g_free (item->text);
}

GArray *
nw_list_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (NwListItem));

  g_array_set_clear_func (items, item_clear);
  return items;
}

void
nw_list_add (GArray *items, const char *text, gsize length, guint slot)
{
  NwListItem item = { nw_text_clean (text, length), slot };

  g_array_append_val (items, item);
}

/* Whether a kept item can begin with what stands before the first separator: most cannot, and cost no more.
 */
static gboolean
may_be_kept (const char *text, gsize length, char separator, const char * const *keep)
{
  const char *end = memchr (text, separator, length);
  g_autofree char *folded =
      keep && *keep && end && end > text && end - text <= MAX_KEPT ? nw_text_fold (text, end - text) : NULL;

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
  g_autoptr (GArray) items = nw_list_new ();
  const char *last_close = parentheses ? g_strrstr_len (text, length, ")") : NULL;
  gsize at = 0;

  while (items->len < NW_LIST_MAX_ITEMS)
    {
      gsize size = item_length (text + at, length - at, separator, last_close, keep);

      nw_list_add (items, text + at, size, items->len);
      at += size;
      if (at >= length)
        return g_steal_pointer (&items);
      at++;
    }
  return NULL;
}

static GArray *
one_value (const char *text, gsize length)
{
  GArray *items = nw_list_new ();

  nw_list_add (items, text, length, 0);
  return items;
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
    return nw_list_new ();

  switch (form)
    {
    case NW_LIST_PYTHON:
      return nw_list_scan (text, length, n_slots);
    case NW_LIST_AUTO:
      items = *text == '[' ? nw_list_scan (text, length, n_slots) : NULL;
      if (items)
        return items;
      items = one_value (text, length);
      break;
    case NW_LIST_SEMICOLON:
    case NW_LIST_COMMA:
    case NW_LIST_LINES:
    case NW_LIST_PIPE:
    case NW_LIST_SLASH:
      items = split_at (text, length, separators[form], form == NW_LIST_SEMICOLON, keep);
      break;
    case NW_LIST_NONE:
    default:
      items = one_value (text, length);
      break;
    }

  *n_slots = items ? items->len : 0;
  return items;
}

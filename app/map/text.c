/* text.c: cleans and folds labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text.h"

#include <string.h>

#define MARK     "\xef\xbb\xbf"
#define MAX_SLUG 80

static gboolean
blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xa0 || c == 0x200b || c == 0xfeff || c == 0x2007 || c == 0x202f;
}

char *
nw_text_clean (const char *text, gssize length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  GString *clean = g_string_sized_new (end - text);
  gboolean gap = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (blank (c))
        {
          gap = clean->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (clean, ' ');
      gap = FALSE;
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (clean, FALSE);
}

static gunichar
plain (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x02bc: /* ʼ */
    case '`':
      return '\'';
    case 0x201c: /* “ */
    case 0x201d: /* ” */
      return '"';
    case 0x2010: /* ‐ */
    case 0x2011:
    case 0x2013: /* – */
    case 0x2014: /* — */
      return '-';
    default:
      return c;
    }
}

char *
nw_text_fold (const char *text, gssize length)
{
  g_autofree char *clean = nw_text_clean (text, length);
  g_autoptr (GString) folded = g_string_sized_new (strlen (clean));
  g_autofree char *lower = NULL;

  for (const char *p = clean; *p; p = g_utf8_next_char (p))
    g_string_append_unichar (folded, plain (g_utf8_get_char (p)));

  lower = g_utf8_casefold (folded->str, folded->len);
  return g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

char *
nw_text_slug (const char *text, gssize length)
{
  g_autofree char *folded = nw_text_fold (text, length);
  GString *slug = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gsize bytes = g_utf8_next_char (p) - p;

      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        {
          gap = slug->len > 0;
          continue;
        }
      if (slug->len + gap + bytes > MAX_SLUG)
        break;
      if (gap)
        g_string_append_c (slug, '-');
      gap = FALSE;
      g_string_append_len (slug, p, bytes);
    }

  return g_string_free (slug, FALSE);
}

const char *
nw_text_skip_mark (const char *text, gsize *length)
{
  const gsize n = strlen (MARK);

  if (*length < n || memcmp (text, MARK, n) != 0)
    return text;
  *length -= n;
  return text + n;
}

gboolean
nw_text_one_line (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
        return FALSE;
    }
  return TRUE;
}

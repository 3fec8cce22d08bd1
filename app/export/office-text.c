/* office-text.c: directions, addresses and labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office-text.h"

#include <string.h>

#include "result-id.h"

typedef enum { NEUTRAL, LEFT_TO_RIGHT, RIGHT_TO_LEFT } Direction;

static Direction
direction_of (gunichar character)
{
  if (!g_unichar_isalpha (character))
    return NEUTRAL;
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
      return RIGHT_TO_LEFT;
    default:
      return LEFT_TO_RIGHT;
    }
}

gboolean
nw_text_is_rtl (const char *text, gboolean document_rtl)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (direction_of (g_utf8_get_char (c)) != NEUTRAL)
      return direction_of (g_utf8_get_char (c)) == RIGHT_TO_LEFT;
  return document_rtl;
}

/* What has no direction between letters of two has the paragraph's, and so at both ends. */
gsize
nw_text_stretch (const char *text, gboolean paragraph_rtl, gboolean *rtl)
{
  const Direction base = paragraph_rtl ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  Direction own = NEUTRAL;
  const char *c = text;
  const char *last = text; /* behind the last letter */

  for (; *c != '\0'; c = g_utf8_next_char (c))
    {
      Direction direction = direction_of (g_utf8_get_char (c));

      if (direction == NEUTRAL)
        continue;
      if (own == NEUTRAL && (direction == base || c == text))
        own = direction;
      if (direction != own)
        break;
      last = g_utf8_next_char (c);
    }
  *rtl = (own == NEUTRAL ? base : own) == RIGHT_TO_LEFT;
  return (gsize) ((own == NEUTRAL || own == base ? c : last) - text);
}

/* Signs of per cent that begin no escape. */
static char *
escape_per_cent (const char *address)
{
  GString *out = g_string_new (NULL);

  for (const char *c = address; *c != '\0'; c++)
    g_string_append (out, *c == '%' && !(g_ascii_isxdigit (c[1]) && g_ascii_isxdigit (c[2])) ? "%25" : (char[]) { *c, '\0' });
  return g_string_free (out, FALSE);
}

char *
nw_text_address (const char *address)
{
  g_autofree char *escaped = g_uri_escape_string (address, ":/?#[]@!$&'()*+,;=%", FALSE);
  g_autofree char *whole = escape_per_cent (escaped);

  return g_uri_is_valid (whole, G_URI_FLAGS_NONE, NULL) ? g_steal_pointer (&whole) : NULL;
}

char *
nw_label_around (const NwPassage *passage, char **after)
{
  g_autofree char *label = nw_passage_label (passage);
  g_autofree char *number = g_strdup_printf ("%u", passage->ordinal);
  const char *at = strstr (label, number);

  if (at == NULL)
    return NULL;
  *after = g_strdup (at + strlen (number));
  return g_strndup (label, (gsize) (at - label));
}

char *
nw_source_with_id (const NwExhibit *exhibit)
{
  return nw_id_source (exhibit->source, exhibit->seal != NULL ? exhibit->seal->id : NULL);
}

/* briefing-keys.c: the keys of a block, one by one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
nw_briefing_one_line (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_iscntrl (character) || character == 0x2028 || character == 0x2029
          || (character >= 0x202a && character <= 0x202e))
        return FALSE;
    }
  return TRUE;
}

/* ---- set ---- */

static char *
set_text (NwBlock *block, const char *value)
{
  if ((block->kind->fields & NW_FIELD_WORDS) && !nw_briefing_one_line (value))
    return g_strdup (_("write it in one line, without control characters"));
  block->text = g_strdup (value);
  return NULL;
}

static char *
set_question (NwBlock *block, const char *value)
{
  g_autoptr (GError) error = NULL;

  block->query = nw_query_parse (value, &error);
  return block->query ? NULL : g_strdup (error->message);
}

static char *
set_shows (NwBlock *block, const char *value)
{
  if (*value == '\0' || !nw_briefing_one_line (value))
    return g_strdup (_("write the id of a kind of table; “list tables” names them"));
  block->shows = g_strdup (value);
  return NULL;
}

static char *
set_title (NwBlock *block, const char *value)
{
  if (!nw_briefing_one_line (value))
    return g_strdup (_("write it in one line, without control characters"));
  block->title = g_strdup (value);
  return NULL;
}

static char *
set_level (NwBlock *block, const char *value)
{
  if (strlen (value) != 1 || *value < '1' || *value > '3')
    return g_strdup (_("write 1, 2 or 3"));
  block->level = (guint) (*value - '0');
  return NULL;
}

static char *
set_named_only (NwBlock *block, const char *value)
{
  block->named_only = g_str_equal (value, "true");
  return block->named_only || g_str_equal (value, "false") ? NULL : g_strdup (_("write true or false"));
}

/* ---- printed ---- */

static char *
print_text (const NwBlock *block)
{
  return g_strdup (block->text);
}

static char *
print_question (const NwBlock *block)
{
  return block->query ? nw_query_print (block->query) : NULL;
}

static char *
print_shows (const NwBlock *block)
{
  return g_strdup (block->shows);
}

static char *
print_title (const NwBlock *block)
{
  return g_strdup (block->title);
}

static char *
print_level (const NwBlock *block)
{
  return block->level ? g_strdup_printf ("%u", block->level) : NULL;
}

static char *
print_named_only (const NwBlock *block)
{
  return block->named_only ? g_strdup ("true") : NULL;
}

static const NwBriefingKey keys[] = {
  { "Level", NW_FIELD_LEVEL, set_level, print_level },
  { "Title", NW_FIELD_TITLE, set_title, print_title },
  { "Text", NW_FIELD_TEXT | NW_FIELD_WORDS, set_text, print_text },
  { "Shows", NW_FIELD_TABLE, set_shows, print_shows },
  { "Question", NW_FIELD_QUERY, set_question, print_question },
  { "NamedOnly", NW_FIELD_CHART, set_named_only, print_named_only },
};

const NwBriefingKey *
nw_briefing_keys (guint *n)
{
  *n = G_N_ELEMENTS (keys);
  return keys;
}

/* latex-words.c: words as LaTeX, in UTF-8
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "latex-parts.h"

#include <string.h>

#include "address.h"
#include "textbox.h"

static const struct {
  gunichar    character;
  const char *latex;
} special[] = {
  { '\\', "\\textbackslash{}" }, { '{', "\\{" },                 { '}', "\\}" },
  { '$', "\\$" },                { '&', "\\&" },                 { '#', "\\#" },
  { '_', "\\_" },                { '%', "\\%" },                 { '^', "\\textasciicircum{}" },
  { '~', "\\textasciitilde{}" }, { '<', "\\textless{}" },        { '>', "\\textgreater{}" },
  { '|', "\\textbar{}" },        { '`', "\\textasciigrave{}" },  { '"', "\\symbol{34}" }, /* babel makes it a command */
  { '[', "{[}" },                { ']', "{]}" },                 { '*', "{*}" }, /* what \\ and rules take for arguments */
  { 0x00a0, "~" },               { 0x00ad, "\\-" },              { 0x2009, "\\," },
  { 0x202f, "\\," },
};

/* Two of them become another letter. */
#define LIGATURES "-',"

/* Marks that only steer how others stand: no font has them. */
static gboolean
is_steering (gunichar character)
{
  return character == 0xfeff || (character >= 0x200b && character <= 0x200f) || (character >= 0x202a && character <= 0x202e)
         || (character >= 0x2060 && character <= 0x2069);
}

static void
append_character (GString *out, gunichar character, gunichar before)
{
  if (is_steering (character))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    if (special[i].character == character)
      {
        g_string_append (out, special[i].latex);
        return;
      }
  if (character == before && character < 128 && strchr (LIGATURES, (int) character) != NULL)
    g_string_append (out, "{}");
  g_string_append_unichar (out, character);
}

/* Letters with their accents in one: pdfTeX knows no others. */
static char *
composed (const char *text)
{
  g_autofree char *plain = nw_text_plain (text, G_MAXSSIZE);

  return g_utf8_normalize (plain, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

void
nw_latex_text (GString *out, const char *text)
{
  g_autofree char *whole = composed (text);
  gunichar before = 0;

  for (const char *c = whole; *c != '\0'; c = g_utf8_next_char (c))
    {
      append_character (out, g_utf8_get_char (c), before);
      before = g_utf8_get_char (c);
    }
}

void
nw_latex_link (GString *out, const char *text, const char *address)
{
  g_autofree char *plain = NULL;

  if (!nw_address_allowed (address))
    {
      nw_latex_text (out, text);
      return;
    }
  plain = nw_text_plain (address, G_MAXSSIZE);
  g_string_append (out, "\\href{");
  /* What hyperref takes back even inside a cell, and for the rest the bytes by their numbers. */
  for (const char *c = plain; *c != '\0'; c++)
    if (strchr ("%#&_", *c) != NULL)
      g_string_append_printf (out, "\\%c", *c);
    else if (strchr ("\\{}^<>|\"`~$ ", *c) != NULL || (guchar) *c >= 128)
      g_string_append_printf (out, "\\%%%02X", (guchar) *c);
    else
      g_string_append_c (out, *c);
  g_string_append (out, "}{");
  nw_latex_text (out, text);
  g_string_append_c (out, '}');
}

gboolean
nw_latex_is_rare (const char *text)
{
  g_autofree char *whole = composed (text);

  for (const char *c = whole; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean punctuation = (character >= 0x2010 && character <= 0x2044) || character == 0x20ac || character == 0x2122
                             || character == 0x2212;

      if (character >= 0x250 && !punctuation && !is_steering (character))
        return TRUE;
    }
  return FALSE;
}

/* western.c: judges how well bytes read as text in an encoding of one byte a character
 *
 * The same byte is "é" in one encoding and "Ž" in another. Nearly all bytes are something in each, so what
 * counts is whether it stands where such a character would: a capital not behind a small letter, an opening
 * quotation mark before a word, an apostrophe before "s".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "western.h"

#include <string.h>

#define CONTROL_SCORE 4 /* at most, where there are control characters, which no table has */

/* The characters of all bytes; 0: the encoding does not have this one. */
static void
fill_table (gunichar table[256], const char *encoding)
{
  GIConv converter = g_iconv_open ("UTF-8", encoding);

  for (guint i = 0; i < 256; i++)
    {
      char byte = i, utf8[8] = { 0 };
      char *in = &byte, *out = utf8;
      gsize in_left = 1, out_left = sizeof utf8 - 1;

      table[i] = i;
      if (i >= 0x80)
        table[i] = g_iconv (converter, &in, &in_left, &out, &out_left) == 0 ? g_utf8_get_char (utf8) : 0;
    }
  g_iconv_close (converter);
}

static gboolean
is_space (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

static gboolean
is_one_of (gunichar c, const char *characters)
{
  return c != 0 && g_utf8_strchr (characters, -1, c) != NULL;
}

/* Each function below: positive where the character stands well, negative where it does not, by how much that
 * says. */

static double
weigh_letter (gunichar c, gunichar before, gunichar after)
{
  gboolean in_word = g_unichar_isalpha (before) || g_unichar_isalpha (after);
  double weight = is_one_of (c, "éèàùâêîôûçëïüöäßñáíóúãõåæøÉÖÜÄÅØÑÇ") ? 2 : 1;

  if (is_one_of (c, "ƒıªºˆ˜ˇﬁﬂµπ"))
    return -1;
  if (g_unichar_isupper (c))
    {
      if (g_unichar_islower (before))
        return -2;
      return in_word ? weight : -0.5;
    }
  if (!g_unichar_isalpha (before) && g_unichar_isupper (after))
    return -2;
  return in_word ? weight : is_one_of (c, "àéèó") ? 0.5 : -1;
}

static double
weigh_apostrophe (gunichar before, gunichar after)
{
  if (g_unichar_isalpha (before) && g_unichar_isalpha (after))
    return is_one_of (after, "stdlrvmSTDLRVM") ? 3 : is_one_of (before, "ldnscLDNSCO") ? 1 : -1;
  if (g_unichar_isalnum (before) || is_one_of (before, ".,;:!?…"))
    return 1.5;
  return g_unichar_isalnum (after) ? 0.5 : -1;
}

static double
weigh_mark (gunichar c, gunichar before, gunichar after)
{
  gboolean within = g_unichar_isalpha (before) && g_unichar_isalpha (after);

  if (c == 0x2019)
    return weigh_apostrophe (before, after);
  if (is_one_of (c, "“‘„‚«¿¡"))
    return !g_unichar_isalnum (before) && !is_space (after) ? 2 : -2;
  if (is_one_of (c, "”»"))
    return !is_space (before) && !g_unichar_isalnum (after) ? 2 : -2;
  if (is_one_of (c, "–—"))
    return is_space (before) == is_space (after) && (is_space (before) || !within || c == 0x2014) ? 2 : -0.5;
  if (c == 0x2026)
    return within ? -1 : 1;
  if (c == 0xa0)
    return within ? -0.5 : 1;
  if (is_one_of (c, "•€£§°©®™"))
    return within ? -2 : 0.5;
  return within ? -2 : -1;
}

NwWesternFit
nw_western_fit (const guint8 *bytes, gsize length, const char *encoding)
{
  gunichar table[256];
  NwWesternFit fit = { 0 };
  gboolean controls = FALSE;
  double sum = 0, all = 0;

  fill_table (table, encoding);
  for (gsize i = 0; i < length; i++)
    {
      gunichar c = table[bytes[i]], before = i > 0 ? table[bytes[i - 1]] : 0,
               after = i + 1 < length ? table[bytes[i + 1]] : 0;
      double weight;

      if (bytes[i] < 0x80)
        continue;
      fit.beyond++;
      if (c == 0)
        return fit;
      controls = controls || c < 0xa0;
      weight = g_unichar_isalpha (c) ? weigh_letter (c, before, after) : weigh_mark (c, before, after);
      fit.fitting += weight > 0;
      sum += weight;
      all += weight < 0 ? -weight : weight;
    }

  fit.score = all > 0 ? 50 + (int) (45 * sum / all) : 50;
  if (controls)
    fit.score = MIN (fit.score, CONTROL_SCORE);
  return fit;
}

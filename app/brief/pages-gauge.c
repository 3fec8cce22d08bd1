/* pages-gauge.c: adds up the widths of letters, each measured once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-gauge.h"

#include <math.h>
#include <string.h>

#define N_LETTERS   0x250   /* Latin with its accents … */
#define PUNCTUATION 0x2010  /* … dashes, quotation marks and dots */
#define N_MARKS     0x18
#define SLACK       1.005   /* letters that stand a little further apart beside each other than alone … */
#define CLOSER      1.025   /* … or closer */
#define UNKNOWN     (-1.0f)
#define FOREIGN     (-2.0f) /* of another font or without a width of its own */

struct _NwGauge {
  NwWordsLook look;
  double      line;
  float       letters[N_LETTERS + N_MARKS];
};

NwGauge *
nw_gauge_new (NwWordsLook look)
{
  NwGauge *self = g_new0 (NwGauge, 1);

  self->look = look;
  self->line = nw_words_line (look, 1);
  for (guint i = 0; i < G_N_ELEMENTS (self->letters); i++)
    self->letters[i] = UNKNOWN;
  return self;
}

void
nw_gauge_free (NwGauge *self)
{
  g_free (self);
}

static NwWords *
words_of (const NwGauge *self, const char *text, double width)
{
  NwWordsSetting setting = { .look = self->look, .scale = 1, .width = width };

  return nw_words_of_text (&setting, text);
}

static float
measure_letter (NwGauge *self, gunichar letter)
{
  char text[8] = "";
  g_autoptr (NwWords) words = NULL;
  double width;

  if (letter < 0x20 || (letter >= 0x7f && letter < 0xa0) || letter == 0xad)
    return FOREIGN;
  g_unichar_to_utf8 (letter, text);
  words = words_of (self, text, -1);
  width = nw_words_width (words);
  return width > 0 && nw_words_height (words, 0, 1) <= self->line + 0.01 ? (float) (width * SLACK) : FOREIGN;
}

/* FOREIGN, or px. */
static float
letter_width (NwGauge *self, gunichar letter)
{
  guint i;

  if (letter < N_LETTERS)
    i = letter;
  else if (letter >= PUNCTUATION && letter < PUNCTUATION + N_MARKS)
    i = N_LETTERS + letter - PUNCTUATION;
  else
    return FOREIGN;
  if (self->letters[i] == UNKNOWN)
    self->letters[i] = measure_letter (self, letter);
  return self->letters[i];
}

/* The width of the word that begins at *text, which moves to the blank behind it. */
static double
word_width (NwGauge *self, const char **text)
{
  double width = 0;

  for (; **text != '\0' && **text != ' '; *text = g_utf8_next_char (*text))
    {
      float letter = letter_width (self, g_utf8_get_char (*text));

      if (letter == FOREIGN)
        return -1;
      width += letter;
    }
  return width;
}

/* Of scripts that only a layout can measure, the longest word is a guess: their words may be broken anyway. */
static void
measure_whole (const NwGauge *self, const char *text, double *whole, double *word)
{
  g_autoptr (NwWords) line = words_of (self, text, -1);
  gsize longest = 0;

  for (const char *c = text; *c != '\0'; c += strspn (c, " "))
    {
      gsize length = strcspn (c, " ");

      longest = MAX (longest, length);
      c += length;
    }
  *whole = nw_words_width (line);
  *word = MIN (*whole, *whole * 1.15 * (double) longest / (double) MAX (strlen (text), 1));
}

void
nw_gauge_width (NwGauge *self, const char *text, double *whole, double *word)
{
  double blank = letter_width (self, ' ');
  const char *c = text;

  *whole = 0;
  *word = 0;
  while (*c != '\0')
    {
      double width = word_width (self, &c);

      if (width < 0)
        {
          measure_whole (self, text, whole, word);
          return;
        }
      *whole += width;
      *word = MAX (*word, width);
      for (; *c == ' '; c++)
        *whole += blank;
    }
}

/* Lines at a width; 0: only a layout can say. */
static guint
count_lines (NwGauge *self, const char *text, double width)
{
  double blank = letter_width (self, ' ');
  double x = 0;
  guint lines = 1;

  for (const char *c = text; *c != '\0';)
    {
      double word = word_width (self, &c);

      if (word < 0 || word > width)
        return 0;
      if (x + word > width)
        {
          lines++;
          x = 0;
        }
      x += word;
      for (; *c == ' '; c++)
        x += blank;
    }
  return lines;
}

/* Letters stand closer beside each other than alone: where that could make a difference, it is not guessed. */
guint
nw_gauge_lines (NwGauge *self, const char *text, double width)
{
  guint most = count_lines (self, text, width);

  return most <= 1 || most == count_lines (self, text, width * CLOSER) ? most : 0;
}

/* suggest-near.c: how near two labels are: by their letters, their words, and what one has of the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "suggest-private.h"

#include <string.h>

#include "text.h"

#define MAX_LETTERS   64
#define LEAST_LETTERS 4  /* of a name that may stand within something longer */
#define ENDING        3  /* letters of an ending: "Kuwaiti", "Taiwanese" */

typedef struct {
  const char *from; /* between blanks */
  const char *to;
} ShortForm;

static const ShortForm short_forms[] = {
  { " s korea ", " south korea " }, { " n korea ", " north korea " }, { " s africa ", " south africa " },
  { " s sudan ", " south sudan " }, { " n macedonia ", " north macedonia " }, { " e timor ", " east timor " },
  { " rep ", " republic " }, { " dem ", " democratic " }, { " st ", " saint " }, { " fed ", " federation " },
  { " is ", " islands " }, { " govt ", " government " }, { " gov ", " government " },
  { " telecom ", " telecommunications " },
  { " u s ", " united states " }, { " u s a ", " united states " }, { " u k ", " united kingdom " },
  { " intl ", " international " },
};

static void
write_out (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (short_forms); i++)
    g_string_replace (text, short_forms[i].from, short_forms[i].to, 0);
}

char *
nw_near_plain (const char *text)
{
  g_autofree char *folded = nw_text_fold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFD);
  GString *plain = g_string_new (" ");

  for (const char *p = apart; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || c == '\'')
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (plain, c);
      else if (c == '&')
        g_string_append (plain, plain->str[plain->len - 1] == ' ' ? "and " : " and ");
      else if (plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  if (plain->str[plain->len - 1] != ' ')
    g_string_append_c (plain, ' ');
  write_out (plain);
  while (g_str_has_prefix (plain->str, " the ") || g_str_has_prefix (plain->str, " and "))
    g_string_erase (plain, 0, 4);
  return g_string_free (plain, FALSE);
}

/* ---- letters ---- */

guint
nw_near_distance (const char *a, const char *b, guint limit)
{
  gunichar left[MAX_LETTERS], right[MAX_LETTERS];
  guint rows[3][MAX_LETTERS + 1];
  guint n = 0, m = 0;

  for (; *a && n < MAX_LETTERS; a = g_utf8_next_char (a))
    left[n++] = g_utf8_get_char (a);
  for (; *b && m < MAX_LETTERS; b = g_utf8_next_char (b))
    right[m++] = g_utf8_get_char (b);
  if (*a || *b || (n > m ? n - m : m - n) > limit)
    return limit + 1;

  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i - 1) % 3], *two_above = rows[(i + 1) % 3];
      guint least = row[0] = i;

      for (guint j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (left[i - 1] != right[j - 1]));
          if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            row[j] = MIN (row[j], two_above[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      if (least > limit)
        return limit + 1;
    }
  return MIN (rows[n % 3][m], limit + 1);
}

/* One letter of four, two of ten: more are another word. */
static guint
score_spelling (const char *label, const char *name)
{
  glong letters = MIN (g_utf8_strlen (label, -1), g_utf8_strlen (name, -1)) - 2;
  guint limit = letters < LEAST_LETTERS ? 0 : letters < 8 ? 1 : 2;
  guint distance = limit > 0 ? nw_near_distance (label, name, limit) : 1;

  if (distance > limit)
    return 0;
  return 95 - MIN (55, distance * 130 / (guint) letters);
}

/* ---- words ---- */

static guint
letters_of (const char *plain)
{
  return g_utf8_strlen (plain, -1) - 2;
}

/* The name is at the beginning of a word, and an ending makes it an adjective or the people; or the label
 * begins the name. */
static guint
score_beginning (const char *label, const char *name)
{
  g_autofree char *open = g_strndup (name, strlen (name) - 1);
  const char *found = letters_of (name) >= LEAST_LETTERS ? strstr (label, open) : NULL;
  gsize ending = found ? strcspn (found + strlen (open), " ") : 0;
  guint n = letters_of (label), m = letters_of (name);

  if (n >= LEAST_LETTERS && n < m && n * 2 >= m && strncmp (name, label, strlen (label) - 1) == 0)
    return 45 + 40 * n / m;
  return ending > 0 && ending <= ENDING ? 72 - 4 * ending : 0;
}

gboolean
nw_near_has_word (const char *label, const char *word)
{
  g_autofree char *open = g_strndup (word, strlen (word) - (letters_of (word) >= LEAST_LETTERS));

  return letters_of (word) > 0 && strstr (label, open) != NULL;
}

static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = {
    "with",  "other",      "specified", "related",  "republic", "state",   "states",    "islands",
    "saint", "democratic", "united",    "people",   "peoples",  "kingdom", "south",     "north",
    "east",  "west",       "central",   "outside",  "incident", "attack",  "operation", "sector",
    "group", "groups",     "general",   "national", "process",  "measure", NULL,
  };

  return strlen (word) < 4 || g_strv_contains (fillers, word);
}

/* The share of words that both have, each weighed by its letters. */
static guint
score_words (const char *label, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name + 1, " ", -1);
  guint shared = 0;

  for (char **word = words; *word; word++)
    {
      g_autofree char *framed = g_strdup_printf (" %s ", *word);
      if (!is_filler (*word) && strstr (label, framed))
        shared += g_utf8_strlen (*word, -1);
    }
  return shared > 0 ? 30 + 60 * 2 * shared / (letters_of (label) + letters_of (name)) : 0;
}

static void
better (NwNear near, guint score, NwNear *best, guint *best_score)
{
  if (score <= *best_score)
    return;
  *best = near;
  *best_score = score;
}

NwNear
nw_near_compare (const char *label, const char *name, guint *score)
{
  NwNear near = NW_NEAR_NOT;
  guint m = letters_of (name), n = letters_of (label);

  *score = 0;
  if (m == 0 || n == 0)
    return near;
  if (strcmp (label, name) == 0)
    better (NW_NEAR_SAME, 96, &near, score);
  better (NW_NEAR_SPELT, score_spelling (label, name), &near, score);
  if (m >= LEAST_LETTERS && strstr (label, name) && m < n)
    better (NW_NEAR_CONTAINS, 62 + 30 * m / n, &near, score);
  if (n >= LEAST_LETTERS && strstr (name, label) && n < m)
    better (NW_NEAR_PART, 45 + 40 * n / m, &near, score);
  better (NW_NEAR_BEGINS, score_beginning (label, name), &near, score);
  better (NW_NEAR_WORDS, score_words (label, name), &near, score);
  return near;
}

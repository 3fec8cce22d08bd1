/* nearest.c: finds the codes that look like what was typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "nearest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_NEAREST 3
#define MAX_CHARS 64 /* longer words are compared as far as this */

/* How many characters must be put in, left out or changed to make one word of the other (Levenshtein). */
static guint
distance (const gunichar *a, guint n_a, const gunichar *b, guint n_b)
{
  guint above[MAX_CHARS + 1];

  for (guint j = 0; j <= n_b; j++)
    above[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = above[0];

      above[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint change = diagonal + (a[i - 1] != b[j - 1]);
          diagonal = above[j];
          above[j] = MIN (MIN (above[j], above[j - 1]) + 1, change);
        }
    }

  return above[n_b];
}

static guint
fold (const char *text, gunichar *chars)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  guint n = 0;

  for (const char *at = folded; *at && n < MAX_CHARS; at = g_utf8_next_char (at))
    chars[n++] = g_utf8_get_char (at);
  return n;
}

/* 0 is the same but for upper and lower case; a name that begins so comes next. */
static guint
unlikeness (const gunichar *text, guint n_text, const char *candidate)
{
  gunichar chars[MAX_CHARS];
  guint n = fold (candidate, chars);

  if (n_text > 0 && n_text < n && memcmp (text, chars, n_text * sizeof *text) == 0)
    return 1;
  return distance (text, n_text, chars, n) * 2;
}

char *
nw_nearest_codes (const NwCodebook *codebook, NwDomain domain, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  gunichar chars[MAX_CHARS];
  guint n_chars = fold (valid, chars), n_found = 0;
  guint found[N_NEAREST], scores[N_NEAREST];
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < nw_codebook_n_codes (codebook, domain); i++)
    {
      const NwCode *code = nw_codebook_get_code (codebook, domain, i);
      guint score = MIN (unlikeness (chars, n_chars, code->code), unlikeness (chars, n_chars, nw_code_display (code)));
      guint at = n_found;

      while (at > 0 && score < scores[at - 1])
        at--;
      if (at == N_NEAREST)
        continue;
      n_found = MIN (n_found + 1, N_NEAREST);
      memmove (found + at + 1, found + at, (n_found - at - 1) * sizeof *found);
      memmove (scores + at + 1, scores + at, (n_found - at - 1) * sizeof *scores);
      found[at] = i;
      scores[at] = score;
    }

  for (guint i = 0; i < n_found; i++)
    {
      const NwCode *code = nw_codebook_get_code (codebook, domain, found[i]);
      g_string_append_printf (out, "%s%s (%s)", i > 0 ? ", " : "", code->code, nw_code_display (code));
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* encoding.c: guesses which encodings the bytes of a text may be in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet.h>

#include "western.h"

#define SAMPLE_BEFORE 24 /* bytes shown before the first beyond ASCII */
#define SAMPLE_BYTES  72
#define MIN_ZEROS    16 /* one zero at least in so many bytes: UTF-16 */
#define ZEROS         8 /* so many times more zeros on one side of the byte pairs than on the other: UTF-16 */
#define CERTAIN       100
#define WESTERN_FITS  85 /* so well hardly by chance */
#define STRAY         10 /* characters of UTF-8 for one byte that is part of none: no other encoding looks so */

static const char * const western[] = { "WINDOWS-1252", "ISO-8859-1", "MACINTOSH" };

void
nw_encoding_guess_free (NwEncodingGuess *self)
{
  g_free (self->encoding);
  g_free (self->sample);
  g_free (self->reason);
  g_free (self);
}

/* Takes sample and reason over. */
static void
add (GPtrArray *guesses, const char *encoding, int score, char *sample, char *reason)
{
  NwEncodingGuess *guess = g_new0 (NwEncodingGuess, 1);

  guess->encoding = g_strdup (encoding);
  guess->score = CLAMP (score, 0, CERTAIN);
  guess->sample = sample;
  guess->reason = reason;
  g_ptr_array_add (guesses, guess);
}

/* One line of text around the first character beyond ASCII. */
static char *
take_sample (const guint8 *bytes, gsize length, const char *encoding)
{
  gsize beyond = 0, from, to;
  g_autofree char *text = NULL;

  while (beyond < length && bytes[beyond] < 0x80)
    beyond++;
  if (beyond == length)
    return g_strdup ("");

  from = beyond > SAMPLE_BEFORE ? beyond - SAMPLE_BEFORE : 0;
  for (gsize i = from; i < beyond; i++)
    if (bytes[i] == '\n' || bytes[i] == '\r')
      from = i + 1;
  for (to = beyond; to < length && to - from < SAMPLE_BYTES && bytes[to] != '\n' && bytes[to] != '\r';)
    to++;
  while (to < length && (bytes[to] & 0xc0) == 0x80
         && strcmp (encoding, "UTF-8") == 0) /* not within a character */
    to++;

  text = g_convert ((const char *) bytes + from, to - from, "UTF-8", encoding, NULL, NULL, NULL);
  if (!text && strcmp (encoding, "UTF-8") == 0)
    text = g_utf8_make_valid ((const char *) bytes + from, to - from);
  return text ? g_steal_pointer (&text) : g_strdup ("");
}

/* ---- UTF-16 ---- */

static char *
sample_utf16 (const guint8 *start, gsize length, const char *encoding)
{
  gsize n = MIN (length, SAMPLE_BYTES) & ~(gsize) 1;
  g_autofree char *text = g_convert ((const char *) start, n, "UTF-8", encoding, NULL, NULL, NULL);
  char *shown;

  if (!text)
    return g_strdup ("");
  shown = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  return g_strndup (shown, strcspn (shown, "\r\n"));
}

static gboolean
add_marked (GPtrArray *guesses, const guint8 *start, gsize length, const NwExcerpt *excerpt)
{
  static const struct { const char *encoding; const char *mark; gsize length; } marks[] = {
    { "UTF-8", "\xef\xbb\xbf", 3 }, { "UTF-16LE", "\xff\xfe", 2 }, { "UTF-16BE", "\xfe\xff", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (start, marks[i].mark, marks[i].length) == 0)
      {
        char *sample = i == 0 ? take_sample (excerpt->bytes->data + 3, excerpt->bytes->len - 3, "UTF-8")
                              : sample_utf16 (start, length, marks[i].encoding);

        add (guesses, marks[i].encoding, CERTAIN, sample,
             g_strdup_printf (_("the file begins with the mark of %s"), marks[i].encoding));
        return TRUE;
      }

  return FALSE;
}

/* UTF-8 that was damaged or put together with something else is not to be taken for something else
 * altogether. */
static gboolean
is_mostly_utf8 (const NwExcerpt *excerpt)
{
  if (excerpt->utf8 || excerpt->wellformed == 0 || excerpt->malformed > excerpt->wellformed)
    return excerpt->utf8;
  if (STRAY * excerpt->malformed <= excerpt->wellformed)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (western); i++)
    if (nw_western_fit (excerpt->bytes->data, excerpt->bytes->len, western[i]).score >= WESTERN_FITS)
      return FALSE;
  return TRUE;
}

static char *
utf8_reason (const NwExcerpt *excerpt)
{
  if (excerpt->utf8)
    return g_strdup (_("all characters beyond ASCII are well-formed UTF-8"));
  return g_strdup_printf (_("%" G_GUINT64_FORMAT " characters are well-formed UTF-8, but %" G_GUINT64_FORMAT
                             " bytes are not: the file may be damaged"),
                          excerpt->wellformed, MAX (excerpt->malformed, 1));
}

static gboolean
add_by_zeros (GPtrArray *guesses, const guint8 *start, gsize length)
{
  guint zeros[2] = { 0, 0 }, little;
  const char *encoding;

  for (gsize i = 0; i < length; i++)
    if (start[i] == 0)
      zeros[i % 2]++;
  little = zeros[1] > zeros[0];
  /* A zero here and there is no text at all. */
  if (zeros[little] == 0 || zeros[little] < ZEROS * zeros[!little] || zeros[little] < length / MIN_ZEROS)
    return FALSE;

  encoding = little ? "UTF-16LE" : "UTF-16BE";
  add (guesses, encoding, 95, sample_utf16 (start, length, encoding),
       g_strdup_printf (_("%u of %u byte pairs have a zero on the same side, as text in %s does"),
                        zeros[little], (guint) (length + 1) / 2, encoding));
  return TRUE;
}

/* ---- one byte a character ---- */

static char *
ask_uchardet (const GByteArray *bytes)
{
  uchardet_t detector = uchardet_new ();
  char *charset = NULL;

  if (uchardet_handle_data (detector, (const char *) bytes->data, bytes->len) == 0)
    {
      uchardet_data_end (detector);
      charset = g_ascii_strup (uchardet_get_charset (detector), -1);
    }
  uchardet_delete (detector);
  return charset ? charset : g_strdup ("");
}

static gboolean
has_between (const GByteArray *bytes, guint8 low, guint8 high)
{
  for (guint i = 0; i < bytes->len; i++)
    if (bytes->data[i] >= low && bytes->data[i] <= high)
      return TRUE;

  return FALSE;
}

static char *
western_reason (const NwWesternFit *fit, const char *encoding, const char *charset)
{
  char *reason =
      g_strdup_printf (_("%u of %u characters beyond ASCII stand where they would in words and sentences"),
                       fit->fitting, fit->beyond);

  if (strcmp (charset, encoding) == 0)
    {
      g_autofree char *own = reason;
      reason = g_strdup_printf (_("%s; statistics of letters say the same"), own);
    }
  return reason;
}

/* utf8: the bytes are UTF-8 as well, which hardly comes by chance. */
static void
add_western (GPtrArray *guesses, const GByteArray *bytes, gboolean utf8)
{
  g_autofree char *charset = ask_uchardet (bytes);
  gboolean same = !has_between (bytes, 0x80, 0x9f); /* as Latin-1 and as Windows-1252 */

  for (gsize i = 0; i < G_N_ELEMENTS (western); i++)
    {
      NwWesternFit fit = nw_western_fit (bytes->data, bytes->len, western[i]);
      gboolean latin1 = strcmp (western[i], "ISO-8859-1") == 0;
      int score = fit.score + 5 * (fit.score > 50 && strcmp (charset, western[i]) == 0);

      if (fit.score == 0)
        continue;
      if (latin1 && same) /* the larger one goes before */
        score = fit.score - 1;
      add (guesses, western[i], utf8 ? MAX (score / 10, 1) : score,
           take_sample (bytes->data, bytes->len, western[i]), western_reason (&fit, western[i], charset));
    }
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  return (*(NwEncodingGuess *const *) b)->score - (*(NwEncodingGuess *const *) a)->score;
}

GPtrArray *
nw_encoding_guesses (const guint8 *start, gsize length, const NwExcerpt *excerpt)
{
  GPtrArray *guesses = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_encoding_guess_free);
  gboolean mostly = is_mostly_utf8 (excerpt);

  if (add_marked (guesses, start, length, excerpt)
      || (!excerpt->utf8 && add_by_zeros (guesses, start, length)))
    return guesses;

  if (excerpt->utf8 && excerpt->bytes->len == 0)
    {
      add (guesses, "UTF-8", CERTAIN, g_strdup (""),
           g_strdup (_("there are only ASCII characters, which are the same in all encodings")));
      return guesses;
    }
  if (mostly)
    add (guesses, "UTF-8", 99, take_sample (excerpt->bytes->data, excerpt->bytes->len, "UTF-8"),
         utf8_reason (excerpt));
  /* A NUL byte is in no text: read as UTF-8, whose reader says where it is. */
  if (memchr (start, 0, length) == NULL)
    add_western (guesses, excerpt->bytes, mostly);
  if (guesses->len == 0)
    add (guesses, "UTF-8", 1, g_strdup (""), g_strdup (_("the bytes are text in no encoding")));
  g_ptr_array_sort (guesses, compare_scores);
  return guesses;
}

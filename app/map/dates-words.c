/* dates-words.c: reads dates written with words, parts of a year, and ranges
 *
 * A text becomes a shape, one letter for each of its words and numbers, and only the shapes of a table are
 * dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dates-private.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

#define MAX_BYTES 80
#define MAX_SHAPE 12

typedef struct {
  const char *words; /* folded, between blanks */
  char        letter;
  int         value;
} WordClass;

/* Months in English, German, French and Spanish. */
static const WordClass classes[] = {
  { " january jan januar jänner janvier enero ", 'M', 1 },
  { " february feb februar février fevrier febrero ", 'M', 2 },
  { " march mar märz maerz mars marzo ", 'M', 3 },
  { " april apr avril abril ", 'M', 4 },
  { " may mai mayo ", 'M', 5 },
  { " june jun juni juin junio ", 'M', 6 },
  { " july jul juli juillet julio ", 'M', 7 },
  { " august aug août aout agosto ", 'M', 8 },
  { " september sep sept septembre septiembre ", 'M', 9 },
  { " october oct oktober okt octobre octubre ", 'M', 10 },
  { " november nov novembre noviembre ", 'M', 11 },
  { " december dec dezember dez décembre decembre diciembre ", 'M', 12 },
  { " first ", 'D', 1 },
  { " second ", 'D', 2 },
  { " third ", 'D', 3 },
  { " fourth ", 'D', 4 },
  { " half h ", 'h', 0 },
  { " quarter q ", 'q', 0 },
  /* In which months these lie depends on the hemisphere; winter runs into the next year and is left out. */
  { " spring summer autumn fall ", 's', 0 },
  { " early mid middle late beginning start end ", 'p', 0 },
  { " circa ca c about around approximately approx ", 'c', 0 },
  { " before after until since by prior ", 'v', 0 },
  { " monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ", ' ', 0 },
  { " of the in on to de del im ", ' ', 0 },
  { " st nd rd th ", ' ', 0 }, /* 16th */
};

static const char * const shapes[] = {
  "MY", "M,Y", "M-Y", "M/Y", "YM", "Y-M", "?MY", "M?Y", "M?,Y",
  "DMY", "D.MY", "DM,Y", "D-M-Y", "D/M/Y", "D-M-D", "MDY", "MD,Y", "M-D-Y", "YMD", "Y-M-D",
  "D-DMY", "MD-DY", "MD-D,Y", "DM-DMY", "M-MY",
  "qDY", "qD-Y", "qD/Y", "YqD", "Y-qD", "Y/qD", "DqY", "hDY", "hD-Y", "YhD", "Y-hD", "DhY",
  "sY", "s,Y", "pY", "p-Y", "pMY", "p-MY", "pM,Y", "Y", NULL,
};

static const char open_words[] =
    "|ongoing|on-going|still ongoing|on going|present|now|current|currently|to date|today|"
    "till now|until now|continuing|andauernd|laufend|en cours|en curso|";

/* What the words of a text say. */
typedef struct {
  char  shape[MAX_SHAPE + 1];
  guint n;
  int   days[3];
  guint day_digits[3];
  guint n_days;
  int   months[2];
  guint n_months;
  int   year;
  guint n_years;
  gboolean about; /* the date is one that stands for others near it */
  gboolean vague;
} Words;

static gboolean
add_letter (Words *words, char letter)
{
  if (words->n == MAX_SHAPE)
    return FALSE;
  words->shape[words->n++] = letter;
  return TRUE;
}

static gboolean
add_number (Words *words, const char *text, guint digits)
{
  if (digits == 4)
    {
      words->year = atoi (text);
      return words->n_years++ == 0 && add_letter (words, 'Y');
    }
  if (digits > 2 || words->n_days == G_N_ELEMENTS (words->days))
    return FALSE;
  words->day_digits[words->n_days] = digits;
  words->days[words->n_days++] = atoi (text);
  return add_letter (words, 'D');
}

static gboolean
add_word (Words *words, const char *text, gsize length)
{
  g_autofree char *word = g_strdup_printf (" %.*s ", (int) length, text);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (strstr (classes[i].words, word))
      switch (classes[i].letter)
        {
        case ' ':
          return TRUE;
        case 'c':
          words->about = TRUE;
          return TRUE;
        case 'v':
          words->vague = TRUE;
          return TRUE;
        case 'M':
          if (words->n_months == G_N_ELEMENTS (words->months))
            return FALSE;
          words->months[words->n_months++] = classes[i].value;
          return add_letter (words, 'M');
        case 'D':
          if (words->n_days == G_N_ELEMENTS (words->days))
            return FALSE;
          words->day_digits[words->n_days] = 1;
          words->days[words->n_days++] = classes[i].value;
          return add_letter (words, 'D');
        default:
          return add_letter (words, classes[i].letter);
        }
  return FALSE;
}

/* A full stop after a word or number is no more than its end ("Sept. 2016", "ca. 2014", "16. Mai 2016"). */
static gboolean
add_mark (Words *words, char mark)
{
  switch (mark)
    {
    case ' ':
    case '.':
      return TRUE;
    case '~':
      words->about = TRUE;
      return TRUE;
    case '?':
    case ',':
    case '-':
    case '/':
      return add_letter (words, mark);
    default:
      return FALSE;
    }
}

static gboolean
read_shape (const char *text, Words *words)
{
  *words = (Words) { 0 };
  while (*text)
    {
      const char *end = text;

      while (g_ascii_isdigit (*end))
        end++;
      if (end > text)
        {
          if (!add_number (words, text, end - text))
            return FALSE;
          text = end;
          continue;
        }
      while (g_unichar_isalpha (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end > text ? !add_word (words, text, end - text) : !add_mark (words, *end++))
        return FALSE;
      text = end;
    }

  /* "2016?", "May 2016 ?" */
  if (words->n > 1 && words->shape[words->n - 1] == '?')
    {
      words->shape[--words->n] = '\0';
      words->about = TRUE;
    }
  return g_strv_contains (shapes, words->shape);
}

/* From the first to the last day, in one year: a month when they lie in one. */
static gboolean
span (NwDate first, NwDate last, NwDate *date)
{
  int years[2], months[2];

  nw_day_to_ymd (first.earliest, &years[0], &months[0], NULL);
  nw_day_to_ymd (last.latest, &years[1], &months[1], NULL);
  if (last.latest < first.earliest || years[0] != years[1])
    return FALSE;
  *date = (NwDate){ first.earliest, last.latest,
                    months[0] == months[1] ? NW_PRECISION_MONTH : NW_PRECISION_YEAR };
  if (first.earliest == last.latest)
    date->precision = NW_PRECISION_DAY;
  return TRUE;
}

/* Part number of the n equal parts of the year. */
static gboolean
part_of_year (int year, int number, int n, NwDate *date)
{
  int months = 12 / n;
  NwDate first, last;

  return number >= 1 && number <= n && nw_dates_make (year, (number - 1) * months + 1, 0, &first)
         && nw_dates_make (year, number * months, 0, &last) && span (first, last, date);
}

static gboolean
make_date (const Words *words, NwDate *date)
{
  int year = words->year, month = words->n_months ? words->months[0] : 0;
  NwDate first, last;

  if (strcmp (words->shape, "D-M-D") == 0) /* 16-May-16 */
    {
      year = nw_dates_full_year (words->days[1], words->day_digits[1]);
      return words->days[0] > 0 && nw_dates_make (year, month, words->days[0], date);
    }
  if (strchr (words->shape, 'q') || strchr (words->shape, 'h'))
    return part_of_year (year, words->days[0], strchr (words->shape, 'q') ? 4 : 2, date);
  for (guint i = 0; i < words->n_days; i++)
    if (words->days[i] == 0)
      return FALSE;
  if (words->n_days == 2 || words->n_months == 2)
    return nw_dates_make (year, month, words->days[0], &first)
           && nw_dates_make (year, words->months[words->n_months - 1], words->days[words->n_days == 2], &last)
           && span (first, last, date);
  return nw_dates_make (year, month, words->days[0], date);
}

/* "circa" takes one step of precision away, and nothing is left of a year. */
static NwWritten
read_single (const char *text, NwDateForm form, NwDate *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  Words words;

  if (nw_dates_read_numbers (stripped, strlen (stripped), form, date))
    return NW_WRITTEN_DATE;
  if (!read_shape (stripped, &words) || !make_date (&words, date))
    return NW_WRITTEN_NO_DATE;
  if (words.vague || (words.about && date->precision == NW_PRECISION_YEAR))
    return NW_WRITTEN_VAGUE;
  if (words.about)
    *date = nw_date_coarsen (*date, date->precision - 1);
  return strcmp (words.shape, "Y") == 0 && !words.about ? NW_WRITTEN_NO_DATE : NW_WRITTEN_DATE;
}

/* The text cut at its range marker: both halves must be dates. */
static NwWritten
read_halves (const char *text, const char *marker, gsize marker_length, NwDateForm form, NwDate *date)
{
  g_autofree char *left = g_strndup (text, marker - text);
  g_autofree char *right = g_strstrip (g_strdup (marker + marker_length));
  g_autofree char *framed = g_strdup_printf ("|%s|", right);
  NwDate first, last;

  if (read_single (left, form, &first) != NW_WRITTEN_DATE)
    return NW_WRITTEN_NO_DATE;
  if (strstr (open_words, framed))
    return NW_WRITTEN_VAGUE;
  if (read_single (right, form, &last) != NW_WRITTEN_DATE || last.latest < first.earliest)
    return NW_WRITTEN_NO_DATE;
  return span (first, last, date) ? NW_WRITTEN_DATE : NW_WRITTEN_VAGUE;
}

static NwWritten
read_range (const char *text, NwDateForm form, NwDate *date)
{
  static const struct { const char *before, *between; } ways[] = {
    { "", "-" }, { "", " to " }, { "from ", " to " }, { "between ", " and " }, { "", " until " }, { "", "/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_has_prefix (text, ways[i].before))
      {
        const char *rest = text + strlen (ways[i].before);

        for (const char *marker = strstr (rest, ways[i].between); marker;
             marker = strstr (marker + 1, ways[i].between))
          {
            NwWritten written = read_halves (rest, marker, strlen (ways[i].between), form, date);
            if (written != NW_WRITTEN_NO_DATE)
              return written;
          }
      }
  return NW_WRITTEN_NO_DATE;
}

NwWritten
nw_dates_read_words (const char *text, gsize length, NwDateForm form, NwDate *date)
{
  g_autofree char *folded = NULL, *framed = NULL;
  NwWritten written;
  gsize colon;

  if (length > MAX_BYTES || !g_utf8_validate_len (text, length, NULL))
    return NW_WRITTEN_NO_DATE;
  folded = nw_text_fold (text, length);
  framed = g_strdup_printf ("|%s|", folded);
  if (strlen (framed) > 2 && strchr (folded, '|') == NULL && strstr (open_words, framed))
    return NW_WRITTEN_OPEN;

  /* A time of day at the end of a day. */
  colon = strcspn (folded, ":");
  if (folded[colon] && colon > 10 && nw_dates_is_time (folded + colon - 3, strlen (folded) - colon + 3))
    folded[colon - 3] = '\0';

  written = read_single (folded, form, date);
  return written == NW_WRITTEN_NO_DATE ? read_range (folded, form, date) : written;
}

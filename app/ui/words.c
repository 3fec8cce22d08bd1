/* words.c: says dates, counts and codes the way people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "words.h"

#include <glib/gi18n-lib.h>

#include "date-text.h"

#define MAX_NAMES 4 /* more values of a filter than this are counted, not named */

static char *
format_day (gint32 day, const char *format)
{
  int year, month, mday;
  g_autoptr (GDateTime) time = NULL;

  nw_day_to_ymd (day, &year, &month, &mday);
  time = g_date_time_new_utc (year, month, mday, 0, 0, 0);
  if (time == NULL)
    return g_strdup ("?");
  return g_date_time_format (time, format);
}

char *
nw_words_date (NwDate date)
{
  switch (date.precision)
    {
    case NW_PRECISION_DAY:
      /* Translators: a day in a narrow table column, see g_date_time_format() */
      return format_day (date.earliest, _("%-d %b %Y"));
    case NW_PRECISION_MONTH:
      /* Translators: a month in a narrow table column */
      return format_day (date.earliest, _("%b %Y"));
    case NW_PRECISION_YEAR:
      return format_day (date.earliest, "%Y");
    case NW_PRECISION_UNKNOWN:
    default:
      return g_strdup (_("undated"));
    }
}

static char *
full_date (NwDate date)
{
  g_autofree char *words = nw_date_display (date);

  switch (date.precision)
    {
    case NW_PRECISION_DAY:
      return g_steal_pointer (&words);
    case NW_PRECISION_MONTH:
      /* Translators: a date of which only the month is known */
      return g_strdup_printf (_("%s (month only)"), words);
    case NW_PRECISION_YEAR:
      /* Translators: a date of which only the year is known */
      return g_strdup_printf (_("%s (year only)"), words);
    case NW_PRECISION_UNKNOWN:
    default:
      return g_strdup (_("not known"));
    }
}

char *
nw_words_date_exact (NwDate date, const char *text)
{
  g_autofree char *full = full_date (date);

  if (text == NULL || *text == '\0')
    return g_steal_pointer (&full);
  /* Translators: a date, and how the file wrote it */
  return g_strdup_printf (_("%s, written “%s”"), full, text);
}

char *
nw_words_period (const NwQuery *query)
{
  gboolean from = query->from.precision != NW_PRECISION_UNKNOWN;
  gboolean to = query->to.precision != NW_PRECISION_UNKNOWN;
  g_autofree char *first = from ? nw_words_date (query->from) : NULL;
  g_autofree char *last = to ? nw_words_date (query->to) : NULL;

  if (from && to && g_strcmp0 (first, last) == 0)
    return g_steal_pointer (&first);
  if (from && to)
    /* Translators: a period, "2007–2023" */
    return g_strdup_printf (_("%s–%s"), first, last);
  if (from)
    /* Translators: a period open at its end, "from 2007" */
    return g_strdup_printf (_("from %s"), first);
  if (to)
    /* Translators: a period open at its beginning, "until 2023" */
    return g_strdup_printf (_("until %s"), last);
  return NULL;
}

char *
nw_words_count (guint64 n)
{
  return g_strdup_printf ("%'" G_GUINT64_FORMAT, n);
}

char *
nw_words_incidents (guint64 n)
{
  g_autofree char *count = nw_words_count (n);

  /* Translators: %s is a number with its separators */
  return g_strdup_printf (ngettext ("%s reported incident", "%s reported incidents", (gulong) n), count);
}

char *
nw_words_counts (const NwCounts *counts)
{
  g_autofree char *incidents = nw_words_incidents (counts->incidents);
  g_autofree char *count = nw_words_count (counts->actors);
  g_autofree char *actors = NULL;

  if (counts->actors == 0)
    return g_steal_pointer (&incidents);
  /* Translators: a number of groups that are said to be behind incidents */
  actors = g_strdup_printf (ngettext ("%s actor", "%s actors", (gulong) counts->actors), count);
  /* A list of actors has no incidents, and is not to be taken for an empty file. */
  return counts->incidents == 0 ? g_steal_pointer (&actors) : g_strdup_printf ("%s · %s", incidents, actors);
}

const char *
nw_words_code (const NwCodebook *codebook, NwDimension dimension, const char *code)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  int id = codebook != NULL ? nw_codebook_find_code (codebook, domain, code) : -1;

  return id < 0 ? code : nw_code_display (nw_codebook_get_code (codebook, domain, (guint16) id));
}

char *
nw_words_filter (const NwFilter *filter, const NwCodebook *codebook)
{
  const char *label = _(nw_dimension_info (filter->dimension)->label);
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = g_strv_length (filter->codes);

  for (guint i = 0; i < n && i < MAX_NAMES; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "",
                            nw_words_code (codebook, filter->dimension, filter->codes[i]));
  if (n > MAX_NAMES)
    /* Translators: ends a list of names: "China, Iran, Russia, Syria and 3 more" */
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", n - MAX_NAMES), n - MAX_NAMES);
  if (filter->negate)
    /* Translators: a filter that excludes: dimension, then values */
    return g_strdup_printf (_("%s: not %s"), label, names->str);
  /* Translators: a filter: dimension, then values */
  return g_strdup_printf (_("%s: %s"), label, names->str);
}

/* strip-words.c: says a rate ratio in words and digits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strip-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
nw_strip_rate (const NwRate *rate)
{
  if (isnan (rate->ratio))
    return g_strdup (_("no incidents to compare"));
  if (isinf (rate->ratio))
    /* Translators: a rate ratio without an upper bound, as there was nothing before. */
    return g_strdup_printf (_("RR ∞ [%.3f, ∞)"), rate->low);
  if (isinf (rate->high))
    return g_strdup_printf (_("RR %.3f [%.3f, ∞)"), rate->ratio, rate->low);
  /* Translators: a rate ratio with its 95 % interval. */
  return g_strdup_printf (_("RR %.3f [%.3f, %.3f]"), rate->ratio, rate->low, rate->high);
}

/* The event takes a place of its own among the months that have a ratio. */
char *
nw_strip_event (const NwBeforeAfter *about)
{
  g_autofree char *day = nw_date_print (nw_date_from_day (about->at));
  g_autofree char *rate = nw_strip_rate (&about->all);
  guint n = 1;

  for (guint i = 0; i < about->strip->len; i++)
    n += !isnan (g_array_index (about->strip, NwPlacebo, i).rate.ratio);
  if (about->rank == 0)
    return g_strdup_printf (_("%s: %s"), day, rate);
  /* Translators: a day, its rate ratio, and where that stands among those of other months, the lowest being first. */
  return g_strdup_printf (_("%s: %s; rank %u of %u"), day, rate, about->rank, n);
}

char *
nw_strip_describe (const NwResult *result, const NwElement *element)
{
  const NwBeforeAfter *about = result->before_after;
  g_autofree char *event = nw_strip_event (about);
  g_autofree char *rate = NULL;
  g_autofree char *day = NULL;
  const NwPlacebo *month;

  if (element->placebo == 0 || element->placebo > about->strip->len)
    return g_strdup_printf (_("%s (%'u before, %'u after)"), event, about->all.before, about->all.after);
  month = &g_array_index (about->strip, NwPlacebo, element->placebo - 1);
  day = nw_date_print (nw_date_from_day (month->day));
  rate = nw_strip_rate (&month->rate);
  /* Translators: the first day of a month taken as if it had been the event, its rate ratio, and the counts. */
  return g_strdup_printf (_("%s, as if it were the event: %s (%'u before, %'u after)"), day, rate, month->rate.before,
                          month->rate.after);
}

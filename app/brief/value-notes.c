/* value-notes.c: borders of eras, immature periods and rounding, in words for a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "value-notes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
nw_value_label (const NwResult *result)
{
  const char *label = _(nw_measure_info (result->query->measure)->label);

  if (nw_result_unit (result) == NW_UNIT_SHARE)
    /* Translators: heading of a column of shares with what they were made from: "With a claim, % (k of n)". */
    return g_strdup_printf (_("%s, %% (k of n)"), label);
  return g_strdup (nw_result_unit (result) == NW_UNIT_INCIDENTS ? _("Reported incidents") : label);
}

static void
append_era (GString *out, const NwEra *era)
{
  g_autofree char *day = nw_date_print (nw_date_from_day (era->day));
  g_autofree char *text = nw_era_print (era);

  /* Translators: the day from which on a dataset is coded otherwise, and what is. */
  g_string_append_printf (out, _(" Numbers before and after %s do not compare: %s"), day, text);
}

/* An era that begins with the first period divides nothing. */
static gboolean
begins_in (const NwEra *era, const NwResult *result, guint i)
{
  const NwPeriod *period = nw_result_period (result, i);

  return period->first_day != NW_DAY_NONE && era->day >= period->first_day && era->day <= period->last_day
         && (i > 0 || era->day > period->first_day);
}

/* Of a period that begins after the as-of date, nothing can be known. Each side has a date of its own. */
static gboolean
is_after_release (const NwResult *result, guint period)
{
  gint32 first_day = nw_result_period (result, period)->first_day;
  NwDate as_of = result->release->as_of;

  return result->sides->len == 0 && as_of.precision != NW_PRECISION_UNKNOWN && first_day != NW_DAY_NONE
         && first_day > as_of.latest;
}

char *
nw_value_note (const NwResult *result, guint period)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (result->query->interval == NW_INTERVAL_ALL)
    return NULL;
  if (is_after_release (result, period))
    g_string_append (out, _(" After the as-of date of the release."));
  else if (nw_result_period (result, period)->immature)
    g_string_append (out, _(" Not yet complete: reports are still coming in."));
  for (guint i = 0; i < result->eras->len; i++)
    if (begins_in (g_ptr_array_index (result->eras, i), result, period))
      append_era (out, g_ptr_array_index (result->eras, i));
  return out->len > 0 ? g_strdup (out->str + 1) : NULL;
}

/* Whether the period was over before what is asked for was coded. Of several sides the eras are not of all. */
static gboolean
is_before_coding (const NwResult *result, const NwPeriod *period)
{
  for (guint i = 0; i < result->eras->len && period->last_day != NW_DAY_NONE; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);

      if (era->opens && period->last_day < era->day)
        return TRUE;
    }
  return FALSE;
}

const char *
nw_value_missing (const NwResult *result, double value, guint period)
{
  NwUnit unit = nw_result_unit (result);
  gboolean nothing = isnan (value) || (value == 0 && unit == NW_UNIT_INCIDENTS);

  if (result->query->interval == NW_INTERVAL_ALL || result->sides->len > 0)
    return NULL;
  if (nothing && is_before_coding (result, nw_result_period (result, period)))
    return _("not coded");
  return (nothing || unit == NW_UNIT_DIFFERENCE) && is_after_release (result, period) ? "–" : NULL;
}

const char *
nw_value_rounding (const NwResult *result, gboolean shares)
{
  if (nw_result_unit (result) == NW_UNIT_SHARE)
    return _("Shares are rounded to a tenth of a per cent; of fewer than ten there is none, but k of n.");
  if (nw_result_unit (result) == NW_UNIT_DIFFERENCE)
    return _("Changes in per cent are rounded to a tenth, and given on ten incidents or more alone.");
  if (result->query->rule == NW_RULE_FRACTIONAL || result->spread > 0)
    return _("Parts of incidents are rounded to two decimals, shares to a tenth of a per cent.");
  return shares && result->incidents >= NW_FEW ? _("Shares are rounded to a tenth of a per cent.") : NULL;
}

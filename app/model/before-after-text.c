/* before-after-text.c: what a comparison before and after an event says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "before-after-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "number.h"

#define MAX_NAMED 5 /* markers; of more the number is said */

/* "US–China understanding (2015-09-25)", or the day alone. */
static char *
print_event (const NwBeforeAfter *about)
{
  g_autofree char *day = nw_date_print (nw_date_from_day (about->at));

  if (!about->marker)
    return g_steal_pointer (&day);
  /* Translators: a marker and its day. */
  return g_strdup_printf (_("%s (%s)"), nw_marker_display (about->marker), day);
}

char *
nw_before_after_title (const NwResult *result)
{
  g_autofree char *event = print_event (result->before_after);

  if (result->query->by != NW_DIMENSION_NONE)
    /* Translators: "Reported incidents by sector, before and after 2015-09-25". */
    return g_strdup_printf (_("Reported incidents %s, before and after %s"), _(nw_dimension_info (result->query->by)->phrase), event);
  return g_strdup_printf (_("Reported incidents before and after %s"), event);
}

char *
nw_before_after_units (const NwResult *result)
{
  const NwBeforeAfter *about = result->before_after;

  return g_strdup_printf (_("Incidents that started in the %u days before it and in the %u days from it on, those known by year "
                            "only on 1 January"), about->days_before, about->days_after);
}

char *
nw_before_after_finding (const NwResult *result)
{
  const NwBeforeAfter *about = result->before_after;
  g_autofree char *words = nw_rate_print (&about->all, about->warnings);

  /* Translators: incidents before and after, and a verdict: "14 before, 8 after: no clear change (RR 0.571, 0.208–1.460)." */
  return g_strdup_printf (_("%'u before, %'u after: %s."), about->all.before, about->all.after, words);
}

/* ---- the strip ---- */

char *
nw_before_after_rank (const NwResult *result)
{
  const NwBeforeAfter *about = result->before_after;
  guint n_ratios = 0, n_lower = about->rank - 1;

  if (about->rank == 0)
    return g_strdup ("");
  for (guint i = 0; i < about->strip->len; i++)
    n_ratios += !isnan (g_array_index (about->strip, NwPlacebo, i).rate.ratio);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "As if the event were the first day of another month, the ratio is lower for %'u of %'u.",
                                       "As if the event were the first day of another month, the ratio is lower for %'u of %'u.",
                                       n_ratios),
                          n_lower, n_ratios);
}

/* ---- warnings ---- */

static void
append_markers (GString *out, const NwBeforeAfter *about)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = MIN (about->others->len, MAX_NAMED), more = about->others->len - n;

  for (guint i = 0; i < n; i++)
    {
      const NwMarker *marker = g_ptr_array_index (about->others, i);
      g_autofree char *date = nw_date_print (marker->date);

      g_string_append (names, i > 0 ? _(", ") : "");
      g_string_append_printf (names, _("%s (%s)"), nw_marker_display (marker), date);
    }
  if (more > 0)
    g_string_append_printf (names, g_dngettext (GETTEXT_PACKAGE, " and %u more", " and %u more", more), more);
  /* Translators: other markers, "G20 Antalya (2015-11-16), Paris Call (2018-11-12)". */
  g_string_append_printf (out, _(" The windows also hold %s."), names->str);
}

/* Those whose border is in the windows. */
static void
append_eras (GString *out, const NwResult *result)
{
  gint32 first = nw_result_period (result, 0)->first_day, last = nw_result_period (result, 1)->last_day;

  for (guint i = 0; i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);
      g_autofree char *day = nw_date_print (nw_date_from_day (era->day));
      g_autofree char *text = nw_era_print (era);

      if (era->day <= first || era->day > last)
        continue;
      /* Translators: an era of coding: "… from 2022-09-01 on: Responses are coded from here on." */
      g_string_append_printf (out, _(" The windows reach across the border of an era, from %s on: %s"), day, text);
    }
  g_string_append (out, _(" What is coded otherwise does not compare, so no change is stated."));
}

char *
nw_before_after_warnings (const NwResult *result)
{
  const NwBeforeAfter *about = result->before_after;
  g_autoptr (GString) out = g_string_new (NULL);

  if (about->warnings & NW_WARN_OUTSIDE)
    g_string_append (out, _(" The windows reach beyond the days that the data covers, so no change is stated."));
  if (about->warnings & NW_WARN_IMMATURE)
    g_string_append (out, _(" The windows reach into months of which reports are still coming in, so no change is stated."));
  if (about->warnings & NW_WARN_ERA)
    append_eras (out, result);
  if (about->warnings & NW_WARN_MARKER)
    append_markers (out, about);
  if (about->warnings & NW_WARN_COARSE)
    {
      g_autofree char *share = nw_share_print (round (about->coarse * result->incidents), result->incidents);

      /* Translators: a share: "63.6 % (14 of 22)". */
      g_string_append_printf (out, _(" Of the incidents, %s are known by year only and count on 1 January."), share);
    }
  if (about->warnings & NW_WARN_SPREAD)
    g_string_append_printf (out, _(" The months in the windows vary more than chance would (variance over mean %.1f), so the interval is rather too narrow."),
                            about->dispersion);
  return g_strdup (out->len > 0 ? out->str + 1 : "");
}

char *
nw_before_after_sentence (const NwResult *result)
{
  g_autofree char *title = nw_before_after_title (result);
  g_autofree char *finding = nw_before_after_finding (result);
  g_autofree char *rank = nw_before_after_rank (result);
  g_autofree char *warnings = nw_before_after_warnings (result);
  g_autoptr (GString) out = g_string_new (NULL);

  /* Translators: a title and what was found. */
  g_string_append_printf (out, _("%s: %s"), title, finding);
  if (*rank)
    g_string_append_printf (out, " %s", rank);
  if (*warnings)
    g_string_append_printf (out, " %s", warnings);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

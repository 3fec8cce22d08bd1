/* comparison-text.c: what a comparison of sides says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "comparison-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "number.h"

#define MAX_NAMED 3 /* sides in a title; of more the number is said */

#define side_at(result, i) ((const NwSide *) g_ptr_array_index ((result)->sides, (i)))

static gboolean
has_release (GPtrArray *releases, const NwRelease *release)
{
  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *known = g_ptr_array_index (releases, i);
      if (g_strcmp0 (known->dataset, release->dataset) == 0 && g_strcmp0 (known->version, release->version) == 0)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
nw_comparison_releases (const NwResult *result)
{
  GPtrArray *releases = g_ptr_array_new ();

  for (guint i = 0; i < result->sides->len; i++)
    if (!has_release (releases, side_at (result, i)->release))
      g_ptr_array_add (releases, side_at (result, i)->release);
  if (releases->len == 0)
    g_ptr_array_add (releases, result->release);
  return releases;
}

/* "EuRepoC 1.1 / DCID 2.0" */
static char *
print_sides (const NwResult *result)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < result->sides->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " / " : "", side_at (result, i)->label);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
nw_comparison_title (const NwResult *result, const char *title)
{
  g_autofree char *sides = print_sides (result);
  guint n = result->sides->len;

  if (n > MAX_NAMED)
    /* Translators: the title of a figure of several sides, too many to name. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u side by side", "%s, %u side by side", n), title, n);
  /* Translators: the title of a figure and its sides: "Reported incidents, side by side: EuRepoC 1.1 / DCID 2.0". */
  return g_strdup_printf (_("%s, side by side: %s"), title, sides);
}

void
nw_comparison_append_sides (GString *out, const NwResult *result)
{
  g_autofree char *sides = print_sides (result);

  if (result->sides->len > MAX_NAMED)
    /* Translators: the list of what is compared: " Compared: EuRepoC 1.1 / DCID 2.0." */
    g_string_append_printf (out, _(" Compared: %s."), sides);
}

/* ---- what all sides share ---- */

gboolean
nw_comparison_has_filter (const NwResult *result, const NwFilter *filter)
{
  for (guint i = 0; i < result->sides->len; i++)
    {
      const NwFilter *own = nw_query_get_filter (side_at (result, i)->query, filter->dimension, filter->negate);
      if (!own || !g_strv_equal ((const char *const *) own->codes, (const char *const *) filter->codes))
        return FALSE;
    }
  return TRUE;
}

gboolean
nw_comparison_has_period (const NwResult *result)
{
  for (guint i = 0; i < result->sides->len; i++)
    if (!nw_date_equal (side_at (result, i)->query->from, result->query->from)
        || !nw_date_equal (side_at (result, i)->query->to, result->query->to))
      return FALSE;
  return TRUE;
}

gboolean
nw_comparison_has_search (const NwResult *result)
{
  for (guint i = 0; i < result->sides->len; i++)
    if (g_strcmp0 (side_at (result, i)->query->search, result->query->search) != 0)
      return FALSE;
  return TRUE;
}

/* ---- sentence ---- */

/* all: the side's question leaves nothing out, so that a share would always be all of all. */
static void
append_step (GString *out, NwCompared step, const NwComparedCount *count, gboolean all)
{
  /* Translators: completes "55.8 % (576 of 1,033) …" and "… is not coded". */
  static const char *const of[NW_N_COMPARED] = {
    [NW_COMPARED_ALL] = N_("of all incidents"),
    [NW_COMPARED_NAMED] = N_("of those attributed to a named state or region"),
    [NW_COMPARED_LINKED] = N_("of those linked to a state"),
  };
  /* Translators: completes "1,643 …": "1,643 in all, 1,033 attributed to a named state or region". */
  static const char *const counted[NW_N_COMPARED] = {
    [NW_COMPARED_ALL] = N_("in all"),
    [NW_COMPARED_NAMED] = N_("attributed to a named state or region"),
    [NW_COMPARED_LINKED] = N_("linked to a state"),
  };
  g_autofree char *number = all ? nw_number_print (count->incidents) : nw_share_print (count->matching, count->incidents);
  const char *phrase = all ? _(counted[step]) : _(of[step]);

  g_string_append (out, step == 0 ? " " : _(", "));
  if (!count->coded)
    /* Translators: the phrase is "of those linked to a state" or "linked to a state". */
    g_string_append_printf (out, _("%s: not coded"), phrase);
  else
    /* Translators: a number or a share, and the phrase that completes it: "55.8 % (576 of 1,033) of those linked to a state". */
    g_string_append_printf (out, _("%s %s"), number, phrase);
}

char *
nw_comparison_sentence (const NwResult *result)
{
  g_autofree char *title = nw_result_title (result);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s.", title);
  for (guint i = 0; i < result->sides->len; i++)
    {
      g_string_append_printf (out, _(" %s:"), side_at (result, i)->label);
      for (guint step = 0; step < NW_N_COMPARED; step++)
        append_step (out, step, &side_at (result, i)->steps[step], side_at (result, i)->query->filters->len == 0);
      g_string_append (out, ".");
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* ---- note ---- */

static void
append_side (GString *out, const NwResult *result, guint i)
{
  const NwGroup *group = g_ptr_array_index (result->query->by == NW_DIMENSION_NONE ? result->groups : result->across, i);
  guint n = side_at (result, i)->steps[NW_COMPARED_ALL].matching, undated = group->undated, coarse = group->coarse;

  /* Translators: a side of a comparison and its number of incidents. */
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s%s: n = %'u incident", "%s%s: n = %'u incidents", n),
                          i > 0 ? " " : "", side_at (result, i)->label, n);
  if (undated > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, ", %'u without a start date", ", %'u without a start date", undated),
                            undated);
  if (coarse > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, ", %'u dated less precisely than the interval",
                                              ", %'u dated less precisely than the interval", coarse), coarse);
  if (side_at (result, i)->again > 0)
    /* Translators: goes on after the number of incidents of a side of a comparison. */
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, ", without %'u that is linked as the same as, or part of, one before",
                                              ", without %'u that are linked as the same as, or part of, those before",
                                              side_at (result, i)->again), side_at (result, i)->again);
  g_string_append (out, ".");
}

/* Until which day each side knows anything, and from which period on one of them is incomplete. */
static void
append_times (GString *out, const NwResult *result)
{
  for (guint i = 0; i < result->periods->len && result->query->interval != NW_INTERVAL_ALL; i++)
    if (nw_result_period (result, i)->immature)
      {
        g_string_append_printf (out, _(" In %s and other hatched periods reports are still coming in on one side or more; a "
                                       "side says nothing of periods after its as-of date."), nw_result_period (result, i)->label);
        return;
      }
}

static void
append_eras (GString *out, const NwResult *result)
{
  for (guint i = 0; i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);
      g_autofree char *day = nw_date_print (nw_date_from_day (era->day));
      g_autofree char *text = nw_era_print (era);

      g_string_append_printf (out, _(" Numbers before and after %s do not compare: %s"), day, text);
    }
}

char *
nw_comparison_note (const NwResult *result)
{
  g_autoptr (GPtrArray) releases = nw_comparison_releases (result);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < result->sides->len; i++)
    append_side (out, result, i);
  if (releases->len > 1)
    g_string_append (out, _(" Datasets overlap: the same incident may be in several, so their numbers are never added up."));
  append_times (out, result);
  append_eras (out, result);
  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      g_autofree char *name = nw_release_name (release);

      for (guint j = 0; j < release->caveats->len; j++)
        /* Translators: a release and what is to be known of it. */
        g_string_append_printf (out, _(" %s: %s"), name, _((const char *) g_ptr_array_index (release->caveats, j)));
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

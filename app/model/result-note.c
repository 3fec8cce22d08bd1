/* result-note.c: what a figure has to say beside its numbers: n, what is left out, what does not compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <glib/gi18n-lib.h>

#include "comparison-text.h"
#include "number.h"

#define MAX_RUNS 6 /* of incomplete periods that are named */

/* Not knowing is said in words, whether it is drawn or not; of which dimension, where there are two. */
static void
append_not_known (GString *out, const GPtrArray *groups, NwDimension dimension, gboolean named)
{
  gboolean first = TRUE;

  for (guint i = 0; i < groups->len; i++)
    {
      const NwGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *total = nw_number_print (group->total);

      if (group->kind != NW_CODE_SPECIAL || group->total == 0)
        continue;
      /* Translators: a way of not knowing and its number of incidents: "Unknown: 512". */
      g_string_append (out, first ? " " : _(", "));
      g_string_append_printf (out, _("%s: %s"), group->label, total);
      first = FALSE;
    }

  if (!first && named && dimension != NW_DIMENSION_NONE)
    /* Translators: the dimension that something before it is said of: "Unknown: 512 (Attributed to)". */
    g_string_append_printf (out, _(" (%s)"), _(nw_dimension_info (dimension)->label));
  if (!first)
    g_string_append (out, ".");
}

/* What is neither yes nor no to the question of a share. */
static void
append_left_out (GString *out, const NwResult *self)
{
  static const char *const reasons[NW_N_MEASURES][NW_CODE_ID_NONE] = {
    [NW_MEASURE_CLAIMED] = { N_("Claims unknown"), N_("Claims not available"), N_("Claims not coded") },
    [NW_MEASURE_ANSWERED] = { N_("Responses unknown"), N_("Responses not available"), N_("Responses not coded") },
    [NW_MEASURE_INTENSITY] = { N_("Intensity unknown"), N_("Intensity not available"), N_("Intensity not coded") },
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < NW_CODE_ID_NONE; i++)
    if (self->left_out[i] > 0 && reasons[self->query->measure][i])
      {
        g_autofree char *number = nw_number_print (self->left_out[i]);

        g_string_append (list, list->len > 0 ? _(", ") : "");
        g_string_append_printf (list, _("%s: %s"), _(reasons[self->query->measure][i]), number);
      }
  if (list->len > 0)
    /* Translators: incidents, "Claims not available: 49, Claims not coded: 512". */
    g_string_append_printf (out, _(" Neither yes nor no, and left out of the share: %s."), list->str);
}

static void
append_dates (GString *out, const NwResult *self)
{
  if (self->undated > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %'u has no start date.", " %'u have no start date.", self->undated),
                            self->undated);
  if (self->coarse > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u is dated less precisely than the interval and not in any period.",
                                         " %'u are dated less precisely than the interval and not in any period.", self->coarse),
                            self->coarse);
  if (self->spread > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u is dated by year only and counts in equal parts in the periods of its year.",
                                         " %'u are dated by year only and count in equal parts in the periods of their year.",
                                         self->spread), self->spread);
  if (self->partly > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u is known by month or year only and may have begun outside the period.",
                                         " %'u are known by month or year only and may have begun outside the period.", self->partly),
                            self->partly);
  if (self->outside > 0)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u more has no start date and is left out by the period.",
                                         " %'u more have no start date and are left out by the period.", self->outside),
                            self->outside);
}

/* Why the parts are more than the whole. */
static void
append_several (GString *out, const NwResult *self)
{
  if (self->several == 0 || self->query->rule != NW_RULE_WHOLE)
    return;

  if (self->query->measure == NW_MEASURE_INCIDENTS)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u has several values, so the parts add up to more than n.",
                                         " %'u have several values, so the parts add up to more than n.", self->several),
                            self->several);
  else if (self->query->measure == NW_MEASURE_SHARE)
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, " %'u has several values, so the shares add up to more than 100 %%.",
                                         " %'u have several values, so the shares add up to more than 100 %%.", self->several),
                            self->several);
}

char *
nw_result_print_immature (const NwResult *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_runs = 0;

  for (guint i = 0; i < self->periods->len; i++)
    {
      guint last = i;

      if (!nw_result_period (self, i)->immature)
        continue;
      while (last + 1 < self->periods->len && nw_result_period (self, last + 1)->immature)
        last++;
      if (n_runs++ == MAX_RUNS)
        {
          g_string_append (out, " …");
          break;
        }
      g_string_append_printf (out, "%s%s", out->len > 0 ? _(", ") : "", nw_result_period (self, i)->label);
      if (last > i)
        g_string_append_printf (out, "–%s", nw_result_period (self, last)->label);
      i = last;
    }
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static void
append_immature (GString *out, const NwResult *self)
{
  g_autofree char *periods = nw_result_print_immature (self);
  const char *older = self->maturity ? nw_maturity_older (self->maturity) : NULL;

  if (periods && older)
    /* Translators: periods, and the release before. */
    g_string_append_printf (out, _(" Reports are still coming in: %s (grown by more than a tenth since %s, or not over by "
                                   "the as-of date)."), periods, older);
  else if (periods)
    g_string_append_printf (out, _(" Reports are still coming in: %s (the last 12 months before the as-of date, a default where "
                                   "there is no earlier release to compare with)."), periods);
}

/* Eras that begin among the periods; without periods all. */
static void
append_eras (GString *out, const NwResult *self)
{
  for (guint i = 0; i < self->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (self->eras, i);
      g_autofree char *day = nw_date_print (nw_date_from_day (era->day));
      g_autofree char *text = nw_era_print (era);

      if (self->query->interval != NW_INTERVAL_ALL
          && (self->periods->len == 0 || nw_result_one_era (self, 0, self->periods->len - 1)))
        return;
      /* Translators: the day from which on a dataset is coded otherwise, and what is. */
      g_string_append_printf (out, _(" Numbers before and after %s do not compare: %s"), day, text);
    }
}

/* What a summary leaves out, and how many of its rows are too many to show. */
static void
append_summary (GString *out, const NwSummary *summary)
{
  if (summary && summary->remarks)
    g_string_append_printf (out, " %s", summary->remarks);
  if (summary && summary->more > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %'u more row is not listed.", " %'u more rows are not listed.", summary->more),
                            summary->more);
}

static void
append_remarks (GString *out, const NwResult *self)
{
  gboolean two = self->query->by != NW_DIMENSION_NONE && self->query->and != NW_DIMENSION_NONE;

  append_not_known (out, self->groups, self->query->by, two);
  append_not_known (out, self->across, self->query->and, two);
  append_left_out (out, self);
  if (nw_result_only_yes (self))
    g_string_append (out, _(" No incident is coded as without one, so this is no finding of how many have one."));
  append_dates (out, self);
  append_summary (out, self->summary);
  append_several (out, self);
  /* Of windows before and after, the warnings in the sentence say it. */
  if (!self->before_after)
    {
      append_eras (out, self);
      append_immature (out, self);
    }
}

char *
nw_result_remarks (const NwResult *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  append_remarks (out, self);
  return g_strdup (out->len > 0 ? out->str + 1 : "");
}

char *
nw_result_note (const NwResult *self)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (self->sides->len > 0 && !self->summary)
    return nw_comparison_note (self);
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "n = %'u incident.", "n = %'u incidents.", self->incidents),
                          self->incidents);
  append_remarks (out, self);
  for (guint i = 0; i < self->release->caveats->len; i++)
    g_string_append_printf (out, " %s", _((const char *) g_ptr_array_index (self->release->caveats, i)));

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* survival-words.c: says what curves of the time to an event show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survival-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "first-event-words.h"
#include "members.h"
#include "number.h"

#define CERTAIN 0.05 /* p below which curves are said to differ */

static double
cell (const NwSummary *summary, guint row, const char *column)
{
  const NwSummaryCell *found = nw_summary_cell (summary, row, nw_summary_column_of (summary, column));

  return found->state == NW_STATE_VALUE ? found->number : NAN;
}

static char *
print_title (const NwInputs *inputs)
{
  g_autofree char *event = nw_first_event_phrase (&inputs->query->terms);
  g_autofree char *by = nw_members_phrase (inputs->query);

  /* Translators: "Time to a state’s claim, by sector". */
  return g_strdup_printf (_("Time to %s%s"), event, by);
}

/* "of 1,553 reported incidents followed, 141 had a state’s claim" */
static void
append_numbers (GString *out, const NwFirstEvents *first, const NwTerms *terms)
{
  g_autofree char *event = nw_first_event_phrase (terms);
  g_autofree char *events = nw_number_print (first->counts[NW_FIRST_EVENT]);
  g_autofree char *n = nw_number_print (first->counts[NW_FIRST_EVENT] + first->counts[NW_FIRST_CENSORED]);

  /* Translators: two numbers of incidents and what they were watched for: "Of 1,553 reported incidents followed, 141 had a claim". */
  g_string_append_printf (out, _("Of %s reported incidents followed, %s had %s until the as-of date."), n, events, event);
}

/* Of one group of all; without an interval there is no estimate to speak of. */
static void
append_share (GString *out, const NwSummary *summary, const NwTerms *terms)
{
  double low = cell (summary, 0, "low"), high = cell (summary, 0, "high"), tenth = cell (summary, 0, "q10"), half = cell (summary, 0, "q50");
  g_autofree char *share = nw_percent_print (cell (summary, 0, "survival"));
  g_autofree char *from = nw_percent_print (low);
  g_autofree char *to = nw_percent_print (high);
  g_autofree char *early = nw_number_print (tenth);
  g_autofree char *median = nw_number_print (half);

  if (isnan (low))
    return;
  g_string_append_c (out, ' ');
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "After %u day an estimated %s were still without it (95 %% interval %s to %s);",
                                            "After %u days an estimated %s were still without it (95 %% interval %s to %s);", terms->within),
                          terms->within, share, from, to);
  g_string_append_c (out, ' ');
  if (isnan (tenth))
    g_string_append (out, _("one in ten is not reached in the time that is covered."));
  else if (isnan (half))
    g_string_append_printf (out, _("one in ten had it after %s days, half is not reached in the time that is covered."), early);
  else
    g_string_append_printf (out, _("one in ten had it after %s days, half after %s days."), early, median);
}

static void
append_test (GString *out, const NwCurveTest *test)
{
  const NwLogRank *answer = &test->answer;
  g_autofree char *n = nw_number_print (test->incidents);
  g_autofree char *p = answer->p < 0.001 ? g_strdup ("< 0.001") : g_strdup_printf ("= %.3f", answer->p);

  if (answer->df == 0 && test->curves <= NW_LOG_RANK_MOST)
    return;
  g_string_append_c (out, ' ');
  if (test->curves > NW_LOG_RANK_MOST)
    {
      g_string_append_printf (out, _("Whether the %u curves differ is not tested: the log-rank test takes at most %u of them."), test->curves,
                              NW_LOG_RANK_MOST);
      return;
    }
  if (answer->p < CERTAIN)
    g_string_append_printf (out, _("The curves differ by more than chance would (log-rank χ² = %.2f, %u degrees of freedom, p %s)."),
                            answer->chi2, answer->df, p);
  else
    g_string_append_printf (out, _("No clear difference between the curves (log-rank χ² = %.2f, %u degrees of freedom, p %s)."),
                            answer->chi2, answer->df, p);
  if (test->single)
    {
      g_string_append_c (out, ' ');
      g_string_append_printf (out, _("The test takes the %s incidents that are in one group alone."), n);
    }
}

void
nw_survival_describe (NwSummary *summary, const NwFirstEvents *first, const NwInputs *inputs, const NwCurveTest *test,
                      const char *obstacle)
{
  const NwTerms *terms = &inputs->query->terms;
  g_autoptr (GString) out = g_string_new (NULL);

  if (obstacle)
    g_string_append (out, obstacle);
  else if (first->counts[NW_FIRST_EVENT] + first->counts[NW_FIRST_CENSORED] == 0)
    g_string_append (out, _("No reported incident can be followed."));
  else
    {
      append_numbers (out, first, terms);
      if (summary->rows->len == 1)
        append_share (out, summary, terms);
      append_test (out, test);
      g_string_append_c (out, ' ');
      /* Translators: the caption that must stand with every figure of this kind. */
      g_string_append (out, _("What a source has not dated, or not yet reported, counts as not yet happened: the curve shows what is "
                              "known of reported incidents, not how fast anybody acts."));
    }
  nw_summary_describe (summary, print_title (inputs), nw_first_event_unit (terms), g_string_free (g_steal_pointer (&out), FALSE),
                       nw_first_event_remarks (first, !obstacle));
}

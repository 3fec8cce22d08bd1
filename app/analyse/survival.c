/* survival.c: how long reported incidents go without a claim or a response, with what is not yet known as censored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "behind.h"
#include "first-event-words.h"
#include "kaplan-meier.h"
#include "members.h"
#include "survival-words.h"
#include "table.h"

enum {
  COLUMN_N, COLUMN_EVENTS, COLUMN_UNDATED, COLUMN_NEGATIVE, COLUMN_SURVIVAL, COLUMN_LOW, COLUMN_HIGH, COLUMN_Q10, COLUMN_Q50,
  COLUMN_NO_ORIGIN, COLUMN_AFTER, COLUMN_NOT_PRECISE, COLUMN_NOT_CODED, N_COLUMNS,
};

/* What goes on while the groups are gone through. Borrowed, on the stack. */
typedef struct {
  const NwInputs      *inputs;
  const NwFirstEvents *first;
  NwSummary           *summary;
  NwDayCounter        *counter;
  GPtrArray           *members;  /* NwMembers */
  gboolean             obstacle; /* nothing can be said … */
  NwCellState          state;    /* … and the cells say why */
} Survey;

/* ---- columns ---- */

static NwSummaryColumn *
add_count (NwSummary *summary, const char *id, const char *label, gboolean shown)
{
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->opens = TRUE;
  column->data = !shown;
  return column;
}

static void
add_columns (NwSummary *summary, const NwFirstEvents *first, guint within)
{
  const guint *counts = first->counts;
  g_autofree char *after = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Without it after %u day", "Without it after %u days", within), within);
  const char *interval = _("95 % interval, %");

  add_count (summary, "n", _("Incidents"), TRUE);
  add_count (summary, "events", _("With the event"), TRUE);
  add_count (summary, "undated", _("Event undated"), TRUE)->above = g_strdup (_("Left out"));
  add_count (summary, "negative", _("Event before the origin"), TRUE)->above = g_strdup (_("Left out"));
  nw_summary_add_column (summary, NW_QUANTITY_SHARE, "survival", after);
  nw_summary_add_column (summary, NW_QUANTITY_SHARE, "low", _("From"))->above = g_strdup (interval);
  nw_summary_add_column (summary, NW_QUANTITY_SHARE, "high", _("To"))->above = g_strdup (interval);
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "q10", _("One in ten"))->above = g_strdup (_("Days until"));
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "q50", _("Half"))->above = g_strdup (_("Days until"));
  add_count (summary, "no_origin", _("Origin undated"), counts[NW_FIRST_NO_ORIGIN] > 0);
  add_count (summary, "after", _("After the release"), counts[NW_FIRST_ORIGIN_AFTER] > 0);
  add_count (summary, "not_precise", _("Not known to the day"), counts[NW_FIRST_NOT_PRECISE] > 0);
  add_count (summary, "not_coded", _("Not coded"), counts[NW_FIRST_NOT_CODED] > 0);
}

/* ---- one group ---- */

static void
give_behind (const Survey *self, const guint64 *bits, NwFirstKind kind, NwFirstKind other)
{
  gsize n_words = ((gsize) self->first->n_rows + 63) / 64;
  g_autofree guint64 *found = g_new0 (guint64, n_words + 1), *more = g_new0 (guint64, n_words + 1);

  nw_first_events_bits (self->first, kind, bits, found);
  nw_first_events_bits (self->first, other, bits, more);
  for (gsize i = 0; i < n_words; i++)
    found[i] |= more[i];
  nw_behind_give (self->inputs, found);
}

static void
fill_counts (const Survey *self, guint row, const guint64 *bits, const guint counts[NW_N_FIRSTS])
{
  static const struct { guint column; NwFirstKind kind, other; } columns[] = {
    { COLUMN_N, NW_FIRST_EVENT, NW_FIRST_CENSORED },
    { COLUMN_EVENTS, NW_FIRST_EVENT, NW_FIRST_EVENT },
    { COLUMN_UNDATED, NW_FIRST_UNDATED, NW_FIRST_UNDATED },
    { COLUMN_NEGATIVE, NW_FIRST_NEGATIVE, NW_FIRST_NEGATIVE },
    { COLUMN_NO_ORIGIN, NW_FIRST_NO_ORIGIN, NW_FIRST_NO_ORIGIN },
    { COLUMN_AFTER, NW_FIRST_ORIGIN_AFTER, NW_FIRST_ORIGIN_AFTER },
    { COLUMN_NOT_PRECISE, NW_FIRST_NOT_PRECISE, NW_FIRST_NOT_PRECISE },
    { COLUMN_NOT_CODED, NW_FIRST_NOT_CODED, NW_FIRST_NOT_CODED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      NwFirstKind kind = columns[i].kind, other = columns[i].other;

      nw_summary_set (self->summary, row, columns[i].column, counts[kind] + (other != kind ? counts[other] : 0));
      if (nw_behind_wants (self->inputs, self->summary, row, columns[i].column))
        give_behind (self, bits, kind, other);
    }
}

static void
fill_quantile (NwSummary *summary, guint row, guint column, double days)
{
  if (isnan (days))
    nw_summary_set_state (summary, row, column, NW_STATE_NOT_REACHED);
  else
    nw_summary_set (summary, row, column, days);
}

static void
fill_curve (const Survey *self, guint row, const NwFollowUp *follow_up)
{
  NwCurve *curve = nw_summary_add_curve (self->summary, row);
  const NwCurveStep *step;

  nw_kaplan_meier (follow_up, curve->steps);
  step = nw_curve_at (curve->steps, self->inputs->query->terms.within);
  if (step)
    {
      nw_summary_set (self->summary, row, COLUMN_SURVIVAL, step->value);
      nw_summary_set (self->summary, row, COLUMN_LOW, step->low);
      nw_summary_set (self->summary, row, COLUMN_HIGH, step->high);
    }
  fill_quantile (self->summary, row, COLUMN_Q10, nw_curve_quantile (curve->steps, 0.1));
  fill_quantile (self->summary, row, COLUMN_Q50, nw_curve_quantile (curve->steps, 0.5));
}

/* Of what cannot be followed nothing is 0: neither the events nor the incidents that were watched. */
static void
fill_unknown (const Survey *self, guint row, NwCellState state)
{
  for (guint column = 0; column <= COLUMN_Q50; column++)
    if (column != COLUMN_UNDATED || state == NW_STATE_NOT_CODED)
      nw_summary_set_state (self->summary, row, column, state);
}

/* (transfer full) */
static NwFollowUp *
fill_group (const Survey *self, const NwMembers *group)
{
  guint row = nw_members_add_row (group, self->summary);
  guint counts[NW_N_FIRSTS] = { 0 };
  NwFollowUp *follow_up = nw_first_events_follow (self->first, group->bits, self->counter, counts);
  guint known = counts[NW_FIRST_EVENT] + counts[NW_FIRST_CENSORED] + counts[NW_FIRST_UNDATED] + counts[NW_FIRST_NEGATIVE];

  fill_counts (self, row, group->bits, counts);
  if (self->obstacle || (known == 0 && counts[NW_FIRST_NOT_CODED] > 0))
    fill_unknown (self, row, self->obstacle ? self->state : NW_STATE_NOT_CODED);
  else if (follow_up->n > 0)
    fill_curve (self, row, follow_up);
  return follow_up;
}

static void
fill_groups (const Survey *self, NwCurveTest *test)
{
  g_autoptr (GPtrArray) follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_follow_up_free);

  for (guint g = 0; g < self->members->len; g++)
    g_ptr_array_add (follow_ups, fill_group (self, g_ptr_array_index (self->members, g)));
  *test = (NwCurveTest) { { NAN, 0, NAN }, 0, 0, FALSE };
  if (self->obstacle)
    return;
  *test = nw_curve_test (self->first, self->members, follow_ups, self->counter);
  if (test->answer.df == 0)
    return;
  nw_summary_add_fact (self->summary, "log_rank_chi2", _("Log-rank χ²"), NW_QUANTITY_NUMBER, test->answer.chi2);
  nw_summary_add_fact (self->summary, "log_rank_df", _("Degrees of freedom"), NW_QUANTITY_COUNT, test->answer.df);
  nw_summary_add_fact (self->summary, "log_rank_p", _("Log-rank p"), NW_QUANTITY_P, test->answer.p);
}

/* ---- the analysis ---- */

static NwResult *
run_survival (const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;
  g_autoptr (NwFirstEvents) first = nw_first_events_new (inputs, error);
  g_autoptr (GPtrArray) members = first ? nw_members_new (inputs, nw_selection_bits (inputs->selection), error) : NULL;
  g_autoptr (NwDayCounter) counter = NULL;
  g_autofree char *obstacle = NULL;
  NwDimension subject = terms->event == NW_EVENT_RESPONSE ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND;
  NwCellState state;
  NwCurveTest test;
  Survey survey;

  if (!members)
    return NULL;

  counter = nw_day_counter_new ((guint) first->longest);
  obstacle = nw_first_event_obstacle (first, inputs, &state);
  survey = (Survey) { inputs, first, NULL, counter, members, obstacle != NULL, state };
  survey.summary = nw_summary_new (nw_members_row_id (inputs->query), nw_members_row_label (inputs->query));
  add_columns (survey.summary, first, terms->within);
  fill_groups (&survey, &test);
  nw_survival_describe (survey.summary, first, inputs, &test, obstacle);
  return nw_behind_result (&nw_analysis_survival, inputs, survey.summary, subject);
}

const NwAnalysis nw_analysis_survival = {
  .id = "survival",
  .label = N_("Time to a claim or response"),
  .summary = N_("How long reported incidents go without a claim or a response: Kaplan–Meier curves with their 95 % band, quantiles, and "
                "the log-rank test between groups."),
  .run = run_survival,
  .view = "accountability",
  .chart = "survival",
  .also = { "forest", "counts" },
  .terms = NW_TERM_EVENT | NW_TERM_ORIGIN | NW_TERM_WITHIN | NW_TERM_PRECISE | NW_TERM_RUNG | NW_TERM_GAP | NW_TERM_MEMBERS
           | NW_TERM_CLAIMANTS | NW_TERM_BY | NW_TERM_YEARS,
};

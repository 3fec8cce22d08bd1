/* cohort.c: the share of incidents with a claim or a response within so many days, of those that were watched for as long
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>

#include "behind.h"
#include "first-event-words.h"
#include "interval.h"
#include "members.h"
#include "number.h"
#include "table.h"

static const guint windows[] = { 90, 365, 1095 }; /* days */

enum { PART_ELIGIBLE, PART_ANSWERED, PART_SHARE, PART_LOW, PART_HIGH, N_PARTS };

static guint
column_of (guint window, guint part)
{
  return window * N_PARTS + part;
}

static NwSummaryColumn *
add_count (NwSummary *summary, const char *name, guint days, const char *label)
{
  g_autofree char *id = g_strdup_printf ("%s_%u", name, days);
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->opens = TRUE;
  column->above = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Within %u day", "Within %u days", days), days);
  return column;
}

static void
add_columns (NwSummary *summary)
{
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autofree char *share = g_strdup_printf ("share_%u", windows[i]);
      g_autofree char *prefix = g_strdup_printf ("share_%u_", windows[i]);
      g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Share within %u day", "Share within %u days", windows[i]),
                                                windows[i]);

      add_count (summary, "eligible", windows[i], _("Watched for as long"));
      add_count (summary, "answered", windows[i], _("With the event"));
      nw_summary_add_share (summary, share, label, prefix, column_of (i, PART_ELIGIBLE) + 1, column_of (i, PART_ELIGIBLE));
    }
}

/* Rows that were watched for so many days, and those of them that had the event by then. */
static void
find_rows (const NwFirstEvents *first, const guint64 *bits, guint days, guint64 *eligible, guint64 *answered)
{
  for (gsize i = 0; i < ((gsize) first->n_rows + 63) / 64; i++)
    {
      eligible[i] = answered[i] = 0;
      for (guint64 word = bits[i]; word != 0; word &= word - 1)
        {
          guint row = i * 64 + __builtin_ctzll (word);
          NwFirstKind kind = first->kinds[row];

          if ((kind != NW_FIRST_EVENT && kind != NW_FIRST_CENSORED) || (gint64) first->as_of - first->origins[row] < days)
            continue;
          eligible[i] |= word & -word;
          if (kind == NW_FIRST_EVENT && first->days[row] <= (gint32) days)
            answered[i] |= word & -word;
        }
    }
}

static void
fill_window (const NwInputs *inputs, NwSummary *summary, guint row, guint window, const guint64 *eligible, const guint64 *answered)
{
  double n, k, low, high;

  nw_behind_count (inputs, summary, row, column_of (window, PART_ELIGIBLE), eligible);
  nw_behind_count (inputs, summary, row, column_of (window, PART_ANSWERED), answered);
  n = nw_summary_cell (summary, row, column_of (window, PART_ELIGIBLE))->number;
  k = nw_summary_cell (summary, row, column_of (window, PART_ANSWERED))->number;
  if (n == 0)
    return;
  nw_share_interval ((guint) k, (guint) n, &low, &high);
  nw_summary_set (summary, row, column_of (window, PART_SHARE), k / n);
  nw_summary_set (summary, row, column_of (window, PART_LOW), low);
  nw_summary_set (summary, row, column_of (window, PART_HIGH), high);
}

/* state: what all cells say instead of numbers; NULL: numbers. */
static void
fill_groups (const NwInputs *inputs, NwSummary *summary, const NwFirstEvents *first, const GPtrArray *members,
             const NwCellState *state)
{
  gsize n_words = ((gsize) first->n_rows + 63) / 64;
  g_autofree guint64 *eligible = g_new0 (guint64, n_words + 1), *answered = g_new0 (guint64, n_words + 1);

  for (guint g = 0; g < members->len; g++)
    {
      const NwMembers *group = g_ptr_array_index (members, g);
      guint row = nw_members_add_row (group, summary);

      for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
        {
          find_rows (first, group->bits, windows[i], eligible, answered);
          fill_window (inputs, summary, row, i, eligible, answered);
          for (guint part = 0; part < N_PARTS && state; part++)
            nw_summary_set_state (summary, row, column_of (i, part), *state);
        }
    }
}

/* Of all incidents, the share within a year. */
static char *
print_sentence (const NwSummary *summary, const NwTerms *terms)
{
  g_autofree char *event = nw_first_event_phrase (terms);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (windows) && summary->rows->len == 1; i++)
    {
      g_autofree char *share = nw_summary_print (summary, 0, column_of (i, PART_SHARE));

      /* Translators: a share with its counts, days, and what was waited for: "3.1 % (44 of 1,420) had a claim within 365 days; ". */
      g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s had %s within %u day. ", "%s had %s within %u days. ", windows[i]), share,
                              event, windows[i]);
    }
  g_string_append (out, _("Each share is of the reported incidents that have been watched for as long; younger ones are in none, so "
                          "that recent years can be compared."));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
print_title (const NwInputs *inputs)
{
  g_autofree char *event = nw_first_event_phrase (&inputs->query->terms);
  g_autofree char *by = nw_members_phrase (inputs->query);

  /* Translators: "Share with a state’s claim in time, by year of start". */
  return g_strdup_printf (_("Share with %s in time%s"), event, by);
}

static NwResult *
run_cohort (const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;
  g_autoptr (NwFirstEvents) first = nw_first_events_new (inputs, error);
  g_autoptr (GPtrArray) members = first ? nw_members_new (inputs, nw_selection_bits (inputs->selection), error) : NULL;
  g_autofree char *obstacle = NULL;
  NwCellState state;
  NwSummary *summary;

  if (!members)
    return NULL;

  obstacle = nw_first_event_obstacle (first, inputs, &state);
  summary = nw_summary_new (nw_members_row_id (inputs->query), nw_members_row_label (inputs->query));
  add_columns (summary);
  fill_groups (inputs, summary, first, members, obstacle ? &state : NULL);
  nw_summary_describe (summary, print_title (inputs), nw_first_event_unit (terms),
                       obstacle ? g_strdup (obstacle) : print_sentence (summary, terms), nw_first_event_remarks (first, !obstacle));
  return nw_behind_result (&nw_analysis_cohort, inputs, summary,
                           terms->event == NW_EVENT_RESPONSE ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND);
}

const NwAnalysis nw_analysis_cohort = {
  .id = "cohort",
  .label = N_("Share in time"),
  .summary = N_("The share of reported incidents with a claim or a response within 90, 365 and 1,095 days, of those watched for as "
                "long."),
  .run = run_cohort,
  .view = "accountability",
  .chart = "forest",
  .also = { "counts" },
  .terms = NW_TERM_EVENT | NW_TERM_ORIGIN | NW_TERM_PRECISE | NW_TERM_RUNG | NW_TERM_GAP | NW_TERM_MEMBERS | NW_TERM_CLAIMANTS | NW_TERM_BY
           | NW_TERM_YEARS,
};

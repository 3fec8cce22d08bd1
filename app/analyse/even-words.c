/* even-words.c: what even-handedness says about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "even-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "code-bits.h"
#include "event-rows.h"
#include "exact-share.h"

const char *
nw_even_caption (void)
{
  return _("Differences in detection and reporting are not removed.");
}

const char *
nw_even_no_claims (const NwFrame *frame)
{
  return nw_code_bits_never (frame, NW_DIMENSION_CLAIM_KIND)
             ? _("Claims are not coded for these incidents: that is not a finding that there were none.")
             : NULL;
}

/* ---- the guarded sentence ---- */

/* On which side of 1 the interval of a ratio lies: -1, 1, or 0 where it holds 1; 2: there is none, or it is of too few. */
static int
side_of (const NwSummary *summary, guint row)
{
  double low = nw_summary_cell (summary, row, nw_summary_column_of (summary, "mh_low"))->number;
  double high = nw_summary_cell (summary, row, nw_summary_column_of (summary, "mh_high"))->number;

  if (isnan (low) || isnan (high) || nw_summary_cell (summary, row, nw_summary_column_of (summary, "compared"))->number < NW_FEW)
    return 2;
  return low > 1 ? 1 : high < 1 ? -1 : 0;
}

/* "Russia (2.05, 1.58 to 2.64), …" of the rows on one side; NULL: none. In the order of the rows. */
static char *
name_side (const NwSummary *summary, int side)
{
  int ratio = nw_summary_column_of (summary, "mh_ratio");
  GString *names = NULL;

  for (guint i = 0; i < summary->rows->len; i++)
    {
      const NwSummaryCell *cell = nw_summary_cell (summary, i, ratio);

      if (side_of (summary, i) != side)
        continue;
      if (!names)
        names = g_string_new (NULL);
      /* Translators: a state, a ratio and the ends of its interval: "Russia (2.05, 1.58 to 2.64)". */
      g_string_append_printf (names, names->len > 0 ? _("; ") : "");
      g_string_append_printf (names, _("%s (%.2f, %.2f to %.2f)"), nw_summary_row (summary, i)->label, cell->number, cell[1].number,
                              cell[2].number);
    }
  return names ? g_string_free (names, FALSE) : NULL;
}

static guint
count_side (const NwSummary *summary, int side)
{
  guint n = 0;

  for (guint i = 0; i < summary->rows->len; i++)
    n += side_of (summary, i) == side;
  return n;
}

static void
append_sides (GString *out, const NwSummary *summary)
{
  g_autofree char *above = name_side (summary, 1);
  g_autofree char *below = name_side (summary, -1);

  if (above)
    /* Translators: %s: states with their ratios and intervals. */
    g_string_append_printf (out, _(" Standardised over intensity, class of target and type, the ratio to all others lies above 1 with its "
                                   "whole interval for %s."), above);
  if (below)
    g_string_append_printf (out, _(" It lies below 1 with its whole interval for %s."), below);
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " For %u state it holds 1; %u have none, or fewer than %d incidents to compare.",
                                            " For %u states it holds 1; %u have none, or fewer than %d incidents to compare.",
                                            count_side (summary, 0)),
                          count_side (summary, 0), count_side (summary, 2), NW_FEW);
}

static char *
make_sentence (const NwSummary *summary, const NwEvenWords *words)
{
  GString *out = g_string_new (NULL);
  g_autofree char *phrase = nw_event_rows_phrase (words->inputs);
  g_autofree char *share = nw_exact_share_print (words->total.hits, words->total.n);

  if (words->total.n == 0 && words->inputs->query->terms.event != NW_EVENT_RESPONSE && nw_even_no_claims (words->inputs->frame))
    g_string_append (out, nw_even_no_claims (words->inputs->frame));
  else if (words->total.n == 0)
    g_string_append (out, _("No incident of this selection is linked to a state that is named, and coded."));
  else
    {
      /* Translators: a share with its interval, and what they drew. */
      g_string_append_printf (out, _("Of the reported incidents linked to a named state, %s drew %s."), share, phrase);
      append_sides (out, summary);
    }
  g_string_append_printf (out, " %s", nw_even_caption ());
  return g_string_free (out, FALSE);
}

/* ---- what is left out, and why ---- */

static char *
make_remarks (const NwSummary *summary, const NwEvenWords *words)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "The incidents fall into %u stratum.", "The incidents fall into %u strata.",
                                            words->n_strata), words->n_strata);
  g_string_append_printf (out, " %s", words->inputs->query->rule == NW_RULE_PRIMARY
                                          ? _("A stratum is a band of intensity, the first listed class of target and the first listed type.")
                                          : _("A stratum is a band of intensity, all classes of targets and all types together; counting by "
                                              "the first value makes fewer and larger ones."));
  g_string_append_printf (out, " %s", _("Strata in which one of the two sides has no incident, or in which no incident or every one was "
                                        "answered, are left out of the standardised ratio; the incidents in them have a column of their "
                                        "own, which lists them."));
  g_string_append_printf (out, " %s", _("An incident attributed to several states counts for each of them, and is not among the others "
                                        "of any."));
  if (summary->rows->len >= 20)
    g_string_append_printf (out, " %s", _("Of twenty intervals one may leave out 1 by chance alone."));
  if (words->unnamed > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %u incident is linked to a state without naming one, and left out.",
                                              " %u incidents are linked to a state without naming one, and left out.", words->unnamed),
                            words->unnamed);
  if (words->by_name)
    g_string_append_printf (out, " %s", _("The dataset codes no kinds of initiators: linked are all incidents for which it names a state."));
  if (words->inputs->query->terms.event != NW_EVENT_RESPONSE)
    g_string_append_printf (out, " %s", _("A claim counts whomever it accuses."));
  return g_string_free (out, FALSE);
}

void
nw_even_words (NwSummary *summary, const NwEvenWords *words)
{
  g_autofree char *phrase = nw_event_rows_phrase (words->inputs);
  gboolean response = words->inputs->query->terms.event == NW_EVENT_RESPONSE;

  nw_summary_describe (
      summary,
      g_strdup (response ? _("Responses by the state that incidents are attributed to") : _("Claims by the state that incidents are attributed to")),
      /* Translators: what is counted; filters and period follow. */
      g_strdup_printf (_("Reported incidents linked to a state that the dataset names, and the share of them that drew %s"), phrase),
      make_sentence (summary, words), make_remarks (summary, words));
}

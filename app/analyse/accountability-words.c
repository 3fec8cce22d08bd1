/* accountability-words.c: says accountability rates so that nobody reads "not coded" as "not answered"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "accountability-words.h"

#include <glib/gi18n-lib.h>

#include "exact-share.h"
#include "members.h"
#include "number.h"
#include "rung-words.h"

/* "1 day", "365 days" */
static char *
print_days (guint n)
{
  g_autofree char *number = nw_number_print (n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", n), number);
}

/* "610 of 649 were never coded: they began before 2022-09-01 …; 17 of them have a response all the same …"; or NULL. */
static char *
say_not_coded (const NwLinkedCounts *counts)
{
  g_autofree char *not_coded = nw_number_print (counts->n[NW_LINKED_NOT_CODED]);
  g_autofree char *linked = nw_number_print (counts->n[NW_LINKED]);
  g_autofree char *picked = nw_number_print (counts->n[NW_LINKED_PICKED]);
  g_autoptr (GString) out = g_string_new (NULL);

  if (counts->n[NW_LINKED_NOT_CODED] == 0)
    return NULL;
  if (counts->opening != NW_DAY_NONE)
    {
      g_autofree char *day = nw_date_print (nw_date_from_day (counts->opening));

      g_string_append_printf (out, _("Of %s reported incidents linked to a state, responses to %s were never coded: coding covers starts from %s on."),
                              linked, not_coded, day);
    }
  else
    g_string_append_printf (out, _("Of %s reported incidents linked to a state, responses to %s were never coded."), linked, not_coded);
  if (counts->n[NW_LINKED_PICKED] > 0)
    g_string_append_printf (out, _(" A response is recorded for %s of these all the same; they were picked out, so no rate can be made of them."),
                            picked);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
make_sentence (const NwInputs *inputs, const NwLinkedCounts *counts)
{
  g_autofree char *share = nw_exact_share_print (counts->n[NW_LINKED_ANSWERED], counts->n[NW_LINKED_ELIGIBLE]);
  g_autofree char *rung = nw_rung_words (inputs->query->terms.rung);
  g_autofree char *days = print_days (inputs->query->terms.within);
  g_autofree char *not_coded = say_not_coded (counts);
  g_autofree char *rate = NULL;

  if (counts->n[NW_LINKED] == 0)
    return g_strdup (_("No reported incident here is linked to a state."));
  if (counts->only_yes)
    rate = g_strdup (_("The dataset says which incidents drew a response and of none that it drew none: there is no rate."));
  else if (counts->n[NW_LINKED_ELIGIBLE] == 0)
    /* Translators: what a response must be at least: "a statement or more"; then "365 days". */
    rate = g_strdup_printf (_("For no incident can it be told whether it drew %s within %s: there is no rate."), rung, days);
  else
    /* Translators: a share, what a response must be at least, "365 days". */
    rate = g_strdup_printf (_("With %2$s within %3$s of the start: %1$s of those for which it can be told."), share, rung, days);
  return not_coded ? g_strconcat (rate, " ", not_coded, NULL) : g_steal_pointer (&rate);
}

/* What is left out: the number, then words that it begins. */
static void
append_left_out (GString *out, const NwLinkedCounts *counts)
{
  static const struct { NwLinkedKind kind; const char *one; const char *many; } words[] = {
    { NW_LINKED_SHORT, N_("was not followed for as many days until the as-of date, or has no start."),
      N_("were not followed for as many days until the as-of date, or have no start.") },
    { NW_LINKED_UNDATED, N_("has such a response, but undated or dated before the start: neither yes nor no."),
      N_("have such a response, but undated or dated before the start: neither yes nor no.") },
    { NW_LINKED_NOT_AVAILABLE, N_("has a source that does not say whether there was a response."),
      N_("have sources that do not say whether there was a response.") },
    { NW_LINKED_UNKNOWN, N_("is one of which it is unknown whether there was a response."),
      N_("are some of which it is unknown whether there was a response.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = counts->n[words[i].kind];
      g_autofree char *number = nw_number_print (n);

      if (n > 0)
        /* Translators: a number of incidents, and words that begin with it: "12 were not followed …" */
        g_string_append_printf (out, _("%s %s "), number, g_dngettext (GETTEXT_PACKAGE, words[i].one, words[i].many, n));
    }
}

static char *
make_remarks (const NwInputs *inputs, const NwLinkedCounts *counts)
{
  GString *out = g_string_new (NULL);
  guint rest = nw_selection_count (inputs->selection) - counts->n[NW_LINKED];
  g_autofree char *number = nw_number_print (rest);

  if (rest > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s incident is not linked to a state and left out. ",
                                              "%s incidents are not linked to a state and left out. ", rest), number);
  append_left_out (out, counts);
  if (counts->by_name)
    g_string_append (out, _("The dataset does not code the kind of initiator: incidents that name a state are taken as linked to it. "));
  g_string_append (out, _("Starts known by year or month count from their first day. A rate says how often incidents that are known were "
                            "answered in public, not who is to blame."));
  return g_string_free (out, FALSE);
}

void
nw_accountability_describe (NwSummary *summary, const NwInputs *inputs, const NwLinkedCounts *counts)
{
  g_autofree char *phrase = nw_members_phrase (inputs->query);
  g_autofree char *rung = nw_rung_words (inputs->query->terms.rung);
  g_autofree char *days = print_days (inputs->query->terms.within);

  nw_summary_describe (summary,
                       /* Translators: "365 days", then ", by sector" or nothing. */
                       g_strdup_printf (_("Accountability rate within %s%s"), days, phrase),
                       /* Translators: what a response must be at least, "365 days". */
                       g_strdup_printf (_("Share of reported incidents linked to a state that drew %s within %s of the start, of those "
                                          "whose responses were coded and that were followed for as long"),
                                        rung, days),
                       make_sentence (inputs, counts), make_remarks (inputs, counts));
}

/* norms-words.c: says in words what a table of norm indicators holds, and what it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norms-words.h"

#include <glib/gi18n-lib.h>

#include "members.h"

/* The core norm, or the first with a rule. */
static const NwNorm *
find_headline (const NwNormRules *rules)
{
  const NwNorm *first = NULL;

  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);

      if (norm->term && norm->basis == NW_NORM_CORE)
        return norm;
      if (norm->term && !first)
        first = norm;
    }
  return first;
}

/* "(f) Do not damage …: 12 of 340 …"; "" where rows are groups. */
static char *
say_headline (const NwSummary *summary, const NwNormRules *rules)
{
  const NwNorm *norm = find_headline (rules);
  int row = norm ? nw_summary_row_of (summary, norm->id) : -1;
  int share = nw_summary_column_of (summary, "share"), low = nw_summary_column_of (summary, "low"), high = nw_summary_column_of (summary, "high");
  g_autofree char *said = NULL, *from = NULL, *to = NULL;

  if (row < 0 || nw_summary_row (summary, row)->kind == NW_SUMMARY_SECTION)
    return g_strdup ("");
  if (nw_summary_cell (summary, row, share)->state != NW_STATE_VALUE)
    /* Translators: a norm with its letter. */
    return g_strdup_printf (_("%s: it cannot be told of any of these incidents. "), nw_summary_row (summary, row)->label);

  said = nw_summary_print (summary, row, share);
  from = nw_summary_print (summary, row, low);
  to = nw_summary_print (summary, row, high);
  /* Translators: a norm with its letter, a share with its numbers, the ends of its interval. */
  return g_strdup_printf (_("%s: the rule marks %s of the incidents of which it can be told (95 %% interval %s to %s). "),
                          nw_summary_row (summary, row)->label, said, from, to);
}

static guint
count_silent (const NwNormRules *rules)
{
  guint n = 0;

  for (guint i = 0; i < rules->norms->len; i++)
    n += ((const NwNorm *) g_ptr_array_index (rules->norms, i))->term == NULL;
  return n;
}

void
nw_norms_describe (NwSummary *summary, const NwInputs *inputs, gboolean judged)
{
  const NwNormRules *rules = inputs->norms;
  g_autofree char *phrase = nw_members_phrase (inputs->query);
  g_autofree char *headline = say_headline (summary, rules);
  g_autoptr (GString) remarks = g_string_new (NULL);
  guint silent = count_silent (rules);

  g_string_append_printf (remarks, _("Rules: %s, version %s (“%s”). An incident can be an indicator of several norms, so that the numbers do not add up. "
                                     "Incidents of which a rule cannot be told are in neither the share nor its base."),
                          _(rules->title), rules->version, rules->id);
  if (silent > 0)
    g_string_append_printf (remarks, g_dngettext (GETTEXT_PACKAGE, " Of %u norm incident data says nothing.",
                                                  " Of %u norms incident data says nothing.", silent), silent);
  if (judged)
    g_string_append (remarks, _(" What reviewers judged stands beside what the rules say; “unsure” cannot be told."));
  nw_summary_describe (summary, g_strdup_printf (_("Norm indicators%s"), phrase),
                       g_strdup (_("Reported incidents whose coded facts a norm’s rule asks for")),
                       g_strconcat (headline, _("An indicator says that the facts a norm speaks of are coded, not that anybody acted against it."), NULL),
                       g_string_free (g_steal_pointer (&remarks), FALSE));
}

/* method-rules.c: what has to be said of how numbers were made, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method-rules.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "number.h"

static gboolean
asks_of (const NwQuery *query, gboolean (*is) (NwDimension dimension))
{
  for (guint i = 0; i < query->filters->len; i++)
    if (is (((NwFilter *) g_ptr_array_index (query->filters, i))->dimension))
      return TRUE;
  for (guint i = 0; i < query->versus->len; i++)
    if (asks_of (g_ptr_array_index (query->versus, i), is))
      return TRUE;
  return is (query->by) || is (query->and);
}

static void
say_of (NwMethods *self, const char *words, double amount)
{
  g_autofree char *number = nw_number_print (amount);

  if (amount > 0)
    nw_methods_say (self, words, number);
}

/* ---- what is counted ---- */

static void
say_unit (NwMethods *self, const NwDocument *document)
{
  nw_methods_say (self,
                  _("What is counted are reported incidents: what a dataset records as one incident, however many "
                    "are named in it"),
                  NULL);
  nw_methods_say (self,
                  _("What is reported is not what happened: detection and reporting differ between countries and "
                    "years"),
                  NULL);
  if (document->releases->len > 1)
    nw_methods_say (self, _("Datasets overlap, so their incidents stand side by side and are never added up"), NULL);
}

static gboolean
is_attribution (NwDimension dimension)
{
  switch (dimension)
    {
    case NW_DIMENSION_INITIATOR:
    case NW_DIMENSION_INITIATOR_KIND:
    case NW_DIMENSION_INITIATOR_REGION:
    case NW_DIMENSION_INITIATOR_BLOC:
    case NW_DIMENSION_ACTOR:
    case NW_DIMENSION_CLAIMANT:
    case NW_DIMENSION_ACCUSED:
    case NW_DIMENSION_CLAIM_KIND:
    case NW_DIMENSION_EVIDENCE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Lists name who incidents are attributed to, whatever was asked. */
static void
say_attribution (NwMethods *self, const NwExhibit *exhibit)
{
  if (exhibit->result == NULL || exhibit->result->sides->len > 0
      || (exhibit->query && asks_of (exhibit->query, is_attribution))
      || exhibit->result->query->measure == NW_MEASURE_CLAIMED)
    nw_methods_say (self,
                    _("“Attributed to” says whom the dataset names, by the sources that it has: an indicator, no "
                      "finding of who is responsible"),
                    NULL);
}

static gboolean
is_bloc (NwDimension dimension)
{
  return dimension == NW_DIMENSION_INITIATOR_BLOC || dimension == NW_DIMENSION_RECEIVER_BLOC;
}

static void
say_blocs (NwMethods *self, const NwExhibit *exhibit)
{
  if (exhibit->query && asks_of (exhibit->query, is_bloc))
    nw_methods_say (self, _("An incident belongs to a bloc where the state was a member on the day that it began"),
                    NULL);
}

static void
say_counting (NwMethods *self, const NwExhibit *exhibit)
{
  static const char *const words[] = {
    [NW_RULE_WHOLE] = N_("Whole counting: an incident with several values counts once for each, so that parts may "
                         "add up to more than all incidents"),
    [NW_RULE_FRACTIONAL] = N_("Fractional counting: an incident with several values counts in equal parts for each, "
                              "so that the parts add up to all incidents"),
    [NW_RULE_PRIMARY] = N_("Primary counting: of several values of an incident only the one that is listed first "
                           "counts"),
  };
  const NwQuery *query = exhibit->result ? exhibit->result->query : NULL;

  if (query && (query->by != NW_DIMENSION_NONE || query->and != NW_DIMENSION_NONE))
    nw_methods_say (self, _(words[query->rule]), NULL);
}

/* ---- what is not known ---- */

static gboolean
has_special (const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    if (((NwGroup *) g_ptr_array_index (groups, i))->kind == NW_CODE_SPECIAL)
      return TRUE;
  return FALSE;
}

static double
count_left_out (const NwResult *result)
{
  double n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (result->left_out); i++)
    n += result->left_out[i];
  return n;
}

static void
say_not_known (NwMethods *self, const NwExhibit *exhibit)
{
  const NwResult *result = exhibit->result;

  if (result == NULL || has_special (result->groups) || has_special (result->across) || count_left_out (result) > 0)
    nw_methods_say (self,
                    _("Unknown (the coders looked and do not know), not available (the source does not say) and not "
                      "coded (the dataset "
                      "does not code it, or not then) are told apart, and none of them is counted as zero"),
                    NULL);
}

static void
say_left_out (NwMethods *self, const NwExhibit *exhibit)
{
  if (exhibit->result)
    say_of (self, _("Incidents that are neither yes nor no to what a share asks are left out of both of its parts"),
            count_left_out (exhibit->result));
}

/* ---- dates ---- */

static void
say_dates (NwMethods *self, const NwExhibit *exhibit)
{
  const NwResult *result = exhibit->result;

  if (result == NULL)
    return;
  if (result->query->interval != NW_INTERVAL_ALL)
    {
      nw_methods_say (self, _("Periods are those in which incidents started"), NULL);
      say_of (self, _("Incidents without a start date are in no period, but among all incidents"), result->undated);
      say_of (self,
              _("Incidents whose start is known less precisely than the period are in no period, but among all "
                "incidents"),
              result->coarse);
      say_of (self, _("Incidents dated by year only count in equal parts in the periods of their year"),
              result->spread);
    }
  say_of (self, _("A period that is asked for leaves out incidents without a start date"), result->outside);
}

static void
say_immature (NwMethods *self, const NwExhibit *exhibit)
{
  const NwResult *result = exhibit->result;
  g_autofree char *periods = result && !result->before_after ? nw_result_print_immature (result) : NULL;
  const char *older = periods && result->maturity ? nw_maturity_older (result->maturity) : NULL;
  g_autofree char *words = NULL;

  if (periods == NULL)
    return;
  if (older)
    /* Translators: the earlier release. */
    words = g_strdup_printf (_("Reports come in late: periods that grew by more than a tenth since %s, or that were "
                               "not over by the as-of date, "
                               "are marked as not yet complete, and no change is stated of them"),
                             older);
  else
    words = g_strdup (_("Reports come in late: the last 12 months before the as-of date, a default where there is "
                        "no earlier release to compare "
                        "with, are marked as not yet complete, and no change is stated of them"));
  nw_methods_say (self, words, periods);
}

/* Eras that begin among the periods; without periods all, as in notes. */
static void
say_eras (NwMethods *self, const NwExhibit *exhibit)
{
  const NwResult *result = exhibit->result;

  for (guint i = 0; result && i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);
      g_autofree char *day = nw_date_print (nw_date_from_day (era->day));
      g_autofree char *text = nw_era_print (era);
      g_autofree char *words = NULL;

      if (result->query->interval != NW_INTERVAL_ALL
          && (result->periods->len == 0 || nw_result_one_era (result, 0, result->periods->len - 1)))
        return;
      /* Translators: the day from which on a dataset is coded otherwise, and what is. */
      words = g_strdup_printf (_("Numbers before and after %s do not compare: %s"), day, text);
      nw_methods_say (self, words, NULL);
    }
}

/* ---- shares and changes ---- */

static gboolean
has_shares (const NwExhibit *exhibit)
{
  const GArray *cells = exhibit->table ? exhibit->table->cells : NULL;

  for (guint i = 0; cells && i < cells->len; i++)
    if (g_array_index (cells, NwTableCell, i).kind == NW_CELL_SHARE)
      return TRUE;
  return exhibit->result && nw_result_unit (exhibit->result) == NW_UNIT_SHARE;
}

static void
say_measure (NwMethods *self, const NwExhibit *exhibit)
{
  const NwResult *result = exhibit->result;

  if (result == NULL)
    return;
  if (has_shares (exhibit))
    nw_methods_say (self,
                    _("Intervals of shares are exact (Clopper–Pearson, 95 %); a share of fewer than ten incidents "
                      "is given as counts"),
                    NULL);
  if (result->query->measure == NW_MEASURE_INTENSITY)
    nw_methods_say (self,
                    _("Intensity is ordinal, on the scale of the dataset: it is given as a share of at least a "
                      "score, never as a mean"),
                    NULL);
  if (nw_result_unit (result) == NW_UNIT_DIFFERENCE)
    nw_methods_say (self, _("Changes are differences of counts; they say nothing of chance"), NULL);
  if (result->before_after || (result->finding && exhibit->caption))
    nw_methods_say (self,
                    _("“Increased” and “decreased” stand only where the exact 95 % interval of the rate ratio (RR) "
                      "leaves out 1 and both periods "
                      "are complete and coded alike"),
                    NULL);
}

static void
say_before_after (NwMethods *self, const NwExhibit *exhibit)
{
  const NwBeforeAfter *about = exhibit->result ? exhibit->result->before_after : NULL;
  g_autofree char *windows = NULL;

  if (about == NULL)
    return;
  /* Translators: days in a window of time. */
  windows = g_strdup_printf (_("%u days before, %u days from the day on"), about->days_before, about->days_after);
  nw_methods_say (self,
                  _("Before and after a day, incidents are compared as rates over windows of time; those known by "
                    "year only count on 1 January"),
                  windows);
  nw_methods_say (self,
                  _("What follows an event need not follow from it: the same ratio around other months says how "
                    "unusual it is"),
                  NULL);
}

/* ---- datasets and program ---- */

static void
say_caveats (NwMethods *self, const NwDocument *document)
{
  for (guint i = 0; i < document->releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (document->releases, i);
      g_autofree char *name = nw_release_name (release);

      for (guint j = 0; j < release->caveats->len; j++)
        {
          /* Translators: a dataset, and what every figure from it should say. */
          g_autofree char *words =
              g_strdup_printf (_("%s: %s"), name, _((const char *) g_ptr_array_index (release->caveats, j)));

          nw_methods_say (self, words, NULL);
        }
    }
}

static void
say_program (NwMethods *self, const NwDocument *document)
{
  /* Translators: the version of the program. */
  g_autofree char *words = g_strdup_printf (_("Counted with Normwatch %s; each figure and table carries the "
                                              "question and the files that it can be "
                                              "counted again from"),
                                            NW_VERSION);

  nw_methods_say (self, words, NULL);
}

static const NwMethodRule rules[] = {
  { NULL, say_unit },
  { say_attribution, NULL },
  { say_blocs, NULL },
  { say_counting, NULL },
  { say_not_known, NULL },
  { say_left_out, NULL },
  { say_dates, NULL },
  { say_immature, NULL },
  { say_eras, NULL },
  { say_measure, NULL },
  { nw_methods_say_summary, NULL },
  { say_before_after, NULL },
  { NULL, say_caveats },
  { NULL, say_program },
};

const NwMethodRule *
nw_method_rules (guint *n)
{
  *n = G_N_ELEMENTS (rules);
  return rules;
}

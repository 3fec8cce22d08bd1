/* query-names.c: what intervals, counting rules and the choices for imprecise dates are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "query.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *label;
} intervals[] = {
  [NW_INTERVAL_ALL] = { "all", N_("All years") },
  [NW_INTERVAL_YEAR] = { "year", N_("Year") },
  [NW_INTERVAL_QUARTER] = { "quarter", N_("Quarter") },
  [NW_INTERVAL_MONTH] = { "month", N_("Month") },
};

static const struct {
  const char *id;
  const char *label;
  const char *sentence;
} rules[] = {
  [NW_RULE_WHOLE] = { "whole", N_("Whole"),
                      N_("an incident with several values counts once for each (whole counting)") },
  [NW_RULE_FRACTIONAL] = { "fractional", N_("Fractional"),
                           N_("an incident with k values counts 1/k for each (fractional counting)") },
  [NW_RULE_PRIMARY] = { "primary", N_("Primary"),
                        N_("an incident counts for its first listed value only (primary counting)") },
};

static const struct {
  const char *id;
  const char *label;
} coarses[] = {
  [NW_COARSE_OUT] = { "out", N_("Left out") },
  [NW_COARSE_SPREAD] = { "spread", N_("Spread over their year") },
};

const char *
nw_coarse_id (NwCoarse coarse)
{
  g_return_val_if_fail (coarse < G_N_ELEMENTS (coarses), NULL);

  return coarses[coarse].id;
}

const char *
nw_coarse_label (NwCoarse coarse)
{
  g_return_val_if_fail (coarse < G_N_ELEMENTS (coarses), NULL);

  return _(coarses[coarse].label);
}

const char *
nw_interval_id (NwInterval interval)
{
  g_return_val_if_fail (interval < G_N_ELEMENTS (intervals), NULL);

  return intervals[interval].id;
}

const char *
nw_interval_label (NwInterval interval)
{
  g_return_val_if_fail (interval < G_N_ELEMENTS (intervals), NULL);

  return _(intervals[interval].label);
}

const char *
nw_rule_id (NwRule rule)
{
  g_return_val_if_fail (rule < G_N_ELEMENTS (rules), NULL);

  return rules[rule].id;
}

const char *
nw_rule_label (NwRule rule)
{
  g_return_val_if_fail (rule < G_N_ELEMENTS (rules), NULL);

  return _(rules[rule].label);
}

const char *
nw_rule_sentence (NwRule rule)
{
  g_return_val_if_fail (rule < G_N_ELEMENTS (rules), NULL);

  return _(rules[rule].sentence);
}

/* result-sentence.c: one sentence that says no more than the numbers do
 *
 * "Increased" and "decreased" stand only where the exact interval of the rate ratio leaves out 1, both periods are
 * complete and of one era; fewer than ten are said as counts. The words come from nw_rate_print() alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "before-after-text.h"
#include "comparison-text.h"
#include "number.h"

static gboolean
is_grouped (const NwResult *self)
{
  return self->query->by != NW_DIMENSION_NONE || self->query->and != NW_DIMENSION_NONE;
}

/* The group with the most incidents, beside the rest and the ways of not knowing; -1 without any. */
static int
find_most (const NwResult *self)
{
  int most = -1;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const NwGroup *group = nw_result_group (self, i);
      if (group->kind != NW_CODE_SPECIAL && !group->rest && group->total > 0
          && (most < 0 || group->total > nw_result_group (self, most)->total))
        most = (int) i;
    }
  return most;
}

/* " 2021: 290, 2022: 310: no clear change (RR 1.069, 0.909–1.257)." Of groups, all of them together. */
static void
append_finding (GString *out, const NwResult *self)
{
  const NwRate *rate = &self->finding->rate;
  const char *from = nw_result_period (self, self->finding->from)->label, *to = nw_result_period (self, self->finding->to)->label;
  g_autofree char *before = nw_number_print (rate->before);
  g_autofree char *after = nw_number_print (rate->after);
  g_autofree char *words = nw_rate_print (rate, 0);

  /* Translators: begins what is said of all incidents, after something of one group: " All together, 2020: 45, 2021: 111: …" */
  g_string_append (out, is_grouped (self) ? _(" All together,") : "");
  if (rate->before < NW_FEW)
    /* Translators: the last two periods that compare, in the order of time, each with its count: "2021: 3, 2022: 8, too few …" */
    g_string_append_printf (out, _(" %s: %s, %s: %s, too few to compare."), from, before, to, after);
  else
    /* Translators: the last two periods that compare, in the order of time, each with its count; then the verdict with the
     * rate ratio: "2020: 45, 2021: 111: increased (RR 2.473, 1.735–3.580)." */
    g_string_append_printf (out, _(" %s: %s, %s: %s: %s."), from, before, to, after, words);
}

/* Where the last complete period stands that has a share of the group; the only one without periods. -1: nowhere, or only
 * before the last border of an era: a share of what little was coded then would mislead. */
static gssize
find_share (const NwResult *self, guint group, guint *period)
{
  if (self->query->interval == NW_INTERVAL_ALL && self->eras->len > 0)
    return -1;

  for (guint i = self->periods->len; i-- > 0;)
    {
      gsize index = nw_result_index (self, group, 0, i);

      if (!nw_result_one_era (self, i, self->periods->len - 1))
        return -1;
      if (nw_result_period (self, i)->immature || !isfinite (self->cells[index]))
        continue;
      *period = i;
      return (gssize) index;
    }
  return -1;
}

/* " China, 2022: 53.2 % (25 of 47), interval 38.1 % to 67.9 %." */
static void
append_share (GString *out, const NwResult *self, guint group)
{
  guint period = 0;
  gssize index = find_share (self, group, &period);
  const NwBasis *basis = index < 0 ? NULL : &self->basis[index];
  g_autoptr (GString) subject = g_string_new (NULL);
  g_autofree char *share = basis ? nw_share_print (basis->hits, basis->bases) : NULL;

  if (!basis)
    return;
  if (self->query->by != NW_DIMENSION_NONE)
    g_string_append (subject, nw_result_group (self, group)->label);
  if (self->query->interval != NW_INTERVAL_ALL)
    g_string_append_printf (subject, "%s%s", subject->len > 0 ? _(", ") : "", nw_result_period (self, period)->label);
  g_string_append (out, " ");
  if (subject->len > 0)
    g_string_append_printf (out, _("%s: "), subject->str);
  g_string_append (out, share);
  if (basis->bases >= NW_FEW && isfinite (basis->low))
    {
      g_autofree char *low = nw_percent_print (basis->low);
      g_autofree char *high = nw_percent_print (basis->high);
      /* Translators: the exact 95 % interval of a share: ", interval 38.1 % to 67.9 %". */
      g_string_append_printf (out, _(", interval %s to %s"), low, high);
    }
  g_string_append (out, ".");
}

char *
nw_result_sentence (const NwResult *self)
{
  g_autofree char *title = nw_result_title (self);
  g_autoptr (GString) out = g_string_new (NULL);
  int most = find_most (self);

  if (self->summary)
    return g_strdup (self->summary->sentence);
  if (self->before_after)
    return nw_before_after_sentence (self);
  if (self->sides->len > 0)
    return nw_comparison_sentence (self);
  /* Translators: the title of a chart and the number of incidents. */
  g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s: %'u reported incident", "%s: %'u reported incidents", self->incidents),
                          title, self->incidents);
  if (most >= 0 && self->query->by != NW_DIMENSION_NONE)
    {
      g_autofree char *total = nw_number_print (nw_result_group (self, most)->total);
      /* Translators: continues a sentence: "; most for China (240)". */
      g_string_append_printf (out, _("; most for %s (%s)"), nw_result_group (self, most)->label, total);
    }
  g_string_append (out, ".");
  if (self->finding)
    append_finding (out, self);
  if (nw_result_unit (self) == NW_UNIT_SHARE && self->query->and == NW_DIMENSION_NONE && most >= 0 && !nw_result_only_yes (self))
    append_share (out, self, most);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

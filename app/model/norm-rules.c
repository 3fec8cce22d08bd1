/* norm-rules.c: sets of norm rules as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *id;
  const char *label;
} judged_names[NW_N_JUDGED] = {
  [NW_JUDGED_RELEVANT] = { "relevant", N_("Relevant") },
  [NW_JUDGED_NOT_RELEVANT] = { "not-relevant", N_("Not relevant") },
  [NW_JUDGED_UNSURE] = { "unsure", N_("Unsure") },
};

NwNormRules *
nw_norm_rules_ref (NwNormRules *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
rules_clear (gpointer data)
{
  NwNormRules *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->version);
  g_free (self->sha256);
  g_strfreev (self->protected);
  g_clear_pointer (&self->norms, g_ptr_array_unref);
}

void
nw_norm_rules_unref (NwNormRules *self)
{
  g_atomic_rc_box_release_full (self, rules_clear);
}

const NwNorm *
nw_norm_rules_find (const NwNormRules *self, const char *id)
{
  for (guint i = 0; i < self->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (self->norms, i);

      if (strcmp (norm->id, id) == 0)
        return norm;
    }
  return NULL;
}

const char *
nw_judged_id (NwJudged judged)
{
  g_return_val_if_fail (judged < NW_N_JUDGED, NULL);

  return judged_names[judged].id;
}

const char *
nw_judged_label (NwJudged judged)
{
  g_return_val_if_fail (judged < NW_N_JUDGED, NULL);

  return _(judged_names[judged].label);
}

void
nw_norm_judgement_free (NwNormJudgement *judgement)
{
  g_free (judgement->dataset);
  g_free (judgement->key);
  g_free (judgement->norm);
  g_free (judgement->note);
  g_free (judgement);
}

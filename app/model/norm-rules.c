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

static const struct {
  const char *id;
  const char *label;
} basis_names[NW_N_NORM_BASES] = {
  [NW_NORM_FROM_POLICY] = { "policy", N_("Not from incident data") },
  [NW_NORM_PARTLY] = { "partly", N_("Partly") },
  [NW_NORM_INDICATOR] = { "indicator", N_("Indicator") },
  [NW_NORM_CORE] = { "core", N_("Indicator of the core of the norm") },
  [NW_NORM_BURDEN] = { "burden", N_("Burden of receivers") },
  [NW_NORM_RESPONSES] = { "responses", N_("From responses") },
  [NW_NORM_WEAK] = { "weak", N_("Weak indicator") },
};

/* ---- terms and norms ---- */

NwNormTerm *
nw_norm_term_new (NwNormOp op)
{
  NwNormTerm *self = g_new0 (NwNormTerm, 1);

  self->op = op;
  self->dimension = NW_DIMENSION_NONE;
  if (op == NW_NORM_ALL || op == NW_NORM_ANY || op == NW_NORM_NOT)
    self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_norm_term_free);
  return self;
}

void
nw_norm_term_free (NwNormTerm *self)
{
  g_strfreev (self->codes);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

void
nw_norm_free (NwNorm *norm)
{
  g_free (norm->id);
  g_free (norm->title);
  g_free (norm->summary);
  g_free (norm->source);
  g_free (norm->reads);
  g_free (norm->rule);
  g_clear_pointer (&norm->term, nw_norm_term_free);
  g_free (norm);
}

const char *
nw_norm_basis_id (NwNormBasis basis)
{
  g_return_val_if_fail (basis < NW_N_NORM_BASES, NULL);

  return basis_names[basis].id;
}

const char *
nw_norm_basis_label (NwNormBasis basis)
{
  g_return_val_if_fail (basis < NW_N_NORM_BASES, NULL);

  return _(basis_names[basis].label);
}

int
nw_norm_basis_find (const char *id)
{
  for (guint i = 0; i < NW_N_NORM_BASES; i++)
    if (strcmp (basis_names[i].id, id) == 0)
      return (int) i;
  return -1;
}

/* ---- sets ---- */

NwNormRules *
nw_norm_rules_new (void)
{
  NwNormRules *self = g_atomic_rc_box_new0 (NwNormRules);

  self->norms = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_norm_free);
  return self;
}

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

/* ---- judgements ---- */

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

int
nw_judged_find (const char *id)
{
  for (guint i = 0; i < NW_N_JUDGED; i++)
    if (strcmp (judged_names[i].id, id) == 0)
      return (int) i;
  return -1;
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

/* terms.c: the defaults of what analyses are asked by, and what the choices are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "terms.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *label;
} events[NW_N_EVENTS] = {
  [NW_EVENT_CLAIM] = { "claim", N_("Any claim") },
  [NW_EVENT_STATE_CLAIM] = { "state-claim", N_("A state’s claim") },
  [NW_EVENT_COLLECTIVE] = { "collective", N_("A collective claim") },
  [NW_EVENT_RESPONSE] = { "response", N_("A response") },
};

static const struct {
  const char *id;
  const char *label;
} origins[NW_N_ORIGINS] = {
  [NW_ORIGIN_START] = { "start", N_("Start") },
  [NW_ORIGIN_DISCLOSED] = { "disclosed", N_("Disclosure") },
  [NW_ORIGIN_END] = { "end", N_("End") },
};

void
nw_terms_init (NwTerms *self)
{
  *self = (NwTerms) {
    .event = NW_EVENT_STATE_CLAIM, .within = NW_DEFAULT_WITHIN, .rung = NW_DEFAULT_RUNG, .gap = NW_DEFAULT_GAP,
  };
}

void
nw_terms_copy (NwTerms *self, const NwTerms *other)
{
  nw_terms_clear (self);
  *self = *other;
  self->claimants = g_strdupv (other->claimants);
  self->states = g_strdupv (other->states);
  self->rules = g_strdup (other->rules);
}

void
nw_terms_clear (NwTerms *self)
{
  g_clear_pointer (&self->claimants, g_strfreev);
  g_clear_pointer (&self->states, g_strfreev);
  g_clear_pointer (&self->rules, g_free);
}

const char *
nw_event_id (NwEvent event)
{
  g_return_val_if_fail (event < NW_N_EVENTS, NULL);

  return events[event].id;
}

const char *
nw_event_label (NwEvent event)
{
  g_return_val_if_fail (event < NW_N_EVENTS, NULL);

  return _(events[event].label);
}

const char *
nw_origin_id (NwOriginDate origin)
{
  g_return_val_if_fail (origin < NW_N_ORIGINS, NULL);

  return origins[origin].id;
}

const char *
nw_origin_label (NwOriginDate origin)
{
  g_return_val_if_fail (origin < NW_N_ORIGINS, NULL);

  return _(origins[origin].label);
}

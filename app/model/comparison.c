/* comparison.c: the sides and steps of a comparison, as values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "comparison.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *label;
} steps[NW_N_COMPARED] = {
  [NW_COMPARED_ALL] = { "all", N_("All incidents") },
  [NW_COMPARED_NAMED] = { "named", N_("Attributed to a named state or region") },
  [NW_COMPARED_LINKED] = { "linked", N_("Linked to a state") },
};

const char *
nw_compared_id (NwCompared step)
{
  g_return_val_if_fail (step < NW_N_COMPARED, NULL);

  return steps[step].id;
}

const char *
nw_compared_label (NwCompared step)
{
  g_return_val_if_fail (step < NW_N_COMPARED, NULL);

  return _(steps[step].label);
}

NwSide *
nw_side_new (const char *label, NwQuery *query, NwRelease *release)
{
  NwSide *self = g_new0 (NwSide, 1);

  self->label = g_strdup (label);
  self->query = nw_query_ref (query);
  self->release = nw_release_ref (release);
  return self;
}

void
nw_side_free (NwSide *self)
{
  g_free (self->label);
  nw_query_unref (self->query);
  nw_release_unref (self->release);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  g_free (self);
}

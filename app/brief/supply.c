/* supply.c: the answer to a block's question, shared by whoever asks the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "supply.h"

NwSupply *
nw_supply_new (void)
{
  return g_atomic_rc_box_new0 (NwSupply);
}

NwSupply *
nw_supply_ref (NwSupply *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
supply_clear (gpointer data)
{
  NwSupply *self = data;

  g_clear_pointer (&self->query, nw_query_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  g_strfreev (self->rules);
  g_clear_pointer (&self->result, nw_result_unref);
  g_clear_pointer (&self->records, nw_batch_unref);
  g_free (self->fault);
}

void
nw_supply_unref (NwSupply *self)
{
  if (self)
    g_atomic_rc_box_release_full (self, supply_clear);
}

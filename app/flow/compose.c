/* compose.c: asks every block's question and builds the document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compose.h"

#include "supplies.h"

/* NULL without a question, and when cancelled. */
static NwSupply *
supply_block (NwLibrary *library, const NwBlock *block, GCancellable *cancellable, GError **error)
{
  g_auto (NwDemand) demand = nw_demand_of_block (block);

  return demand.query ? nw_supplies_get (library, &demand, cancellable, error) : NULL;
}

static void
supply_free (gpointer supply)
{
  if (supply)
    nw_supply_unref (supply);
}

NwDocument *
nw_compose (NwLibrary         *library,
            const NwBriefing  *briefing,
            const NwProgress  *progress,
            GCancellable      *cancellable,
            GError           **error)
{
  g_autoptr (GPtrArray) supplies = g_ptr_array_new_with_free_func (supply_free);

  for (guint i = 0; i < briefing->blocks->len; i++)
    {
      g_autoptr (GError) local = NULL;
      NwSupply *supply = supply_block (library, nw_briefing_block (briefing, i), cancellable, &local);

      if (local)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      g_ptr_array_add (supplies, supply);
      nw_progress_tell (progress, (double) (i + 1) / briefing->blocks->len);
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return nw_document_new (briefing, supplies);
}

/* compose.c: asks every block's question and builds the document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compose.h"

#include <glib/gi18n-lib.h>

#include "block-kind.h"
#include "chart.h"
#include "supplies.h"
#include "table-kind.h"

/* Why a block cannot show what was answered, or NULL. (transfer full) */
static char *
find_obstacle (const NwBlock *block, const NwSupply *supply)
{
  NwFigure figure = { .named_only = block->named_only, .text_scale = 1 };
  const NwTableKind *kind;

  if ((block->kind->fields & NW_FIELD_CHART) && supply->result)
    {
      figure.chart = block->query->chart ? nw_chart_find (block->query->chart) : nw_chart_of (supply->result);
      return figure.chart ? nw_figure_obstacle (&figure, supply->result)
                          : g_strdup_printf (_("No chart is called “%s”; “list charts” names them"), block->query->chart);
    }
  if (!(block->kind->fields & NW_FIELD_TABLE) || !block->shows)
    return NULL;
  kind = nw_table_kind_find (block->shows);
  if (!kind)
    return g_strdup_printf (_("No table is called “%s”; “list tables” names them"), block->shows);
  return kind->obstacle ? kind->obstacle (supply->query) : NULL;
}

/* NULL without a question, and when cancelled. */
static NwSupply *
supply_block (NwLibrary *library, const NwBlock *block, GCancellable *cancellable, GError **error)
{
  g_auto (NwDemand) demand = nw_demand_of_block (block);
  g_autoptr (NwSupply) supply = NULL;
  g_autofree char *obstacle = NULL;

  if (!demand.query)
    return NULL;
  supply = nw_supplies_get (library, &demand, cancellable, error);
  if (!supply || supply->fault)
    return g_steal_pointer (&supply);
  obstacle = find_obstacle (block, supply);
  return obstacle ? nw_supply_of_fault (obstacle) : g_steal_pointer (&supply);
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

/* supplies.h: answers to the questions of blocks, remembered until the library changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing.h"
#include "library.h"
#include "supply.h"

G_BEGIN_DECLS

/* What a block asks; of one without a question, query is NULL. */
typedef struct {
  NwQuery    *query;
  const char *analysis; /* or NULL: records alone */
  NwNeeds     needs;
} NwDemand;

/* Of a block whose kind asks: which analysis suits its chart, its kind of table, or its number. (transfer full) query */
NwDemand    nw_demand_of_block (const NwBlock *block);
void        nw_demand_clear    (NwDemand *demand);

/* A question that cannot be answered becomes a supply with a fault. NULL: cancelled. (transfer full) */
NwSupply   *nw_supplies_get    (NwLibrary *library, const NwDemand *demand, GCancellable *cancellable, GError **error);
NwSupply   *nw_supply_of_fault (const char *fault);

/* Those of a library. Thread-safe. */
NwSupplies *nw_supplies_new    (void);
void        nw_supplies_free   (NwSupplies *self);
void        nw_supplies_forget (NwSupplies *self);
/* Forgets those of a library (or NULL) when what they were made with has changed. Returns changed. */
gboolean    nw_supplies_outdated (NwLibrary *library, gboolean changed);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwDemand, nw_demand_clear)

G_END_DECLS

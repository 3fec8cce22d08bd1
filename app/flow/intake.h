/* intake.h: the reading half of an import, on a thread of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "belt.h"
#include "normaliser.h"
#include "plan.h"

G_BEGIN_DECLS

typedef struct _NwIntake NwIntake;

/* Starts reading the plan's tables: bytes and records go onto the belt, new codes into the codebook, hashes and row
 * counts into the plan's release. aliases: for each domain a table (folded label → code). */
NwIntake *nw_intake_start (NwPlan *plan, NwCodebook *codebook, GHashTable **aliases, NwBelt *belt, GCancellable *cancellable);

typedef struct {
  NwCounts    counts;                /* rows read, accepted, duplicates, rejected */
  GPtrArray  *unknown;               /* NwUnlistedLabel: that no list knows, the most frequent first */
  GHashTable *mapped[NW_N_DOMAINS];  /* folded label → code: met, and mapped by hand now or earlier */
} NwIntakeResult;

/* Waits for the thread's end; only then may release and codebook be read. */
void      nw_intake_finish (NwIntake *self, NwIntakeResult *result);
void      nw_intake_result_clear (NwIntakeResult *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwIntakeResult, nw_intake_result_clear)

G_END_DECLS

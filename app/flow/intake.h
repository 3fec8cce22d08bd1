/* intake.h: the reading half of an import, on a thread of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "belt.h"
#include "plan.h"

G_BEGIN_DECLS

typedef struct _NwIntake NwIntake;

/* Starts reading the plan's files: bytes and records go onto the belt, new codes into the codebook,
 * hashes, sizes and row counts into the plan's release. */
NwIntake *nw_intake_start (NwPlan *plan, NwCodebook *codebook, NwBelt *belt, GCancellable *cancellable);
/* Waits for the thread's end; only then may release and codebook be read. Fills rows read, accepted … into counts. */
void      nw_intake_finish (NwIntake *self, NwCounts *counts);

G_END_DECLS

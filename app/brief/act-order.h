/* act-order.h: the acts of each incident of a batch, by date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"

G_BEGIN_DECLS

/* Borrows the batch. */
typedef struct _NwActOrder NwActOrder;

NwActOrder  *nw_act_order_new   (const NwBatch *records);
void         nw_act_order_free  (NwActOrder *self);
/* Positions in records->acts, n of them: the earliest first, undated ones last; of one day claims before
 * responses, and each as they came. */
const guint *nw_act_order_of    (const NwActOrder *self, guint incident, guint *n);
gboolean     nw_act_order_has   (const NwActOrder *self, guint incident, NwActKind kind);
guint        nw_act_order_count (const NwActOrder *self); /* acts of all incidents */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwActOrder, nw_act_order_free)

G_END_DECLS

/* act-builder.h: the claims or the responses of a frame in the making, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "days.h"
#include "packed.h"

G_BEGIN_DECLS

typedef struct _NwActBuilder NwActBuilder;

/* By row and day, as NwActTable has them. */
typedef struct {
  GArray     *first;     /* guint32 */
  NwDays      dates;
  GByteArray *contested; /* empty for responses */
} NwActParts;

NwActBuilder *nw_act_builder_new       (NwActKind kind);
void          nw_act_builder_free      (NwActBuilder *self);
/* Acts come in any order of rows. NW_FAULT_LIMIT. */
gboolean      nw_act_builder_add       (NwActBuilder *self, guint row, const NwBatch *batch, const NwAct *act, GError **error);
/* Sets those of the frame's packed columns that are of these acts. The parts are the caller's. */
NwActParts    nw_act_builder_finish    (NwActBuilder *self, guint n_rows, NwColumnParts *columns);
void          nw_act_parts_clear       (NwActParts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwActBuilder, nw_act_builder_free)

G_END_DECLS

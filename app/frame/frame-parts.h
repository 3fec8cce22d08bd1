/* frame-parts.h: what a frame is packed from, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "act-builder.h"

G_BEGIN_DECLS

/* Whole columns, as NwPackedHeader counts them. */
typedef struct {
  const NwDays  *starts;
  const GArray  *ranges;      /* NwPackedRange */
  const GArray  *intensities; /* float */
  const NwDays  *ends;
  const NwDays  *disclosed;
  NwActParts     acts[NW_N_ACT_KINDS];
  NwColumnParts  columns[NW_PACKED_COLUMNS];
} NwFrameParts;

GBytes *nw_frame_parts_pack  (const NwFrameParts *self);
void    nw_frame_parts_clear (NwFrameParts *self); /* acts and columns */

G_END_DECLS

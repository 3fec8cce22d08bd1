/* measure-bits.h: which incidents a share is of, and which of them it counts, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* One bit a row, as in a selection. */
typedef struct {
  guint64 *base;    /* n: selected, and the dataset says yes or no of them */
  guint64 *hits;    /* k: of them, those of which it is true */
  guint    left_out[NW_CODE_ID_NONE]; /* selected, but neither yes nor no; see NwResult */
} NwMeasureBits;

/* For the measures that are shares of coded incidents: claimed, answered, intensity. Where one of the eras (or NULL) opens
 * what is asked, incidents that start before it, or at no known day, are not coded, whatever is there of them. */
NwMeasureBits *nw_measure_bits_new  (const NwFrame *frame, const NwSelection *selection, const GPtrArray *eras,
                                     const NwQuery *query);
void           nw_measure_bits_free (NwMeasureBits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwMeasureBits, nw_measure_bits_free)

G_END_DECLS

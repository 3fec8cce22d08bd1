/* measure-bits.h: which incidents a share is of, and which of them it counts, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* One bit a row, as in a selection. */
typedef struct {
  guint64 *base;    /* n: selected, and what is asked is coded for them */
  guint64 *hits;    /* k: of them, those of which it is true */
  guint    uncoded; /* selected, but not in the base */
} NwMeasureBits;

/* For the measures that are shares of coded incidents: claimed, answered, intensity. */
NwMeasureBits *nw_measure_bits_new  (const NwFrame *frame, const NwSelection *selection, const NwQuery *query);
void           nw_measure_bits_free (NwMeasureBits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwMeasureBits, nw_measure_bits_free)

G_END_DECLS

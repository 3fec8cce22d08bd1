/* said.h: whether rows have a claim or a response, as far as that was coded, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* What a row says to the question, from the least to the most; the first three are ways of not knowing. */
typedef enum { NW_SAID_NOT_CODED, NW_SAID_NOT_AVAILABLE, NW_SAID_UNKNOWN, NW_SAID_NO, NW_SAID_YES, NW_N_SAID } NwSaid;

/* By list of a column of claims or responses: one that is named is enough. (transfer full), NwSaid */
guint8 *nw_said_by_list (const NwColumn *column);

/* The rows of each answer: one bit a row, each row in one of them. */
typedef struct {
  guint64 *bits[NW_N_SAID];
} NwSaidBits;

/* Of the rows in bits. Where one of the eras (or NULL) opens the dimension, incidents that start before it, or at no known
 * day, are not coded, whatever is there of them. */
NwSaidBits *nw_said_bits_new  (const NwFrame *frame, NwDimension dimension, const GPtrArray *eras, const guint64 *bits);
void        nw_said_bits_free (NwSaidBits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSaidBits, nw_said_bits_free)

G_END_DECLS

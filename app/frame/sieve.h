/* sieve.h: a question's conditions as one bit set each, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* Each set holds the rows that pass; NULL where the question asks nothing, so that all pass. */
typedef struct {
  gsize    n_words;
  guint64 *dimensions[NW_N_DIMENSIONS]; /* the include and the exclude filter together */
  guint64 *period;
  guint64 *search;
} NwSieve;

NwSieve *nw_sieve_new  (const NwFrame *frame, const NwQuery *query, const GArray *matches, GError **error);
void     nw_sieve_free (NwSieve *self);

guint64 *nw_bits_new_full (guint n_rows); /* all rows; bits beyond the end are 0 */
void     nw_bits_and      (guint64 *bits, const guint64 *other, gsize n_words); /* other NULL: no change */
guint    nw_bits_count    (const guint64 *bits, gsize n_words);
guint64  nw_bits_from_bytes (const guint8 *bytes); /* one word of 64 bytes, each 0 or 1 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSieve, nw_sieve_free)

G_END_DECLS

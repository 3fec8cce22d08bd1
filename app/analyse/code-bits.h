/* code-bits.h: which rows have any of some codes, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"

G_BEGIN_DECLS

/* Of the rows in bits: those with any of these codes in that dimension; a code that the codebook does not have is in none.
 * codes ends with NULL. (transfer full), one bit a row */
guint64 *nw_code_bits_new    (const NwFrame *frame, NwDimension dimension, const char *const *codes, const guint64 *bits);
/* The same by number: is_wanted[code] is not 0, one for each code of the domain. */
guint64 *nw_code_bits_wanted (const NwFrame *frame, NwDimension dimension, const guint8 *is_wanted, const guint64 *bits);

/* Of the rows in bits: those linked to a state: whose initiator is a state, or a group of which the dataset suggests that a state
 * stands behind it. A dataset that codes no kind of initiator at all links by naming a state: then by_name (if given) is set. */
guint64 *nw_code_bits_linked (const NwFrame *frame, const guint64 *bits, gboolean *by_name);

/* By code of NW_DOMAIN_INITIATOR_KIND: 1 for the kinds that link an incident to a state. (transfer full), as many as codes */
guint8  *nw_code_bits_linking (const NwFrame *frame);
/* By list of the column: 1 if any of its codes is wanted. (transfer full), as many as lists, one at least */
guint8  *nw_code_bits_lists  (const NwColumn *column, const guint8 *is_wanted);

/* Whether the release codes that dimension of no incident. */
gboolean nw_code_bits_never  (const NwFrame *frame, NwDimension dimension);
/* words of a set of the frame's rows */
gsize    nw_code_bits_words  (const NwFrame *frame);
guint    nw_code_bits_count  (const NwFrame *frame, const guint64 *bits);
/* What is in both. (transfer full) */
guint64 *nw_code_bits_both   (const NwFrame *frame, const guint64 *a, const guint64 *b);

G_END_DECLS

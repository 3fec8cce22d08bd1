/* encoding.h: which encodings the bytes of a text may be in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "detect.h"
#include "excerpt.h"

G_BEGIN_DECLS

/* NwEncodingGuess, the best first; never empty. start is the file's, excerpt from all of it. */
GPtrArray *nw_encoding_guesses (const guint8 *start, gsize length, const NwExcerpt *excerpt);
void       nw_encoding_guess_free (NwEncodingGuess *self);

G_END_DECLS

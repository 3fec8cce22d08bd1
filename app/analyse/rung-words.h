/* rung-words.h: the ladder of responses in words, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

/* The least rung that costs those it is aimed at something: sanctions and retorsion, then countermeasures. A legal process is
 * below it: datasets count investigations among these. */
#define NW_RUNG_COSTLY 4

/* The name of a rung, 1 to NW_MAX_RUNG, translated: "Sanctions or retorsion". */
const char *nw_rung_label (guint rung);
/* In a sentence: "a response", "a diplomatic measure or more". (transfer full) */
char       *nw_rung_words (guint rung);

G_END_DECLS

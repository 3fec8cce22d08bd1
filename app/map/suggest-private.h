/* suggest-private.h: how near two labels are, for suggest.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  NW_NEAR_NOT,
  NW_NEAR_SAME,      /* but for accents, blanks and marks */
  NW_NEAR_SPELT,     /* a letter or two are different */
  NW_NEAR_CONTAINS,  /* the label has the name in it, in whole words */
  NW_NEAR_PART,      /* the name has the label in it */
  NW_NEAR_BEGINS,    /* a word of the label begins with the name, or the label begins it: "Kuwaiti", "Uzbek" */
  NW_NEAR_WORDS,     /* they share words */
} NwNear;

/* Lower case without accents and marks, one blank before, between and after the words: "S. Korea" is " s korea ".
 * Short forms are written out: " south korea ". */
char  *nw_near_plain   (const char *text);
/* How the label is near to the name, and how much: 0 to 100. Both plain. */
NwNear nw_near_compare (const char *label, const char *name, guint *score);
/* Whether a word of the label begins with the given word, of at least four letters. Both plain. */
gboolean nw_near_has_word (const char *label, const char *word);
/* Letters to change, add, leave out or swap with their neighbour to make one of the other; limit + 1 when more are needed. */
guint  nw_near_distance (const char *a, const char *b, guint limit);

G_END_DECLS

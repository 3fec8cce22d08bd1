/* title-words.h: what is known of the words in titles of incidents
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GHashTable *generic; /* words that say nothing of which incident it is: data/title-words.ini, and names of places with the words
                        * derived from them; a set, in lower case and without marks */
  GHashTable *same;    /* one of several names of the same → the name that it is shown as */
} NwTitleWords;

/* (transfer none) */
const NwTitleWords *nw_title_words (void);

G_END_DECLS

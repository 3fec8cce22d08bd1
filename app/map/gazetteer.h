/* gazetteer.h: states, regions and organisations by any of their names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"

G_BEGIN_DECLS

typedef struct {
  const char *code;      /* "RUS"; lower case for what ISO 3166-1 has no code for: "eu", "cow-265" */
  const char *label;     /* in English, as iso-codes names it: "Russian Federation", "Iran" */
  NwCodeKind  kind;      /* STATE, REGION or ORGANISATION */
  const char *region;    /* UN M49, or NULL */
  const char *subregion;
  const char * const *adjectives; /* that are not its name with an ending: "French"; or NULL */
  const char * const *foreign;    /* what it is called in other languages; or NULL */
  int         cow;       /* Correlates of War number, 0: none */
} NwPlace;

/* By code in capitals, or by any name or alias in any letter case. NULL: not known. */
const NwPlace *nw_gazetteer_find      (const char *text);
const NwPlace *nw_gazetteer_find_code (const char *code);
const NwPlace *nw_gazetteer_find_cow  (int number);

typedef void (*NwPlaceFunc) (const char *folded, const NwPlace *place, gpointer user_data);

/* Every name and alias, folded, in the order of the alphabet. */
void           nw_gazetteer_foreach   (NwPlaceFunc func, gpointer user_data);
/* Words by which labels speak of a state without its name: "french", "emirati". */
void           nw_gazetteer_foreach_adjective (NwPlaceFunc func, gpointer user_data);
/* Names in other languages, as written: to be offered, never read by. */
void           nw_gazetteer_foreach_foreign (NwPlaceFunc func, gpointer user_data);

G_END_DECLS

/* even-words.h: what even-handedness says about itself, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"
#include "mantel-haenszel.h"

G_BEGIN_DECLS

typedef struct {
  const NwInputs *inputs;
  NwStratum total;    /* n and hits of all incidents that are compared */
  guint     n_strata;
  guint     unnamed;  /* linked incidents for which no state is named */
  gboolean  by_name;  /* linked is whatever names a state: the dataset codes no kinds of initiators */
} NwEvenWords;

/* Title, unit, sentence and remarks of a summary whose rows are done. */
void        nw_even_words   (NwSummary *summary, const NwEvenWords *words);
/* The fixed caption of figures that set states beside each other. */
const char *nw_even_caption (void);
/* Instead of a sentence about claims where the release codes none; else NULL. (transfer none) */
const char *nw_even_no_claims (const NwFrame *frame);

G_END_DECLS

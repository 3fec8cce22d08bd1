/* accountability-words.h: what a table of accountability rates says of itself, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

typedef enum {
  NW_LINKED,               /* all that are linked to a state */
  NW_LINKED_ELIGIBLE,
  NW_LINKED_ANSWERED,      /* of the eligible */
  NW_LINKED_NOT_CODED,
  NW_LINKED_OUTSIDE,       /* of the not coded: begun before the era, or at no known day */
  NW_LINKED_PICKED,        /* of the not coded: a response is there all the same */
  NW_LINKED_NOT_AVAILABLE,
  NW_LINKED_UNKNOWN,
  NW_LINKED_SHORT,
  NW_LINKED_UNDATED,
  NW_N_LINKED,
} NwLinkedKind;

/* Of all groups together. */
typedef struct {
  guint    n[NW_N_LINKED];
  gint32   opening; /* NW_DAY_NONE: responses are coded always, or never */
  gboolean by_name; /* see nw_code_bits_linked() */
  gboolean only_yes; /* the dataset never says that there was no response */
} NwLinkedCounts;

void nw_accountability_describe (NwSummary *summary, const NwInputs *inputs, const NwLinkedCounts *counts);

G_END_DECLS

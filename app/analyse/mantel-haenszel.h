/* mantel-haenszel.h: one risk ratio from many strata
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of two by two: of n of one kind and of n of all others, how many had the event. */
typedef struct {
  guint hits;
  guint n;
  guint other_hits;
  guint other_n;
} NwStratum;

typedef struct {
  double ratio;    /* 0: no event here, INFINITY: none among the others; NAN: no stratum can be compared */
  double low;      /* 95 % interval; NAN: none, as the ratio is 0, infinite or none */
  double high;
  guint  strata;   /* compared */
  guint  left_out; /* with an empty margin: nobody here, none of the others, no event at all, or nobody without it */
} NwMantelHaenszel;

/* Whether none of its four margins is empty: both sides are there, and there are some with the event and some without it. */
gboolean         nw_stratum_compares  (const NwStratum *stratum);
NwMantelHaenszel nw_mantel_haenszel   (const NwStratum *strata, guint n);

G_END_DECLS

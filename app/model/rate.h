/* rate.h: two counts over two spans of time, and what may be said of their ratio
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"
#include "marker.h"

G_BEGIN_DECLS

/* RR = (after / days_after) / (before / days_before) with its exact 95 % interval. */
typedef struct {
  guint  before, after;           /* incidents */
  guint  days_before, days_after;
  double ratio, low, high;        /* high INFINITY: no upper bound; all NAN: nothing was counted */
} NwRate;

/* The only words for a difference: "increased" and "decreased" only where the interval leaves out 1. */
typedef enum { NW_VERDICT_NONE, NW_VERDICT_INCREASED, NW_VERDICT_DECREASED, NW_VERDICT_UNCLEAR } NwVerdict;

/* The same ratio around another day, as if that had been the event. */
typedef struct {
  gint32 day;
  NwRate rate;
} NwPlacebo;

/* What to hold against a comparison before and after. */
typedef enum {
  NW_WARN_MARKER   = 1 << 0, /* the windows hold another marker */
  NW_WARN_IMMATURE = 1 << 1, /* they reach into periods that are not yet complete */
  NW_WARN_ERA      = 1 << 2, /* they reach across the border of an era */
  NW_WARN_COARSE   = 1 << 3, /* more than 20 % of the dates in them are known by year only */
  NW_WARN_SPREAD   = 1 << 4, /* the counts vary more than chance would: dispersion above 1.5 */
  NW_WARN_OUTSIDE  = 1 << 5, /* they begin before the first start or end after the last day that the data covers */
} NwWarnings;

/* Under these no change may be stated, whatever the interval. */
#define NW_WARN_NO_VERDICT (NW_WARN_IMMATURE | NW_WARN_ERA | NW_WARN_OUTSIDE)

NwVerdict nw_rate_verdict (const NwRate *self, NwWarnings warnings); /* NONE: nothing was counted */
/* Translated: "no clear change (RR 0.571, 0.208–1.460)"; with the counts: "14 before, 8 after: …" is the caller's. */
char     *nw_rate_print   (const NwRate *self, NwWarnings warnings);

/* Before and after a day (M3); part of a result whose groups are the rows and whose periods are "before" and "after". */
typedef struct {
  gint32     at;          /* the first day after */
  NwMarker  *marker;      /* that it is the day of, or NULL */
  guint      days_before, days_after;
  NwRate     all;         /* distinct incidents */
  GArray    *rates;       /* NwRate by group */
  GArray    *strip;       /* NwPlacebo of all incidents: the first of each month whose windows the data covers */
  guint      rank;        /* of the real ratio among the strip's, from 1: the lowest, equal ones sharing it; 0: none */
  double     dispersion;  /* variance / mean of the monthly counts within the windows; NAN: too few */
  double     coarse;      /* share of the windows' incidents known by year only */
  NwWarnings warnings;
  GPtrArray *others;      /* NwMarker in the windows */
} NwBeforeAfter;

NwBeforeAfter *nw_before_after_new  (void);
void           nw_before_after_free (NwBeforeAfter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwBeforeAfter, nw_before_after_free)

G_END_DECLS

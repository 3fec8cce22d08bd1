/* measure.h: what is said of the incidents of a group in a period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  NW_MEASURE_INCIDENTS,   /* how many */
  NW_MEASURE_SHARE,       /* of all selected incidents of the period */
  NW_MEASURE_CLAIMED,     /* share with a claim, of those for which claims are coded */
  NW_MEASURE_ANSWERED,    /* share with a response, of those for which responses are coded */
  NW_MEASURE_INTENSITY,   /* share with an intensity of at least k, of those with one: it is ordinal, so never a mean */
  NW_MEASURE_CHANGE,      /* incidents more or fewer than in the period before */
  NW_MEASURE_CHANGE_MEAN, /* … than in the mean of the five periods before */
  NW_N_MEASURES,
} NwMeasure;

typedef enum {
  NW_UNIT_INCIDENTS,  /* from 0 */
  NW_UNIT_SHARE,      /* 0 to 1, shown in per cent; NAN where nothing was counted */
  NW_UNIT_DIFFERENCE, /* of incidents, below zero where there are fewer; NAN where there is nothing to compare with */
} NwUnit;

typedef struct {
  const char *id;     /* in questions: "share" */
  const char *label;  /* on controls; translate with _() */
  const char *title;  /* begins the title of a figure: "Share of reported incidents with a claim"; translate with _() */
  NwUnit      unit;
} NwMeasureInfo;

/* Fewer than this many are said as counts, never in per cent: a percentage would promise too much. */
#define NW_FEW 10

const NwMeasureInfo *nw_measure_info (NwMeasure measure);
int                  nw_measure_find (const char *id); /* NwMeasure, or -1 */

G_END_DECLS

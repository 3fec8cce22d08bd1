/* quality.h: what can be said about the data of a release without judging it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Shares of the dates to the day that chance gives: one day of 365.25, and 12 of them. */
#define NW_CHANCE_JANUARY_FIRST (1 / 365.25)
#define NW_CHANCE_MONTH_FIRST   (12 / 365.25)

/* One line of the report: n of so many. */
typedef struct {
  char   *id;       /* "missing-start", "january-first" */
  char   *group;    /* translated: "Dates" */
  char   *label;    /* translated: "Starts on 1 January" */
  guint64 n;
  guint64 of;
  double  expected; /* the share that chance gives, 0 to 1; NAN: none */
  char   *note;     /* translated, or NULL: what to make of it */
  char   *issue;    /* id of the kind of issues that list the records one by one, or NULL */
} NwQualityLine;

/* (element NwQualityLine), in the order of the report. */
typedef GPtrArray NwQuality;

NwQuality *nw_quality_new (void);
/* Owned by self; the texts are copied. */
NwQualityLine *nw_quality_add (NwQuality *self, const char *id, const char *group, const char *label, guint64 n, guint64 of);

G_END_DECLS

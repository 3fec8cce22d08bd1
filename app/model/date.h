/* date.h: calendar days, dates with a precision, and periods
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A day is counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar. */
#define NW_DAY_NONE G_MININT32

typedef enum {
  NW_PRECISION_UNKNOWN, /* undated: earliest and latest are NW_DAY_NONE */
  NW_PRECISION_YEAR,
  NW_PRECISION_MONTH,
  NW_PRECISION_DAY,
} NwPrecision;

/* A date as far as it is known: some day from earliest to latest. */
typedef struct {
  gint32      earliest;
  gint32      latest;
  NwPrecision precision;
} NwDate;

#define NW_DATE_UNKNOWN ((NwDate) { NW_DAY_NONE, NW_DAY_NONE, NW_PRECISION_UNKNOWN })

typedef enum {
  NW_INTERVAL_ALL,
  NW_INTERVAL_YEAR,
  NW_INTERVAL_QUARTER,
  NW_INTERVAL_MONTH,
} NwInterval;

gboolean    nw_day_valid        (int year, int month, int day);
gint32      nw_day_from_ymd     (int year, int month, int day);          /* the date must be valid */
void        nw_day_to_ymd       (gint32 day, int *year, int *month, int *mday);

NwDate      nw_date_from_day    (gint32 day);
NwDate      nw_date_from_month  (int year, int month);
NwDate      nw_date_from_year   (int year);
NwDate      nw_date_coarsen     (NwDate date, NwPrecision precision);    /* widens to the month or year of earliest */
gboolean    nw_date_parse       (const char *text, NwDate *date);        /* "2017", "2017-06" or "2017-06-27" */
char       *nw_date_print       (NwDate date);                           /* the same; "" when unknown */
gboolean    nw_date_equal       (NwDate a, NwDate b);

/* Whether a date is precise enough to stand in one period of the interval. */
gboolean    nw_date_fits        (NwDate date, NwInterval interval);

/* Periods are numbered so that neighbours differ by one: year; year*4+quarter; year*12+month; 0 for all. */
int         nw_period_of_day    (NwInterval interval, gint32 day);
gint32      nw_period_first_day (NwInterval interval, int period);
gint32      nw_period_last_day  (NwInterval interval, int period);
char       *nw_period_print     (NwInterval interval, int period);       /* "2017", "2017-Q2", "2017-06", "all" */

G_END_DECLS

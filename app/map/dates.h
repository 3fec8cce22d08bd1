/* dates.h: dates as files write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"
#include "profile.h"

G_BEGIN_DECLS

/* What a cell of a column of dates can be. */
typedef enum {
  NW_WRITTEN_NO_DATE,
  NW_WRITTEN_DATE,
  NW_WRITTEN_OPEN,  /* has not ended: "ongoing", "present" */
  NW_WRITTEN_VAGUE, /* speaks of a time, but of none within one year: "2014–2015", "before 2016", "circa 2014" */
} NwWritten;

/* Reads by the form and the serial numbers that the field expects, before any rule about placeholders; years 1900 to 2199
 * count as dates. Where words or a serial number tell less than a day, the date has the bounds that they give. Only
 * NW_WRITTEN_DATE leaves another *date than NW_DATE_UNKNOWN. */
NwWritten nw_dates_understand (const char *text, gsize length, const NwField *field, NwDate *date);
/* The same with no serial numbers. FALSE: anything but a date. */
gboolean  nw_dates_read       (const char *text, gsize length, NwDateForm form, NwDate *date);
/* A spreadsheet's number of days: five digits, perhaps with a fraction for the time of day. */
gboolean  nw_dates_read_serial (const char *text, gsize length, NwSerial serial, NwDate *date);
/* Applies the field's rules: 1 January is the year, the 1st is the month. */
NwDate    nw_dates_settle     (NwDate written, const NwField *field);

G_END_DECLS

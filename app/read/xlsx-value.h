/* xlsx-value.h: what stands in a workbook's XML, as the text of a cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a number format makes of a number. */
typedef enum {
  NW_SERIAL_NONE,    /* a number */
  NW_SERIAL_DATE,    /* a day, maybe with a time of day */
  NW_SERIAL_TIME,    /* a time of day; from 1 on there is a day with it */
  NW_SERIAL_ELAPSED, /* hours that go on after 24: from 1 on a number */
} NwSerial;

/* Room that the functions below need for their text, with its NUL. */
#define NW_VALUE_SIZE 64

NwSerial nw_serial_of_format (const char *code);  /* "yyyy\-mm\-dd;@" */
NwSerial nw_serial_of_id     (guint id);          /* of the formats that every workbook has */

/* Text of a number as written in the XML: as people know it ("4.1" for 4.0999999999999996), integers and what is no number
 * as they are. Returns its length; 0: it stays as it is. */
gsize nw_value_number (const char *text, gsize length, char *buffer);

/* The same as a date: "2014-03-01", "2014-03-01 13:30:00" or "13:30:00". 0 where it is none, as day 60 of the 1900 epoch,
 * the 29th of February 1900 that never was. Days count from 1904-01-01 or, with the leap day too many, from 1899-12-31. */
gsize nw_value_date   (const char *text, NwSerial serial, gboolean from_1904, char *buffer);

/* "2014-03-01T00:00:00Z" of a date cell, as above, in place. Returns the new length. */
gsize nw_value_iso_date (char *text, gsize length);

/* "_x000D_" stands for a character that XML cannot hold, "_x005F_" for the underscore of such a text. In place; NUL stays
 * as it is written. Returns the new length. */
gsize nw_value_unescape (char *text, gsize length);

G_END_DECLS

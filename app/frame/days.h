/* days.h: dates of rows in the making: earliest day and precision, private to the room
 *
 * Rows behind the last one that has a date take no room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "date.h"

G_BEGIN_DECLS

typedef struct {
  GArray     *days;       /* gint32; NW_DAY_NONE: undated */
  GByteArray *precisions; /* NwPrecision, as many */
} NwDays;

void     nw_days_init  (NwDays *self);
void     nw_days_clear (NwDays *self);
/* Rows ascend; those left out are undated. A date that is not known in full is undated. Beyond the years 1 to 9999:
 * NW_FAULT_LIMIT. */
gboolean nw_days_add   (NwDays *self, guint row, NwDate date, GError **error);
void     nw_days_fill  (NwDays *self, guint n_rows); /* undated ones up to as many */

G_END_DECLS

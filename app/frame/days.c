/* days.c: collects dates of rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "days.h"

#include <glib/gi18n-lib.h>

#include "fault.h"

void
nw_days_init (NwDays *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->precisions = g_byte_array_new ();
}

void
nw_days_clear (NwDays *self)
{
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->precisions, g_byte_array_unref);
}

static void
append (NwDays *self, gint32 day, guint8 precision)
{
  g_array_append_val (self->days, day);
  g_byte_array_append (self->precisions, &precision, 1);
}

void
nw_days_fill (NwDays *self, guint n_rows)
{
  while (self->days->len < n_rows)
    append (self, NW_DAY_NONE, NW_PRECISION_UNKNOWN);
}

gboolean
nw_days_add (NwDays *self, guint row, NwDate date, GError **error)
{
  if (date.precision == NW_PRECISION_UNKNOWN || date.earliest == NW_DAY_NONE)
    return TRUE;
  if (date.earliest < nw_day_from_ymd (1, 1, 1) || date.latest > nw_day_from_ymd (9999, 12, 31) || date.latest < date.earliest)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_LIMIT,
                           _("A date lies outside the years 1 to 9999. Correct it in the file."));
      return FALSE;
    }

  nw_days_fill (self, row);
  append (self, date.earliest, date.precision);
  return TRUE;
}

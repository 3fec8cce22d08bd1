/* date-text.c: dates as they stand in a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "date-text.h"

#include <glib/gi18n-lib.h>

char *
nw_date_display (NwDate date)
{
  g_autoptr (GDateTime) day = NULL;
  int year, month, mday;

  if (date.precision == NW_PRECISION_UNKNOWN || date.precision == NW_PRECISION_YEAR)
    return nw_date_print (date);

  nw_day_to_ymd (date.earliest, &year, &month, &mday);
  day = g_date_time_new_utc (year, month, mday, 0, 0, 0);
  if (day == NULL)
    return nw_date_print (date);
  if (date.precision == NW_PRECISION_MONTH)
    /* Translators: a month in a sentence, "June 2017"; see g_date_time_format(). */
    return g_date_time_format (day, _("%B %Y"));
  /* Translators: a day in a sentence, "31 March 2023"; see g_date_time_format(). */
  return g_date_time_format (day, _("%-d %B %Y"));
}

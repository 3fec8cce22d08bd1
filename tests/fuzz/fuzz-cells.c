/* fuzz-cells.c: any text as a date and as every form of list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "dates.h"
#include "list.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char * const keep[] = { "palestine, state of", NULL };
  g_autofree char *text =
      g_utf8_make_valid ((const char *) data, size); /* the reader lets nothing else through */
  gsize length = strlen (text);

  for (guint form = NW_LIST_NONE; form <= NW_LIST_AUTO; form++)
    {
      guint n_slots;
      g_autoptr (GArray) items = nw_list_split (text, length, form, keep, &n_slots);

      for (guint i = 0; items && i < items->len; i++)
        {
          g_assert_cmpuint (nw_list_item (items, i)->slot, <, n_slots);
          g_assert_true (g_utf8_validate (nw_list_item (items, i)->text, -1, NULL));
        }
    }
  for (guint form = NW_DATES_ISO; form <= NW_DATES_YMD; form++)
    {
      NwDate date;

      if (nw_dates_read (text, length, form, &date))
        {
          g_assert_cmpint (date.earliest, <=, date.latest);
          /* A date lies within what its precision names. */
          g_assert_cmpint (date.latest, <=, nw_date_coarsen (date, NW_PRECISION_YEAR).latest);
          g_assert_true (date.precision < NW_PRECISION_MONTH
                         || date.latest <= nw_date_coarsen (date, NW_PRECISION_MONTH).latest);
          g_assert_true (date.precision < NW_PRECISION_DAY || date.earliest == date.latest);
        }
    }
  return 0;
}

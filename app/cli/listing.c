/* listing.c: prints items, one a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "listing.h"

int
nw_listing_print (const NwCall *call, NwFormat format, const NwListing *listing, const GPtrArray *items, const GError *error)
{
  g_autoptr (GOutputStream) output = nw_standard_output ();
  g_autoptr (GError) failure = NULL;
  NwPrinter *printer;

  if (!items)
    return nw_call_fail (call, error);
  printer = nw_printer_new (format, listing->columns, listing->n_columns, output);
  for (guint i = 0; i < items->len; i++)
    listing->row (printer, g_ptr_array_index (items, i));
  return nw_printer_finish (printer, &failure) ? NW_EXIT_DONE : nw_call_fail (call, failure);
}

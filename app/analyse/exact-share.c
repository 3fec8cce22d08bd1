/* exact-share.c: fills shares of summaries and says them in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exact-share.h"

#include <glib/gi18n-lib.h>

#include "interval.h"
#include "measure.h"
#include "number.h"

void
nw_exact_share_set (NwSummary *summary, guint row, guint share)
{
  const NwSummaryColumn *column = nw_summary_column (summary, share);
  double hits = nw_summary_cell (summary, row, column->hits)->number;
  double bases = nw_summary_cell (summary, row, column->bases)->number;
  double low, high;

  if (!(hits >= 0 && bases > 0)) /* not numbers, too */
    return;
  nw_share_interval ((guint) hits, (guint) bases, &low, &high);
  nw_summary_set (summary, row, share, hits / bases);
  nw_summary_set (summary, row, share + 1, low);
  nw_summary_set (summary, row, share + 2, high);
}

char *
nw_exact_share_print (guint hits, guint bases)
{
  g_autofree char *k = nw_number_print (hits);
  g_autofree char *n = nw_number_print (bases);
  g_autofree char *share = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  double low, high;

  if (bases < NW_FEW)
    return nw_share_print (hits, bases);
  nw_share_interval (hits, bases, &low, &high);
  share = nw_percent_print ((double) hits / bases);
  from = nw_percent_print (low);
  to = nw_percent_print (high);
  /* Translators: a share, what it was made from and how sure it is: "50.0 % (60 of 120; exact 95 % interval 40.7 % to 59.3 %)". */
  return g_strdup_printf (_("%s (%s of %s; exact 95 %% interval %s to %s)"), share, k, n, from, to);
}

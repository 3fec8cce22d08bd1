/* number.c: numbers in the user's notation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "measure.h"

char *
nw_number_print (double value)
{
  double rounded = round (value * 100) / 100;

  if (fabs (rounded - round (rounded)) < 0.005)
    return g_strdup_printf ("%'.0f", rounded);
  if (fabs (rounded * 10 - round (rounded * 10)) < 0.05)
    return g_strdup_printf ("%'.1f", rounded);
  return g_strdup_printf ("%'.2f", rounded);
}

char *
nw_percent_print (double share)
{
  /* Translators: a share in per cent, with a no-break space before the sign; some languages write none. */
  return g_strdup_printf (_("%.1f\u00a0%%"), share * 100);
}

char *
nw_share_print (double hits, double bases)
{
  g_autofree char *k = nw_number_print (hits);
  g_autofree char *n = nw_number_print (bases);
  g_autofree char *percent = NULL;

  if (bases <= 0)
    return g_strdup ("–");
  if (bases < NW_FEW)
    /* Translators: a share of few incidents: "3 of 7". */
    return g_strdup_printf (_("%s of %s"), k, n);
  percent = nw_percent_print (hits / bases);
  /* Translators: a share and what it was made from: "53.2 % (25 of 47)". */
  return g_strdup_printf (_("%s (%s of %s)"), percent, k, n);
}

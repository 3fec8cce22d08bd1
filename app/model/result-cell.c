/* result-cell.c: a number of a result in words and digits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "number.h"

/* "+12", or with enough to compare with "+12 (+35.3 %)". */
static char *
print_difference (double difference, double base)
{
  g_autofree char *number = nw_number_print (fabs (difference));
  const char *sign = difference < 0 ? "−" : "+";

  if (base < NW_FEW)
    return g_strconcat (sign, number, NULL);
  /* Translators: a difference as a number and in per cent, each with its sign: "+12 (+35.3 %)". */
  return g_strdup_printf (_("%s%s (%s%.1f\u00a0%%)"), sign, number, sign, fabs (difference) / base * 100);
}

char *
nw_result_print_cell (const NwResult *self, gsize index)
{
  double value = self->cells[index];
  const NwBasis *basis = self->basis ? &self->basis[index] : NULL;

  if (!isfinite (value))
    return g_strdup ("–");
  switch (nw_result_unit (self))
    {
    case NW_UNIT_SHARE:
      return nw_share_print (basis->hits, basis->bases);
    case NW_UNIT_DIFFERENCE:
      return print_difference (value, basis->bases);
    case NW_UNIT_INCIDENTS:
    default:
      return nw_number_print (value);
    }
}

/* length.c: reads "160mm"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "length.h"

#include <math.h>
#include <string.h>

gboolean
nw_length_parse (const char *text, double *pixels)
{
  static const struct {
    const char *unit;
    double      pixels;
  } units[] = { { "", 1 }, { "px", 1 }, { "mm", 96 / 25.4 }, { "cm", 96 / 2.54 }, { "in", 96 } };
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);

  if (end == text || !isfinite (number))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (end, units[i].unit) == 0)
      {
        *pixels = number * units[i].pixels;
        return TRUE;
      }
  return FALSE;
}

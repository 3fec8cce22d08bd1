/* mantel-haenszel.c: one risk ratio from many strata
 *
 * The ratio is that of Mantel and Haenszel for risks (Nurminen 1981), its variance that of Greenland and Robins (Biometrics 41,
 * 1985, p. 55–68, formula 13), which holds for few large strata and for many small ones alike; it is to ratios of risks what
 * the formula of Robins, Breslow and Greenland (1986) is to ratios of odds. As in Rothman, Greenland and Lash, Modern
 * Epidemiology, 3rd edition, p. 275, formulas 15-18, 15-20 and 15-22.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mantel-haenszel.h"

#include <math.h>

#define Z 1.959963984540054 /* of 95 % */

gboolean
nw_stratum_compares (const NwStratum *stratum)
{
  guint64 all = (guint64) stratum->n + stratum->other_n, events = (guint64) stratum->hits + stratum->other_hits;

  return stratum->n > 0 && stratum->other_n > 0 && events > 0 && events < all;
}

NwMantelHaenszel
nw_mantel_haenszel (const NwStratum *strata, guint n)
{
  NwMantelHaenszel self = { NAN, NAN, NAN, 0, 0 };
  double here = 0, others = 0, spread = 0, deviation;

  for (guint i = 0; i < n; i++)
    {
      const NwStratum *s = &strata[i];
      double all = (double) s->n + s->other_n;
      double events = (double) s->hits + s->other_hits;

      if (!nw_stratum_compares (s))
        {
          self.left_out++;
          continue;
        }
      self.strata++;
      here += s->hits * (double) s->other_n / all;
      others += s->other_hits * (double) s->n / all;
      spread += (events * s->n * s->other_n - (double) s->hits * s->other_hits * all) / (all * all);
    }

  if (self.strata == 0)
    return self;
  self.ratio = others > 0 ? here / others : INFINITY;
  if (here == 0 || others == 0)
    return self;
  deviation = sqrt (spread / (here * others));
  self.low = self.ratio * exp (-Z * deviation);
  self.high = self.ratio * exp (Z * deviation);
  return self;
}

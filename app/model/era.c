/* era.c: a day from which on a dataset was coded otherwise, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "era.h"

NwEra *
nw_era_new (gint32 day, NwDimension dimension, const char *text)
{
  NwEra *self = g_new (NwEra, 1);

  *self = (NwEra) { day, dimension, g_strdup (text) };
  return self;
}

NwEra *
nw_era_copy (const NwEra *self)
{
  return nw_era_new (self->day, self->dimension, self->text);
}

void
nw_era_free (NwEra *self)
{
  g_free (self->text);
  g_free (self);
}

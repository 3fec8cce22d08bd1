/* era.c: a day from which on a dataset was coded otherwise, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "era.h"

#include <glib/gi18n-lib.h>

#include "date.h"

NwEra *
nw_era_new (gint32 day, NwDimension dimension, const char *text)
{
  NwEra *self = g_new (NwEra, 1);

  *self = (NwEra) { day, dimension, FALSE, g_strdup (text) };
  return self;
}

NwEra *
nw_era_copy (const NwEra *self)
{
  NwEra *copy = nw_era_new (self->day, self->dimension, self->text);

  copy->opens = self->opens;
  return copy;
}

void
nw_era_free (NwEra *self)
{
  g_free (self->text);
  g_free (self);
}

gint32
nw_eras_opening (const GPtrArray *eras, NwDimension dimension)
{
  gint32 day = NW_DAY_NONE;

  for (guint i = 0; eras && i < eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (eras, i);

      if (era->opens && era->dimension == dimension)
        day = MAX (day, era->day);
    }
  return day;
}

char *
nw_era_print (const NwEra *self)
{
  const char *text = _(self->text);

  return g_strconcat (text, g_str_has_suffix (text, ".") ? NULL : ".", NULL);
}

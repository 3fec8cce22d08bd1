/* era.c: a day from which on a dataset was coded otherwise, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "era.h"

#include <glib/gi18n-lib.h>

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

char *
nw_era_print (const NwEra *self)
{
  const char *text = _(self->text);

  return g_strconcat (text, g_str_has_suffix (text, ".") ? NULL : ".", NULL);
}

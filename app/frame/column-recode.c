/* column-recode.c: the lists of a column with other codes in place of theirs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "column.h"

/* Equal lists may come of it: they do no harm. */
NwColumnParts
nw_column_recode (const NwColumn *self, const guint16 *map, guint n)
{
  NwColumnParts parts = { self->width, g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint16)), NULL };
  guint32 begin = 0;

  g_array_append_val (parts.offsets, begin);
  for (guint32 list = 0; list < self->n_lists; list++)
    {
      for (guint32 i = self->offsets[list]; i < self->offsets[list + 1]; i++)
        {
          guint16 code = self->codes[i] < n ? map[self->codes[i]] : self->codes[i];
          guint32 at = begin;

          while (at < parts.codes->len && g_array_index (parts.codes, guint16, at) != code)
            at++;
          if (at == parts.codes->len)
            g_array_append_val (parts.codes, code);
        }
      begin = parts.codes->len;
      g_array_append_val (parts.offsets, begin);
    }
  return parts;
}

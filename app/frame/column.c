/* column.c: reads the rows of a column, whatever their width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "column.h"

#include <string.h>

void
nw_column_read (const NwColumn *self, guint first, guint n, guint32 *lists)
{
  switch (self->width)
    {
    case 0:
      memset (lists, 0, n * sizeof *lists);
      break;
    case 1:
      for (guint i = 0; i < n; i++)
        lists[i] = ((const guint8 *) self->rows)[first + i];
      break;
    case 2:
      for (guint i = 0; i < n; i++)
        lists[i] = ((const guint16 *) self->rows)[first + i];
      break;
    default:
      memcpy (lists, (const guint32 *) self->rows + first, n * sizeof *lists);
    }
}

/* column.c: reads and counts the rows of a column, whatever their width
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sieve.h"

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

/* Adds the rows of each word. Where most bits are set, adding every bit is quicker than finding the set ones. Neighbours
 * often have the same list; two tables keep them from waiting for each other. */
#define DEFINE_COUNT_ROWS(name, type)                                                                       \
  static void                                                                                               \
  name (const guint64 *bits, const type *rows, guint n_rows, guint32 *even, guint32 *odd)                   \
  {                                                                                                         \
    for (guint first = 0; first < n_rows; first += 64, rows += 64)                                          \
      {                                                                                                     \
        guint64 word = bits[first / 64];                                                                    \
                                                                                                            \
        if (n_rows - first < 64 || __builtin_popcountll (word) < 24)                                        \
          for (; word != 0; word &= word - 1)                                                               \
            even[rows[__builtin_ctzll (word)]]++;                                                           \
        else                                                                                                \
          for (guint i = 0; i < 64; i += 2, word >>= 2)                                                     \
            {                                                                                               \
              even[rows[i]] += word & 1;                                                                    \
              odd[rows[i + 1]] += word >> 1 & 1;                                                            \
            }                                                                                               \
      }                                                                                                     \
  }

DEFINE_COUNT_ROWS (count_narrow_rows, guint8)
DEFINE_COUNT_ROWS (count_middle_rows, guint16)
DEFINE_COUNT_ROWS (count_wide_rows, guint32)

void
nw_column_count_lists (const NwColumn *self, const guint64 *bits, guint32 *counts)
{
  g_autofree guint32 *odd = g_new0 (guint32, MAX (self->n_lists, 1));

  memset (counts, 0, self->n_lists * sizeof *counts);
  switch (self->width)
    {
    case 0: /* all rows say the same */
      if (self->n_lists > 0)
        counts[0] = nw_bits_count (bits, ((gsize) self->n_rows + 63) / 64);
      break;
    case 1:
      count_narrow_rows (bits, self->rows, self->n_rows, counts, odd);
      break;
    case 2:
      count_middle_rows (bits, self->rows, self->n_rows, counts, odd);
      break;
    default:
      count_wide_rows (bits, self->rows, self->n_rows, counts, odd);
    }
  for (guint32 i = 0; i < self->n_lists; i++)
    counts[i] += odd[i];
}

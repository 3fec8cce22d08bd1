/* bits.c: sets of rows, one bit each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sieve.h"

#include <string.h>

guint64 *
nw_bits_new_full (guint n_rows)
{
  gsize n_words = ((gsize) n_rows + 63) / 64;
  guint64 *bits = g_new (guint64, MAX (n_words, 1));

  memset (bits, 0xff, MAX (n_words, 1) * sizeof *bits);
  if (n_rows % 64 != 0)
    bits[n_words - 1] = (G_GUINT64_CONSTANT (1) << n_rows % 64) - 1;
  return bits;
}

void
nw_bits_and (guint64 *bits, const guint64 *other, gsize n_words)
{
  for (gsize i = 0; other && i < n_words; i++)
    bits[i] &= other[i];
}

guint
nw_bits_count (const guint64 *bits, gsize n_words)
{
  guint count = 0;

  for (gsize i = 0; i < n_words; i++)
    count += __builtin_popcountll (bits[i]);
  return count;
}

guint64
nw_bits_from_bytes (const guint8 *bytes)
{
  guint64 word = 0;

  /* The product moves the lowest bit of byte i to bit 56 + i. */
  for (guint i = 0; i < 8; i++)
    {
      guint64 eight;

      memcpy (&eight, bytes + 8 * i, sizeof eight);
      word |= GUINT64_FROM_LE (eight) * G_GUINT64_CONSTANT (0x0102040810204080) >> 56 << 8 * i;
    }
  return word;
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
nw_bits_count_lists (const guint64 *bits, const NwColumn *column, guint32 *counts)
{
  g_autofree guint32 *odd = g_new0 (guint32, MAX (column->n_lists, 1));

  memset (counts, 0, column->n_lists * sizeof *counts);
  switch (column->width)
    {
    case 0: /* all rows say the same */
      if (column->n_lists > 0)
        counts[0] = nw_bits_count (bits, ((gsize) column->n_rows + 63) / 64);
      break;
    case 1:
      count_narrow_rows (bits, column->rows, column->n_rows, counts, odd);
      break;
    case 2:
      count_middle_rows (bits, column->rows, column->n_rows, counts, odd);
      break;
    default:
      count_wide_rows (bits, column->rows, column->n_rows, counts, odd);
    }
  for (guint32 i = 0; i < column->n_lists; i++)
    counts[i] += odd[i];
}

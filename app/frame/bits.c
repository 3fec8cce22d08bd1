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

/* Adds the rows of one word. Where most bits are set, adding every bit is quicker than finding the set ones. */
static inline void
count_word (guint64 word, const guint32 *lists, guint n, guint32 *even, guint32 *odd)
{
  if (__builtin_popcountll (word) < 24 || n < 64)
    {
      for (; word != 0; word &= word - 1)
        even[lists[__builtin_ctzll (word)]]++;
      return;
    }

  for (guint i = 0; i < 64; i += 2, word >>= 2)
    {
      even[lists[i]] += word & 1;
      odd[lists[i + 1]] += word >> 1 & 1;
    }
}

void
nw_bits_count_lists (const guint64 *bits, const NwColumn *column, guint32 *counts)
{
  /* Neighbours often have the same list; two tables keep them from waiting for each other. */
  g_autofree guint32 *odd = g_new0 (guint32, MAX (column->n_lists, 1));
  guint32 lists[NW_BLOCK_ROWS];

  memset (counts, 0, column->n_lists * sizeof *counts);
  if (column->width == 0) /* all rows say the same */
    {
      if (column->n_lists > 0)
        counts[0] = nw_bits_count (bits, ((gsize) column->n_rows + 63) / 64);
      return;
    }

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i += 64)
        count_word (bits[(first + i) / 64], lists + i, n - i, counts, odd);
    }
  for (guint32 i = 0; i < column->n_lists; i++)
    counts[i] += odd[i];
}

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

/* selection.c: the incidents that a question is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sieve.h"

struct _NwSelection {
  NwFrame *frame;
  guint64 *bits;
  guint    count;
  guint    undated_outside;
};

static guint
count_undated (const NwFrame *frame, const guint64 *bits)
{
  guint n_rows = nw_frame_n_rows (frame), count = 0;
  guint8 bytes[64] = { 0 };

  for (guint first = 0; first < n_rows; first += 64)
    {
      const gint32 *days = nw_frame_days (frame) + first;
      guint n = MIN (n_rows - first, 64);

      /* Rows beyond the end are in no selection. */
      for (guint i = 0; i < n; i++)
        bytes[i] = days[i] == NW_DAY_NONE;
      count += __builtin_popcountll (nw_bits_from_bytes (bytes) & bits[first / 64]);
    }
  return count;
}

NwSelection *
nw_selection_new (NwFrame *frame, const NwQuery *query, const GArray *matches, GError **error)
{
  g_autoptr (NwSieve) sieve = NULL;
  NwSelection *self;

  g_return_val_if_fail (!query->search || matches, NULL);

  sieve = nw_sieve_new (frame, query, matches, error);
  if (!sieve)
    return NULL;

  self = g_atomic_rc_box_new0 (NwSelection);
  self->frame = nw_frame_ref (frame);
  self->bits = nw_bits_new_full (nw_frame_n_rows (frame));
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    nw_bits_and (self->bits, sieve->dimensions[i], sieve->n_words);
  nw_bits_and (self->bits, sieve->search, sieve->n_words);
  if (sieve->period)
    self->undated_outside = count_undated (frame, self->bits);
  nw_bits_and (self->bits, sieve->period, sieve->n_words);
  self->count = nw_bits_count (self->bits, sieve->n_words);
  return self;
}

NwSelection *
nw_selection_without (NwSelection *self, const GArray *rows)
{
  gsize n_words = ((gsize) nw_frame_n_rows (self->frame) + 63) / 64;
  NwSelection *rest = g_atomic_rc_box_new0 (NwSelection);

  rest->frame = nw_frame_ref (self->frame);
  rest->bits = g_memdup2 (self->bits, MAX (n_words, 1) * sizeof *self->bits);
  rest->undated_outside = self->undated_outside;
  for (guint i = 0; i < rows->len; i++)
    {
      guint32 row = g_array_index (rows, guint32, i);

      rest->bits[row / 64] &= ~(G_GUINT64_CONSTANT (1) << row % 64);
    }
  rest->count = nw_bits_count (rest->bits, n_words);
  return rest;
}

NwSelection *
nw_selection_ref (NwSelection *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
selection_clear (gpointer data)
{
  NwSelection *self = data;

  nw_frame_unref (self->frame);
  g_free (self->bits);
}

void
nw_selection_unref (NwSelection *self)
{
  g_atomic_rc_box_release_full (self, selection_clear);
}

guint
nw_selection_count (const NwSelection *self)
{
  return self->count;
}

gboolean
nw_selection_has (const NwSelection *self, guint row)
{
  g_return_val_if_fail (row < nw_frame_n_rows (self->frame), FALSE);

  return self->bits[row / 64] >> row % 64 & 1;
}

const guint64 *
nw_selection_bits (const NwSelection *self)
{
  return self->bits;
}

GArray *
nw_selection_ids (const NwSelection *self)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->count);
  gint64 first = nw_frame_first_id (self->frame);
  gsize n_words = ((gsize) nw_frame_n_rows (self->frame) + 63) / 64;

  for (gsize i = 0; i < n_words; i++)
    for (guint64 word = self->bits[i]; word != 0; word &= word - 1)
      {
        gint64 id = first + (gint64) i * 64 + __builtin_ctzll (word);
        g_array_append_val (ids, id);
      }

  return ids;
}

guint
nw_selection_undated_outside (const NwSelection *self)
{
  return self->undated_outside;
}

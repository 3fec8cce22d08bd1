/* measure-bits.c: judges rows by what is coded of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measure-bits.h"

#include <math.h>

#include "era.h"
#include "said.h"

static NwDimension
asked_dimension (NwMeasure measure)
{
  return measure == NW_MEASURE_CLAIMED ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE;
}

/* What the rows of one word say. */
typedef struct {
  guint64 base, hits;
  guint unknown, not_available, not_coded;
} Judged;

/* Without a branch: what a row says cannot be foreseen. */
static inline void
judge_row (Judged *self, guint bit, NwSaid said)
{
  self->base |= (guint64) (said >= NW_SAID_NO) << bit;
  self->hits |= (guint64) (said == NW_SAID_YES) << bit;
  self->unknown += said == NW_SAID_UNKNOWN;
  self->not_available += said == NW_SAID_NOT_AVAILABLE;
  self->not_coded += said == NW_SAID_NOT_CODED;
}

static inline void
add_word (NwMeasureBits *self, guint word, const Judged *judged)
{
  self->base[word] = judged->base;
  self->hits[word] = judged->hits;
  self->left_out[NW_CODE_ID_UNKNOWN] += judged->unknown;
  self->left_out[NW_CODE_ID_NOT_AVAILABLE] += judged->not_available;
  self->left_out[NW_CODE_ID_NOT_CODED] += judged->not_coded;
}

/* opening: rows that start before are not coded. */
static void
judge_by_lists (NwMeasureBits *self, const NwFrame *frame, const NwColumn *column, gint32 opening, const guint64 *bits)
{
  g_autofree guint8 *said = nw_said_by_list (column);
  const gint32 *days = nw_frame_days (frame);
  guint32 lists[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i += 64)
        {
          Judged judged = { 0 };

          for (guint64 word = bits[(first + i) / 64]; word != 0; word &= word - 1)
            {
              guint bit = __builtin_ctzll (word);

              judge_row (&judged, bit, days[first + i + bit] < opening ? NW_SAID_NOT_CODED : said[lists[i + bit]]);
            }
          add_word (self, (first + i) / 64, &judged);
        }
    }
}

/* values: by row, NAN where not coded; NULL: nowhere coded. */
static void
judge_by_values (NwMeasureBits *self, const float *values, float least, const guint64 *bits, guint n_rows)
{
  for (guint i = 0; i < (n_rows + 63) / 64; i++)
    {
      Judged judged = { 0 };

      for (guint64 word = bits[i]; word != 0; word &= word - 1)
        {
          guint bit = __builtin_ctzll (word);
          float value = values ? values[i * 64 + bit] : NAN;

          /* Without one it is not at least anything. */
          judge_row (&judged, bit, (NW_SAID_NO + (value >= least)) * !isnan (value));
        }
      add_word (self, i, &judged);
    }
}

NwMeasureBits *
nw_measure_bits_new (const NwFrame *frame, const NwSelection *selection, const GPtrArray *eras, const NwQuery *query)
{
  NwMeasureBits *self = g_new0 (NwMeasureBits, 1);
  guint n_rows = nw_frame_n_rows (frame);
  const guint64 *bits = nw_selection_bits (selection);

  self->base = g_new0 (guint64, (n_rows + 63) / 64 + 1);
  self->hits = g_new0 (guint64, (n_rows + 63) / 64 + 1);
  if (query->measure == NW_MEASURE_INTENSITY)
    judge_by_values (self, nw_frame_intensities (frame), (float) query->intensity, bits, n_rows);
  else
    {
      NwDimension asked = asked_dimension (query->measure);
      judge_by_lists (self, frame, nw_frame_column (frame, asked), nw_eras_opening (eras, asked), bits);
    }
  return self;
}

void
nw_measure_bits_free (NwMeasureBits *self)
{
  g_free (self->base);
  g_free (self->hits);
  g_free (self);
}

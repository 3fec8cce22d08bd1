/* measure-bits.c: judges rows by what is coded of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measure-bits.h"

#include <math.h>

/* What a row says to the question. */
typedef enum { SAYS_NOTHING, SAYS_NO, SAYS_YES } Said;

static NwDimension
asked_dimension (NwMeasure measure)
{
  return measure == NW_MEASURE_CLAIMED ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE;
}

/* By list of claims or responses. One of which nothing more is known is one; "not coded" is neither yes nor no. */
static guint8 *
judge_lists (const NwColumn *column)
{
  guint8 *said = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      {
        guint16 code = nw_column_list_codes (column, list)[i];
        Said says = code == NW_CODE_ID_NOT_CODED ? SAYS_NOTHING : code == NW_CODE_ID_NONE ? SAYS_NO : SAYS_YES;

        said[list] = MAX (said[list], says);
      }
  return said;
}

static void
add_row (NwMeasureBits *self, guint row, Said said)
{
  self->base[row / 64] |= (guint64) (said > SAYS_NOTHING) << row % 64;
  self->hits[row / 64] |= (guint64) (said == SAYS_YES) << row % 64;
  self->uncoded += said == SAYS_NOTHING;
}

static void
judge_by_lists (NwMeasureBits *self, const NwColumn *column, const guint64 *bits)
{
  g_autofree guint8 *said = judge_lists (column);
  guint32 lists[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i += 64)
        for (guint64 word = bits[(first + i) / 64]; word != 0; word &= word - 1)
          {
            guint j = i + __builtin_ctzll (word);
            add_row (self, first + j, said[lists[j]]);
          }
    }
}

/* values: by row, NAN where not coded; NULL: nowhere coded. */
static void
judge_by_values (NwMeasureBits *self, const float *values, float least, const guint64 *bits, guint n_rows)
{
  for (guint i = 0; i < (n_rows + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        add_row (self, row, !values || isnan (values[row]) ? SAYS_NOTHING : values[row] >= least ? SAYS_YES : SAYS_NO);
      }
}

NwMeasureBits *
nw_measure_bits_new (const NwFrame *frame, const NwSelection *selection, const NwQuery *query)
{
  NwMeasureBits *self = g_new0 (NwMeasureBits, 1);
  guint n_rows = nw_frame_n_rows (frame);
  const guint64 *bits = nw_selection_bits (selection);

  self->base = g_new0 (guint64, (n_rows + 63) / 64 + 1);
  self->hits = g_new0 (guint64, (n_rows + 63) / 64 + 1);
  if (query->measure == NW_MEASURE_INTENSITY)
    judge_by_values (self, nw_frame_intensities (frame), (float) query->intensity, bits, n_rows);
  else
    judge_by_lists (self, nw_frame_column (frame, asked_dimension (query->measure)), bits);
  return self;
}

void
nw_measure_bits_free (NwMeasureBits *self)
{
  g_free (self->base);
  g_free (self->hits);
  g_free (self);
}

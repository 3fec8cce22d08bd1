/* said.c: judges rows by what is coded of their claims or responses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "said.h"

#include "era.h"

static NwSaid
judge_code (guint16 code)
{
  static const guint8 special[NW_N_SPECIAL_CODES] = {
    [NW_CODE_ID_UNKNOWN] = NW_SAID_UNKNOWN,
    [NW_CODE_ID_NOT_AVAILABLE] = NW_SAID_NOT_AVAILABLE,
    [NW_CODE_ID_NOT_CODED] = NW_SAID_NOT_CODED,
    [NW_CODE_ID_NONE] = NW_SAID_NO,
  };

  return code < NW_N_SPECIAL_CODES ? special[code] : NW_SAID_YES;
}

guint8 *
nw_said_by_list (const NwColumn *column)
{
  guint8 *said = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      {
        NwSaid says = judge_code (nw_column_list_codes (column, list)[i]);

        said[list] = MAX (said[list], says);
      }
  return said;
}

static void
judge_rows (NwSaidBits *self, const NwFrame *frame, const NwColumn *column, gint32 opening, const guint64 *bits)
{
  g_autofree guint8 *said = nw_said_by_list (column);
  const gint32 *days = nw_frame_days (frame);

  for (gsize i = 0; i < ((gsize) column->n_rows + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        NwSaid says = days[row] < opening ? NW_SAID_NOT_CODED : said[nw_column_list (column, row)];

        self->bits[says][i] |= word & -word;
      }
}

NwSaidBits *
nw_said_bits_new (const NwFrame *frame, NwDimension dimension, const GPtrArray *eras, const guint64 *bits)
{
  NwSaidBits *self = g_new0 (NwSaidBits, 1);

  for (guint i = 0; i < NW_N_SAID; i++)
    self->bits[i] = g_new0 (guint64, nw_frame_n_rows (frame) / 64 + 1);
  judge_rows (self, frame, nw_frame_column (frame, dimension), nw_eras_opening (eras, dimension), bits);
  return self;
}

void
nw_said_bits_free (NwSaidBits *self)
{
  for (guint i = 0; i < NW_N_SAID; i++)
    g_free (self->bits[i]);
  g_free (self);
}

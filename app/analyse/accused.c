/* accused.c: the states to which the dataset attributes incidents, with the rows of each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "accused.h"

#include "code-bits.h"
#include "grouping.h"

/* Regions and organisations are no states; a name that no list has may be one. */
static gboolean
may_be_state (const NwCodebook *codebook, guint16 code)
{
  NwCodeKind kind = nw_codebook_get_code (codebook, NW_DOMAIN_STATE, code)->kind;

  return kind == NW_CODE_STATE || kind == NW_CODE_UNRECOGNISED;
}

/* Chooses and orders them as groups by initiator. */
static void
find_codes (NwAccused *self, const NwInputs *inputs, const guint64 *bits)
{
  g_autoptr (NwQuery) query = nw_query_copy (inputs->query);
  g_autoptr (NwGrouping) grouping = NULL;

  query->by = NW_DIMENSION_INITIATOR;
  query->rule = NW_RULE_WHOLE;
  query->top = 0;
  grouping = nw_grouping_new (inputs->frame, NW_DIMENSION_INITIATOR, bits, query);
  self->codes = g_new0 (guint16, grouping->codes->len + 1);
  for (guint i = 0; i < grouping->codes->len; i++)
    {
      gint32 code = g_array_index (grouping->codes, gint32, i);

      if (may_be_state (nw_frame_codebook (inputs->frame), code))
        self->codes[self->n++] = code;
    }
}

/* Twice over the rows: how many each has, then which. numbers: of the accused, by code, from 1 on. */
static void
part_rows (NwAccused *self, const NwFrame *frame, const guint64 *bits, const guint32 *numbers)
{
  const NwColumn *column = nw_frame_column (frame, NW_DIMENSION_INITIATOR);
  g_autofree guint32 *counts = g_new0 (guint32, MAX (column->n_lists, 1));
  g_autofree guint32 *next = g_new0 (guint32, self->n + 1);

  nw_column_count_lists (column, bits, counts);
  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      if (numbers[nw_column_list_codes (column, list)[i]] > 0)
        self->first[numbers[nw_column_list_codes (column, list)[i]]] += counts[list];
  for (guint i = 0; i < self->n; i++)
    {
      self->first[i + 1] += self->first[i];
      next[i] = self->first[i];
    }

  self->rows = g_new (guint32, (gsize) self->first[self->n] + 1);
  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        guint32 list = nw_column_list (column, row);

        for (guint k = 0; k < nw_column_list_length (column, list); k++)
          {
            guint32 number = numbers[nw_column_list_codes (column, list)[k]];

            if (number == 0)
              continue;
            self->rows[next[number - 1]++] = row;
            self->named[i] |= word & -word;
          }
      }
}

/* Of codes that are known. */
static NwAccused *
finish (NwAccused *self, const NwFrame *frame, const guint64 *bits)
{
  g_autofree guint32 *numbers = g_new0 (guint32, nw_codebook_n_codes (nw_frame_codebook (frame), NW_DOMAIN_STATE));

  for (guint i = 0; i < self->n; i++)
    numbers[self->codes[i]] = i + 1;
  self->first = g_new0 (guint32, self->n + 2);
  self->named = g_new0 (guint64, nw_code_bits_words (frame) + 1);
  part_rows (self, frame, bits, numbers);
  return self;
}

NwAccused *
nw_accused_new (const NwInputs *inputs, const guint64 *bits)
{
  NwAccused *self = g_new0 (NwAccused, 1);

  find_codes (self, inputs, bits);
  return finish (self, inputs->frame, bits);
}

NwAccused *
nw_accused_again (const NwAccused *self, const NwFrame *frame, const guint64 *bits)
{
  NwAccused *again = g_new0 (NwAccused, 1);

  again->n = self->n;
  again->codes = g_memdup2 (self->codes, (self->n + 1) * sizeof *self->codes);
  return finish (again, frame, bits);
}

void
nw_accused_free (NwAccused *self)
{
  g_free (self->codes);
  g_free (self->first);
  g_free (self->rows);
  g_free (self->named);
  g_free (self);
}

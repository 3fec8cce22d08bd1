/* norm-column.c: the column of norms: which rules mark an incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-column.h"

#include "derived.h"

#define NO_KEY G_MAXUINT64

/* Which rules say anything of this release. */
typedef struct {
  const NwNormBits *bits;
  gboolean         *speaks;
  guint64           n_speak;
} Speakers;

static gboolean
any_bit (const guint64 *bits, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (bits[i] != 0)
      return TRUE;
  return FALSE;
}

static void
find_speakers (Speakers *self, const NwNormBits *bits)
{
  self->bits = bits;
  self->speaks = g_new0 (gboolean, MAX (bits->n, 1));
  for (guint i = 0; i < bits->n; i++)
    {
      self->speaks[i] = bits->norms[i].told && any_bit (bits->norms[i].told, (gsize) bits->n_rows / 64 + 1);
      self->n_speak += self->speaks[i];
    }
}

/* For each of 64 rows: the norms that mark it, a bit each, and how many rules can tell. */
static void
read_word (const Speakers *self, gsize word, guint64 *marks, guint8 *told)
{
  for (guint i = 0; i < 64; i++)
    marks[i] = told[i] = 0;
  for (guint n = 0; n < self->bits->n; n++)
    {
      if (!self->speaks[n])
        continue;
      for (guint64 rows = self->bits->norms[n].marked[word]; rows != 0; rows &= rows - 1)
        marks[__builtin_ctzll (rows)] |= G_GUINT64_CONSTANT (1) << n;
      for (guint64 rows = self->bits->norms[n].told[word]; rows != 0; rows &= rows - 1)
        told[__builtin_ctzll (rows)]++;
    }
}

static guint16
nothing_marked (const Speakers *self, guint8 told)
{
  if (told == 0)
    return NW_CODE_ID_NOT_CODED;
  return told == self->n_speak ? NW_CODE_ID_NONE : NW_CODE_ID_UNKNOWN;
}

static guint32
list_of (NwColumnBuilder *builder, guint64 marks, guint16 otherwise)
{
  guint16 codes[64];
  guint n = 0;

  for (; marks != 0; marks &= marks - 1)
    codes[n++] = (guint16) (NW_N_SPECIAL_CODES + __builtin_ctzll (marks));
  return n > 0 ? nw_column_builder_list (builder, codes, n) : nw_column_builder_list (builder, &otherwise, 1);
}

static void
fill_rows (const Speakers *self, NwColumnBuilder *builder, guint32 *rows, guint n_rows)
{
  guint64 marks[64], last = NO_KEY;
  guint8 told[64];
  guint32 list = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      guint16 otherwise;
      guint64 key;

      if (row % 64 == 0)
        read_word (self, row / 64, marks, told);
      otherwise = nothing_marked (self, told[row % 64]);
      key = marks[row % 64] ? marks[row % 64] : G_GUINT64_CONSTANT (1) << 63 | otherwise;
      if (key != last)
        list = list_of (builder, marks[row % 64], otherwise);
      last = key;
      rows[row] = list;
    }
}

static void
add_codes (NwCodebook *codebook, const NwNormRules *rules)
{
  for (guint i = 0; i < rules->norms->len; i++)
    {
      const NwNorm *norm = g_ptr_array_index (rules->norms, i);

      nw_codebook_add_code (codebook, NW_DOMAIN_NORM, norm->id, norm->title, NW_CODE_LISTED, NULL);
    }
}

NwFrame *
nw_frame_with_norms (NwFrame *self, const NwNormRules *rules, const GPtrArray *judgements, const guint32 *rows)
{
  g_autoptr (NwNormBits) bits = nw_norm_bits_new (self, rules);
  g_autoptr (NwColumnBuilder) builder = nw_column_builder_new ();
  NwFrame *other = nw_frame_copy (self);
  NwCodebook *codebook = nw_codebook_renew (self->codebook, NW_DOMAIN_NORM);
  Speakers speakers = { NULL };

  nw_norm_bits_judge (bits, rules, judgements, rows);
  add_codes (codebook, rules);
  nw_codebook_unref (other->codebook);
  other->codebook = codebook;

  find_speakers (&speakers, bits);
  fill_rows (&speakers, builder, nw_column_builder_rows (builder, self->n_rows), self->n_rows);
  nw_frame_set_own (other, NW_DIMENSION_NORM, NW_DIMENSION_NORM,
                    nw_column_builder_finish (builder, self->n_rows, NULL, NULL));
  g_free (speakers.speaks);
  return other;
}

NwColumnParts
nw_norm_column_empty (guint n_rows)
{
  NwColumnParts parts = { 0, g_array_new (FALSE, FALSE, sizeof (guint32)), g_array_new (FALSE, FALSE, sizeof (guint16)),
                          g_byte_array_new () };
  guint32 ends[] = { 0, 1 };
  guint16 code = NW_CODE_ID_NOT_CODED;

  g_array_append_vals (parts.offsets, ends, n_rows > 0 ? 2 : 1);
  if (n_rows > 0)
    g_array_append_val (parts.codes, code);
  return parts;
}

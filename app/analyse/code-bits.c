/* code-bits.c: finds the rows that have any of some codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "code-bits.h"

gsize
nw_code_bits_words (const NwFrame *frame)
{
  return ((gsize) nw_frame_n_rows (frame) + 63) / 64;
}

guint
nw_code_bits_count (const NwFrame *frame, const guint64 *bits)
{
  guint n = 0;

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    n += __builtin_popcountll (bits[i]);
  return n;
}

guint64 *
nw_code_bits_both (const NwFrame *frame, const guint64 *a, const guint64 *b)
{
  gsize n_words = nw_code_bits_words (frame);
  guint64 *both = g_new (guint64, n_words + 1);

  for (gsize i = 0; i < n_words; i++)
    both[i] = a[i] & b[i];
  return both;
}

/* Each distinct list of codes is looked at once. */
guint8 *
nw_code_bits_lists (const NwColumn *column, const guint8 *is_wanted)
{
  guint8 *found = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list) && !found[list]; i++)
      found[list] = is_wanted[nw_column_list_codes (column, list)[i]] != 0;
  return found;
}

guint64 *
nw_code_bits_wanted (const NwFrame *frame, NwDimension dimension, const guint8 *is_wanted, const guint64 *bits)
{
  const NwColumn *column = nw_frame_column (frame, dimension);
  g_autofree guint8 *found = nw_code_bits_lists (column, is_wanted);
  guint64 *out = g_new0 (guint64, nw_code_bits_words (frame) + 1);

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint bit = __builtin_ctzll (word);

        out[i] |= (guint64) found[nw_column_list (column, i * 64 + bit)] << bit;
      }
  return out;
}

/* By code of a domain: 1 for these. */
static guint8 *
flag_codes (NwCodebook *codebook, NwDomain domain, const char *const *codes)
{
  guint8 *is_wanted = g_new0 (guint8, nw_codebook_n_codes (codebook, domain));

  for (guint i = 0; codes[i]; i++)
    {
      int code = nw_codebook_find_code (codebook, domain, codes[i]);

      if (code >= 0)
        is_wanted[code] = 1;
    }
  return is_wanted;
}

guint64 *
nw_code_bits_new (const NwFrame *frame, NwDimension dimension, const char *const *codes, const guint64 *bits)
{
  g_autofree guint8 *is_wanted = flag_codes (nw_frame_codebook (frame), nw_dimension_info (dimension)->domain, codes);

  return nw_code_bits_wanted (frame, dimension, is_wanted, bits);
}

gboolean
nw_code_bits_never (const NwFrame *frame, NwDimension dimension)
{
  const NwColumn *column = nw_frame_column (frame, dimension);

  return column->n_lists == 1 && nw_column_list_length (column, 0) == 1
         && nw_column_list_codes (column, 0)[0] == NW_CODE_ID_NOT_CODED;
}

static guint64 *
find_named_states (const NwFrame *frame, const guint64 *bits)
{
  NwCodebook *codebook = nw_frame_codebook (frame);
  guint n = nw_codebook_n_codes (codebook, NW_DOMAIN_STATE);
  g_autofree guint8 *is_wanted = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    is_wanted[i] = nw_codebook_get_code (codebook, NW_DOMAIN_STATE, i)->kind == NW_CODE_STATE;
  return nw_code_bits_wanted (frame, NW_DIMENSION_INITIATOR, is_wanted, bits);
}

guint8 *
nw_code_bits_linking (const NwFrame *frame)
{
  static const char *const kinds[] = { "state", "state-affiliated", NULL };

  return flag_codes (nw_frame_codebook (frame), NW_DOMAIN_INITIATOR_KIND, kinds);
}

guint64 *
nw_code_bits_linked (const NwFrame *frame, const guint64 *bits, gboolean *by_name)
{
  g_autofree guint8 *linking = nw_code_bits_linking (frame);
  gboolean never = nw_code_bits_never (frame, NW_DIMENSION_INITIATOR_KIND);

  if (by_name)
    *by_name = never;
  return never ? find_named_states (frame, bits) : nw_code_bits_wanted (frame, NW_DIMENSION_INITIATOR_KIND, linking, bits);
}

/* voices.c: numbers the claimants of claims
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "voices.h"

struct _NwVoices {
  GArray     *list;
  GHashTable *numbers; /* voice as one number → its place in the list */
};

NwVoices *
nw_voices_new (void)
{
  const NwPackedVoice nobody = { NW_CODE_ID_NOT_CODED, NW_CODE_ID_NOT_CODED, FALSE };
  NwVoices *self = g_new (NwVoices, 1);

  self->list = g_array_new (FALSE, FALSE, sizeof (NwPackedVoice));
  self->numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_array_append_val (self->list, nobody);
  return self;
}

void
nw_voices_free (NwVoices *self)
{
  g_array_unref (self->list);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

static void
add_voice (NwVoices *self, NwPackedVoice voice, NwColumnBuilder *rows, guint row)
{
  gint64 key = (gint64) voice.contested << 32 | (gint64) voice.kind << 16 | voice.claimant;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, &key));

  if (number == 0)
    {
      if (self->list->len > G_MAXUINT16)
        return;
      number = self->list->len;
      g_array_append_val (self->list, voice);
      g_hash_table_insert (self->numbers, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (number));
    }
  nw_column_builder_add (rows, row, number);
}

static gboolean
has_code (const GArray *codes, guint16 code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_array_index (codes, guint16, i) == code)
      return TRUE;
  return FALSE;
}

/* The distinct codes that the claim has in the dimension; not available without any. A cell can say one kind a thousand times,
 * and each of them would go with each claimant. */
static GArray *
find_codes (const NwBatch *batch, const NwAct *claim, NwDimension dimension)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (guint16));
  const guint16 none = NW_CODE_ID_NOT_AVAILABLE;

  for (guint i = 0; i < claim->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, claim->first_mark + i);

      if (mark->dimension == dimension && !has_code (codes, mark->code))
        g_array_append_val (codes, mark->code);
    }
  if (codes->len == 0)
    g_array_append_val (codes, none);
  return codes;
}

void
nw_voices_add (NwVoices *self, const NwBatch *batch, const NwAct *claim, NwColumnBuilder *rows, guint row)
{
  g_autoptr (GArray) kinds = find_codes (batch, claim, NW_DIMENSION_CLAIM_KIND);
  g_autoptr (GArray) claimants = find_codes (batch, claim, NW_DIMENSION_CLAIMANT);

  for (guint i = 0; i < kinds->len; i++)
    for (guint j = 0; j < claimants->len; j++)
      {
        NwPackedVoice voice = { g_array_index (kinds, guint16, i), g_array_index (claimants, guint16, j), claim->contested != FALSE };

        add_voice (self, voice, rows, row);
      }
}

const GArray *
nw_voices_list (const NwVoices *self)
{
  return self->list;
}

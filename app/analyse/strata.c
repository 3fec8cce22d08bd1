/* strata.c: numbers incidents by what they have in common
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "strata.h"

#include <string.h>

#include "intensity-band.h"

/* ---- lists of codes that hold the same ones ---- */

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return *(const guint16 *) a - *(const guint16 *) b;
}

/* By list of the column: the number of the set of its codes; lists of other orders are the same set. */
static guint32 *
number_sets (const NwColumn *column, NwRule rule)
{
  g_autoptr (GHashTable) sets = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  guint32 *numbers = g_new0 (guint32, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    {
      guint n = rule == NW_RULE_PRIMARY ? 1 : nw_column_list_length (column, list);
      guint16 *codes = g_memdup2 (nw_column_list_codes (column, list), n * sizeof *codes);
      g_autoptr (GBytes) set = NULL;

      qsort (codes, n, sizeof *codes, compare_codes);
      set = g_bytes_new_take (codes, n * sizeof *codes);
      if (!g_hash_table_contains (sets, set))
        g_hash_table_insert (sets, g_bytes_ref (set), GUINT_TO_POINTER (g_hash_table_size (sets)));
      numbers[list] = GPOINTER_TO_UINT (g_hash_table_lookup (sets, set));
    }
  return numbers;
}

/* ---- numbers of pairs, met in any order: open addressing, as a table of pointers is too slow for a million rows ---- */

typedef struct {
  guint64 *keys;    /* key + 1; 0: free */
  guint32 *numbers;
  gsize    size;    /* a power of two */
  guint    n;
} Pairs;

static void
pairs_init (Pairs *self, gsize size)
{
  *self = (Pairs) { g_new0 (guint64, size), g_new (guint32, size), size, 0 };
}

static void
pairs_clear (Pairs *self)
{
  g_free (self->keys);
  g_free (self->numbers);
}

static gsize
find_slot (const Pairs *self, guint64 key)
{
  guint64 hash = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  gsize slot = (hash >> 32) & (self->size - 1);

  while (self->keys[slot] != 0 && self->keys[slot] != key + 1)
    slot = (slot + 1) & (self->size - 1);
  return slot;
}

static void
grow (Pairs *self)
{
  Pairs larger;

  pairs_init (&larger, self->size * 2);
  larger.n = self->n;
  for (gsize i = 0; i < self->size; i++)
    if (self->keys[i] != 0)
      {
        gsize slot = find_slot (&larger, self->keys[i] - 1);

        larger.keys[slot] = self->keys[i];
        larger.numbers[slot] = self->numbers[i];
      }
  pairs_clear (self);
  *self = larger;
}

static guint32
number_of (Pairs *self, guint64 key)
{
  gsize slot;

  if (self->n * 2 >= self->size)
    grow (self);
  slot = find_slot (self, key);
  if (self->keys[slot] == 0)
    {
      self->keys[slot] = key + 1;
      self->numbers[slot] = self->n++;
    }
  return self->numbers[slot];
}

/* ---- public ---- */

NwStrata *
nw_strata_new (const NwFrame *frame, NwRule rule, const guint64 *bits)
{
  const NwColumn *targets = nw_frame_column (frame, NW_DIMENSION_CATEGORY);
  const NwColumn *types = nw_frame_column (frame, NW_DIMENSION_TYPE);
  g_autofree guint32 *target_sets = number_sets (targets, rule);
  g_autofree guint32 *type_sets = number_sets (types, rule);
  g_autoptr (NwIntensityBands) bands = nw_intensity_bands_new (frame, NW_STRATA_BANDS);
  NwStrata *self = g_new0 (NwStrata, 1);
  Pairs pairs, strata;

  pairs_init (&pairs, 1024);
  pairs_init (&strata, 1024);
  self->by_row = g_new0 (guint32, (gsize) nw_frame_n_rows (frame) + 1);
  for (gsize i = 0; i < ((gsize) nw_frame_n_rows (frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        guint64 target = target_sets[nw_column_list (targets, row)], type = type_sets[nw_column_list (types, row)];
        guint64 pair = number_of (&pairs, target << 32 | type);

        self->by_row[row] = number_of (&strata, pair << 8 | bands->by_row[row]);
      }
  self->n = strata.n;
  pairs_clear (&pairs);
  pairs_clear (&strata);
  return self;
}

void
nw_strata_free (NwStrata *self)
{
  g_free (self->by_row);
  g_free (self);
}

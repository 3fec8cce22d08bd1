/* bloc-column.c: the blocs of the places of each row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"

/* Cells of the table of lists that were worked out; those of rarer lists are worked out each time. */
#define MAX_CELLS (1u << 20)

#define MAX_CODES (NW_MAX_BLOCS + NW_N_SPECIAL_CODES)

typedef struct {
  const NwBlocTimes *times;
  const NwColumn    *column;
  guint              n_eras;
  guint32           *first;     /* by code of a place, where its eras begin in members, + 1; 0: it has been in no bloc */
  guint8            *otherwise; /* by code, the special code of one that has been in none */
  GArray            *members;   /* guint64, an era each: bit i is set in bloc i for all of it */
} Blocs;

/* ---- who is in what when ---- */

static void
add_members (Blocs *self, const NwMembership *memberships, guint n)
{
  guint begin = self->members->len;

  g_array_set_size (self->members, begin + self->n_eras);
  for (guint i = 0; i < n; i++)
    {
      const NwMembership *membership = &memberships[i];
      guint era = membership->first == NW_DAY_NONE ? 0 : nw_bloc_era (self->times, membership->first);
      guint last = membership->last == NW_DAY_NONE ? self->n_eras - 1 : nw_bloc_era (self->times, membership->last);

      for (; era <= last; era++)
        g_array_index (self->members, guint64, begin + era) |= G_GUINT64_CONSTANT (1) << membership->bloc;
    }
}

static void
find_members (Blocs *self, const NwCodebook *codebook, const NwAtlas *atlas)
{
  guint n_codes = nw_codebook_n_codes (codebook, NW_DOMAIN_STATE);

  self->n_eras = nw_bloc_n_eras (self->times);
  self->members = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->first = g_new0 (guint32, n_codes);
  self->otherwise = g_new0 (guint8, n_codes);
  for (guint i = 0; i < n_codes; i++)
    {
      const NwCode *code = nw_codebook_get_code (codebook, NW_DOMAIN_STATE, i);
      guint n = 0;
      const NwMembership *memberships = atlas ? nw_atlas_memberships (atlas, code->code, &n) : NULL;

      if (i < NW_N_SPECIAL_CODES)
        self->otherwise[i] = i;
      else
        self->otherwise[i] = atlas && code->kind == NW_CODE_STATE ? NW_CODE_ID_NONE : NW_CODE_ID_NOT_AVAILABLE;
      if (n == 0)
        continue;
      self->first[i] = self->members->len + 1;
      add_members (self, memberships, n);
    }
}

static void
blocs_clear (Blocs *self)
{
  g_array_unref (self->members);
  g_free (self->first);
  g_free (self->otherwise);
}

/* ---- the blocs of a list of places ---- */

typedef struct {
  guint16 codes[MAX_CODES];
  guint   n;
  guint64 blocs;    /* among codes */
  guint   specials; /* likewise */
} List;

static void
add_special (List *list, guint16 code)
{
  if (!(list->specials & 1u << code))
    list->codes[list->n++] = code;
  list->specials |= 1u << code;
}

static void
add_blocs (List *list, guint64 blocs)
{
  for (guint64 left = blocs & ~list->blocs; left != 0; left &= left - 1)
    list->codes[list->n++] = NW_N_SPECIAL_CODES + __builtin_ctzll (left);
  list->blocs |= blocs;
}

static void
add_place (const Blocs *self, NwBlocSpan span, guint16 code, List *list)
{
  const guint64 *members;
  guint64 always, ever;

  if (self->first[code] == 0)
    {
      add_special (list, self->otherwise[code]);
      return;
    }

  members = &g_array_index (self->members, guint64, self->first[code] - 1);
  always = ever = members[span.first];
  for (guint era = span.first + 1; era <= span.last; era++)
    {
      always &= members[era];
      ever |= members[era];
    }
  add_blocs (list, always);
  if (ever != always)
    add_special (list, NW_CODE_ID_UNKNOWN);
  else if (always == 0)
    add_special (list, NW_CODE_ID_NONE);
}

static guint32
work_out (const Blocs *self, NwColumnBuilder *builder, guint32 places, NwBlocSpan span)
{
  const guint16 *codes = nw_column_list_codes (self->column, places);
  List list = { .n = 0 };

  for (guint i = 0; i < nw_column_list_length (self->column, places); i++)
    add_place (self, span, codes[i], &list);
  return nw_column_builder_list (builder, list.codes, list.n);
}

static void
fill_rows (const Blocs *self, NwColumnBuilder *builder, guint32 *rows)
{
  const NwBlocSpan *spans = nw_bloc_spans (self->times);
  const guint16 *span_of = nw_bloc_row_spans (self->times);
  guint n_spans = nw_bloc_n_spans (self->times);
  guint n_known = MIN (self->column->n_lists, MAX_CELLS / n_spans);
  g_autofree guint32 *known = g_new0 (guint32, MAX ((gsize) n_known * n_spans, 1));
  guint32 lists[NW_BLOCK_ROWS];

  for (guint first = 0; first < self->column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, self->column->n_rows - first);

      nw_column_read (self->column, first, n, lists);
      for (guint i = 0; i < n; i++)
        {
          guint span = span_of[first + i];
          guint32 *cell = lists[i] < n_known ? &known[(gsize) lists[i] * n_spans + span] : NULL;

          rows[first + i] = cell && *cell ? *cell : work_out (self, builder, lists[i], spans[span]);
          if (cell)
            *cell = rows[first + i];
        }
    }
}

NwColumnParts
nw_bloc_column (const NwFrame *frame, NwDimension of, const NwBlocTimes *times, const NwAtlas *atlas)
{
  g_autoptr (NwColumnBuilder) builder = nw_column_builder_new ();
  Blocs blocs = { .times = times, .column = &frame->columns[of] };

  find_members (&blocs, frame->codebook, atlas);
  fill_rows (&blocs, builder, nw_column_builder_rows (builder, frame->n_rows));
  blocs_clear (&blocs);
  return nw_column_builder_finish (builder, frame->n_rows, NULL, NULL);
}

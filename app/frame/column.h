/* column.h: one dimension of a frame, many values a row, in few bytes
 *
 * Rows repeat the same lists of codes again and again ("CHN", "CHN RUS"), so each distinct list is kept once
 * and a row holds only the number of its list: no byte a row when all rows say the same, else one, two or four.
 * Whoever asks something of the codes asks it once a list, and then only looks up rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Rows are read in blocks that fit the first cache; a block is a whole number of selection words. */
#define NW_BLOCK_ROWS 1024

/* Immutable; the arrays belong to the frame. */
typedef struct {
  guint          width;   /* bytes a row: 0 (all rows have list 0), 1, 2 or 4 */
  guint          n_rows;
  guint          n_lists; /* the most frequent first; none without rows */
  const guint32 *offsets; /* n_lists + 1 positions in codes; every list has at least one code */
  const guint16 *codes;   /* distinct in a list, in the order of the file */
  gconstpointer  rows;    /* n_rows numbers of lists, width bytes each */
} NwColumn;

typedef struct _NwColumnBuilder NwColumnBuilder;

/* Grows row by row in any order; rows never touched stay empty. */
NwColumnBuilder *nw_column_builder_new  (void);
void             nw_column_builder_free (NwColumnBuilder *self);
void             nw_column_builder_add  (NwColumnBuilder *self, guint row, guint16 code); /* kept once a row */
gboolean         nw_column_builder_has  (const NwColumnBuilder *self, guint row);         /* any code */
/* For whoever knows whole lists: the number of a list of n distinct codes, never 0, and the numbers of n_rows rows, which
 * stand for nothing yet. The array is the builder's. */
guint32          nw_column_builder_list (NwColumnBuilder *self, const guint16 *codes, guint n);
guint32         *nw_column_builder_rows (NwColumnBuilder *self, guint n_rows);
/* Row i becomes what row order[i] was, of n rows. */
void             nw_column_builder_reorder (NwColumnBuilder *self, const guint32 *order, guint n);

/* What a finished column is made of; see NwColumn. */
typedef struct {
  guint      width;
  GArray    *offsets; /* guint32 */
  GArray    *codes;   /* guint16 */
  GByteArray *rows;   /* NULL: those of another column */
} NwColumnParts;

/* fallback (row) is the one code of a row that has none. The parts are the caller's. */
typedef guint16 (*NwFallbackFunc) (guint row, gpointer user_data);
NwColumnParts    nw_column_builder_finish (NwColumnBuilder *self, guint n_rows, NwFallbackFunc fallback, gpointer user_data);
void             nw_column_parts_clear    (NwColumnParts *self);
/* With map[code] in place of each code, still once in a list; codes from n on stay. Without rows: they are those of self. */
NwColumnParts    nw_column_recode         (const NwColumn *self, const guint16 *map, guint n);

/* The lists of n rows from first on; n at most NW_BLOCK_ROWS. */
void             nw_column_read (const NwColumn *self, guint first, guint n, guint32 *lists);
/* How many of the rows whose bit is set have each list; sets counts, one a list. Bits beyond the end are 0. */
void             nw_column_count_lists (const NwColumn *self, const guint64 *bits, guint32 *counts);

static inline guint32
nw_column_list (const NwColumn *self, guint row)
{
  switch (self->width)
    {
    case 0:
      return 0;
    case 1:
      return ((const guint8 *) self->rows)[row];
    case 2:
      return ((const guint16 *) self->rows)[row];
    default:
      return ((const guint32 *) self->rows)[row];
    }
}

static inline guint
nw_column_list_length (const NwColumn *self, guint32 list)
{
  return self->offsets[list + 1] - self->offsets[list];
}

static inline const guint16 *
nw_column_list_codes (const NwColumn *self, guint32 list)
{
  return self->codes + self->offsets[list];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwColumnBuilder, nw_column_builder_free)

G_END_DECLS

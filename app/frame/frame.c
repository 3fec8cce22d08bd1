/* frame.c: the columns of a release and what can be asked of single rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "packed.h"

static void
find_span (NwFrame *self)
{
  gint32 first = G_MAXINT32, last = NW_DAY_NONE;

  for (guint i = 0; i < self->n_rows; i++)
    {
      first = self->days[i] != NW_DAY_NONE && self->days[i] < first ? self->days[i] : first;
      last = MAX (last, self->days[i]);
    }
  self->first_day = last == NW_DAY_NONE ? NW_DAY_NONE : first;
  self->last_day = last;
}

NwColumn
nw_frame_packed_column (const NwFrame *self, guint column)
{
  const guint8 *data = g_bytes_get_data (self->bytes, NULL);
  const NwPackedHeader *header = (const NwPackedHeader *) data;
  NwPackedLayout layout = nw_packed_layout (header);

  return (NwColumn) {
    .width = header->columns[column].width,
    .n_rows = nw_packed_n_rows (header, column),
    .n_lists = header->columns[column].n_lists,
    .offsets = (const guint32 *) (data + layout.columns[column].offsets),
    .codes = (const guint16 *) (data + layout.columns[column].codes),
    .rows = data + layout.columns[column].rows,
  };
}

static NwActTable
find_acts (const NwFrame *self, NwActKind kind)
{
  const guint8 *data = g_bytes_get_data (self->bytes, NULL);
  const NwPackedHeader *header = (const NwPackedHeader *) data;
  NwPackedLayout layout = nw_packed_layout (header);
  gboolean claims = kind == NW_ACT_CLAIM;

  return (NwActTable) {
    .n = header->n_acts[kind],
    .first = (const guint32 *) (data + layout.acts[kind].first),
    .days = (const gint32 *) (data + layout.acts[kind].days),
    .precisions = data + layout.acts[kind].precisions,
    .contested = claims ? data + layout.acts[kind].contested : NULL,
    .by = nw_frame_packed_column (self, claims ? NW_PACKED_CLAIMANTS : NW_PACKED_RESPONDERS),
    .kinds = nw_frame_packed_column (self, claims ? NW_PACKED_CLAIM_KINDS : NW_PACKED_RESPONSES),
    .accused = claims ? nw_frame_packed_column (self, NW_PACKED_ACCUSED) : (NwColumn) { 0 },
  };
}

NwFrame *
nw_frame_new_for_packed (GBytes *bytes, gint64 first_id, NwCodebook *codebook)
{
  NwFrame *self = g_atomic_rc_box_new0 (NwFrame);
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  const NwPackedHeader *header = (const NwPackedHeader *) data;
  NwPackedLayout layout = nw_packed_layout (header);

  self->bytes = g_bytes_ref (bytes);
  self->codebook = nw_codebook_ref (codebook);
  self->first_id = first_id;
  self->n_rows = header->n_rows;
  self->days = (const gint32 *) (data + layout.days);
  self->precisions = data + layout.precisions;
  self->ranges = (const NwPackedRange *) (data + layout.ranges);
  self->n_ranges = header->n_ranges;
  self->intensities = header->n_intensities > 0 ? (const float *) (data + layout.intensities) : NULL;
  if (header->n_ends > 0)
    {
      self->end_days = (const gint32 *) (data + layout.end_days);
      self->end_precisions = data + layout.end_precisions;
    }
  if (header->n_disclosed > 0)
    {
      self->disclosed_days = (const gint32 *) (data + layout.disclosed_days);
      self->disclosed_precisions = data + layout.disclosed_precisions;
    }
  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    self->acts[i] = find_acts (self, i);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    self->columns[i] = nw_frame_packed_column (self, i);
  find_span (self);
  return self;
}

void
nw_frame_set_own (NwFrame *self, NwDimension dimension, NwDimension rows_of, NwColumnParts parts)
{
  nw_column_parts_clear (&self->own[dimension]);
  self->own[dimension] = parts;
  self->columns[dimension] = (NwColumn) {
    .width = parts.width,
    .n_rows = self->n_rows,
    .n_lists = parts.offsets->len - 1,
    .offsets = (const guint32 *) (gconstpointer) parts.offsets->data,
    .codes = (const guint16 *) (gconstpointer) parts.codes->data,
    .rows = parts.rows ? parts.rows->data : self->columns[rows_of].rows,
  };
}

NwFrame *
nw_frame_copy (const NwFrame *self)
{
  NwFrame *copy = g_atomic_rc_box_dup (sizeof *self, (NwFrame *) self);

  g_bytes_ref (copy->bytes);
  nw_codebook_ref (copy->codebook);
  if (copy->atlas)
    nw_atlas_ref (copy->atlas);
  copy->same_actor = g_memdup2 (self->same_actor, self->n_same_actor * sizeof *self->same_actor);
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    {
      NwColumnParts *own = &copy->own[i];

      if (own->offsets)
        g_array_ref (own->offsets);
      if (own->codes)
        g_array_ref (own->codes);
      if (own->rows)
        g_byte_array_ref (own->rows);
    }
  return copy;
}

NwFrame *
nw_frame_ref (NwFrame *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
frame_clear (gpointer data)
{
  NwFrame *self = data;

  g_free (self->same_actor);
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    nw_column_parts_clear (&self->own[i]);
  g_bytes_unref (self->bytes);
  nw_codebook_unref (self->codebook);
  g_clear_pointer (&self->atlas, nw_atlas_unref);
}

void
nw_frame_unref (NwFrame *self)
{
  g_atomic_rc_box_release_full (self, frame_clear);
}

GBytes *
nw_frame_pack (const NwFrame *self)
{
  return g_bytes_ref (self->bytes);
}

guint
nw_frame_n_rows (const NwFrame *self)
{
  return self->n_rows;
}

gint64
nw_frame_first_id (const NwFrame *self)
{
  return self->first_id;
}

gsize
nw_frame_memory (const NwFrame *self)
{
  gsize own = self->n_same_actor * sizeof (guint16);

  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    if (self->own[i].offsets)
      own += self->own[i].offsets->len * sizeof (guint32) + self->own[i].codes->len * sizeof (guint16)
             + (self->own[i].rows ? self->own[i].rows->len : 0);

  return sizeof *self + g_bytes_get_size (self->bytes) + own;
}

NwCodebook *
nw_frame_codebook (const NwFrame *self)
{
  return self->codebook;
}

const NwAtlas *
nw_frame_atlas (const NwFrame *self)
{
  return self->atlas;
}

NwDate
nw_frame_start (const NwFrame *self, guint row)
{
  guint low = 0, high = self->n_ranges;
  NwDate date;

  g_return_val_if_fail (row < self->n_rows, NW_DATE_UNKNOWN);

  date.earliest = self->days[row];
  date.precision = self->precisions[row];
  date.latest = nw_packed_latest (date.earliest, date.precision);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (self->ranges[middle].row < row)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->n_ranges && self->ranges[low].row == row)
    date.latest = self->ranges[low].latest;

  return date;
}

const guint16 *
nw_frame_codes (const NwFrame *self, NwDimension dimension, guint row, guint *n)
{
  const NwColumn *column = nw_frame_column (self, dimension);
  guint32 list;

  g_return_val_if_fail (row < self->n_rows, NULL);

  list = nw_column_list (column, row);
  *n = nw_column_list_length (column, list);
  return nw_column_list_codes (column, list);
}

const NwColumn *
nw_frame_column (const NwFrame *self, NwDimension dimension)
{
  g_return_val_if_fail (dimension >= 0 && dimension < NW_N_DIMENSIONS, NULL);

  return &self->columns[dimension];
}

const gint32 *
nw_frame_days (const NwFrame *self)
{
  return self->days;
}

const guint8 *
nw_frame_precisions (const NwFrame *self)
{
  return self->precisions;
}

const float *
nw_frame_intensities (const NwFrame *self)
{
  return self->intensities;
}

gboolean
nw_frame_span (const NwFrame *self, gint32 *first, gint32 *last)
{
  if (self->first_day == NW_DAY_NONE)
    return FALSE;

  *first = self->first_day;
  *last = self->last_day;
  return TRUE;
}

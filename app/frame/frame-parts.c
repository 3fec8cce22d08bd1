/* frame-parts.c: lays the parts of a frame into one block of bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "frame-parts.h"

#include <string.h>

static void
copy_part (guint8 *bytes, guint64 at, gconstpointer data, gsize length)
{
  if (length > 0)
    memcpy (bytes + at, data, length);
}

static void
copy_array (guint8 *bytes, guint64 at, const GArray *array)
{
  copy_part (bytes, at, array->data, (gsize) array->len * g_array_get_element_size ((GArray *) array));
}

static void
copy_days (guint8 *bytes, guint64 days, guint64 precisions, const NwDays *dates)
{
  copy_array (bytes, days, dates->days);
  copy_part (bytes, precisions, dates->precisions->data, dates->precisions->len);
}

static NwPackedHeader
make_header (const NwFrameParts *self)
{
  NwPackedHeader header = {
    .magic = NW_PACKED_MAGIC,
    .byte_order = NW_PACKED_BYTE_ORDER,
    .version = NW_PACKED_VERSION,
    .n_rows = self->starts->days->len,
    .n_ranges = self->ranges->len,
    .n_intensities = self->intensities->len,
    .n_ends = self->ends->days->len,
    .n_disclosed = self->disclosed->days->len,
  };

  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    header.n_acts[i] = self->acts[i].dates.days->len;
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      header.columns[i].width = self->columns[i].width;
      header.columns[i].n_lists = self->columns[i].offsets->len - 1;
      header.columns[i].n_codes = self->columns[i].codes->len;
    }
  header.length = nw_packed_layout (&header).length;
  return header;
}

GBytes *
nw_frame_parts_pack (const NwFrameParts *self)
{
  const NwPackedHeader header = make_header (self);
  const NwPackedLayout layout = nw_packed_layout (&header);
  guint8 *bytes = g_malloc0 (layout.length);

  memcpy (bytes, &header, sizeof header);
  copy_days (bytes, layout.days, layout.precisions, self->starts);
  copy_array (bytes, layout.ranges, self->ranges);
  copy_array (bytes, layout.intensities, self->intensities);
  copy_days (bytes, layout.end_days, layout.end_precisions, self->ends);
  copy_days (bytes, layout.disclosed_days, layout.disclosed_precisions, self->disclosed);
  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    {
      copy_array (bytes, layout.acts[i].first, self->acts[i].first);
      copy_days (bytes, layout.acts[i].days, layout.acts[i].precisions, &self->acts[i].dates);
      copy_part (bytes, layout.acts[i].contested, self->acts[i].contested->data, self->acts[i].contested->len);
    }
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      copy_array (bytes, layout.columns[i].offsets, self->columns[i].offsets);
      copy_array (bytes, layout.columns[i].codes, self->columns[i].codes);
      copy_part (bytes, layout.columns[i].rows, self->columns[i].rows->data, self->columns[i].rows->len);
    }
  ((NwPackedHeader *) bytes)->checksum = nw_packed_checksum (bytes, layout.length);

  return g_bytes_new_take (bytes, layout.length);
}

void
nw_frame_parts_clear (NwFrameParts *self)
{
  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    nw_act_parts_clear (&self->acts[i]);
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    nw_column_parts_clear (&self->columns[i]);
}

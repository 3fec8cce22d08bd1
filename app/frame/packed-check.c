/* packed-check.c: checks packed frames before anybody trusts them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
check_header (const NwPackedHeader *header, GBytes *bytes)
{
  if (header->n_rows > G_MAXINT32 || header->n_acts[NW_ACT_CLAIM] > G_MAXINT32 || header->n_acts[NW_ACT_RESPONSE] > G_MAXINT32)
    return FALSE;
  if (memcmp (header->magic, NW_PACKED_MAGIC, sizeof header->magic) != 0
      || header->byte_order != NW_PACKED_BYTE_ORDER || header->version != NW_PACKED_VERSION)
    return FALSE;
  if ((header->n_intensities != 0 && header->n_intensities != header->n_rows)
      || (header->n_ends != 0 && header->n_ends != header->n_rows)
      || (header->n_disclosed != 0 && header->n_disclosed != header->n_rows))
    return FALSE;
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      guint32 width = header->columns[i].width;
      if (width != 0 && width != 1 && width != 2 && width != 4)
        return FALSE;
      if (width == 0 && header->columns[i].n_lists != (nw_packed_n_rows (header, i) > 0))
        return FALSE;
    }

  return header->length == g_bytes_get_size (bytes) && nw_packed_layout (header).length == header->length
         && header->checksum == nw_packed_checksum (header, header->length);
}

/* days NULL: good. */
static gboolean
check_days (const gint32 *days, const guint8 *precisions, guint n)
{
  const gint32 first = nw_day_from_ymd (1, 1, 1), last = nw_day_from_ymd (9999, 12, 31);
  gboolean bad = FALSE;

  for (guint i = 0; days && i < n; i++)
    {
      gboolean undated = precisions[i] == NW_PRECISION_UNKNOWN;

      bad |= precisions[i] > NW_PRECISION_DAY || (days[i] == NW_DAY_NONE) != undated;
      bad |= !undated && (days[i] < first || days[i] > last);
    }
  return !bad;
}

static gboolean
check_dates (const NwFrame *frame)
{
  const gint32 last = nw_day_from_ymd (9999, 12, 31);

  if (!check_days (frame->days, frame->precisions, frame->n_rows)
      || !check_days (frame->end_days, frame->end_precisions, frame->n_rows)
      || !check_days (frame->disclosed_days, frame->disclosed_precisions, frame->n_rows))
    return FALSE;

  for (guint i = 0; i < frame->n_ranges; i++)
    {
      const NwPackedRange *range = &frame->ranges[i];
      if (range->row >= frame->n_rows || (i > 0 && range->row <= range[-1].row))
        return FALSE;
      if (frame->days[range->row] == NW_DAY_NONE || range->latest < frame->days[range->row] || range->latest > last)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_intensities (const NwFrame *frame)
{
  gboolean bad = FALSE;

  for (guint i = 0; frame->intensities && i < frame->n_rows; i++)
    bad |= isinf (frame->intensities[i]) != 0;
  return !bad;
}

/* Every list has codes, all known and none twice. */
static gboolean
check_lists (const NwColumn *column, guint n_pooled, guint n_codes)
{
  g_autofree guint32 *seen = g_new0 (guint32, G_MAXUINT16 + 1);

  if (column->offsets[0] != 0 || column->offsets[column->n_lists] != n_pooled)
    return FALSE;
  for (guint32 i = 0; i < column->n_lists; i++)
    if (column->offsets[i + 1] <= column->offsets[i])
      return FALSE;

  for (guint32 i = 0; i < column->n_lists; i++)
    for (guint32 j = column->offsets[i]; j < column->offsets[i + 1]; j++)
      {
        guint16 code = column->codes[j];
        if (code >= n_codes || seen[code] == i + 1)
          return FALSE;
        seen[code] = i + 1;
      }

  return TRUE;
}

static gboolean
check_rows (const NwColumn *column)
{
  guint32 lists[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows;)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);
      gboolean bad = FALSE;

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i++)
        bad |= lists[i] >= column->n_lists;
      if (bad)
        return FALSE;
      first += n;
    }

  return TRUE;
}

/* The acts of each row follow those of the row before, the earliest first and the undated last. */
static gboolean
check_acts (const NwActTable *acts, guint n_rows)
{
  gboolean bad = FALSE;

  if (acts->first[0] != 0 || acts->first[n_rows] != acts->n || !check_days (acts->days, acts->precisions, acts->n))
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    bad |= acts->first[i + 1] < acts->first[i];
  if (bad)
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    for (guint a = acts->first[i] + 1; a < acts->first[i + 1]; a++)
      bad |= (guint32) acts->days[a - 1] - (guint32) NW_DAY_NONE - 1 > (guint32) acts->days[a] - (guint32) NW_DAY_NONE - 1;
  for (guint a = 0; acts->contested && a < acts->n; a++)
    bad |= acts->contested[a] > 1;
  return !bad;
}

static gboolean
check_columns (const NwFrame *frame, const NwPackedHeader *header)
{
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      const NwColumn column = nw_frame_packed_column (frame, i);
      guint n_codes = nw_codebook_n_codes (frame->codebook, nw_dimension_info (nw_packed_dimension (i))->domain);

      if (!check_lists (&column, header->columns[i].n_codes, n_codes) || !check_rows (&column))
        return FALSE;
    }

  return TRUE;
}

/* The same bytes, where 8-byte words may be read. */
static GBytes *
align (GBytes *bytes)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (GPOINTER_TO_SIZE (data) % 8 == 0)
    return g_bytes_ref (bytes);
  return g_bytes_new (data, length);
}

NwFrame *
nw_frame_unpack (GBytes *bytes, gint64 first_id, NwCodebook *codebook, GError **error)
{
  g_autoptr (GBytes) aligned = align (bytes);
  const NwPackedHeader *header = g_bytes_get_data (aligned, NULL);

  if (g_bytes_get_size (aligned) >= sizeof *header && check_header (header, aligned))
    {
      g_autoptr (NwFrame) frame = nw_frame_new_for_packed (aligned, first_id, codebook);
      if (check_dates (frame) && check_intensities (frame) && check_columns (frame, header)
          && check_acts (&frame->acts[NW_ACT_CLAIM], frame->n_rows) && check_acts (&frame->acts[NW_ACT_RESPONSE], frame->n_rows))
        {
          nw_frame_derive (frame, NULL);
          return g_steal_pointer (&frame);
        }
    }

  g_set_error_literal (error, NW_FAULT, NW_FAULT_STORE_BROKEN,
                       _("The packed columns of this dataset are damaged. They can be built again from its records."));
  return NULL;
}

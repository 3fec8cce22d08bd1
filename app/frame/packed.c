/* packed.c: checks packed frames before anybody trusts them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static guint64
pad (guint64 bytes)
{
  return (bytes + 7) & ~G_GUINT64_CONSTANT (7);
}

NwPackedLayout
nw_packed_layout (const NwPackedHeader *header)
{
  guint64 n_rows = header->n_rows;
  NwPackedLayout layout;

  layout.days = sizeof (NwPackedHeader);
  layout.precisions = layout.days + pad (n_rows * sizeof (gint32));
  layout.ranges = layout.precisions + pad (n_rows);
  layout.intensities = layout.ranges + (guint64) header->n_ranges * sizeof (NwPackedRange);
  layout.voices = layout.intensities + pad ((guint64) header->n_intensities * sizeof (float));
  layout.length = layout.voices + (guint64) header->n_voices * sizeof (NwPackedVoice);

  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      layout.columns[i].offsets = layout.length;
      layout.length += pad (((guint64) header->columns[i].n_lists + 1) * sizeof (guint32));
      layout.columns[i].codes = layout.length;
      layout.length += pad ((guint64) header->columns[i].n_codes * sizeof (guint16));
      layout.columns[i].rows = layout.length;
      layout.length += pad (n_rows * header->columns[i].width);
    }

  return layout;
}

guint64
nw_packed_checksum (gconstpointer bytes, gsize length)
{
  NwPackedHeader header;
  guint64 sum = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  guint64 word;

  memcpy (&header, bytes, sizeof header);
  header.checksum = 0;
  for (gsize at = 0; at + sizeof word <= length; at += sizeof word)
    {
      memcpy (&word, at < sizeof header ? (const guint8 *) &header + at : (const guint8 *) bytes + at, sizeof word);
      sum = (sum ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      sum ^= sum >> 29;
    }

  return sum;
}

gint32
nw_packed_latest (gint32 earliest, NwPrecision precision)
{
  NwInterval interval = precision == NW_PRECISION_YEAR ? NW_INTERVAL_YEAR : NW_INTERVAL_MONTH;

  if (precision == NW_PRECISION_UNKNOWN || precision == NW_PRECISION_DAY)
    return earliest;
  return nw_period_last_day (interval, nw_period_of_day (interval, earliest));
}

static gboolean
check_header (const NwPackedHeader *header, GBytes *bytes)
{
  if (memcmp (header->magic, NW_PACKED_MAGIC, sizeof header->magic) != 0
      || header->byte_order != NW_PACKED_BYTE_ORDER || header->version != NW_PACKED_VERSION)
    return FALSE;
  if (header->n_intensities != 0 && header->n_intensities != header->n_rows)
    return FALSE;
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      guint32 width = header->columns[i].width;
      if (width != 0 && width != 1 && width != 2 && width != 4)
        return FALSE;
      if (width == 0 && header->columns[i].n_lists != (header->n_rows > 0))
        return FALSE;
    }

  return header->length == g_bytes_get_size (bytes) && nw_packed_layout (header).length == header->length
         && header->checksum == nw_packed_checksum (header, header->length);
}

static gboolean
check_dates (const NwFrame *frame)
{
  const gint32 first = nw_day_from_ymd (1, 1, 1), last = nw_day_from_ymd (9999, 12, 31);

  for (guint i = 0; i < frame->n_rows; i++)
    {
      gint32 day = frame->days[i];
      gboolean undated = frame->precisions[i] == NW_PRECISION_UNKNOWN;

      if (frame->precisions[i] > NW_PRECISION_DAY || (day == NW_DAY_NONE) != undated)
        return FALSE;
      if (!undated && (day < first || day > last))
        return FALSE;
    }

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

static gboolean
check_voices (const NwFrame *frame, const NwPackedHeader *header)
{
  guint n_kinds = nw_codebook_n_codes (frame->codebook, NW_DOMAIN_CLAIM_KIND);
  guint n_states = nw_codebook_n_codes (frame->codebook, NW_DOMAIN_STATE);

  for (guint i = 0; i < frame->n_voices; i++)
    if (frame->voices[i].kind >= n_kinds || frame->voices[i].claimant >= n_states || frame->voices[i].contested > 1)
      return FALSE;
  return check_lists (&frame->row_voices, header->columns[NW_PACKED_VOICES].n_codes, frame->n_voices)
         && check_rows (&frame->row_voices);
}

static gboolean
check_columns (const NwFrame *frame, const NwPackedHeader *header)
{
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      guint n_codes = nw_codebook_n_codes (frame->codebook, nw_dimension_info (i)->domain);
      if (!check_lists (&frame->columns[i], header->columns[i].n_codes, n_codes) || !check_rows (&frame->columns[i]))
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

  if (g_bytes_get_size (aligned) >= sizeof *header && header->n_rows <= G_MAXINT32 && check_header (header, aligned))
    {
      g_autoptr (NwFrame) frame = nw_frame_new_for_packed (aligned, first_id, codebook);
      if (check_dates (frame) && check_intensities (frame) && check_voices (frame, header)
          && check_columns (frame, header))
        {
          nw_frame_derive (frame, NULL);
          return g_steal_pointer (&frame);
        }
    }

  g_set_error_literal (error, NW_FAULT, NW_FAULT_STORE_BROKEN,
                       _("The packed columns of this dataset are damaged. They can be built again from its records."));
  return NULL;
}

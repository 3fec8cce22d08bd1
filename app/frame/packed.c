/* packed.c: where the parts of a packed frame lie
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "packed.h"

#include <string.h>

static guint64
pad (guint64 bytes)
{
  return (bytes + 7) & ~G_GUINT64_CONSTANT (7);
}

NwDimension
nw_packed_dimension (guint column)
{
  return column < NW_N_STORED_DIMENSIONS ? column : NW_DIMENSION_CLAIMANT + column - NW_PACKED_CLAIMANTS;
}

NwPackedRows
nw_packed_rows (guint column)
{
  if (column < NW_N_STORED_DIMENSIONS)
    return NW_PACKED_ROWS_INCIDENTS;
  return column < NW_PACKED_RESPONDERS ? NW_PACKED_ROWS_CLAIMS : NW_PACKED_ROWS_RESPONSES;
}

guint
nw_packed_n_rows (const NwPackedHeader *header, guint column)
{
  switch (nw_packed_rows (column))
    {
    case NW_PACKED_ROWS_CLAIMS:
      return header->n_acts[NW_ACT_CLAIM];
    case NW_PACKED_ROWS_RESPONSES:
      return header->n_acts[NW_ACT_RESPONSE];
    case NW_PACKED_ROWS_INCIDENTS:
    default:
      return header->n_rows;
    }
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
  layout.end_days = layout.intensities + pad ((guint64) header->n_intensities * sizeof (float));
  layout.end_precisions = layout.end_days + pad ((guint64) header->n_ends * sizeof (gint32));
  layout.disclosed_days = layout.end_precisions + pad (header->n_ends);
  layout.disclosed_precisions = layout.disclosed_days + pad ((guint64) header->n_disclosed * sizeof (gint32));
  layout.length = layout.disclosed_precisions + pad (header->n_disclosed);

  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    {
      guint64 n = header->n_acts[i];

      layout.acts[i].first = layout.length;
      layout.acts[i].days = layout.acts[i].first + pad ((n_rows + 1) * sizeof (guint32));
      layout.acts[i].precisions = layout.acts[i].days + pad (n * sizeof (gint32));
      layout.acts[i].contested = layout.acts[i].precisions + pad (n);
      layout.length = layout.acts[i].contested + (i == NW_ACT_CLAIM ? pad (n) : 0);
    }
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      layout.columns[i].offsets = layout.length;
      layout.length += pad (((guint64) header->columns[i].n_lists + 1) * sizeof (guint32));
      layout.columns[i].codes = layout.length;
      layout.length += pad ((guint64) header->columns[i].n_codes * sizeof (guint16));
      layout.columns[i].rows = layout.length;
      layout.length += pad ((guint64) nw_packed_n_rows (header, i) * header->columns[i].width);
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

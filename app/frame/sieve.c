/* sieve.c: finds the rows that pass each condition of a question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sieve.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "nearest.h"
#include "packed.h"

/* ---- filters ---- */

/* Sets flags[code] for every code of the filter. */
static gboolean
find_codes (const NwFrame *frame, const NwFilter *filter, guint8 *flags, GError **error)
{
  const NwDimensionInfo *info = nw_dimension_info (filter->dimension);

  for (guint i = 0; filter->codes[i]; i++)
    {
      int code = nw_codebook_find_code (frame->codebook, info->domain, filter->codes[i]);
      if (code < 0)
        {
          g_autofree char *nearest = nw_nearest_codes (frame->codebook, info->domain, filter->codes[i]);
          /* Translators: an unknown code in a filter; the dimension as on the command line, the code, codes that look like it. */
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("No %s has the code “%s”. Nearest: %s."),
                       info->id, filter->codes[i], nearest);
          return FALSE;
        }
      flags[nw_frame_counted_as (frame, filter->dimension, code)] = 1;
    }

  return TRUE;
}

static gboolean
has_any (const NwColumn *column, guint32 list, const guint8 *flags)
{
  for (guint32 i = column->offsets[list]; i < column->offsets[list + 1]; i++)
    if (flags[column->codes[i]])
      return TRUE;

  return FALSE;
}

/* One bit a row, from one byte (0 or 1) a list. */
static guint64 *
spread_lists (const NwColumn *column, const guint8 *passes)
{
  guint64 *bits = g_new0 (guint64, (gsize) column->n_rows / 64 + 1);
  guint32 lists[NW_BLOCK_ROWS];
  guint8 bytes[NW_BLOCK_ROWS];

  for (guint first = 0; first < column->n_rows; first += NW_BLOCK_ROWS)
    {
      guint n = MIN (NW_BLOCK_ROWS, column->n_rows - first);

      nw_column_read (column, first, n, lists);
      for (guint i = 0; i < n; i++)
        bytes[i] = passes[lists[i]];
      memset (bytes + n, 0, NW_BLOCK_ROWS - n);
      for (guint i = 0; i < n; i += 64)
        bits[(first + i) / 64] = nw_bits_from_bytes (bytes + i);
    }

  return bits;
}

static gboolean
sift_dimension (NwSieve *self, const NwFrame *frame, const NwQuery *query, NwDimension dimension, GError **error)
{
  const NwFilter *include = nw_query_get_filter (query, dimension, FALSE);
  const NwFilter *exclude = nw_query_get_filter (query, dimension, TRUE);
  const NwColumn *column = &frame->columns[dimension];
  guint n_codes = nw_codebook_n_codes (frame->codebook, nw_dimension_info (dimension)->domain);
  g_autofree guint8 *wanted = g_new0 (guint8, n_codes);
  g_autofree guint8 *unwanted = g_new0 (guint8, n_codes);
  g_autofree guint8 *passes = g_new (guint8, MAX (column->n_lists, 1));

  if (!include && !exclude)
    return TRUE;
  if (include && !find_codes (frame, include, wanted, error))
    return FALSE;
  if (exclude && !find_codes (frame, exclude, unwanted, error))
    return FALSE;

  for (guint32 i = 0; i < column->n_lists; i++)
    passes[i] = (!include || has_any (column, i, wanted)) && !(exclude && has_any (column, i, unwanted));
  self->dimensions[dimension] = spread_lists (column, passes);
  return TRUE;
}

/* ---- period ---- */

/* The first day of the year or month that a day lies in. */
static gint32
first_day_of (NwInterval interval, gint32 day)
{
  return nw_period_first_day (interval, nw_period_of_day (interval, day));
}

static guint64 *
sift_period (const NwFrame *frame, const NwQuery *query)
{
  guint64 *bits = g_new0 (guint64, (gsize) frame->n_rows / 64 + 1);
  gint32 from = query->from.precision ? query->from.earliest : nw_day_from_ymd (1, 1, 1);
  gint32 to = query->to.precision ? query->to.latest : nw_day_from_ymd (9999, 12, 31);
  /* A start known to the year begins on its first day, but may lie anywhere in it. */
  gint32 from_year = first_day_of (NW_INTERVAL_YEAR, from);
  gint32 from_month = first_day_of (NW_INTERVAL_MONTH, from);
  guint8 bytes[64];

  for (guint first = 0; first < frame->n_rows; first += 64)
    {
      const gint32 *days = frame->days + first;
      const guint8 *precisions = frame->precisions + first;
      guint n = MIN (frame->n_rows - first, 64);

      /* NW_DAY_NONE is below every bound. */
      for (guint i = 0; i < n; i++)
        {
          gint32 lowest = precisions[i] == NW_PRECISION_YEAR ? from_year
                          : precisions[i] == NW_PRECISION_MONTH ? from_month
                                                                : from;
          bytes[i] = (days[i] >= lowest) & (days[i] <= to);
        }
      memset (bytes + n, 0, 64 - n);
      bits[first / 64] = nw_bits_from_bytes (bytes);
    }

  return bits;
}

/* ---- search ---- */

static guint64 *
sift_search (const NwFrame *frame, const GArray *matches)
{
  guint64 *bits = g_new0 (guint64, (gsize) frame->n_rows / 64 + 1);

  for (guint i = 0; i < matches->len; i++)
    {
      gint64 id = g_array_index (matches, gint64, i);
      if (id >= frame->first_id && id - frame->first_id < frame->n_rows)
        bits[(id - frame->first_id) / 64] |= G_GUINT64_CONSTANT (1) << (id - frame->first_id) % 64;
    }

  return bits;
}

NwSieve *
nw_sieve_new (const NwFrame *frame, const NwQuery *query, const GArray *matches, GError **error)
{
  g_autoptr (NwSieve) self = g_new0 (NwSieve, 1);

  self->n_words = ((gsize) frame->n_rows + 63) / 64;
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    if (!sift_dimension (self, frame, query, i, error))
      return NULL;
  if (query->from.precision || query->to.precision)
    self->period = sift_period (frame, query);
  if (matches)
    self->search = sift_search (frame, matches);

  return g_steal_pointer (&self);
}

void
nw_sieve_free (NwSieve *self)
{
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    g_free (self->dimensions[i]);
  g_free (self->period);
  g_free (self->search);
  g_free (self);
}

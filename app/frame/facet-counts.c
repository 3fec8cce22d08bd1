/* facet-counts.c: counts how many incidents each value would give
 *
 * A value's count is under all conditions but those of its own dimension. With "fails exactly one condition"
 * at hand, the rows for one dimension are those that fail nothing and those that fail only there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "packed.h"
#include "sieve.h"

#include <string.h>

typedef struct {
  guint64 *none; /* fails no condition */
  guint64 *one;  /* fails exactly one */
} Failures;

static void
count_failures (Failures *self, const guint64 *passes, gsize n_words)
{
  for (gsize i = 0; passes && i < n_words; i++)
    {
      guint64 fails = ~passes[i];
      self->one[i] = (self->one[i] & ~fails) | (self->none[i] & fails);
      self->none[i] &= ~fails;
    }
}

/* The rows that pass everything but perhaps this condition (NULL: all conditions). */
static const guint64 *
rows_without (const Failures *self, const guint64 *passes, gsize n_words, guint64 *scratch)
{
  if (!passes)
    return self->none;

  for (gsize i = 0; i < n_words; i++)
    scratch[i] = self->none[i] | (self->one[i] & ~passes[i]);
  return scratch;
}

/* ---- values of a dimension ---- */

typedef struct {
  NwFacet facet;
  const char *label;
} Value;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Value *va = a, *vb = b;
  gboolean special_a = va->facet.code < NW_N_SPECIAL_CODES, special_b = vb->facet.code < NW_N_SPECIAL_CODES;
  int order;

  if (special_a != special_b)
    return special_a - special_b;
  if (special_a)
    return va->facet.code - vb->facet.code;
  if (va->facet.incidents != vb->facet.incidents)
    return va->facet.incidents > vb->facet.incidents ? -1 : 1;
  order = g_utf8_collate (va->label, vb->label);
  return order != 0 ? order : va->facet.code - vb->facet.code;
}

/* Sets flags[code] for every code of the filter, all of which are known. */
static void
flag_codes (const NwFrame *frame, const NwFilter *filter, guint8 *flags, guint8 flag)
{
  NwDomain domain;

  if (!filter)
    return;
  domain = nw_dimension_info (filter->dimension)->domain;
  for (guint i = 0; filter->codes[i]; i++)
    {
      int code = nw_codebook_find_code (nw_frame_codebook (frame), domain, filter->codes[i]);
      flags[nw_frame_counted_as (frame, filter->dimension, code)] |= flag;
    }
}

static guint32 *
count_codes (const NwColumn *column, guint n_codes, const guint32 *lists)
{
  guint32 *counts = g_new0 (guint32, n_codes);

  for (guint32 i = 0; i < column->n_lists; i++)
    for (guint32 j = column->offsets[i]; j < column->offsets[i + 1]; j++)
      counts[column->codes[j]] += lists[i];

  return counts;
}

static GArray *
count_values (const NwFrame *frame, const NwQuery *query, NwDimension dimension, const guint32 *lists)
{
  NwDomain domain = nw_dimension_info (dimension)->domain;
  NwCodebook *codebook = nw_frame_codebook (frame);
  guint n_codes = nw_codebook_n_codes (codebook, domain);
  g_autofree guint32 *counts = count_codes (nw_frame_column (frame, dimension), n_codes, lists);
  g_autofree guint8 *flags = g_new0 (guint8, n_codes);
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (Value));
  GArray *facets = g_array_new (FALSE, TRUE, sizeof (NwFacet));

  flag_codes (frame, nw_query_get_filter (query, dimension, FALSE), flags, 1);
  flag_codes (frame, nw_query_get_filter (query, dimension, TRUE), flags, 2);
  for (guint i = 0; i < n_codes; i++)
    if (counts[i] > 0 || flags[i] > 0)
      {
        Value value = { { i, counts[i], flags[i] & 1, (flags[i] & 2) != 0 },
                        nw_code_display (nw_codebook_get_code (codebook, domain, i)) };
        g_array_append_val (values, value);
      }

  g_array_sort (values, compare_values);
  for (guint i = 0; i < values->len; i++)
    g_array_append_val (facets, g_array_index (values, Value, i).facet);
  return facets;
}

/* Which dimension another one has the rows of: the lists of both are the same rows' lists. */
static NwDimension
rows_of (const NwFrame *frame, NwDimension dimension)
{
  for (NwDimension i = 0; i < dimension; i++)
    if (frame->columns[i].width > 0 && frame->columns[i].rows == frame->columns[dimension].rows)
      return i;

  return dimension;
}

static void
count_dimensions (NwFacets *facets, const NwFrame *frame, const NwQuery *query, const NwSieve *sieve, const Failures *failures)
{
  g_autofree guint64 *scratch = g_new0 (guint64, sieve->n_words + 1);
  guint32 *lists[NW_N_DIMENSIONS];

  for (NwDimension i = 0; i < NW_N_DIMENSIONS; i++)
    {
      const NwColumn *column = &frame->columns[i];
      NwDimension same = rows_of (frame, i);

      lists[i] = g_new0 (guint32, MAX (column->n_lists, 1));
      if (same != i && !sieve->dimensions[i] && !sieve->dimensions[same])
        memcpy (lists[i], lists[same], column->n_lists * sizeof *lists[i]);
      else
        nw_column_count_lists (column, rows_without (failures, sieve->dimensions[i], sieve->n_words, scratch), lists[i]);
      facets->facets[i] = count_values (frame, query, i, lists[i]);
    }
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    g_free (lists[i]);
}

/* ---- years ---- */

/* The years of the whole frame, so that the axis stays where it is when filters change. */
static void
count_years (NwFacets *facets, const NwFrame *frame, const guint64 *rows)
{
  const gint32 *days = nw_frame_days (frame);
  g_autofree guint32 *by_day = NULL;
  gint32 first = 0, last = -1;
  gboolean dated = nw_frame_span (frame, &first, &last);

  facets->years = g_array_new (FALSE, TRUE, sizeof (guint));
  /* The undated are counted beyond the last day. */
  by_day = g_new0 (guint32, (gsize) (last - first) + 2);
  for (guint i = 0; i < nw_frame_n_rows (frame); i++)
    {
      gint32 slot = days[i] == NW_DAY_NONE ? last - first + 1 : days[i] - first;
      by_day[slot] += rows[i / 64] >> i % 64 & 1;
    }
  facets->undated = by_day[last - first + 1];
  if (!dated)
    return;

  facets->first_year = nw_period_of_day (NW_INTERVAL_YEAR, first);
  for (int year = facets->first_year; year <= nw_period_of_day (NW_INTERVAL_YEAR, last); year++)
    {
      gint32 begin = MAX (nw_period_first_day (NW_INTERVAL_YEAR, year), first);
      gint32 end = MIN (nw_period_last_day (NW_INTERVAL_YEAR, year), last);
      guint count = 0;

      for (gint32 day = begin; day <= end; day++)
        count += by_day[day - first];
      g_array_append_val (facets->years, count);
    }
}

NwFacets *
nw_facets_new (NwFrame *frame, const NwQuery *query, const GArray *matches, GError **error)
{
  g_autoptr (NwSieve) sieve = NULL;
  g_autofree guint64 *scratch = NULL;
  g_autofree guint64 *none = NULL;
  g_autofree guint64 *one = NULL;
  Failures failures;
  NwFacets *self;

  g_return_val_if_fail (!query->search || matches, NULL);

  sieve = nw_sieve_new (frame, query, matches, error);
  if (!sieve)
    return NULL;

  scratch = g_new0 (guint64, sieve->n_words + 1);
  none = nw_bits_new_full (nw_frame_n_rows (frame));
  one = g_new0 (guint64, sieve->n_words + 1);
  failures = (Failures) { none, one };
  for (guint i = 0; i < NW_N_DIMENSIONS; i++)
    count_failures (&failures, sieve->dimensions[i], sieve->n_words);
  count_failures (&failures, sieve->period, sieve->n_words);
  count_failures (&failures, sieve->search, sieve->n_words);

  self = g_new0 (NwFacets, 1);
  count_dimensions (self, frame, query, sieve, &failures);
  count_years (self, frame, rows_without (&failures, sieve->period, sieve->n_words, scratch));
  return self;
}

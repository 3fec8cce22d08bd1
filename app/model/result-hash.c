/* result-hash.c: an answer as one hash, the same in every language and on every machine
 *
 * Labels, the order that they give, what is drawn and what the program is called do not count; numbers are rounded to
 * twelve digits, below which mathematical libraries differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "result.h"

#include <math.h>
#include <string.h>

#define MAX_WHOLE 1e12 /* from here on twelve digits are not all */

static void
hash_text (GChecksum *sum, const char *text)
{
  /* With its NUL, so that neighbours cannot flow into each other. */
  g_checksum_update (sum, (const guchar *) (text ? text : ""), strlen (text ? text : "") + 1);
}

/* Whole numbers, which most are, in the digits that the other way gives them. */
static void
hash_whole (GChecksum *sum, gint64 value)
{
  char digits[24];
  char *first = digits + sizeof digits;
  guint64 rest = (guint64) ABS (value);

  *--first = '\0';
  do
    *--first = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--first = '-';
  g_checksum_update (sum, (const guchar *) first, digits + sizeof digits - first);
}

/* A sign of nothing, or of no number, says nothing. */
static void
hash_number (GChecksum *sum, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (value))
    hash_text (sum, "nan");
  else if (isinf (value))
    hash_text (sum, value > 0 ? "inf" : "-inf");
  else if (fabs (value) < MAX_WHOLE && value == (double) (gint64) value)
    hash_whole (sum, (gint64) value);
  else
    hash_text (sum, g_ascii_formatd (buffer, sizeof buffer, "%.12g", value));
}

/* ---- the grid ---- */

typedef struct {
  guint        index;
  NwCodeKind   kind;
  const char  *code;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = one->kind < other->kind ? -1 : one->kind > other->kind;

  if (order == 0)
    order = strcmp (one->code, other->code);
  return order != 0 ? order : one->index < other->index ? -1 : 1;
}

/* Groups stand in the alphabetical order of some language; this one is that of their codes. */
static GArray *
order_groups (const GPtrArray *groups)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < groups->len; i++)
    {
      const NwGroup *group = g_ptr_array_index (groups, i);
      Place place = { i, group->kind, group->code ? group->code : "" };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

static void
hash_groups (GChecksum *sum, const GPtrArray *groups, const GArray *order)
{
  hash_number (sum, groups->len);
  for (guint i = 0; i < order->len; i++)
    {
      const NwGroup *group = g_ptr_array_index (groups, g_array_index (order, Place, i).index);

      hash_text (sum, group->code);
      hash_number (sum, group->kind);
      hash_number (sum, group->rest);
      hash_number (sum, group->total);
      hash_number (sum, group->undated);
      hash_number (sum, group->coarse);
    }
}

static void
hash_periods (GChecksum *sum, const GPtrArray *periods)
{
  hash_number (sum, periods->len);
  for (guint i = 0; i < periods->len; i++)
    {
      const NwPeriod *period = g_ptr_array_index (periods, i);

      hash_number (sum, period->number);
      hash_number (sum, period->incidents);
      hash_number (sum, period->immature);
      hash_number (sum, period->first_day);
      hash_number (sum, period->last_day);
    }
}

static void
hash_cell (GChecksum *sum, const NwResult *self, gsize index)
{
  hash_number (sum, self->cells[index]);
  if (self->basis == NULL)
    return;
  hash_number (sum, self->basis[index].hits);
  hash_number (sum, self->basis[index].bases);
  hash_number (sum, self->basis[index].low);
  hash_number (sum, self->basis[index].high);
}

static void
hash_grid (GChecksum *sum, const NwResult *self, const GArray *groups)
{
  g_autoptr (GArray) across = order_groups (self->across);

  hash_groups (sum, self->groups, groups);
  hash_groups (sum, self->across, across);
  hash_periods (sum, self->periods);
  hash_text (sum, self->basis ? "basis" : "");
  for (guint i = 0; self->cells && i < groups->len; i++)
    for (guint j = 0; j < across->len; j++)
      for (guint p = 0; p < self->periods->len; p++)
        hash_cell (sum, self,
                   nw_result_index (self, g_array_index (groups, Place, i).index, g_array_index (across, Place, j).index, p));
}

/* ---- what some analyses find beside it ---- */

static void
hash_rate (GChecksum *sum, const NwRate *rate)
{
  hash_number (sum, rate->before);
  hash_number (sum, rate->after);
  hash_number (sum, rate->days_before);
  hash_number (sum, rate->days_after);
  hash_number (sum, rate->ratio);
  hash_number (sum, rate->low);
  hash_number (sum, rate->high);
}

/* Markers that the windows hold are no part of the numbers; that there is one is: it is among the warnings. */
static void
hash_before_after (GChecksum *sum, const NwBeforeAfter *self, const GArray *groups)
{
  hash_number (sum, self->at);
  hash_number (sum, self->days_before);
  hash_number (sum, self->days_after);
  hash_rate (sum, &self->all);
  hash_number (sum, self->rates->len);
  for (guint i = 0; i < self->rates->len && i < groups->len; i++)
    hash_rate (sum, &g_array_index (self->rates, NwRate, g_array_index (groups, Place, i).index));
  hash_number (sum, self->strip->len);
  for (guint i = 0; i < self->strip->len; i++)
    {
      const NwPlacebo *placebo = &g_array_index (self->strip, NwPlacebo, i);

      hash_number (sum, placebo->day);
      hash_rate (sum, &placebo->rate);
    }
  hash_number (sum, self->rank);
  hash_number (sum, self->dispersion);
  hash_number (sum, self->coarse);
  hash_number (sum, self->warnings);
}

static void
hash_side (GChecksum *sum, const NwSide *side)
{
  for (NwCompared step = 0; step < NW_N_COMPARED; step++)
    {
      const NwComparedCount *count = &side->steps[step];

      hash_number (sum, count->coded);
      hash_number (sum, count->incidents);
      hash_number (sum, count->matching);
      hash_number (sum, count->low);
      hash_number (sum, count->high);
    }
}

/* Texts in the user's language, and columns of such texts, are no part of the answer. */
static void
hash_summary_row (GChecksum *sum, const NwSummary *self, guint row, const guint *columns)
{
  hash_text (sum, nw_summary_row (self, row)->code);
  for (guint c = 0; c < self->columns->len; c++)
    {
      const NwSummaryCell *cell = nw_summary_cell (self, row, columns[c]);
      NwQuantity quantity = nw_summary_column (self, columns[c])->quantity;

      if (quantity == NW_QUANTITY_TEXT)
        continue;
      hash_text (sum, nw_summary_column (self, columns[c])->id);
      hash_number (sum, cell->state);
      if (quantity == NW_QUANTITY_CODE)
        hash_text (sum, cell->text ? cell->text : "");
      else
        hash_number (sum, cell->state == NW_STATE_VALUE ? cell->number : NAN);
    }
}

static void
hash_curve (GChecksum *sum, const NwSummary *self, const NwCurve *curve)
{
  hash_text (sum, nw_summary_row (self, curve->row)->code);
  for (guint i = 0; i < curve->steps->len; i++)
    {
      const NwCurveStep *step = &g_array_index (curve->steps, NwCurveStep, i);
      const double numbers[] = { step->time, step->value, step->low, step->high, step->at_risk, step->events, step->censored };

      for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
        hash_number (sum, numbers[n]);
    }
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer summary)
{
  return strcmp (nw_summary_row ((NwSummary *) summary, *(const guint *) a)->code,
                 nw_summary_row ((NwSummary *) summary, *(const guint *) b)->code);
}

static int
compare_columns (gconstpointer a, gconstpointer b, gpointer summary)
{
  return strcmp (nw_summary_column ((NwSummary *) summary, *(const guint *) a)->id,
                 nw_summary_column ((NwSummary *) summary, *(const guint *) b)->id);
}

static guint *
order_of (const NwSummary *self, guint n, GCompareDataFunc compare)
{
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare, (gpointer) self);
  return order;
}

static int
compare_curves (gconstpointer a, gconstpointer b, gpointer summary)
{
  return compare_rows (&(*(NwCurve *const *) a)->row, &(*(NwCurve *const *) b)->row, summary);
}

/* Rows stand in the alphabetical order of some language; here in that of their codes. So do columns, where they are values: a
 * matrix of states is one of which both are. */
static void
hash_summary (GChecksum *sum, const NwSummary *self)
{
  g_autofree guint *rows = order_of (self, self->rows->len, compare_rows);
  g_autofree guint *columns = order_of (self, self->columns->len, compare_columns);
  g_autoptr (GPtrArray) curves = g_ptr_array_new ();

  g_ptr_array_extend (curves, self->curves, NULL, NULL); /* borrowed: a copy would free them */
  g_qsort_with_data (curves->pdata, (gint) curves->len, sizeof *curves->pdata, compare_curves, (gpointer) self);
  for (guint i = 0; i < self->rows->len; i++)
    hash_summary_row (sum, self, rows[i], columns);
  for (guint i = 0; i < curves->len; i++)
    hash_curve (sum, self, g_ptr_array_index (curves, i));
  for (guint i = 0; i < self->facts->len; i++)
    {
      const NwSummaryFact *fact = &g_array_index (self->facts, NwSummaryFact, i);

      hash_text (sum, fact->id);
      hash_number (sum, fact->number);
    }
  hash_number (sum, self->more);
}

static void
hash_counts (GChecksum *sum, const NwResult *self)
{
  const guint counts[] = { self->incidents, self->undated, self->coarse, self->several, self->outside, self->spread };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    hash_number (sum, counts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->left_out); i++)
    hash_number (sum, self->left_out[i]);
}

char *
nw_result_hash (const NwResult *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GArray) groups = order_groups (self->groups);

  hash_counts (sum, self);
  hash_grid (sum, self, groups);
  hash_text (sum, self->finding ? "finding" : "");
  if (self->finding)
    {
      hash_number (sum, self->finding->from);
      hash_number (sum, self->finding->to);
      hash_rate (sum, &self->finding->rate);
    }
  hash_text (sum, self->before_after ? "before and after" : "");
  if (self->before_after)
    hash_before_after (sum, self->before_after, groups);
  if (self->summary)
    hash_summary (sum, self->summary);
  hash_number (sum, self->sides->len);
  for (guint i = 0; i < self->sides->len; i++)
    hash_side (sum, g_ptr_array_index (self->sides, i));
  return g_strdup (g_checksum_get_string (sum));
}

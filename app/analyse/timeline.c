/* timeline.c: lays out the periods of a result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "timeline.h"

#include <glib/gi18n-lib.h>

#include "analysis.h"

static gboolean
is_short (NwInterval interval)
{
  return interval == NW_INTERVAL_QUARTER || interval == NW_INTERVAL_MONTH;
}

static gboolean
spreads (const NwQuery *query)
{
  return query->coarse == NW_COARSE_SPREAD && is_short (query->interval);
}

/* The first and last day of the selected starts that are at least so precise; FALSE without any. Once some lie as far
 * out as from and to, the question's period or else the frame's, it does not matter which others do. */
static gboolean
find_days (const NwFrame *frame, const NwSelection *selection, NwPrecision needed, gint32 from, gint32 to, gint32 *first,
           gint32 *last)
{
  const guint64 *bits = nw_selection_bits (selection);
  const gint32 *days = nw_frame_days (frame);
  const guint8 *precisions = nw_frame_precisions (frame);

  *first = G_MAXINT32;
  *last = G_MININT32;
  for (guint i = 0; i < (nw_frame_n_rows (frame) + 63) / 64 && (*first > from || *last < to); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        gint32 earlier = precisions[row] >= needed ? days[row] : G_MAXINT32;
        gint32 later = precisions[row] >= needed ? days[row] : G_MININT32;

        *first = MIN (*first, earlier);
        *last = MAX (*last, later);
      }

  return *first <= *last;
}

static int
year_of (gint32 day)
{
  return nw_period_of_day (NW_INTERVAL_YEAR, day);
}

/* Whether the last year that a start falls into has one of which only the year is known. */
static gboolean
ends_with_a_year (const NwFrame *frame, const NwSelection *selection, gint32 last)
{
  gint32 january = nw_period_first_day (NW_INTERVAL_YEAR, year_of (last));

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    if (nw_frame_precisions (frame)[row] == NW_PRECISION_YEAR && nw_frame_days (frame)[row] == january
        && nw_selection_has (selection, row))
      return TRUE;
  return FALSE;
}

/* The days that periods are needed for; FALSE when the question does not say them, and no start has a period. */
static gboolean
find_span (const NwFrame *frame, const NwSelection *selection, const NwQuery *query, gint32 *first, gint32 *last)
{
  NwPrecision needed = is_short (query->interval) && !spreads (query) ? NW_PRECISION_MONTH : NW_PRECISION_YEAR;
  gint32 from = query->from.precision ? query->from.earliest : G_MININT32;
  gint32 to = query->to.precision ? query->to.latest : G_MAXINT32;
  gint32 earliest, latest;

  *first = from;
  *last = to;
  if (query->from.precision && query->to.precision)
    return TRUE;
  if (!nw_frame_span (frame, &earliest, &latest)
      || !find_days (frame, selection, needed, MAX (earliest, from), MIN (latest, to), first, last))
    return FALSE;
  if (spreads (query) && ends_with_a_year (frame, selection, *last))
    *last = nw_period_last_day (NW_INTERVAL_YEAR, year_of (*last));
  if (query->from.precision)
    *first = from;
  if (query->to.precision)
    *last = to;
  return TRUE;
}

static gboolean
find_periods (NwTimeline *self, const NwFrame *frame, const NwSelection *selection, const NwQuery *query, GError **error)
{
  gint32 first, last;
  int n;

  if (self->interval == NW_INTERVAL_ALL)
    {
      self->n = 1;
      return TRUE;
    }
  if (!find_span (frame, selection, query, &first, &last))
    return TRUE;

  self->first = nw_period_of_day (self->interval, first);
  n = nw_period_of_day (self->interval, last) - self->first + 1;
  if (n > NW_MAX_PERIODS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                   _("That would be %d periods, more than %d. Choose a longer interval or a shorter period."), n, NW_MAX_PERIODS);
      return FALSE;
    }
  /* A period that ends before it starts has nothing in it. */
  self->n = MAX (n, 0);
  return TRUE;
}

/* Which period each day of the frame belongs to. Days of no period are never selected; any slot will do for them. */
static void
fill_days (NwTimeline *self, gint32 first, gint32 last)
{
  for (gint32 day = first; day <= last; day++)
    self->slots[day - first] = self->interval == NW_INTERVAL_ALL ? 0 : self->n;

  for (guint i = 0; i < self->n && self->interval != NW_INTERVAL_ALL; i++)
    {
      gint32 begin = MAX (nw_period_first_day (self->interval, self->first + (int) i), first);
      gint32 end = MIN (nw_period_last_day (self->interval, self->first + (int) i), last);

      for (gint32 day = begin; day <= end; day++)
        self->slots[day - first] = i;
    }
}

/* A slot for each year of the periods, which each day of the frame has a second time. */
static void
fill_years (NwTimeline *self, gint32 first, gint32 last)
{
  guint16 *slots = self->slots + (last - first + 3);
  int last_year = year_of (nw_period_last_day (self->interval, self->first + (int) self->n - 1));

  self->first_year = year_of (nw_period_first_day (self->interval, self->first));
  self->base[NW_PRECISION_YEAR] = last - first + 3;
  self->mask[NW_PRECISION_YEAR] = G_MAXUINT32;
  for (gint32 day = first; day <= last; day++)
    slots[day - first] = self->n;
  for (int year = self->first_year; year <= last_year; year++, self->n_slots++)
    {
      gint32 begin = MAX (nw_period_first_day (NW_INTERVAL_YEAR, year), first);
      gint32 end = MIN (nw_period_last_day (NW_INTERVAL_YEAR, year), last);

      for (gint32 day = begin; day <= end; day++)
        slots[day - first] = self->n_slots;
    }
}

static void
fill_slots (NwTimeline *self, const NwFrame *frame, gboolean spread)
{
  gint32 first = 0, last = -1;

  nw_frame_span (frame, &first, &last);
  self->first_day = first;
  self->n_slots = self->n + 2;
  self->slots = g_new (guint16, ((gsize) (last - first) + 2) * 2);
  fill_days (self, first, last);
  self->slots[last - first + 1] = self->n;
  self->slots[last - first + 2] = self->n + 1;

  for (guint8 precision = NW_PRECISION_UNKNOWN; precision <= NW_PRECISION_DAY; precision++)
    {
      NwDate date = { 0, 0, precision };
      gboolean placed = precision != NW_PRECISION_UNKNOWN && nw_date_fits (date, self->interval);

      self->mask[precision] = placed ? G_MAXUINT32 : 0;
      self->base[precision] = placed ? 0 : last - first + (precision == NW_PRECISION_UNKNOWN ? 1 : 2);
    }
  if (spread && self->n > 0)
    fill_years (self, first, last);
}

NwTimeline *
nw_timeline_new (const NwFrame *frame, const NwSelection *selection, const NwQuery *query, GError **error)
{
  g_autoptr (NwTimeline) self = g_new0 (NwTimeline, 1);

  self->interval = query->interval;
  if (!find_periods (self, frame, selection, query, error))
    return NULL;
  fill_slots (self, frame, spreads (query));
  return g_steal_pointer (&self);
}

void
nw_timeline_read (const NwTimeline *self, const NwFrame *frame, guint first, guint n, guint16 *slots)
{
  const gint32 *days = nw_frame_days (frame) + first;
  const guint8 *precisions = nw_frame_precisions (frame) + first;

  for (guint i = 0; i < n; i++)
    slots[i] = nw_timeline_slot (self, days[i], precisions[i]);
}

double
nw_timeline_spread (const NwTimeline *self, double *slots)
{
  guint parts = self->interval == NW_INTERVAL_MONTH ? 12 : 4;
  double moved = 0;

  for (guint i = self->n + 2; i < self->n_slots; i++)
    {
      gint32 january = nw_period_first_day (NW_INTERVAL_YEAR, self->first_year + (int) (i - self->n - 2));
      int from = nw_period_of_day (self->interval, january) - self->first;

      for (int j = from; slots[i] > 0 && j < from + (int) parts; j++)
        slots[j >= 0 && j < (int) self->n ? (guint) j : self->n + 1] += slots[i] / parts;
      moved += slots[i];
      slots[i] = 0;
    }
  return moved;
}

void
nw_timeline_free (NwTimeline *self)
{
  g_free (self->slots);
  g_free (self);
}

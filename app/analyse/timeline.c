/* timeline.c: lays out the periods of a result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "timeline.h"

#include <glib/gi18n-lib.h>

#include "analysis.h"

/* The first and last day of the selected starts that are precise enough; FALSE without any. */
static gboolean
find_days (const NwFrame *frame, const NwSelection *selection, NwInterval interval, gint32 *first, gint32 *last)
{
  const guint64 *bits = nw_selection_bits (selection);
  const gint32 *days = nw_frame_days (frame);
  const guint8 *precisions = nw_frame_precisions (frame);
  guint8 needed = interval == NW_INTERVAL_QUARTER || interval == NW_INTERVAL_MONTH ? NW_PRECISION_MONTH : NW_PRECISION_YEAR;

  if (needed == NW_PRECISION_YEAR && nw_selection_count (selection) == nw_frame_n_rows (frame))
    return nw_frame_span (frame, first, last);

  *first = G_MAXINT32;
  *last = G_MININT32;
  for (guint i = 0; i < (nw_frame_n_rows (frame) + 63) / 64; i++)
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

static gboolean
find_periods (NwTimeline *self, const NwFrame *frame, const NwSelection *selection, const NwQuery *query, GError **error)
{
  gboolean bounded = query->from.precision && query->to.precision;
  gint32 first, last;
  int n;

  if (self->interval == NW_INTERVAL_ALL)
    {
      self->n = 1;
      return TRUE;
    }
  if (!find_days (frame, selection, self->interval, &first, &last) && !bounded)
    return TRUE;
  if (query->from.precision)
    first = query->from.earliest;
  if (query->to.precision)
    last = query->to.latest;

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
fill_slots (NwTimeline *self, const NwFrame *frame)
{
  gint32 first = 0, last = -1;

  nw_frame_span (frame, &first, &last);
  self->first_day = first;
  self->slots = g_new (guint32, (gsize) (last - first) + 3);
  for (gint32 day = first; day <= last; day++)
    self->slots[day - first] = self->interval == NW_INTERVAL_ALL ? 0 : self->n;
  self->slots[last - first + 1] = self->n;
  self->slots[last - first + 2] = self->n + 1;

  for (guint i = 0; i < self->n && self->interval != NW_INTERVAL_ALL; i++)
    {
      gint32 begin = MAX (nw_period_first_day (self->interval, self->first + (int) i), first);
      gint32 end = MIN (nw_period_last_day (self->interval, self->first + (int) i), last);

      for (gint32 day = begin; day <= end; day++)
        self->slots[day - first] = i;
    }

  for (guint8 precision = NW_PRECISION_UNKNOWN; precision <= NW_PRECISION_DAY; precision++)
    {
      NwDate date = { 0, 0, precision };
      gboolean placed = precision != NW_PRECISION_UNKNOWN && nw_date_fits (date, self->interval);

      self->mask[precision] = placed ? G_MAXUINT32 : 0;
      self->base[precision] = placed ? 0 : last - first + (precision == NW_PRECISION_UNKNOWN ? 1 : 2);
    }
}

NwTimeline *
nw_timeline_new (const NwFrame *frame, const NwSelection *selection, const NwQuery *query, GError **error)
{
  g_autoptr (NwTimeline) self = g_new0 (NwTimeline, 1);

  self->interval = query->interval;
  if (!find_periods (self, frame, selection, query, error))
    return NULL;
  fill_slots (self, frame);
  return g_steal_pointer (&self);
}

void
nw_timeline_free (NwTimeline *self)
{
  g_free (self->slots);
  g_free (self);
}

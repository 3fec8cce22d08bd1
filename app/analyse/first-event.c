/* first-event.c: finds for each incident the first act that a question waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "first-event.h"

#include "awaited.h"

/* What the days count from. */
typedef struct {
  const gint32 *days; /* NULL: no row has one */
  const guint8 *precisions;
} Origin;

/* ---- dates ---- */

static Origin
find_origin (const NwFrame *frame, NwOriginDate origin)
{
  switch (origin)
    {
    case NW_ORIGIN_DISCLOSED:
      return (Origin) { nw_frame_disclosed_days (frame), nw_frame_disclosed_precisions (frame) };
    case NW_ORIGIN_END:
      return (Origin) { nw_frame_end_days (frame), nw_frame_end_precisions (frame) };
    case NW_ORIGIN_START:
    default:
      return (Origin) { nw_frame_days (frame), nw_frame_precisions (frame) };
    }
}

/* The as-of date; without one the last day that starts and acts name. */
static void
find_as_of (NwFirstEvents *self, const NwInputs *inputs, const NwActTable *acts)
{
  gint32 first, last;

  self->as_of_known = inputs->release->as_of.precision != NW_PRECISION_UNKNOWN;
  if (self->as_of_known)
    {
      self->as_of = inputs->release->as_of.latest;
      return;
    }
  self->as_of = nw_frame_span (inputs->frame, &first, &last) ? last : 0;
  for (guint i = 0; i < acts->n; i++)
    self->as_of = MAX (self->as_of, acts->days[i]);
}

/* The last day that a date may mean. */
static gint32
latest_of (gint32 day, NwPrecision precision)
{
  NwInterval interval = precision == NW_PRECISION_YEAR ? NW_INTERVAL_YEAR : NW_INTERVAL_MONTH;

  if (precision != NW_PRECISION_YEAR && precision != NW_PRECISION_MONTH)
    return day;
  return nw_period_last_day (interval, nw_period_of_day (interval, day));
}

/* ---- rows ---- */

typedef struct {
  const NwAwaited *awaited;
  Origin           origin;
  gboolean         precise;
} Search;

static NwFirstKind
judge_event (NwFirstEvents *self, const Search *search, guint row, const NwFirstAct *act)
{
  gint32 origin = search->origin.days[row];
  NwPrecision precision = search->origin.precisions[row];

  self->days[row] = act->day - origin;
  if (act->day < origin)
    {
      self->coarse += latest_of (act->day, act->precision) >= origin;
      return NW_FIRST_NEGATIVE;
    }
  if (search->precise && (precision != NW_PRECISION_DAY || act->precision != NW_PRECISION_DAY))
    return NW_FIRST_NOT_PRECISE;
  if (act->day <= self->as_of)
    return NW_FIRST_EVENT;
  self->days[row] = self->as_of - origin;
  return NW_FIRST_CENSORED;
}

/* start: the earliest day on which the incident began. */
static NwFirstKind
judge_row (NwFirstEvents *self, const Search *search, guint row, gint32 start)
{
  gint32 origin = search->origin.days ? search->origin.days[row] : NW_DAY_NONE;
  NwFirstAct act;

  if (!nw_awaited_coded (search->awaited, row, start))
    return NW_FIRST_NOT_CODED;
  if (origin == NW_DAY_NONE)
    return NW_FIRST_NO_ORIGIN;
  if (origin > self->as_of)
    return NW_FIRST_ORIGIN_AFTER;
  act = nw_awaited_first (search->awaited, row);
  if (act.day != NW_DAY_NONE)
    return judge_event (self, search, row, &act);
  if (act.found)
    return NW_FIRST_UNDATED;
  if (search->precise && search->origin.precisions[row] != NW_PRECISION_DAY)
    return NW_FIRST_NOT_PRECISE;
  self->days[row] = self->as_of - origin;
  return NW_FIRST_CENSORED;
}

static void
judge_rows (NwFirstEvents *self, const Search *search, const NwInputs *inputs)
{
  const guint64 *bits = nw_selection_bits (inputs->selection);
  const gint32 *starts = nw_frame_days (inputs->frame);

  for (gsize i = 0; i < ((gsize) self->n_rows + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        NwFirstKind kind = judge_row (self, search, row, starts[row]);

        self->kinds[row] = kind;
        self->counts[kind]++;
        if (kind == NW_FIRST_EVENT || kind == NW_FIRST_CENSORED)
          self->longest = MAX (self->longest, self->days[row]);
      }
}

NwFirstEvents *
nw_first_events_new (const NwInputs *inputs, GError **error)
{
  g_auto (NwAwaited) awaited = { 0 };
  Search search = { .precise = inputs->query->terms.precise };
  NwFirstEvents *self;

  if (!nw_awaited_init (&awaited, inputs, error))
    return NULL;

  search.awaited = &awaited;
  search.origin = find_origin (inputs->frame, inputs->query->terms.origin);
  self = g_new0 (NwFirstEvents, 1);
  self->n_rows = nw_frame_n_rows (inputs->frame);
  self->kinds = g_new0 (guint8, (gsize) self->n_rows + 1);
  self->days = g_new0 (gint32, (gsize) self->n_rows + 1);
  self->origins = search.origin.days;
  find_as_of (self, inputs, awaited.acts);
  judge_rows (self, &search, inputs);
  return self;
}

void
nw_first_events_free (NwFirstEvents *self)
{
  g_free (self->kinds);
  g_free (self->days);
  g_free (self);
}

void
nw_first_events_bits (const NwFirstEvents *self, NwFirstKind kind, const guint64 *bits, guint64 *out)
{
  for (gsize i = 0; i < ((gsize) self->n_rows + 63) / 64; i++)
    {
      out[i] = 0;
      for (guint64 word = bits[i]; word != 0; word &= word - 1)
        if (self->kinds[i * 64 + __builtin_ctzll (word)] == kind)
          out[i] |= word & -word;
    }
}

NwFollowUp *
nw_first_events_follow (const NwFirstEvents *self, const guint64 *bits, NwDayCounter *counter, guint counts[NW_N_FIRSTS])
{
  for (gsize i = 0; i < ((gsize) self->n_rows + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        NwFirstKind kind = self->kinds[row];

        counts[kind]++;
        if (kind == NW_FIRST_EVENT || kind == NW_FIRST_CENSORED)
          nw_day_counter_add (counter, (guint) self->days[row], kind == NW_FIRST_EVENT);
      }
  return nw_day_counter_take (counter);
}

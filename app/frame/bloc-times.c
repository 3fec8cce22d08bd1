/* bloc-times.c: finds the span of eras in which each row began
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bloc-times.h"

/* Undated incidents may have begun on any day from here on. */
#define FIRST_YEAR 1980

#define MAX_CHANGES G_MAXUINT8 /* more: see data/blocs/README.md */

struct _NwBlocTimes {
  GArray  *changes; /* gint32, ascending: the first day of each era but the first */
  GArray  *spans;   /* NwBlocSpan */
  guint16 *rows;    /* the span of each row */
};

/* ---- eras ---- */

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 da = *(const gint32 *) a, db = *(const gint32 *) b;

  return da < db ? -1 : da > db;
}

static GArray *
find_changes (const NwCodebook *codebook, const NwAtlas *atlas)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; atlas && i < nw_codebook_n_codes (codebook, NW_DOMAIN_STATE); i++)
    {
      guint n;
      const NwMembership *memberships = nw_atlas_memberships (atlas, nw_codebook_get_code (codebook, NW_DOMAIN_STATE, i)->code, &n);

      for (guint j = 0; j < n; j++)
        {
          gint32 after = memberships[j].last + 1;
          if (memberships[j].first != NW_DAY_NONE)
            g_array_append_val (days, memberships[j].first);
          if (memberships[j].last != NW_DAY_NONE)
            g_array_append_val (days, after);
        }
    }

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len && changes->len < MAX_CHANGES; i++)
    if (i == 0 || g_array_index (days, gint32, i) != g_array_index (days, gint32, i - 1))
      g_array_append_val (changes, g_array_index (days, gint32, i));
  return changes;
}

/* How many changes are not after the day. */
static guint8
find_era (const GArray *changes, gint32 day)
{
  guint low = 0, high = changes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (changes, gint32, middle) <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* ---- the span of each row ---- */

typedef struct {
  NwBlocTimes *times;
  guint16     *numbers; /* number of a span + 1, by its first and last era; 0: not met yet */
  gint32       first;   /* day of the tables; before it only one era is */
  guint        n_days;
  guint16     *by_day[NW_PRECISION_DAY + 1]; /* number of the span of a start that begins on a day, + 1 */
} Spans;

static guint16
number_of (Spans *self, guint8 first, guint8 last)
{
  guint16 *number = &self->numbers[first * (self->times->changes->len + 1) + last];

  if (*number == 0)
    {
      NwBlocSpan span = { first, last };
      g_array_append_val (self->times->spans, span);
      *number = self->times->spans->len;
    }
  return *number - 1;
}

static guint16
span_of (Spans *self, gint32 earliest, gint32 latest)
{
  return number_of (self, find_era (self->times->changes, earliest), find_era (self->times->changes, latest));
}

static void
spans_init (Spans *self, NwBlocTimes *times)
{
  const GArray *changes = times->changes;
  guint n_eras = changes->len + 1;

  *self = (Spans) { .times = times, .numbers = g_new0 (guint16, n_eras * n_eras) };
  if (changes->len == 0)
    return;

  self->first = g_array_index (changes, gint32, 0) - 366; /* the longest that a start known by year can last */
  self->n_days = g_array_index (changes, gint32, changes->len - 1) - self->first + 1;
  for (guint i = NW_PRECISION_YEAR; i <= NW_PRECISION_DAY; i++)
    self->by_day[i] = g_new0 (guint16, self->n_days);
}

static void
spans_clear (Spans *self)
{
  g_free (self->numbers);
  for (guint i = NW_PRECISION_YEAR; i <= NW_PRECISION_DAY; i++)
    g_free (self->by_day[i]);
}

static void
find_spans (NwBlocTimes *times, const NwFrame *frame)
{
  guint8 last_era = times->changes->len;
  guint16 undated, before, after;
  Spans spans;

  spans_init (&spans, times);
  undated = number_of (&spans, find_era (times->changes, nw_day_from_ymd (FIRST_YEAR, 1, 1)), last_era);
  before = number_of (&spans, 0, 0);
  after = number_of (&spans, last_era, last_era);
  for (guint i = 0; i < frame->n_rows; i++)
    {
      gint32 day = frame->days[i];
      guint16 *known;

      if (day == NW_DAY_NONE || day < spans.first || day - spans.first >= (gint64) spans.n_days)
        {
          times->rows[i] = day == NW_DAY_NONE ? undated : day < spans.first ? before : after;
          continue;
        }
      known = &spans.by_day[frame->precisions[i]][day - spans.first];
      if (*known == 0)
        *known = span_of (&spans, day, nw_packed_latest (day, frame->precisions[i])) + 1;
      times->rows[i] = *known - 1;
    }
  for (guint i = 0; i < frame->n_ranges; i++)
    times->rows[frame->ranges[i].row] = span_of (&spans, frame->days[frame->ranges[i].row], frame->ranges[i].latest);
  spans_clear (&spans);
}

NwBlocTimes *
nw_bloc_times_new (const NwFrame *frame, const NwAtlas *atlas)
{
  NwBlocTimes *self = g_new0 (NwBlocTimes, 1);

  self->changes = find_changes (frame->codebook, atlas);
  self->spans = g_array_new (FALSE, FALSE, sizeof (NwBlocSpan));
  self->rows = g_new (guint16, MAX (frame->n_rows, 1));
  find_spans (self, frame);
  return self;
}

void
nw_bloc_times_free (NwBlocTimes *self)
{
  g_array_unref (self->changes);
  g_array_unref (self->spans);
  g_free (self->rows);
  g_free (self);
}

guint
nw_bloc_n_eras (const NwBlocTimes *self)
{
  return self->changes->len + 1;
}

guint
nw_bloc_era (const NwBlocTimes *self, gint32 day)
{
  return find_era (self->changes, day);
}

guint
nw_bloc_n_spans (const NwBlocTimes *self)
{
  return self->spans->len;
}

const NwBlocSpan *
nw_bloc_spans (const NwBlocTimes *self)
{
  return (const NwBlocSpan *) (gconstpointer) self->spans->data;
}

const guint16 *
nw_bloc_row_spans (const NwBlocTimes *self)
{
  return self->rows;
}

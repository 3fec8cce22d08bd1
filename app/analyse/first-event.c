/* first-event.c: finds for each incident the first act that a question waits for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "first-event.h"

#include <glib/gi18n-lib.h>

#include "acts.h"
#include "definition.h"
#include "era.h"

/* Of the acts that are waited for. */
typedef struct {
  const NwActTable *acts;
  guint8           *kinds;     /* by list of kinds: counts */
  guint8           *claimants; /* by list of who acted: counts; NULL: all do */
} Awaited;

/* What the days count from. */
typedef struct {
  const gint32 *days; /* NULL: no row has one */
  const guint8 *precisions;
} Origin;

static void
awaited_clear (Awaited *self)
{
  g_free (self->kinds);
  g_free (self->claimants);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Awaited, awaited_clear)

/* ---- which acts count ---- */

/* By list: whether any of its codes has a flag of at least that much. */
static guint8 *
flag_lists (const NwColumn *column, const guint8 *flags, guint least)
{
  guint8 *lists = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    for (guint i = 0; i < nw_column_list_length (column, list); i++)
      lists[list] |= flags[nw_column_list_codes (column, list)[i]] >= least;
  return lists;
}

static guint8 *
flag_claimants (const NwInputs *inputs, const NwColumn *by, GError **error)
{
  const NwCodebook *codebook = nw_frame_codebook (inputs->frame);
  g_autofree guint8 *flags = g_new0 (guint8, nw_codebook_n_codes (codebook, NW_DOMAIN_STATE));

  for (guint i = 0; inputs->query->terms.claimants[i]; i++)
    {
      int code = nw_codebook_find_code (codebook, NW_DOMAIN_STATE, inputs->query->terms.claimants[i]);

      if (code < 0)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("There is no claimant “%s” in this release; see “list values claimant”"),
                       inputs->query->terms.claimants[i]);
          return NULL;
        }
      flags[code] = 1;
    }
  return flag_lists (by, flags, 1);
}

static gboolean
find_awaited (Awaited *self, const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;
  gboolean response = terms->event == NW_EVENT_RESPONSE;
  g_autofree guint8 *flags = NULL;

  self->acts = response ? nw_frame_responses (inputs->frame) : nw_frame_claims (inputs->frame);
  if (response)
    flags = nw_frame_rungs (inputs->frame);
  else
    flags = nw_frame_state_kinds (inputs->frame);
  self->kinds = flag_lists (&self->acts->kinds, flags, response ? terms->rung : terms->event == NW_EVENT_CLAIM ? 0 : 1);
  if (!terms->claimants)
    return TRUE;
  self->claimants = flag_claimants (inputs, &self->acts->by, error);
  return self->claimants != NULL;
}

static gboolean
counts (const Awaited *self, guint act)
{
  return self->kinds[nw_column_list (&self->acts->kinds, act)]
         && (!self->claimants || self->claimants[nw_column_list (&self->acts->by, act)]);
}

/* ---- what is coded ---- */

static NwDimension
dimension_of (NwEvent event)
{
  return event == NW_EVENT_RESPONSE ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND;
}

gboolean
nw_first_event_coded (const NwFrame *frame, NwEvent event)
{
  return nw_definition_coded (frame, dimension_of (event));
}

/* The day from which on such acts are coded; NW_DAY_NONE, which is before all days: always. */
static gint32
find_opening (const GPtrArray *eras, NwDimension dimension)
{
  gint32 day = NW_DAY_NONE;

  for (guint i = 0; eras && i < eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (eras, i);

      if (era->opens && era->dimension == dimension)
        day = MAX (day, era->day);
    }
  return day;
}

/* By list of the dimension: it says only that nothing is coded. */
static guint8 *
flag_uncoded (const NwColumn *column)
{
  guint8 *lists = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    lists[list] = nw_column_list_length (column, list) == 1 && nw_column_list_codes (column, list)[0] == NW_CODE_ID_NOT_CODED;
  return lists;
}

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
  Awaited         awaited;
  Origin          origin;
  const NwColumn *column; /* of the dimension that says whether it is coded */
  guint8         *uncoded;
  gint32          opening;
  gboolean        precise;
} Search;

static void
search_clear (Search *self)
{
  awaited_clear (&self->awaited);
  g_free (self->uncoded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* The first act that counts, a dated one if there is any; G_MAXUINT: none. */
static guint
find_act (const Awaited *self, guint row)
{
  for (guint act = self->acts->first[row]; act < self->acts->first[row + 1]; act++)
    if (counts (self, act))
      return act;
  return G_MAXUINT;
}

static NwFirstKind
judge_event (NwFirstEvents *self, const Search *search, guint row, guint act)
{
  const NwActTable *acts = search->awaited.acts;
  gint32 origin = search->origin.days[row], day = acts->days[act];
  NwPrecision precision = search->origin.precisions[row];

  self->days[row] = day - origin;
  if (day < origin)
    {
      self->coarse += latest_of (day, acts->precisions[act]) >= origin;
      return NW_FIRST_NEGATIVE;
    }
  if (search->precise && (precision != NW_PRECISION_DAY || acts->precisions[act] != NW_PRECISION_DAY))
    return NW_FIRST_NOT_PRECISE;
  if (day <= self->as_of)
    return NW_FIRST_EVENT;
  self->days[row] = self->as_of - origin;
  return NW_FIRST_CENSORED;
}

static NwFirstKind
judge_row (NwFirstEvents *self, const Search *search, guint row)
{
  const NwActTable *acts = search->awaited.acts;
  gint32 origin = search->origin.days ? search->origin.days[row] : NW_DAY_NONE;
  guint act = find_act (&search->awaited, row);

  if (search->uncoded[nw_column_list (search->column, row)] || origin < search->opening)
    return NW_FIRST_NOT_CODED;
  if (origin == NW_DAY_NONE)
    return NW_FIRST_NO_ORIGIN;
  if (origin > self->as_of)
    return NW_FIRST_ORIGIN_AFTER;
  if (act != G_MAXUINT && acts->days[act] != NW_DAY_NONE)
    return judge_event (self, search, row, act);
  if (act != G_MAXUINT)
    return NW_FIRST_UNDATED;
  if (search->precise && search->origin.precisions[row] != NW_PRECISION_DAY)
    return NW_FIRST_NOT_PRECISE;
  self->days[row] = self->as_of - origin;
  return NW_FIRST_CENSORED;
}

static void
judge_rows (NwFirstEvents *self, const Search *search, const guint64 *bits)
{
  for (gsize i = 0; i < ((gsize) self->n_rows + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        NwFirstKind kind = judge_row (self, search, row);

        self->kinds[row] = kind;
        self->counts[kind]++;
      }
}

NwFirstEvents *
nw_first_events_new (const NwInputs *inputs, GError **error)
{
  const NwTerms *terms = &inputs->query->terms;
  NwDimension dimension = dimension_of (terms->event);
  g_auto (Search) search = { .precise = terms->precise };
  NwFirstEvents *self;

  if (!find_awaited (&search.awaited, inputs, error))
    return NULL;

  search.origin = find_origin (inputs->frame, terms->origin);
  search.column = nw_frame_column (inputs->frame, dimension);
  search.uncoded = flag_uncoded (search.column);
  search.opening = find_opening (inputs->eras, dimension);

  self = g_new0 (NwFirstEvents, 1);
  self->n_rows = nw_frame_n_rows (inputs->frame);
  self->kinds = g_new0 (guint8, (gsize) self->n_rows + 1);
  self->days = g_new0 (gint32, (gsize) self->n_rows + 1);
  find_as_of (self, inputs, search.awaited.acts);
  judge_rows (self, &search, nw_selection_bits (inputs->selection));
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

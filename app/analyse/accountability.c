/* accountability.c: the share of incidents linked to a state that drew a response in time, of those for which it can be told (M7)
 *
 * Each linked incident is of one kind, the first of these that fits:
 *   not coded      its responses were not coded, or it began before they were; what is there all the same was picked out
 *   not available, unknown
 *   undated        it has such responses, but none has a date, or the first one before the start: nobody can say whether in time
 *   too short      fewer days than asked for between its start and the as-of date, or no start
 *   eligible       answered within the days, or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "accountability-words.h"
#include "behind.h"
#include "code-bits.h"
#include "era.h"
#include "exact-share.h"
#include "first-event.h"
#include "members.h"
#include "said.h"
#include "table.h"

static const struct {
  const char *id;
  const char *label;
  const char *above;
} columns[NW_N_LINKED] = {
  [NW_LINKED] = { "linked", N_("Linked to a state"), NULL },
  [NW_LINKED_ELIGIBLE] = { "eligible", N_("Can be told"), NULL },
  [NW_LINKED_ANSWERED] = { "answered", N_("With a response in time"), NULL },
  [NW_LINKED_NOT_CODED] = { "not_coded", N_("Not coded"), N_("Cannot be told") },
  [NW_LINKED_OUTSIDE] = { "outside", N_("Of these, before the era"), N_("Cannot be told") },
  [NW_LINKED_PICKED] = { "picked_out", N_("Of these, with a response all the same"), N_("Cannot be told") },
  [NW_LINKED_NOT_AVAILABLE] = { "not_available", N_("Not available"), N_("Cannot be told") },
  [NW_LINKED_UNKNOWN] = { "unknown", N_("Unknown"), N_("Cannot be told") },
  [NW_LINKED_SHORT] = { "too_short", N_("Not followed long enough"), N_("Cannot be told") },
  [NW_LINKED_UNDATED] = { "undated", N_("Response undated or before the start"), N_("Cannot be told") },
};

typedef struct {
  const NwInputs *inputs;
  NwSummary      *summary;
  guint64        *bits[NW_N_LINKED];
  gint32          opening;  /* the first day of the era; NW_DAY_NONE: always coded */
  gboolean        by_name;
  gboolean        only_yes; /* no incident is coded as without a response: those with one are no share of anything */
  guint           places[NW_N_LINKED]; /* of the columns */
  guint           share;
} Accountability;

static void
accountability_clear (Accountability *self)
{
  for (guint i = 0; i < NW_N_LINKED; i++)
    g_free (self->bits[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Accountability, accountability_clear)

/* ---- what each incident is ---- */

/* Of an incident whose responses are coded. */
static NwLinkedKind
judge (const Accountability *self, const NwFirstEvents *events, guint row)
{
  guint within = self->inputs->query->terms.within;
  gint32 start = nw_frame_days (self->inputs->frame)[row];

  if (events->kinds[row] == NW_FIRST_UNDATED || events->kinds[row] == NW_FIRST_NEGATIVE)
    return NW_LINKED_UNDATED;
  if (start == NW_DAY_NONE || (gint64) events->as_of - start < within)
    return NW_LINKED_SHORT;
  return events->kinds[row] == NW_FIRST_EVENT && (guint) events->days[row] <= within ? NW_LINKED_ANSWERED : NW_LINKED_ELIGIBLE;
}

static void
set_bit (guint64 *bits, guint row)
{
  bits[row / 64] |= (guint64) 1 << (row % 64);
}

static void
judge_coded (Accountability *self, const NwFirstEvents *events, const guint64 *coded)
{
  for (gsize i = 0; i < nw_code_bits_words (self->inputs->frame); i++)
    for (guint64 word = coded[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        NwLinkedKind kind = judge (self, events, row);

        set_bit (self->bits[kind], row);
        if (kind == NW_LINKED_ANSWERED)
          set_bit (self->bits[NW_LINKED_ELIGIBLE], row);
      }
}

/* Responses since the start, of the rung that is asked for; an act table has them, whatever the era. */
static NwFirstEvents *
find_responses (const Accountability *self, GError **error)
{
  g_autoptr (NwQuery) query = nw_query_copy (self->inputs->query);
  NwInputs inputs = *self->inputs;

  query->terms.event = NW_EVENT_RESPONSE;
  query->terms.origin = NW_ORIGIN_START;
  query->terms.precise = FALSE;
  g_clear_pointer (&query->terms.claimants, g_strfreev);
  inputs.query = query;
  return nw_first_events_new (&inputs, error);
}

static void
find_not_coded (Accountability *self, const guint64 *not_coded)
{
  const NwFrame *frame = self->inputs->frame;
  const NwColumn *column = nw_frame_column (frame, NW_DIMENSION_RESPONSE);
  g_autofree guint8 *said = nw_said_by_list (column);

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = not_coded[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);

        if (nw_frame_days (frame)[row] < self->opening)
          set_bit (self->bits[NW_LINKED_OUTSIDE], row);
        if (said[nw_column_list (column, row)] == NW_SAID_YES)
          set_bit (self->bits[NW_LINKED_PICKED], row);
      }
}

static gboolean
find_bits (Accountability *self, GError **error)
{
  const NwFrame *frame = self->inputs->frame;
  g_autoptr (NwFirstEvents) events = find_responses (self, error);
  g_autoptr (NwSaidBits) said = NULL;

  if (!events)
    return FALSE;
  for (guint i = 0; i < NW_N_LINKED; i++)
    if (i != NW_LINKED)
      self->bits[i] = g_new0 (guint64, nw_code_bits_words (frame) + 1);
  self->bits[NW_LINKED] = nw_code_bits_linked (frame, nw_selection_bits (self->inputs->selection), &self->by_name);
  self->opening = nw_eras_opening (self->inputs->eras, NW_DIMENSION_RESPONSE);
  said = nw_said_bits_new (frame, NW_DIMENSION_RESPONSE, self->inputs->eras, self->bits[NW_LINKED]);
  find_not_coded (self, said->bits[NW_SAID_NOT_CODED]);
  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    {
      self->bits[NW_LINKED_NOT_CODED][i] = said->bits[NW_SAID_NOT_CODED][i];
      self->bits[NW_LINKED_NOT_AVAILABLE][i] = said->bits[NW_SAID_NOT_AVAILABLE][i];
      self->bits[NW_LINKED_UNKNOWN][i] = said->bits[NW_SAID_UNKNOWN][i];
    }
  self->only_yes = nw_code_bits_count (frame, said->bits[NW_SAID_NO]) == 0
                   && nw_code_bits_count (frame, self->bits[NW_LINKED_NOT_AVAILABLE]) + nw_code_bits_count (frame, self->bits[NW_LINKED_UNKNOWN]) > 0;
  judge_coded (self, events, said->bits[NW_SAID_NO]);
  judge_coded (self, events, said->bits[NW_SAID_YES]);
  return TRUE;
}

/* ---- the table ---- */

static void
add_columns (Accountability *self)
{
  static const NwLinkedKind order[] = {
    NW_LINKED, NW_LINKED_ELIGIBLE, NW_LINKED_ANSWERED, NW_LINKED_NOT_CODED, NW_LINKED_OUTSIDE, NW_LINKED_PICKED,
    NW_LINKED_NOT_AVAILABLE, NW_LINKED_UNKNOWN, NW_LINKED_SHORT, NW_LINKED_UNDATED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      NwLinkedKind kind = order[i];
      NwSummaryColumn *column = nw_summary_add_column (self->summary, NW_QUANTITY_COUNT, columns[kind].id, _(columns[kind].label));

      column->opens = TRUE;
      column->above = columns[kind].above ? g_strdup (_(columns[kind].above)) : NULL;
      self->places[kind] = self->summary->columns->len - 1;
      if (kind != NW_LINKED_ANSWERED)
        continue;
      self->share = self->summary->columns->len;
      nw_summary_add_share (self->summary, "share", _("Accountability rate"), "", self->places[NW_LINKED_ANSWERED],
                            self->places[NW_LINKED_ELIGIBLE]);
    }
}

/* Whether there are linked incidents and none of them was coded. */
static gboolean
is_uncoded (const Accountability *self, guint row)
{
  double linked = nw_summary_cell (self->summary, row, self->places[NW_LINKED])->number;

  return linked > 0 && nw_summary_cell (self->summary, row, self->places[NW_LINKED_NOT_CODED])->number == linked;
}

static void
fill_row (Accountability *self, guint row, const guint64 *rows)
{
  for (guint i = 0; i < NW_N_LINKED; i++)
    {
      g_autofree guint64 *both = nw_code_bits_both (self->inputs->frame, rows, self->bits[i]);

      nw_behind_count (self->inputs, self->summary, row, self->places[i], both);
    }
  if (is_uncoded (self, row))
    {
      nw_summary_set_state (self->summary, row, self->places[NW_LINKED_ANSWERED], NW_STATE_NOT_CODED);
      nw_summary_set_state (self->summary, row, self->share, NW_STATE_NOT_CODED);
    }
  else if (self->only_yes)
    nw_summary_set_state (self->summary, row, self->share, NW_STATE_NOT_AVAILABLE);
  else
    nw_exact_share_set (self->summary, row, self->share);
}

static gboolean
fill (Accountability *self, GError **error)
{
  const NwQuery *query = self->inputs->query;
  const guint64 *linked = self->bits[NW_LINKED];
  g_autoptr (GPtrArray) groups = nw_members_new (self->inputs, linked, error);

  if (!groups)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      const NwMembers *group = g_ptr_array_index (groups, i);

      fill_row (self, nw_members_add_row (group, self->summary), group->bits);
    }
  if (query->by != NW_DIMENSION_NONE || query->interval != NW_INTERVAL_ALL)
    fill_row (self, nw_summary_add_row (self->summary, NW_SUMMARY_TOTAL, "all", _("All"), NW_CODE_LISTED), linked);
  return TRUE;
}

static void
describe (Accountability *self)
{
  NwLinkedCounts counts = { .opening = self->opening, .by_name = self->by_name, .only_yes = self->only_yes };

  for (guint i = 0; i < NW_N_LINKED; i++)
    counts.n[i] = nw_code_bits_count (self->inputs->frame, self->bits[i]);
  nw_accountability_describe (self->summary, self->inputs, &counts);
}

static NwResult *
run (const NwInputs *inputs, GError **error)
{
  g_auto (Accountability) self = { .inputs = inputs };
  g_autoptr (NwSummary) summary = NULL;

  if (!find_bits (&self, error))
    return NULL;
  self.summary = summary = nw_summary_new (nw_members_row_id (inputs->query), nw_members_row_label (inputs->query));
  add_columns (&self);
  if (!fill (&self, error))
    return NULL;
  describe (&self);
  return nw_behind_result (&nw_analysis_accountability, inputs, g_steal_pointer (&summary), NW_DIMENSION_RESPONSE);
}

const NwAnalysis nw_analysis_accountability = {
  .id = "accountability",
  .label = N_("Accountability rate"),
  .summary = N_("How many of the incidents linked to a state drew a response of a chosen rung or above in time, of those for which it can "
                "be told."),
  .run = run,
  .view = "accountability",
  .chart = "forest",
  .also = { "counts" },
  .terms = NW_TERM_WITHIN | NW_TERM_RUNG | NW_TERM_BY | NW_TERM_YEARS,
  .method = N_("Accountability rates are shares of the incidents linked to a state: those that drew a response of the rung or above within "
               "the days, of those whose responses the dataset coded and that were followed for as long; what was not coded, is not "
               "available, unknown or undated, or was not followed, is in neither number. Intervals are exact (Clopper–Pearson), 95 %"),
};

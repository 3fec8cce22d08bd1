/* funnel.c: how many of the recorded incidents come to each step from disclosure to a response that costs something
 *
 * Each step is counted by itself: an incident can have a later one without an earlier one. A step is told of the incidents for which
 * the dataset says yes or no; where it never says no, its yes are no share of anything.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "behind.h"
#include "claim-windows.h"
#include "code-bits.h"
#include "era.h"
#include "exact-share.h"
#include "number.h"
#include "rung-words.h"
#include "said.h"
#include "table.h"

typedef enum { RECORDED, DISCLOSED, CLAIM, STATE_CLAIM, COLLECTIVE, RESPONSE, COSTLY, N_STEPS } StepId;

static const struct {
  const char *code;
  const char *label;
  const char *phrase; /* in the sentence */
} names[N_STEPS] = {
  { "recorded", N_("Recorded"), NULL },
  { "disclosed", N_("Disclosed"), N_("disclosed") },
  { "claim", N_("Any claim"), N_("a claim") },
  { "state-claim", N_("A state’s claim"), N_("a state’s claim") },
  { "collective", N_("Collective claim"), N_("a collective claim") },
  { "response", N_("Response"), N_("a response") },
  { "costly", N_("Cost-imposing response"), N_("a cost-imposing response") },
};

/* One step; the sets part the selection, yes is in told, picked in not_coded. */
typedef struct {
  guint64 *yes, *told, *not_coded, *not_available, *unknown, *picked;
} Step;

enum { TOLD, NOT_CODED, NOT_AVAILABLE, UNKNOWN, PICKED, N_COUNTS };

typedef struct {
  const NwInputs *inputs;
  NwSummary      *summary;
  Step            steps[N_STEPS];
  guint           hits, share, counts[N_COUNTS]; /* columns */
} Funnel;

static void
funnel_clear (Funnel *self)
{
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_free (self->steps[i].yes);
      g_free (self->steps[i].told);
      g_free (self->steps[i].not_coded);
      g_free (self->steps[i].not_available);
      g_free (self->steps[i].unknown);
      g_free (self->steps[i].picked);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Funnel, funnel_clear)

/* ---- the steps ---- */

static guint64 *
bits_new (const Funnel *self)
{
  return g_new0 (guint64, nw_code_bits_words (self->inputs->frame) + 1);
}

static guint64 *
bits_of (const Funnel *self, const guint64 *bits)
{
  return nw_code_bits_both (self->inputs->frame, bits, bits);
}

static void
find_recorded (Funnel *self)
{
  const guint64 *selected = nw_selection_bits (self->inputs->selection);

  self->steps[RECORDED] = (Step) { bits_of (self, selected), bits_of (self, selected), bits_new (self), bits_new (self),
                                   bits_new (self), bits_new (self) };
}

/* Where a dataset has dates of disclosure, one that is missing is not available. */
static void
find_disclosed (Funnel *self)
{
  const gint32 *days = nw_frame_disclosed_days (self->inputs->frame);
  const guint64 *selected = nw_selection_bits (self->inputs->selection);
  Step step = { bits_new (self), bits_new (self), days ? bits_new (self) : bits_of (self, selected), bits_new (self), bits_new (self),
                bits_new (self) };

  for (gsize i = 0; days && i < nw_code_bits_words (self->inputs->frame); i++)
    for (guint64 word = selected[i]; word != 0; word &= word - 1)
      {
        gboolean known = days[i * 64 + __builtin_ctzll (word)] != NW_DAY_NONE;

        step.yes[i] |= known ? word & -word : 0;
        step.not_available[i] |= known ? 0 : word & -word;
      }
  memcpy (step.told, step.yes, nw_code_bits_words (self->inputs->frame) * sizeof *step.told);
  self->steps[DISCLOSED] = step;
}

/* A step of claims or responses: told where the dimension is coded, yes where flagged is set, too. */
static Step
step_new (const Funnel *self, NwDimension dimension, const guint64 *flagged)
{
  const NwFrame *frame = self->inputs->frame;
  const guint64 *selected = nw_selection_bits (self->inputs->selection);
  g_autoptr (NwSaidBits) said = nw_said_bits_new (frame, dimension, self->inputs->eras, selected);
  Step step = { .told = bits_new (self) };

  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    step.told[i] = said->bits[NW_SAID_YES][i] | said->bits[NW_SAID_NO][i];
  step.yes = nw_code_bits_both (frame, step.told, flagged);
  step.picked = nw_code_bits_both (frame, said->bits[NW_SAID_NOT_CODED], flagged);
  step.not_coded = g_steal_pointer (&said->bits[NW_SAID_NOT_CODED]);
  step.not_available = g_steal_pointer (&said->bits[NW_SAID_NOT_AVAILABLE]);
  step.unknown = g_steal_pointer (&said->bits[NW_SAID_UNKNOWN]);
  return step;
}

static void
find_by_codes (Funnel *self, StepId id, NwDimension dimension, const guint8 *wanted)
{
  g_autofree guint64 *flagged
      = nw_code_bits_wanted (self->inputs->frame, dimension, wanted, nw_selection_bits (self->inputs->selection));

  self->steps[id] = step_new (self, dimension, flagged);
}

static void
find_claims (Funnel *self)
{
  NwCodebook *codebook = nw_frame_codebook (self->inputs->frame);
  guint n = nw_codebook_n_codes (codebook, NW_DOMAIN_CLAIM_KIND);
  g_autofree guint8 *any = g_new (guint8, n);
  g_autofree guint8 *of_states = nw_frame_state_kinds (self->inputs->frame);

  for (guint i = 0; i < n; i++)
    any[i] = i >= NW_N_SPECIAL_CODES;
  find_by_codes (self, CLAIM, NW_DIMENSION_CLAIM_KIND, any);
  find_by_codes (self, STATE_CLAIM, NW_DIMENSION_CLAIM_KIND, of_states);
}

/* Several states whose claims are too coarse in time to tell are neither yes nor no. */
static void
find_collective (Funnel *self)
{
  const guint64 *selected = nw_selection_bits (self->inputs->selection);
  g_autofree guint64 *flagged = bits_new (self);
  g_autofree guint64 *coarse = bits_new (self);
  g_autoptr (NwClaimWindows) windows = NULL;
  NwTerms terms = self->inputs->query->terms;
  Step *step = &self->steps[COLLECTIVE];

  terms.claimants = NULL; /* borrowed parts, no copy */
  windows = nw_claim_windows_new (self->inputs->frame, &terms);
  for (gsize i = 0; i < nw_code_bits_words (self->inputs->frame); i++)
    for (guint64 word = selected[i]; word != 0; word &= word - 1)
      if (nw_claim_windows_first (windows, i * 64 + __builtin_ctzll (word)) != NW_DAY_NONE)
        flagged[i] |= word & -word;
      else if (nw_claim_windows_untold (windows) > 0)
        coarse[i] |= word & -word;
  *step = step_new (self, NW_DIMENSION_CLAIM_KIND, flagged);
  for (gsize i = 0; i < nw_code_bits_words (self->inputs->frame); i++)
    {
      step->not_available[i] |= step->told[i] & coarse[i];
      step->told[i] &= ~coarse[i];
    }
}

static void
find_responses (Funnel *self)
{
  guint n = nw_codebook_n_codes (nw_frame_codebook (self->inputs->frame), NW_DOMAIN_RESPONSE);
  g_autofree guint8 *rungs = nw_frame_rungs (self->inputs->frame);

  find_by_codes (self, RESPONSE, NW_DIMENSION_RESPONSE, rungs);
  for (guint i = 0; i < n; i++)
    rungs[i] = rungs[i] >= NW_RUNG_COSTLY;
  find_by_codes (self, COSTLY, NW_DIMENSION_RESPONSE, rungs);
}

/* ---- the table ---- */

static guint
add_count (NwSummary *summary, const char *id, const char *label, const char *above)
{
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->opens = TRUE;
  column->above = g_strdup (above);
  return summary->columns->len - 1;
}

static void
add_columns (Funnel *self)
{
  const char *above = _("Neither yes nor no");

  self->hits = add_count (self->summary, "incidents", _("Incidents"), NULL);
  self->counts[TOLD] = add_count (self->summary, "told", _("Of those that are coded"), NULL);
  self->share = self->summary->columns->len;
  nw_summary_add_share (self->summary, "share", _("Share"), "", self->hits, self->counts[TOLD]);
  self->counts[NOT_CODED] = add_count (self->summary, "not_coded", _("Not coded"), above);
  self->counts[NOT_AVAILABLE] = add_count (self->summary, "not_available", _("Not available"), above);
  self->counts[UNKNOWN] = add_count (self->summary, "unknown", _("Unknown"), above);
  self->counts[PICKED] = add_count (self->summary, "picked_out", _("Not coded, but recorded"), above);
}

static guint
number (const Funnel *self, guint row, guint column)
{
  return (guint) nw_summary_cell (self->summary, row, column)->number;
}

/* Of a step that is told of no incident, nothing is zero. */
static void
set_untold (Funnel *self, guint row)
{
  NwCellState state = number (self, row, self->counts[NOT_CODED]) > 0       ? NW_STATE_NOT_CODED
                      : number (self, row, self->counts[NOT_AVAILABLE]) > 0 ? NW_STATE_NOT_AVAILABLE
                      : number (self, row, self->counts[UNKNOWN]) > 0       ? NW_STATE_UNKNOWN
                                                                            : NW_STATE_NOTHING;

  nw_summary_set_state (self->summary, row, self->hits, state);
  nw_summary_set_state (self->summary, row, self->share, state);
}

/* What is recorded is no share of itself; a step of which the dataset never says no has counts, and no share. */
static gboolean
has_share (const Funnel *self, guint row)
{
  return row != RECORDED
         && (number (self, row, self->hits) < number (self, row, self->counts[TOLD])
             || number (self, row, self->counts[NOT_AVAILABLE]) + number (self, row, self->counts[UNKNOWN]) == 0);
}

static void
fill_step (Funnel *self, StepId id)
{
  const Step *step = &self->steps[id];
  const guint64 *sets[N_COUNTS] = { step->told, step->not_coded, step->not_available, step->unknown, step->picked };
  guint row = nw_summary_add_row (self->summary, NW_SUMMARY_ROW, names[id].code, _(names[id].label), NW_CODE_LISTED);

  for (guint i = 0; i < N_COUNTS; i++)
    nw_behind_count (self->inputs, self->summary, row, self->counts[i], sets[i]);
  if (id != RECORDED && number (self, row, self->counts[TOLD]) == 0)
    {
      set_untold (self, row);
      return;
    }
  nw_behind_count (self->inputs, self->summary, row, self->hits, step->yes);
  if (has_share (self, row))
    nw_exact_share_set (self->summary, row, self->share);
}

/* ---- words ---- */

static char *
say_step (const Funnel *self, guint row)
{
  const NwSummaryCell *cell = nw_summary_cell (self->summary, row, self->hits);
  g_autofree char *printed = NULL;

  if (cell->state == NW_STATE_VALUE && nw_summary_cell (self->summary, row, self->share)->state == NW_STATE_VALUE)
    printed = nw_share_print (cell->number, number (self, row, self->counts[TOLD]));
  else
    printed = nw_summary_print (self->summary, row, self->hits);
  /* Translators: a step of the funnel and how many come to it: "a state’s claim 8.6 % (141 of 1,643)". */
  return g_strdup_printf (_("%s %s"), _(names[row].phrase), printed);
}

static char *
make_sentence (const Funnel *self)
{
  g_autofree char *all = nw_number_print (nw_selection_count (self->inputs->selection));
  g_autoptr (GString) steps = g_string_new (NULL);

  for (guint i = DISCLOSED; i < N_STEPS; i++)
    {
      g_autofree char *words = say_step (self, i);

      g_string_append_printf (steps, "%s%s", steps->len > 0 ? _("; ") : "", words);
    }
  return g_strdup_printf (_("Of %s recorded incidents, as far as each step is coded: %s. What is not coded is neither yes nor no."), all,
                          steps->str);
}

static char *
make_remarks (const Funnel *self)
{
  GString *out = g_string_new (_("Each step is counted by itself: an incident can have a later one without an earlier one. A response is one of "
                                 "the ladder, from a statement on; cost-imposing are sanctions, retorsion and countermeasures (rung 4 and 5), "
                                 "not a legal process, which may be no more than an investigation."));
  guint picked = number (self, RESPONSE, self->counts[PICKED]);
  gint32 opening = nw_eras_opening (self->inputs->eras, NW_DIMENSION_RESPONSE);
  g_autofree char *n = nw_number_print (picked);

  if (opening != NW_DAY_NONE)
    {
      g_autofree char *day = nw_date_print (nw_date_from_day (opening));

      g_string_append_printf (out, _(" Responses are coded for starts from %s on."), day);
    }
  if (picked > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %s incident that was not coded has one all the same, and is not counted.",
                                              " %s incidents that were not coded have one all the same, and are not counted.", picked), n);
  return g_string_free (out, FALSE);
}

static NwResult *
run (const NwInputs *inputs, GError **error)
{
  g_auto (Funnel) self = { .inputs = inputs };
  g_autoptr (NwSummary) summary = nw_summary_new ("step", _("Step"));

  self.summary = summary;
  find_recorded (&self);
  find_disclosed (&self);
  find_claims (&self);
  find_collective (&self);
  find_responses (&self);
  add_columns (&self);
  for (guint i = 0; i < N_STEPS; i++)
    fill_step (&self, i);
  nw_summary_describe (summary, g_strdup (_("From incident to claim to response")),
                       g_strdup (_("Reported incidents that come to each step, and of how many it is coded")), make_sentence (&self),
                       make_remarks (&self));
  return nw_behind_result (&nw_analysis_funnel, inputs, g_steal_pointer (&summary), NW_DIMENSION_RESPONSE);
}

const NwAnalysis nw_analysis_funnel = {
  .id = "funnel",
  .label = N_("From incident to response"),
  .summary = N_("How many recorded incidents are disclosed, claimed, claimed by states and together, answered, and answered at a cost."),
  .run = run,
  .view = "accountability",
  .chart = "funnel",
  .also = { "forest", "counts" },
  .terms = NW_TERM_GAP | NW_TERM_MEMBERS,
  .method = N_("Steps from incident to response are counted each by itself, of the incidents for which the dataset says yes or no. A claim is "
               "collective when claims by two states or more lie within the window; cost-imposing are sanctions, retorsion and "
               "countermeasures"),
};

/* profile.c: up to four states side by side: as receiver, as accused, their claims and responses, and what is not known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "behind.h"
#include "code-bits.h"
#include "profile-facts.h"
#include "profile-words.h"
#include "said.h"
#include "table.h"

#define DEFAULT_TOP 5
#define MAX_TOP     50

/* ---- claims and responses ---- */

static const guint64 *
claimed (const NwProfileState *state)
{
  return state->claimed;
}

static const guint64 *
accused (const NwProfileState *state)
{
  return state->accused;
}

static const guint64 *
accused_by_any (const NwProfileState *state)
{
  return state->accused_by_any;
}

static const guint64 *
contested (const NwProfileState *state)
{
  return state->contested;
}

static void
add_claims (NwProfile *self)
{
  static const struct {
    const char   *code;
    const char   *label;
    NwProfileBits bits;
  } rows[] = {
    { "claim/made", N_("With a claim that it made as a state"), claimed },
    { "claim/received", N_("With a state’s claim that names it"), accused },
    { "claim/received-any", N_("With a claim by anybody that names it"), accused_by_any },
    { "claim/contested", N_("With a contested claim that names it"), contested },
  };

  nw_profile_add_section (self, "section/claim", _("Claims"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (self->states->claims_coded)
      nw_profile_add_count (self, rows[i].code, _(rows[i].label), rows[i].bits, NULL);
    else
      nw_profile_add_dark (self, rows[i].code, _(rows[i].label));
}

/* The ladder first, then what is beside it. */
static const guint kinds[] = { 1, 2, 3, 4, 5, NW_PROFILE_BESIDE, NW_PROFILE_UNNAMED };

/* made: by the state itself; else by anybody, to what is attributed to it. */
static void
add_response (NwProfile *self, guint kind, gboolean made)
{
  const char *label = nw_profile_kind_label (kind);
  g_autofree char *code = g_strdup_printf ("response/%s/%s", made ? "made" : "received", nw_profile_kind_id (kind));
  const guint64 *sets[NW_MAX_PROFILES];

  for (guint i = 0; i < self->states->n; i++)
    sets[i] = self->states->states[i].responded[kind];
  if (!self->states->responses_coded)
    nw_profile_add_dark (self, code, label);
  else if (made)
    nw_profile_add_sets (self, code, label, sets);
  else
    nw_profile_add_count (self, code, label, nw_profile_attributed, self->states->answered[kind]);
}

static void
add_responses (NwProfile *self)
{
  nw_profile_add_section (self, "section/response-made", _("Its own responses"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_response (self, kinds[i], TRUE);
  nw_profile_add_section (self, "section/response-received", _("Responses by anybody to what is attributed to it"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_response (self, kinds[i], FALSE);
}

/* ---- norms ---- */

/* A row for each norm that the rules mark. */
static void
add_norms (NwProfile *self)
{
  NwDimension norm = nw_dimension_find ("norm");

  if (!self->inputs->norms || norm == NW_DIMENSION_NONE)
    return;
  nw_profile_add_section (self, "section/norm-received", _("Norm indicators, as receiver"));
  nw_profile_add_values (self, "norm/received", norm, nw_profile_received, G_MAXUINT);
  nw_profile_add_section (self, "section/norm-attributed", _("Norm indicators, of what is attributed to it"));
  nw_profile_add_values (self, "norm/attributed", norm, nw_profile_attributed, G_MAXUINT);
}

/* ---- what is not known ---- */

/* One bit a row: whether it has no start. */
static guint64 *
find_undated (const NwFrame *frame)
{
  const gint32 *days = nw_frame_days (frame);
  guint64 *bits = g_new0 (guint64, nw_code_bits_words (frame) + 1);

  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    bits[row / 64] |= (guint64) (days[row] == NW_DAY_NONE) << row % 64;
  return bits;
}

/* Those that are not coded and of which nothing is recorded all the same. */
static void
add_not_coded (NwProfile *self, const char *code, const char *label, NwDimension dimension, const guint64 *recorded)
{
  const NwFrame *frame = self->inputs->frame;
  g_autoptr (NwSaidBits) said = nw_said_bits_new (frame, dimension, self->inputs->eras, nw_selection_bits (self->inputs->selection));
  guint64 *bits = said->bits[NW_SAID_NOT_CODED];

  for (gsize i = 0; recorded && i < nw_code_bits_words (frame); i++)
    bits[i] &= ~recorded[i];
  nw_profile_add_count (self, code, label, nw_profile_attributed, bits);
}

static void
add_unknown (NwProfile *self)
{
  g_autofree guint64 *undated = find_undated (self->inputs->frame);

  nw_profile_add_section (self, "section/unknown", _("What is not known"));
  nw_profile_add_count (self, "unknown/received-undated", _("As receiver: without a start date"), nw_profile_received, undated);
  nw_profile_add_unknown (self, "unknown/received-initiator", NW_DIMENSION_INITIATOR, _("As receiver: initiator"), nw_profile_received);
  nw_profile_add_unknown (self, "unknown/received-sector", NW_DIMENSION_SECTOR, _("As receiver: sector"), nw_profile_received);
  nw_profile_add_count (self, "unknown/attributed-undated", _("Attributed to it: without a start date"), nw_profile_attributed, undated);
  nw_profile_add_unknown (self, "unknown/attributed-receiver", NW_DIMENSION_RECEIVER, _("Attributed to it: receiver"), nw_profile_attributed);
  add_not_coded (self, "unknown/attributed-responses", _("Attributed to it: responses were not coded"), NW_DIMENSION_RESPONSE,
                 self->states->any_answer);
}

/* ---- all of it ---- */

static void
add_columns (NwProfile *self)
{
  for (guint i = 0; i < self->states->n; i++)
    {
      const NwCode *code = self->states->states[i].code;

      nw_summary_add_column (self->summary, NW_QUANTITY_COUNT, code->code, nw_code_display (code))->opens = TRUE;
    }
  nw_profile_add_fact_columns (self);
}

/* A side that the release does not code is a row that says so. */
static void
add_role (NwProfile *self, const char *code, const char *label, NwDimension dimension, NwProfileBits bits)
{
  g_autofree char *linked = g_strconcat (code, "/linked", NULL);

  if (nw_code_bits_never (self->inputs->frame, dimension))
    {
      nw_profile_add_dark (self, code, label);
      return;
    }
  nw_profile_add_count (self, code, label, bits, NULL);
  nw_profile_add_count (self, linked, _("Of these linked to a state"), bits, self->states->linked);
}

static gboolean
add_rows (NwProfile *self, guint top, GError **error)
{
  nw_profile_add_section (self, "section/received", _("As receiver"));
  add_role (self, "received", _("Incidents"), NW_DIMENSION_RECEIVER, nw_profile_received);
  nw_profile_add_section (self, "section/received-sector", _("As receiver, by sector"));
  nw_profile_add_values (self, "received/sector", NW_DIMENSION_SECTOR, nw_profile_received, top);
  nw_profile_add_section (self, "section/received-initiator", _("As receiver, by whom they are attributed to"));
  nw_profile_add_values (self, "received/initiator", NW_DIMENSION_INITIATOR, nw_profile_received, top);
  nw_profile_add_section (self, "section/attributed", _("Attributed to it"));
  add_role (self, "attributed", _("Incidents"), NW_DIMENSION_INITIATOR, nw_profile_attributed);
  nw_profile_add_section (self, "section/attributed-receiver", _("Attributed to it, by receiver"));
  nw_profile_add_values (self, "attributed/receiver", NW_DIMENSION_RECEIVER, nw_profile_attributed, top);
  nw_profile_add_section (self, "section/attributed-sector", _("Attributed to it, by sector of the receiver"));
  nw_profile_add_values (self, "attributed/sector", NW_DIMENSION_SECTOR, nw_profile_attributed, top);
  add_claims (self);
  add_responses (self);
  add_norms (self);
  nw_profile_add_section (self, "section/trend-received", _("As receiver, by year of start"));
  if (!nw_profile_add_years (self, "trend/received", nw_profile_received, error))
    return FALSE;
  nw_profile_add_section (self, "section/trend-attributed", _("Attributed to it, by year of start"));
  if (!nw_profile_add_years (self, "trend/attributed", nw_profile_attributed, error))
    return FALSE;
  add_unknown (self);
  nw_profile_add_facts (self);
  return TRUE;
}

static NwResult *
run_profile (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwProfileStates) states = nw_profile_states_new (inputs, error);
  g_autoptr (NwSummary) summary = NULL;
  guint top = inputs->query->top > 0 ? MIN (inputs->query->top, MAX_TOP) : DEFAULT_TOP;
  NwProfile self = { inputs, states, NULL };
  NwResult *result;

  if (!states)
    return NULL;
  self.summary = summary = nw_summary_new ("row", _("Row"));
  add_columns (&self);
  if (!add_rows (&self, top, error))
    return NULL;
  nw_profile_describe (&self, top);
  result = nw_behind_result (&nw_analysis_profile, inputs, g_steal_pointer (&summary), NW_DIMENSION_RESPONSE);
  result->maturity = inputs->maturity ? nw_maturity_ref (inputs->maturity) : NULL;
  return result;
}

const NwAnalysis nw_analysis_profile = {
  .id = "profile",
  .label = N_("State profile"),
  .summary = N_("One to four states side by side: as receiver, as the one that incidents are attributed to, their claims and "
                "responses, what is not known, and what they have published."),
  .run = run_profile,
  .view = "accountability",
  .chart = "profile",
  .also = { "counts" },
  .terms = NW_TERM_STATES,
  .norms = TRUE,
};

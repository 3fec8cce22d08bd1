/* chain.c: one incident and what followed it: claims by who made them, responses by rung, in days from its start
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "behind.h"
#include "chain-steps.h"
#include "date-text.h"
#include "table.h"

/* Columns, in this order. */
enum { LANE, WHAT, WHO, KIND, DATE, FROM, TO, CONTESTED, SOURCE };

/* What all steps of a chain are told by. */
typedef struct {
  const NwInputs *inputs;
  const NwBatch  *records;
  const NwIncident *incident;
  GArray         *steps;  /* NwStep */
  const NwStep   *origin; /* from whose first day on days are counted; NULL: nothing is dated */
} Chain;

static const NwStep *
find_step (const Chain *self, NwStepKind kind, gboolean any_kind)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const NwStep *step = &g_array_index (self->steps, NwStep, i);

      if ((any_kind || step->kind == kind) && step->date.precision != NW_PRECISION_UNKNOWN)
        return step;
    }
  return NULL;
}

/* The start; where it is not known the disclosure, else whatever is dated first. */
static const NwStep *
find_origin (const Chain *self)
{
  const NwStep *start = find_step (self, NW_STEP_START, FALSE), *disclosed = find_step (self, NW_STEP_DISCLOSED, FALSE);

  return start ? start : disclosed ? disclosed : find_step (self, NW_STEP_START, TRUE);
}

/* ---- rows ---- */

static void
add_columns (NwSummary *summary)
{
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "lane", _("Lane"))->data = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "what", _("What"));
  /* Translators: the heading above who made a claim or gave a response. */
  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "who", _("By"));
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "kind", _("Kind"))->data = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "date", _("Date"));
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "from", _("From day"));
  nw_summary_add_column (summary, NW_QUANTITY_DAYS, "to", _("To day"));
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "contested", _("Contested"))->data = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_CODE, "source", _("Source"));
}

static void
set_text (NwSummary *summary, guint row, guint column, char *text)
{
  g_autofree char *owned = text;

  if (owned)
    nw_summary_set_text (summary, row, column, owned);
}

/* "start", "claim-3" */
static char *
print_code (const NwStep *step, guint *n_claims, guint *n_responses)
{
  switch (step->kind)
    {
    case NW_STEP_START:
      return g_strdup ("start");
    case NW_STEP_DISCLOSED:
      return g_strdup ("disclosed");
    case NW_STEP_END:
      return g_strdup ("end");
    case NW_STEP_CLAIM:
      return g_strdup_printf ("claim-%u", ++*n_claims);
    case NW_STEP_RESPONSE:
    default:
      return g_strdup_printf ("response-%u", ++*n_responses);
    }
}

static void
set_date (const Chain *self, NwSummary *summary, guint row, const NwStep *step)
{
  if (step->date.precision == NW_PRECISION_UNKNOWN)
    {
      nw_summary_set_state (summary, row, DATE, NW_STATE_NOT_AVAILABLE);
      nw_summary_set_state (summary, row, FROM, NW_STATE_NOT_AVAILABLE);
      nw_summary_set_state (summary, row, TO, NW_STATE_NOT_AVAILABLE);
      return;
    }
  set_text (summary, row, DATE, nw_date_print (step->date));
  nw_summary_set (summary, row, FROM, (double) step->date.earliest - self->origin->date.earliest);
  nw_summary_set (summary, row, TO, (double) step->date.latest - self->origin->date.earliest);
}

static void
add_steps (const Chain *self, NwSummary *summary)
{
  guint n_claims = 0, n_responses = 0;

  for (guint i = 0; i < MIN (self->steps->len, NW_SUMMARY_MAX_ROWS); i++)
    {
      const NwStep *step = &g_array_index (self->steps, NwStep, i);
      g_autofree char *code = print_code (step, &n_claims, &n_responses);
      g_autofree char *name = nw_step_name (self->records, step);
      guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, code, name, NW_CODE_LISTED);

      nw_summary_set_text (summary, row, LANE, step->lane);
      set_text (summary, row, WHAT, nw_step_what (self->records, step));
      set_text (summary, row, WHO, nw_step_who (self->records, step));
      set_text (summary, row, KIND, nw_step_kinds (self->records, step));
      set_date (self, summary, row, step);
      if (step->kind == NW_STEP_CLAIM)
        nw_summary_set_text (summary, row, CONTESTED, step->act->contested ? "yes" : "no");
      set_text (summary, row, SOURCE, nw_step_source (step));
    }
  summary->more = self->steps->len - summary->rows->len;
}

/* ---- words ---- */

static guint
count_steps (const Chain *self, NwStepKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->steps->len; i++)
    n += g_array_index (self->steps, NwStep, i).kind == kind;
  return n;
}

/* "10", or why there is none: "not coded". */
static char *
print_count (const Chain *self, NwStepKind kind)
{
  static const char *const reasons[NW_N_SPECIAL_CODES] = {
    [NW_CODE_ID_UNKNOWN] = N_("unknown"),
    [NW_CODE_ID_NOT_AVAILABLE] = N_("not available"),
    [NW_CODE_ID_NOT_CODED] = N_("not coded"),
    [NW_CODE_ID_NONE] = N_("none recorded"),
  };
  const NwFrame *frame = self->inputs->frame;
  const guint64 *bits = nw_selection_bits (self->inputs->selection);
  guint n = count_steps (self, kind), row = 0, n_codes;
  const guint16 *codes;

  if (n > 0)
    return g_strdup_printf ("%'u", n);
  while (bits[row / 64] == 0)
    row += 64;
  row += __builtin_ctzll (bits[row / 64]);
  codes = nw_frame_codes (frame, kind == NW_STEP_CLAIM ? NW_DIMENSION_CLAIM_KIND : NW_DIMENSION_RESPONSE, row, &n_codes);
  return g_strdup (_(reasons[codes[0] < NW_N_SPECIAL_CODES ? codes[0] : NW_CODE_ID_NONE]));
}

/* "28 June 2017, 1 day after the start": days between two days alone. */
static char *
print_when (const Chain *self, const NwStep *step)
{
  g_autofree char *date = nw_date_display (step->date);
  gint64 days = (gint64) step->date.earliest - self->incident->start.earliest;
  guint n = ABS (days);

  if (step->date.precision != NW_PRECISION_DAY || self->incident->start.precision != NW_PRECISION_DAY)
    return g_steal_pointer (&date);
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %'u day before the start", "%s, %'u days before the start", n), date, n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %'u day after the start", "%s, %'u days after the start", n), date, n);
}

/* The first dated one of the lanes whose ids begin so. */
static const NwStep *
find_in_lane (const Chain *self, const char *lane)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const NwStep *step = &g_array_index (self->steps, NwStep, i);

      if (g_str_has_prefix (step->lane, lane) && step->date.precision != NW_PRECISION_UNKNOWN)
        return step;
    }
  return NULL;
}

/* Whatever the first acts are, they are the first of those recorded. */
static char *
print_sentence (const Chain *self)
{
  const NwStep *claim = find_in_lane (self, "state"), *response = find_in_lane (self, "rung-");
  g_autofree char *claims = print_count (self, NW_STEP_CLAIM);
  g_autofree char *responses = print_count (self, NW_STEP_RESPONSE);
  GString *out = g_string_new (NULL);

  /* Translators: numbers, or why there is none: "Claims: 10. Responses: not coded." */
  g_string_append_printf (out, _("Claims: %s. Responses: %s."), claims, responses);
  if (claim)
    {
      g_autofree char *name = nw_step_name (self->records, claim);
      g_autofree char *when = print_when (self, claim);
      g_string_append_printf (out, _(" The first recorded claim by a state is of %s (%s)."), when, name);
    }
  if (response)
    {
      g_autofree char *name = nw_step_name (self->records, response);
      g_autofree char *when = print_when (self, response);
      g_string_append_printf (out, _(" The first recorded response from a statement upwards is of %s (%s)."), when, name);
    }
  g_string_append_c (out, ' ');
  g_string_append (out, _("Only what the dataset records is shown: claims are what others said in public, not findings."));
  return g_string_free (out, FALSE);
}

static char *
print_remarks (const Chain *self)
{
  GString *out = g_string_new (NULL);
  guint undated = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const NwStep *step = &g_array_index (self->steps, NwStep, i);
      undated += step->act && step->date.precision == NW_PRECISION_UNKNOWN;
    }
  if (self->origin && self->origin->kind != NW_STEP_START)
    g_string_append (out, self->origin->kind == NW_STEP_DISCLOSED
                            ? _("The start is not known: days are counted from the disclosure.")
                            : _("The start is not known: days are counted from the first date there is."));
  else if (self->origin && self->origin->date.precision != NW_PRECISION_DAY)
    g_string_append (out, _("The start is not known to the day: days are counted from the first day that it may have been."));
  if (undated > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s%'u act is undated and stands at the end.",
                                              "%s%'u acts are undated and stand at the end.", undated),
                            out->len > 0 ? " " : "", undated);
  if (out->len > 0)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}

/* ---- all ---- */

static gboolean
check_one (const NwInputs *inputs, GError **error)
{
  guint n = nw_selection_count (inputs->selection);

  if (n == 1 && inputs->records && inputs->records->incidents->len == 1 && inputs->records->codebook)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
               g_dngettext (GETTEXT_PACKAGE, "A chain is of one incident, and the question selects %'u. Name one by its key: incident=KEY.",
                            "A chain is of one incident, and the question selects %'u. Name one by its key: incident=KEY.", n), n);
  return FALSE;
}

static NwResult *
run_chain (const NwInputs *inputs, GError **error)
{
  Chain chain = { .inputs = inputs, .records = inputs->records };
  g_autoptr (GArray) steps = NULL;
  NwSummary *summary;

  if (!check_one (inputs, error))
    return NULL;
  chain.incident = nw_batch_incident (inputs->records, 0);
  chain.steps = steps = nw_chain_steps (inputs->records, inputs->frame);
  chain.origin = find_origin (&chain);

  summary = nw_summary_new ("step", _("Step"));
  add_columns (summary);
  add_steps (&chain, summary);
  nw_summary_add_fact (summary, "claims", _("Claims"), NW_QUANTITY_COUNT, count_steps (&chain, NW_STEP_CLAIM));
  nw_summary_add_fact (summary, "responses", _("Responses"), NW_QUANTITY_COUNT, count_steps (&chain, NW_STEP_RESPONSE));
  /* Translators: title of what is about one incident: "Claims and responses: NotPetya". */
  nw_summary_describe (summary, g_strdup_printf (_("Claims and responses: %s"), chain.incident->title ? chain.incident->title : ""),
                       g_strdup (_("Recorded claims and responses, in days from the start")), print_sentence (&chain),
                       print_remarks (&chain));
  return nw_behind_result (&nw_analysis_chain, inputs, summary, NW_DIMENSION_RESPONSE);
}

const NwAnalysis nw_analysis_chain = {
  .id = "chain",
  .label = N_("Chain of one incident"),
  .summary = N_("What followed one incident: claims by who made them and responses by rung, in days from its start, as precisely as "
                "they are known."),
  .run = run_chain,
  .view = "accountability",
  .chart = "chain",
  .terms = NW_TERM_INCIDENT,
  .records = TRUE,
};

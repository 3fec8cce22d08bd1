/* chain-steps.c: sorts the acts of one incident by time and into lanes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chain-steps.h"

#include <string.h>

#include "acts.h"
#include "chain-lane.h"

typedef struct {
  const NwBatch    *records;
  const NwCodebook *codebook;
  const guint8     *state_kinds;
  const guint8     *rungs;
  guint             n_kinds;
  guint             n_responses;
} Lists;

static const char *
code_of (const Lists *lists, NwDomain domain, guint16 code)
{
  return nw_codebook_get_code (lists->codebook, domain, code)->code;
}

/* The lane that the most is behind: a state before a company, a company before media. */
static const char *
find_claim_lane (const Lists *lists, const NwAct *act)
{
  static const char *const lanes[] = { "state", "company", "media", "self", "other" };
  guint best = G_N_ELEMENTS (lanes) - 1;

  for (guint i = act->first_mark; i < act->first_mark + act->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (lists->records, i);

      if (mark->dimension != NW_DIMENSION_CLAIM_KIND)
        continue;
      if (mark->code < lists->n_kinds && lists->state_kinds[mark->code])
        best = 0;
      for (guint lane = 1; lane < best; lane++)
        if (strcmp (lanes[lane], code_of (lists, NW_DOMAIN_CLAIM_KIND, mark->code)) == 0)
          best = lane;
    }
  return lanes[best];
}

/* The highest rung; a response that is none lies beside the ladder. */
static const char *
find_response_lane (const Lists *lists, const NwAct *act)
{
  static const char *const rungs[] = { NULL, "rung-1", "rung-2", "rung-3", "rung-4", "rung-5" };
  static const char *const beside[] = { "military", "domestic", "remediation" };
  const char *lane = "answer";
  guint rung = 0;

  for (guint i = act->first_mark; i < act->first_mark + act->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (lists->records, i);

      if (mark->dimension != NW_DIMENSION_RESPONSE)
        continue;
      if (mark->code < lists->n_responses)
        rung = MAX (rung, lists->rungs[mark->code]);
      for (guint k = 0; k < G_N_ELEMENTS (beside); k++)
        if (strcmp (beside[k], code_of (lists, NW_DOMAIN_RESPONSE, mark->code)) == 0)
          lane = beside[k];
    }
  return rung > 0 ? rungs[rung] : lane;
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const NwStep *sa = a, *sb = b;

  if (sa->day != sb->day)
    return sa->day < sb->day ? -1 : 1;
  if (sa->kind != sb->kind)
    return sa->kind < sb->kind ? -1 : 1;
  return sa->order < sb->order ? -1 : sa->order > sb->order;
}

static gint32
day_of (NwDate date)
{
  return date.precision == NW_PRECISION_UNKNOWN ? G_MAXINT32 : date.earliest;
}

static void
add_date (GArray *steps, NwStepKind kind, NwDate date, NwDate start)
{
  NwStep step = { kind, date, NULL, day_of (date), 0, "incident" };

  if (kind == NW_STEP_END && start.precision != NW_PRECISION_UNKNOWN && date.latest >= start.earliest)
    step.day = MAX (step.day, start.earliest);
  if (kind == NW_STEP_START || date.precision != NW_PRECISION_UNKNOWN)
    g_array_append_val (steps, step);
}

GArray *
nw_chain_steps (const NwBatch *records, const NwFrame *frame)
{
  const NwIncident *incident = nw_batch_incident (records, 0);
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (NwStep));
  g_autofree guint8 *state_kinds = nw_frame_state_kinds (frame);
  g_autofree guint8 *rungs = nw_frame_rungs (frame);
  const Lists lists = { records, records->codebook, state_kinds, rungs,
                        nw_codebook_n_codes (nw_frame_codebook (frame), NW_DOMAIN_CLAIM_KIND),
                        nw_codebook_n_codes (nw_frame_codebook (frame), NW_DOMAIN_RESPONSE) };

  add_date (steps, NW_STEP_START, incident->start, incident->start);
  add_date (steps, NW_STEP_DISCLOSED, incident->disclosed, incident->start);
  add_date (steps, NW_STEP_END, incident->end, incident->start);
  for (guint i = 0; i < records->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (records, i);
      gboolean claim = act->kind == NW_ACT_CLAIM;
      NwStep step = { claim ? NW_STEP_CLAIM : NW_STEP_RESPONSE, act->date, act, day_of (act->date), i,
                      claim ? find_claim_lane (&lists, act) : find_response_lane (&lists, act) };

      if (g_strcmp0 (act->incident_key, incident->key) == 0)
        g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_steps);
  return steps;
}

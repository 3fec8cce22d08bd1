/* norms.c: how many incidents each norm's rule marks, of how many it can be told, and what reviewers say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "behind.h"
#include "interval.h"
#include "members.h"
#include "norm-column.h"
#include "norms-words.h"
#include "table.h"

enum {
  COLUMN_BASIS, COLUMN_MARKED, COLUMN_TOLD, COLUMN_SHARE, COLUMN_LOW, COLUMN_HIGH, COLUMN_NOT_CODED, COLUMN_NOT_AVAILABLE,
  COLUMN_UNKNOWN, COLUMN_RELEVANT, COLUMN_NOT_RELEVANT, COLUMN_UNSURE, COLUMN_STANDING, COLUMN_STANDING_TOLD, COLUMN_STANDING_SHARE,
  COLUMN_STANDING_LOW, COLUMN_STANDING_HIGH,
};

/* What goes on while the norms are gone through. Borrowed, on the stack. */
typedef struct {
  const NwInputs   *inputs;
  const NwNormBits *rules;    /* what the rules say */
  const NwNormBits *standing; /* the same after what reviewers say */
  NwSummary        *summary;
  guint64          *bits;     /* scratch */
  gsize             n_words;
} Survey;

/* ---- columns ---- */

static void
add_count (NwSummary *summary, const char *id, const char *label, const char *above, gboolean shown)
{
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->above = g_strdup (above);
  column->opens = TRUE;
  column->data = !shown;
}

static void
add_columns (NwSummary *summary, gboolean judged)
{
  const char *untold = _("Cannot be told"), *reviewers = _("Judged by reviewers");

  nw_summary_add_column (summary, NW_QUANTITY_TEXT, "basis", _("From incident data"));
  add_count (summary, "marked", _("Marked"), NULL, TRUE);
  add_count (summary, "told", _("Can be told"), NULL, TRUE);
  nw_summary_add_share (summary, "share", _("Share of those"), "", COLUMN_MARKED, COLUMN_TOLD);
  add_count (summary, "not_coded", _("Not coded"), untold, TRUE);
  add_count (summary, "not_available", _("Not available"), untold, TRUE);
  add_count (summary, "unknown", _("Unknown"), untold, TRUE);
  add_count (summary, "judged_relevant", _("Relevant"), reviewers, judged);
  add_count (summary, "judged_not_relevant", _("Not relevant"), reviewers, judged);
  add_count (summary, "judged_unsure", _("Unsure"), reviewers, judged);
  add_count (summary, "standing", _("Stand after that"), NULL, judged);
  add_count (summary, "standing_told", _("Can be told then"), NULL, judged);
  nw_summary_add_share (summary, "standing_share", _("Share after judgements"), "standing_", COLUMN_STANDING, COLUMN_STANDING_TOLD);
  for (guint i = COLUMN_STANDING_SHARE; i <= COLUMN_STANDING_HIGH; i++)
    nw_summary_column (summary, i)->data = !judged;
}

/* ---- one norm, of some rows ---- */

static void
count (const Survey *self, guint row, guint column, const guint64 *bits, const guint64 *of)
{
  for (gsize i = 0; i < self->n_words; i++)
    self->bits[i] = bits[i] & of[i];
  nw_behind_count (self->inputs, self->summary, row, column, self->bits);
}

static void
fill_share (const Survey *self, guint row, guint share, guint hits, guint bases)
{
  guint k = (guint) nw_summary_cell (self->summary, row, hits)->number;
  guint n = (guint) nw_summary_cell (self->summary, row, bases)->number;
  double low, high;

  if (n == 0)
    return;
  nw_share_interval (k, n, &low, &high);
  nw_summary_set (self->summary, row, share, (double) k / n);
  nw_summary_set (self->summary, row, share + 1, low);
  nw_summary_set (self->summary, row, share + 2, high);
}

static void
fill_untold (const Survey *self, guint row, const NwNormAnswers *answers, const guint64 *of)
{
  g_autofree guint64 *unknown = g_new0 (guint64, self->n_words + 1);

  for (gsize i = 0; i < self->n_words; i++)
    unknown[i] = ~(answers->told[i] | answers->not_coded[i] | answers->not_available[i]);
  count (self, row, COLUMN_NOT_CODED, answers->not_coded, of);
  count (self, row, COLUMN_NOT_AVAILABLE, answers->not_available, of);
  count (self, row, COLUMN_UNKNOWN, unknown, of);
}

static void
fill_judged (const Survey *self, guint row, const NwNorm *norm, NwJudged judged, const guint64 *of)
{
  g_autofree guint64 *bits = g_new0 (guint64, self->n_words + 1);
  const GPtrArray *judgements = self->inputs->judgements;

  for (guint i = 0; judgements && i < judgements->len; i++)
    {
      const NwNormJudgement *judgement = g_ptr_array_index (judgements, i);
      guint32 at = self->inputs->judged_rows[i];

      if (at < self->rules->n_rows && judgement->judged == judged && strcmp (judgement->norm, norm->id) == 0)
        bits[at / 64] |= G_GUINT64_CONSTANT (1) << at % 64;
    }
  count (self, row, COLUMN_RELEVANT + judged, bits, of);
}

static void
fill_row (const Survey *self, guint row, guint index, const guint64 *of)
{
  const NwNorm *norm = g_ptr_array_index (self->inputs->norms->norms, index);
  const NwNormAnswers *rule = &self->rules->norms[index], *standing = &self->standing->norms[index];

  nw_summary_set_text (self->summary, row, COLUMN_BASIS, nw_norm_basis_label (norm->basis));
  if (!norm->term) /* not from incident data: nothing is 0 */
    return;

  count (self, row, COLUMN_MARKED, rule->marked, of);
  count (self, row, COLUMN_TOLD, rule->told, of);
  fill_share (self, row, COLUMN_SHARE, COLUMN_MARKED, COLUMN_TOLD);
  fill_untold (self, row, rule, of);
  for (NwJudged judged = 0; judged < NW_N_JUDGED; judged++)
    fill_judged (self, row, norm, judged, of);
  count (self, row, COLUMN_STANDING, standing->marked, of);
  count (self, row, COLUMN_STANDING_TOLD, standing->told, of);
  fill_share (self, row, COLUMN_STANDING_SHARE, COLUMN_STANDING, COLUMN_STANDING_TOLD);
}

/* ---- all norms ---- */

static char *
name_norm (const NwNorm *norm)
{
  /* Translators: the letter of a norm and what it asks for. */
  return g_strdup_printf (_("%s · %s"), norm->id, _(norm->title));
}

/* Grouped: a section for each norm, and in it a row for each group, whose code has the norm's before it. */
static void
fill_groups (const Survey *self, const NwNorm *norm, guint index, const GPtrArray *groups)
{
  g_autofree char *label = name_norm (norm);

  nw_summary_add_row (self->summary, NW_SUMMARY_SECTION, norm->id, label, NW_CODE_LISTED);
  for (guint i = 0; i < groups->len; i++)
    {
      const NwMembers *group = g_ptr_array_index (groups, i);
      g_autofree char *code = g_strconcat (norm->id, "/", group->code, NULL);

      if (self->summary->rows->len >= NW_SUMMARY_MAX_ROWS)
        self->summary->more++;
      else
        fill_row (self, nw_summary_add_row (self->summary, NW_SUMMARY_ROW, code, group->label, group->kind), index, group->bits);
    }
}

static void
fill_all (const Survey *self, const GPtrArray *groups)
{
  const NwQuery *query = self->inputs->query;
  gboolean grouped = query->by != NW_DIMENSION_NONE || query->interval != NW_INTERVAL_ALL;

  for (guint i = 0; i < self->rules->n; i++)
    {
      const NwNorm *norm = g_ptr_array_index (self->inputs->norms->norms, i);
      g_autofree char *label = name_norm (norm);

      if (grouped && norm->term)
        fill_groups (self, norm, i, groups);
      else
        fill_row (self, nw_summary_add_row (self->summary, NW_SUMMARY_ROW, norm->id, label, NW_CODE_LISTED), i,
                  nw_selection_bits (self->inputs->selection));
    }
}

static NwResult *
run_norms (const NwInputs *inputs, GError **error)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (NwNormBits) rules = NULL;
  g_autoptr (NwNormBits) standing = NULL;
  g_autofree guint64 *scratch = NULL;
  gboolean judged = inputs->query->terms.judged || (inputs->judgements && inputs->judgements->len > 0);
  Survey survey;

  if (!inputs->norms)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("No norm rules are there to answer by; ask of a library"));
      return NULL;
    }
  groups = nw_members_new (inputs, nw_selection_bits (inputs->selection), error);
  if (!groups)
    return NULL;
  rules = nw_norm_bits_new (inputs->frame, inputs->norms);
  if (inputs->judgements && inputs->judgements->len > 0)
    {
      standing = nw_norm_bits_new (inputs->frame, inputs->norms);
      nw_norm_bits_judge (standing, inputs->norms, inputs->judgements, inputs->judged_rows);
    }
  survey = (Survey) { inputs, rules, standing ? standing : rules, nw_summary_new ("norm", _("Norm")), NULL, ((gsize) rules->n_rows + 63) / 64 };
  survey.bits = scratch = g_new0 (guint64, survey.n_words + 1);
  add_columns (survey.summary, judged);
  fill_all (&survey, groups);
  nw_norms_describe (survey.summary, inputs, judged);
  return nw_behind_result (&nw_analysis_norms, inputs, survey.summary, NW_DIMENSION_NONE);
}

const NwAnalysis nw_analysis_norms = {
  .id = "norms",
  .label = N_("Norm indicators"),
  .summary = N_("How many reported incidents each norm’s rule marks as an indicator, of how many it can be told, and what reviewers say; "
                "with --norms and --judged."),
  .run = run_norms,
  .view = "norms",
  .chart = "forest",
  .terms = NW_TERM_RULES | NW_TERM_JUDGED | NW_TERM_BY | NW_TERM_YEARS,
  .norms = TRUE,
};

/* sensitivity.c: one headline under all claims, under those of states, and under the strictest evidence (M11)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "behind.h"
#include "code-bits.h"
#include "exact-share.h"
#include "measure-bits.h"
#include "members.h"
#include "number.h"
#include "said.h"
#include "table.h"

enum { ALL, MEDIUM, STRICT, N_GRADES };

static const struct {
  const char *id;
  const char *label;
  const char *codes[4]; /* of the dimension evidence */
} grades[N_GRADES] = {
  { "all", N_("All incidents"), { NULL } },
  { "medium", N_("A state’s claim or more"), { "one-state", "several-states", "legal-process" } },
  { "strict", N_("Several states or legal process"), { "several-states", "legal-process" } },
};

/* Positions of columns; bases: -1 where the grade's counts are of those that can be graded. */
typedef struct {
  guint hits, share, contested;
  int   bases;
} Columns;

typedef struct {
  const NwInputs *inputs;
  NwSummary      *summary;
  NwSaidBits     *said;                /* whether evidence can be graded */
  guint64        *graded;              /* it can, or there is no claim */
  guint64        *contested;
  guint64        *of_grade[N_GRADES];
  gboolean        dark;                /* claims are coded nowhere, so that all that is graded was graded by a response */
  NwMeasureBits  *measured;            /* of measures that are shares of coded incidents; else NULL */
  Columns         columns[N_GRADES];
  guint           n_graded, unknown, not_available, not_coded; /* columns */
} Sensitivity;

static gboolean
is_share (const NwQuery *query)
{
  return query->measure != NW_MEASURE_INCIDENTS;
}

/* The share with a claim is of all that are coded, whatever the claim; other shares are of the grade's incidents. */
static gboolean
has_own_bases (const NwQuery *query)
{
  return is_share (query) && query->measure != NW_MEASURE_CLAIMED;
}

static void
find_bits (Sensitivity *self)
{
  const NwFrame *frame = self->inputs->frame;
  const guint64 *bits = nw_selection_bits (self->inputs->selection);
  static const char *const contested[] = { "contested", NULL };
  NwMeasure measure = self->inputs->query->measure;

  self->said = nw_said_bits_new (frame, NW_DIMENSION_EVIDENCE, NULL, bits);
  self->graded = g_new0 (guint64, nw_code_bits_words (frame) + 1);
  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    self->graded[i] = self->said->bits[NW_SAID_YES][i] | self->said->bits[NW_SAID_NO][i];
  self->dark = nw_code_bits_never (frame, NW_DIMENSION_CLAIM_KIND);
  self->contested = nw_code_bits_new (frame, NW_DIMENSION_EVIDENCE, contested, bits);
  self->of_grade[ALL] = nw_code_bits_both (frame, bits, bits);
  for (guint i = MEDIUM; i < N_GRADES; i++)
    self->of_grade[i] = nw_code_bits_new (frame, NW_DIMENSION_EVIDENCE, grades[i].codes, bits);
  if (measure == NW_MEASURE_CLAIMED || measure == NW_MEASURE_ANSWERED || measure == NW_MEASURE_INTENSITY)
    self->measured = nw_measure_bits_new (frame, self->inputs->selection, self->inputs->eras, self->inputs->query);
}

static void
sensitivity_clear (Sensitivity *self)
{
  g_clear_pointer (&self->said, nw_said_bits_free);
  g_free (self->graded);
  g_free (self->contested);
  for (guint i = 0; i < N_GRADES; i++)
    g_free (self->of_grade[i]);
  g_clear_pointer (&self->measured, nw_measure_bits_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sensitivity, sensitivity_clear)

/* ---- columns ---- */

static guint
add_count (NwSummary *summary, const char *id, const char *label, const char *above)
{
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->opens = TRUE;
  column->above = g_strdup (above);
  return summary->columns->len - 1;
}

static void
add_share (Sensitivity *self, guint grade)
{
  Columns *columns = &self->columns[grade];
  g_autofree char *share = g_strdup_printf ("%s_share", grades[grade].id);
  g_autofree char *prefix = g_strdup_printf ("%s_", grades[grade].id);

  columns->share = self->summary->columns->len;
  nw_summary_add_share (self->summary, share, _("Share"), prefix, columns->hits,
                        columns->bases >= 0 ? (guint) columns->bases : self->n_graded);
  for (guint i = columns->share; i < self->summary->columns->len; i++)
    {
      g_free (nw_summary_column (self->summary, i)->above);
      nw_summary_column (self->summary, i)->above = g_strdup (_(grades[grade].label));
    }
}

static void
add_columns (Sensitivity *self)
{
  NwSummary *summary = self->summary;
  const NwQuery *query = self->inputs->query;

  self->n_graded = add_count (summary, "graded", _("Can be graded"), NULL);
  for (guint i = 0; i < N_GRADES; i++)
    {
      const char *above = _(grades[i].label);
      g_autofree char *of = g_strdup_printf ("%s_of", grades[i].id);
      g_autofree char *contested = i == ALL ? g_strdup ("contested") : g_strdup_printf ("%s_contested", grades[i].id);

      self->columns[i].hits = add_count (summary, grades[i].id, is_share (query) ? _("Of which it is so") : _("Incidents"), above);
      self->columns[i].bases = has_own_bases (query) ? (int) add_count (summary, of, _("Of"), above) : -1;
      if (i != ALL || is_share (query))
        add_share (self, i);
      self->columns[i].contested = add_count (summary, contested, _("Contested"), above);
    }
  self->unknown = add_count (summary, "unknown", _("Unknown"), _("Cannot be graded"));
  self->not_available = add_count (summary, "not_available", _("Not available"), _("Cannot be graded"));
  self->not_coded = add_count (summary, "not_coded", _("Not coded"), _("Cannot be graded"));
}

/* ---- rows ---- */

static void
count (Sensitivity *self, guint row, guint column, const guint64 *a, const guint64 *b)
{
  g_autofree guint64 *both = nw_code_bits_both (self->inputs->frame, a, b);

  nw_behind_count (self->inputs, self->summary, row, column, both);
}

static void
set_dark (Sensitivity *self, guint row, guint grade)
{
  const Columns *columns = &self->columns[grade];

  for (guint i = columns->hits; i <= columns->contested; i++)
    nw_summary_set_state (self->summary, row, i, NW_STATE_NOT_CODED);
}

/* hits: of the group, those that the headline counts; bases: those it is a share of. */
static void
fill_grade (Sensitivity *self, guint row, guint grade, const guint64 *hits, const guint64 *bases)
{
  const Columns *columns = &self->columns[grade];
  g_autofree guint64 *counted = nw_code_bits_both (self->inputs->frame, hits, self->of_grade[grade]);

  /* What is not coded is not zero; and where only those with a response are graded, it is no share of them. */
  if (grade != ALL && self->dark)
    {
      set_dark (self, row, grade);
      return;
    }
  nw_behind_count (self->inputs, self->summary, row, columns->hits, counted);
  if (columns->bases >= 0)
    count (self, row, (guint) columns->bases, bases, self->of_grade[grade]);
  if (grade != ALL || is_share (self->inputs->query))
    nw_exact_share_set (self->summary, row, columns->share);
  count (self, row, columns->contested, counted, self->contested);
}

static void
fill_row (Sensitivity *self, guint row, const guint64 *rows)
{
  const NwFrame *frame = self->inputs->frame;
  const guint64 *selected = nw_selection_bits (self->inputs->selection);
  g_autofree guint64 *hits = nw_code_bits_both (frame, rows, self->measured ? self->measured->hits : rows);
  g_autofree guint64 *bases = self->measured ? nw_code_bits_both (frame, rows, self->measured->base) : NULL;

  count (self, row, self->n_graded, rows, self->inputs->query->measure == NW_MEASURE_CLAIMED ? self->measured->base : self->graded);
  count (self, row, self->unknown, rows, self->said->bits[NW_SAID_UNKNOWN]);
  count (self, row, self->not_available, rows, self->said->bits[NW_SAID_NOT_AVAILABLE]);
  count (self, row, self->not_coded, rows, self->said->bits[NW_SAID_NOT_CODED]);
  for (guint i = 0; i < N_GRADES; i++)
    fill_grade (self, row, i, hits, bases ? bases : selected);
}

static gboolean
fill (Sensitivity *self, GError **error)
{
  const NwQuery *query = self->inputs->query;
  g_autoptr (GPtrArray) groups = nw_members_new (self->inputs, nw_selection_bits (self->inputs->selection), error);

  if (!groups)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      const NwMembers *group = g_ptr_array_index (groups, i);

      fill_row (self, nw_members_add_row (group, self->summary), group->bits);
    }
  if (query->by != NW_DIMENSION_NONE || query->interval != NW_INTERVAL_ALL)
    fill_row (self, nw_summary_add_row (self->summary, NW_SUMMARY_TOTAL, "all", _("All"), NW_CODE_LISTED),
              nw_selection_bits (self->inputs->selection));
  return TRUE;
}

/* ---- words ---- */

static guint
number (const Sensitivity *self, guint column)
{
  const NwSummaryCell *cell = nw_summary_cell (self->summary, self->summary->rows->len - 1, column);

  return cell->state == NW_STATE_VALUE ? (guint) cell->number : 0;
}

/* Of the last row: that of all. */
static char *
print_grade (const Sensitivity *self, guint grade)
{
  const Columns *columns = &self->columns[grade];

  return nw_exact_share_print (number (self, columns->hits), number (self, columns->bases >= 0 ? (guint) columns->bases : self->n_graded));
}

static char *
make_sentence (const Sensitivity *self)
{
  g_autofree char *all = is_share (self->inputs->query) ? print_grade (self, ALL) : nw_number_print (number (self, self->columns[ALL].hits));
  g_autofree char *medium = print_grade (self, MEDIUM);
  g_autofree char *strict = print_grade (self, STRICT);
  g_autofree char *contested = nw_number_print (number (self, self->columns[ALL].contested));
  const char *caption = _("Grades say who stands behind a claim, not how good the evidence is.");

  if (self->dark)
    return g_strdup_printf (_("The dataset does not code claims: how the answer changes with the evidence cannot be told. %s"), caption);
  return g_strdup_printf (_("Under all claims: %s. Where a state’s claim or more is behind it: %s. Where several states or a legal "
                            "process are: %s. Contested, whatever the grade: %s. %s"),
                          all, medium, strict, contested, caption);
}

static char *
make_remarks (const Sensitivity *self)
{
  GString *out = g_string_new (NULL);
  guint dark = number (self, self->unknown) + number (self, self->not_available) + number (self, self->not_coded);
  g_autofree char *n = nw_number_print (dark);
  gint32 opening = nw_eras_opening (self->inputs->eras, NW_DIMENSION_RESPONSE);

  if (dark > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "%s incident cannot be graded: what stands behind it is unknown, not available "
                                              "or not coded; it is among all and in no other grade. ",
                                              "%s incidents cannot be graded: what stands behind them is unknown, not available or not "
                                              "coded; they are among all and in no other grade. ", dark), n);
  if (opening != NW_DAY_NONE)
    {
      g_autofree char *day = nw_date_print (nw_date_from_day (opening));

      g_string_append_printf (out, _("Legal processes are among the responses, which are coded for starts from %s on only. "), day);
    }
  if (self->inputs->query->measure == NW_MEASURE_ANSWERED)
    g_string_append (out, _("A legal process is itself a response: under strict evidence the share with a response is high for that reason alone. "));
  g_string_append (out, _("Contested incidents are in the grade that their claims reach."));
  return g_string_free (out, FALSE);
}

static void
describe (Sensitivity *self)
{
  const NwQuery *query = self->inputs->query;
  g_autofree char *phrase = nw_members_phrase (query);
  const char *measure = is_share (query) ? _(nw_measure_info (query->measure)->title) : _("Reported incidents");

  nw_summary_describe (self->summary,
                       /* Translators: a measure, then ", by sector" or nothing. */
                       g_strdup_printf (_("%s under stricter evidence%s"), measure, phrase),
                       g_strdup (_("Reported incidents by the highest grade that claims and responses reach: all; one state’s claim or more "
                                   "(medium); several states or a legal process (strict)")),
                       make_sentence (self), make_remarks (self));
}

static NwResult *
run (const NwInputs *inputs, GError **error)
{
  g_auto (Sensitivity) self = { .inputs = inputs };
  NwMeasure measure = inputs->query->measure;
  g_autoptr (NwSummary) summary = NULL;

  if (measure == NW_MEASURE_CHANGE || measure == NW_MEASURE_CHANGE_MEAN)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("Changes have no grade of evidence; choose incidents or a share"));
      return NULL;
    }
  find_bits (&self);
  self.summary = summary = nw_summary_new (nw_members_row_id (inputs->query), nw_members_row_label (inputs->query));
  add_columns (&self);
  if (!fill (&self, error))
    return NULL;
  describe (&self);
  return nw_behind_result (&nw_analysis_sensitivity, inputs, g_steal_pointer (&summary), NW_DIMENSION_CLAIM_KIND);
}

const NwAnalysis nw_analysis_sensitivity = {
  .id = "sensitivity",
  .label = N_("Sensitivity to evidence"),
  .summary = N_("How many incidents remain when only states’ claims count, and only what several states or a legal process stand behind."),
  .run = run,
  .view = "accountability",
  .chart = "forest",
  .also = { "counts" },
  .terms = NW_TERM_BY | NW_TERM_YEARS,
  .method = N_("Evidence is graded by who stands behind the claims and responses of an incident: medium is one state’s claim or more, strict "
               "are claims by several states or a legal process. Intervals are exact (Clopper–Pearson), 95 %"),
};

/* evenness.c: whether incidents attributed to each state drew a claim or a response, beside incidents like them (M9)
 *
 * Per state to which the dataset attributes incidents: those linked to a state, the share of them that drew the event, and the
 * ratio of that share to the share of all incidents attributed to others, crude and standardised.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "accused.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "behind.h"
#include "code-bits.h"
#include "even-words.h"
#include "event-rows.h"
#include "exact-share.h"
#include "mantel-haenszel.h"
#include "strata.h"
#include "table.h"

/* Columns, in their order. */
enum {
  LINKED, ANSWERED, SHARE, LOW, HIGH, CRUDE, RATIO, RATIO_LOW, RATIO_HIGH, STRATA, STRATA_LEFT_OUT, COMPARED, NOT_COMPARED, NOT_CODED,
  NOT_AVAILABLE, UNKNOWN,
};

typedef struct {
  const NwInputs *inputs;
  NwSummary   *summary;
  NwEventRows *event;
  NwAccused   *coded;      /* of the linked incidents for which the event is coded */
  NwAccused   *linked;     /* of all linked ones: the same accused */
  NwStrata    *strata;
  NwStratum   *all;        /* by stratum: n and hits of all accused, in n and hits */
  NwStratum   *own;        /* by stratum: of one accused; else 0 */
  GArray      *met;        /* guint32: strata of that accused */
  GArray      *tables;     /* NwStratum: of that accused, against all others */
  guint        n_strata;   /* that any accused has */
  NwStratum    total;
  guint64     *bits;       /* for what is behind a cell */
} Evenness;

static gboolean
has (const guint64 *bits, guint row)
{
  return bits[row / 64] >> (row % 64) & 1;
}

/* ---- the summary ---- */

static void
add_count (NwSummary *summary, const char *id, const char *label, gboolean opens, gboolean data)
{
  NwSummaryColumn *column = nw_summary_add_column (summary, NW_QUANTITY_COUNT, id, label);

  column->opens = opens;
  column->data = data;
}

static void
add_ratio (NwSummary *summary, const char *id, const char *label, const char *above)
{
  nw_summary_add_column (summary, NW_QUANTITY_RATIO, id, label)->above = g_strdup (above);
}

static NwSummary *
new_summary (const NwInputs *inputs)
{
  NwSummary *summary = nw_summary_new ("accused", _("Attributed to"));
  gboolean response = inputs->query->terms.event == NW_EVENT_RESPONSE;
  /* Translators: the heading over a ratio that compares like with like, and its interval. */
  const char *above = _("Standardised ratio, 95 % interval");

  add_count (summary, "linked", _("Linked incidents"), TRUE, FALSE);
  add_count (summary, "answered", response ? _("With a response") : _("With a claim"), TRUE, FALSE);
  nw_summary_add_share (summary, "share", _("Share"), "", ANSWERED, LINKED);
  add_ratio (summary, "crude", _("Crude ratio"), NULL);
  add_ratio (summary, "mh_ratio", _("Ratio"), above);
  add_ratio (summary, "mh_low", _("From"), above);
  add_ratio (summary, "mh_high", _("To"), above);
  add_count (summary, "strata", _("Strata"), FALSE, FALSE);
  add_count (summary, "strata_left_out", _("Left out"), FALSE, FALSE);
  add_count (summary, "compared", _("Incidents compared"), TRUE, TRUE);
  for (guint c = RATIO; c <= RATIO_HIGH; c++)
    nw_summary_column (summary, c)->bases = COMPARED;
  add_count (summary, "not_compared", _("Incidents left out"), TRUE, FALSE);
  add_count (summary, "not_coded", _("Not coded"), TRUE, FALSE);
  add_count (summary, "not_available", _("Not available"), TRUE, !response);
  add_count (summary, "unknown", _("Unknown"), TRUE, !response);
  return summary;
}

/* ---- one accused ---- */

static void
set_count (Evenness *self, guint row, guint column, guint n, gboolean wanted)
{
  nw_summary_set (self->summary, row, column, n);
  if (wanted)
    nw_behind_give (self->inputs, self->bits);
}

static void
note_row (Evenness *self, guint32 row)
{
  self->bits[row / 64] |= G_GUINT64_CONSTANT (1) << (row % 64);
}

/* Sets a cell to how many rows of an accused there are; keep: bits that they must have, or NULL. */
static void
count_rows (Evenness *self, guint row, guint column, const NwAccused *of, guint accused, const guint64 *keep)
{
  gboolean wanted = nw_behind_wants (self->inputs, self->summary, row, column);
  guint n = 0;

  for (guint32 i = of->first[accused]; i < of->first[accused + 1]; i++)
    if (!keep || has (keep, of->rows[i]))
      {
        n++;
        if (wanted)
          note_row (self, of->rows[i]);
      }
  set_count (self, row, column, n, wanted);
}

/* A stratum of the accused that own holds, against all others. */
static NwStratum
table_of (const Evenness *self, guint32 stratum)
{
  NwStratum own = self->own[stratum], all = self->all[stratum];

  return (NwStratum) { own.hits, own.n, all.hits - own.hits, all.n - own.n };
}

/* Those of the accused in strata that can be compared, or in the others. */
static void
count_compared (Evenness *self, guint row, guint column, guint accused, gboolean compared)
{
  gboolean wanted = nw_behind_wants (self->inputs, self->summary, row, column);
  guint n = 0;

  for (guint32 i = self->coded->first[accused]; i < self->coded->first[accused + 1]; i++)
    {
      NwStratum table = table_of (self, self->strata->by_row[self->coded->rows[i]]);

      if (nw_stratum_compares (&table) != compared)
        continue;
      n++;
      if (wanted)
        note_row (self, self->coded->rows[i]);
    }
  set_count (self, row, column, n, wanted);
}

/* Fills own and met with the strata of an accused. */
static void
fill_strata (Evenness *self, guint accused)
{
  g_array_set_size (self->met, 0);
  for (guint32 i = self->coded->first[accused]; i < self->coded->first[accused + 1]; i++)
    {
      guint32 row = self->coded->rows[i], stratum = self->strata->by_row[row];

      if (self->own[stratum].n++ == 0)
        g_array_append_val (self->met, stratum);
      self->own[stratum].hits += has (self->event->had, row);
    }
}

static NwMantelHaenszel
standardise (Evenness *self)
{
  NwMantelHaenszel answer;

  g_array_set_size (self->tables, 0);
  for (guint i = 0; i < self->met->len; i++)
    {
      NwStratum table = table_of (self, g_array_index (self->met, guint32, i));

      g_array_append_val (self->tables, table);
    }
  answer = nw_mantel_haenszel ((const NwStratum *) (gconstpointer) self->tables->data, self->tables->len);
  answer.left_out = self->n_strata - answer.strata; /* those that the accused is not in have an empty margin, too */
  return answer;
}

/* Of the two shares; INFINITY: none of the others drew the event; NAN: nobody did, or one side is empty. */
static double
crude_ratio (const Evenness *self, guint hits, guint n)
{
  guint other_hits = self->total.hits - hits, other_n = self->total.n - n;

  if (n == 0 || other_n == 0 || (hits == 0 && other_hits == 0))
    return NAN;
  return (double) hits / n / ((double) other_hits / other_n);
}

static void
set_ratios (Evenness *self, guint row, guint accused)
{
  NwMantelHaenszel answer;

  fill_strata (self, accused);
  answer = standardise (self);
  nw_summary_set (self->summary, row, CRUDE, crude_ratio (self, nw_summary_cell (self->summary, row, ANSWERED)->number,
                                                          nw_summary_cell (self->summary, row, LINKED)->number));
  nw_summary_set (self->summary, row, RATIO, answer.ratio);
  nw_summary_set (self->summary, row, RATIO_LOW, answer.low);
  nw_summary_set (self->summary, row, RATIO_HIGH, answer.high);
  nw_summary_set (self->summary, row, STRATA, answer.strata);
  nw_summary_set (self->summary, row, STRATA_LEFT_OUT, answer.left_out);
  count_compared (self, row, COMPARED, accused, TRUE);
  count_compared (self, row, NOT_COMPARED, accused, FALSE);
  for (guint i = 0; i < self->met->len; i++)
    self->own[g_array_index (self->met, guint32, i)] = (NwStratum) { 0 };
}

static void
add_accused (Evenness *self, guint accused)
{
  const NwCode *code = nw_codebook_get_code (nw_frame_codebook (self->inputs->frame), NW_DOMAIN_STATE, self->linked->codes[accused]);
  guint row = nw_summary_add_row (self->summary, NW_SUMMARY_ROW, code->code, nw_code_display (code), code->kind);

  count_rows (self, row, LINKED, self->coded, accused, NULL);
  count_rows (self, row, ANSWERED, self->coded, accused, self->event->had);
  nw_exact_share_set (self->summary, row, SHARE);
  set_ratios (self, row, accused);
  count_rows (self, row, NOT_CODED, self->linked, accused, self->event->not_coded);
  count_rows (self, row, NOT_AVAILABLE, self->linked, accused, self->event->not_available);
  count_rows (self, row, UNKNOWN, self->linked, accused, self->event->unknown);
}

/* ---- all of them ---- */

/* Incidents that name several of them count once in what they are compared with. */
static void
total_strata (Evenness *self)
{
  const guint64 *named = self->coded->named;

  for (gsize i = 0; i < nw_code_bits_words (self->inputs->frame); i++)
    for (guint64 word = named[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word);
        NwStratum *all = &self->all[self->strata->by_row[row]];
        guint hit = has (self->event->had, row);

        self->n_strata += all->n == 0;
        all->n++;
        all->hits += hit;
        self->total.n++;
        self->total.hits += hit;
      }
}

static void
evenness_clear (Evenness *self)
{
  g_clear_pointer (&self->summary, nw_summary_free);
  g_clear_pointer (&self->event, nw_event_rows_free);
  g_clear_pointer (&self->coded, nw_accused_free);
  g_clear_pointer (&self->linked, nw_accused_free);
  g_clear_pointer (&self->strata, nw_strata_free);
  g_clear_pointer (&self->met, g_array_unref);
  g_clear_pointer (&self->tables, g_array_unref);
  g_free (self->all);
  g_free (self->own);
  g_free (self->bits);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Evenness, evenness_clear)

static gboolean
check_question (const NwQuery *query, GError **error)
{
  const char *trouble = NULL;

  if (query->rule == NW_RULE_FRACTIONAL)
    trouble = _("Parts of incidents have no exact interval; count whole incidents or the first value only");
  else if (query->and != NW_DIMENSION_NONE || (query->by != NW_DIMENSION_NONE && query->by != NW_DIMENSION_INITIATOR))
    trouble = _("This analysis goes by the state to which incidents are attributed; leave out other dimensions");
  if (trouble)
    g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, trouble);
  return trouble == NULL;
}

/* The accused of all linked incidents; those that are coded are parted anew among the same. */
static void
find_accused (Evenness *self, const guint64 *linked)
{
  g_autofree guint64 *coded = nw_code_bits_both (self->inputs->frame, linked, self->event->coded);

  self->linked = nw_accused_new (self->inputs, linked);
  self->coded = nw_accused_again (self->linked, self->inputs->frame, coded);
}

static NwResult *
run_evenness (const NwInputs *inputs, GError **error)
{
  g_auto (Evenness) self = { .inputs = inputs };
  g_autofree guint64 *linked = NULL;
  NwEvenWords words = { .inputs = inputs };

  if (!check_question (inputs->query, error))
    return NULL;
  linked = nw_code_bits_linked (inputs->frame, nw_selection_bits (inputs->selection), &words.by_name);
  self.event = nw_event_rows_new (inputs, linked, error);
  if (!self.event)
    return NULL;

  find_accused (&self, linked);
  self.strata = nw_strata_new (inputs->frame, inputs->query->rule, self.coded->named);
  self.all = g_new0 (NwStratum, self.strata->n + 1);
  self.own = g_new0 (NwStratum, self.strata->n + 1);
  self.met = g_array_new (FALSE, FALSE, sizeof (guint32));
  self.tables = g_array_new (FALSE, FALSE, sizeof (NwStratum));
  self.bits = g_new0 (guint64, nw_code_bits_words (inputs->frame) + 1);
  self.summary = new_summary (inputs);
  total_strata (&self);
  for (guint i = 0; i < self.linked->n; i++)
    add_accused (&self, i);

  nw_summary_add_fact (self.summary, "incidents", _("Incidents linked to a named state"), NW_QUANTITY_COUNT, self.total.n);
  nw_summary_add_fact (self.summary, "answered", _("Of them answered"), NW_QUANTITY_COUNT, self.total.hits);
  nw_summary_add_fact (self.summary, "strata", _("Strata"), NW_QUANTITY_COUNT, self.n_strata);
  words.total = self.total;
  words.n_strata = self.n_strata;
  words.unnamed = nw_code_bits_count (inputs->frame, linked) - nw_code_bits_count (inputs->frame, self.linked->named);
  nw_even_words (self.summary, &words);
  return nw_behind_result (&nw_analysis_evenness, inputs, g_steal_pointer (&self.summary),
                           inputs->query->terms.event == NW_EVENT_RESPONSE ? NW_DIMENSION_RESPONSE : NW_DIMENSION_CLAIM_KIND);
}

const NwAnalysis nw_analysis_evenness = {
  .id = "evenness",
  .label = N_("Even-handedness"),
  .summary = N_("For each state that incidents are attributed to, the share that drew a claim or a response, and its ratio to the share "
                "of all others, crude and standardised."),
  .run = run_evenness,
  .view = "accountability",
  .chart = "forest",
  .also = { "ratios" },
  .terms = NW_TERM_EVENT | NW_TERM_RUNG | NW_TERM_GAP | NW_TERM_MEMBERS | NW_TERM_CLAIMANTS,
};

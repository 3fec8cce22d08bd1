/* claims-matrix.c: which states claim against which, with the pairs that never occur (M9)
 *
 * Accused are those that the claims name, and beside them every state to which the dataset attributes a linked incident, so
 * that it is seen against whom nobody claims.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-counts.h"

#include <glib/gi18n-lib.h>

#include "accused.h"
#include "behind.h"
#include "claimants.h"
#include "code-bits.h"
#include "even-words.h"
#include "table.h"

/* A pair of claimant and accused: numbers of actors and codes; special codes stand for whoever is not named. */
typedef struct {
  const NwInputs   *inputs;
  const NwActTable *claims;
  NwClaimants      *claimants;
  guint             n_codes;
  guint8           *is_claimant; /* by actor */
  guint8           *is_accused;  /* by code */
  guint             incidents;   /* with such a claim */
} ClaimsMatrix;

static void
claims_matrix_clear (ClaimsMatrix *self)
{
  nw_claimants_free (self->claimants);
  g_free (self->is_claimant);
  g_free (self->is_accused);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ClaimsMatrix, claims_matrix_clear)

/* Who makes a claim; where nobody is named, why. */
static const guint16 *
claimants_of (ClaimsMatrix *self, guint act, guint *n)
{
  const guint16 *actors = nw_claimants_of (self->claimants, act, n);
  const guint16 *codes = nw_column_list_codes (&self->claims->by, nw_column_list (&self->claims->by, act));

  if (*n > 0 || self->inputs->query->terms.claimants || codes[0] >= NW_N_SPECIAL_CODES)
    return actors;
  *n = 1;
  return codes;
}

typedef void (*Visit) (ClaimsMatrix *self, guint16 actor, guint16 accused, guint row, gpointer data);

/* Returns whether the row has any such claim. */
static gboolean
visit_row (ClaimsMatrix *self, guint row, Visit visit, gpointer data)
{
  const NwColumn *column = &self->claims->accused;
  gboolean any = FALSE;

  for (guint act = self->claims->first[row]; act < self->claims->first[row + 1]; act++)
    {
      guint32 list = nw_column_list (column, act);
      const guint16 *actors;
      guint n;

      if (!nw_claimants_state (self->claimants, act))
        continue;
      actors = claimants_of (self, act, &n);
      for (guint i = 0; i < n; i++)
        for (guint k = 0; k < nw_column_list_length (column, list); k++)
          visit (self, actors[i], nw_column_list_codes (column, list)[k], row, data);
      any |= n > 0;
    }
  return any;
}

static guint
visit_rows (ClaimsMatrix *self, Visit visit, gpointer data)
{
  const guint64 *bits = nw_selection_bits (self->inputs->selection);
  guint n = 0;

  for (gsize i = 0; i < nw_code_bits_words (self->inputs->frame); i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      n += visit_row (self, i * 64 + __builtin_ctzll (word), visit, data);
  return n;
}

/* ---- who there is ---- */

static void
note_pair (ClaimsMatrix *self, guint16 actor, guint16 accused, guint row, gpointer data)
{
  self->is_claimant[actor] = 1;
  self->is_accused[accused] = 1;
}

/* Whoever is asked for is there, also without a claim; so is every state to which linked incidents are attributed. */
static void
note_others (ClaimsMatrix *self)
{
  char *const *asked = self->inputs->query->terms.claimants;
  g_autofree guint64 *linked = nw_code_bits_linked (self->inputs->frame, nw_selection_bits (self->inputs->selection), NULL);
  g_autoptr (NwAccused) accused = nw_accused_new (self->inputs, linked);

  for (guint i = 0; i < nw_claimants_n (self->claimants) && asked; i++)
    if (g_strv_contains ((const char *const *) asked, nw_claimants_code (self->claimants, i)))
      self->is_claimant[i] = 1;
  for (guint i = 0; i < accused->n; i++)
    self->is_accused[accused->codes[i]] = 1;
}

static GArray *
find_rows (const ClaimsMatrix *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (NwCountLine));

  for (guint i = 0; i < nw_claimants_n (self->claimants); i++)
    if (self->is_claimant[i])
      {
        NwCountLine line = { i, nw_claimants_code (self->claimants, i), nw_claimants_label (self->claimants, i),
                             nw_claimants_kind (self->claimants, i) };
        g_array_append_val (lines, line);
      }
  nw_count_lines_sort (lines);
  return lines;
}

static GArray *
find_columns (const ClaimsMatrix *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (NwCountLine));

  for (guint i = 0; i < self->n_codes; i++)
    if (self->is_accused[i])
      {
        const NwCode *code = nw_codebook_get_code (nw_frame_codebook (self->inputs->frame), NW_DOMAIN_STATE, i);
        NwCountLine line = { i, code->code, nw_code_display (code), code->kind };

        g_array_append_val (lines, line);
      }
  nw_count_lines_sort (lines);
  return lines;
}

/* ---- who claims against whom ---- */

typedef struct {
  NwClaimCounts *counts;
  const guint32 *rows;    /* by actor: position + 1 */
  const guint32 *columns; /* by code */
} Counting;

static void
count_pair (ClaimsMatrix *self, guint16 actor, guint16 accused, guint row, gpointer data)
{
  const Counting *counting = data;

  nw_claim_counts_once (counting->counts, counting->rows[actor] - 1, counting->columns[accused] - 1, row);
}

/* What is not coded is not zero. */
static void
set_uncoded (NwSummary *summary)
{
  for (guint r = 0; r < summary->rows->len; r++)
    for (guint c = 0; c < summary->columns->len; c++)
      nw_summary_set_state (summary, r, c, NW_STATE_NOT_CODED);
}

static guint
count_empty (const NwSummary *summary)
{
  guint n = 0;

  for (guint r = 0; r < summary->rows->len; r++)
    for (guint c = 0; c < summary->columns->len; c++)
      n += nw_summary_cell (summary, r, c)->number == 0;
  return n;
}

static void
describe (const ClaimsMatrix *self, NwSummary *summary)
{
  const char *uncoded = nw_even_no_claims (self->inputs->frame);
  guint n_cells = summary->rows->len * summary->columns->len, empty = count_empty (summary);
  g_autofree char *incidents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u reported incident drew a state’s claim", "%u reported incidents drew a state’s claim", self->incidents),
      self->incidents);

  if (!uncoded)
    {
      nw_summary_add_fact (summary, "incidents", _("Incidents with a state’s claim"), NW_QUANTITY_COUNT, self->incidents);
      nw_summary_add_fact (summary, "empty", _("Empty cells"), NW_QUANTITY_COUNT, empty);
    }
  nw_summary_describe (
      summary, g_strdup (_("Who claims against whom")),
      g_strdup (_("Reported incidents with a claim by a government, an EU institution or an international organisation, by claimant and by "
                  "the state that the claim accuses")),
      uncoded ? g_strdup (uncoded)
      /* Translators: how many incidents; then how many cells of a table have none. */
              : g_strdup_printf (_("%s; %u of %u pairs of claimant and accused have none. %s"), incidents, empty, n_cells, nw_even_caption ()),
      g_strdup (_("An incident counts once for each pair of claimant and accused, so the cells do not add up to the incidents. States to "
                  "which the dataset attributes linked incidents are among the accused, also without any claim.")));
}

static NwResult *
run_claims_matrix (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwSummary) summary = nw_summary_new ("claimant", _("Claimant"));
  g_auto (ClaimsMatrix) self = {
    .inputs = inputs,
    .claims = nw_frame_claims (inputs->frame),
    .claimants = nw_claimants_new (inputs->frame, &inputs->query->terms),
    .n_codes = nw_codebook_n_codes (nw_frame_codebook (inputs->frame), NW_DOMAIN_STATE),
  };
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) columns = NULL;
  g_autoptr (NwClaimCounts) counts = NULL;
  g_autofree guint32 *by_actor = NULL;
  g_autofree guint32 *by_code = NULL;

  self.is_claimant = g_new0 (guint8, nw_claimants_n (self.claimants) + 1);
  self.is_accused = g_new0 (guint8, self.n_codes + 1);
  if (!nw_claimants_check (self.claimants, inputs->query->terms.claimants, error))
    return NULL;
  self.incidents = visit_rows (&self, note_pair, NULL);
  note_others (&self);
  rows = find_rows (&self);
  columns = find_columns (&self);
  counts = nw_claim_counts_new (inputs, summary, rows, columns, _("Accused"), error);
  if (!counts)
    return NULL;
  by_actor = nw_count_lines_find (rows, nw_claimants_n (self.claimants));
  by_code = nw_count_lines_find (columns, self.n_codes);
  visit_rows (&self, count_pair, &(Counting) { counts, by_actor, by_code });
  nw_claim_counts_done (counts);
  if (nw_even_no_claims (inputs->frame))
    set_uncoded (summary);
  describe (&self, summary);
  return nw_behind_result (&nw_analysis_claims_matrix, inputs, g_steal_pointer (&summary), NW_DIMENSION_CLAIM_KIND);
}

const NwAnalysis nw_analysis_claims_matrix = {
  .id = "claims-matrix",
  .label = N_("Who claims against whom"),
  .summary = N_("Claimants by accused: in how many incidents each claimed against each, with the pairs that never occur."),
  .run = run_claims_matrix,
  .view = "accountability",
  .chart = "counts",
  .terms = NW_TERM_MEMBERS | NW_TERM_CLAIMANTS,
};

/* co-claimants.c: which states stand together in collective claims (M8)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim-counts.h"

#include <glib/gi18n-lib.h>

#include "behind.h"
#include "claim-windows.h"
#include "even-words.h"
#include "table.h"

/* What is done with the claimants of each collective claim. */
typedef void (*Visit) (const NwCollective *claim, guint row, gpointer data);

static void
visit_claims (const NwInputs *inputs, NwClaimWindows *windows, Visit visit, gpointer data)
{
  const guint64 *bits = nw_selection_bits (inputs->selection);

  for (gsize i = 0; i < ((gsize) nw_frame_n_rows (inputs->frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint row = i * 64 + __builtin_ctzll (word), n;
        const NwCollective *found = nw_claim_windows_row (windows, row, &n);

        for (guint k = 0; k < n; k++)
          visit (&found[k], row, data);
      }
}

/* ---- who there is ---- */

typedef struct {
  guint8 *seen; /* by actor */
  guint   claims;
} Seen;

static void
see (const NwCollective *claim, guint row, gpointer data)
{
  Seen *seen = data;

  seen->claims++;
  for (guint i = 0; i < claim->size; i++)
    seen->seen[claim->claimants[i]] = 1;
}

static GArray *
find_lines (const NwClaimants *claimants, const guint8 *seen)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (NwCountLine));

  for (guint i = 0; i < nw_claimants_n (claimants); i++)
    if (seen[i])
      {
        NwCountLine line = { i, nw_claimants_code (claimants, i), nw_claimants_label (claimants, i), nw_claimants_kind (claimants, i) };
        g_array_append_val (lines, line);
      }
  nw_count_lines_sort (lines);
  return lines;
}

/* ---- who stands with whom ---- */

typedef struct {
  NwClaimCounts *counts;
  const guint32 *lines; /* by actor: position + 1 */
} Counting;

static void
count (const NwCollective *claim, guint row, gpointer data)
{
  const Counting *self = data;

  for (guint i = 0; i < claim->size; i++)
    for (guint k = 0; k < claim->size; k++)
      nw_claim_counts_add (self->counts, self->lines[claim->claimants[i]] - 1, self->lines[claim->claimants[k]] - 1, row);
}

static void
describe (NwSummary *summary, const NwInputs *inputs, guint claims, guint claimants)
{
  guint gap = inputs->query->terms.gap;
  const char *uncoded = nw_even_no_claims (inputs->frame);
  g_autofree char *counted =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u collective claim", "%u collective claims", claims), claims);

  if (!uncoded)
    nw_summary_add_fact (summary, "claims", _("Collective claims"), NW_QUANTITY_COUNT, claims);
  nw_summary_describe (
      summary, g_strdup (_("Who claims together")),
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "Collective claims in which both stand; on the diagonal those of each: claims by states against the same "
                                    "accused within %u day",
                                    "Collective claims in which both stand; on the diagonal those of each: claims by states against the same "
                                    "accused within %u days", gap), gap),
      uncoded ? g_strdup (uncoded)
      /* Translators: "4 collective claims by 8 claimants." */
              : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s by %u claimant.", "%s by %u claimants.", claimants), counted, claimants),
      g_strdup (inputs->query->terms.members ? _("A claim by the EU counts as one by each state that was a member on that day.")
                                             : _("The EU counts as one.")));
}

static NwResult *
run_co_claimants (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwSummary) summary = nw_summary_new ("claimant", _("Claimant"));
  g_autoptr (NwClaimWindows) windows = nw_claim_windows_new (inputs->frame, &inputs->query->terms);
  const NwClaimants *claimants = nw_claim_windows_claimants (windows);
  g_autofree guint8 *flags = g_new0 (guint8, nw_claimants_n (claimants) + 1);
  g_autofree guint32 *positions = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (NwClaimCounts) counts = NULL;
  Seen seen = { flags, 0 };

  if (!nw_claimants_check (claimants, inputs->query->terms.claimants, error))
    return NULL;
  visit_claims (inputs, windows, see, &seen);
  lines = find_lines (claimants, flags);
  counts = nw_claim_counts_new (inputs, summary, lines, lines, _("Together with"), error);
  if (!counts)
    return NULL;
  positions = nw_count_lines_find (lines, nw_claimants_n (claimants));
  visit_claims (inputs, windows, count, &(Counting) { counts, positions });
  nw_claim_counts_done (counts);
  describe (summary, inputs, seen.claims, lines->len);
  return nw_behind_result (&nw_analysis_co_claimants, inputs, g_steal_pointer (&summary), NW_DIMENSION_CLAIM_KIND);
}

const NwAnalysis nw_analysis_co_claimants = {
  .id = "co-claimants",
  .label = N_("Who claims together"),
  .summary = N_("Pairs of claimants: in how many collective claims both stand."),
  .run = run_co_claimants,
  .view = "accountability",
  .chart = "counts",
  .terms = NW_TERM_GAP | NW_TERM_MEMBERS | NW_TERM_CLAIMANTS,
};

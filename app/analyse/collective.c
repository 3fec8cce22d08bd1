/* collective.c: the claims that several states made together, one row an incident and accused (M8)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "behind.h"

#include <glib/gi18n-lib.h>

#include "claim-windows.h"
#include "even-words.h"
#include "table.h"

enum { INCIDENT, TITLE, ACCUSED, ACCUSED_LABEL, SIZE, KIND, KIND_LABEL, FIRST_DAY, CLAIMANTS, CLAIMANTS_LABEL };

/* One claim, as long as its row has passed. */
typedef struct {
  guint            row;
  guint16          accused;
  guint            size;
  gint32           first;
  NwPrecision      precision;
  NwCollectiveKind kind;
  guint            actors; /* where its claimants begin */
} Claim;

typedef struct {
  const NwInputs *inputs;
  NwClaimWindows *windows;
  GArray *claims; /* Claim */
  GArray *actors; /* guint16 */
  guint   untold;
  guint   incidents;
} Collective;

static void
collective_clear (Collective *self)
{
  nw_claim_windows_free (self->windows);
  g_array_unref (self->claims);
  g_array_unref (self->actors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collective, collective_clear)

/* ---- finding ---- */

static void
add_row (Collective *self, guint row)
{
  guint n;
  const NwCollective *found = nw_claim_windows_row (self->windows, row, &n);

  for (guint i = 0; i < n; i++)
    {
      Claim claim = { row, found[i].accused, found[i].size, found[i].first, found[i].precision, found[i].kind, self->actors->len };

      g_array_append_vals (self->actors, found[i].claimants, found[i].size);
      g_array_append_val (self->claims, claim);
    }
  self->incidents += n > 0;
  self->untold += nw_claim_windows_untold (self->windows);
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const Claim *ca = a, *cb = b;

  if (ca->first != cb->first)
    return ca->first < cb->first ? -1 : 1;
  return ca->row != cb->row ? (ca->row < cb->row ? -1 : 1) : ca->accused - cb->accused;
}

static void
find (Collective *self)
{
  const guint64 *bits = nw_selection_bits (self->inputs->selection);

  for (gsize i = 0; i < ((gsize) nw_frame_n_rows (self->inputs->frame) + 63) / 64; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      add_row (self, i * 64 + __builtin_ctzll (word));
  g_array_sort (self->claims, compare_claims);
}

/* ---- the rows ---- */

static void
add_text_column (NwSummary *summary, NwQuantity quantity, const char *id, const char *label, gboolean data)
{
  nw_summary_add_column (summary, quantity, id, label)->data = data;
}

static NwSummary *
new_summary (void)
{
  NwSummary *summary = nw_summary_new ("claim", _("Claim"));

  add_text_column (summary, NW_QUANTITY_CODE, "incident", _("Incident"), TRUE);
  add_text_column (summary, NW_QUANTITY_TEXT, "title", _("Title"), FALSE);
  add_text_column (summary, NW_QUANTITY_CODE, "accused", _("Attributed to"), TRUE);
  add_text_column (summary, NW_QUANTITY_TEXT, "accused_label", _("Attributed to"), FALSE);
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "size", _("States"))->opens = TRUE;
  add_text_column (summary, NW_QUANTITY_CODE, "kind", _("How"), TRUE);
  add_text_column (summary, NW_QUANTITY_TEXT, "kind_label", _("How"), FALSE);
  add_text_column (summary, NW_QUANTITY_CODE, "first_day", _("Since"), FALSE);
  add_text_column (summary, NW_QUANTITY_CODE, "claimants", _("Claimed by"), TRUE);
  add_text_column (summary, NW_QUANTITY_TEXT, "claimants_label", _("Claimed by"), FALSE);
  return summary;
}

static const char *
kind_id (NwCollectiveKind kind)
{
  return kind == NW_COLLECTIVE_JOINT ? "joint" : kind == NW_COLLECTIVE_DAY ? "same-day" : "within";
}

static const char *
kind_label (NwCollectiveKind kind)
{
  return kind == NW_COLLECTIVE_JOINT ? _("in one claim") : kind == NW_COLLECTIVE_DAY ? _("on one day") : _("within the days");
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

static void
set_claimants (Collective *self, NwSummary *summary, guint row, const Claim *claim)
{
  const NwClaimants *claimants = nw_claim_windows_claimants (self->windows);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *code = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; i < claim->size; i++)
    {
      guint actor = g_array_index (self->actors, guint16, claim->actors + i);

      g_ptr_array_add (codes, (gpointer) nw_claimants_code (claimants, actor));
      g_ptr_array_add (labels, (gpointer) nw_claimants_label (claimants, actor));
    }
  g_ptr_array_sort (codes, compare_texts);
  g_ptr_array_sort (labels, compare_texts);
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  code = g_strjoinv (";", (char **) codes->pdata);
  label = g_strjoinv (_(", "), (char **) labels->pdata);
  nw_summary_set_text (summary, row, CLAIMANTS, code);
  nw_summary_set_text (summary, row, CLAIMANTS_LABEL, label);
}

/* name: of the record; without one the library's number stands for it. */
static void
add_claim (Collective *self, NwSummary *summary, const Claim *claim, const NwRowName *name)
{
  const NwCode *accused = nw_codebook_get_code (nw_frame_codebook (self->inputs->frame), NW_DOMAIN_STATE, claim->accused);
  g_autofree char *number = g_strdup_printf ("#%" G_GINT64_FORMAT, nw_frame_first_id (self->inputs->frame) + claim->row);
  const char *key = name && name->key ? name->key : number;
  g_autofree char *code = g_strdup_printf ("%s:%s", key, accused->code);
  g_autofree char *label = g_strdup_printf ("%s, %s", key, nw_code_display (accused));
  g_autofree char *day = nw_date_print (nw_date_coarsen (nw_date_from_day (claim->first), claim->precision));
  guint row = nw_summary_add_row (summary, NW_SUMMARY_ROW, code, label, NW_CODE_LISTED);

  nw_summary_set_text (summary, row, INCIDENT, key);
  nw_summary_set_text (summary, row, TITLE, name && name->title ? name->title : number);
  nw_summary_set_text (summary, row, ACCUSED, accused->code);
  nw_summary_set_text (summary, row, ACCUSED_LABEL, nw_code_display (accused));
  nw_summary_set (summary, row, SIZE, claim->size);
  nw_summary_set_text (summary, row, KIND, kind_id (claim->kind));
  nw_summary_set_text (summary, row, KIND_LABEL, kind_label (claim->kind));
  nw_summary_set_text (summary, row, FIRST_DAY, day);
  set_claimants (self, summary, row, claim);
  if (nw_behind_wants (self->inputs, summary, row, SIZE))
    {
      g_autofree guint64 *bits = g_new0 (guint64, (gsize) nw_frame_n_rows (self->inputs->frame) / 64 + 1);

      bits[claim->row / 64] |= G_GUINT64_CONSTANT (1) << (claim->row % 64);
      nw_behind_give (self->inputs, bits);
    }
}

static gboolean
add_claims (Collective *self, NwSummary *summary, GError **error)
{
  guint n = MIN (self->claims->len, NW_SUMMARY_MAX_ROWS);
  const NwRowNames *names = self->inputs->names;
  g_autofree guint32 *rows = g_new (guint32, n + 1);
  g_autoptr (GPtrArray) named = NULL;

  for (guint i = 0; i < n; i++)
    rows[i] = g_array_index (self->claims, Claim, i).row;
  if (names)
    {
      named = names->read (rows, n, names->data, error);
      if (!named)
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    add_claim (self, summary, &g_array_index (self->claims, Claim, i), named ? g_ptr_array_index (named, i) : NULL);
  summary->more = self->claims->len - n;
  return TRUE;
}

/* ---- words ---- */

/* How many claims were by so many states. */
static void
add_sizes (const Collective *self, NwSummary *summary)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < self->claims->len; i++)
    {
      guint size = g_array_index (self->claims, Claim, i).size;

      if (sizes->len <= size)
        g_array_set_size (sizes, size + 1);
      g_array_index (sizes, guint, size)++;
    }
  for (guint size = 2; size < sizes->len; size++)
    if (g_array_index (sizes, guint, size) > 0)
      {
        g_autofree char *id = g_strdup_printf ("size_%u", size);
        g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Claims by %u state", "Claims by %u states", size), size);

        nw_summary_add_fact (summary, id, label, NW_QUANTITY_COUNT, g_array_index (sizes, guint, size));
      }
}

static void
add_facts (const Collective *self, NwSummary *summary)
{
  nw_summary_add_fact (summary, "claims", _("Collective claims"), NW_QUANTITY_COUNT, self->claims->len);
  nw_summary_add_fact (summary, "incidents", _("Incidents"), NW_QUANTITY_COUNT, self->incidents);
  add_sizes (self, summary);
  nw_summary_add_fact (summary, "untold", _("Dates too coarse to tell"), NW_QUANTITY_COUNT, self->untold);
}

static char *
make_sentence (const Collective *self)
{
  guint gap = self->inputs->query->terms.gap;
  const char *uncoded = nw_even_no_claims (self->inputs->frame);
  g_autofree char *claims = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u claim was collective", "%u claims were collective", self->claims->len), self->claims->len);
  g_autofree char *incidents =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reported incident", "%u reported incidents", self->incidents), self->incidents);

  if (uncoded)
    return g_strdup (uncoded);
  /* Translators: "4 claims were collective, about 4 reported incidents: dated claims by at least two states lie within 7 days." */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, about %s: dated claims by at least two states lie within %u day.",
                                       "%s, about %s: dated claims by at least two states lie within %u days.", gap),
                          claims, incidents, gap);
}

static char *
make_remarks (const Collective *self)
{
  GString *out = g_string_new (NULL);

  g_string_append (out, self->inputs->query->terms.members
                            ? _("A claim by the EU counts as one by each state that was a member on that day.")
                            : _("The EU counts as one."));
  g_string_append_printf (out, " %s", _("Claims whose day is not known cannot be told to lie in a window; several states in one dated "
                                        "claim count whatever its date."));
  if (self->untold > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, " %u pair of incident and accused may be collective, but its dates are too coarse.",
                                              " %u pairs of incident and accused may be collective, but their dates are too coarse.",
                                              self->untold), self->untold);
  return g_string_free (out, FALSE);
}

static NwResult *
run_collective (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwSummary) summary = new_summary ();
  g_auto (Collective) self = {
    .inputs = inputs,
    .windows = nw_claim_windows_new (inputs->frame, &inputs->query->terms),
    .claims = g_array_new (FALSE, FALSE, sizeof (Claim)),
    .actors = g_array_new (FALSE, FALSE, sizeof (guint16)),
  };

  if (!nw_claimants_check (nw_claim_windows_claimants (self.windows), inputs->query->terms.claimants, error))
    return NULL;
  find (&self);
  if (!add_claims (&self, summary, error))
    return NULL;
  if (!nw_even_no_claims (inputs->frame))
    add_facts (&self, summary);
  nw_summary_describe (summary, g_strdup (_("Collective claims")),
                       g_strdup (_("Claims by governments, EU institutions and international organisations, by incident and accused; size: "
                                   "the most distinct claimants in one window")),
                       make_sentence (&self), make_remarks (&self));
  return nw_behind_result (&nw_analysis_collective, inputs, g_steal_pointer (&summary), NW_DIMENSION_CLAIM_KIND);
}

const NwAnalysis nw_analysis_collective = {
  .id = "collective",
  .label = N_("Collective claims"),
  .summary = N_("Claims that at least two states made within a few days against the same accused: who, when, how many."),
  .run = run_collective,
  .view = "accountability",
  .chart = "collective",
  .terms = NW_TERM_GAP | NW_TERM_MEMBERS | NW_TERM_CLAIMANTS,
};

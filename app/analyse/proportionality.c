/* proportionality.c: how far responses went against how intense incidents were, as counts (M9b)
 *
 * Intensity is an order and no measure, so there is no mean of it anywhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>

#include "acts.h"
#include "behind.h"
#include "code-bits.h"
#include "era.h"
#include "intensity-band.h"
#include "number.h"
#include "rung-words.h"
#include "said.h"
#include "table.h"

#define MAX_BANDS 12 /* more columns are hard to read */

/* Rows of the first part: each incident is in one. */
enum { NO_RESPONSE = 0, /* 1 to NW_MAX_RUNG: the highest rung */ BESIDE = NW_MAX_RUNG + 1, UNKNOWN, NOT_AVAILABLE, NOT_CODED, N_ROWS };

/* What stands beside the ladder: codes of responses. */
static const struct { const char *code; const char *label; } lanes[] = {
  { "remediation", N_("Remediation, advice or assistance") },
  { "domestic", N_("Domestic political measure") },
  { "military", N_("Military measure") },
};

typedef struct {
  const NwInputs   *inputs;
  NwSummary        *summary;
  NwIntensityBands *bands;
  guint64          *rows[N_ROWS];
  guint64          *coded;
  GPtrArray        *columns; /* bits of each column: bands, without intensity, all */
} Proportionality;

static void
proportionality_clear (Proportionality *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    g_free (self->rows[i]);
  g_free (self->coded);
  g_clear_pointer (&self->bands, nw_intensity_bands_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proportionality, proportionality_clear)

static guint64 *
bits_new (const Proportionality *self)
{
  return g_new0 (guint64, nw_code_bits_words (self->inputs->frame) + 1);
}

/* ---- rows ---- */

/* By list of responses: the highest rung; BESIDE where it names only what is beside the ladder. */
static guint8 *
find_highest (const NwFrame *frame)
{
  const NwColumn *column = nw_frame_column (frame, NW_DIMENSION_RESPONSE);
  g_autofree guint8 *rungs = nw_frame_rungs (frame);
  guint8 *highest = g_new0 (guint8, MAX (column->n_lists, 1));

  for (guint32 list = 0; list < column->n_lists; list++)
    {
      for (guint i = 0; i < nw_column_list_length (column, list); i++)
        highest[list] = MAX (highest[list], rungs[nw_column_list_codes (column, list)[i]]);
      if (highest[list] == 0)
        highest[list] = BESIDE;
    }
  return highest;
}

static void
part_by_rung (Proportionality *self, const guint64 *answered)
{
  const NwFrame *frame = self->inputs->frame;
  const NwColumn *column = nw_frame_column (frame, NW_DIMENSION_RESPONSE);
  g_autofree guint8 *highest = find_highest (frame);

  for (guint i = 1; i <= BESIDE; i++)
    self->rows[i] = bits_new (self);
  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    for (guint64 word = answered[i]; word != 0; word &= word - 1)
      self->rows[highest[nw_column_list (column, i * 64 + __builtin_ctzll (word))]][i] |= word & -word;
}

static void
find_rows (Proportionality *self)
{
  const NwFrame *frame = self->inputs->frame;
  g_autoptr (NwSaidBits) said
      = nw_said_bits_new (frame, NW_DIMENSION_RESPONSE, self->inputs->eras, nw_selection_bits (self->inputs->selection));

  part_by_rung (self, said->bits[NW_SAID_YES]);
  self->coded = bits_new (self);
  for (gsize i = 0; i < nw_code_bits_words (frame); i++)
    self->coded[i] = said->bits[NW_SAID_YES][i] | said->bits[NW_SAID_NO][i];
  self->rows[NO_RESPONSE] = g_steal_pointer (&said->bits[NW_SAID_NO]);
  self->rows[UNKNOWN] = g_steal_pointer (&said->bits[NW_SAID_UNKNOWN]);
  self->rows[NOT_AVAILABLE] = g_steal_pointer (&said->bits[NW_SAID_NOT_AVAILABLE]);
  self->rows[NOT_CODED] = g_steal_pointer (&said->bits[NW_SAID_NOT_CODED]);
}

/* ---- columns ---- */

static void
add_column (Proportionality *self, const char *id, const char *label, const char *above)
{
  NwSummaryColumn *column = nw_summary_add_column (self->summary, NW_QUANTITY_COUNT, id, label);

  column->opens = TRUE;
  column->above = g_strdup (above);
  g_ptr_array_add (self->columns, bits_new (self));
}

static void
add_columns (Proportionality *self)
{
  const NwFrame *frame = self->inputs->frame;
  guint n = self->bands->n;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *code = nw_intensity_band_code (&self->bands->bands[i]);
      g_autofree char *id = g_strconcat ("intensity-", code, NULL);
      g_autofree char *label = nw_intensity_band_label (&self->bands->bands[i]);

      add_column (self, id, label, _("Intensity, on the dataset’s own scale"));
    }
  add_column (self, "intensity-not-coded", _("Not coded"), _("Intensity, on the dataset’s own scale"));
  add_column (self, "all", _("All"), NULL);
  for (guint row = 0; row < nw_frame_n_rows (frame); row++)
    {
      guint band = self->bands->by_row[row];
      guint64 bit = (guint64) 1 << (row % 64);

      ((guint64 *) self->columns->pdata[band == NW_BAND_NOT_CODED ? n : band])[row / 64] |= bit;
      ((guint64 *) self->columns->pdata[n + 1])[row / 64] |= bit;
    }
}

/* ---- the table ---- */

static void
fill_row (Proportionality *self, guint row, const guint64 *bits)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree guint64 *both = nw_code_bits_both (self->inputs->frame, bits, self->columns->pdata[i]);

      nw_behind_count (self->inputs, self->summary, row, i, both);
    }
}

static void
set_states (Proportionality *self, guint row, NwCellState state)
{
  for (guint i = 0; i < self->columns->len; i++)
    nw_summary_set_state (self->summary, row, i, state);
}

static gboolean
is_any (const Proportionality *self, const guint64 *bits)
{
  return nw_code_bits_count (self->inputs->frame, bits) > 0;
}

/* Where no response was coded, nothing that was coded of them is zero. */
static void
fill_coded_row (Proportionality *self, guint row, const guint64 *bits)
{
  if (is_any (self, self->coded))
    fill_row (self, row, bits);
  else if (is_any (self, self->rows[NOT_CODED]))
    set_states (self, row, NW_STATE_NOT_CODED);
  else if (is_any (self, self->rows[NOT_AVAILABLE]))
    set_states (self, row, NW_STATE_NOT_AVAILABLE);
  else if (is_any (self, self->rows[UNKNOWN]))
    set_states (self, row, NW_STATE_UNKNOWN);
  else
    fill_row (self, row, bits);
}

static void
add_rungs (Proportionality *self)
{
  static const struct { guint row; const char *code; const char *label; } others[] = {
    { UNKNOWN, "unknown", N_("Unknown") },
    { NOT_AVAILABLE, "not-available", N_("Not available") },
    { NOT_CODED, "not-coded", N_("Not coded") },
  };
  NwSummary *summary = self->summary;

  nw_summary_add_row (summary, NW_SUMMARY_SECTION, "rungs", _("Highest response"), NW_CODE_LISTED);
  fill_coded_row (self, nw_summary_add_row (summary, NW_SUMMARY_ROW, "none", _("No response"), NW_CODE_LISTED), self->rows[NO_RESPONSE]);
  for (guint i = 1; i <= NW_MAX_RUNG; i++)
    {
      g_autofree char *code = g_strdup_printf ("rung-%u", i);
      g_autofree char *label = g_strdup_printf ("%u  %s", i, nw_rung_label (i));

      fill_coded_row (self, nw_summary_add_row (summary, NW_SUMMARY_ROW, code, label, NW_CODE_LISTED), self->rows[i]);
    }
  fill_coded_row (self, nw_summary_add_row (summary, NW_SUMMARY_ROW, "beside", _("Beside the ladder only"), NW_CODE_LISTED),
                  self->rows[BESIDE]);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    fill_row (self, nw_summary_add_row (summary, NW_SUMMARY_ROW, others[i].code, _(others[i].label), NW_CODE_SPECIAL),
              self->rows[others[i].row]);
}

static void
add_lanes (Proportionality *self)
{
  nw_summary_add_row (self->summary, NW_SUMMARY_SECTION, "beside-all", _("Beside the ladder, whatever the rung"), NW_CODE_LISTED);
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      const char *codes[] = { lanes[i].code, NULL };
      g_autofree guint64 *bits = nw_code_bits_new (self->inputs->frame, NW_DIMENSION_RESPONSE, codes, self->coded);

      fill_coded_row (self, nw_summary_add_row (self->summary, NW_SUMMARY_ROW, lanes[i].code, _(lanes[i].label), NW_CODE_LISTED), bits);
    }
}

/* No list of responses that the program reads says whom a measure was aimed at. */
static void
add_aims (Proportionality *self)
{
  nw_summary_add_row (self->summary, NW_SUMMARY_SECTION, "aims", _("Against whom"), NW_CODE_LISTED);
  set_states (self, nw_summary_add_row (self->summary, NW_SUMMARY_ROW, "targeted", _("Named persons, units or companies"), NW_CODE_LISTED),
              NW_STATE_NOT_CODED);
  set_states (self, nw_summary_add_row (self->summary, NW_SUMMARY_ROW, "broad", _("A sector or a whole state"), NW_CODE_LISTED),
              NW_STATE_NOT_CODED);
}

/* ---- words ---- */

static char *
make_sentence (const Proportionality *self)
{
  g_autofree char *coded = nw_number_print (nw_code_bits_count (self->inputs->frame, self->coded));
  g_autofree char *none = nw_number_print (nw_code_bits_count (self->inputs->frame, self->rows[NO_RESPONSE]));
  g_autoptr (GString) rungs = g_string_new (NULL);
  const char *caption = _("Intensity is an order, not a measure: these are counts, and no mean of them is made.");

  if (!is_any (self, self->coded))
    return g_strdup_printf (_("Of no incident here is it coded whether there was a response. %s"), caption);
  for (guint i = 1; i <= NW_MAX_RUNG; i++)
    {
      g_autofree char *n = nw_number_print (nw_code_bits_count (self->inputs->frame, self->rows[i]));

      /* Translators: a rung of the ladder of responses and how many incidents reached it at most. */
      g_string_append_printf (rungs, _("%s%s: %s"), i > 1 ? _("; ") : "", nw_rung_label (i), n);
    }
  return g_strdup_printf (_("Of %s reported incidents whose responses were coded, %s drew none; the highest response of the others was – %s. %s"),
                          coded, none, rungs->str, caption);
}

static char *
make_remarks (const Proportionality *self)
{
  GString *out = g_string_new (NULL);
  guint n_not_coded = nw_code_bits_count (self->inputs->frame, self->rows[NOT_CODED]);
  g_autofree char *n = nw_number_print (n_not_coded);
  gint32 opening = nw_eras_opening (self->inputs->eras, NW_DIMENSION_RESPONSE);

  if (n_not_coded > 0)
    g_string_append_printf (out, g_dngettext (GETTEXT_PACKAGE, "Of %s incident responses were not coded: it is in a row of its own. ",
                                              "Of %s incidents responses were not coded: they are in a row of their own. ", n_not_coded), n);
  if (opening != NW_DAY_NONE)
    {
      g_autofree char *day = nw_date_print (nw_date_from_day (opening));

      g_string_append_printf (out, _("Responses are coded for starts from %s on. "), day);
    }
  g_string_append (out, _("Remediation, domestic and military measures stand beside the ladder; an incident can have several. Whether a measure "
                          "was aimed at named persons, units and companies or at a sector or state is not coded: nothing is guessed from "
                          "its kind."));
  return g_string_free (out, FALSE);
}

static NwResult *
run (const NwInputs *inputs, GError **error)
{
  g_auto (Proportionality) self = { .inputs = inputs };
  g_autoptr (NwSummary) summary = nw_summary_new ("response", _("Response"));

  self.summary = summary;
  self.bands = nw_intensity_bands_new (inputs->frame, MAX_BANDS);
  self.columns = g_ptr_array_new_with_free_func (g_free);
  find_rows (&self);
  add_columns (&self);
  add_rungs (&self);
  add_lanes (&self);
  add_aims (&self);
  nw_summary_describe (summary, g_strdup (_("Responses by intensity")),
                       g_strdup (_("Reported incidents by the highest response that they drew and by their intensity")), make_sentence (&self),
                       make_remarks (&self));
  return nw_behind_result (&nw_analysis_proportionality, inputs, g_steal_pointer (&summary), NW_DIMENSION_RESPONSE);
}

const NwAnalysis nw_analysis_proportionality = {
  .id = "proportionality",
  .label = N_("Responses by intensity"),
  .summary = N_("Incidents by the highest response and by intensity, as counts; remediation and assistance beside them."),
  .run = run,
  .view = "accountability",
  .chart = "counts",
  .terms = 0,
  .method = N_("Responses by intensity are counts of incidents by the highest rung of their responses and by intensity, in the steps of the "
               "dataset’s own scale or in bands of about as many incidents each; intensity is an order, so no mean is made"),
};

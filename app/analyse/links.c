/* links.c: what people decided of records of other datasets, and in which fields those linked as the same differ (M13)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "behind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "acts.h"
#include "candidates.h"
#include "table.h"

enum { PAIRS, INCIDENTS, AGREE, DIFFER, ONE, NEITHER, N_COLUMNS };

/* What is compared: dates and intensity beside the fields of candidates. */
enum { START, END, FIRST_CODED, INTENSITY = FIRST_CODED + NW_N_ALIKE, N_FIELDS };

/* The question's incidents that are linked with records of one side. */
typedef struct {
  const NwInputs *inputs;
  const NwInputs *side;
  NwSummary      *summary;
  char           *name;   /* "dcid": begins the codes of its rows */
  guint           pairs[NW_N_LINKS];
  guint64        *kinds[NW_N_LINKS];            /* their rows by judgement */
  guint64        *fields[N_FIELDS][N_COLUMNS];  /* of those that are the same: from AGREE on */
} Side;

static gsize
n_words (const NwInputs *inputs)
{
  return ((gsize) nw_frame_n_rows (inputs->frame) + 63) / 64;
}

static void
side_init (Side *self, const NwInputs *inputs, const NwInputs *side, NwSummary *summary)
{
  gsize n = MAX (n_words (inputs), 1);

  *self = (Side) { inputs, side, summary };
  for (guint i = 0; i < NW_N_LINKS; i++)
    self->kinds[i] = g_new0 (guint64, n);
  for (guint i = 0; i < N_FIELDS; i++)
    for (guint j = AGREE; j < N_COLUMNS; j++)
      self->fields[i][j] = g_new0 (guint64, n);
}

static void
side_clear (Side *self)
{
  for (guint i = 0; i < NW_N_LINKS; i++)
    g_free (self->kinds[i]);
  for (guint i = 0; i < N_FIELDS; i++)
    for (guint j = AGREE; j < N_COLUMNS; j++)
      g_free (self->fields[i][j]);
  g_free (self->name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

/* ---- comparing ---- */

static guint
compare_known (gboolean one, gboolean other, gboolean alike)
{
  return one && other ? (alike ? AGREE : DIFFER) : one || other ? ONE : NEITHER;
}

static guint
compare_starts (const Side *self, const NwLinkedRows *pair)
{
  NwDate one = nw_frame_start (self->inputs->frame, pair->row), other = nw_frame_start (self->side->frame, pair->other);

  return compare_known (one.precision != NW_PRECISION_UNKNOWN, other.precision != NW_PRECISION_UNKNOWN,
                        one.earliest <= other.latest && other.earliest <= one.latest);
}

static NwDate
read_end (const NwFrame *frame, guint row)
{
  const gint32 *days = nw_frame_end_days (frame);
  const guint8 *precisions = nw_frame_end_precisions (frame);

  return days && days[row] != NW_DAY_NONE ? nw_date_coarsen (nw_date_from_day (days[row]), precisions[row]) : NW_DATE_UNKNOWN;
}

static guint
compare_ends (const Side *self, const NwLinkedRows *pair)
{
  NwDate one = read_end (self->inputs->frame, pair->row), other = read_end (self->side->frame, pair->other);

  return compare_known (one.precision != NW_PRECISION_UNKNOWN, other.precision != NW_PRECISION_UNKNOWN,
                        one.earliest <= other.latest && other.earliest <= one.latest);
}

static gboolean
has_intensity (const NwFrame *frame, guint row)
{
  const float *intensities = nw_frame_intensities (frame);

  return intensities && !__builtin_isnan (intensities[row]);
}

static void
set_bit (guint64 *bits, guint row)
{
  bits[row / 64] |= G_GUINT64_CONSTANT (1) << row % 64;
}

static gboolean
says_any (const NwFrame *frame, guint row, NwDimension dimension)
{
  guint n;
  const guint16 *codes = nw_frame_codes (frame, dimension, row, &n);

  for (guint i = 0; i < n; i++)
    if (codes[i] >= NW_N_SPECIAL_CODES)
      return TRUE;
  return FALSE;
}

static void
compare_fields (Side *self, const NwLinkedRows *pair)
{
  const NwFrame *frame = self->inputs->frame, *other = self->side->frame;
  guint alike, differ;

  set_bit (self->fields[START][compare_starts (self, pair)], pair->row);
  set_bit (self->fields[END][compare_ends (self, pair)], pair->row);
  nw_candidate_compare (frame, pair->row, other, pair->other, &alike, &differ);
  for (guint i = 0; i < NW_N_ALIKE; i++)
    {
      gboolean one = says_any (frame, pair->row, nw_alike_dimension (i)), second = says_any (other, pair->other, nw_alike_dimension (i));

      set_bit (self->fields[FIRST_CODED + i][compare_known (one, second, alike & 1u << i)], pair->row);
    }
  /* Scales are each dataset's own: only whether there is one compares. */
  set_bit (self->fields[INTENSITY][compare_known (has_intensity (frame, pair->row), has_intensity (other, pair->other), TRUE)], pair->row);
}

static void
add_pairs (Side *self)
{
  const GArray *links = self->side->links;

  for (guint i = 0; links && i < links->len; i++)
    {
      const NwLinkedRows *pair = &g_array_index (links, NwLinkedRows, i);

      if (!nw_selection_has (self->inputs->selection, pair->row))
        continue;
      self->pairs[pair->kind]++;
      set_bit (self->kinds[pair->kind], pair->row);
      if (pair->kind == NW_LINK_SAME)
        compare_fields (self, pair);
    }
}

/* ---- the table ---- */

static NwSummary *
new_summary (void)
{
  NwSummary *summary = nw_summary_new ("link", _("Link"));

  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "pairs", _("Pairs of records"));
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "incidents", _("Incidents"))->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "agree", _("Agree"))->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "differ", _("Differ"))->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "one", _("Known in one only"))->opens = TRUE;
  nw_summary_add_column (summary, NW_QUANTITY_COUNT, "neither", _("Known in neither"))->opens = TRUE;
  return summary;
}

static guint
add_row (const Side *self, const char *code, const char *label)
{
  g_autofree char *full = g_strconcat (self->name, ":", code, NULL);

  return nw_summary_add_row (self->summary, NW_SUMMARY_ROW, full, label, NW_CODE_LISTED);
}

static void
add_field (const Side *self, guint field)
{
  const NwDimensionInfo *info = field >= FIRST_CODED && field < INTENSITY ? nw_dimension_info (nw_alike_dimension (field - FIRST_CODED)) : NULL;
  const char *code = info ? info->id : field == START ? "start" : field == END ? "end" : "intensity";
  const char *label = info ? _(info->label) : field == START ? _("Start") : field == END ? _("End") : _("Intensity given");
  guint row = add_row (self, code, label);

  for (guint column = AGREE; column < N_COLUMNS; column++)
    if (field != INTENSITY || column != DIFFER)
      nw_behind_count (self->inputs, self->summary, row, column, self->fields[field][column]);
}

static void
add_rows (const Side *self)
{
  g_autofree char *release = nw_release_name (self->side->release);
  g_autofree char *code = g_strconcat (self->name, ":", NULL);

  nw_summary_add_row (self->summary, NW_SUMMARY_SECTION, code, release, NW_CODE_LISTED);
  for (guint i = 0; i < NW_N_LINKS; i++)
    {
      guint row = add_row (self, nw_link_kind_id (i), nw_link_kind_label (i));

      nw_summary_set (self->summary, row, PAIRS, self->pairs[i]);
      nw_behind_count (self->inputs, self->summary, row, INCIDENTS, self->kinds[i]);
    }
  for (guint i = 0; i < N_FIELDS; i++)
    add_field (self, i);
}

/* ---- words ---- */

static void
describe (NwSummary *summary, const NwInputs *inputs, guint pairs, guint same)
{
  g_autofree char *release = nw_release_name (inputs->release);
  g_autofree char *judged = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pair of records is judged", "%u pairs of records are judged", pairs),
                                             pairs);

  nw_summary_describe (
      summary, g_strdup (_("The same incident in several datasets")),
      /* Translators: %s is a release. */
      g_strdup_printf (_("Reported incidents of %s that somebody linked with records of another dataset, and the fields in which those linked "
                         "as the same agree and differ"), release),
      /* Translators: the first %s is a sentence without its end. */
      g_strdup_printf (_("%s, %u of them as the same incident. Pairs that nobody judged say nothing, neither that records are the same nor that "
                         "they are not."), judged, same),
      g_strdup (_("An incident that is linked with several records counts once in each column that one of them puts it into. Dates agree where they may be "
                  "the same day, as precisely as they are known; codes agree where one is shared. Scales of intensity do not compare.")));
}

static gboolean
check_sides (const NwInputs *inputs, GError **error)
{
  for (guint i = 0; i < inputs->n_sides; i++)
    if (strcmp (inputs->sides[i].release->dataset, inputs->release->dataset) != 0)
      return TRUE;

  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("Links lead to another dataset; name it, as in “versus=dataset=dcid”"));
  return FALSE;
}

/* Releases of one dataset after the first with their version. (transfer full) */
static char *
name_side (const NwSummary *summary, const NwRelease *release)
{
  g_autofree char *section = g_strconcat (release->dataset, ":", NULL);

  return nw_summary_row_of (summary, section) < 0 ? g_strdup (release->dataset)
                                                  : g_strconcat (release->dataset, "@", release->version, NULL);
}

static NwResult *
run_links (const NwInputs *inputs, GError **error)
{
  g_autoptr (NwSummary) summary = NULL;
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint pairs = 0, same = 0;

  if (!check_sides (inputs, error))
    return NULL;
  summary = new_summary ();
  for (guint i = 0; i < inputs->n_sides; i++)
    {
      const NwRelease *release = inputs->sides[i].release;
      g_auto (Side) side = { 0 };

      /* Sides of one dataset differ by what they select, which links do not ask. */
      if (strcmp (release->dataset, inputs->release->dataset) == 0 || !g_hash_table_add (names, nw_release_name (release)))
        continue;
      side_init (&side, inputs, &inputs->sides[i], summary);
      side.name = name_side (summary, release);
      add_pairs (&side);
      add_rows (&side);
      for (guint k = 0; k < NW_N_LINKS; k++)
        pairs += side.pairs[k];
      same += side.pairs[NW_LINK_SAME];
    }
  describe (summary, inputs, pairs, same);
  nw_summary_add_fact (summary, "pairs", _("Pairs that are judged"), NW_QUANTITY_COUNT, pairs);
  nw_summary_add_fact (summary, "same", _("As the same incident"), NW_QUANTITY_COUNT, same);
  return nw_behind_result (&nw_analysis_links, inputs, g_steal_pointer (&summary), NW_DIMENSION_NONE);
}

const NwAnalysis nw_analysis_links = {
  .id = "links",
  .label = N_("Linked records"),
  .summary = N_("How many incidents somebody linked with records of other datasets, and in which fields the same incident differs."),
  .run = run_links,
  .view = "accountability",
  .chart = "counts",
  .method = N_("Which records of datasets are about the same incident was decided by people, pair by pair; candidates were proposed by rare names "
               "in titles, the state held responsible, receivers and dates, and nothing was merged. Fields are compared where records were "
               "judged to be the same"),
};

/* counts.c: the counts of a summary as a matrix of cells in the colour of their number
 *
 * Rows of all and columns of all are distinct incidents, not sums, and stand in the table alone. Zero is a cell like others; what
 * is not coded is crossed by lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "matrix.h"

#define ALL "all" /* a row or a column of all */

/* The summary as a result of groups by groups, for what draws those. */
typedef struct {
  NwResult *result;
  GArray   *rows;    /* guint: the summary's row by group */
  GArray   *columns; /* guint: its column by group across */
} Shadow;

static void
shadow_clear (Shadow *self)
{
  g_clear_pointer (&self->result, nw_result_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->columns, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shadow, shadow_clear)

static gboolean
is_counted (const NwSummaryColumn *column)
{
  return column->quantity == NW_QUANTITY_COUNT && !column->data && strcmp (column->id, ALL) != 0;
}

/* The ways of not knowing have the same codes in every domain. */
static NwCodeKind
kind_of (const NwSummaryColumn *column)
{
  g_autoptr (NwCodebook) codebook = nw_codebook_new ();

  return nw_codebook_find_code (codebook, NW_DOMAIN_STATE, column->id) >= 0 ? NW_CODE_SPECIAL : NW_CODE_LISTED;
}

static double
number_of (const NwSummary *summary, guint row, guint column)
{
  const NwSummaryCell *cell = nw_summary_cell (summary, row, column);

  return cell->state == NW_STATE_VALUE ? cell->number : NAN;
}

/* Totals decide which lanes stay where not all fit. */
static void
fill_cells (Shadow *self, const NwSummary *summary)
{
  NwResult *result = self->result;

  nw_result_allocate (result);
  for (guint g = 0; g < self->rows->len; g++)
    for (guint a = 0; a < self->columns->len; a++)
      {
        double number = number_of (summary, g_array_index (self->rows, guint, g), g_array_index (self->columns, guint, a));

        result->cells[nw_result_index (result, g, a, 0)] = number;
        nw_result_group (result, g)->total += isfinite (number) ? number : 0;
        nw_result_across (result, a)->total += isfinite (number) ? number : 0;
      }
}

static void
shadow_init (Shadow *self, const NwResult *of)
{
  g_autoptr (NwQuery) query = nw_query_new ();
  const NwSummary *summary = of->summary;

  self->result = nw_result_new (of->analysis, query, of->release);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  nw_result_add_period (self->result, 0, "");
  for (guint i = 0; i < summary->rows->len; i++)
    {
      const NwSummaryRow *row = nw_summary_row (summary, i);

      if (row->kind != NW_SUMMARY_ROW || strcmp (row->code, ALL) == 0)
        continue;
      nw_result_add_group (self->result, row->code, row->label, row->code_kind);
      g_array_append_val (self->rows, i);
    }
  for (guint i = 0; i < summary->columns->len; i++)
    {
      const NwSummaryColumn *column = nw_summary_column (summary, i);

      if (!is_counted (column))
        continue;
      nw_result_add_across (self->result, column->id, column->label, kind_of (column));
      g_array_append_val (self->columns, i);
    }
  if (self->rows->len > 0 && self->columns->len > 0)
    fill_cells (self, summary);
}

/* What is over all columns; else nothing. */
static const char *
column_title (const Shadow *self, const NwSummary *summary)
{
  const char *title = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *above = nw_summary_column (summary, g_array_index (self->columns, guint, i))->above;

      if (!above || (title && strcmp (title, above) != 0))
        return "";
      title = above;
    }
  return title ? title : "";
}

/* Why cells are crossed by lines; NULL: for several reasons. */
static const char *
absent_words (const Shadow *self, const NwSummary *summary)
{
  gboolean not_coded = FALSE;

  for (guint g = 0; g < self->rows->len; g++)
    for (guint a = 0; a < self->columns->len; a++)
      {
        const NwSummaryCell *cell =
            nw_summary_cell (summary, g_array_index (self->rows, guint, g), g_array_index (self->columns, guint, a));

        if (cell->state != NW_STATE_VALUE && cell->state != NW_STATE_NOT_CODED)
          return NULL;
        not_coded |= cell->state == NW_STATE_NOT_CODED;
      }
  return not_coded ? _("not coded") : NULL;
}

static int
position_of (const GArray *numbers, int number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (number >= 0 && g_array_index (numbers, guint, i) == (guint) number)
      return (int) i;
  return -1;
}

/* Elements of the summary, as they are named outside. */
static void
name_elements (const Shadow *self, GArray *elements, guint first)
{
  for (guint i = first; i < elements->len; i++)
    {
      NwElement *element = &g_array_index (elements, NwElement, i);

      element->group = (int) g_array_index (self->rows, guint, element->group);
      element->across = (int) g_array_index (self->columns, guint, element->across);
      element->period = -1;
    }
}

static void
build (NwPlot *plot)
{
  const NwSummary *summary = plot->result->summary;
  NwFigure figure = *plot->figure;
  guint first = plot->scene->elements->len;
  NwPlot inner = *plot;
  g_auto (Shadow) shadow = { 0 };
  NwElement focus;

  if (summary)
    shadow_init (&shadow, plot->result);
  if (!summary || shadow.rows->len == 0 || shadow.columns->len == 0)
    {
      nw_plot_empty (plot);
      return;
    }
  if (figure.focus)
    {
      focus = *figure.focus;
      focus.group = position_of (shadow.rows, focus.group);
      focus.across = position_of (shadow.columns, focus.across);
      focus.period = 0;
      figure.focus = &focus;
    }
  inner.figure = &figure;
  inner.result = shadow.result;
  inner.whole = TRUE;
  inner.styles = NULL;
  nw_matrix_draw (&inner, &(NwMatrixWish) { summary->row_label, column_title (&shadow, summary), TRUE, TRUE, absent_words (&shadow, summary) });
  name_elements (&shadow, plot->scene->elements, first);
}

static double
height (const NwPlot *plot, double width)
{
  NwPlot inner = *plot;
  g_auto (Shadow) shadow = { 0 };

  if (!plot->result->summary)
    return nw_plot_rows_height (plot, 1);
  shadow_init (&shadow, plot->result);
  inner.result = shadow.result;
  return nw_matrix_height (&inner);
}

static gboolean
suits (const NwSummary *summary)
{
  guint n = 0;

  for (guint i = 0; i < summary->columns->len; i++)
    n += is_counted (nw_summary_column (summary, i));
  return n > 1;
}

const NwChart nw_chart_counts = {
  .info = {
    .id = "counts",
    .label = N_("Counts"),
    .summary = N_("Every count of a table as a cell in the colour of its number; empty cells stay visible."),
    .analysis = "claims-matrix",
  },
  .build = build,
  .height = height,
  .suits = suits,
};

/* collective.c: claims that several states made together: one row a claim, a dot a state, and who they are beside it
 *
 * Rows stand in the order of time. Where there is no room for each of them, the sizes stand for all: how many claims were by so many
 * states.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "remark.h"
#include "summary-lanes.h"

#define MAX_ROWS  40u   /* that a figure grows for */
#define ROW_MAX   34.0 /* px */
#define GAP        8.0
#define PITCH     11.0 /* from dot to dot */
#define DOT        0.7 /* of it, and of a row at most */
#define LEAST      4.0 /* px, of what a pointer finds */
#define LABELS     0.42 /* of the width, at most */
#define DOTS       0.28
#define BAR        0.62 /* of a row */

#define SIZES "size_" /* facts: how many claims were by so many states */

enum { SIZE, DAY, TITLE, ACCUSED, CLAIMANTS, N_COLUMNS };

typedef struct {
  NwPlot          *plot;
  const NwSummary *summary;
  int              columns[N_COLUMNS];
  NwSummaryLanes   rows;
  double           largest;     /* what the longest row of dots, or bar, stands for */
  double           label_width;
  double           x;           /* where dots and bars begin */
  double           pitch;
} Collective;

static gboolean
find_columns (const NwSummary *summary, int *columns)
{
  static const char *const ids[N_COLUMNS] = { "size", "first_day", "title", "accused_label", "claimants_label" };
  gboolean all = TRUE;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      columns[i] = nw_summary_column_of (summary, ids[i]);
      all &= columns[i] >= 0;
    }
  return all;
}

static const char *
text_of (const Collective *self, guint row, guint column)
{
  const char *text = nw_summary_cell (self->summary, row, self->columns[column])->text;

  return text ? text : "";
}

static double
size_of (const Collective *self, guint row)
{
  return nw_summary_cell (self->summary, row, self->columns[SIZE])->number;
}

/* ---- a row a claim ---- */

static void
name_rows (Collective *self)
{
  for (guint i = 0; i < self->rows.groups->len; i++)
    {
      NwGroup *group = g_ptr_array_index (self->rows.groups, i);
      guint row = self->rows.rows[i];

      g_free (group->label);
      /* Translators: a claim: its day, who is accused, and the incident: "2018-02-15, Russia: NotPetya". */
      group->label = g_strdup_printf (_("%s, %s: %s"), text_of (self, row, DAY), text_of (self, row, ACCUSED), text_of (self, row, TITLE));
      self->largest = MAX (self->largest, size_of (self, row));
    }
}

static void
draw_dots (const Collective *self, guint n, double y)
{
  const NwPlot *plot = self->plot;
  double dot = MIN (self->pitch, self->rows.lanes.size) * DOT;

  for (guint i = 0; i < n && dot >= 2; i++)
    nw_scene_symbol (plot->scene, self->x + (i + 0.5) * self->pitch, y, dot, NW_SYMBOL_CIRCLE, plot->palette->accent,
                     plot->palette->accent);
  if (dot < 2)
    nw_scene_fill (plot->scene, (NwRect) { self->x, y - dot, n * self->pitch, 2 * dot }, plot->palette->accent);
}

/* "5: Australia, Canada, …", as far as there is room. */
static void
draw_claimants (const Collective *self, guint row, NwRect room)
{
  const NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_VALUE, plot->scale);
  g_autofree char *number = nw_number_print (size_of (self, row));
  /* Translators: how many states made a claim together, and their names: "2: Australia, Canada". */
  g_autofree char *words = g_strdup_printf (_("%s: %s"), number, text_of (self, row, CLAIMANTS));
  g_auto (NwTextBox) text = { 0 };

  if (room.width < 3 * line || room.height < line - 0.01)
    return;
  text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, room.width, (int) floor (room.height / line + 0.01), plot->figure->rtl);
  nw_scene_text (plot->scene, &text, room.x, room.y + (room.height - text.height) / 2, plot->palette->text);
}

static void
draw_claim (const Collective *self, guint lane)
{
  NwPlot *plot = self->plot;
  guint row = nw_summary_lanes_row (&self->rows, lane);
  double top = nw_lanes_at (&self->rows.lanes, lane), height = self->rows.lanes.size;
  double names = self->x + self->largest * self->pitch + nw_plot_px (plot, GAP);
  NwRect box = { self->x, top, MAX (plot->area.x + plot->area.width - self->x, LEAST), height };
  const NwElement *focus = plot->figure->focus;

  draw_dots (self, (guint) size_of (self, row), top + height / 2);
  draw_claimants (self, row, (NwRect) { names, top, plot->area.x + plot->area.width - names, height });
  nw_scene_element_across (plot->scene, (int) row, self->columns[SIZE], -1, box);
  if (focus && focus->group == (int) row && focus->across == self->columns[SIZE])
    nw_plot_focus_frame (plot, box);
}

/* Places what lies left of the dots; part: of the width that is left, for the longest row. */
static void
measure (Collective *self, double part, double most)
{
  NwPlot *plot = self->plot;
  double room = plot->area.width;

  if (room >= nw_plot_px (plot, 120))
    self->label_width = nw_lanes_label_width (&self->rows.lanes, plot, room * LABELS);
  self->label_width = MIN (self->label_width, room * LABELS);
  self->x = plot->area.x + self->label_width + (self->label_width > 0 ? nw_plot_px (plot, GAP) : 0);
  room = MAX (plot->area.x + room - self->x, 1) * part;
  self->pitch = MIN (most, room / MAX (self->largest, 1));
}

static void
draw_claims (Collective *self)
{
  NwPlot *plot = self->plot;

  measure (self, DOTS / (1 - LABELS), nw_plot_px (plot, PITCH));
  nw_lanes_draw_labels (&self->rows.lanes, plot, plot->area.x + self->label_width, self->label_width);
  for (guint i = 0; i < self->rows.lanes.shown; i++)
    draw_claim (self, i);
}

/* ---- a row a size ---- */

static double
count_of (const Collective *self, guint fact)
{
  return g_array_index (self->summary->facts, NwSummaryFact, fact).number;
}

/* Of no claim in particular: its element has the fact in place of a period. */
static void
draw_size (const Collective *self, guint lane, double words_width)
{
  NwPlot *plot = self->plot;
  guint fact = nw_summary_lanes_row (&self->rows, lane);
  double top = nw_lanes_at (&self->rows.lanes, lane), height = self->rows.lanes.size;
  NwRect bar = { self->x, top + height * (1 - BAR) / 2, count_of (self, fact) * self->pitch, height * BAR };
  NwRect found = { self->x, top, MAX (bar.width, LEAST), height };
  g_autofree char *number = nw_number_print (count_of (self, fact));
  g_auto (NwTextBox) text = nw_text_box (number, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);
  const NwElement *focus = plot->figure->focus;

  nw_scene_fill (plot->scene, bar, plot->palette->accent);
  if (words_width > 0 && text.height <= height + 0.01)
    nw_scene_text (plot->scene, &text, bar.x + bar.width + nw_plot_px (plot, GAP) / 2, top + (height - text.height) / 2, plot->palette->text);
  nw_scene_element_across (plot->scene, -1, -1, (int) fact, found);
  if (focus && focus->group < 0 && focus->period == (int) fact)
    nw_plot_focus_frame (plot, found);
}

static void
draw_sizes (Collective *self)
{
  NwPlot *plot = self->plot;
  double words = 0;

  self->largest = 0;
  for (guint i = 0; i < self->rows.groups->len; i++)
    {
      g_autofree char *number = nw_number_print (count_of (self, self->rows.rows[i]));
      g_auto (NwTextBox) text = nw_text_box (number, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

      self->largest = MAX (self->largest, count_of (self, self->rows.rows[i]));
      words = MAX (words, text.width + nw_plot_px (plot, GAP));
    }
  if (words > plot->area.width * DOTS)
    words = 0;
  nw_remark_draw (plot, _("Too many claims for a row each; all are in the table"));
  nw_lanes_fit_rows (&self->rows.lanes, plot, 0, 0, nw_text_line (NW_TEXT_AXIS, plot->scale), nw_plot_px (plot, ROW_MAX));
  measure (self, 1, HUGE_VAL);
  self->pitch = MAX (plot->area.x + plot->area.width - self->x - words, 1) / MAX (self->largest, 1);
  nw_lanes_draw_labels (&self->rows.lanes, plot, plot->area.x + self->label_width, self->label_width);
  for (guint i = 0; i < self->rows.lanes.shown; i++)
    draw_size (self, i, words);
}

/* ---- all ---- */

static void
build (NwPlot *plot)
{
  Collective self = { .plot = plot, .summary = plot->result->summary };
  g_auto (NwSummaryLanes) claims = { 0 };
  g_auto (NwSummaryLanes) sizes = { 0 };
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale), remark = nw_text_line (NW_TEXT_REMARK, plot->scale);

  find_columns (self.summary, self.columns);
  if (self.summary->more == 0 && self.summary->rows->len * line <= plot->area.height - remark)
    {
      nw_summary_lanes_init (&claims, self.summary, -1);
      self.rows = claims;
      name_rows (&self);
      nw_remark_draw (plot, _("A dot a claimant; in the order of the day on which a claim became collective"));
      nw_lanes_fit_rows (&self.rows.lanes, plot, 0, 0, line, nw_plot_px (plot, ROW_MAX));
      draw_claims (&self);
      return;
    }
  nw_summary_lanes_init_facts (&sizes, self.summary, SIZES);
  self.rows = sizes;
  draw_sizes (&self);
}

static double
height (const NwPlot *plot, double width)
{
  const NwSummary *summary = plot->result->summary;
  guint n = summary ? summary->rows->len : 0;

  if (n > MAX_ROWS)
    {
      g_auto (NwSummaryLanes) sizes = { 0 };

      nw_summary_lanes_init_facts (&sizes, summary, SIZES);
      n = sizes.groups->len;
    }
  return nw_plot_rows_height (plot, n + 2);
}

static gboolean
suits (const NwSummary *summary)
{
  int columns[N_COLUMNS];

  return find_columns (summary, columns);
}

/* "2018-02-15, Russia: NotPetya: Australia, Canada"; of a size "Claims by 2 states: 12" */
static char *
more (const NwFigure *figure, const NwResult *result, const NwElement *element)
{
  Collective self = { .summary = result->summary };

  if (!self.summary || !find_columns (self.summary, self.columns))
    return NULL;
  if (element->group < 0 && element->period >= 0 && (guint) element->period < self.summary->facts->len)
    {
      const NwSummaryFact *fact = &g_array_index (self.summary->facts, NwSummaryFact, element->period);
      g_autofree char *number = nw_quantity_print (fact->quantity, fact->number);

      return g_strdup_printf (_("%s: %s"), fact->label, number);
    }
  if (element->group < 0 || (guint) element->group >= self.summary->rows->len)
    return NULL;
  /* Translators: a claim: its day, who is accused, the incident, and who claims: "2018-02-15, Russia: NotPetya (Australia, Canada)". */
  return g_strdup_printf (_("%s, %s: %s (%s)"), text_of (&self, element->group, DAY), text_of (&self, element->group, ACCUSED),
                          text_of (&self, element->group, TITLE), text_of (&self, element->group, CLAIMANTS));
}

const NwChart nw_chart_collective = {
  .info = {
    .id = "collective",
    .label = N_("Claims made together"),
    .summary = N_("One row a collective claim, in the order of time: a dot a state, and who they are; where there are too many, how many "
                  "claims were by so many states."),
    .analysis = "collective",
  },
  .build = build,
  .height = height,
  .suits = suits,
  .more = more,
  .rows = TRUE,
};

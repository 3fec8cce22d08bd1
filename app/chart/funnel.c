/* funnel.c: one bar a step, all as long as what was recorded: those that come to it, those that do not, and what was not coded
 *
 * Draws a summary with the columns incidents, told, not_coded, not_available and unknown. What is neither yes nor no lies at the end
 * of a bar, hatched and named, so that a step that nobody coded is no empty step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "remark.h"
#include "summary-lanes.h"

#define ROW_MIN   18.0 /* px */
#define ROW_MAX   40.0
#define GAP        8.0
#define BAR        0.62 /* of a row */
#define LABELS     0.32 /* of the width, at most */
#define WORDS      0.3
#define MIN_WIDTH  4.0  /* of what a pointer finds */

enum { YES, NO, UNKNOWN, NOT_AVAILABLE, NOT_CODED, N_PARTS };

static const struct {
  const char *column; /* whose incidents it stands for */
  const char *label;
} parts[N_PARTS] = {
  { "incidents", N_("Come to this step") }, { "told", N_("Do not") },          { "unknown", N_("Unknown") },
  { "not_available", N_("Not available") }, { "not_coded", N_("Not coded") },
};

typedef struct {
  NwPlot          *plot;
  const NwSummary *summary;
  NwSummaryLanes   rows;
  int              columns[N_PARTS];
  gboolean         seen[N_PARTS];
  int              share;
  double           whole;       /* incidents of a whole bar */
  double           label_width, words_width;
  NwRect           box;         /* of the bars */
} Funnel;

static gboolean
find_columns (const NwSummary *summary, int *columns)
{
  gboolean all = TRUE;

  for (guint i = 0; i < N_PARTS; i++)
    {
      columns[i] = nw_summary_column_of (summary, parts[i].column);
      all &= columns[i] >= 0;
    }
  return all;
}

/* Incidents of one part of a bar. */
static double
size_of (const Funnel *self, guint row, guint part)
{
  const NwSummaryCell *cell = nw_summary_cell (self->summary, row, (guint) self->columns[part]);
  const NwSummaryCell *yes = nw_summary_cell (self->summary, row, (guint) self->columns[YES]);
  double n = cell->state == NW_STATE_VALUE ? cell->number : 0;

  return part == NO && yes->state == NW_STATE_VALUE ? n - yes->number : n;
}

static char *
print_words (const Funnel *self, guint row)
{
  const NwSummaryCell *yes = nw_summary_cell (self->summary, row, (guint) self->columns[YES]);
  gboolean shared = self->share >= 0 && nw_summary_cell (self->summary, row, (guint) self->share)->state == NW_STATE_VALUE;

  /* Of what was recorded itself, a share says nothing. */
  if (yes->state == NW_STATE_VALUE && shared && yes->number < self->whole)
    return nw_summary_print (self->summary, row, (guint) self->share);
  return nw_summary_print (self->summary, row, (guint) self->columns[YES]);
}

static void
measure (Funnel *self)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, GAP);

  for (guint i = 0; i < self->summary->rows->len; i++)
    {
      double sum = 0;

      for (guint part = 0; part < N_PARTS; part++)
        {
          sum += size_of (self, i, part);
          self->seen[part] |= size_of (self, i, part) > 0;
        }
      self->whole = MAX (self->whole, sum);
    }
  self->label_width = nw_lanes_label_width (&self->rows.lanes, plot, plot->area.width * LABELS);
  for (guint i = 0; i < self->rows.lanes.shown; i++)
    {
      g_autofree char *words = print_words (self, nw_summary_lanes_row (&self->rows, i));
      g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);

      self->words_width = MAX (self->words_width, text.width);
    }
  if (self->words_width > plot->area.width * WORDS)
    self->words_width = 0;
  self->box.x = plot->area.x + self->label_width + gap;
  self->box.width = MAX (plot->area.width - self->label_width - gap - (self->words_width > 0 ? self->words_width + gap : 0), 2);
}

/* ---- drawing ---- */

static void
draw_part (const Funnel *self, guint part, NwRect box)
{
  NwPlot *plot = self->plot;
  NwColor accent = plot->palette->accent, paper = plot->palette->background;
  NwStyle grey = nw_palette_special (plot->figure->palette, part - UNKNOWN);

  if (box.width <= 0)
    return;
  switch (part)
    {
    case YES:
      nw_scene_fill (plot->scene, box, accent);
      break;
    case NO:
      nw_scene_fill (plot->scene, box, nw_color_mix (accent, paper, 0.82));
      break;
    case NOT_CODED:
      nw_scene_fill (plot->scene, box, nw_color_mix (plot->palette->hatch, paper, 0.85));
      nw_scene_texture (plot->scene, box, plot->palette->hatch, NW_TEXTURE_RISING, nw_plot_px (plot, 6), nw_plot_px (plot, 1));
      break;
    default:
      nw_scene_fill (plot->scene, box, nw_color_mix (grey.color, paper, part == UNKNOWN ? 0.3 : 0.6));
    }
}

/* On plain paper, so that the hatching does not run through it. */
static void
draw_part_words (const Funnel *self, guint row, guint part, NwRect box)
{
  NwPlot *plot = self->plot;
  double gap = nw_plot_px (plot, 3);
  g_autofree char *n = nw_number_print (size_of (self, row, part));
  /* Translators: on a bar: how many incidents were not coded. */
  g_autofree char *words = g_strdup_printf (_("not coded: %s"), n);
  g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);
  NwRect paper = { box.x + (box.width - text.width) / 2 - gap, box.y + (box.height - text.height) / 2, text.width + 2 * gap, text.height };

  if (part != NOT_CODED || paper.width + 2 * gap > box.width || paper.height > box.height + gap)
    return;
  nw_scene_fill (plot->scene, paper, plot->palette->background);
  nw_scene_text (plot->scene, &text, paper.x + gap, paper.y, plot->palette->text);
}

static void
draw_bar (Funnel *self, guint row, NwRect bar)
{
  NwPlot *plot = self->plot;
  double x = bar.x, px = bar.width / MAX (self->whole, 1);

  for (guint part = 0; part < N_PARTS; part++)
    {
      NwRect box = { x, bar.y, size_of (self, row, part) * px, bar.height };
      NwRect found = box;
      const NwElement *focus = plot->figure->focus;

      x += box.width;
      draw_part (self, part, box);
      draw_part_words (self, row, part, box);
      if (part != YES && box.width <= 0)
        continue;
      found.width = MAX (found.width, MIN_WIDTH);
      nw_scene_element_across (plot->scene, (int) row, self->columns[part], -1, found);
      if (focus && focus->group == (int) row && focus->across == self->columns[part])
        nw_plot_focus_frame (plot, found);
    }
}

static void
draw_row (Funnel *self, guint lane)
{
  NwPlot *plot = self->plot;
  guint row = nw_summary_lanes_row (&self->rows, lane);
  double y = nw_lanes_at (&self->rows.lanes, lane), height = self->rows.lanes.size;
  g_autofree char *words = print_words (self, row);
  g_auto (NwTextBox) text = nw_text_box (words, NW_TEXT_VALUE, plot->scale, -1, 1, FALSE);
  gboolean known = nw_summary_cell (self->summary, row, (guint) self->columns[YES])->state == NW_STATE_VALUE;

  draw_bar (self, row, (NwRect) { self->box.x, y + height * (1 - BAR) / 2, self->box.width, height * BAR });
  if (self->words_width > 0)
    nw_scene_text (plot->scene, &text, self->box.x + self->box.width + nw_plot_px (plot, GAP), y + (height - text.height) / 2,
                   known ? plot->palette->text : plot->palette->dim);
}

/* What the parts of bars are, as far as there are any. */
static void
draw_key (Funnel *self)
{
  NwPlot *plot = self->plot;
  double line = nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 2), side = nw_plot_px (plot, 10);
  double gap = nw_plot_px (plot, GAP), x = plot->area.x, end = plot->area.x + plot->area.width;

  if (plot->area.height < 8 * line || plot->area.width < 12 * line)
    return;
  for (guint part = 0; part < N_PARTS; part++)
    {
      g_auto (NwTextBox) text = nw_text_box (_(parts[part].label), NW_TEXT_KEY, plot->scale, -1, 1, FALSE);

      if (!self->seen[part])
        continue;
      if (x > plot->area.x && x + side + gap / 2 + text.width > end)
        {
          x = plot->area.x;
          plot->area.y += line;
          plot->area.height -= line;
        }
      draw_part (self, part, (NwRect) { x, plot->area.y + (line - side) / 2, side, side });
      nw_scene_text (plot->scene, &text, x + side + gap / 2, plot->area.y + (line - text.height) / 2, plot->palette->text);
      x += side + gap / 2 + text.width + 2 * gap;
    }
  plot->area.y += line + gap / 2;
  plot->area.height -= line + gap / 2;
}

static void
build (NwPlot *plot)
{
  g_auto (NwSummaryLanes) rows = { 0 };
  Funnel self = { .plot = plot, .summary = plot->result->summary };

  find_columns (self.summary, self.columns);
  self.share = nw_summary_column_of (self.summary, "share");
  nw_summary_lanes_init (&rows, self.summary, -1);
  self.rows = rows;
  measure (&self);
  draw_key (&self);
  nw_remark_draw (plot, _("Each step is counted by itself; shares are of what was coded"));
  nw_lanes_fit_rows (&self.rows.lanes, plot, 0, 0, nw_plot_px (plot, ROW_MIN), nw_plot_px (plot, ROW_MAX));
  nw_lanes_draw_labels (&self.rows.lanes, plot, plot->area.x + self.label_width, self.label_width);
  for (guint i = 0; i < self.rows.lanes.shown; i++)
    draw_row (&self, i);
  nw_scene_segment (plot->scene, self.box.x, plot->area.y, self.box.x, nw_lanes_end (&self.rows.lanes), plot->palette->axis, 1.25,
                    NW_DASH_SOLID);
}

static double
height (const NwPlot *plot, double width)
{
  return nw_plot_rows_height (plot, (plot->result->summary ? nw_summary_lanes_count (plot->result->summary) : 1) + 3) * 1.2;
}

static gboolean
suits (const NwSummary *summary)
{
  int columns[N_PARTS];

  return find_columns (summary, columns);
}

const NwChart nw_chart_funnel = {
  .info = {
    .id = "funnel",
    .label = N_("Steps"),
    .summary = N_("One bar a step from incident to response, with what was not coded hatched at its end."),
    .analysis = "funnel",
  },
  .build = build,
  .height = height,
  .suits = suits,
  .rows = TRUE,
};

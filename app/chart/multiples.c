/* multiples.c: the same small chart once for each group, on the same scales, so that their courses compare
 *
 * With a second dimension there is a panel for each of its values, with a line for each group; without one a panel
 * for each group. All others together and the ways of not knowing are often many times as high as any value: they
 * would flatten every panel, and are named in the note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "key.h"
#include "plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lanes.h"
#include "remark.h"

#define LEAST_WIDTH  112.0 /* px of a panel */
#define LEAST_HEIGHT  70.0
#define GOOD_WIDTH   230.0
#define GOOD_HEIGHT  150.0
#define ASPECT         1.7
#define BETWEEN       14.0
#define VALUES_GAP     8.0
#define UNDER_KEY      6.0

typedef struct {
  NwPlot    *plot;
  GPtrArray *subjects;   /* NwGroup, one a panel */
  guint     *shown;      /* positions among them, in order */
  guint      n;
  guint      n_columns, n_rows;
  gboolean   crossed;    /* the subjects are the values of the second dimension */
  NwTicks    ticks;      /* of all */
  NwRect     area;       /* of the panels */
  double     left;       /* px for the labels of values beside the first column */
  double     below;      /* px for the labels of periods below the last panels */
  double     head;       /* px of a title */
  NwRect     size;       /* width and height of a panel without its labels */
} Multiples;

/* ---- which panels ---- */

/* Fewer columns where the panels would be flat, more where they would be high. */
static void
choose_grid (Multiples *self, NwRect area)
{
  double best = -1;

  for (guint columns = 1; columns <= self->n; columns++)
    {
      guint rows = (self->n + columns - 1) / columns;
      double fit = MIN (area.width / columns / ASPECT, area.height / rows);

      if (fit <= best)
        continue;
      best = fit;
      self->n_columns = columns;
      self->n_rows = rows;
    }
}

static guint
most_panels (const NwPlot *plot, NwRect area)
{
  guint columns = (guint) MAX (1, floor (area.width / nw_plot_px (plot, LEAST_WIDTH)));
  guint rows = (guint) MAX (1, floor (area.height / nw_plot_px (plot, LEAST_HEIGHT)));

  return columns * rows;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The largest, in the order of the result; those left out are said in a line. */
static void
choose_panels (Multiples *self)
{
  NwPlot *plot = self->plot;
  guint n = self->subjects->len;
  g_autofree double *totals = g_new (double, n);
  g_auto (NwLanes) lanes = { 0 };
  g_autofree char *left = NULL;

  for (guint i = 0; i < n; i++)
    totals[i] = ((const NwGroup *) g_ptr_array_index (self->subjects, i))->total;
  nw_lanes_init (&lanes, self->subjects, totals);
  self->n = MIN (n, most_panels (plot, plot->area));
  if (self->n < n)
    {
      left = nw_remark_left (self->subjects, lanes.order + self->n, n - self->n);
      nw_remark_draw (plot, left);
    }
  self->shown = g_memdup2 (lanes.order, MAX (self->n, 1) * sizeof (guint));
  qsort (self->shown, self->n, sizeof (guint), compare_places);
}

/* ---- the plot of a panel ---- */

/* What the plot of one group borrows: a result with that group alone. */
typedef struct {
  NwPlot     plot;
  NwResult   result;
  NwFigure   figure;
  NwElement  focus;
  NwStyle    style;
  GPtrArray *alone;
} Panel;

static void
panel_of_group (Panel *self, const NwPlot *plot, guint group)
{
  const NwResult *whole = plot->result;
  gsize first = nw_result_index (whole, group, 0, 0);

  self->result = *whole;
  self->result.groups = self->alone = g_ptr_array_new ();
  g_ptr_array_add (self->alone, nw_result_group (whole, group));
  self->result.cells += first;
  self->result.basis = whole->basis ? whole->basis + first : NULL;
  self->figure = *plot->figure;
  self->focus = (NwElement) { .group = -1 };
  if (self->figure.focus != NULL && self->figure.focus->group == (int) group)
    {
      self->focus = *self->figure.focus;
      self->focus.group = 0;
    }
  self->figure.focus = self->figure.focus ? &self->focus : NULL;
  self->style = plot->styles[group];
  if (nw_lane_kind (nw_result_group (whole, group)) == NW_LANE_VALUE)
    self->style = nw_palette_series (self->figure.palette, 0);
  if (self->figure.palette == NW_PALETTE_PRINT)
    self->style.color = self->style.ink;
  self->plot.result = &self->result;
  self->plot.figure = &self->figure;
  self->plot.styles = &self->style;
}

static void
panel_init (Panel *self, const Multiples *multiples, guint subject)
{
  *self = (Panel) { .plot = *multiples->plot };
  if (multiples->crossed)
    self->plot.across = subject;
  else
    panel_of_group (self, multiples->plot, subject);
}

static void
panel_clear (Panel *self)
{
  g_clear_pointer (&self->alone, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Panel, panel_clear)

/* Of the panels that are shown. */
static NwRange
range_of (const Multiples *self)
{
  NwRange range = { 0, 0 };

  for (guint i = 0; i < self->n; i++)
    {
      g_auto (Panel) panel = { 0 };
      NwRange one;

      panel_init (&panel, self, self->shown[i]);
      one = nw_plot_range (&panel.plot);
      range = (NwRange) { MIN (range.minimum, one.minimum), MAX (range.maximum, one.maximum) };
    }
  return range;
}

/* ---- layout ---- */

static double
values_width (const NwPlot *plot, const NwTicks *ticks)
{
  double width = 0;

  for (int i = -(int) ticks->n_below; i <= (int) ticks->n_steps; i++)
    {
      g_autofree char *label = nw_tick_print (ticks, i);
      g_auto (NwTextBox) text = nw_text_box (label, NW_TEXT_AXIS, plot->scale, -1, 1, FALSE);

      width = MAX (width, text.width);
    }
  return width + nw_plot_px (plot, VALUES_GAP);
}

/* Panels are equally large; those at the edges stand out by their labels. */
static void
lay_out (Multiples *self)
{
  const NwPlot *plot = self->plot;
  double between = nw_plot_px (plot, BETWEEN);
  double line = nw_text_line (NW_TEXT_AXIS, plot->scale);

  choose_grid (self, self->area);
  self->head = nw_text_line (NW_TEXT_KEY, plot->scale) + nw_plot_px (plot, 1);
  self->below = line - nw_plot_px (plot, 2); /* what axes take more with labels of periods than without, see axes.c */
  self->size.height = (self->area.height - self->below - (self->n_rows - 1) * between / 2) / self->n_rows;
  self->ticks = nw_plot_ticks (plot, range_of (self), self->size.height - self->head - line * 1.5);
  self->left = values_width (plot, &self->ticks);
  if (self->left > self->area.width * 0.25)
    self->left = 0;
  self->size.width = (self->area.width - self->left - (self->n_columns - 1) * between) / self->n_columns;
}

/* Without the labels that the panels at the edges have. */
static NwRect
panel_place (const Multiples *self, guint panel)
{
  double between = nw_plot_px (self->plot, BETWEEN);

  return (NwRect) { self->area.x + self->left + panel % self->n_columns * (self->size.width + between),
                    self->area.y + panel / self->n_columns * (self->size.height + between / 2),
                    self->size.width, self->size.height };
}

/* ---- drawing ---- */

static void
draw_head (const Multiples *self, guint subject, NwRect place)
{
  NwPlot *plot = self->plot;
  const NwGroup *group = g_ptr_array_index (self->subjects, subject);
  gboolean value = nw_lane_kind (group) == NW_LANE_VALUE;
  g_auto (NwTextBox) text = nw_text_box (*group->label ? group->label : _("All"), NW_TEXT_KEY, plot->scale, place.width, 1,
                                         plot->figure->rtl);

  nw_scene_text (plot->scene, &text, place.x, place.y, value ? plot->palette->text : plot->palette->dim);
}

static void
draw_panel (const Multiples *self, guint position)
{
  NwRect place = panel_place (self, position);
  guint subject = self->shown[position];
  GArray *elements = self->plot->scene->elements;
  guint n_before = elements->len;
  g_auto (Panel) panel = { 0 };
  NwAxesWish wish = {
    .ticks = &self->ticks,
    .no_values = position % self->n_columns > 0 || self->left == 0,
    .no_periods = position + self->n_columns < self->n,
    .no_marks = TRUE,
  };

  draw_head (self, subject, place);
  place.y += self->head;
  place.height -= self->head;
  if (!wish.no_values)
    place = (NwRect) { place.x - self->left, place.y, place.width + self->left, place.height };
  if (!wish.no_periods)
    place.height += self->below;
  panel_init (&panel, self, subject);
  panel.plot.area = place;
  nw_lines_draw (&panel.plot, place, &wish);
  /* Elements name the groups of the whole result again. */
  for (guint i = n_before; !self->crossed && i < elements->len; i++)
    g_array_index (elements, NwElement, i).group = (int) subject;
}

/* ---- all of it ---- */

static gboolean
any_immature (const NwResult *result)
{
  for (guint i = 0; i < result->periods->len; i++)
    if (nw_result_period (result, i)->immature)
      return TRUE;
  return FALSE;
}

static void
build (NwPlot *plot)
{
  gboolean crossed = plot->result->across->len > 1;
  Multiples self = { .plot = plot, .crossed = crossed };
  g_autoptr (NwKey) key = crossed ? nw_key_new (plot, NW_SWATCH_LINE, FALSE) : NULL;

  self.subjects = crossed ? plot->result->across : plot->result->groups;
  if (any_immature (plot->result))
    nw_remark_draw (plot, _("Hatched: not yet complete"));
  nw_plot_say_shares (plot, FALSE);
  choose_panels (&self);
  self.area = plot->area;
  if (key != NULL)
    {
      nw_lines_use_ink (plot, key);
      self.area = nw_key_place_above (key, plot);
      nw_key_draw (key, plot, &(NwAxes) { .box = self.area });
      self.area.y += nw_plot_px (plot, UNDER_KEY);
      self.area.height -= nw_plot_px (plot, UNDER_KEY);
    }
  lay_out (&self);
  for (guint i = 0; i < self.n; i++)
    draw_panel (&self, i);
  g_free (self.shown);
}

static NwMisfit
misfit (const NwResult *result)
{
  if (result->periods->len > 1)
    return (NwMisfit) { NULL };
  return (NwMisfit) { N_("Panels show the course of time"), N_("Choose an interval, so that there are several periods.") };
}

static double
height (const NwPlot *plot, double width)
{
  const NwResult *result = plot->result;
  guint n = result->across->len > 1 ? result->across->len : result->groups->len;
  guint columns = (guint) CLAMP (width / nw_plot_px (plot, GOOD_WIDTH), 1, MAX (n, 1));
  guint rows = (MAX (n, 1) + columns - 1) / columns;

  return CLAMP (rows * nw_plot_px (plot, GOOD_HEIGHT), nw_plot_px (plot, 220), nw_plot_px (plot, 1200));
}

const NwChart nw_chart_multiples = {
  .info = {
    .id = "multiples",
    .label = N_("Small multiples"),
    .summary = N_("Each group, or each value of a second dimension, as a small chart of its own, all on the same scales."),
    .analysis = "trend",
  },
  .build = build,
  .height = height,
  .panels = TRUE,
  .named_only = TRUE,
  .marks = TRUE,
  .misfit = misfit,
};

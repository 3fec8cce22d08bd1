/* marks.c: places markers and eras in time and draws them
 *
 * A marker whose date is known by month or year stands in the middle of it, with a bar across its top as long as
 * that month or year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "mark-labels.h"

/* Periods are without gaps; those that are no periods of the calendar are few. */
static gboolean
find_period (const NwResult *result, gint32 day, guint *at, gint32 *first, gint32 *last)
{
  NwInterval interval = result->query->interval;
  int i;

  if (result->periods->len == 0 || day == NW_DAY_NONE)
    return FALSE;
  if (interval != NW_INTERVAL_ALL)
    {
      int number = nw_period_of_day (interval, day);

      i = number - nw_result_period (result, 0)->number;
      *first = nw_period_first_day (interval, number);
      *last = nw_period_last_day (interval, number);
      *at = (guint) i;
      return i >= 0 && i < (int) result->periods->len;
    }
  for (i = 0; i < (int) result->periods->len; i++)
    {
      const NwPeriod *period = nw_result_period (result, i);

      *at = (guint) i;
      *first = period->first_day;
      *last = period->last_day;
      if (*first != NW_DAY_NONE && *last != NW_DAY_NONE && day >= *first && day <= *last)
        return TRUE;
    }
  return FALSE;
}

double
nw_marks_position (const NwResult *result, gint32 day)
{
  gint32 first, last;
  guint at;

  if (!find_period (result, day, &at, &first, &last))
    return NAN;
  return at + (double) (day - first) / ((double) last - first + 1) - 0.5;
}

gboolean
nw_marks_border (const NwResult *result, guint period)
{
  for (guint i = 0; i < result->eras->len; i++)
    {
      double at = nw_marks_position (result, ((const NwEra *) g_ptr_array_index (result->eras, i))->day);

      if (at > period && at <= period + 1)
        return TRUE;
    }
  return FALSE;
}

/* The middle of what is known of the date. */
double
nw_marks_middle (const NwResult *result, NwDate date)
{
  double day = ((double) date.earliest + date.latest) / 2;

  return (nw_marks_position (result, (gint32) floor (day)) + nw_marks_position (result, (gint32) ceil (day))) / 2;
}

/* Only those in the periods have a number. */
guint
nw_marks_count (const NwResult *result)
{
  guint n = 0;

  for (guint i = 0; i < result->markers->len; i++)
    n += !isnan (nw_marks_middle (result, ((const NwMarker *) g_ptr_array_index (result->markers, i))->date));
  return n;
}

static double
row_bottom (const NwPlot *plot, const NwAxes *axes, int row)
{
  return axes->box.y - nw_plot_px (plot, 6) - nw_marks_height (plot, (guint) row);
}

void
nw_marks_label (NwPlot *plot, const NwAxes *axes)
{
  g_autoptr (GArray) marks = nw_mark_labels (plot, axes, MIN (axes->max_rows, axes->mark_rows), axes->mark_rows);

  for (guint i = 0; i < marks->len; i++)
    {
      NwMark *mark = &g_array_index (marks, NwMark, i);

      if (mark->row >= 0)
        nw_scene_text (plot->scene, &mark->box, mark->left, row_bottom (plot, axes, mark->row) - mark->box.height,
                       mark->remark ? plot->palette->dim : plot->palette->text);
    }
}

/* An era's border parts what is drawn; a marker is a thin line of dashes with a symbol at its head. */
static void
draw_line (NwPlot *plot, const NwAxes *axes, const NwMark *mark)
{
  double bottom = axes->box.y + axes->box.height;
  double top = mark->row >= 0 ? row_bottom (plot, axes, mark->row) : axes->box.y;
  double x = floor (mark->x) + 0.5;

  if (mark->row >= 0 && mark->left > mark->x)
    top -= mark->box.height * 0.8;
  if (mark->era)
    {
      nw_scene_segment (plot->scene, x, axes->box.y, x, bottom, plot->palette->background, nw_plot_px (plot, 5), NW_DASH_SOLID);
      nw_scene_segment (plot->scene, x, top, x, bottom, plot->palette->text, nw_plot_px (plot, 1.6), NW_DASH_SOLID);
      return;
    }
  nw_scene_segment (plot->scene, x, top, x, bottom, plot->palette->text, nw_plot_px (plot, 1), NW_DASH_SHORT);
  if (mark->to - mark->from > nw_plot_px (plot, 8))
    nw_scene_segment (plot->scene, mark->from, axes->box.y, mark->to, axes->box.y, plot->palette->text, nw_plot_px (plot, 2),
                      NW_DASH_SOLID);
  nw_scene_symbol (plot->scene, x, axes->box.y, nw_plot_px (plot, 6), NW_SYMBOL_TRIANGLE_DOWN, plot->palette->text,
                   plot->palette->text);
}

void
nw_plot_marks (NwPlot *plot, const NwAxes *axes)
{
  g_autoptr (GArray) marks = nw_mark_labels (plot, axes, MIN (axes->max_rows, axes->mark_rows), axes->mark_rows);

  for (guint i = 0; i < marks->len; i++)
    if (!g_array_index (marks, NwMark, i).remark)
      draw_line (plot, axes, &g_array_index (marks, NwMark, i));
}

static void
append_marker (GString *names, const NwMarker *marker, guint number)
{
  g_autofree char *date = nw_date_print (marker->date);

  g_string_append (names, names->len > 0 ? _("; ") : "");
  if (number > 0)
    g_string_append_printf (names, "%u ", number);
  if (marker->document != NULL)
    /* Translators: a marker, its date and the document that it stands on. */
    g_string_append_printf (names, _("%s (%s, %s)"), nw_marker_display (marker), date, marker->document);
  else
    g_string_append_printf (names, _("%s (%s)"), nw_marker_display (marker), date);
}

char *
nw_marks_note (const NwResult *result)
{
  g_autoptr (GString) drawn = g_string_new (NULL);
  g_autoptr (GString) outside = g_string_new (NULL);
  GString *out = g_string_new (NULL);
  gboolean several = nw_marks_count (result) > 1;
  guint number = 0;

  for (guint i = 0; i < result->markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (result->markers, i);

      if (isnan (nw_marks_middle (result, marker->date)))
        append_marker (outside, marker, 0);
      else
        append_marker (drawn, marker, several ? ++number : 0);
    }
  if (drawn->len > 0)
    /* Translators: the markers that a chart shows. */
    g_string_append_printf (out, _(" Marked: %s."), drawn->str);
  if (outside->len > 0)
    g_string_append_printf (out, _(" Outside the periods: %s."), outside->str);
  return g_string_free (out, FALSE);
}

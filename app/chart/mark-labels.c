/* mark-labels.c: stacks the labels of markers and eras in rows, so that none touches another, nor a line
 *
 * Labels stand right of their lines and climb over those further right; where there is no room they are shortened,
 * and at last only numbered as in the note.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mark-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "marks.h"

#define LABEL_MAX 210.0 /* px */
#define LABEL_MIN  52.0 /* below, the number alone says more */
#define GAP         8.0
#define ASIDE       4.0 /* of a label from its line */

static void
mark_clear (gpointer data)
{
  NwMark *mark = data;

  g_free (mark->text);
  g_free (mark->number);
  nw_text_box_clear (&mark->box);
}

static double
place (const NwAxes *axes, double position)
{
  return CLAMP (axes->first + axes->spacing * position, axes->box.x, axes->box.x + axes->box.width);
}

/* The end of a date's span, where it leaves the periods their end. */
static double
end_of (const NwResult *result, gint32 day, double otherwise)
{
  double at = nw_marks_position (result, day);

  return isnan (at) ? otherwise : at;
}

static void
add_markers (GArray *marks, const NwResult *result, const NwAxes *axes)
{
  double most = (double) result->periods->len - 0.5;
  gboolean several = nw_marks_count (result) > 1;
  guint number = 0;

  for (guint i = 0; i < result->markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (result->markers, i);
      double at = nw_marks_middle (result, marker->date);
      NwMark mark = { .row = -1 };

      if (isnan (at))
        continue;
      mark.x = place (axes, at);
      mark.from = place (axes, end_of (result, marker->date.earliest, -0.5));
      mark.to = place (axes, end_of (result, marker->date.latest, most));
      mark.number = several ? g_strdup_printf ("%u", ++number) : NULL;
      mark.text = several ? g_strdup_printf ("%u %s", number, nw_marker_display (marker)) : g_strdup (nw_marker_display (marker));
      g_array_append_val (marks, mark);
    }
}

static void
add_eras (GArray *marks, const NwResult *result, const NwAxes *axes)
{
  for (guint i = 0; i < result->eras->len; i++)
    {
      const NwEra *era = g_ptr_array_index (result->eras, i);
      double at = nw_marks_position (result, era->day);
      NwMark mark = { .row = -1, .era = TRUE };

      if (isnan (at))
        continue;
      mark.x = mark.from = mark.to = place (axes, at);
      mark.text = g_strdup (_(era->text));
      g_array_append_val (marks, mark);
    }
}

/* Rightmost first: labels stand right of their lines, so that those further left climb over them. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const NwMark *ma = a, *mb = b;

  return ma->x > mb->x ? -1 : ma->x < mb->x ? 1 : 0;
}

/* Whether a label in that row would touch the label or the line of one that has its place, or its line their label. */
static gboolean
collides (const GArray *marks, guint self, double left, double width, int row, double gap)
{
  const NwMark *mark = &g_array_index (marks, NwMark, self);

  for (guint i = 0; i < marks->len; i++)
    {
      const NwMark *other = &g_array_index (marks, NwMark, i);
      double other_right = other->left + other->box.width;

      if (i == self || other->row < 0)
        continue;
      if (other->row == row && left < other_right + gap && other->left < left + width + gap)
        return TRUE;
      if (other->row > row && !other->remark && other->x > left - gap / 2 && other->x < left + width + gap / 2)
        return TRUE;
      if (other->row < row && !mark->remark && mark->x > other->left - gap / 2 && mark->x < other_right + gap / 2)
        return TRUE;
    }
  return FALSE;
}

static gboolean
try_place (GArray *marks, guint i, NwTextBox *box, double left, guint max_rows, double gap)
{
  NwMark *mark = &g_array_index (marks, NwMark, i);

  for (guint row = 0; row < max_rows; row++)
    if (!collides (marks, i, left, box->width, (int) row, gap))
      {
        mark->row = (int) row;
        mark->left = left;
        mark->box = *box;
        box->layout = NULL;
        return TRUE;
      }
  return FALSE;
}

static NwTextBox
label_box (const NwPlot *plot, const NwMark *mark, const char *text, double width)
{
  NwTextRole role = mark->remark || mark->era ? NW_TEXT_REMARK : NW_TEXT_AXIS;
  NwTextBox box = nw_text_box (text, role, plot->scale, -1, 1, plot->figure->rtl);

  if (box.width <= width)
    return box;
  nw_text_box_clear (&box);
  return nw_text_box (text, role, plot->scale, width, 1, plot->figure->rtl);
}

/* Right of its line as long as it is or as there is room, or shifted to the left, or the number alone. */
static void
place_mark (const NwPlot *plot, const NwAxes *axes, GArray *marks, guint i, guint max_rows)
{
  NwMark *mark = &g_array_index (marks, NwMark, i);
  double right = axes->box.x + axes->box.width;
  double aside = nw_plot_px (plot, ASIDE), gap = nw_plot_px (plot, GAP);
  double most = MIN (nw_plot_px (plot, LABEL_MAX), axes->box.width);
  g_auto (NwTextBox) box = label_box (plot, mark, mark->text, most);
  double room = right - mark->x - aside;

  if (box.width <= room && try_place (marks, i, &box, mark->x + aside, max_rows, gap))
    return;
  if (box.width > room && try_place (marks, i, &box, MAX (right - box.width, axes->box.x), max_rows, gap))
    return;
  nw_text_box_clear (&box);
  if (room >= nw_plot_px (plot, LABEL_MIN))
    {
      box = label_box (plot, mark, mark->text, MIN (room, most));
      if (try_place (marks, i, &box, mark->x + aside, max_rows, gap))
        return;
      nw_text_box_clear (&box);
    }
  if (mark->number == NULL)
    return;
  box = label_box (plot, mark, mark->number, most);
  try_place (marks, i, &box, CLAMP (mark->x - box.width / 2, axes->box.x, right - box.width), max_rows, gap);
}

/* Over the immature periods; in a row of its own where it has no room among the labels. */
static void
place_remark (const NwPlot *plot, const NwAxes *axes, GArray *marks, guint rows)
{
  NwMark mark = { .remark = TRUE, .row = -1 };
  g_auto (NwTextBox) box = label_box (plot, &mark, _("not yet complete"), HUGE_VAL);
  double end = axes->box.x + axes->box.width;
  double middle = axes->hatched.x + axes->hatched.width / 2;

  if (axes->hatched.width <= 0 || box.width > axes->box.width)
    return;
  g_array_append_val (marks, mark);
  try_place (marks, marks->len - 1, &box, CLAMP (middle - box.width / 2, axes->box.x, end - box.width), rows,
             nw_plot_px (plot, GAP));
}

/* Labels of marks keep to max_rows, the remark to rows. */
GArray *
nw_mark_labels (const NwPlot *plot, const NwAxes *axes, guint max_rows, guint rows)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (NwMark));

  g_array_set_clear_func (marks, mark_clear);
  add_markers (marks, plot->result, axes);
  add_eras (marks, plot->result, axes);
  g_array_sort (marks, compare_places);
  for (guint i = 0; i < marks->len; i++)
    place_mark (plot, axes, marks, i, max_rows);
  place_remark (plot, axes, marks, rows);
  return marks;
}

guint
nw_marks_rows (const NwPlot *plot, const NwAxes *axes, guint max_rows)
{
  g_autoptr (GArray) marks = nw_mark_labels (plot, axes, max_rows, max_rows > 0 ? max_rows + 1 : 0);
  int rows = 0;

  for (guint i = 0; i < marks->len; i++)
    rows = MAX (rows, g_array_index (marks, NwMark, i).row + 1);
  return (guint) rows;
}

double
nw_marks_height (const NwPlot *plot, guint rows)
{
  return rows * (nw_text_line (NW_TEXT_AXIS, plot->scale) + nw_plot_px (plot, 1));
}

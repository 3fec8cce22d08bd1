/* test-kept-drawing.c: a figure is laid out anew only when something about it has changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kept-drawing.h"
#include "scratch.h"

/* What does not change is not laid out again; what changes is, and has the elements of a figure made for it alone. */
static void
test_kept (Scratch *scratch, gconstpointer data)
{
  NwResult *result = nw_session_reply (nw_window_session (scratch->window))->answer->result;
  NwFigure figure = { .chart = nw_chart_find ("trend"), .text_scale = 1.0 };
  NwKeptDrawing kept = { 0 };
  NwDrawing *drawing = nw_kept_drawing_get (&kept, &figure, result, 600, 400);
  NwElement focus = g_array_index (nw_drawing_elements (drawing), NwElement, 0);
  g_autoptr (GArray) wide = NULL;
  GArray *all = nw_drawing_elements (drawing);
  double narrow_end = g_array_index (all, NwElement, all->len - 1).x;

  g_assert_true (nw_kept_drawing_get (&kept, &figure, result, 600, 400) == drawing);
  figure.focus = &focus;
  g_assert_true (nw_kept_drawing_get (&kept, &figure, result, 600, 400) != drawing);
  figure.focus = NULL;
  g_assert_true (nw_kept_drawing_get (&kept, &figure, result, 600, 400) == drawing);

  wide = nw_figure_elements (&figure, result, 900, 400);
  all = nw_drawing_elements (nw_kept_drawing_get (&kept, &figure, result, 900, 400));
  g_assert_cmpuint (all->len, ==, wide->len);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpfloat (g_array_index (all, NwElement, i).x, ==, g_array_index (wide, NwElement, i).x);
  g_assert_cmpfloat (g_array_index (all, NwElement, all->len - 1).x, >, narrow_end);
  nw_kept_drawing_clear (&kept);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/kept-drawing/kept", Scratch, "data", scratch_set_up, test_kept, scratch_tear_down);
  return g_test_run ();
}

/* test-trends.c: what the trends page draws, and how the keyboard walks through it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "choice.h"
#include "element-walk.h"
#include "export-dialog.h"
#include "figure-preview.h"
#include "scratch.h"

/* Two groups of three periods, in reading order; the second group has no middle one. */
static GArray *
two_groups (void)
{
  const NwElement all[]
    = { { .group = 0, .period = 0 }, { .group = 0, .period = 1 }, { .group = 0, .period = 2 },
        { .group = 1, .period = 0 }, { .group = 1, .period = 2 } };
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (NwElement));

  return g_array_append_vals (elements, all, G_N_ELEMENTS (all));
}

static void
test_walk (void)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (NwElement));
  g_autoptr (GArray) elements = two_groups ();

  g_assert_cmpint (nw_element_walk (none, -1, 1), ==, -1);
  g_assert_cmpint (nw_element_walk (elements, -1, 1), ==, 0);
  g_assert_cmpint (nw_element_walk (elements, -1, -1), ==, 4);
  g_assert_cmpint (nw_element_walk (elements, 2, 1), ==, 3);
  g_assert_cmpint (nw_element_walk (elements, 4, 1), ==, 4);
  g_assert_cmpint (nw_element_walk (elements, 0, -1), ==, 0);
  g_assert_cmpint (nw_element_walk (elements, 2, NW_WALK_FAR), ==, 4);
  g_assert_cmpint (nw_element_walk (elements, 2, -NW_WALK_FAR), ==, 0);
}

static void
test_walk_groups (void)
{
  g_autoptr (GArray) elements = two_groups ();

  g_assert_cmpint (nw_element_walk_group (elements, -1, 1), ==, 0);
  g_assert_cmpint (nw_element_walk_group (elements, 2, 1), ==, 4);
  g_assert_cmpint (nw_element_walk_group (elements, 3, -1), ==, 0);
  g_assert_cmpint (nw_element_walk_group (elements, 1, 1), ==, 1); /* nothing there */
}

static gpointer
child (Scratch *scratch, const char *name)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);

  return gtk_widget_get_template_child (GTK_WIDGET (page), NW_TYPE_TRENDS_PAGE, name);
}

static gboolean
note_says (Scratch *scratch, const char *words)
{
  return strstr (gtk_label_get_label (child (scratch, "note")), words) != NULL;
}

/* Lines leave out what names no value and say so; bars do not; each keeps what the user chose for it. */
static void
test_unnamed (Scratch *scratch, gconstpointer data)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);
  GtkToggleButton *unnamed = child (scratch, "unnamed");

  g_assert_true (nw_trends_page_named_only (page));
  g_assert_true (note_says (scratch, "Not drawn: Unknown."));
  g_object_set (page, "table", TRUE, NULL); /* which has it */
  g_assert_false (note_says (scratch, "Not drawn"));
  g_object_set (page, "table", FALSE, NULL);
  nw_choice_select (child (scratch, "chart"), "bars");
  g_assert_false (nw_trends_page_named_only (page));
  g_assert_true (gtk_toggle_button_get_active (unnamed));
  g_assert_false (note_says (scratch, "Not drawn"));
  gtk_toggle_button_set_active (unnamed, FALSE);
  g_assert_true (nw_trends_page_named_only (page));
  nw_choice_select (child (scratch, "chart"), "trend");
  gtk_toggle_button_set_active (unnamed, TRUE);
  g_assert_false (note_says (scratch, "Not drawn"));
  nw_choice_select (child (scratch, "chart"), "bars");
  g_assert_true (nw_trends_page_named_only (page));
}

/* The preview has the figure that the file will have. */
static void
test_preview (Scratch *scratch, gconstpointer data)
{
  NwResult *result = nw_session_reply (nw_window_session (scratch->window))->answer->result;
  GtkWidget *dialog = g_object_ref_sink (nw_export_dialog_new (result, "trend", 800));
  NwFigurePreview *preview
    = NW_FIGURE_PREVIEW (gtk_widget_get_template_child (dialog, NW_TYPE_EXPORT_DIALOG, "figure"));
  NwFigure figure
    = { .chart = nw_chart_find ("trend"), .palette = NW_PALETTE_PRINT, .text_scale = 1.0, .framed = TRUE };

  g_assert_cmpint (nw_figure_preview_height (preview), ==, (int) ceil (nw_figure_height (&figure, result, 800)));
  figure.named_only = TRUE;
  nw_export_dialog_set_named_only (NW_EXPORT_DIALOG (dialog), TRUE);
  g_assert_cmpint (nw_figure_preview_height (preview), ==, (int) ceil (nw_figure_height (&figure, result, 800)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/trends/walk", test_walk);
  g_test_add_func ("/ui/trends/walk-groups", test_walk_groups);
  g_test_add ("/ui/trends/unnamed", Scratch, "data", scratch_set_up, test_unnamed, scratch_tear_down);
  g_test_add ("/ui/trends/preview", Scratch, "data", scratch_set_up, test_preview, scratch_tear_down);
  return g_test_run ();
}

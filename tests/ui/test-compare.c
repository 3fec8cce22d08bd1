/* test-compare.c: how a selection is held against another one, and how that is taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fit.h"
#include "compare-bar.h"
#include "compare-popover.h"
#include "scratch.h"
#include "trends-bar.h"

static NwQuery *
query (Scratch *scratch)
{
  return nw_session_query (nw_window_session (scratch->window));
}

static GtkWidget *
part_of_page (Scratch *scratch, const char *name)
{
  GtkWidget *page = GTK_WIDGET (nw_window_trends (scratch->window));

  return GTK_WIDGET (gtk_widget_get_template_child (page, NW_TYPE_TRENDS_PAGE, name));
}

static GtkWidget *
popover_child (Scratch *scratch, const char *name)
{
  GtkWidget *bar = part_of_page (scratch, "bar");
  GtkWidget *popover = GTK_WIDGET (gtk_widget_get_template_child (bar, NW_TYPE_TRENDS_BAR, "compare"));

  gtk_popover_popup (GTK_POPOVER (popover));
  return GTK_WIDGET (gtk_widget_get_template_child (popover, NW_TYPE_COMPARE_POPOVER, name));
}

/* What is selected now is kept, the filters go on to another selection, and the chip takes the side away again. */
static void
test_freeze (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  GtkWidget *freeze = popover_child (scratch, "freeze");
  GtkWidget *bar = part_of_page (scratch, "sides");
  g_autoptr (NwQuery) other = NULL;
  GtkWidget *chip;

  g_assert_false (gtk_widget_get_sensitive (freeze)); /* all against all says nothing */
  g_assert_false (gtk_widget_get_visible (bar));
  nw_session_set_filter (session, NW_DIMENSION_INITIATOR, FALSE, (const char *[]) { "CHN", NULL });
  gtk_widget_hide (gtk_widget_get_ancestor (freeze, GTK_TYPE_POPOVER));
  freeze = popover_child (scratch, "freeze");
  g_assert_true (gtk_widget_get_sensitive (freeze));
  g_signal_emit_by_name (freeze, "clicked");
  g_assert_cmpuint (query (scratch)->versus->len, ==, 1);
  nw_session_set_filter (session, NW_DIMENSION_INITIATOR, FALSE, (const char *[]) { "RUS", NULL });
  other = nw_query_side (query (scratch), 1);
  g_assert_cmpstr (nw_query_get_filter (other, NW_DIMENSION_INITIATOR, FALSE)->codes[0], ==, "CHN");
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_nonnull (named (bar, "Attributed to: Russian Federation"));
  chip = gtk_widget_get_last_child (bar);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Stop comparing with “Attributed to: China”");
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpuint (query (scratch)->versus->len, ==, 0);
  g_assert_false (gtk_widget_get_visible (bar));
}

/* The only release of the library cannot be compared with itself. */
static void
test_no_other (Scratch *scratch, gconstpointer data)
{
  GtkListBox *releases = GTK_LIST_BOX (popover_child (scratch, "releases"));

  g_assert_null (gtk_list_box_get_row_at_index (releases, 0));
}

/* Linked incidents are a matter of several datasets alone, and the question has what the switch says. */
static void
test_once (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  GtkWidget *once = popover_child (scratch, "once"), *linked = popover_child (scratch, "linked");
  g_autofree char *text = g_strdup_printf ("versus=\"dataset=%s@9\"", nw_session_reply (session)->answer->release->dataset);
  g_autoptr (NwQuery) release = nw_query_parse (text, NULL);
  g_autoptr (NwQuery) dataset = nw_query_parse ("versus=\"dataset=dcid\"", NULL);

  g_assert_false (gtk_widget_get_visible (linked));
  g_assert_nonnull (release);
  g_assert_nonnull (dataset);
  nw_session_set_query (session, release, NULL);
  g_assert_false (gtk_widget_get_visible (linked));
  nw_session_set_query (session, dataset, NULL);
  g_assert_true (gtk_widget_get_visible (linked));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (once), GTK_ACCESSIBLE_ROLE_SWITCH);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (once), GTK_ACCESSIBLE_PROPERTY_LABEL, "Count linked incidents once");
  gtk_switch_set_active (GTK_SWITCH (once), TRUE);
  g_assert_true (query (scratch)->terms.once);
  nw_session_go (session, -1);
  g_assert_false (query (scratch)->terms.once);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (once)));
}

/* A chart without a place for sides makes room for one that has it, and says why it cannot be picked. */
static void
test_fit (void)
{
  g_autoptr (NwQuery) asked = nw_query_parse ("by=initiator interval=year versus=where:initiator=CHN chart=bars", NULL);

  g_assert_nonnull (asked);
  g_assert_cmpstr (nw_chart_fit_analysis (asked), ==, "compare");
  g_assert_cmpstr (nw_chart_fit_shown (asked)->id, ==, "bars");
  g_ptr_array_set_size (asked->versus, 0);
  g_assert_cmpstr (nw_chart_fit_analysis (asked), ==, "trend");
  nw_query_set_chart (asked, "no-such-chart");
  g_assert_cmpstr (nw_chart_fit_shown (asked)->id, ==, "trend");
  asked->interval = NW_INTERVAL_ALL;
  g_assert_cmpstr (nw_chart_fit_shown (asked)->id, ==, "bars");
}

/* Charts bring what they need, and a matrix does not leave its second dimension to lines. */
static void
test_needs (void)
{
  g_autoptr (NwQuery) asked = nw_query_parse ("by=sector interval=year top=5", NULL);

  nw_chart_fit_choose (asked, nw_chart_find ("matrix"));
  g_assert_cmpint (asked->and, ==, NW_DIMENSION_RECEIVER);
  nw_chart_fit_choose (asked, nw_chart_find ("multiples"));
  g_assert_cmpint (asked->and, ==, NW_DIMENSION_RECEIVER);
  nw_chart_fit_choose (asked, nw_chart_find ("matrix"));
  nw_chart_fit_choose (asked, nw_chart_find ("trend"));
  g_assert_cmpint (asked->and, ==, NW_DIMENSION_NONE);
  nw_chart_fit_choose (asked, nw_chart_find ("tilemap"));
  g_assert_cmpint (asked->by, ==, NW_DIMENSION_INITIATOR);
  g_assert_cmpuint (asked->top, ==, 0);
  nw_chart_fit_choose (asked, nw_chart_find ("trend"));
  g_assert_cmpuint (asked->top, ==, NW_FIT_TOP);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_test_add_func ("/ui/compare/fit", test_fit);
  g_test_add_func ("/ui/compare/needs", test_needs);
  g_test_add ("/ui/compare/once", Scratch, "data", scratch_set_up, test_once, scratch_tear_down);
  g_test_add ("/ui/compare/freeze", Scratch, "data", scratch_set_up, test_freeze, scratch_tear_down);
  g_test_add ("/ui/compare/no-other", Scratch, "data", scratch_set_up, test_no_other, scratch_tear_down);
  return g_test_run ();
}

/* test-analyses.c: the view of accountability: its terms, its answer, and the incidents behind each number
 *
 * The fixture has six incidents. A ministry named the state behind a1 30 days after it began, charges followed a2 after 22.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fit.h"
#include "choice.h"
#include "drill-down.h"
#include "figure-card.h"
#include "figure-cell.h"
#include "result-table.h"
#include "scratch.h"
#include "state-chooser.h"
#include "summary-table.h"
#include "terms-bar.h"
#include "view-question.h"

static NwQuery *
query (Scratch *scratch)
{
  return nw_session_query (nw_window_session (scratch->window));
}

static NwAnalysesPage *
page (Scratch *scratch)
{
  return nw_window_analyses (scratch->window);
}

static gpointer
part (Scratch *scratch, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page (scratch)), NW_TYPE_ANALYSES_PAGE, name);
}

static gpointer
term (Scratch *scratch, const char *name)
{
  return gtk_widget_get_template_child (part (scratch, "terms"), NW_TYPE_TERMS_BAR, name);
}

static void
show (Scratch *scratch)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.view", "s", "accountability"));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_analyses_page_state (page (scratch)), ==, "answer");
}

static NwElement
cell (Scratch *scratch, const char *row, const char *column)
{
  const NwSummary *summary = nw_session_reply (nw_window_session (scratch->window))->answer->result->summary;

  return (NwElement) { .group = nw_summary_row_of (summary, row), .across = nw_summary_column_of (summary, column), .period = -1 };
}

/* Each view asks again what it asked last, of the incidents that both are about; and steps lead back. */
static void
test_views (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);

  g_assert_null (page (scratch));
  show (scratch);
  g_assert_cmpstr (query (scratch)->analysis, ==, "survival");
  g_assert_cmpint (query (scratch)->by, ==, NW_DIMENSION_NONE);
  nw_choice_select (term (scratch, "by"), "sector");
  wait_for_answer (scratch);
  nw_session_set_filter (session, NW_DIMENSION_INITIATOR, FALSE, (const char *[]) { "RUS", NULL });
  wait_for_answer (scratch);
  nw_session_set_view (session, "trends");
  wait_for_answer (scratch);
  g_assert_null (query (scratch)->analysis);
  g_assert_cmpint (query (scratch)->by, ==, NW_DIMENSION_INITIATOR);
  g_assert_cmpint (query (scratch)->interval, ==, NW_INTERVAL_YEAR);
  g_assert_nonnull (nw_query_get_filter (query (scratch), NW_DIMENSION_INITIATOR, FALSE));
  nw_session_set_view (session, "accountability");
  wait_for_answer (scratch);
  g_assert_cmpint (query (scratch)->by, ==, NW_DIMENSION_SECTOR);
  g_assert_true (nw_session_go (session, -1));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session), ==, "trends");
}

/* A question that is set, such as a saved one, comes up where it is shown. */
static void
test_question (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) asked = nw_query_parse ("analysis=survival event=claim within=90d", &error);

  g_assert_no_error (error);
  nw_session_set_query (session, asked, NULL);
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session), ==, "accountability");
  g_assert_cmpstr (nw_choice_selected (term (scratch, "event")), ==, "claim");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (term (scratch, "within")), ==, 90);
}

/* Terms are parts of the question; days are one step, however often they are turned. */
static void
test_terms (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);

  show (scratch);
  g_assert_false (gtk_widget_get_visible (term (scratch, "rung_box")));
  g_assert_false (gtk_widget_get_visible (term (scratch, "states_box")));
  nw_choice_select (term (scratch, "event"), "response");
  g_assert_cmpint (query (scratch)->terms.event, ==, NW_EVENT_RESPONSE);
  g_assert_true (gtk_widget_get_visible (term (scratch, "rung_box")));
  g_assert_false (gtk_widget_get_visible (term (scratch, "claimants_box")));
  nw_choice_select (term (scratch, "rung"), "3");
  g_assert_cmpuint (query (scratch)->terms.rung, ==, 3);
  gtk_spin_button_set_value (term (scratch, "within"), 100);
  g_assert_true (gtk_widget_activate_action (term (scratch, "within"), "terms.within", "i", 1095));
  g_assert_cmpuint (query (scratch)->terms.within, ==, 1095);
  nw_session_go (session, -1);
  g_assert_cmpuint (query (scratch)->terms.within, ==, NW_DEFAULT_WITHIN);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (term (scratch, "within")), ==, NW_DEFAULT_WITHIN);
  nw_choice_select (term (scratch, "by"), "year");
  g_assert_cmpint (query (scratch)->interval, ==, NW_INTERVAL_YEAR);
  g_assert_cmpint (query (scratch)->by, ==, NW_DIMENSION_NONE);
  wait_for_answer (scratch);
}

/* Only claims by the United Kingdom: of the two, by Ukraine and by the United States, none. */
static void
test_claimants (Scratch *scratch, gconstpointer data)
{
  NwStateChooser *chooser;
  NwElement events;
  const NwSummary *summary;

  show (scratch);
  chooser = term (scratch, "claimants");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (nw_state_chooser_find (chooser, "GBR")), TRUE);
  wait_for_answer (scratch);
  g_assert_cmpstr (query (scratch)->terms.claimants[0], ==, "GBR");
  g_assert_cmpstr (gtk_menu_button_get_label (term (scratch, "claimants_button")), ==, "United Kingdom");
  summary = nw_session_reply (nw_window_session (scratch->window))->answer->result->summary;
  events = cell (scratch, "all", "events");
  g_assert_cmpfloat (nw_summary_cell (summary, events.group, events.across)->number, ==, 0);
  g_assert_false (nw_drill_down_opens (nw_session_reply (nw_window_session (scratch->window))->answer->result, &events));
}

/* A number opens its incidents, which a chip names and takes away again. */
static void
test_behind (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  NwElement events;
  double counted;

  show (scratch);
  events = cell (scratch, "all", "events");
  nw_session_open_element (session, &events);
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session), ==, "incidents");
  g_assert_cmpuint (nw_session_reply (session)->answer->incidents, ==, 2);
  g_assert_false (nw_session_differs (session, &counted));
  wait_for_words (scratch, "All incidents, With the event");
  g_assert_true (nw_query_narrows (query (scratch)));
  nw_session_clear (session);
  wait_for_answer (scratch);
  g_assert_null (query (scratch)->behind);
  g_assert_cmpuint (nw_session_reply (session)->answer->incidents, ==, 6);
}

typedef struct {
  GtkWidget  *within;
  const char *description;
  GtkWidget  *cell;
} Wanted;

static GtkWidget *
find_cell (GtkWidget *widget, const char *description)
{
  if (NW_IS_FIGURE_CELL (widget) && g_strcmp0 (nw_figure_cell_description (NW_FIGURE_CELL (widget)), description) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, description);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
cell_there (gpointer user_data)
{
  Wanted *wanted = user_data;

  wanted->cell = find_cell (wanted->within, wanted->description);
  return wanted->cell != NULL;
}

/* The table has names that can be read out, and cells to open. */
static void
test_table (Scratch *scratch, gconstpointer data)
{
  Wanted events;

  show (scratch);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.table", NULL));
  events = (Wanted) { part (scratch, "card"), "All incidents, With the event: 2", NULL };
  wait_for (cell_there, &events);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (events.cell), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (events.cell), GTK_ACCESSIBLE_PROPERTY_LABEL, events.description);
  g_signal_emit_by_name (events.cell, "clicked");
  wait_for_answer (scratch);
  g_assert_cmpuint (nw_session_reply (nw_window_session (scratch->window))->answer->incidents, ==, 2);
}

/* The picker shows what is asked, and another analysis leaves out what it does not read. */
static void
test_pick (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwQuery) chain = NULL;
  g_autoptr (NwQuery) back = NULL;
  GtkWidget *row;

  show (scratch);
  row = nw_analysis_list_find (nw_analyses_page_list (page (scratch)), "survival");
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  nw_choice_select (term (scratch, "by"), "sector");
  chain = nw_view_pick (query (scratch), "chain");
  g_assert_cmpint (chain->by, ==, NW_DIMENSION_NONE);
  g_assert_nonnull (nw_view_missing (chain));
  nw_query_set_incident (chain, "a1");
  g_assert_null (nw_view_missing (chain));
  back = nw_view_pick (chain, "survival");
  g_assert_null (back->incident);
  wait_for_answer (scratch);
}

#define ADD(name, test) g_test_add ("/ui/analyses/" name, Scratch, "data", scratch_set_up, test, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("views", test_views);
  ADD ("question", test_question);
  ADD ("terms", test_terms);
  ADD ("claimants", test_claimants);
  ADD ("behind", test_behind);
  ADD ("table", test_table);
  ADD ("pick", test_pick);
  return g_test_run ();
}

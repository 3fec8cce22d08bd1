/* test-window.c: the window as a whole: states, filters, history, drilling down, what assistive tools are told
 *
 * Counts are worked out by hand from tests/fixtures/ui/incidents.csv: six incidents; attributed to China a2, a3; to
 * Russia a1, a3, a4; to Iran a6; unknown a5. Starts 2015, 2016, 2016, 2017, 2018 and none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facet-row.h"
#include "scratch.h"

static guint
incidents (Scratch *scratch)
{
  wait_for_answer (scratch);
  return nw_session_reply (nw_window_session (scratch->window))->answer->incidents;
}

static void
act (Scratch *scratch, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), action, NULL));
}

static NwFacetRow *
row (Scratch *scratch, NwDimension dimension, const char *code)
{
  GtkWidget *found = nw_facet_list_find (nw_filter_sidebar_facet (nw_window_sidebar (scratch->window), dimension), code);

  g_assert_nonnull (found);
  return NW_FACET_ROW (found);
}

static GtkWidget *
check (Scratch *scratch, NwDimension dimension, const char *code)
{
  return gtk_widget_get_first_child (GTK_WIDGET (row (scratch, dimension, code)));
}

static void
toggle (Scratch *scratch, NwDimension dimension, const char *code)
{
  GtkCheckButton *button = GTK_CHECK_BUTTON (check (scratch, dimension, code));

  gtk_check_button_set_active (button, !gtk_check_button_get_active (button));
}

static void
test_welcome (Scratch *scratch, gconstpointer data)
{
  g_assert_cmpstr (nw_window_state (scratch->window), ==, "welcome");
  act (scratch, "win.open-sample");
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_window_state (scratch->window), ==, "work");
  g_assert_cmpuint (incidents (scratch), >=, 150);
}

static void
test_filters (Scratch *scratch, gconstpointer data)
{
  g_assert_cmpuint (incidents (scratch), ==, 6);
  toggle (scratch, NW_DIMENSION_INITIATOR, "CHN");
  g_assert_cmpuint (incidents (scratch), ==, 2);
  toggle (scratch, NW_DIMENSION_INITIATOR, "RUS");
  g_assert_cmpuint (incidents (scratch), ==, 4);
  toggle (scratch, NW_DIMENSION_INITIATOR, "CHN");
  g_assert_cmpuint (incidents (scratch), ==, 3);
  g_signal_emit_by_name (row (scratch, NW_DIMENSION_RECEIVER, "UKR"), "excluded", TRUE);
  g_assert_cmpuint (incidents (scratch), ==, 1); /* a3 */
  g_assert_cmpint (nw_facet_row_state (row (scratch, NW_DIMENSION_RECEIVER, "UKR")), ==, NW_FACET_EXCLUDED);
  act (scratch, "win.clear-filters");
  g_assert_cmpuint (incidents (scratch), ==, 6);
}

/* The keys of a widget, in the order in which it has them. */
static void
use_key (GtkWidget *widget, guint number)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) key = NULL;

      if (!GTK_IS_SHORTCUT_CONTROLLER (keys))
        continue;
      key = g_list_model_get_item (G_LIST_MODEL (keys), number);
      if (key != NULL)
        g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (key), 0, widget, NULL));
    }
}

/* What is chosen can be left out instead: by the toggle of its list, and at its chip. */
static void
test_not (Scratch *scratch, gconstpointer data)
{
  NwFacetList *list = nw_filter_sidebar_facet (nw_window_sidebar (scratch->window), NW_DIMENSION_INITIATOR);
  GtkToggleButton *negate = GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (list), NW_TYPE_FACET_LIST, "negate"));
  GtkWidget *chips = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (scratch->window), NW_TYPE_WINDOW, "chips"));
  GtkWidget *first;

  toggle (scratch, NW_DIMENSION_INITIATOR, "CHN");
  g_assert_cmpuint (incidents (scratch), ==, 2); /* a2, a3 */
  gtk_toggle_button_set_active (negate, TRUE);
  g_assert_cmpuint (incidents (scratch), ==, 4);
  toggle (scratch, NW_DIMENSION_INITIATOR, "RUS"); /* left out, too */
  g_assert_cmpuint (incidents (scratch), ==, 2); /* a5, a6 */
  gtk_toggle_button_set_active (negate, FALSE);
  g_assert_cmpuint (incidents (scratch), ==, 4);

  first = gtk_widget_get_next_sibling (gtk_widget_get_first_child (chips)); /* behind the menu */
  use_key (first, 0);
  g_assert_true (gtk_widget_get_mapped (gtk_widget_get_first_child (chips)));
  g_assert_true (gtk_widget_activate_action (chips, "chip.turn", NULL));
  g_assert_cmpuint (incidents (scratch), ==, 2);
  g_assert_true (gtk_toggle_button_get_active (negate));
  use_key (gtk_widget_get_next_sibling (gtk_widget_get_first_child (chips)), 1);
  g_assert_cmpuint (incidents (scratch), ==, 4);
}

static void
test_history (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);

  g_assert_false (nw_session_can_go (session, -1));
  toggle (scratch, NW_DIMENSION_INITIATOR, "CHN");
  g_assert_cmpuint (incidents (scratch), ==, 2);
  toggle (scratch, NW_DIMENSION_RECEIVER, "GBR");
  g_assert_cmpuint (incidents (scratch), ==, 1);
  act (scratch, "win.back");
  g_assert_cmpuint (incidents (scratch), ==, 2);
  act (scratch, "win.back");
  g_assert_cmpuint (incidents (scratch), ==, 6);
  g_assert_false (nw_session_can_go (session, -1));
  act (scratch, "win.forward");
  g_assert_cmpuint (incidents (scratch), ==, 2);
}

static void
test_stale (Scratch *scratch, gconstpointer data)
{
  toggle (scratch, NW_DIMENSION_INITIATOR, "CHN"); /* asked three times before any answer can come */
  toggle (scratch, NW_DIMENSION_RECEIVER, "GBR");
  toggle (scratch, NW_DIMENSION_RECEIVER, "GBR");
  g_assert_cmpuint (incidents (scratch), ==, 2);
}

static void
test_nothing (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (nw_window_session (scratch->window)));

  query->search = g_strdup ("nosuchword");
  nw_session_set_query (nw_window_session (scratch->window), query, NULL);
  g_assert_cmpuint (incidents (scratch), ==, 0);
  g_assert_cmpstr (nw_window_state (scratch->window), ==, "empty");
  act (scratch, "win.clear-filters");
  g_assert_cmpuint (incidents (scratch), ==, 6);
  g_assert_cmpstr (nw_window_state (scratch->window), ==, "work");
}

/* The element "China, 2016" stands for a2 and a3. */
static void
test_drill_down (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  NwResult *result = nw_session_reply (session)->answer->result;
  int group = -1, period = -1;

  for (guint i = 0; i < result->groups->len; i++)
    if (g_strcmp0 (nw_result_group (result, i)->code, "CHN") == 0)
      group = (int) i;
  for (guint i = 0; i < result->periods->len; i++)
    if (nw_result_period (result, i)->number == 2016)
      period = (int) i;
  g_assert_cmpint (group, >=, 0);
  g_assert_cmpint (period, >=, 0);
  g_assert_cmpfloat (nw_result_cell (result, (guint) group, (guint) period), ==, 2.0);
  nw_session_open_element (session, &(NwElement) { .group = group, .period = period });
  g_assert_cmpstr (nw_session_view (session), ==, "incidents");
  g_assert_cmpuint (incidents (scratch), ==, 2);
  act (scratch, "win.back");
  g_assert_cmpstr (nw_session_view (session), ==, "trends");
  g_assert_cmpuint (incidents (scratch), ==, 6);
}

static gboolean
all_rows (gpointer table)
{
  return g_list_model_get_n_items (G_LIST_MODEL (nw_incident_table_model (table))) == 6;
}

static gboolean
first_loaded (gpointer table)
{
  g_autoptr (NwIncidentItem) item = g_list_model_get_item (G_LIST_MODEL (nw_incident_table_model (table)), 0);

  return item != NULL && nw_incident_item_loaded (item);
}

static char *
first_title (NwIncidentTable *table)
{
  g_autoptr (NwIncidentItem) item = NULL;

  wait_for (first_loaded, table);
  item = g_list_model_get_item (G_LIST_MODEL (nw_incident_table_model (table)), 0);
  return g_strdup (nw_incident_item_cell (item, NW_CELL_TITLE));
}

typedef struct {
  NwIncidentTable *table;
  const char      *title;
} Expected;

static gboolean
title_is_first (gpointer user_data)
{
  Expected *expected = user_data;
  g_autofree char *title = first_title (expected->table);

  return g_strcmp0 (title, expected->title) == 0;
}

/* A table that nobody sees costs nothing: it asks for its rows when it is shown, and for those of the newest answer. */
static void
test_rows_when_shown (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  NwIncidentTable *table = nw_incidents_page_table (nw_window_incidents (scratch->window));
  GListModel *rows = G_LIST_MODEL (nw_incident_table_model (table));

  g_assert_cmpstr (nw_session_view (session), ==, "trends");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 0);
  nw_session_set_view (session, "incidents");
  wait_for (all_rows, table);
  nw_session_set_view (session, "trends");
  nw_session_set_filter (session, NW_DIMENSION_INITIATOR, FALSE, (const char *const[]){ "CHN", NULL });
  g_assert_cmpuint (incidents (scratch), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 6);
  nw_session_set_view (session, "incidents");
  wait_for_answer (scratch);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
}

static void
test_sort (Scratch *scratch, gconstpointer data)
{
  NwIncidentTable *table = nw_incidents_page_table (nw_window_incidents (scratch->window));

  nw_session_set_view (nw_window_session (scratch->window), "incidents");
  wait_for (all_rows, table);
  nw_incident_table_sort (table, NW_CELL_TITLE, FALSE);
  wait_for (title_is_first, &(Expected) { table, "Alpha wiper" });
  nw_incident_table_sort (table, NW_CELL_TITLE, TRUE);
  wait_for (title_is_first, &(Expected) { table, "Zeta theft" });
  nw_incident_table_sort (table, NW_CELL_START, FALSE);
  wait_for (title_is_first, &(Expected) { table, "Alpha wiper" });
}

static gboolean
detail_shown (gpointer detail)
{
  return nw_incident_detail_shown (detail) != 0;
}

static void
test_detail (Scratch *scratch, gconstpointer data)
{
  NwIncidentDetail *detail = nw_incidents_page_detail (nw_window_incidents (scratch->window));

  nw_session_set_view (nw_window_session (scratch->window), "incidents");
  wait_for (detail_shown, detail);
  g_assert_cmpint (nw_incident_detail_shown (detail), ==,
                   nw_incident_table_selected (nw_incidents_page_table (nw_window_incidents (scratch->window))));
}

static void
test_accessible (Scratch *scratch, gconstpointer data)
{
  GtkWidget *china = check (scratch, NW_DIMENSION_INITIATOR, "CHN");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (china), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (china), GTK_ACCESSIBLE_PROPERTY_LABEL, "China");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (china), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 reported incidents");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nw_filter_sidebar_facet (nw_window_sidebar (scratch->window),
                                                                             NW_DIMENSION_SECTOR)),
                                   GTK_ACCESSIBLE_ROLE_GROUP);
}

static gboolean
is_null (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static void
test_freed (Scratch *scratch, gconstpointer data)
{
  gpointer window = scratch->window, session = nw_window_session (scratch->window);

  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (session, &session);
  gtk_window_destroy (GTK_WINDOW (scratch->window));
  scratch->window = NULL;
  wait_for (is_null, &window); /* what is on its way holds them until it comes back */
  wait_for (is_null, &session);
}

#define ADD(path, data, func) g_test_add ("/ui/window/" path, Scratch, data, scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("welcome", NULL, test_welcome);
  ADD ("filters", "data", test_filters);
  ADD ("not", "data", test_not);
  ADD ("history", "data", test_history);
  ADD ("stale", "data", test_stale);
  ADD ("nothing", "data", test_nothing);
  ADD ("drill-down", "data", test_drill_down);
  ADD ("rows-when-shown", "data", test_rows_when_shown);
  ADD ("sort", "data", test_sort);
  ADD ("detail", "data", test_detail);
  ADD ("accessible", "data", test_accessible);
  ADD ("freed", "data", test_freed);
  return g_test_run ();
}

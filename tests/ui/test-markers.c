/* test-markers.c: markers on the time axis, and the day that before and after are told apart by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "day-popover.h"
#include "marker-list.h"
#include "marker-popover.h"
#include "scratch.h"
#include "trends-bar.h"

static NwQuery *
query (Scratch *scratch)
{
  return nw_session_query (nw_window_session (scratch->window));
}

/* A popover of the bar, opened. */
static GtkWidget *
popover (Scratch *scratch, const char *name)
{
  GtkWidget *page = GTK_WIDGET (nw_window_trends (scratch->window));
  GtkWidget *bar = GTK_WIDGET (gtk_widget_get_template_child (page, NW_TYPE_TRENDS_PAGE, "bar"));
  GtkWidget *found = GTK_WIDGET (gtk_widget_get_template_child (bar, NW_TYPE_TRENDS_BAR, name));

  gtk_popover_popup (GTK_POPOVER (found));
  return found;
}

static gpointer
child (GtkWidget *widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static gboolean
listed (gpointer list)
{
  return nw_marker_list_markers (list) != NULL;
}

static GtkWidget *
find_check (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *each = gtk_widget_get_first_child (widget); each != NULL && found == NULL;
       each = gtk_widget_get_next_sibling (each))
    found = find_check (each);
  return found;
}

static guint
n_shown (NwMarkerList *list)
{
  GtkListBox *rows = nw_marker_list_rows (list);
  guint n = 0;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (rows, i)) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (row));
  return n;
}

/* Boxes put markers into the question and take them out; many clicks are one step back. */
static void
test_choose (Scratch *scratch, gconstpointer data)
{
  NwMarkerList *list = child (popover (scratch, "markers"), "list");
  GtkListBox *rows = nw_marker_list_rows (list);
  GtkWidget *first, *second;
  const NwMarker *marker;

  wait_for (listed, list);
  first = find_check (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 0)));
  second = find_check (GTK_WIDGET (gtk_list_box_get_row_at_index (rows, 1)));
  marker = g_ptr_array_index (nw_marker_list_markers (list), 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (second), TRUE);
  g_assert_cmpuint (g_strv_length (query (scratch)->markers), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) query (scratch)->markers, marker->id));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), FALSE);
  g_assert_cmpuint (g_strv_length (query (scratch)->markers), ==, 1);
  nw_session_go (nw_window_session (scratch->window), -1);
  g_assert_null (query (scratch)->markers);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (second)));
}

/* Those of the period of the fixture, 2015 to 2019, are a few of all. */
static void
test_all_of_period (Scratch *scratch, gconstpointer data)
{
  GtkWidget *markers = popover (scratch, "markers");
  NwMarkerList *list = child (markers, "list");
  const NwResult *result = nw_session_reply (nw_window_session (scratch->window))->answer->result;
  gint32 first = nw_result_period (result, 0)->first_day;
  gint32 last = nw_result_period (result, result->periods->len - 1)->last_day;
  guint n = 0;

  wait_for (listed, list);
  for (guint i = 0; i < nw_marker_list_markers (list)->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (nw_marker_list_markers (list), i);

      n += marker->date.earliest >= first && marker->date.earliest <= last;
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, nw_marker_list_markers (list)->len);
  g_signal_emit_by_name (child (markers, "all"), "clicked");
  g_assert_cmpuint (g_strv_length (query (scratch)->markers), ==, n);
}

static gboolean
one_shown (gpointer list)
{
  return n_shown (list) == 1;
}

static void
test_search (Scratch *scratch, gconstpointer data)
{
  NwMarkerList *list = child (popover (scratch, "markers"), "list");

  wait_for (listed, list);
  g_assert_cmpuint (n_shown (list), ==, nw_marker_list_markers (list)->len);
  gtk_editable_set_text (GTK_EDITABLE (child (GTK_WIDGET (list), "search")), "a/70/174"); /* by its document */
  wait_for (one_shown, list);
}

/* A day is typed, or a marker chosen; what is no day cannot be asked. */
static void
test_day (Scratch *scratch, gconstpointer data)
{
  GtkWidget *days = popover (scratch, "days");
  GtkWidget *entry = child (days, "day"), *compare = child (days, "compare");
  NwMarkerList *list = child (days, "list");
  const NwMarker *marker;

  gtk_editable_set_text (GTK_EDITABLE (entry), "2016-02-30");
  g_assert_false (gtk_widget_get_sensitive (compare));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2016");
  g_assert_false (gtk_widget_get_sensitive (compare));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2016-02-29");
  g_assert_true (gtk_widget_get_sensitive (compare));
  g_signal_emit_by_name (compare, "clicked");
  g_assert_cmpstr (query (scratch)->at, ==, "2016-02-29");
  wait_for (listed, list);
  marker = g_ptr_array_index (nw_marker_list_markers (list), 0);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (nw_marker_list_rows (list), 0)));
  g_assert_cmpstr (query (scratch)->at, ==, marker->id);
}

#define ADD(path, func) g_test_add ("/ui/markers/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("choose", test_choose);
  ADD ("all-of-period", test_all_of_period);
  ADD ("search", test_search);
  ADD ("day", test_day);
  return g_test_run ();
}

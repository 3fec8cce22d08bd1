/* test-views.c: questions kept under names, and the markers that are the user's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker-dialog.h"
#include "markers-window.h"
#include "scratch.h"
#include "views-popover.h"
#include "window-library.h"

static NwViewsPopover *
popover (Scratch *scratch)
{
  NwViewsPopover *found
    = NW_VIEWS_POPOVER (gtk_widget_get_template_child (GTK_WIDGET (scratch->window), NW_TYPE_WINDOW, "saved_views"));

  gtk_popover_popup (GTK_POPOVER (found));
  return found;
}

static void
save (Scratch *scratch, const char *name, const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (question, &error);

  g_assert_no_error (error);
  nw_workspace_save_view (scratch->workspace, name, query, &error);
  g_assert_no_error (error);
}

static char *
saved_names (Scratch *scratch)
{
  g_autoptr (GPtrArray) views = nw_workspace_views (scratch->workspace, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (names, "%s;", ((NwSavedView *) g_ptr_array_index (views, i))->name);
  return g_string_free (names, FALSE);
}

typedef struct {
  Scratch    *scratch;
  const char *names;
} Expected;

static gboolean
has_names (gpointer expected)
{
  g_autofree char *names = saved_names (((Expected *) expected)->scratch);

  return g_str_equal (names, ((Expected *) expected)->names);
}

static gboolean
has_row (gpointer rows)
{
  return gtk_list_box_get_row_at_index (rows, 0) != NULL;
}

/* The chart belongs to the view that is opened. */
static void
test_open (Scratch *scratch, gconstpointer data)
{
  NwViewsPopover *views;
  g_autofree char *question = NULL;

  save (scratch, "Sectors", "by=sector interval=year chart=stacked");
  views = popover (scratch);
  wait_for (has_row, nw_views_popover_rows (views));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_list_box_get_row_at_index (nw_views_popover_rows (views), 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Sectors");
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (nw_views_popover_rows (views), 0)));
  wait_for_answer (scratch);
  question = nw_query_print (nw_session_query (nw_window_session (scratch->window)));
  g_assert_cmpstr (question, ==, "by=sector interval=year chart=stacked");
  g_assert_cmpstr (nw_trends_page_chart (nw_window_trends (scratch->window)), ==, "stacked");
}

/* Changes follow one another, however fast they come. */
static void
test_duplicate_and_remove (Scratch *scratch, gconstpointer data)
{
  NwViewsPopover *views;
  GtkWidget *row;

  save (scratch, "Sectors", "by=sector");
  views = popover (scratch);
  wait_for (has_row, nw_views_popover_rows (views));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (nw_views_popover_rows (views), 0));
  g_assert_true (gtk_widget_activate_action (row, "view.duplicate", NULL));
  wait_for (has_names, &(Expected) { scratch, "Sectors;Sectors (copy);" });
  g_assert_true (gtk_widget_activate_action (row, "view.remove", NULL));
  wait_for (has_names, &(Expected) { scratch, "Sectors (copy);" });
  wait_for_words (scratch, "“Sectors” is removed");
  wait_for_words (scratch, "Undo");
  row = gtk_widget_get_ancestor (named (GTK_WIDGET (scratch->window), "Undo"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (row, "clicked");
  wait_for (has_names, &(Expected) { scratch, "Sectors;Sectors (copy);" });
}

/* ---- markers of the user's own ---- */

static void
test_id (void)
{
  static const struct {
    const char *label, *id;
  } cases[] = { { "US–China understanding", "us-china-understanding" }, { "  Órgano!", "organo" }, { "2015", "marker-2015" },
                { "网络", "marker" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = nw_marker_dialog_id (cases[i].label);

      g_assert_true (nw_marker_id_valid (id));
      if (i < 3)
        g_assert_cmpstr (id, ==, cases[i].id);
    }
}

static GtkEditable *
entry (GtkWidget *widget, const char *title)
{
  GtkEditable *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = entry (child, title);
  return found;
}

static void
take_marker (NwMarker *marker, gpointer holder)
{
  g_object_set_data_full (holder, "marker", nw_marker_ref (marker), (GDestroyNotify) nw_marker_unref);
}

/* Only what has a day, a label and a document can be saved. */
static void
test_dialog (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GObject) holder = g_object_new (G_TYPE_OBJECT, NULL);
  GtkWindow *asked = nw_marker_dialog_present (GTK_WINDOW (scratch->window), NULL, take_marker, holder);
  const NwMarker *marker;

  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (asked), "save"));
  gtk_editable_set_text (entry (GTK_WIDGET (asked), "Day, month or year, like 2015-09-25"), "2016-05-27");
  gtk_editable_set_text (entry (GTK_WIDGET (asked), "Label for charts"), "G7 Ise-Shima");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (asked), "save"));
  gtk_editable_set_text (entry (GTK_WIDGET (asked), "Document that its date stands in"), "G7 principles");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (asked), "save"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (asked), "save");
  marker = g_object_get_data (holder, "marker");
  g_assert_cmpstr (marker->id, ==, "g7-ise-shima");
  g_assert_cmpstr (marker->document, ==, "G7 principles");
  g_assert_true (marker->own);
}

static gboolean
lists_own (gpointer window)
{
  return named (window, "27 May 2016 · G7 Ise-Shima") != NULL;
}

static void
test_markers_window (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwMarker) marker = nw_marker_new ("g7-ise-shima", nw_date_from_day (nw_day_from_ymd (2016, 5, 27)),
                                               "G7 Ise-Shima", NULL, "G7 principles", NULL, TRUE);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  nw_workspace_set_marker (scratch->workspace, marker, &error);
  g_assert_no_error (error);
  nw_window_show_markers (scratch->window);
  window = dialog (scratch, NW_TYPE_MARKERS_WINDOW);
  g_assert_nonnull (window);
  wait_for (lists_own, window);
  gtk_window_destroy (window);
  nw_workspace_remove_marker (scratch->workspace, "g7-ise-shima", &error);
  g_assert_no_error (error);
}

#define ADD(path, func) g_test_add ("/ui/views/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_test_add_func ("/ui/views/marker-id", test_id);
  ADD ("open", test_open);
  ADD ("duplicate-and-remove", test_duplicate_and_remove);
  ADD ("marker-dialog", test_dialog);
  ADD ("markers-window", test_markers_window);
  return g_test_run ();
}

/* test-links.c: candidates are judged one after the other, taken back, and shown on the incident
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "links-window.h"
#include "pair-view.h"
#include "scratch.h"

/* The same records once more under another name, so that each has its like there. */
static void
import_other (Scratch *scratch)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  NwImportRequest request = { .files = files, .dataset = "other", .version = "1" };
  g_autoptr (NwImportReport) report = NULL;

  g_ptr_array_add (files, g_file_new_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", "ui", "incidents.csv", NULL));
  report = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static NwLinksWindow *
open_links (Scratch *scratch)
{
  gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.links", NULL);
  return NW_LINKS_WINDOW (dialog (scratch, NW_TYPE_LINKS_WINDOW));
}

static gpointer
child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static const char *
page (gpointer widget)
{
  return gtk_stack_get_visible_child_name (child (widget, "pages"));
}

static gboolean
has_queue (gpointer window)
{
  return g_strcmp0 (page (nw_links_window_candidates (window)), "queue") == 0;
}

static GListModel *
queue (NwLinksWindow *window)
{
  return G_LIST_MODEL (child (nw_candidates_page_browser (nw_links_window_candidates (window)), "selection"));
}

static NwPairItem *
chosen (NwLinksWindow *window)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (queue (window)));
}

/* How many links the library holds. */
static guint
n_links (Scratch *scratch)
{
  g_autoptr (GPtrArray) links = nw_workspace_links (scratch->workspace, NULL, NULL, NULL, NULL);

  g_assert_nonnull (links);
  return links->len;
}

static gboolean
one_left_out (gpointer window)
{
  return g_list_model_get_n_items (queue (window)) + 1 == GPOINTER_TO_UINT (g_object_get_data (window, "before"));
}

static gboolean
all_there (gpointer window)
{
  return g_list_model_get_n_items (queue (window)) == GPOINTER_TO_UINT (g_object_get_data (window, "before"));
}

/* Opened, searched and ready to judge. */
static NwLinksWindow *
open_queue (Scratch *scratch)
{
  NwLinksWindow *window;

  import_other (scratch);
  window = open_links (scratch);
  wait_for (has_queue, window);
  g_object_set_data (G_OBJECT (window), "before", GUINT_TO_POINTER (g_list_model_get_n_items (queue (window))));
  return window;
}

static void
test_few (Scratch *scratch, gconstpointer data)
{
  NwLinksWindow *window = open_links (scratch);

  g_assert_cmpstr (page (nw_links_window_candidates (window)), ==, "few");
  g_assert_nonnull (named (GTK_WIDGET (window), "Two Datasets Are Needed"));
  g_assert_false (gtk_widget_get_visible (child (nw_links_window_candidates (window), "bar")));
}

/* A decision takes the pair out of the queue and the next one comes; undo brings it back to its place. */
static void
test_judge (Scratch *scratch, gconstpointer data)
{
  NwLinksWindow *window = open_queue (scratch);
  NwPairBrowser *browser = nw_candidates_page_browser (nw_links_window_candidates (window));
  g_autoptr (NwPairItem) first = g_object_ref (chosen (window));
  g_autoptr (GPtrArray) links = NULL;
  const NwLink *link;

  gtk_editable_set_text (child (browser, "reason"), " the same file ");
  nw_pair_browser_judge (browser, "whole");
  wait_for (one_left_out, window);
  g_assert_true (chosen (window) != first);
  links = nw_workspace_links (scratch->workspace, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (links->len, ==, 1);
  link = ((const NwLinkedPair *) g_ptr_array_index (links, 0))->link;
  g_assert_cmpint (link->kind, ==, NW_LINK_PART_OF);
  g_assert_cmpstr (link->reason, ==, "the same file");
  g_assert_cmpstr (link->dataset_a, ==, nw_pair_item_pair (first)->records[1].dataset); /* that is the part */
  g_assert_cmpstr (link->key_a, ==, nw_pair_item_pair (first)->records[1].key);
  gtk_widget_activate_action (GTK_WIDGET (window), "links.undo", NULL);
  wait_for (all_there, window);
  g_assert_true (chosen (window) == first);
  g_assert_cmpuint (n_links (scratch), ==, 0);
}

static gboolean
is_done (gpointer window)
{
  return g_strcmp0 (page (nw_links_window_candidates (window)), "done") == 0;
}

static void
test_done (Scratch *scratch, gconstpointer data)
{
  NwLinksWindow *window = open_queue (scratch);
  guint n = g_list_model_get_n_items (queue (window));

  for (guint i = 0; i < n; i++)
    {
      g_object_set_data (G_OBJECT (window), "before", GUINT_TO_POINTER (n - i));
      nw_pair_browser_judge (nw_candidates_page_browser (nw_links_window_candidates (window)), "different");
      wait_for (one_left_out, window);
    }
  wait_for (is_done, window);
  g_assert_nonnull (named (GTK_WIDGET (window), "All Candidates Are Judged"));
  g_assert_cmpuint (n_links (scratch), ==, n);
}

static gboolean
is_one_shown (gpointer browser)
{
  return g_list_model_get_n_items (child (browser, "selection")) == 1;
}

static gboolean
is_unsure (gpointer browser)
{
  NwPairItem *item = gtk_single_selection_get_selected_item (child (browser, "selection"));

  return item != NULL && nw_pair_item_pair (item)->link->kind == NW_LINK_UNSURE;
}

static gboolean
is_empty (gpointer page_of_judged)
{
  return g_strcmp0 (page (page_of_judged), "empty") == 0;
}

/* What was judged is changed, and forgotten: then it is a candidate again. */
static void
test_change (Scratch *scratch, gconstpointer data)
{
  NwLinksWindow *window = open_queue (scratch);
  NwPairBrowser *judged = nw_judged_page_browser (nw_links_window_judged (window));

  nw_pair_browser_judge (nw_candidates_page_browser (nw_links_window_candidates (window)), "same");
  wait_for (is_one_shown, judged);
  adw_view_stack_set_visible_child_name (child (window, "pages"), "judged");
  wait_for_words_in (window, "the same incident");
  nw_pair_browser_judge (judged, "unsure");
  wait_for (is_unsure, judged);
  g_signal_emit_by_name (child (judged, "forget"), "clicked");
  wait_for (is_empty, nw_links_window_judged (window));
  wait_for (all_there, window);
  g_assert_cmpuint (n_links (scratch), ==, 0);
}

/* A field is read as one: what it is, whether the records agree, and what they say. */
static void
test_names (Scratch *scratch, gconstpointer data)
{
  NwLinksWindow *window = open_queue (scratch);
  NwPairBrowser *browser = nw_candidates_page_browser (nw_links_window_candidates (window));
  GtkWidget *view = child (browser, "view");
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_first_child (view));
  GtkWidget *start = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row)); /* after proposal and headings */

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (start), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_nonnull (named (start, "Start"));
  g_assert_nonnull (named (start, "equal"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (browser, "list")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Candidates, best first");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (browser, "reason")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Reason for the judgement");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (browser, "part")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Part of");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (child (browser, "place")), GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_true (gtk_widget_get_sensitive (child (browser, "part")));
}

static gboolean
is_seen (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

/* Whichever incident is shown names its like in the other dataset, with fields that are shown when they are asked for. */
static void
test_detail (Scratch *scratch, gconstpointer data)
{
  static const char *const keys[] = { "a1", "a2", "a3", "a4", "a5", "a6" };
  NwSession *session = nw_window_session (scratch->window);
  char *dataset = nw_session_reply (session)->answer->release->dataset;
  GtkWidget *links = child (nw_incidents_page_detail (nw_window_incidents (scratch->window)), "links");

  import_other (scratch);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      NwLink link = { dataset, (char *) keys[i], (char *) "other", (char *) keys[i], NW_LINK_SAME, (char *) "one file", 0 };
      g_autoptr (GError) error = NULL;

      nw_workspace_judge_link (scratch->workspace, &link, &error);
      g_assert_no_error (error);
    }
  g_assert_false (gtk_widget_get_visible (links));
  nw_session_set_view (session, "incidents");
  wait_for (is_seen, links);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (links), GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_nonnull (named (links, "The same incident"));
  g_assert_nonnull (named (links, "one file"));
  g_assert_nonnull (named (links, "Fields That Differ"));
}

#define ADD(path, func) g_test_add ("/ui/links/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("few", test_few);
  ADD ("judge", test_judge);
  ADD ("done", test_done);
  ADD ("change", test_change);
  ADD ("names", test_names);
  ADD ("detail", test_detail);
  return g_test_run ();
}

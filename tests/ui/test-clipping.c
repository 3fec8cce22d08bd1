/* test-clipping.c: figures and tables copied from the trends page, read back as another program would
 *
 * Counts are worked out by hand from tests/fixtures/ui/incidents.csv: attributed to Russia a1, a3, a4; to China a2, a3; to
 * Iran a6.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "figure-card.h"
#include "result-table.h"
#include "chart-view.h"
#include "scratch.h"

/* What the clipboard holds of one type; data NULL until it is read. */
typedef struct {
  GOutputStream *output;
  gboolean       done;
} Pasting;

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_assert_no_error (error);
  ((Pasting *) user_data)->done = TRUE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Pasting *pasting = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);

  g_assert_no_error (error);
  g_output_stream_splice_async (pasting->output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, pasting);
}

static gboolean
is_pasted (gpointer pasting)
{
  return ((Pasting *) pasting)->done;
}

static GBytes *
paste (Scratch *scratch, const char *type)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (scratch->window));
  const char *types[] = { type, NULL };
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  Pasting pasting = { output, FALSE };

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_cb, &pasting);
  wait_for (is_pasted, &pasting);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static char *
paste_text (Scratch *scratch, const char *type)
{
  g_autoptr (GBytes) bytes = paste (scratch, type);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
ask (Scratch *scratch, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);

  g_assert_no_error (error);
  nw_session_set_query (nw_window_session (scratch->window), query, NULL);
  nw_session_set_view (nw_window_session (scratch->window), "trends");
  wait_for_answer (scratch);
}

static void
test_figure (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) picture = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *svg = NULL;

  ask (scratch, "by=initiator interval=all");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.copy-figure", NULL));
  wait_for_words (scratch, "The figure is copied");
  png = paste (scratch, "image/png");
  picture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (picture), ==, 1600); /* 800 wide, two dots each */
  svg = paste_text (scratch, "image/svg+xml");
  g_assert_nonnull (strstr (svg, "<svg"));
  g_assert_nonnull (strstr (svg, "Russia")); /* in the words for those who cannot see it */
}

static void
test_table (Scratch *scratch, gconstpointer data)
{
  g_autofree char *html = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *plain = NULL;

  ask (scratch, "by=initiator interval=all");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.copy-table", NULL));
  wait_for_words (scratch, "The table is copied");
  html = paste_text (scratch, "text/html");
  g_assert_nonnull (strstr (html, "<table"));
  g_assert_nonnull (strstr (html, "Russia"));
  lines = paste_text (scratch, "text/tab-separated-values");
  g_assert_nonnull (strstr (lines, "\nRussian Federation\t3"));
  g_assert_nonnull (strstr (lines, "\nChina\t2"));
  g_assert_nonnull (strstr (lines, "\nIran\t1"));
  plain = paste_text (scratch, "text/plain;charset=utf-8");
  g_assert_cmpstr (plain, ==, lines);
}

static gboolean
holds_picture (gpointer clipboard)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png");
}

/* One takes the place of the other. */
static void
test_twice (Scratch *scratch, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (scratch->window));

  ask (scratch, "by=initiator interval=all");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.copy-table", NULL));
  wait_for_words (scratch, "The table is copied");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.copy-figure", NULL));
  wait_for (holds_picture, clipboard);
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
}

static GtkWidget *
page_of (Scratch *scratch, GType type, const char *name)
{
  GtkWidget *trends = GTK_WIDGET (nw_window_trends (scratch->window));
  GtkWidget *card = GTK_WIDGET (gtk_widget_get_template_child (trends, NW_TYPE_TRENDS_PAGE, "card"));
  GtkWidget *found = GTK_WIDGET (gtk_widget_get_template_child (card, NW_TYPE_FIGURE_CARD, name));

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (found, type));
  return found;
}

/* A key of a widget, whatever else it has keys for. */
static gboolean
has_key (GtkWidget *widget, const char *trigger, const char *action)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *keys = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));
          g_autofree char *does = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));

          if (strstr (keys, trigger) != NULL && strstr (does, action) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_keys (Scratch *scratch, gconstpointer data)
{
  g_assert_true (has_key (page_of (scratch, NW_TYPE_CHART_VIEW, "view"), "<Control>c", "win.copy-figure"));
  g_assert_true (has_key (page_of (scratch, NW_TYPE_RESULT_TABLE, "numbers"), "<Control>c", "win.copy-table"));
}

/* A list of incidents is no figure. */
static void
test_nothing (Scratch *scratch, gconstpointer data)
{
  nw_session_set_view (nw_window_session (scratch->window), "incidents");
  gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.copy-figure", NULL);
  ask (scratch, "by=initiator interval=all");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.copy-table", NULL));
  wait_for_words (scratch, "The table is copied"); /* would be the second of two toasts */
}

#define ADD(path, func) g_test_add ("/ui/clipping/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("figure", test_figure);
  ADD ("table", test_table);
  ADD ("twice", test_twice);
  ADD ("keys", test_keys);
  ADD ("nothing", test_nothing);
  return g_test_run ();
}

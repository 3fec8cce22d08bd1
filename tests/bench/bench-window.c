/* bench-window.c: how soon the window is there, and whether it keeps up with its user over a long table
 *
 * bench-window LIBRARY: opens the library as the program does, then scrolls, types, filters and sorts.
 * Prints one "name value" a line; all values are milliseconds. "longest" is the longest turn of the main loop, in
 * which nothing else can happen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "facet-row.h"
#include "watch.h"

#define STEPS    150 /* frames a figure */
#define TOGGLES  8

static void
print_longest (const char *name)
{
  g_print ("%s-longest %.1f\n", name, watch_longest_turn () / 1e3);
}

typedef struct {
  NwSession *session;
  NwReply   *before;
} Question;

static gboolean
answered (gpointer question)
{
  return nw_session_reply (((Question *) question)->session) != ((Question *) question)->before;
}

/* pixels: a step; 0: to anywhere. */
static void
scroll (GtkWidget *view, Frames *frames, const char *name, double pixels)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  watch_longest_turn ();
  for (guint i = 0; i < STEPS; i++)
    {
      double end = gtk_adjustment_get_upper (rows) - gtk_adjustment_get_page_size (rows);

      frames->painted = 0;
      gtk_adjustment_set_value (rows, pixels > 0 ? gtk_adjustment_get_value (rows) + pixels
                                                 : g_rand_double_range (random, 0, end));
      watch_wait (watch_painted, frames, name);
      g_array_append_val (costs, frames->cost);
    }
  watch_print_spread (name, costs);
  print_longest (name);
}

static void
scroll_everywhere (GtkWidget *view, Frames *frames, const char *prefix)
{
  static const struct {
    const char *name;
    double      pixels;
  } ways[] = { { "15", 15 }, { "400", 400 }, { "700", 700 }, { "jump", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *name = g_strconcat (prefix, "-", ways[i].name, NULL);

      scroll (view, frames, name, ways[i].pixels);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_inscription_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)),
                            gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* What the toolkit itself costs: as many rows and columns, and nothing to look up. */
static void
scroll_plain (guint n_rows, int width, int height, guint n_columns)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_column_view_new (NULL);
  g_autoptr (GtkSingleSelection) selection = NULL;
  Frames frames = { 0 };

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (strings, "Intrusion into a ministry in Ukraine");
  selection = gtk_single_selection_new (G_LIST_MODEL (strings));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (selection));
  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Column", factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_widget_realize (window);
  watch_frames (window, &frames);
  gtk_window_present (GTK_WINDOW (window));
  watch_wait (watch_painted, &frames, "the plain table");
  scroll_everywhere (view, &frames, "plain");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
toggle (NwWindow *window, const char *name)
{
  NwSession *session = nw_window_session (window);
  NwFacetList *list = nw_filter_sidebar_facet (nw_window_sidebar (window), NW_DIMENSION_INITIATOR);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) orders = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *rows = g_strconcat (name, "-rows", NULL);

  watch_longest_turn ();
  for (guint i = 0; i < TOGGLES; i++)
    {
      GtkWidget *row = nw_facet_list_find (list, i % 4 < 2 ? "CHN" : "RUS");
      GtkCheckButton *check = GTK_CHECK_BUTTON (watch_descendant (row, GTK_TYPE_CHECK_BUTTON));
      Question question = { session, nw_session_reply (session) };
      gint64 began = g_get_monotonic_time ();
      gint64 took;

      gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
      watch_wait (answered, &question, name);
      took = g_get_monotonic_time () - began;
      g_array_append_val (times, took);
      watch_wait (watch_idle, session, "the rows in their order");
      took = g_get_monotonic_time () - began;
      g_array_append_val (orders, took);
    }
  watch_print_spread (name, times);
  watch_print_spread (rows, orders);
  print_longest (name);
}

static gboolean
searched (gpointer window)
{
  NwSession *session = nw_window_session (window);

  return g_strcmp0 (nw_session_query (session)->search, "wiper") == 0 && watch_idle (session);
}

static void
type (NwWindow *window)
{
  GtkWidget *entry = watch_descendant (watch_descendant (GTK_WIDGET (window), GTK_TYPE_SEARCH_BAR), GTK_TYPE_SEARCH_ENTRY);
  gint64 began;

  watch_longest_turn ();
  nw_window_search (window);
  for (const char *letter = "wiper"; *letter != '\0'; letter++)
    {
      g_autofree char *text = g_strdup_printf ("%s%c", gtk_editable_get_text (GTK_EDITABLE (entry)), *letter);

      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  began = g_get_monotonic_time ();
  watch_wait (searched, window, "the words searched for");
  g_print ("search-after-last-letter %.0f\n", (g_get_monotonic_time () - began) / 1e3);
  print_longest ("search");
  nw_session_clear (nw_window_session (window));
  watch_wait (watch_idle, nw_window_session (window), "all incidents");
}

static void
sort (NwWindow *window)
{
  NwIncidentTable *table = nw_incidents_page_table (nw_window_incidents (window));
  gint64 began = g_get_monotonic_time ();

  watch_longest_turn ();
  nw_incident_table_sort (table, NW_CELL_TITLE, FALSE);
  watch_wait (watch_idle, nw_window_session (window), "the order by title");
  g_print ("sort-by-title %.0f\n", (g_get_monotonic_time () - began) / 1e3);
  print_longest ("sort-by-title");
  /* Another order, wanted before the first is there, must not wait for it. */
  nw_incident_table_sort (table, NW_CELL_TITLE, TRUE);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  began = g_get_monotonic_time ();
  nw_incident_table_sort (table, NW_CELL_START, TRUE);
  watch_wait (watch_idle, nw_window_session (window), "the order by start");
  g_print ("sort-by-start-instead %.0f\n", (g_get_monotonic_time () - began) / 1e3);
  watch_longest_turn ();
}

static void
measure (NwWindow *window, Frames *frames)
{
  GtkWidget *table = GTK_WIDGET (nw_incidents_page_table (nw_window_incidents (window)));
  NwIncidentModel *model = nw_incident_table_model (NW_INCIDENT_TABLE (table));
  guint n_rows;
  GtkWidget *view = watch_descendant (table, GTK_TYPE_COLUMN_VIEW);

  print_longest ("start");
  toggle (window, "toggle-in-trends");
  nw_session_set_view (nw_window_session (window), "incidents");
  watch_wait (watch_idle, nw_window_session (window), "the first rows in their order");
  watch_wait (watch_loaded, model, "the first rows");
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_print ("rows %u\n", n_rows);
  print_longest ("first-rows");
  toggle (window, "toggle-in-incidents");
  type (window);
  watch_wait (watch_loaded, model, "the rows");
  scroll_everywhere (view, frames, "scroll");
  watch_wait (watch_loaded, model, "the rows jumped to");
  sort (window);
  scroll_plain (n_rows, gtk_widget_get_width (table), gtk_widget_get_height (table), 4);
}

int
main (int argc, char **argv)
{
  g_autoptr (NwWorkspace) workspace = NULL;
  NwWindow *window;
  Frames frames = { 0 };

  if (argc != 2)
    {
      g_printerr ("bench-window LIBRARY\n");
      return EXIT_FAILURE;
    }
  watch_turns ();
  adw_init ();
  workspace = nw_workspace_new ();
  window = watch_open (workspace, argv[1], &frames);
  measure (window, &frames);
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}

/* bench-window.c: how soon the window is there, and whether it keeps up with its user over a long table
 *
 * bench-window LIBRARY: opens the library as the program does, then scrolls, types, filters and sorts.
 * Prints one "name value" a line; all values are milliseconds. "longest" is the longest turn of the main loop, in
 * which nothing else can happen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "facet-row.h"
#include "window-library.h"

#define STEPS    150 /* frames a figure */
#define TOGGLES  8
#define DEADLINE 60000 /* milliseconds */

/* ---- the main loop's turns: from the end of one wait to the begin of the next ---- */

static gint64 turn_began;
static gint64 longest_turn;

static int
timed_poll (GPollFD *fds, guint n_fds, int timeout)
{
  gint64 now = g_get_monotonic_time ();
  int ready;

  if (turn_began != 0)
    longest_turn = MAX (longest_turn, now - turn_began);
  ready = g_poll (fds, n_fds, timeout);
  turn_began = g_get_monotonic_time ();
  return ready;
}

static void
print_longest (const char *name)
{
  g_print ("%s-longest %.1f\n", name, longest_turn / 1e3);
  longest_turn = 0;
}

/* ---- waiting ---- */

typedef gboolean (*Condition) (gpointer user_data);

static gboolean
late_cb (gpointer what)
{
  g_printerr ("waited in vain: %s\n", (const char *) what);
  exit (EXIT_FAILURE);
}

static void
wait_for (Condition condition, gpointer user_data, const char *what)
{
  guint timeout = g_timeout_add (DEADLINE, late_cb, (gpointer) what);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static gboolean
idle (gpointer session)
{
  return nw_session_reply (session) != NULL && !nw_session_is_busy (session);
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

static gboolean
loaded (gpointer model)
{
  return !nw_incident_model_pending (model);
}

/* ---- frames ---- */

typedef struct {
  gint64 began;
  gint64 cost; /* of the last frame: layout and painting */
  guint  painted;
} Frames;

static void
before_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->cost = g_get_monotonic_time () - frames->began;
  frames->painted++;
}

static gboolean
painted (gpointer frames)
{
  return ((Frames *) frames)->painted > 0;
}

static void
listen (GtkWidget *window, Frames *frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), frames);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), frames);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static void
print_spread (const char *name, GArray *times)
{
  g_array_sort (times, compare_numbers);
  g_print ("%s-p50 %.1f\n%s-p95 %.1f\n", name, g_array_index (times, gint64, times->len / 2) / 1e3, name,
           g_array_index (times, gint64, times->len * 95 / 100) / 1e3);
}

/* ---- the figures ---- */

static GtkWidget *
descendant (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = descendant (child, type);
  return found;
}

/* pixels: a step; 0: to anywhere. */
static void
scroll (GtkWidget *view, Frames *frames, const char *name, double pixels)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  longest_turn = 0;
  for (guint i = 0; i < STEPS; i++)
    {
      double end = gtk_adjustment_get_upper (rows) - gtk_adjustment_get_page_size (rows);

      frames->painted = 0;
      gtk_adjustment_set_value (rows, pixels > 0 ? gtk_adjustment_get_value (rows) + pixels
                                                 : g_rand_double_range (random, 0, end));
      wait_for (painted, frames, name);
      g_array_append_val (costs, frames->cost);
    }
  print_spread (name, costs);
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
  listen (window, &frames);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (painted, &frames, "the plain table");
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

  longest_turn = 0;
  for (guint i = 0; i < TOGGLES; i++)
    {
      GtkWidget *row = nw_facet_list_find (list, i % 4 < 2 ? "CHN" : "RUS");
      GtkCheckButton *check = GTK_CHECK_BUTTON (descendant (row, GTK_TYPE_CHECK_BUTTON));
      Question question = { session, nw_session_reply (session) };
      gint64 began = g_get_monotonic_time ();
      gint64 took;

      gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
      wait_for (answered, &question, name);
      took = g_get_monotonic_time () - began;
      g_array_append_val (times, took);
      wait_for (idle, session, "the rows in their order");
      took = g_get_monotonic_time () - began;
      g_array_append_val (orders, took);
    }
  print_spread (name, times);
  print_spread (rows, orders);
  print_longest (name);
}

static gboolean
searched (gpointer window)
{
  NwSession *session = nw_window_session (window);

  return g_strcmp0 (nw_session_query (session)->search, "wiper") == 0 && idle (session);
}

static void
type (NwWindow *window)
{
  GtkWidget *entry = descendant (descendant (GTK_WIDGET (window), GTK_TYPE_SEARCH_BAR), GTK_TYPE_SEARCH_ENTRY);
  gint64 began;

  longest_turn = 0;
  nw_window_search (window);
  for (const char *letter = "wiper"; *letter != '\0'; letter++)
    {
      g_autofree char *text = g_strdup_printf ("%s%c", gtk_editable_get_text (GTK_EDITABLE (entry)), *letter);

      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  began = g_get_monotonic_time ();
  wait_for (searched, window, "the words searched for");
  g_print ("search-after-last-letter %.0f\n", (g_get_monotonic_time () - began) / 1e3);
  print_longest ("search");
  nw_session_clear (nw_window_session (window));
  wait_for (idle, nw_window_session (window), "all incidents");
}

static void
sort (NwWindow *window)
{
  NwIncidentTable *table = nw_incidents_page_table (nw_window_incidents (window));
  gint64 began = g_get_monotonic_time ();

  longest_turn = 0;
  nw_incident_table_sort (table, NW_CELL_TITLE, FALSE);
  wait_for (idle, nw_window_session (window), "the order by title");
  g_print ("sort-by-title %.0f\n", (g_get_monotonic_time () - began) / 1e3);
  print_longest ("sort-by-title");
  /* Another order, wanted before the first is there, must not wait for it. */
  nw_incident_table_sort (table, NW_CELL_TITLE, TRUE);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  began = g_get_monotonic_time ();
  nw_incident_table_sort (table, NW_CELL_START, TRUE);
  wait_for (idle, nw_window_session (window), "the order by start");
  g_print ("sort-by-start-instead %.0f\n", (g_get_monotonic_time () - began) / 1e3);
  longest_turn = 0;
}

/* Milliseconds since the process was started, of which the kernel knows the hundredth of a second. */
static double
since_start (void)
{
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;
  struct timespec now;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL))
    return 0;
  fields = g_strsplit (strrchr (stat, ')'), " ", -1);
  clock_gettime (CLOCK_BOOTTIME, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6
         - g_ascii_strtoull (fields[20], NULL, 10) * 1e3 / (double) sysconf (_SC_CLK_TCK);
}

static void
measure (NwWindow *window, Frames *frames)
{
  GtkWidget *table = GTK_WIDGET (nw_incidents_page_table (nw_window_incidents (window)));
  NwIncidentModel *model = nw_incident_table_model (NW_INCIDENT_TABLE (table));
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (model));
  GtkWidget *view = descendant (table, GTK_TYPE_COLUMN_VIEW);

  g_print ("rows %u\n", n_rows);
  print_longest ("start");
  toggle (window, "toggle-in-trends");
  nw_session_set_view (nw_window_session (window), "incidents");
  wait_for (loaded, model, "the first rows");
  toggle (window, "toggle-in-incidents");
  type (window);
  wait_for (loaded, model, "the rows");
  scroll_everywhere (view, frames, "scroll");
  wait_for (loaded, model, "the rows jumped to");
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
  g_main_context_set_poll_func (NULL, timed_poll);
  adw_init ();
  workspace = nw_workspace_new ();
  window = nw_window_new (NULL, workspace);
  nw_window_open_library (window, argv[1], FALSE);
  gtk_widget_realize (GTK_WIDGET (window));
  listen (GTK_WIDGET (window), &frames);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (painted, &frames, "the first frame");
  g_print ("first-frame %.0f\n", since_start ());
  wait_for (idle, nw_window_session (window), "the first answer");
  g_print ("first-answer %.0f\n", since_start ());
  measure (window, &frames);
  gtk_window_destroy (GTK_WINDOW (window));
  return EXIT_SUCCESS;
}

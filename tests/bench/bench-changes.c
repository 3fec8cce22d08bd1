/* bench-changes.c: how long the window takes to show the answer after another filter, grouping, period or chart
 *
 * bench-changes LIBRARY [CHANGE…]: opens the library as the program does, and changes its question to and fro in each
 * view: all changes, or those named. Prints "name value" a line, in milliseconds, for each change:
 *   computed  until the answer is there
 *   shown     until the last frame that belongs to it was painted
 *   turn      the longest turn of the main loop in between, in which nothing else can happen
 *   work      all that the main thread did for it: binding, layout, drawing
 * turn and work are time of the processor, without that of the display's server; each figure is the median, turn-most
 * and shown-most the largest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "chart-fit.h"
#include "watch.h"

#define TIMES 11 /* each way */

typedef struct {
  const char *view; /* "table": of trends */
  const char *name;
  const char *part; /* of the question; "chart" as the window chooses it */
  const char *to;
  const char *back; /* NULL: away with it */
} Change;

static const Change changes[] = {
  { "trends", "filter", "where", "initiator=CHN", NULL },
  { "trends", "filter-out", "where", "receiver!=USA", NULL },
  { "trends", "period", "period", "2008..2016", NULL },
  { "trends", "search", "search", "wiper", NULL },
  { "trends", "grouping", "by", "sector", "initiator" },
  { "trends", "grouping-region", "by", "receiver-region", "initiator" },
  { "trends", "interval", "interval", "month", "year" },
  { "trends", "chart-stacked", "chart", "stacked", "trend" },
  { "trends", "chart-share", "chart", "share", "trend" },
  { "trends", "chart-multiples", "chart", "multiples", "trend" },
  { "trends", "chart-heatmap", "chart", "heatmap", "trend" },
  { "trends", "chart-ranked", "chart", "ranked", "trend" },
  { "trends", "chart-tilemap", "chart", "tilemap", "trend" },
  { "table", "filter", "where", "initiator=CHN", NULL },
  { "table", "period", "period", "2008..2016", NULL },
  { "table", "grouping", "by", "sector", "initiator" },
  { "table", "interval", "interval", "month", "year" },
  { "incidents", "filter", "where", "initiator=CHN", NULL },
  { "incidents", "filter-out", "where", "receiver!=USA", NULL },
  { "incidents", "period", "period", "2008..2016", NULL },
  { "incidents", "search", "search", "wiper", NULL },
};

enum { COMPUTED, SHOWN, TURN, WORK, N_FIGURES };

typedef struct {
  NwWindow *window;
  Frames   *frames;
  gint64    answered; /* when the answer came; 0: not yet */
  GArray   *figures[N_FIGURES];
} Watch;

static void
busy_cb (Watch *self)
{
  if (self->answered == 0 && !nw_session_is_busy (nw_window_session (self->window)))
    self->answered = g_get_monotonic_time ();
}

static gboolean
settled (gpointer user_data)
{
  Watch *self = user_data;
  NwIncidentTable *table = nw_incidents_page_table (nw_window_incidents (self->window));

  return self->answered != 0 && watch_idle (nw_window_session (self->window))
         && watch_loaded (nw_incident_table_model (table));
}

/* Until nothing is left to paint: when the last frame ended. */
static gint64
last_frame (Watch *self)
{
  gint64 ended = 0;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  do
    {
      ended = self->frames->ended;
      self->frames->painted = 0;
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      watch_wait (watch_painted, self->frames, "a frame");
    }
  while (self->frames->cost > 500); /* there was something to paint */
  return ended;
}

static NwQuery *
changed (NwQuery *before, const char *part, const char *value)
{
  NwQuery *query = nw_query_copy (before);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (part, "chart"))
    nw_chart_fit_choose (query, nw_chart_find (value));
  else if (!nw_query_set (query, part, value, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (EXIT_FAILURE);
    }
  return query;
}

static void
ask (Watch *self, NwQuery *query)
{
  gint64 times[N_FIGURES];
  gint64 began = g_get_monotonic_time ();
  gint64 worked = watch_processor ();

  self->answered = 0;
  watch_longest_turn ();
  nw_session_set_query (nw_window_session (self->window), query, NULL);
  watch_wait (settled, self, "the answer");
  times[SHOWN] = last_frame (self) - began;
  times[COMPUTED] = self->answered - began;
  times[TURN] = watch_longest_turn ();
  times[WORK] = watch_processor () - worked;
  for (guint i = 0; i < N_FIGURES; i++)
    g_array_append_val (self->figures[i], times[i]);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

static void
print (Watch *self, const Change *change)
{
  static const char *const names[N_FIGURES] = { "computed", "shown", "turn", "work" };

  for (guint i = 0; i < N_FIGURES; i++)
    {
      GArray *times = self->figures[i];

      g_array_sort (times, compare_times);
      g_print ("%s-%s-%s %.1f\n", change->view, change->name, names[i], g_array_index (times, gint64, times->len / 2) / 1e3);
      if (i == SHOWN || i == TURN)
        g_print ("%s-%s-%s-most %.1f\n", change->view, change->name, names[i],
                 g_array_index (times, gint64, times->len - 1) / 1e3);
      g_array_set_size (times, 0);
    }
}

static void
measure (Watch *self, const Change *change)
{
  NwSession *session = nw_window_session (self->window);
  g_autoptr (NwQuery) from = nw_query_copy (nw_session_query (session));
  g_autoptr (NwQuery) back = change->back != NULL ? changed (from, change->part, change->back) : nw_query_ref (from);
  g_autoptr (NwQuery) to = changed (back, change->part, change->to);

  for (guint i = 0; i <= TIMES; i++)
    {
      ask (self, to);
      ask (self, back);
      for (guint figure = 0; i == 0 && figure < N_FIGURES; figure++)
        g_array_set_size (self->figures[figure], 0); /* the first time reads what later ones keep */
    }
  print (self, change);
  nw_session_set_query (session, from, NULL);
  watch_wait (watch_idle, session, "the question before");
}

static void
show_view (NwWindow *window, const char *view)
{
  gboolean table = g_str_equal (view, "table");

  nw_session_set_view (nw_window_session (window), table ? "trends" : view);
  g_object_set (nw_window_trends (window), "table", table, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (NwWorkspace) workspace = NULL;
  Frames frames = { 0 };
  Watch self = { .frames = &frames };

  if (argc < 2)
    {
      g_printerr ("bench-changes LIBRARY [CHANGE…]\n");
      return EXIT_FAILURE;
    }
  watch_turns ();
  adw_init ();
  workspace = nw_workspace_new ();
  self.window = watch_open (workspace, argv[1], &frames);
  for (guint i = 0; i < N_FIGURES; i++)
    self.figures[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_swapped (nw_window_session (self.window), "notify::busy", G_CALLBACK (busy_cb), &self);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *name = g_strconcat (changes[i].view, "-", changes[i].name, NULL);

      if (argc > 2 && !g_strv_contains ((const char *const *) argv + 2, name))
        continue;
      show_view (self.window, changes[i].view);
      measure (&self, &changes[i]);
    }
  for (guint i = 0; i < N_FIGURES; i++)
    g_array_unref (self.figures[i]);
  gtk_window_destroy (GTK_WINDOW (self.window));
  return EXIT_SUCCESS;
}

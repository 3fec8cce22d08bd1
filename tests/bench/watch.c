/* watch.c: times the turns of the main loop and the frames of a window, and waits for what is to come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "watch.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "window-library.h"

#define DEADLINE 60000 /* milliseconds */

/* ---- turns of the main loop; a GPollFunc is given no data ---- */

static gint64 turn_began;
static gint64 longest_turn;

gint64
watch_processor (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
timed_poll (GPollFD *fds, guint n_fds, int timeout)
{
  gint64 now = watch_processor ();
  int ready;

  if (turn_began != 0)
    longest_turn = MAX (longest_turn, now - turn_began);
  ready = g_poll (fds, n_fds, timeout);
  turn_began = watch_processor ();
  return ready;
}

void
watch_turns (void)
{
  g_main_context_set_poll_func (NULL, timed_poll);
}

gint64
watch_longest_turn (void)
{
  gint64 longest = longest_turn;

  longest_turn = 0;
  return longest;
}

/* ---- waiting ---- */

static gboolean
late_cb (gpointer what)
{
  g_printerr ("waited in vain: %s\n", (const char *) what);
  exit (EXIT_FAILURE);
}

void
watch_wait (Condition condition, gpointer user_data, const char *what)
{
  guint timeout = g_timeout_add (DEADLINE, late_cb, (gpointer) what);

  while (!condition (user_data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

gboolean
watch_painted (gpointer frames)
{
  return ((Frames *) frames)->painted > 0;
}

gboolean
watch_idle (gpointer session)
{
  return nw_session_reply (session) != NULL && !nw_session_is_busy (session);
}

gboolean
watch_loaded (gpointer model)
{
  return !nw_incident_model_pending (model);
}

/* ---- frames ---- */

static void
before_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->began = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->ended = g_get_monotonic_time ();
  frames->cost = frames->ended - frames->began;
  frames->painted++;
}

void
watch_frames (GtkWidget *window, Frames *frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), frames);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), frames);
}

/* ---- figures ---- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

void
watch_print_spread (const char *name, GArray *times)
{
  g_array_sort (times, compare_numbers);
  g_print ("%s-p50 %.1f\n%s-p95 %.1f\n", name, g_array_index (times, gint64, times->len / 2) / 1e3, name,
           g_array_index (times, gint64, times->len * 95 / 100) / 1e3);
}

GtkWidget *
watch_descendant (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = watch_descendant (child, type);
  return found;
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

NwWindow *
watch_open (NwWorkspace *workspace, const char *library, Frames *frames)
{
  NwWindow *window = nw_window_new (NULL, workspace);

  nw_window_open_library (window, library, FALSE);
  gtk_widget_realize (GTK_WIDGET (window));
  watch_frames (GTK_WIDGET (window), frames);
  gtk_window_present (GTK_WINDOW (window));
  watch_wait (watch_painted, frames, "the first frame");
  g_print ("first-frame %.0f\n", since_start ());
  watch_wait (watch_idle, nw_window_session (window), "the first answer");
  g_print ("first-answer %.0f\n", since_start ());
  return window;
}

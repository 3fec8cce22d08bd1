/* watch.h: times the turns of the main loop and the frames of a window, and waits for what is to come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* The frames of a window. */
typedef struct {
  gint64 began;
  gint64 cost;    /* of the last one, microseconds: layout and painting */
  gint64 ended;   /* the last one, on the monotonic clock */
  guint  painted; /* since somebody set it to zero */
} Frames;

typedef gboolean (*Condition) (gpointer user_data);

/* From now on each turn of the main loop is timed: from the end of one wait to the begin of the next, in which nothing
 * else can happen. In time of the processor, so that what else the machine does is not counted. */
void       watch_turns        (void);
gint64     watch_longest_turn (void); /* since the last call, microseconds */
gint64     watch_processor    (void); /* what this thread has used of it, microseconds */
/* Ends the program when the condition does not come true within a minute. */
void       watch_wait         (Condition condition, gpointer user_data, const char *what);
void       watch_frames       (GtkWidget *window, Frames *frames);
gboolean   watch_painted      (gpointer frames);  /* condition: a frame was painted */
gboolean   watch_idle         (gpointer session); /* condition: all that was asked is answered */
gboolean   watch_loaded       (gpointer model);   /* condition: all rows looked at are there (NwIncidentModel) */
/* Prints NAME-p50 and NAME-p95 of times in microseconds (gint64), as milliseconds. */
void       watch_print_spread (const char *name, GArray *times);
/* The first widget of that type, the root included. */
GtkWidget *watch_descendant   (GtkWidget *root, GType type);
/* Opens the window with that library, and waits for its first frame and the first answer, printing when they were there. */
NwWindow  *watch_open         (NwWorkspace *workspace, const char *library, Frames *frames);

G_END_DECLS

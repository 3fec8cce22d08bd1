/* scratch.h: a library of its own for a test, filled from tests/fixtures/ui
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "window.h"

typedef struct {
  char        *folder;
  NwWorkspace *workspace;
  NwWindow    *window;
} Scratch;

void scratch_set_up    (Scratch *scratch, gconstpointer with_data); /* not NULL: the fixture is imported */
void scratch_tear_down (Scratch *scratch, gconstpointer with_data);
/* Runs the main loop until the condition holds; fails after ten seconds. */
typedef gboolean (*Condition) (gpointer user_data);
void wait_for          (Condition condition, gpointer user_data);
void wait_for_answer   (Scratch *scratch);
void wait_for_words    (Scratch *scratch, const char *words); /* in a label of the window */
void wait_for_words_in (gpointer widget, const char *words);

/* The window of this type that belongs to the scratch window; or NULL. */
GtkWindow *dialog      (Scratch *scratch, GType type);
/* The label on screen that holds these words; or NULL. */
GtkWidget *named       (GtkWidget *widget, const char *label);

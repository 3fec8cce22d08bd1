/* verify-window.h: checks an exported file against the library, and says of each of its figures what became of it
 *
 * Signal: "question" (NwQuery *, gboolean list): the user wants to see the question; list: it asks for records, not for a
 * figure.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "briefings.h"

G_BEGIN_DECLS

#define NW_TYPE_VERIFY_WINDOW (nw_verify_window_get_type ())
G_DECLARE_FINAL_TYPE (NwVerifyWindow, nw_verify_window, NW, VERIFY_WINDOW, AdwWindow)

GtkWidget  *nw_verify_window_new   (NwWorkspace *workspace);
/* Begins; what is on its way is given up. */
void        nw_verify_window_check (NwVerifyWindow *self, GFile *file);
const char *nw_verify_window_state (NwVerifyWindow *self); /* "empty", "loading", "failed" or "checks" */

G_END_DECLS

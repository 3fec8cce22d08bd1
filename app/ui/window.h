/* window.h: the window: one question, seen as incidents, trends and answers of analyses, and what is written of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "analyses-page.h"
#include "briefing-page.h"
#include "filter-sidebar.h"
#include "incidents-page.h"
#include "norms-page.h"
#include "session.h"
#include "trends-page.h"
#include "work-notice.h"

G_BEGIN_DECLS

#define NW_TYPE_WINDOW (nw_window_get_type ())
G_DECLARE_FINAL_TYPE (NwWindow, nw_window, NW, WINDOW, AdwApplicationWindow)

NwWindow        *nw_window_new       (AdwApplication *application, NwWorkspace *workspace);
NwSession       *nw_window_session   (NwWindow *self); /* NULL once the window is closed */
NwFilterSidebar *nw_window_sidebar   (NwWindow *self);
NwIncidentsPage *nw_window_incidents (NwWindow *self);
NwTrendsPage    *nw_window_trends    (NwWindow *self);
NwNormsPage     *nw_window_norms     (NwWindow *self);
NwAnalysesPage  *nw_window_analyses  (NwWindow *self); /* the page in front, where it is one of analyses; else NULL */
NwBriefingPage  *nw_window_briefing  (NwWindow *self);
const char      *nw_window_state     (NwWindow *self); /* "loading", "welcome", "work" or "empty" */

void nw_window_search       (NwWindow *self); /* shows the search bar, with the focus */
void nw_window_update_state (NwWindow *self); /* shows the page that fits what the session holds */
/* One line with what went wrong and what to do, above the content, until it is closed. */
void nw_window_show_error   (NwWindow *self, const char *message);
void nw_window_show_toast   (NwWindow *self, const char *message);
AdwToastOverlay *nw_window_toasts (NwWindow *self); /* (transfer none) */
/* Belongs to the window then: is never larger, and goes with it. */
void nw_window_fit_dialog   (NwWindow *self, GtkWindow *dialog);
/* The window of this type that belongs to it already, shown or standing aside; or NULL. (transfer none) */
GtkWindow       *nw_window_find_dialog (NwWindow *self, GType type);
/* What goes on from now until the notice is freed; shown when it takes long. (transfer full) */
NwWorkNotice *nw_window_begin_work (NwWindow *self, const char *text);

G_END_DECLS

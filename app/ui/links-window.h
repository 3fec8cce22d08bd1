/* links-window.h: which records of several datasets are about the same incident: candidates to judge, and what was judged
 *
 * Signal "incident" (gint64 release, gint64 id): this record is wanted among the incidents of its release.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "candidates-page.h"
#include "judged-page.h"

G_BEGIN_DECLS

#define NW_TYPE_LINKS_WINDOW (nw_links_window_get_type ())
G_DECLARE_FINAL_TYPE (NwLinksWindow, nw_links_window, NW, LINKS_WINDOW, AdwWindow)

GtkWidget        *nw_links_window_new        (NwWorkspace *workspace);
NwCandidatesPage *nw_links_window_candidates (NwLinksWindow *self); /* (transfer none) */
NwJudgedPage     *nw_links_window_judged     (NwLinksWindow *self); /* likewise */

G_END_DECLS

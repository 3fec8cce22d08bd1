/* briefing-page-private.h: what the files of the view of briefings share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "briefing-chooser.h"
#include "briefing-facts.h"
#include "briefing-page.h"

G_BEGIN_DECLS

struct _NwBriefingPage {
  GtkWidget          parent_instance;
  NwSession         *session;
  NwBriefingModel   *model;
  NwBriefingShelf   *shelf;
  GtkStack          *states; /* "loading", "empty", "work" */
  GtkLabel          *title;
  NwBriefingChooser *chooser;
  NwBriefingFacts   *facts;
  GtkWidget         *switch_box; /* in a narrow window: blocks, or pages */
  GtkToggleButton   *show_blocks, *show_pages;
  GtkStack          *panes;  /* "list", "editor" */
  GtkMenuButton     *add;
  GtkStack          *list_states; /* "blocks", "none" */
  NwBlockList       *blocks;
  NwBlockEditor     *editor;
  NwPagePreview     *preview;
  gboolean           listing; /* to find the one that was worked on last */
};

void nw_briefing_page_install_actions (GtkWidgetClass *widget_class);
void nw_briefing_page_add_keys        (NwBriefingPage *self);
void nw_briefing_page_update_actions  (NwBriefingPage *self);
void nw_briefing_page_watch_shelf     (NwBriefingPage *self); /* says what was removed and saved */
void nw_briefing_page_fail            (NwBriefingPage *self, const GError *error);
void nw_briefing_page_show_toast      (NwBriefingPage *self, AdwToast *toast); /* takes it */

G_END_DECLS

/* composing.h: the view of briefings in the window of a test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "block-row.h"
#include "scratch.h"

NwBriefingPage  *briefing_page     (Scratch *scratch);
NwBriefingModel *briefing_model    (Scratch *scratch);
void             show_briefings    (Scratch *scratch); /* the view, until it is known what it shows */
void             begin_briefing    (Scratch *scratch, const char *title); /* an empty one, in view */
/* As the user does: by the menu of kinds. */
void             add_block         (Scratch *scratch, const char *kind);
NwBlockRow      *block_row         (Scratch *scratch, int position); /* or NULL */
NwBlock         *block_at          (Scratch *scratch, int position);
void             wait_for_pages    (Scratch *scratch); /* until the pages are those of the briefing as it is */
void             wait_until_kept   (Scratch *scratch); /* until the library has it as it is */
/* "heading text figure": the kinds of its blocks in order. (transfer full) */
char            *kinds             (Scratch *scratch);
/* A child of a template; NULL: there is none. */
gpointer         part              (gpointer widget, const char *name);

/* briefing-facts.h: title, author and paper of the briefing that is worked on, in a popover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "briefing-model.h"

G_BEGIN_DECLS

#define NW_TYPE_BRIEFING_FACTS (nw_briefing_facts_get_type ())
G_DECLARE_FINAL_TYPE (NwBriefingFacts, nw_briefing_facts, NW, BRIEFING_FACTS, GtkPopover)

void nw_briefing_facts_set_model (NwBriefingFacts *self, NwBriefingModel *model); /* once */

G_END_DECLS

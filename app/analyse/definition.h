/* definition.h: the steps of a definition, in one side of a comparison, private to the room
 *
 * Named: an initiator that is not one of the ways of not knowing; a region counts as a name, as in the worked number of
 * methods.md (M14). Linked: named, and the kind of initiator a state or one whose affiliation with a state is suggested.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Whether any row of the release says anything in a dimension other than that it is not coded; NONE: yes. */
gboolean nw_definition_coded (const NwFrame *frame, NwDimension dimension);
/* Fills the steps: of the incidents in the question's period and search, how many the step has and how many of them the
 * question selects. */
gboolean nw_definition_fill  (NwSide *side, const NwInputs *inputs, GError **error);

G_END_DECLS

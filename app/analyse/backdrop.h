/* backdrop.h: what is known beside the incidents and concerns a question, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Adds maturity, the eras that concern the result's question and the markers that it names, by date.
 * NW_FAULT_QUERY: there is no such marker. */
gboolean nw_backdrop_add      (NwResult *result, const NwInputs *inputs, GError **error);
/* The eras alone: those that concern the question, or claims or responses as such (NW_DIMENSION_CLAIM_KIND, _RESPONSE, or
 * NW_DIMENSION_NONE). */
void     nw_backdrop_add_eras (NwResult *result, const GPtrArray *eras, NwDimension subject);

G_END_DECLS

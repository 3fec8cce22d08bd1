/* survival-words.h: says what curves of the time to an event show, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "curve-test.h"

G_BEGIN_DECLS

/* Describes a summary whose rows are there. obstacle: why nothing can be said; NULL: something can. */
void nw_survival_describe (NwSummary *summary, const NwFirstEvents *first, const NwInputs *inputs, const NwCurveTest *test,
                           const char *obstacle);

G_END_DECLS

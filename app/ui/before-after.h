/* before-after.h: asks for what changed around a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* at: a day or a marker's id. The question is shown as the chart of before and after. */
void nw_before_after_ask   (NwSession *session, const char *at);
/* The question without the day, shown as what suits it. */
void nw_before_after_leave (NwSession *session);

G_END_DECLS

/* remark.h: lines of words under a chart: what it shows of several things, and what it does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "plot.h"

G_BEGIN_DECLS

/* Takes a line from the bottom of the plot's area, and draws words there; FALSE: it is too small. */
gboolean nw_remark_draw (NwPlot *plot, const char *words);
/* Which period is shown, where there are several. */
void     nw_remark_period (NwPlot *plot, guint period);
/* "12 more, not drawn: Malta; Cyprus …" of positions among groups (NwGroup), or NULL. (transfer full) */
char    *nw_remark_left (GPtrArray *groups, const guint *left, guint n);

G_END_DECLS

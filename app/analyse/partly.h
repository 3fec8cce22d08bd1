/* partly.h: incidents whose start is known too roughly for the period that is asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis.h"

G_BEGIN_DECLS

/* Of the selected incidents, those whose month or year of start lies only partly in the period: it may be outside. One
 * pass over the starts where the period does not begin and end with a year. */
guint nw_partly_in_period (const NwFrame *frame, const NwSelection *selection, const NwQuery *query);

G_END_DECLS

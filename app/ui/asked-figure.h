/* asked-figure.h: a figure that a view asks for beside its own question, to be opened and added to a briefing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_ASKED_FIGURE (nw_asked_figure_get_type ())
G_DECLARE_FINAL_TYPE (NwAskedFigure, nw_asked_figure, NW, ASKED_FIGURE, GtkWidget)

void     nw_asked_figure_set_session (NwAskedFigure *self, NwSession *session); /* once */
/* A question of groups and periods; an equal one is not asked again unless afresh. NULL: nothing is shown. */
void     nw_asked_figure_ask         (NwAskedFigure *self, NwQuery *query, gboolean afresh);
NwReply *nw_asked_figure_reply       (NwAskedFigure *self); /* (transfer none), or NULL */

G_END_DECLS

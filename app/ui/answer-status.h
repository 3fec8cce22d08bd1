/* answer-status.h: how many incidents the answer holds, and that a newer one is on its way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_ANSWER_STATUS (nw_answer_status_get_type ())
G_DECLARE_FINAL_TYPE (NwAnswerStatus, nw_answer_status, NW, ANSWER_STATUS, GtkWidget)

void nw_answer_status_set_session (NwAnswerStatus *self, NwSession *session); /* once */

G_END_DECLS

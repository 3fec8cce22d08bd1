/* block-question.h: what the selected block asks, in words, with the ways to ask something else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefing-model.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_BLOCK_QUESTION (nw_block_question_get_type ())
G_DECLARE_FINAL_TYPE (NwBlockQuestion, nw_block_question, NW, BLOCK_QUESTION, GtkWidget)

void nw_block_question_set_model (NwBlockQuestion *self, NwBriefingModel *model, NwSession *session); /* once */

G_END_DECLS

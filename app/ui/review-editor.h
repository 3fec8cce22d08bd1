/* review-editor.h: a window in which a reviewer writes what an incident came of and teaches
 *
 * Signal "remove" (NwReview *): the review it began with is to be removed; the window closes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "reviews.h"

G_BEGIN_DECLS

#define NW_TYPE_REVIEW_EDITOR (nw_review_editor_get_type ())
G_DECLARE_FINAL_TYPE (NwReviewEditor, nw_review_editor, NW, REVIEW_EDITOR, AdwWindow)

/* title: of the incident. Before the parent, never larger, and gone with it. (transfer none) */
NwReviewEditor *nw_review_editor_present (GtkWindow *parent, NwWorkspace *workspace, const char *dataset,
                                          const char *key, const char *title);
GtkTextView    *nw_review_editor_field   (NwReviewEditor *self, NwReviewField field); /* none is of the title */

G_END_DECLS

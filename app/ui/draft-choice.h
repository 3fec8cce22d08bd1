/* draft-choice.h: the choices of a draft as drop-downs in rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "draft.h"

G_BEGIN_DECLS

/* choices: NwDraftChoice. With nothing: an entry before them for "", called so; or NULL. */
void       nw_draft_choice_fill (GtkDropDown *dropdown, const GPtrArray *choices, const char *nothing, const char *chosen);
/* A row with a title, a sentence below it, and a widget at its end that is named after the row. */
GtkWidget *nw_draft_choice_row  (const char *title, const char *sentence, GtkWidget *widget);

G_END_DECLS

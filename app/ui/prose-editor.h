/* prose-editor.h: a text of several paragraphs with simple formatting, as Markdown
 *
 * Signal: "changed" (): by the user.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_PROSE_EDITOR (nw_prose_editor_get_type ())
G_DECLARE_FINAL_TYPE (NwProseEditor, nw_prose_editor, NW, PROSE_EDITOR, GtkWidget)

/* The cursor stays where the text is the same. */
void         nw_prose_editor_set_text (NwProseEditor *self, const char *text);
char        *nw_prose_editor_get_text (NwProseEditor *self); /* (transfer full) */
GtkTextView *nw_prose_editor_view     (NwProseEditor *self); /* (transfer none) */

G_END_DECLS

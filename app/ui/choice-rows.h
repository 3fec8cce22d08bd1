/* choice-rows.h: rows to choose one of, each with a title and a line about it, in a list that scrolls
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An empty list, in a scroller that fills its owner; name: what a screen reader calls it. (transfer none) */
GtkListBox    *nw_choice_rows_new  (GtkWidget *owner, const char *name);
/* detail: the line about it, or NULL. */
void           nw_choice_rows_add  (GtkListBox *rows, const char *id, const char *title, const char *detail);
const char    *nw_choice_rows_id   (GtkListBoxRow *row); /* (transfer none) */
GtkListBoxRow *nw_choice_rows_find (GtkListBox *rows, const char *id); /* NULL: there is none */

G_END_DECLS

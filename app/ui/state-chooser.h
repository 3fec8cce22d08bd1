/* state-chooser.h: states and organisations to choose from, several at once
 *
 * Signal "changed" (): the user chose otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define NW_TYPE_STATE_CHOOSER (nw_state_chooser_get_type ())
/* Property "most" (guint): how many can be chosen; 0: all. */
G_DECLARE_FINAL_TYPE (NwStateChooser, nw_state_chooser, NW, STATE_CHOOSER, GtkPopover)

void  nw_state_chooser_set_codes (NwStateChooser *self, const char *const *codes); /* NULL: none; no "changed" */
GStrv nw_state_chooser_codes     (NwStateChooser *self); /* in the order of choosing; NULL: none. (transfer full) */
/* "United Kingdom, United States"; NULL: none is chosen. (transfer full) */
char *nw_state_chooser_words     (NwStateChooser *self);
/* The check button of a code, for tests; NULL: there is none. */
GtkWidget *nw_state_chooser_find (NwStateChooser *self, const char *code);

G_END_DECLS

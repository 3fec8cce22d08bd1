/* verify-row.h: one figure or table of a file that was checked: what became of it, and its question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "briefings.h"

G_BEGIN_DECLS

/* Of a list; its button opens the question: action "verify.open" with the position. */
GtkWidget *nw_verify_row_new (const NwCheck *check, guint position);

G_END_DECLS

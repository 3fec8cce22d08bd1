/* original-cells.h: a row as it stood in its file, cell by cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

/* Puts names and values into an empty box; column: the one that is marked as doubtful, or NULL. */
void nw_original_cells_fill (GtkBox *box, const NwOriginal *original, const char *column);

G_END_DECLS

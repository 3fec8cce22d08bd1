/* header-row.h: which row has the column names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many cells a row has that may be column names, or 0: at least two, all filled, different, and no numbers or dates. */
guint nw_header_row_names (GStrv cells);

/* As NwLayout has it. rows are the first of the table (GStrv); adds a translated sentence (char *) to evidence. */
guint nw_header_row_find (const GPtrArray *rows, GPtrArray *evidence);

G_END_DECLS

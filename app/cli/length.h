/* length.h: the sizes of figures as people type them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "640" and "640px": CSS pixels, 96 an inch; "160mm", "16cm", "6.3in" on paper. FALSE: no such length. */
gboolean nw_length_parse (const char *text, double *pixels);

G_END_DECLS

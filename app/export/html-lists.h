/* html-lists.h: items one after the other, become lists inside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* Those that are open, from the outside in. */
GArray *nw_html_lists_new   (void);
void    nw_html_lists_item  (GArray *lists, GString *out, const NwPassage *item);
void    nw_html_lists_close (GArray *lists, GString *out);

G_END_DECLS

/* list-literal.h: lists as Python and JSON write them, for list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list.h"

G_BEGIN_DECLS

GArray *nw_list_new  (void); /* of NwListItem */
void    nw_list_add  (GArray *items, const char *text, gsize length, guint slot);
/* ['a', "b"] or [["a"], ["b", null]]; NULL when the text is no such list, or has too many items. */
GArray *nw_list_scan (const char *text, gsize length, guint *n_slots);

G_END_DECLS

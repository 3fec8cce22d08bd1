/* office-text.h: what word processors have to be told about text: its direction, numbers that they count themselves, and
 * addresses that they take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/* By the first letter that has a direction; document_rtl where there is none. */
gboolean nw_text_is_rtl      (const char *text, gboolean document_rtl);
/* Bytes of the first stretch of one direction; 0 at the end. */
gsize    nw_text_stretch     (const char *text, gboolean paragraph_rtl, gboolean *rtl);
/* As RFC 3986 spells it, what it does not allow escaped; NULL: it is none. (transfer full) */
char    *nw_text_address     (const char *address);
/* The label of a figure or table around its number, which is a field: what is before it. after: what is behind it. NULL: the
 * number is not said in these digits. (transfer full) */
char    *nw_label_around     (const NwPassage *passage, char **after);
/* "EuRepoC, release 1.1 · 3F7A-21C9". (transfer full) */
char    *nw_source_with_id   (const NwExhibit *exhibit);

G_END_DECLS

/* office-text.h: what word processors have to be told about text: its direction, and addresses that they take
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By the first letter that has a direction; document_rtl where there is none. */
gboolean nw_text_is_rtl      (const char *text, gboolean document_rtl);
/* Bytes of the first stretch of one direction; 0 at the end. */
gsize    nw_text_stretch     (const char *text, gboolean paragraph_rtl, gboolean *rtl);
/* As RFC 3986 spells it, what it does not allow escaped; NULL: it is none. (transfer full) */
char    *nw_text_address     (const char *address);

G_END_DECLS

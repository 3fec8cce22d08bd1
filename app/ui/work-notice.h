/* work-notice.h: says what is going on, once it takes longer than half a second
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _NwWorkNotice NwWorkNotice;

/* text: what goes on, "Removing …". The overlay is kept alive. */
NwWorkNotice *nw_work_notice_new  (AdwToastOverlay *overlay, const char *text);
void          nw_work_notice_free (NwWorkNotice *self); /* the work is done */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwWorkNotice, nw_work_notice_free)

G_END_DECLS

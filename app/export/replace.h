/* replace.h: a new file that takes its place only when it is whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _NwReplace NwReplace;

/* Begins a hidden file beside path. Refuses what is there unless force, and always what is not an ordinary file. NW_FAULT_EXPORT. */
NwReplace     *nw_replace_begin       (const char *path, gboolean force, GError **error);
GOutputStream *nw_replace_stream      (NwReplace *self); /* owned by self */
/* On the disk, but not yet in its place. */
gboolean       nw_replace_flush       (NwReplace *self, GError **error);
/* Into its place; still refuses to overwrite what has appeared there meanwhile. */
gboolean       nw_replace_finish      (NwReplace *self, GError **error);
/* After finish: what was there before is there again; where it cannot be kept beside, at least the new one is gone. */
void           nw_replace_undo        (NwReplace *self);
/* Without finish, nothing stays. */
void           nw_replace_free        (NwReplace *self);
/* All of that for a text. Refuses what is there unless force. */
gboolean       nw_replace_text         (const char *path, gboolean force, const char *text, GCancellable *cancellable, GError **error);
/* error of GIO turned into NW_FAULT_EXPORT with a remedy; cancelling stays what it is. */
void           nw_replace_explain     (GError **error, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwReplace, nw_replace_free)

G_END_DECLS

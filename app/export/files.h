/* files.h: the files of one export, which take their places together or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define NW_FILES_SIDECAR ".source.json" /* of a table of numbers: where they are from */

typedef struct _NwFiles NwFiles;

/* path: of the file itself. Nothing is refused yet. */
NwFiles       *nw_files_new    (const char *path, gboolean force);
/* A stream into the file itself (suffix NULL), or into one beside it: of "NAME.md" is "-figure-1.svg" "NAME-figure-1.svg",
 * and ".source.json" "NAME.md.source.json". Each once; add them before the long work, so that what is in the way is known
 * early: it is refused unless force. A file beside is whole, and its stream closed, when the next one is added: however
 * many there are, two are open. NW_FAULT_EXPORT. (transfer none) */
GOutputStream *nw_files_add    (NwFiles *self, const char *suffix, GError **error);
/* The name that a file beside has, for links to it: no folder. (transfer full) */
char          *nw_files_name   (const NwFiles *self, const char *suffix);
/* All are whole on the disk before the first takes its place, and the file itself is the last; where one cannot, those
 * before it are as they were. Without the file itself, NW_FAULT_EXPORT. */
gboolean       nw_files_commit (NwFiles *self, GCancellable *cancellable, GError **error);
void           nw_files_free   (NwFiles *self); /* without commit nothing stays */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwFiles, nw_files_free)

G_END_DECLS

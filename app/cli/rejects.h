/* rejects.h: the file that says what of an import was rejected or is doubtful
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "workspace.h"

G_BEGIN_DECLS

typedef struct _NwRejects NwRejects;

/* Makes sure that path can be written; an existing file is refused unless force, and stays until the new one is whole. */
NwRejects *nw_rejects_open  (const char *path, gboolean force, GError **error);
/* Columns file, line, column, severity, kind, reason, cell; as CSV. */
gboolean   nw_rejects_write (NwRejects *self, const NwImportReport *report, GError **error);
void       nw_rejects_free  (NwRejects *self); /* leaves nothing behind unless written */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwRejects, nw_rejects_free)

G_END_DECLS

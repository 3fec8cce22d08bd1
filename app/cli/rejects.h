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
/* The issues of an import, as rows of a CSV file; the last column has the cells of the row itself, as a JSON array. */
void       nw_rejects_add   (NwRejects *self, const NwImportReport *report);
gboolean   nw_rejects_close (NwRejects *self, GError **error);
void       nw_rejects_free  (NwRejects *self); /* leaves nothing behind unless closed */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwRejects, nw_rejects_free)

G_END_DECLS

/* import-assistant.h: the steps of one import as pages: file, columns, labels, check, import
 *
 * Signal "changed" (): its state is another, or what stands in the way is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_ASSISTANT (nw_import_assistant_get_type ())
G_DECLARE_FINAL_TYPE (NwImportAssistant, nw_import_assistant, NW, IMPORT_ASSISTANT, GtkWidget)

void        nw_import_assistant_set_job     (NwImportAssistant *self, NwImportJob *job); /* or NULL */
/* "waiting", "busy", "file", "columns", "labels", "checked", "done" or "failed" */
const char *nw_import_assistant_state       (NwImportAssistant *self);
char       *nw_import_assistant_obstacle    (NwImportAssistant *self); /* (transfer full), translated; or NULL */
gboolean    nw_import_assistant_can_go_on   (NwImportAssistant *self);
gboolean    nw_import_assistant_can_go_back (NwImportAssistant *self);
void        nw_import_assistant_next        (NwImportAssistant *self); /* the next step, or the work before it */
gboolean    nw_import_assistant_back        (NwImportAssistant *self); /* FALSE: this is the first */

G_END_DECLS

/* import-queue-page.h: several imports as a list, each with its state
 *
 * The imports are looked at and checked one after the other; those that are recognised can be imported together.
 * Signal "open" (NwImportJob *): this one is wanted in the assistant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "import-job.h"

G_BEGIN_DECLS

#define NW_TYPE_IMPORT_QUEUE_PAGE (nw_import_queue_page_get_type ())
G_DECLARE_FINAL_TYPE (NwImportQueuePage, nw_import_queue_page, NW, IMPORT_QUEUE_PAGE, GtkWidget)

void     nw_import_queue_page_set_jobs   (NwImportQueuePage *self, GPtrArray *jobs); /* NwImportJob, in their order */
void     nw_import_queue_page_import_all (NwImportQueuePage *self); /* all that are checked, in their order */
void     nw_import_queue_page_cancel     (NwImportQueuePage *self); /* the work at hand, and what would follow */
gboolean nw_import_queue_page_is_busy    (NwImportQueuePage *self);

/* "Ready: 1,643 reported incidents"; "Wants choices" … (transfer full) */
char    *nw_import_job_state_text        (NwImportJob *job);

G_END_DECLS

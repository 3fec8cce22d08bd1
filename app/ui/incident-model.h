/* incident-model.h: the incidents of an answer as a list model, fetched page by page as they are looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "incident-item.h"
#include "workspace.h"

G_BEGIN_DECLS

#define NW_INCIDENT_PAGE  128 /* rows */
#define NW_INCIDENT_PAGES 64  /* kept */

#define NW_TYPE_INCIDENT_MODEL (nw_incident_model_get_type ())
/* A GListModel of NwIncidentItem. A row that is shown keeps its item when the ids are replaced, see there. Signal "failed" (GError *): rows could not be read. */
G_DECLARE_FINAL_TYPE (NwIncidentModel, nw_incident_model, NW, INCIDENT_MODEL, GObject)

NwIncidentModel *nw_incident_model_new     (NwWorkspace *workspace);
void             nw_incident_model_set_ids (NwIncidentModel *self, GArray *ids); /* gint64, in order; NULL: none */
gboolean         nw_incident_model_pending (NwIncidentModel *self); /* pages are on their way */
guint            nw_incident_model_cached  (NwIncidentModel *self); /* pages held */
gint64           nw_incident_model_id      (NwIncidentModel *self, guint position); /* 0: no such row */
int              nw_incident_model_find    (NwIncidentModel *self, gint64 id); /* position, or -1 */
int              nw_incident_ids_find      (const GArray *ids, gint64 id);     /* the same; ids: gint64, or NULL */

G_END_DECLS

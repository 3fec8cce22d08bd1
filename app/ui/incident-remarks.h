/* incident-remarks.h: what the import had to say about the rows of one incident, each leading back to its row
 *
 * A remark that is activated runs "win.show-remark" (release, file, line).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_REMARKS (nw_incident_remarks_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentRemarks, nw_incident_remarks, NW, INCIDENT_REMARKS, GtkWidget)

/* record: one incident with its acts, or NULL: none. */
void nw_incident_remarks_show (NwIncidentRemarks *self, NwWorkspace *workspace, NwRelease *release, NwBatch *record);

G_END_DECLS

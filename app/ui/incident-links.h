/* incident-links.h: the records of other datasets that an incident was judged to be the same as, part of, or not
 *
 * A record that is opened runs "win.show-record" (release, id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_LINKS (nw_incident_links_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentLinks, nw_incident_links, NW, INCIDENT_LINKS, GtkWidget)

/* record: one incident, or NULL: none. Kept up to date from then on. */
void nw_incident_links_show (NwIncidentLinks *self, NwWorkspace *workspace, NwRelease *release, NwBatch *record);

G_END_DECLS

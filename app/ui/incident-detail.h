/* incident-detail.h: all that a dataset says about one incident
 *
 * Signal "failed" (GError *): the record could not be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_DETAIL (nw_incident_detail_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentDetail, nw_incident_detail, NW, INCIDENT_DETAIL, GtkWidget)

void   nw_incident_detail_set_session (NwIncidentDetail *self, NwSession *session); /* once */
void   nw_incident_detail_show        (NwIncidentDetail *self, gint64 id); /* 0: nothing */
gint64 nw_incident_detail_shown       (NwIncidentDetail *self); /* id of the record on screen; 0 while it is on its way */

G_END_DECLS

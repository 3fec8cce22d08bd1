/* incidents-page.h: the incident table beside the detail of the one chosen
 *
 * Signal "failed" (GError *): rows could not be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "incident-detail.h"
#include "incident-table.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENTS_PAGE (nw_incidents_page_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentsPage, nw_incidents_page, NW, INCIDENTS_PAGE, GtkWidget)

void              nw_incidents_page_set_session (NwIncidentsPage *self, NwSession *session); /* once */
void              nw_incidents_page_set_narrow  (NwIncidentsPage *self, gboolean narrow); /* detail below, not beside */
NwIncidentTable  *nw_incidents_page_table       (NwIncidentsPage *self);
NwIncidentDetail *nw_incidents_page_detail      (NwIncidentsPage *self);

G_END_DECLS

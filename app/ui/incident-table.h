/* incident-table.h: the incidents of the current question as a sortable table of any length
 *
 * Property "selected" (gint64, read-only): id of the incident chosen, 0 for none.
 * Signal "failed" (GError *): rows could not be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "incident-model.h"
#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_TABLE (nw_incident_table_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentTable, nw_incident_table, NW, INCIDENT_TABLE, GtkWidget)

void             nw_incident_table_set_session (NwIncidentTable *self, NwSession *session); /* once */
NwIncidentModel *nw_incident_table_model       (NwIncidentTable *self); /* (transfer none) */
gint64           nw_incident_table_selected    (NwIncidentTable *self);
void             nw_incident_table_select      (NwIncidentTable *self, guint position);
/* Selects this incident, now or as soon as an answer that is on its way holds it. TRUE: now. */
gboolean         nw_incident_table_show        (NwIncidentTable *self, gint64 id);
void             nw_incident_table_sort        (NwIncidentTable *self, NwCell column, gboolean descending);
GActionGroup    *nw_incident_table_columns     (NwIncidentTable *self); /* "columns.start" …: visible or not; (transfer none) */
GMenuModel      *nw_incident_table_columns_menu (NwIncidentTable *self); /* (transfer full) */

G_END_DECLS

/* incident-norms.h: for which norms the rules mark one incident and why, and what a reviewer judges, which is kept apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "session.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_NORMS (nw_incident_norms_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentNorms, nw_incident_norms, NW, INCIDENT_NORMS, GtkWidget)

/* record: one incident, or NULL: none. By the set of rules that the session's question names. */
void       nw_incident_norms_show (NwIncidentNorms *self, NwSession *session, NwRelease *release, NwBatch *record);
/* The row of a norm (NwIncidentNormRow), or NULL while there is none. */
GtkWidget *nw_incident_norms_find (NwIncidentNorms *self, const char *norm);

G_END_DECLS

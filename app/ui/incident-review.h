/* incident-review.h: what a reviewer wrote of one incident, as a part of its detail
 *
 * Its button runs "win.edit-review" (dataset, key, title of the incident).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "workspace.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_REVIEW (nw_incident_review_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentReview, nw_incident_review, NW, INCIDENT_REVIEW, GtkWidget)

/* record: one incident, or NULL: none. Kept up to date from then on. */
void nw_incident_review_show (NwIncidentReview *self, NwWorkspace *workspace, NwRelease *release, NwBatch *record);

G_END_DECLS

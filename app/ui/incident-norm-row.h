/* incident-norm-row.h: what one norm's rule says of one incident and why, and what a reviewer judges
 *
 * Signal "judged" (NwNormJudgement *): the user judged; its judged is NW_N_JUDGED where the judgement is taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "norm-reason.h"
#include "norm-rules.h"

G_BEGIN_DECLS

#define NW_TYPE_INCIDENT_NORM_ROW (nw_incident_norm_row_get_type ())
G_DECLARE_FINAL_TYPE (NwIncidentNormRow, nw_incident_norm_row, NW, INCIDENT_NORM_ROW, GtkWidget)

/* dataset and key: of the incident. */
GtkWidget *nw_incident_norm_row_new         (const NwNorm *norm, const char *dataset, const char *key);
void       nw_incident_norm_row_set_reasons (NwIncidentNormRow *self, const GPtrArray *reasons, NwTold told); /* NwNormReason */
void       nw_incident_norm_row_set_judged  (NwIncidentNormRow *self, const NwNormJudgement *judgement); /* NULL: not judged */

G_END_DECLS

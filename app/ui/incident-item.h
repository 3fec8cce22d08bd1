/* incident-item.h: one row of the incident table, empty until its page has come
 *
 * The place stays when other incidents are listed: the same item then stands for another one, and is empty again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "batch.h"

G_BEGIN_DECLS

/* In the order of the table's columns. */
typedef enum {
  NW_CELL_START,
  NW_CELL_TITLE,
  NW_CELL_INITIATOR,
  NW_CELL_RECEIVER,
  NW_CELL_SECTOR,
  NW_CELL_TYPE,
  NW_CELL_CLAIM,
  NW_CELL_RESPONSE,
  NW_CELL_KEY,
  NW_N_CELLS,
} NwCell;

#define NW_TYPE_INCIDENT_ITEM (nw_incident_item_get_type ())
/* Signal "loaded" (): its cells are there, or those that were there are no longer true. */
G_DECLARE_FINAL_TYPE (NwIncidentItem, nw_incident_item, NW, INCIDENT_ITEM, GObject)

NwIncidentItem *nw_incident_item_new     (guint position, gint64 id);
void            nw_incident_item_reset   (NwIncidentItem *self, gint64 id); /* says nothing before it is loaded again */
void            nw_incident_item_fill    (NwIncidentItem *self, const NwBatch *batch, guint index, const NwCodebook *codebook);
guint           nw_incident_item_position (NwIncidentItem *self);
gint64          nw_incident_item_id      (NwIncidentItem *self);
gboolean        nw_incident_item_loaded  (NwIncidentItem *self);
const char     *nw_incident_item_cell    (NwIncidentItem *self, NwCell cell); /* NULL until loaded */
void            nw_incident_item_fail    (NwIncidentItem *self); /* its page could not be read */
gboolean        nw_incident_item_is_shown (NwIncidentItem *self); /* somebody listens */
gboolean        nw_incident_item_vague   (NwIncidentItem *self); /* its start is not known to the day */

G_END_DECLS

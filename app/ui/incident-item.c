/* incident-item.c: holds the words of one table row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-item.h"

#include "mark-text.h"
#include "words.h"

struct _NwIncidentItem {
  GObject  parent_instance;
  guint    position;
  gint64   id;
  gboolean vague;
  char    *cells[NW_N_CELLS];
};

static guint loaded_signal;

G_DEFINE_FINAL_TYPE (NwIncidentItem, nw_incident_item, G_TYPE_OBJECT)

static void
nw_incident_item_finalize (GObject *object)
{
  NwIncidentItem *self = NW_INCIDENT_ITEM (object);

  for (guint i = 0; i < NW_N_CELLS; i++)
    g_free (self->cells[i]);
  G_OBJECT_CLASS (nw_incident_item_parent_class)->finalize (object);
}

static void
nw_incident_item_class_init (NwIncidentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_incident_item_finalize;
  loaded_signal = g_signal_new ("loaded", NW_TYPE_INCIDENT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
nw_incident_item_init (NwIncidentItem *self)
{
}

NwIncidentItem *
nw_incident_item_new (guint position, gint64 id)
{
  NwIncidentItem *self = g_object_new (NW_TYPE_INCIDENT_ITEM, NULL);

  self->position = position;
  self->id = id;
  return self;
}

void
nw_incident_item_reset (NwIncidentItem *self, gint64 id)
{
  self->id = id;
  self->vague = FALSE;
  for (guint i = 0; i < NW_N_CELLS; i++)
    g_clear_pointer (&self->cells[i], g_free);
}

void
nw_incident_item_fill (NwIncidentItem *self, const NwBatch *batch, guint index, const NwCodebook *codebook)
{
  static const NwDimension dimensions[NW_N_CELLS] = {
    [NW_CELL_INITIATOR] = NW_DIMENSION_INITIATOR, [NW_CELL_RECEIVER] = NW_DIMENSION_RECEIVER,
    [NW_CELL_SECTOR] = NW_DIMENSION_SECTOR,       [NW_CELL_TYPE] = NW_DIMENSION_TYPE,
    [NW_CELL_CLAIM] = NW_DIMENSION_CLAIM_KIND,    [NW_CELL_RESPONSE] = NW_DIMENSION_RESPONSE,
  };
  const NwIncident *incident = nw_batch_incident (batch, index);

  if (nw_incident_item_loaded (self))
    return;
  for (guint i = NW_CELL_INITIATOR; i <= NW_CELL_RESPONSE; i++)
    self->cells[i] = nw_mark_words (batch, codebook, incident->first_mark, incident->n_marks, dimensions[i], 0);
  self->cells[NW_CELL_START] = nw_words_date (incident->start);
  self->cells[NW_CELL_KEY] = g_strdup (incident->key);
  self->cells[NW_CELL_TITLE] = g_strdup (incident->title != NULL ? incident->title : "");
  self->vague = incident->start.precision != NW_PRECISION_DAY;
  g_signal_emit (self, loaded_signal, 0);
}

void
nw_incident_item_fail (NwIncidentItem *self)
{
  g_signal_emit (self, loaded_signal, 0);
}

gboolean
nw_incident_item_is_shown (NwIncidentItem *self)
{
  return g_signal_has_handler_pending (self, loaded_signal, 0, TRUE);
}

guint
nw_incident_item_position (NwIncidentItem *self)
{
  return self->position;
}

gint64
nw_incident_item_id (NwIncidentItem *self)
{
  return self->id;
}

gboolean
nw_incident_item_loaded (NwIncidentItem *self)
{
  return self->cells[NW_CELL_TITLE] != NULL;
}

const char *
nw_incident_item_cell (NwIncidentItem *self, NwCell cell)
{
  return self->cells[cell];
}

gboolean
nw_incident_item_vague (NwIncidentItem *self)
{
  return self->vague;
}

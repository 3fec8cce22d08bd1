/* frame-builder.c: turns incidents and their acts into a frame's columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"
#include "frame-parts.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The dimensions whose codes come from acts, and that of actors, where not knowing gives way to names as well. */
#define FIRST_ACT_DIMENSION NW_DIMENSION_CLAIMANT
#define LAST_ACT_DIMENSION  NW_DIMENSION_ACTOR
#define N_ACT_DIMENSIONS    (LAST_ACT_DIMENSION - FIRST_ACT_DIMENSION + 1)

/* What a row says in a dimension of acts when no act names anything, and whether it has acts. */
typedef struct {
  guint8 special[N_ACT_DIMENSIONS]; /* code + 1 of the incident's own special mark; 0: none */
  guint8 has_claim : 1;
  guint8 has_response : 1;
} Silence;

struct _NwFrameBuilder {
  guint            n_rows;
  NwDays           starts;
  NwDays           ends;
  NwDays           disclosed;
  GArray          *ranges;     /* NwPackedRange */
  GArray          *intensities; /* float; as far as the last row that has one */
  GArray          *silences;   /* Silence */
  NwColumnBuilder *columns[NW_N_STORED_DIMENSIONS];
  NwActBuilder    *acts[NW_N_ACT_KINDS];
  gboolean         has_claims; /* any row */
};

NwFrameBuilder *
nw_frame_builder_new (void)
{
  NwFrameBuilder *self = g_new0 (NwFrameBuilder, 1);

  nw_days_init (&self->starts);
  nw_days_init (&self->ends);
  nw_days_init (&self->disclosed);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (NwPackedRange));
  self->intensities = g_array_new (FALSE, FALSE, sizeof (float));
  self->silences = g_array_new (FALSE, TRUE, sizeof (Silence));
  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    self->acts[i] = nw_act_builder_new (i);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    self->columns[i] = nw_column_builder_new ();
  return self;
}

void
nw_frame_builder_free (NwFrameBuilder *self)
{
  nw_days_clear (&self->starts);
  nw_days_clear (&self->ends);
  nw_days_clear (&self->disclosed);
  g_array_unref (self->ranges);
  g_array_unref (self->intensities);
  g_array_unref (self->silences);
  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    nw_act_builder_free (self->acts[i]);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    g_clear_pointer (&self->columns[i], nw_column_builder_free);
  g_free (self);
}

static gboolean
add_dates (NwFrameBuilder *self, guint row, const NwIncident *incident, GError **error)
{
  NwDate start = incident->start;
  NwPackedRange range = { row, start.latest };

  if (!nw_days_add (&self->starts, row, start, error) || !nw_days_add (&self->ends, row, incident->end, error)
      || !nw_days_add (&self->disclosed, row, incident->disclosed, error))
    return FALSE;

  if (self->starts.days->len > row && start.latest != nw_packed_latest (start.earliest, start.precision))
    g_array_append_val (self->ranges, range);
  return TRUE;
}

static void
fill_intensities (NwFrameBuilder *self, guint n)
{
  const float none = NAN;

  while (self->intensities->len < n)
    g_array_append_val (self->intensities, none);
}

/* Rows of a dataset that codes none take no room. */
static void
add_intensity (NwFrameBuilder *self, guint row, double intensity)
{
  const float some = intensity;

  if (!isfinite (some))
    return;
  fill_intensities (self, row);
  g_array_append_val (self->intensities, some);
}

static gboolean
is_of_acts (guint dimension)
{
  return dimension >= FIRST_ACT_DIMENSION && dimension <= LAST_ACT_DIMENSION;
}

static void
add_incident_marks (NwFrameBuilder *self, guint row, const NwBatch *batch, const NwIncident *incident)
{
  Silence silence = { 0 };

  for (guint i = 0; i < incident->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, incident->first_mark + i);
      guint8 *special = is_of_acts (mark->dimension) ? &silence.special[mark->dimension - FIRST_ACT_DIMENSION] : NULL;

      if (special && mark->code < NW_N_SPECIAL_CODES)
        *special = *special > 0 ? *special : mark->code + 1;
      else
        nw_column_builder_add (self->columns[mark->dimension], row, mark->code);
    }

  g_array_append_val (self->silences, silence);
}

gboolean
nw_frame_builder_add_batch (NwFrameBuilder *self, const NwBatch *batch, GError **error)
{
  if (batch->incidents->len > (guint) G_MAXINT32 - self->n_rows)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                   _("A release can have at most %d incidents. Divide the file and import the parts as datasets of their own."),
                   G_MAXINT32);
      return FALSE;
    }

  for (guint i = 0; i < batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (batch, i);
      if (!add_dates (self, self->n_rows, incident, error))
        return FALSE;
      add_intensity (self, self->n_rows, incident->intensity);
      add_incident_marks (self, self->n_rows++, batch, incident);
    }

  return TRUE;
}

gboolean
nw_frame_builder_add_act (NwFrameBuilder *self, guint row, const NwBatch *batch, const NwAct *act, GError **error)
{
  Silence *silence;

  g_return_val_if_fail (row < self->n_rows, FALSE);

  if (!nw_act_builder_add (self->acts[act->kind], row, batch, act, error))
    return FALSE;
  silence = &g_array_index (self->silences, Silence, row);
  if (act->kind == NW_ACT_CLAIM)
    silence->has_claim = self->has_claims = TRUE;
  else
    silence->has_response = TRUE;

  for (guint i = 0; i < act->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, act->first_mark + i);
      nw_column_builder_add (self->columns[mark->dimension], row, mark->code);
    }

  return TRUE;
}

/* ---- finishing ---- */

typedef struct {
  const NwFrameBuilder *builder;
  guint column;
} Fallback;

static guint16
fall_back_claim (const NwFrameBuilder *self, const Silence *silence)
{
  if (silence->has_claim)
    return NW_CODE_ID_NOT_AVAILABLE;
  return self->has_claims ? NW_CODE_ID_NONE : NW_CODE_ID_NOT_CODED;
}

/* The code of a row that names nothing in a dimension; see frame.h. */
static guint16
fall_back (guint row, gpointer user_data)
{
  const Fallback *fallback = user_data;
  const Silence *silence = &g_array_index (fallback->builder->silences, Silence, row);
  guint8 response = silence->special[NW_DIMENSION_RESPONSE - FIRST_ACT_DIMENSION];

  if (!is_of_acts (fallback->column))
    return NW_CODE_ID_NOT_CODED;
  if (silence->special[fallback->column - FIRST_ACT_DIMENSION] > 0)
    return silence->special[fallback->column - FIRST_ACT_DIMENSION] - 1;
  if (fallback->column == NW_DIMENSION_ACTOR)
    return NW_CODE_ID_NOT_CODED;
  if (fallback->column != NW_DIMENSION_RESPONDER && fallback->column != NW_DIMENSION_RESPONSE)
    return fall_back_claim (fallback->builder, silence);
  if (silence->has_response)
    return NW_CODE_ID_NOT_AVAILABLE;
  return response > 0 ? response - 1 : NW_CODE_ID_NOT_CODED;
}

NwFrame *
nw_frame_builder_finish (NwFrameBuilder *self, gint64 first_id, NwCodebook *codebook)
{
  g_autoptr (NwFrameBuilder) owned = self;
  g_autoptr (GBytes) bytes = NULL;
  NwFrameParts parts = { &self->starts, self->ranges, self->intensities, &self->ends, &self->disclosed, { { 0 } }, { { 0 } } };
  NwFrame *frame;

  nw_days_fill (&self->starts, self->n_rows);
  if (self->ends.days->len > 0)
    nw_days_fill (&self->ends, self->n_rows);
  if (self->disclosed.days->len > 0)
    nw_days_fill (&self->disclosed, self->n_rows);
  if (self->intensities->len > 0)
    fill_intensities (self, self->n_rows);
  for (guint i = 0; i < NW_N_STORED_DIMENSIONS; i++)
    {
      Fallback fallback = { self, i };
      parts.columns[i] = nw_column_builder_finish (self->columns[i], self->n_rows, fall_back, &fallback);
      g_clear_pointer (&self->columns[i], nw_column_builder_free);
    }
  for (guint i = 0; i < NW_N_ACT_KINDS; i++)
    parts.acts[i] = nw_act_builder_finish (self->acts[i], self->n_rows, parts.columns);

  bytes = nw_frame_parts_pack (&parts);
  nw_frame_parts_clear (&parts);
  frame = nw_frame_new_for_packed (bytes, first_id, codebook);
  nw_frame_derive (frame, NULL);
  return frame;
}

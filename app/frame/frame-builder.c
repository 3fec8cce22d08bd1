/* frame-builder.c: turns incidents and their acts into a frame's columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "derived.h"
#include "voices.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The dimensions whose codes come from acts. */
#define FIRST_ACT_DIMENSION NW_DIMENSION_CLAIMANT
#define N_ACT_DIMENSIONS    (NW_N_STORED_DIMENSIONS - FIRST_ACT_DIMENSION)

/* What a row says in a dimension of acts when no act names anything, and whether it has acts. */
typedef struct {
  guint8 special[N_ACT_DIMENSIONS]; /* code + 1 of the incident's own special mark; 0: none */
  guint8 has_claim : 1;
  guint8 has_response : 1;
} Silence;

struct _NwFrameBuilder {
  GArray          *days;       /* gint32 */
  GByteArray      *precisions;
  GArray          *ranges;     /* NwPackedRange */
  GArray          *intensities; /* float; as far as the last row that has one */
  GArray          *silences;   /* Silence */
  NwColumnBuilder *columns[NW_PACKED_COLUMNS];
  NwVoices        *voices;
  gboolean         has_claims; /* any row */
};

NwFrameBuilder *
nw_frame_builder_new (void)
{
  NwFrameBuilder *self = g_new0 (NwFrameBuilder, 1);

  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->precisions = g_byte_array_new ();
  self->ranges = g_array_new (FALSE, FALSE, sizeof (NwPackedRange));
  self->intensities = g_array_new (FALSE, FALSE, sizeof (float));
  self->silences = g_array_new (FALSE, TRUE, sizeof (Silence));
  self->voices = nw_voices_new ();
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    self->columns[i] = nw_column_builder_new ();
  return self;
}

void
nw_frame_builder_free (NwFrameBuilder *self)
{
  g_array_unref (self->days);
  g_byte_array_unref (self->precisions);
  g_array_unref (self->ranges);
  g_array_unref (self->intensities);
  nw_voices_free (self->voices);
  g_array_unref (self->silences);
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], nw_column_builder_free);
  g_free (self);
}

static gboolean
add_start (NwFrameBuilder *self, NwDate start, GError **error)
{
  guint8 precision = start.precision;
  guint row = self->days->len;

  if (start.precision == NW_PRECISION_UNKNOWN || start.earliest == NW_DAY_NONE)
    {
      start = NW_DATE_UNKNOWN;
      precision = NW_PRECISION_UNKNOWN;
    }
  else if (start.earliest < nw_day_from_ymd (1, 1, 1) || start.latest > nw_day_from_ymd (9999, 12, 31)
           || start.latest < start.earliest)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_LIMIT,
                           _("A start date lies outside the years 1 to 9999. Correct it in the file."));
      return FALSE;
    }

  if (start.latest != nw_packed_latest (start.earliest, precision))
    {
      NwPackedRange range = { row, start.latest };
      g_array_append_val (self->ranges, range);
    }
  g_array_append_val (self->days, start.earliest);
  g_byte_array_append (self->precisions, &precision, 1);
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

static void
add_incident_marks (NwFrameBuilder *self, guint row, const NwBatch *batch, const NwIncident *incident)
{
  Silence silence = { 0 };

  for (guint i = 0; i < incident->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, incident->first_mark + i);
      guint8 *special = mark->dimension >= FIRST_ACT_DIMENSION ? &silence.special[mark->dimension - FIRST_ACT_DIMENSION] : NULL;

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
  if (batch->incidents->len > (guint) G_MAXINT32 - self->days->len)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_LIMIT,
                   _("A release can have at most %d incidents. Divide the file and import the parts as datasets of their own."),
                   G_MAXINT32);
      return FALSE;
    }

  for (guint i = 0; i < batch->incidents->len; i++)
    {
      const NwIncident *incident = nw_batch_incident (batch, i);
      if (!add_start (self, incident->start, error))
        return FALSE;
      add_intensity (self, self->days->len - 1, incident->intensity);
      add_incident_marks (self, self->days->len - 1, batch, incident);
    }

  return TRUE;
}

gboolean
nw_frame_builder_add_act (NwFrameBuilder *self, guint row, const NwBatch *batch, const NwAct *act, GError **error)
{
  Silence *silence;

  g_return_val_if_fail (row < self->days->len, FALSE);

  silence = &g_array_index (self->silences, Silence, row);
  if (act->kind == NW_ACT_CLAIM)
    {
      silence->has_claim = self->has_claims = TRUE;
      nw_voices_add (self->voices, batch, act, self->columns[NW_PACKED_VOICES], row);
    }
  else
    {
      silence->has_response = TRUE;
    }

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

  if (fallback->column == NW_PACKED_VOICES)
    return NW_VOICE_NOBODY;
  if (fallback->column < FIRST_ACT_DIMENSION)
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

static void
copy_part (guint8 *bytes, guint64 at, gconstpointer data, gsize length)
{
  if (length > 0)
    memcpy (bytes + at, data, length);
}

static GBytes *
pack (const NwFrameBuilder *self, const NwColumnParts *parts)
{
  NwPackedHeader header = { NW_PACKED_MAGIC, NW_PACKED_BYTE_ORDER, NW_PACKED_VERSION, 0, 0, self->days->len, self->ranges->len,
                            self->intensities->len, nw_voices_list (self->voices)->len };
  NwPackedLayout layout;
  guint8 *bytes;

  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      header.columns[i].width = parts[i].width;
      header.columns[i].n_lists = parts[i].offsets->len - 1;
      header.columns[i].n_codes = parts[i].codes->len;
    }
  layout = nw_packed_layout (&header);
  header.length = layout.length;

  bytes = g_malloc0 (layout.length);
  memcpy (bytes, &header, sizeof header);
  copy_part (bytes, layout.days, self->days->data, self->days->len * sizeof (gint32));
  copy_part (bytes, layout.precisions, self->precisions->data, self->precisions->len);
  copy_part (bytes, layout.ranges, self->ranges->data, self->ranges->len * sizeof (NwPackedRange));
  copy_part (bytes, layout.intensities, self->intensities->data, self->intensities->len * sizeof (float));
  copy_part (bytes, layout.voices, nw_voices_list (self->voices)->data, nw_voices_list (self->voices)->len * sizeof (NwPackedVoice));
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      copy_part (bytes, layout.columns[i].offsets, parts[i].offsets->data, parts[i].offsets->len * sizeof (guint32));
      copy_part (bytes, layout.columns[i].codes, parts[i].codes->data, parts[i].codes->len * sizeof (guint16));
      copy_part (bytes, layout.columns[i].rows, parts[i].rows->data, parts[i].rows->len);
    }
  ((NwPackedHeader *) bytes)->checksum = nw_packed_checksum (bytes, layout.length);

  return g_bytes_new_take (bytes, layout.length);
}

NwFrame *
nw_frame_builder_finish (NwFrameBuilder *self, gint64 first_id, NwCodebook *codebook)
{
  g_autoptr (NwFrameBuilder) owned = self;
  g_autoptr (GBytes) bytes = NULL;
  NwColumnParts parts[NW_PACKED_COLUMNS];
  NwFrame *frame;

  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    {
      Fallback fallback = { self, i };
      parts[i] = nw_column_builder_finish (self->columns[i], self->days->len, fall_back, &fallback);
      g_clear_pointer (&self->columns[i], nw_column_builder_free);
    }

  if (self->intensities->len > 0)
    fill_intensities (self, self->days->len);
  bytes = pack (self, parts);
  for (guint i = 0; i < NW_PACKED_COLUMNS; i++)
    nw_column_parts_clear (&parts[i]);
  frame = nw_frame_new_for_packed (bytes, first_id, codebook);
  nw_frame_derive (frame, NULL);
  return frame;
}

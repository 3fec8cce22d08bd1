/* intake.c: reads and normalises files while another thread stores what came before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "intake.h"

#include <glib/gi18n-lib.h>

#include "normaliser.h"

/* Records in one batch: large enough that handing over costs nothing, small enough that little waits. */
#define BATCH_RECORDS 2048
/* And their rows together, since one row can be as large as thousands. */
#define BATCH_BYTES (4 * 1024 * 1024)

struct _NwIntake {
  NwPlan              *plan;
  NwCodebook          *codebook;
  NwBelt              *belt;
  GCancellable        *cancellable;
  GThread             *thread;

  NwNormaliser        *normaliser;
  NwBatch             *batch;
  guint64              batch_bytes;
  GChecksum           *checksum;
  guint                file;
  guint64              rows; /* of this file, without its header */
  guint64              before; /* bytes read of the files before this one */
  NwImportProgress     state;
};

static gboolean
push_batch (NwIntake *self, GError **error)
{
  NwBatch *full = g_steal_pointer (&self->batch);

  self->batch = nw_batch_new ();
  self->batch_bytes = 0;
  return nw_belt_push (self->belt, (NwParcel) { self->file, NULL, full, self->state }, error);
}

static gboolean
take_bytes (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  NwIntake *self = data;

  g_checksum_update (self->checksum, bytes, length);
  self->state.bytes += length;
  return nw_belt_push (self->belt, (NwParcel) { self->file, g_bytes_new (bytes, length), NULL, self->state }, error);
}

static gboolean
begin_rows (NwIntake *self, const NwRow *row, GError **error)
{
  const NwPlannedFile *file = g_ptr_array_index (self->plan->files, self->file);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) header = NULL;

  for (guint i = 0; i < row->n_cells; i++)
    g_strv_builder_add (builder, row->cells[i].text);
  header = g_strv_builder_end (builder);
  return nw_normaliser_begin_file (self->normaliser, file->part, self->file, (const char *const *) header, error);
}

static gboolean
take_row (const NwRow *row, gpointer data, GError **error)
{
  NwIntake *self = data;

  if (row->number == 0)
    return begin_rows (self, row, error);

  self->rows++;
  self->state.rows++;
  self->batch_bytes += row->length;
  if (!nw_normaliser_add_row (self->normaliser, row, self->batch, error))
    return FALSE;

  if (self->batch->incidents->len + self->batch->acts->len + self->batch->actors->len + self->batch->issues->len < BATCH_RECORDS
      && self->batch_bytes < BATCH_BYTES)
    return TRUE;
  return push_batch (self, error);
}

static GInputStream *
open_file (const NwPlannedFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  GFileInputStream *stream = g_file_read (file->file, cancellable, &local);

  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local));
  else if (!stream)
    g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s: cannot be opened (%s)"), file->name, local->message);
  return (GInputStream *) stream;
}

static gboolean
read_file (NwIntake *self, GError **error)
{
  const NwPlannedFile *file = g_ptr_array_index (self->plan->files, self->file);
  NwSourceFile *source = g_ptr_array_index (self->plan->release->files, self->file);
  NwRowSink sink = { take_row, take_bytes, self };
  g_autoptr (GInputStream) stream = open_file (file, self->cancellable, error);

  if (!stream)
    return FALSE;

  self->state.file = file->name;
  self->rows = 0;
  self->before = self->state.bytes;
  g_checksum_reset (self->checksum);
  if (!nw_csv_read (stream, file->name, NW_READ_CHUNK, &sink, self->cancellable, error)
      || !nw_normaliser_end_file (self->normaliser, self->batch, error) || !push_batch (self, error))
    return FALSE;

  if (self->rows == 0 && nw_profile_part (self->plan->profile, file->part)->kind == NW_PART_INCIDENTS)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_FORMAT, _("%s: there is a header but no row below it; nothing to import"), file->name);
      return FALSE;
    }

  source->sha256 = g_strdup (g_checksum_get_string (self->checksum));
  source->bytes = self->state.bytes - self->before;
  source->rows = self->rows;
  return TRUE;
}

static gpointer
read_all (gpointer data)
{
  NwIntake *self = data;
  GError *error = NULL;

  for (self->file = 0; self->file < self->plan->files->len; self->file++)
    if (!read_file (self, &error))
      break;

  nw_belt_close (self->belt, error);
  return NULL;
}

NwIntake *
nw_intake_start (NwPlan *plan, NwCodebook *codebook, NwBelt *belt, GCancellable *cancellable)
{
  NwIntake *self = g_new0 (NwIntake, 1);

  self->plan = plan;
  self->codebook = codebook;
  self->belt = belt;
  self->cancellable = cancellable;
  self->batch = nw_batch_new ();
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->normaliser = nw_normaliser_new (plan->profile, plan->release, codebook);
  self->state.bytes_total = plan->bytes_total;
  self->thread = g_thread_new ("intake", read_all, self);
  return self;
}

void
nw_intake_finish (NwIntake *self, NwCounts *counts)
{
  g_thread_join (self->thread);
  nw_normaliser_get_counts (self->normaliser, counts);

  nw_normaliser_free (self->normaliser);
  nw_batch_unref (self->batch);
  g_checksum_free (self->checksum);
  g_free (self);
}

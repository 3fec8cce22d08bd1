/* intake.c: reads and normalises files while another thread stores what came before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "intake.h"

/* Records in one batch: large enough that handing over costs nothing, small enough that little waits. */
#define BATCH_RECORDS 2048
/* And their rows together, since one row can be as large as thousands. */
#define BATCH_BYTES (4 * 1024 * 1024)

struct _NwIntake {
  NwPlan              *plan;
  NwBelt              *belt;
  GCancellable        *cancellable;
  GThread             *thread;

  NwNormaliser        *normaliser;
  NwBatch             *batch;
  guint64              batch_bytes;
  GChecksum           *checksum;
  guint                file;
  const NwPlannedTable *table; /* being read */
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

static void
note_position (NwIntake *self)
{
  guint64 position = nw_source_position (self->table->file->source);

  self->state.bytes = self->before + MIN (position, self->table->file->bytes);
}

static gboolean
take_bytes (const guint8 *bytes, gsize length, gpointer data, GError **error)
{
  NwIntake *self = data;

  if (nw_layout_is_plain (self->table->layout))
    g_checksum_update (self->checksum, bytes, length);
  note_position (self);
  return nw_belt_push (self->belt, (NwParcel) { self->file, g_bytes_new (bytes, length), NULL, self->state }, error);
}

static gboolean
begin_rows (NwIntake *self, const NwRow *row, GError **error)
{
  const NwPlannedTable *table = g_ptr_array_index (self->plan->tables, self->file);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) header = NULL;

  for (guint i = 0; i < row->n_cells; i++)
    g_strv_builder_add (builder, row->cells[i].text);
  header = g_strv_builder_end (builder);
  if (!nw_normaliser_begin_file (self->normaliser, table->part, self->file, (const char *const *) header, error))
    return FALSE;
  if (nw_reader_find (table->layout->reader)->named)
    nw_normaliser_trust_columns (self->normaliser);
  return TRUE;
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

/* A plain file is hashed while it is read; of any other what is read is not what lies in the file. */
static char *
take_hash (NwIntake *self, const NwPlannedTable *table, GError **error)
{
  if (nw_layout_is_plain (table->layout))
    return g_strdup (g_checksum_get_string (self->checksum));
  return g_strdup (nw_found_file_hash (table->file, self->cancellable, error));
}

static gboolean
read_table (NwIntake *self, GError **error)
{
  const NwPlannedTable *table = g_ptr_array_index (self->plan->tables, self->file);
  NwSourceFile *source = g_ptr_array_index (self->plan->release->files, self->file);
  NwRowSink sink = { take_row, take_bytes, self };

  self->table = table;
  self->state.file = table->file->name;
  self->rows = 0;
  g_checksum_reset (self->checksum);
  if (!nw_table_read (table->file->source, table->layout, &sink, self->cancellable, error)
      || !nw_normaliser_end_file (self->normaliser, self->batch, error))
    return FALSE;

  self->before += source->bytes;
  self->state.bytes = self->before;
  source->sha256 = take_hash (self, table, error);
  source->rows = self->rows;
  return source->sha256 && push_batch (self, error);
}

static gpointer
read_all (gpointer data)
{
  NwIntake *self = data;
  GError *error = NULL;

  for (self->file = 0; self->file < self->plan->tables->len; self->file++)
    if (!read_table (self, &error))
      break;

  nw_belt_close (self->belt, error);
  return NULL;
}

NwIntake *
nw_intake_start (NwPlan *plan, NwCodebook *codebook, GHashTable **aliases, NwBelt *belt, GCancellable *cancellable)
{
  NwIntake *self = g_new0 (NwIntake, 1);

  self->plan = plan;
  self->belt = belt;
  self->cancellable = cancellable;
  self->batch = nw_batch_new ();
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->normaliser = nw_normaliser_new (plan->profile, plan->release, codebook);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    nw_normaliser_set_aliases (self->normaliser, i, aliases[i]);
  self->state.bytes_total = plan->bytes_total;
  self->thread = g_thread_new ("intake", read_all, self);
  return self;
}

void
nw_intake_finish (NwIntake *self, NwIntakeResult *result)
{
  g_thread_join (self->thread);
  nw_normaliser_get_counts (self->normaliser, &result->counts);
  result->unknown = nw_normaliser_labels (self->normaliser);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    result->mapped[i] = g_hash_table_ref (nw_normaliser_mapped (self->normaliser, i));

  nw_normaliser_free (self->normaliser);
  nw_batch_unref (self->batch);
  g_checksum_free (self->checksum);
  g_free (self);
}

void
nw_intake_result_clear (NwIntakeResult *result)
{
  g_clear_pointer (&result->unknown, g_ptr_array_unref);
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_clear_pointer (&result->mapped[i], g_hash_table_unref);
}

/* import.c: stores what the intake reads, as one release in one transaction
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import.h"

#include <glib/gi18n-lib.h>

#include "belt.h"
#include "import-report.h"
#include "import-rows.h"
#include "intake.h"
#include "plan.h"

#define MIN_SECONDS 1.0 /* of an import before the time left is said */

typedef struct {
  NwWriter       *writer;
  NwFrameBuilder *builder;
  NwCounts        counts;
  guint64         rejected; /* by the store, of those the normaliser accepted */
  gint64          first_id; /* of the release's incidents; 0 before there is one */
  NwBatch        *issues;   /* those to show */

  NwImportProgressFunc progress;
  gpointer             progress_data;
  gint64               started; /* monotonic time */
} Import;

/* An incident that the store refused has no id; the frame must not see it. */
static void
drop_refused (NwBatch *batch)
{
  guint kept = 0;

  for (guint i = 0; i < batch->incidents->len; i++)
    if (nw_batch_incident (batch, i)->id != 0)
      *nw_batch_incident (batch, kept++) = *nw_batch_incident (batch, i);
  g_array_set_size (batch->incidents, kept);
}

static gboolean
add_to_frame (Import *self, const NwBatch *batch, GError **error)
{
  if (batch->incidents->len > 0 && self->first_id == 0)
    self->first_id = nw_batch_incident (batch, 0)->id;
  if (!nw_frame_builder_add_batch (self->builder, batch, error))
    return FALSE;
  self->counts.incidents += batch->incidents->len;
  self->counts.actors += batch->actors->len;

  for (guint i = 0; i < batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (batch, i);
      gint64 id = nw_writer_find_incident (self->writer, act->incident_key);

      if (id == 0)
        continue;
      if (act->kind == NW_ACT_CLAIM)
        self->counts.claims++;
      else
        self->counts.responses++;
      if (!nw_frame_builder_add_act (self->builder, id - self->first_id, batch, act, error))
        return FALSE;
    }

  return TRUE;
}

static void
keep_issues (Import *self, const NwBatch *batch)
{
  self->counts.issues += batch->issues->len;
  for (guint i = 0; i < batch->issues->len && self->issues->issues->len < NW_IMPORT_MAX_ISSUES; i++)
    nw_batch_add_issue (self->issues, *nw_batch_issue (batch, i));
}

static gboolean
store_parcel (Import *self, const NwParcel *parcel, GError **error)
{
  guint rejected = 0;

  if (parcel->bytes)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (parcel->bytes, &length);
      return nw_writer_add_bytes (self->writer, parcel->file, bytes, length, error);
    }

  if (!nw_writer_add_batch (self->writer, parcel->batch, &rejected, error))
    return FALSE;
  self->rejected += rejected;
  keep_issues (self, parcel->batch);
  drop_refused (parcel->batch);
  return add_to_frame (self, parcel->batch, error);
}

/* Early figures jump about, so that at first nobody knows. */
static void
tell_progress (const Import *self, NwImportProgress progress)
{
  double seconds = (g_get_monotonic_time () - self->started) / (double) G_USEC_PER_SEC;
  double share = progress.bytes_total ? progress.bytes / (double) progress.bytes_total : 0;

  if (!self->progress)
    return;
  progress.rows_a_second = seconds > 0 ? progress.rows / seconds : 0;
  progress.seconds_left = seconds >= MIN_SECONDS && share > 0 ? seconds / share - seconds : -1;
  self->progress (&progress, self->progress_data);
}

static gboolean
store_all (Import *self, NwBelt *belt, GCancellable *cancellable, GError **error)
{
  GError *local = NULL;

  while (TRUE)
    {
      g_auto (NwParcel) parcel = { 0 };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!nw_belt_pop (belt, &parcel, &local))
        break;
      tell_progress (self, parcel.progress);
      if (!store_parcel (self, &parcel, error))
        return FALSE;
    }

  if (local)
    g_propagate_error (error, local);
  return local == NULL;
}

static void
settle_counts (Import *self, const NwCounts *read, NwCounts *counts)
{
  *counts = self->counts;
  counts->rows_read = read->rows_read;
  counts->accepted = read->accepted - self->rejected;
  counts->duplicates = read->duplicates;
  counts->rejected = read->rejected + self->rejected;
}

static gboolean
finish (Import *self, NwRelease *release, NwCodebook *codebook, GError **error)
{
  g_autoptr (NwFrame) frame = nw_frame_builder_finish (g_steal_pointer (&self->builder), self->first_id, codebook);
  g_autoptr (GBytes) packed = nw_frame_pack (frame);

  return nw_writer_add_frame (self->writer, packed, error) && nw_writer_finish (self->writer, release, codebook, error);
}

/* From here on no other program writes: what the library says of itself now stays true until the end. */
static gboolean
begin (NwLibrary *library, const NwPlan *plan, Import *import, GCancellable *cancellable, GError **error)
{
  import->writer = nw_writer_begin (nw_library_store (library), plan->release, cancellable, error);
  if (!import->writer || !nw_library_refresh (library, error))
    return FALSE;
  if (nw_plan_holds (plan, library))
    return TRUE;

  g_set_error (error, NW_FAULT, NW_FAULT_STORE_BUSY, _("Another program imported release %s of %s meanwhile; import again"),
               plan->release->version, plan->release->dataset);
  return FALSE;
}

/* What the library knows of labels, for each domain. */
static gboolean
load_aliases (NwLibrary *library, GHashTable **aliases, GError **error)
{
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    if (!(aliases[i] = nw_store_aliases (nw_library_store (library), i, error)))
      return FALSE;
  return TRUE;
}

static void
free_aliases (GHashTable **aliases)
{
  for (guint i = 0; i < NW_N_DOMAINS; i++)
    g_clear_pointer (&aliases[i], g_hash_table_unref);
}

static gboolean
read_and_store (NwLibrary *library, NwPlan *plan, Import *import, NwCodebook *codebook, NwIntakeResult *result, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (NwBelt) belt = nw_belt_new ();
  GHashTable *aliases[NW_N_DOMAINS] = { NULL };
  NwIntake *intake;
  gboolean stored;

  if (!load_aliases (library, aliases, error))
    {
      free_aliases (aliases);
      return FALSE;
    }
  intake = nw_intake_start (plan, codebook, aliases, belt, cancellable);
  stored = store_all (import, belt, cancellable, error);
  nw_belt_abandon (belt);
  nw_intake_finish (intake, result);
  free_aliases (aliases);
  return stored;
}

/* What was mapped by hand for these files is known to every later import: with this one, or not at all. */
static gboolean
remember_labels (Import *self, const NwProfile *profile, GHashTable **mapped, GError **error)
{
  for (guint domain = 0; domain < NW_N_DOMAINS; domain++)
    {
      g_autoptr (GHashTable) by_hand = g_hash_table_new (g_str_hash, g_str_equal);
      GHashTableIter iter;
      gpointer label, code;

      g_hash_table_iter_init (&iter, mapped[domain]);
      while (g_hash_table_iter_next (&iter, &label, &code))
        if (g_hash_table_contains (profile->labels[domain], label))
          g_hash_table_insert (by_hand, label, code);
      if (!nw_writer_add_aliases (self->writer, domain, by_hand, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
import_plan (NwLibrary *library, NwPlan *plan, Import *import, NwIntakeResult *result, gboolean dry_run, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (NwCodebook) known = NULL;
  g_autoptr (NwCodebook) codebook = NULL;

  if (!begin (library, plan, import, cancellable, error))
    return FALSE;

  known = nw_library_codebook (library);
  codebook = nw_codebook_copy (known);
  if (!read_and_store (library, plan, import, codebook, result, cancellable, error))
    return FALSE;

  settle_counts (import, &result->counts, &plan->release->counts);
  plan->release->recipe = nw_report_recipe (plan->profile, result->mapped);
  return dry_run
         || (remember_labels (import, plan->profile, result->mapped, error) && finish (import, plan->release, codebook, error));
}

static NwRelease *
find_stored (NwLibrary *library, const NwRelease *release, GError **error)
{
  return nw_store_find_release (nw_library_store (library), release->dataset, release->version, error);
}

static gboolean
run (NwLibrary *library, NwPlan *plan, Import *import, NwImportReport *report, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  g_auto (NwIntakeResult) result = { 0 };
  gboolean dry_run = request->dry_run;
  gboolean done = import_plan (library, plan, import, &result, dry_run, cancellable, error);

  g_clear_pointer (&import->writer, nw_writer_free);
  g_clear_pointer (&import->builder, nw_frame_builder_free);
  if (!done)
    return FALSE;

  report->release = dry_run ? nw_release_ref (plan->release) : find_stored (library, plan->release, error);
  if (!report->release)
    return FALSE;
  nw_report_labels (report, result.unknown);
  if (request->rows && !(report->rows = nw_import_rows (plan, report->issues, dry_run ? cancellable : NULL, error)))
    return FALSE;
  if (dry_run)
    return TRUE;

  if (!nw_library_refresh (library, error))
    return FALSE;
  nw_report_changes (report, library, plan, cancellable);
  return TRUE;
}

NwImportReport *
nw_import_run (NwLibrary             *library,
               const NwImportRequest *request,
               NwImportProgressFunc   progress,
               gpointer               progress_data,
               GCancellable          *cancellable,
               GError               **error)
{
  g_autoptr (NwPlan) plan = NULL;
  g_autoptr (NwImportReport) report = NULL;
  Import import = { .progress = progress, .progress_data = progress_data };

  if (!nw_library_refresh (library, error))
    return NULL;
  plan = nw_plan_new (library, request, cancellable, error);
  if (!plan)
    return NULL;

  report = nw_report_new (plan);
  if (plan->same)
    return g_steal_pointer (&report);

  import.builder = nw_frame_builder_new ();
  import.issues = report->issues;
  import.started = g_get_monotonic_time ();
  if (!run (library, plan, &import, report, request, cancellable, error))
    return NULL;
  report->recipe = g_strdup (plan->release->recipe);
  return g_steal_pointer (&report);
}

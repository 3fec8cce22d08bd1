/* import-job.c: runs the steps of one import, one at a time, and keeps what each of them found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-job.h"

struct _NwImportJob {
  GObject         parent_instance;
  NwWorkspace    *workspace;
  GPtrArray      *files;   /* GFile */
  GPtrArray      *layouts; /* NwLayout or NULL for each file: what was chosen about reading it */
  char           *recipe;  /* loaded, or NULL */
  char           *version;
  char           *as_of;
  NwDraft        *draft;
  NwImportReport *report;
  char           *trouble;
  NwJobState      state;
  NwJobState      before;  /* the work at hand */
  gboolean        touched; /* something was chosen: the draft's recipe counts */
  gboolean        fresh;
  GCancellable   *cancellable; /* of the work at hand, or NULL */
};

enum { CHANGED, PROGRESS, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwImportJob, nw_import_job, G_TYPE_OBJECT)

static void
set_state (NwImportJob *self, NwJobState state)
{
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Work begins; FALSE when there is some already. */
static gboolean
begin (NwImportJob *self, NwJobState state)
{
  if (self->cancellable != NULL)
    return FALSE;
  self->cancellable = g_cancellable_new ();
  self->before = self->state;
  g_clear_pointer (&self->trouble, g_free);
  set_state (self, state);
  return TRUE;
}

/* Work is over without a result. */
static void
fail (NwImportJob *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      set_state (self, self->before);
      return;
    }
  self->trouble = g_strdup (error->message);
  set_state (self, NW_JOB_FAILED);
}

/* ---- looking ---- */

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwImportJob) self = user_data;
  g_autoptr (GError) error = NULL;
  NwDraft *draft = nw_workspace_draft_finish (NW_WORKSPACE (source), result, &error);

  g_clear_object (&self->cancellable);
  if (draft == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->draft, nw_draft_free);
  self->draft = draft;
  self->touched = self->touched || !nw_import_job_is_recognised (self, NULL);
  self->fresh = FALSE;
  set_state (self, NW_JOB_CHOICES);
}

void
nw_import_job_look (NwImportJob *self)
{
  if (begin (self, NW_JOB_LOOKING))
    nw_workspace_draft_async (self->workspace, self->files, self->layouts, self->recipe, self->cancellable, drafted_cb,
                              g_object_ref (self));
}

void
nw_import_job_read_again (NwImportJob *self, guint file, NwLayout *layout)
{
  NwLayout **place = (NwLayout **) &g_ptr_array_index (self->layouts, file);

  g_clear_pointer (place, nw_layout_free);
  *place = layout;
  self->touched = TRUE;
  nw_import_job_look (self);
}

void
nw_import_job_follow (NwImportJob *self, const char *recipe)
{
  g_free (self->recipe);
  self->recipe = g_strdup (recipe);
  self->touched = FALSE;
  for (guint i = 0; i < self->layouts->len; i++) /* the recipe says how to read, too */
    g_clear_pointer ((NwLayout **) &g_ptr_array_index (self->layouts, i), nw_layout_free);
  nw_import_job_look (self);
}

/* ---- checking and importing ---- */

static void
progress_cb (const NwImportProgress *progress, gpointer user_data)
{
  NwImportJob *self = user_data;

  if (self->cancellable != NULL && !g_cancellable_is_cancelled (self->cancellable))
    g_signal_emit (self, signals[PROGRESS], 0, progress);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwImportJob) self = user_data;
  g_autoptr (GError) error = NULL;
  NwImportReport *report = nw_workspace_import_finish (NW_WORKSPACE (source), result, &error);
  gboolean dry_run = self->state == NW_JOB_CHECKING;

  g_clear_object (&self->cancellable);
  if (report == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->report, nw_import_report_free);
  self->report = report;
  self->fresh = TRUE;
  set_state (self, dry_run && !report->unchanged ? NW_JOB_CHECKED : NW_JOB_DONE);
}

static void
run (NwImportJob *self, gboolean dry_run)
{
  g_autofree char *recipe = self->touched && self->draft != NULL ? nw_draft_recipe (self->draft) : g_strdup (self->recipe);
  NwImportRequest request = { .files = self->files,
                              .version = self->version,
                              .as_of = self->as_of,
                              .recipe = recipe,
                              .layouts = self->layouts,
                              .dry_run = dry_run };

  nw_workspace_import_async (self->workspace, &request, progress_cb, self, self->cancellable, imported_cb,
                             g_object_ref (self));
}

void
nw_import_job_check (NwImportJob *self)
{
  if (begin (self, NW_JOB_CHECKING))
    run (self, TRUE);
}

void
nw_import_job_import (NwImportJob *self)
{
  if (begin (self, NW_JOB_IMPORTING))
    run (self, FALSE);
}

void
nw_import_job_cancel (NwImportJob *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* ---- object ---- */

static void
layout_free (gpointer layout)
{
  if (layout != NULL)
    nw_layout_free (layout);
}

static void
nw_import_job_finalize (GObject *object)
{
  NwImportJob *self = NW_IMPORT_JOB (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->layouts);
  g_free (self->recipe);
  g_free (self->version);
  g_free (self->as_of);
  g_free (self->trouble);
  g_clear_pointer (&self->draft, nw_draft_free);
  g_clear_pointer (&self->report, nw_import_report_free);
  G_OBJECT_CLASS (nw_import_job_parent_class)->finalize (object);
}

static void
nw_import_job_class_init (NwImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_import_job_finalize;
  signals[CHANGED] = g_signal_new ("changed", NW_TYPE_IMPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[PROGRESS] = g_signal_new ("progress", NW_TYPE_IMPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
nw_import_job_init (NwImportJob *self)
{
}

NwImportJob *
nw_import_job_new (NwWorkspace *workspace, GPtrArray *files)
{
  NwImportJob *self = g_object_new (NW_TYPE_IMPORT_JOB, NULL);

  self->workspace = g_object_ref (workspace);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (self->files, g_object_ref (g_ptr_array_index (files, i)));
  self->layouts = g_ptr_array_new_with_free_func (layout_free);
  g_ptr_array_set_size (self->layouts, (int) files->len);
  return self;
}

GPtrArray *
nw_import_job_files (NwImportJob *self)
{
  return self->files;
}

char *
nw_import_job_name (NwImportJob *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (self->files, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

NwJobState
nw_import_job_state (NwImportJob *self)
{
  return self->state;
}

gboolean
nw_import_job_is_busy (NwImportJob *self)
{
  return self->cancellable != NULL;
}

NwDraft *
nw_import_job_draft (NwImportJob *self)
{
  return self->draft;
}

gboolean
nw_import_job_is_recognised (NwImportJob *self, const char **profile)
{
  if (profile != NULL)
    *profile = NULL;
  return self->draft != NULL && nw_draft_recognised (self->draft, profile);
}

NwImportReport *
nw_import_job_report (NwImportJob *self)
{
  return self->report;
}

char *
nw_import_job_recipe (NwImportJob *self)
{
  if (self->report != NULL && self->fresh && self->report->recipe != NULL)
    return g_strdup (self->report->recipe);
  return self->draft != NULL ? nw_draft_recipe (self->draft) : NULL;
}

const char *
nw_import_job_trouble (NwImportJob *self)
{
  return self->trouble;
}

gboolean
nw_import_job_is_fresh (NwImportJob *self)
{
  return self->fresh;
}

void
nw_import_job_touch (NwImportJob *self)
{
  self->touched = TRUE;
  self->fresh = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

const char *
nw_import_job_version (NwImportJob *self)
{
  return self->version;
}

const char *
nw_import_job_as_of (NwImportJob *self)
{
  return self->as_of;
}

static char *
given (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

void
nw_import_job_set_version (NwImportJob *self, const char *version, const char *as_of)
{
  g_free (self->version);
  g_free (self->as_of);
  self->version = given (version);
  self->as_of = given (as_of);
}

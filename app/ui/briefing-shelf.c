/* briefing-shelf.c: reads a briefing of the library, and does one thing with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-shelf.h"

#include <glib/gi18n-lib.h>

#include "briefing-edit.h"

struct _NwBriefingShelf {
  GObject          parent_instance;
  NwBriefingModel *model;
};

enum { CHANGED, REMOVED, SAVED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwBriefingShelf, nw_briefing_shelf, G_TYPE_OBJECT)

typedef struct _Task Task;
typedef void (*TaskFunc) (Task *task); /* takes it */

/* One thing that is done with one briefing. */
struct _Task {
  NwBriefingShelf *shelf;
  gint64           id;
  char            *text; /* title or path, or NULL */
  NwBriefing      *briefing;
  TaskFunc         func;
};

static void
task_free (Task *task)
{
  g_object_unref (task->shelf);
  g_free (task->text);
  g_clear_pointer (&task->briefing, nw_briefing_unref);
  g_free (task);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Task, task_free)

static NwWorkspace *
workspace_of (NwBriefingShelf *self)
{
  return nw_briefing_model_workspace (self->model);
}

static gboolean
is_open (NwBriefingShelf *self, gint64 id)
{
  return id != 0 && nw_briefing_model_id (self->model) == id;
}

static void
fail (NwBriefingShelf *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Task *task = user_data;
  g_autoptr (GError) error = NULL;

  task->briefing = nw_workspace_briefing_finish (NW_WORKSPACE (source), result, &error);
  if (task->briefing != NULL)
    {
      task->func (task);
      return;
    }
  fail (task->shelf, error);
  task_free (task);
}

/* With the briefing as it is now, which may be newer than the library's. */
static void
begin (NwBriefingShelf *self, gint64 id, const char *text, TaskFunc func)
{
  Task *task = g_new0 (Task, 1);

  task->shelf = g_object_ref (self);
  task->id = id;
  task->text = g_strdup (text);
  task->func = func;
  if (!is_open (self, id))
    {
      nw_workspace_briefing_async (workspace_of (self), id, read_cb, task);
      return;
    }
  task->briefing = nw_briefing_ref (nw_briefing_model_briefing (self->model));
  func (task);
}

/* ---- what is written to the library ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Task) task = user_data;
  g_autoptr (GError) error = NULL;

  if (nw_workspace_save_briefing_finish (NW_WORKSPACE (source), result, &error) == 0)
    fail (task->shelf, error);
  else
    g_signal_emit (task->shelf, signals[CHANGED], 0);
}

/* Under another title, in its place or as a new one. */
static void
write_as (Task *task, gint64 id, const char *title)
{
  g_autoptr (NwBriefing) named = nw_briefing_with (task->briefing, title, task->briefing->author, task->briefing->paper);

  nw_workspace_save_briefing_async (workspace_of (task->shelf), id, named, written_cb, task);
}

static void
duplicate (Task *task)
{
  /* Translators: the title of a briefing that was duplicated */
  g_autofree char *title = g_strdup_printf (_("%s (copy)"), task->briefing->title);

  write_as (task, 0, title);
}

static void
rename_task (Task *task)
{
  NwBriefingShelf *self = task->shelf;

  if (!is_open (self, task->id))
    {
      write_as (task, task->id, task->text);
      return;
    }
  nw_briefing_edit_facts (self->model, task->text, task->briefing->author, task->briefing->paper);
  task_free (task); /* "changed" follows once it is kept */
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Task) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_workspace_remove_briefing_finish (NW_WORKSPACE (source), result, &error))
    {
      fail (task->shelf, error);
      return;
    }
  if (is_open (task->shelf, task->id)) /* not before, or it could be opened again in between */
    nw_briefing_model_close (task->shelf->model);
  g_signal_emit (task->shelf, signals[REMOVED], 0, task->briefing->title, task->briefing);
  g_signal_emit (task->shelf, signals[CHANGED], 0);
}

static void
remove_task (Task *task)
{
  nw_workspace_remove_briefing_async (workspace_of (task->shelf), task->id, removed_cb, task);
}

/* ---- files ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Task) task = user_data;
  g_autoptr (GError) error = NULL;

  if (!nw_briefing_save_finish (result, &error))
    fail (task->shelf, error);
  else
    g_signal_emit (task->shelf, signals[SAVED], 0, task->text);
}

static void
save_file (Task *task)
{
  nw_briefing_save_async (task->briefing, task->text, TRUE, NULL, saved_cb, task);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NwBriefingShelf) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBriefing) briefing = nw_briefing_load_finish (result, &error);

  if (briefing == NULL)
    {
      fail (self, error);
      return;
    }
  nw_briefing_model_begin (self->model, briefing);
}

/* ---- object ---- */

static void
kept_cb (NwBriefingShelf *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
nw_briefing_shelf_finalize (GObject *object)
{
  g_clear_object (&NW_BRIEFING_SHELF (object)->model);
  G_OBJECT_CLASS (nw_briefing_shelf_parent_class)->finalize (object);
}

static void
nw_briefing_shelf_class_init (NwBriefingShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_briefing_shelf_finalize;
  signals[CHANGED] = g_signal_new ("changed", NW_TYPE_BRIEFING_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", NW_TYPE_BRIEFING_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_STRING, G_TYPE_POINTER);
  signals[SAVED] = g_signal_new ("saved", NW_TYPE_BRIEFING_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_BRIEFING_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
nw_briefing_shelf_init (NwBriefingShelf *self)
{
}

NwBriefingShelf *
nw_briefing_shelf_new (NwBriefingModel *model)
{
  NwBriefingShelf *self = g_object_new (NW_TYPE_BRIEFING_SHELF, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  return self;
}

NwBriefingModel *
nw_briefing_shelf_model (NwBriefingShelf *self)
{
  return self->model;
}

void
nw_briefing_shelf_duplicate (NwBriefingShelf *self, gint64 id)
{
  begin (self, id, NULL, duplicate);
}

void
nw_briefing_shelf_rename (NwBriefingShelf *self, gint64 id, const char *title)
{
  begin (self, id, title, rename_task);
}

void
nw_briefing_shelf_remove (NwBriefingShelf *self, gint64 id)
{
  begin (self, id, NULL, remove_task);
}

void
nw_briefing_shelf_save_file (NwBriefingShelf *self, gint64 id, const char *path)
{
  begin (self, id, path, save_file);
}

void
nw_briefing_shelf_open_file (NwBriefingShelf *self, GFile *file)
{
  nw_briefing_load_async (file, NULL, loaded_cb, g_object_ref (self));
}

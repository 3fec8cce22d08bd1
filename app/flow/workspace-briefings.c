/* workspace-briefings.c: the briefings of the open library, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"
#include "briefings.h"
#include "compose.h"
#include "gaps.h"
#include "kept-briefings.h"
#include "workspace-private.h"

/* ---- the list ---- */

GPtrArray *
nw_workspace_briefings (NwWorkspace *self, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_kept_briefings (library, error) : NULL;
}

static gpointer
list_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return nw_workspace_briefings (source, error);
}

void
nw_workspace_briefings_async (NwWorkspace *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { 0 }, nw_workspace_briefings_async, list_in_thread,
                      (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_briefings_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- one of them ---- */

NwBriefing *
nw_workspace_briefing (NwWorkspace *self, gint64 id, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_kept_briefing_load (library, id, error) : NULL;
}

static gpointer
read_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return nw_workspace_briefing (source, call->number, error);
}

void
nw_workspace_briefing_async (NwWorkspace *self, gint64 id, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .number = id }, nw_workspace_briefing_async, read_in_thread,
                      (GDestroyNotify) nw_briefing_unref, NULL, callback, user_data);
}

NwBriefing *
nw_workspace_briefing_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gint64
nw_workspace_save_briefing (NwWorkspace *self, gint64 id, NwBriefing *briefing, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_kept_briefing_save (library, id, briefing, error) : 0;
}

static gpointer
save_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;
  gint64 id = nw_workspace_save_briefing (source, call->number, call->item, error);

  return id > 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

void
nw_workspace_save_briefing_async (NwWorkspace        *self,
                                  gint64              id,
                                  NwBriefing         *briefing,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .number = id, .item = nw_briefing_ref (briefing),
                                      .free_item = (GDestroyNotify) nw_briefing_unref },
                      nw_workspace_save_briefing_async, save_in_thread, g_free, NULL, callback, user_data);
}

gint64
nw_workspace_save_briefing_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  g_autofree gint64 *id = g_task_propagate_pointer (G_TASK (result), error);

  return id ? *id : 0;
}

gboolean
nw_workspace_remove_briefing (NwWorkspace *self, gint64 id, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library && nw_store_remove_briefing (nw_library_store (library), id, error);
}

static gpointer
remove_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_workspace_remove_briefing (source, call->number, error));
}

void
nw_workspace_remove_briefing_async (NwWorkspace *self, gint64 id, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (self, (NwArguments) { .number = id }, nw_workspace_remove_briefing_async, remove_in_thread, NULL,
                      NULL, callback, user_data);
}

gboolean
nw_workspace_remove_briefing_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

/* ---- as files ---- */

static gpointer
load_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return nw_briefing_load (call->file, cancellable, error);
}

void
nw_briefing_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  nw_arguments_start (NULL, (NwArguments) { .file = g_object_ref (file) }, nw_briefing_load_async, load_in_thread,
                      (GDestroyNotify) nw_briefing_unref, cancellable, callback, user_data);
}

NwBriefing *
nw_briefing_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
write_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return GINT_TO_POINTER (nw_briefing_save (call->item, call->text, call->force, cancellable, error));
}

void
nw_briefing_save_async (NwBriefing         *briefing,
                        const char         *path,
                        gboolean            force,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  nw_arguments_start (NULL,
                      (NwArguments) { .item = nw_briefing_ref (briefing), .free_item = (GDestroyNotify) nw_briefing_unref,
                                      .text = g_strdup (path), .force = force, .writes = TRUE },
                      nw_briefing_save_async, write_in_thread, NULL, cancellable, callback, user_data);
}

gboolean
nw_briefing_save_finish (GAsyncResult *result, GError **error)
{
  return nw_arguments_finish (result, error);
}

/* ---- from a template ---- */

NwBriefing *
nw_workspace_fill_template (NwWorkspace *self, const char *id, const char *const *gaps, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_gaps_fill (library, id, gaps, error) : NULL;
}

/* ---- composed ---- */

NwDocument *
nw_workspace_compose (NwWorkspace *self, NwBriefing *briefing, const NwProgress *progress, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_compose (library, briefing, progress, cancellable, error) : NULL;
}

static gpointer
compose_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const NwArguments *call = data;

  return nw_workspace_compose (source, call->item, NULL, cancellable, error);
}

void
nw_workspace_compose_async (NwWorkspace        *self,
                            NwBriefing         *briefing,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  nw_arguments_start (self,
                      (NwArguments) { .item = nw_briefing_ref (briefing), .free_item = (GDestroyNotify) nw_briefing_unref },
                      nw_workspace_compose_async, compose_in_thread, (GDestroyNotify) nw_document_unref, cancellable,
                      callback, user_data);
}

NwDocument *
nw_workspace_compose_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

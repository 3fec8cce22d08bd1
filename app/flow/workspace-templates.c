/* workspace-templates.c: templates filled by what the open library holds, waiting for them or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gaps.h"
#include "pool.h"
#include "workspace-private.h"

/* The arguments of any of the calls below. */
typedef struct {
  char  *text; /* a gap, or the id of a template */
  char **gaps;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->text);
  g_strfreev (call->gaps);
  g_free (call);
}

static void
start (NwWorkspace *self, Call call, gpointer tag, NwPoolFunc func, GDestroyNotify free_func, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, g_memdup2 (&call, sizeof call), call_free);
  nw_pool_run (task, func, free_func);
}

GPtrArray *
nw_workspace_gap_choices (NwWorkspace *self, const char *gap, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_gap_choices (library, gap, error) : NULL;
}

static gpointer
choices_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_gap_choices (source, call->text, error);
}

void
nw_workspace_gap_choices_async (NwWorkspace        *self,
                                const char         *gap,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  start (self, (Call) { .text = g_strdup (gap) }, nw_workspace_gap_choices_async, choices_in_thread,
         (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
nw_workspace_gap_choices_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

NwBriefing *
nw_workspace_fill_template (NwWorkspace *self, const char *id, const char *const *gaps, GError **error)
{
  g_autoptr (NwLibrary) library = nw_workspace_library (self, error);

  return library ? nw_gaps_fill (library, id, gaps, error) : NULL;
}

static gpointer
fill_in_thread (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Call *call = data;

  return nw_workspace_fill_template (source, call->text, (const char *const *) call->gaps, error);
}

void
nw_workspace_fill_template_async (NwWorkspace        *self,
                                  const char         *id,
                                  const char *const  *gaps,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  start (self, (Call) { .text = g_strdup (id), .gaps = g_strdupv ((char **) gaps) }, nw_workspace_fill_template_async, fill_in_thread,
         (GDestroyNotify) nw_briefing_unref, NULL, callback, user_data);
}

NwBriefing *
nw_workspace_fill_template_finish (NwWorkspace *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

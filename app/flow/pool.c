/* pool.c: runs tasks on a few threads of the engine's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pool.h"

/* An import keeps one busy for long; the others answer meanwhile. */
#define MAX_THREADS 4

typedef struct {
  GTask         *task;
  NwPoolFunc     func;
  GDestroyNotify free_func;
  gpointer       result;
  GError        *error;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->task);
  g_free (job);
}

static gboolean
return_job_cb (gpointer data)
{
  Job *job = data;

  if (job->error)
    g_task_return_error (job->task, job->error);
  else
    g_task_return_pointer (job->task, job->result, job->free_func);
  return G_SOURCE_REMOVE;
}

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  g_autoptr (GSource) source = g_idle_source_new ();

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->result = job->func (g_task_get_source_object (job->task), g_task_get_task_data (job->task), cancellable, &job->error);

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, return_job_cb, job, job_free);
  g_source_attach (source, g_task_get_context (job->task));
}

static gpointer
create_pool (gpointer data)
{
  return g_thread_pool_new (run_job, NULL, MAX_THREADS, FALSE, NULL);
}

void
nw_pool_start (gpointer source, const NwPoolCall *call, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  static GOnce once = G_ONCE_INIT;
  GTask *task = g_task_new (source, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_task_set_source_tag (task, call->tag);
  g_task_set_task_data (task, call->data, call->free_data);
  g_task_set_check_cancellable (task, !call->keeps);

  g_once (&once, create_pool, NULL);
  *job = (Job) { .task = task, .func = call->func, .free_func = call->free_func };
  g_thread_pool_push (once.retval, job, NULL);
}

/* pool.c: runs tasks on a few threads of the engine's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pool.h"

/* An import keeps one busy for long; the others answer meanwhile. */
#define MAX_THREADS 4

typedef struct {
  GTask          *task;
  GTaskThreadFunc func;
} Job;

static void
run_job (gpointer data, gpointer user_data)
{
  g_autofree Job *job = data;
  g_autoptr (GTask) task = job->task;

  if (g_task_return_error_if_cancelled (task))
    return;

  job->func (task, g_task_get_source_object (task), g_task_get_task_data (task), g_task_get_cancellable (task));
}

static gpointer
create_pool (gpointer data)
{
  return g_thread_pool_new (run_job, NULL, MAX_THREADS, FALSE, NULL);
}

void
nw_pool_run (GTask *task, GTaskThreadFunc func)
{
  static GOnce once = G_ONCE_INIT;
  Job *job = g_new (Job, 1);

  g_once (&once, create_pool, NULL);
  *job = (Job) { task, func };
  g_thread_pool_push (once.retval, job, NULL);
}

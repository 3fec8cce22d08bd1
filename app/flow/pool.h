/* pool.h: threads for work that may block
 *
 * Not the process-wide pool of g_task_run_in_thread(): that one keeps no order and can be filled by others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Returns what the task is to return, not NULL, or NULL with an error set. */
typedef gpointer (*NwPoolFunc) (gpointer source, gpointer data, GCancellable *cancellable, GError **error);

/* One call that is not waited for. */
typedef struct {
  gpointer       tag;       /* of the function that starts it */
  NwPoolFunc     func;
  GDestroyNotify free_func; /* of what func returns; NULL: nothing to free */
  gpointer       data;      /* its arguments */
  GDestroyNotify free_data;
  gboolean       keeps;     /* what it has done is said to be done, even when it was cancelled meanwhile */
} NwPoolCall;

/* Makes a task of the call, runs it on a thread of the engine's own and returns it in the context that started it, where its
 * last reference goes too: what belongs to the main thread never ends on another. source: an object, or NULL. Takes over
 * the data. */
void nw_pool_start (gpointer source, const NwPoolCall *call, GCancellable *cancellable, GAsyncReadyCallback callback,
                    gpointer user_data);

G_END_DECLS

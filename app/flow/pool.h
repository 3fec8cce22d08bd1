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

/* Runs func on a thread of the engine's own and returns the task in the context that started it. Takes over the
 * reference to task, whose last one goes in that context too: what belongs to the main thread never ends on another. */
void nw_pool_run (GTask *task, NwPoolFunc func, GDestroyNotify free_func);

G_END_DECLS

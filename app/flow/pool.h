/* pool.h: threads for work that may block
 *
 * Not the process-wide pool of g_task_run_in_thread(): that one keeps no order and can be filled by others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Runs func on a thread of the engine's own; it must return the task. Takes over the reference to task. */
void nw_pool_run (GTask *task, GTaskThreadFunc func);

G_END_DECLS

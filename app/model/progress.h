/* progress.h: how far an export is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* On the thread that works. */
typedef void (*NwProgressFunc) (double done, gpointer user_data); /* 0 to 1 */

typedef struct {
  NwProgressFunc func; /* or NULL */
  gpointer       data;
} NwProgress;

/* progress may be NULL. */
static inline void
nw_progress_tell (const NwProgress *progress, double done)
{
  if (progress != NULL && progress->func != NULL)
    progress->func (done, progress->data);
}

G_END_DECLS

/* relay.c: keeps the newest progress under a mutex until the listening thread has time for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "relay.h"

/* Reference-counted: an idle on its way may outlive the work. */
struct _NwRelay {
  NwProgress    progress;
  GMainContext *context;
  gboolean      finished; /* only touched in context */

  GMutex        mutex;    /* guards all below */
  double        newest;
  gboolean      pending;
};

NwRelay *
nw_relay_new (const NwProgress *progress)
{
  NwRelay *self = g_atomic_rc_box_new0 (NwRelay);

  if (progress)
    self->progress = *progress;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  return self;
}

static void
relay_clear (gpointer data)
{
  NwRelay *self = data;

  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
}

void
nw_relay_unref (NwRelay *self)
{
  g_atomic_rc_box_release_full (self, relay_clear);
}

static gboolean
deliver_cb (gpointer data)
{
  NwRelay *self = data;
  double newest;

  g_mutex_lock (&self->mutex);
  newest = self->newest;
  self->pending = FALSE;
  g_mutex_unlock (&self->mutex);
  if (!self->finished)
    nw_progress_tell (&self->progress, newest);
  return G_SOURCE_REMOVE;
}

static void
note (double done, gpointer data)
{
  NwRelay *self = data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GSource) source = NULL;

  self->newest = done;
  if (self->pending)
    return;
  self->pending = TRUE;
  source = g_idle_source_new ();
  g_source_set_callback (source, deliver_cb, g_atomic_rc_box_acquire (self), (GDestroyNotify) nw_relay_unref);
  g_source_attach (source, self->context);
}

NwProgress
nw_relay_progress (NwRelay *self)
{
  return (NwProgress) { self->progress.func ? note : NULL, self };
}

void
nw_relay_finish (NwRelay *self)
{
  self->finished = TRUE;
}

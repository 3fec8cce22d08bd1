/* belt.c: a bounded queue that either side can end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "belt.h"

/* Enough that neither side waits for the other's hiccups, few enough to stay small in memory. */
#define MAX_PARCELS 12

struct _NwBelt {
  GMutex   mutex; /* guards all below */
  GCond    changed;
  GQueue   parcels; /* NwParcel */
  gboolean closed;
  gboolean abandoned;
  GError  *error;
};

NwBelt *
nw_belt_new (void)
{
  NwBelt *self = g_new0 (NwBelt, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  return self;
}

void
nw_parcel_clear (NwParcel *parcel)
{
  g_clear_pointer (&parcel->bytes, g_bytes_unref);
  g_clear_pointer (&parcel->batch, nw_batch_unref);
}

static void
parcel_free (NwParcel *parcel)
{
  nw_parcel_clear (parcel);
  g_free (parcel);
}

void
nw_belt_free (NwBelt *self)
{
  g_queue_clear_full (&self->parcels, (GDestroyNotify) parcel_free);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

gboolean
nw_belt_push (NwBelt *self, NwParcel parcel, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  while (!self->abandoned && g_queue_get_length (&self->parcels) >= MAX_PARCELS)
    g_cond_wait (&self->changed, &self->mutex);

  if (self->abandoned)
    {
      nw_parcel_clear (&parcel);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Abandoned");
      return FALSE;
    }

  g_queue_push_tail (&self->parcels, g_memdup2 (&parcel, sizeof parcel));
  g_cond_broadcast (&self->changed);
  return TRUE;
}

void
nw_belt_close (NwBelt *self, GError *error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->closed = TRUE;
  self->error = error;
  g_cond_broadcast (&self->changed);
}

gboolean
nw_belt_pop (NwBelt *self, NwParcel *parcel, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree NwParcel *first = NULL;

  while (!self->closed && g_queue_is_empty (&self->parcels))
    g_cond_wait (&self->changed, &self->mutex);

  first = g_queue_pop_head (&self->parcels);
  if (!first)
    {
      if (self->error)
        g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  *parcel = *first;
  g_cond_broadcast (&self->changed);
  return TRUE;
}

void
nw_belt_abandon (NwBelt *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->abandoned = TRUE;
  g_cond_broadcast (&self->changed);
}

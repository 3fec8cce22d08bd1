/* norm-frames.c: makes frames by other norm rules, once as long as they are used
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-frames.h"

#include "norm-column.h"

#define MAX_KEPT 4 /* each has a column of norms of its own; all else it shares with the frame it was made from */

typedef struct {
  NwFrame *from;
  char    *version;
  NwFrame *frame;
} Kept;

struct _NwNormFrames {
  GMutex mutex;
  GQueue kept; /* Kept, last used first */
};

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  nw_frame_unref (kept->from);
  g_free (kept->version);
  nw_frame_unref (kept->frame);
  g_free (kept);
}

NwNormFrames *
nw_norm_frames_new (void)
{
  NwNormFrames *self = g_new0 (NwNormFrames, 1);

  g_mutex_init (&self->mutex);
  return self;
}

void
nw_norm_frames_free (NwNormFrames *self)
{
  g_queue_clear_full (&self->kept, kept_free);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
nw_norm_frames_forget (NwNormFrames *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_queue_clear_full (&self->kept, kept_free);
}

/* Which it was made from is told by address: as long as it is kept, no other has the same. (transfer full) */
static NwFrame *
find (NwNormFrames *self, const NwFrame *from, const char *version)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (GList *l = self->kept.head; l; l = l->next)
    {
      const Kept *kept = l->data;

      if (kept->from != from || !g_str_equal (kept->version, version))
        continue;
      g_queue_unlink (&self->kept, l);
      g_queue_push_head_link (&self->kept, l);
      return nw_frame_ref (kept->frame);
    }
  return NULL;
}

/* Another thread may have made the same meanwhile: it stays, and goes when it is not used. */
static void
add (NwNormFrames *self, NwFrame *from, const char *version, NwFrame *frame)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  Kept *kept = g_new (Kept, 1);

  *kept = (Kept) { nw_frame_ref (from), g_strdup (version), nw_frame_ref (frame) };
  g_queue_push_head (&self->kept, kept);
  while (self->kept.length > MAX_KEPT)
    kept_free (g_queue_pop_tail (&self->kept));
}

NwFrame *
nw_norm_frames_get (NwNormFrames *self, NwFrame *frame, const char *version, const NwNormRules *rules, const GPtrArray *judgements,
                    const guint32 *rows)
{
  NwFrame *made = find (self, frame, version);

  if (made)
    return made;
  made = nw_frame_with_norms (frame, rules, judgements, rows);
  add (self, frame, version, made);
  return made;
}

/* library.c: one open library file: its releases, codes and frames
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actors.h"
#include "background.h"
#include "norm-column.h"
#include "norm-file.h"
#include "norm-frames.h"
#include "norms-in-use.h"
#include "rebuild.h"
#include "shipped-atlas.h"
#include "supplies.h"

/* Frames kept: enough to look at two datasets in turn, however large they are; of small ones as many as a comparison of
 * several datasets, each with the release before it, asks for. */
#define MIN_FRAMES 3
#define MAX_FRAMES 20
#define MAX_MEMORY (256u << 20) /* bytes, of all frames kept */

typedef struct {
  NwRelease *release;
  NwFrame   *frame;
} CachedFrame;

/* What a frame is made with, of one moment. */
typedef struct {
  NwCodebook  *codebook;
  GBytes      *actors;
  NwNormRules *norms;
} Knowledge;

static void
knowledge_clear (Knowledge *knowledge)
{
  g_clear_pointer (&knowledge->codebook, nw_codebook_unref);
  g_clear_pointer (&knowledge->actors, g_bytes_unref);
  g_clear_pointer (&knowledge->norms, nw_norm_rules_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Knowledge, knowledge_clear)

struct _NwLibrary {
  NwStore    *store;
  GMutex      refresh;  /* held while reading what goes below, so that nothing older comes after something newer */
  GMutex      mutex;    /* guards all below; never held while waiting for the store */
  GPtrArray  *releases; /* NwRelease */
  NwCodebook *codebook;
  GBytes     *actors;   /* nw_actors_map() of that codebook */
  NwNormRules *norms;    /* of the frames … */
  GError     *norms_fault; /* … and why they are not the user's, or NULL */
  GQueue      frames;   /* CachedFrame, most recently used first */
  NwBackgrounds *backgrounds; /* has a lock of its own */
  NwSupplies *supplies;       /* likewise */
  NwNormFrames *norm_frames;  /* likewise */
};

static void
cached_frame_free (CachedFrame *cached)
{
  nw_release_unref (cached->release);
  nw_frame_unref (cached->frame);
  g_free (cached);
}

static void
library_clear (gpointer data)
{
  NwLibrary *self = data;

  g_queue_clear_full (&self->frames, (GDestroyNotify) cached_frame_free);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  g_clear_pointer (&self->actors, g_bytes_unref);
  g_clear_pointer (&self->norms, nw_norm_rules_unref);
  g_clear_error (&self->norms_fault);
  g_clear_pointer (&self->norm_frames, nw_norm_frames_free);
  g_clear_pointer (&self->backgrounds, nw_backgrounds_free);
  g_clear_pointer (&self->supplies, nw_supplies_free);
  g_clear_pointer (&self->store, nw_store_unref);
  g_mutex_clear (&self->refresh);
  g_mutex_clear (&self->mutex);
}

NwLibrary *
nw_library_open (const char *path, gboolean create, GError **error)
{
  g_autoptr (NwStore) store = nw_store_open (path, create ? NW_STORE_CREATE : NW_STORE_WRITE, error);
  g_autoptr (NwLibrary) self = NULL;

  if (!store)
    return NULL;

  self = g_atomic_rc_box_new0 (NwLibrary);
  g_mutex_init (&self->refresh);
  g_mutex_init (&self->mutex);
  self->backgrounds = nw_backgrounds_new ();
  self->supplies = nw_supplies_new ();
  self->norm_frames = nw_norm_frames_new ();
  self->store = g_steal_pointer (&store);
  if (!nw_library_refresh (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

NwLibrary *
nw_library_ref (NwLibrary *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
nw_library_unref (NwLibrary *self)
{
  g_atomic_rc_box_release_full (self, library_clear);
}

NwStore *
nw_library_store (NwLibrary *self)
{
  return self->store;
}

NwSupplies *
nw_library_supplies (NwLibrary *self)
{
  return self->supplies;
}

NwNormFrames *
nw_library_norm_frames (NwLibrary *self)
{
  return self->norm_frames;
}

NwBackgrounds *
nw_library_backgrounds (NwLibrary *self)
{
  return self->backgrounds;
}

/* Ids alone do not tell: when the last release is removed, perhaps by another program, the next one gets its id. */
static gboolean
is_same (const NwRelease *a, const NwRelease *b)
{
  return a->id == b->id && a->imported == b->imported && g_strcmp0 (a->dataset, b->dataset) == 0
         && g_strcmp0 (a->version, b->version) == 0;
}

static gboolean
is_listed (GPtrArray *releases, const NwRelease *release)
{
  for (guint i = 0; i < releases->len; i++)
    if (is_same (g_ptr_array_index (releases, i), release))
      return TRUE;

  return FALSE;
}

/* Frames of releases that are gone leave the cache; the others stay good, since a release never changes. Only who its
 * actors are may be known otherwise since. */
static void
forget_frames (NwLibrary *self, gboolean all)
{
  for (GList *l = self->frames.head, *next; l; l = next)
    {
      CachedFrame *cached = l->data;

      next = l->next;
      if (all || !is_listed (self->releases, cached->release))
        {
          g_queue_delete_link (&self->frames, l);
          cached_frame_free (cached);
        }
    }
}

/* What the library keeps may be damaged: the program's own sectors then, and *fault. (transfer full) */
static NwNormRules *
read_norms (NwLibrary *self, GError **fault)
{
  NwNormRules *norms = nw_norm_sets_find (self, NULL, fault);

  return norms ? norms : nw_norm_rules_ref ((NwNormRules *) nw_norms_shipped ());
}

gboolean
nw_library_refresh (NwLibrary *self, GError **error)
{
  g_autoptr (GMutexLocker) in_order = g_mutex_locker_new (&self->refresh);
  g_autoptr (GPtrArray) releases = nw_store_releases (self->store, error);
  g_autoptr (NwCodebook) codebook = NULL;
  g_autoptr (GBytes) actors = NULL;
  g_autoptr (NwNormRules) norms = NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  gboolean changed;

  if (!releases)
    return FALSE;
  codebook = nw_store_codebook (self->store, error);
  if (!codebook)
    return FALSE;
  actors = nw_actors_map (self->store, releases, codebook, error);
  if (!actors)
    return FALSE;
  norms = read_norms (self, &fault);

  locker = g_mutex_locker_new (&self->mutex);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  self->releases = g_steal_pointer (&releases);
  self->codebook = g_steal_pointer (&codebook);
  changed = (self->actors && nw_actors_changed (self->actors, actors))
            || (self->norms && strcmp (self->norms->sha256, norms->sha256) != 0);
  g_clear_pointer (&self->norms, nw_norm_rules_unref);
  self->norms = g_steal_pointer (&norms);
  g_clear_error (&self->norms_fault);
  self->norms_fault = g_steal_pointer (&fault);
  g_clear_pointer (&self->actors, g_bytes_unref);
  self->actors = g_steal_pointer (&actors);
  forget_frames (self, changed);
  nw_backgrounds_forget (self->backgrounds);
  nw_supplies_forget (self->supplies);
  nw_norm_frames_forget (self->norm_frames);
  return TRUE;
}

GPtrArray *
nw_library_releases (NwLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);

  for (guint i = 0; i < self->releases->len; i++)
    g_ptr_array_add (copy, nw_release_ref (g_ptr_array_index (self->releases, i)));

  return copy;
}

NwCodebook *
nw_library_codebook (NwLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return nw_codebook_ref (self->codebook);
}

/* ---- frames ---- */

/* Under the mutex. */
static NwFrame *
find_held (NwLibrary *self, const NwRelease *release)
{
  for (GList *l = self->frames.head; l; l = l->next)
    {
      CachedFrame *cached = l->data;

      if (is_same (cached->release, release))
        {
          g_queue_unlink (&self->frames, l);
          g_queue_push_head_link (&self->frames, l);
          return nw_frame_ref (cached->frame);
        }
    }

  return NULL;
}

static NwFrame *
find_cached (NwLibrary *self, const NwRelease *release)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return find_held (self, release);
}

/* Under the mutex. */
static gboolean
has_too_many (NwLibrary *self)
{
  guint n = g_queue_get_length (&self->frames);
  gsize memory = 0;

  for (GList *l = self->frames.head; l; l = l->next)
    memory += nw_frame_memory (((CachedFrame *) l->data)->frame);
  return n > MAX_FRAMES || (n > MIN_FRAMES && memory > MAX_MEMORY);
}

/* While the frame was made, another thread may have made it too, removed its release, or learned who its actors are or what
 * norms ask. */
static void
add_cached (NwLibrary *self, const NwRelease *release, NwFrame *frame, const Knowledge *knowledge)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (NwFrame) other = find_held (self, release);
  CachedFrame *cached;

  if (other || !is_listed (self->releases, release) || nw_actors_changed (self->actors, knowledge->actors)
      || strcmp (self->norms->sha256, knowledge->norms->sha256) != 0)
    return;

  cached = g_new (CachedFrame, 1);
  *cached = (CachedFrame) { nw_release_ref ((NwRelease *) release), nw_frame_ref (frame) };
  g_queue_push_head (&self->frames, cached);
  while (has_too_many (self))
    cached_frame_free (g_queue_pop_tail (&self->frames));
}

/* ---- what a frame is made with ---- */

static void
knowledge_init (Knowledge *knowledge, NwLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  knowledge->codebook = nw_codebook_ref (self->codebook);
  knowledge->actors = g_bytes_ref (self->actors);
  knowledge->norms = nw_norm_rules_ref (self->norms);
}

NwNormRules *
nw_library_norms (NwLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return nw_norm_rules_ref (self->norms);
}

GError *
nw_library_norms_fault (NwLibrary *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->norms_fault ? g_error_copy (self->norms_fault) : NULL;
}

/* What the program knows of the places and actors in a frame, and what norms say of its incidents. */
static NwFrame *
add_knowledge (NwFrame *frame, const Knowledge *knowledge)
{
  g_autoptr (NwFrame) placed = nw_frame_with_atlas (frame, nw_atlas_shipped ());
  g_autoptr (NwFrame) counted = NULL;
  gsize length;
  const guint16 *map = g_bytes_get_data (knowledge->actors, &length);

  counted = nw_frame_with_actors (placed, map, length / sizeof *map);
  return nw_frame_with_norms (counted, knowledge->norms, NULL, NULL);
}

NwFrame *
nw_library_frame (NwLibrary *self, const NwRelease *release, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwFrame) cached = find_cached (self, release);
  g_autoptr (NwFrame) frame = NULL;
  g_autoptr (NwFrame) counted = NULL;
  g_auto (Knowledge) knowledge = { NULL };
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GError) local = NULL;
  gint64 first;
  guint n;

  if (cached)
    return g_steal_pointer (&cached);

  knowledge_init (&knowledge, self);
  if (!nw_store_incident_range (self->store, release->id, &first, &n, error))
    return NULL;
  packed = nw_store_read_frame (self->store, release->id, &local);
  if (packed)
    frame = nw_frame_unpack (packed, first, knowledge.codebook, NULL);
  /* The packed frame is derived data: a missing, old or damaged one is built anew from the records. */
  if (!frame || nw_frame_n_rows (frame) != n)
    {
      g_clear_pointer (&frame, nw_frame_unref);
      frame = nw_rebuild_frame (self->store, release->id, first, knowledge.codebook, cancellable, error);
    }
  if (!frame)
    return NULL;

  counted = add_knowledge (frame, &knowledge);
  add_cached (self, release, counted, &knowledge);
  return g_steal_pointer (&counted);
}

/* background.c: works out what is known of a release beside its incidents, and remembers it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "background.h"

#include "eras.h"
#include "growth.h"
#include "recipes.h"

struct _NwBackgrounds {
  GMutex      mutex;
  GHashTable *known; /* name of a release, see name_release() → NwBackground */
  guint       age;   /* how often all was forgotten */
};

static void
background_clear (gpointer data)
{
  NwBackground *self = data;

  nw_maturity_unref (self->maturity);
  g_ptr_array_unref (self->eras);
}

NwBackground *
nw_background_ref (NwBackground *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
nw_background_unref (NwBackground *self)
{
  g_atomic_rc_box_release_full (self, background_clear);
}

/* ---- remembering ---- */

NwBackgrounds *
nw_backgrounds_new (void)
{
  NwBackgrounds *self = g_new0 (NwBackgrounds, 1);

  g_mutex_init (&self->mutex);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) nw_background_unref);
  return self;
}

void
nw_backgrounds_free (NwBackgrounds *self)
{
  g_hash_table_unref (self->known);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

void
nw_backgrounds_forget (NwBackgrounds *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_hash_table_remove_all (self->known);
  self->age++;
}

/* Not by the id alone: the next release gets that of one that was removed. */
static char *
name_release (const NwRelease *release)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s@%s", release->id, release->imported, release->dataset,
                          release->version);
}

static NwBackground *
find (NwBackgrounds *self, const char *name, guint *age)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  NwBackground *known = g_hash_table_lookup (self->known, name);

  *age = self->age;
  return known ? nw_background_ref (known) : NULL;
}

/* What was worked out from releases of before is not remembered. */
static void
remember (NwBackgrounds *self, const char *name, NwBackground *background, guint age)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (age == self->age)
    g_hash_table_replace (self->known, g_strdup (name), nw_background_ref (background));
}

/* ---- working it out ---- */

static GPtrArray *
find_eras (const NwRelease *release)
{
  g_autoptr (NwProfile) profile = nw_recipes_read (release);

  return profile ? nw_eras_of (profile) : g_ptr_array_new_with_free_func ((GDestroyNotify) nw_era_free);
}

/* An older release that cannot be read is no reason not to answer: then the default holds, and the result says so. */
static NwMaturity *
find_maturity (NwLibrary *library, const NwRelease *release, NwFrame *frame, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  NwRelease *older = nw_growth_older (releases, release);
  g_autoptr (GError) local = NULL;
  g_autoptr (NwFrame) older_frame = older ? nw_library_frame (library, older, cancellable, &local) : NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!older_frame)
    return nw_maturity_new_default (release->as_of);
  return nw_growth_maturity (release, frame, older, older_frame);
}

NwBackground *
nw_background_new (NwLibrary *library, const NwRelease *release, NwFrame *frame, GCancellable *cancellable, GError **error)
{
  NwBackgrounds *all = nw_library_backgrounds (library);
  g_autofree char *name = name_release (release);
  guint age;
  NwBackground *self = find (all, name, &age);
  NwMaturity *maturity;

  if (self)
    return self;
  maturity = find_maturity (library, release, frame, cancellable, error);
  if (!maturity)
    return NULL;

  self = g_atomic_rc_box_new (NwBackground);
  *self = (NwBackground) { maturity, find_eras (release) };
  remember (all, name, self, age);
  return self;
}

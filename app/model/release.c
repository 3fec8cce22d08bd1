/* release.c: one imported state of a publisher's dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "release.h"

#include <glib/gi18n-lib.h>

#include "date-text.h"

static void
source_file_free (NwSourceFile *file)
{
  g_free (file->name);
  g_free (file->sheet);
  g_free (file->role);
  g_free (file->sha256);
  g_free (file);
}

NwRelease *
nw_release_new (void)
{
  NwRelease *self = g_atomic_rc_box_new0 (NwRelease);

  self->as_of = NW_DATE_UNKNOWN;
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) source_file_free);
  self->caveats = g_ptr_array_new_with_free_func (g_free);
  return self;
}

NwRelease *
nw_release_ref (NwRelease *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
release_clear (gpointer data)
{
  NwRelease *self = data;

  g_free (self->dataset);
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->publisher);
  g_free (self->homepage);
  g_free (self->licence);
  g_free (self->citation);
  g_free (self->version);
  g_free (self->profile);
  g_free (self->recipe);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->caveats);
}

void
nw_release_unref (NwRelease *self)
{
  g_atomic_rc_box_release_full (self, release_clear);
}

NwSourceFile *
nw_release_add_file (NwRelease *self, const char *name, const char *role)
{
  NwSourceFile *file = g_new0 (NwSourceFile, 1);

  file->name = g_strdup (name);
  file->role = g_strdup (role);
  g_ptr_array_add (self->files, file);
  return file;
}

char *
nw_release_name (const NwRelease *self)
{
  const char *title = self->short_title ? self->short_title : self->title ? self->title : self->dataset;

  return self->version ? g_strdup_printf ("%s %s", title, self->version) : g_strdup (title);
}

char *
nw_release_as_of (const NwRelease *self)
{
  return nw_date_display (self->as_of);
}

char *
nw_release_source (const NwRelease *self)
{
  const char *title = self->short_title ? self->short_title : self->title ? self->title : self->dataset;
  g_autofree char *as_of = nw_release_as_of (self);

  if (*as_of)
    /* Translators: dataset, version, day: "EuRepoC, release 1.1, as of 31 March 2023". */
    return g_strdup_printf (_("%s, release %s, as of %s"), title, self->version, as_of);
  /* Translators: dataset, version. */
  return g_strdup_printf (_("%s, release %s"), title, self->version);
}

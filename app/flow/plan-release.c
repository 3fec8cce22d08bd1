/* plan-release.c: decides which release an import makes, and whether the library has it already
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "facts.h"

/* A file of a published state is small; larger ones are known by their names only. */
#define MAX_KNOWN_BYTES (64 * 1024 * 1024)

/* ---- the same once more ---- */

static gboolean
same_sizes (const NwPlan *self, const NwRelease *release)
{
  if (release->files->len != self->tables->len)
    return FALSE;
  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwSourceFile *there = g_ptr_array_index (release->files, i);
      const NwPlannedTable *table = g_ptr_array_index (self->tables, i);

      if (there->bytes != table->file->bytes || g_strcmp0 (there->sheet, table->layout->table) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_files (const NwPlan *self, const NwRelease *release, GCancellable *cancellable)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwPlannedTable *table = g_ptr_array_index (self->tables, i);
      const NwSourceFile *there = g_ptr_array_index (release->files, i);

      if (g_strcmp0 (nw_found_file_hash (table->file, cancellable, NULL), there->sha256) != 0)
        return FALSE;
    }

  return TRUE;
}

/* A release from before recipes were kept was read by its profile. */
static gboolean
same_recipe (const NwPlan *self, const NwRelease *release)
{
  if (!release->recipe)
    return g_strcmp0 (release->profile, self->profile->id) == 0;
  return nw_recipe_covers (release->recipe, self->profile->text);
}

/* Hashing costs a whole read, so sizes are compared first. */
static NwRelease *
find_same (const NwPlan *self, GPtrArray *releases, GCancellable *cancellable)
{
  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      if (strcmp (release->dataset, self->release->dataset) == 0 && same_sizes (self, release)
          && same_recipe (self, release) && same_files (self, release, cancellable))
        return nw_release_ref (release);
    }

  return NULL;
}

static NwRelease *
find_current (const NwPlan *self, GPtrArray *releases)
{
  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      if (release->current && strcmp (release->dataset, self->release->dataset) == 0)
        return nw_release_ref (release);
    }

  return NULL;
}

/* ---- the release ---- */

static void
fill (char **target, const char *value)
{
  if (!*target)
    *target = g_strdup (value);
}

static gboolean
knows_contents (const NwProfile *profile)
{
  for (guint i = 0; i < profile->releases->len; i++)
    if (*((const NwKnownRelease *) g_ptr_array_index (profile->releases, i))->sha256)
      return TRUE;
  return FALSE;
}

const NwKnownRelease *
nw_plan_known (const NwProfile *profile, NwFoundFile *file, GCancellable *cancellable)
{
  gboolean look = file->bytes <= MAX_KNOWN_BYTES && knows_contents (profile);

  return nw_profile_known_release (profile, file->name, look ? nw_found_file_hash (file, cancellable, NULL) : NULL);
}

static const NwKnownRelease *
find_known (const NwPlan *self, GCancellable *cancellable)
{
  const NwKnownRelease *known = NULL;

  for (guint i = 0; i < self->found->len && !known; i++)
    known = nw_plan_known (self->profile, g_ptr_array_index (self->found, i), cancellable);
  return known;
}

static gboolean
has_version (GPtrArray *releases, const char *dataset, const char *version)
{
  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      if (strcmp (release->dataset, dataset) == 0 && g_strcmp0 (release->version, version) == 0)
        return TRUE;
    }

  return FALSE;
}

static char *
default_version (NwDate as_of)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return as_of.precision ? nw_date_print (as_of) : g_date_time_format (now, "%Y-%m-%d");
}

/* A version that nobody chose gets a number behind it when it is taken; a chosen one is refused. */
static gboolean
settle_version (NwPlan *self, GPtrArray *releases, gboolean chosen, GError **error)
{
  NwRelease *release = self->release;
  g_autofree char *base = NULL;

  if (!has_version (releases, release->dataset, release->version))
    return TRUE;
  if (chosen)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                   _("The library holds release %s of %s already, with other files; name this one differently with --release"),
                   release->version, release->dataset);
      return FALSE;
    }

  base = g_steal_pointer (&release->version);
  for (guint n = 2; !release->version || has_version (releases, release->dataset, release->version); n++)
    {
      g_free (release->version);
      release->version = g_strdup_printf ("%s (%u)", base, n);
    }
  return TRUE;
}

static gboolean
parse_request (NwRelease *release, const NwImportRequest *request, GError **error)
{
  if (request->dataset && !nw_facts_is_slug (request->dataset))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” cannot name a dataset; use only a–z, 0–9 and -"), request->dataset);
      return FALSE;
    }
  if (request->dataset)
    {
      g_free (release->dataset);
      release->dataset = g_strdup (request->dataset);
    }
  if (request->version && *request->version)
    {
      g_free (release->version);
      release->version = g_strdup (request->version);
    }
  if (request->as_of && !nw_date_parse (request->as_of, &release->as_of))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("“%s” is no as-of date; write it like 2023-03-31"), request->as_of);
      return FALSE;
    }

  return TRUE;
}

/* What the user says goes before what a facts file says, and that before what the profile knows. */
static void
complete_release (NwPlan *self, const char *title, GCancellable *cancellable)
{
  NwRelease *release = self->release;
  const NwProfile *profile = self->profile;
  const NwKnownRelease *known = find_known (self, cancellable);
  gboolean own = release->dataset && g_strcmp0 (release->dataset, profile->dataset) != 0;

  if (known && !release->version)
    release->version = g_strdup (known->version);
  if (known && !release->as_of.precision)
    release->as_of = known->as_of;
  if (!release->version)
    release->version = default_version (release->as_of);

  release->imported = g_get_real_time () / G_USEC_PER_SEC;
  fill (&release->dataset, profile->dataset);
  if (title && *title)
    fill (&release->title, title);
  fill (&release->title, own ? release->dataset : profile->title);
  fill (&release->short_title, own ? release->title : profile->short_title);
  fill (&release->publisher, profile->publisher);
  fill (&release->homepage, profile->homepage);
  fill (&release->licence, profile->licence);
  fill (&release->citation, profile->citation);
  fill (&release->profile, profile->id);
  for (guint i = 0; profile->caveats && profile->caveats[i]; i++)
    g_ptr_array_add (release->caveats, g_strdup (profile->caveats[i]));
  for (guint i = 0; i < self->tables->len; i++)
    {
      const NwPlannedTable *table = g_ptr_array_index (self->tables, i);
      NwSourceFile *file = nw_release_add_file (release, table->file->name, nw_profile_part (profile, table->part)->id);

      file->bytes = table->file->bytes;
      file->sheet = g_strdup (table->layout->table);
    }
}

gboolean
nw_plan_release (NwPlan *self, GPtrArray *releases, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  if (!parse_request (self->release, request, error))
    return FALSE;

  complete_release (self, request->title, cancellable);
  self->same = find_same (self, releases, cancellable);
  self->before = find_current (self, releases);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return self->same || settle_version (self, releases, request->version && *request->version, error);
}

gboolean
nw_plan_holds (const NwPlan *self, NwLibrary *library)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);

  return !has_version (releases, self->release->dataset, self->release->version);
}

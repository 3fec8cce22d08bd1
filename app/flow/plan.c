/* plan.c: decides what an import is going to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "facts.h"
#include "reader.h"

static void
planned_file_free (NwPlannedFile *file)
{
  g_clear_object (&file->file);
  g_free (file->name);
  g_free (file);
}

void
nw_plan_free (NwPlan *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->release, nw_release_unref);
  g_clear_pointer (&self->same, nw_release_unref);
  g_free (self);
}

/* ---- which file plays which part ---- */

/* The part whose header this is; of the wanted profile, if there is one. */
static const NwProfile *
recognise (const NwProfile *wanted, const char *const *header, guint *part, GError **error)
{
  const NwProfile *profile = nw_profile_recognise (header, part, error);

  if (!profile || !wanted || profile == wanted)
    return profile;

  g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("line 1: the header is that of “%s”, not of “%s”; import the two apart"), profile->name,
               wanted->name);
  return NULL;
}

static gboolean
add_file (NwPlan *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  g_auto (GStrv) header = NULL;
  const NwProfile *profile;
  NwPlannedFile *planned;
  guint part;

  /* A pipe would have to be read twice, and opening it can wait for ever. */
  if (info && g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_READ, _("%s is a pipe or a device; save what comes from it as a file"), name);
      return FALSE;
    }
  header = nw_csv_read_header (file, cancellable, error);
  if (!header)
    return FALSE;
  profile = recognise (self->profile, (const char *const *) header, &part, error);
  if (!profile)
    {
      g_prefix_error (error, "%s, ", name);
      return FALSE;
    }

  self->profile = profile;
  for (guint i = 0; i < self->files->len; i++)
    {
      const NwPlannedFile *other = g_ptr_array_index (self->files, i);
      if (other->part == part)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s and %s both hold the %s; import them one after the other"), other->name,
                       name, nw_profile_part (profile, part)->id);
          return FALSE;
        }
    }

  planned = g_new0 (NwPlannedFile, 1);
  planned->file = g_object_ref (file);
  planned->name = g_steal_pointer (&name);
  planned->part = part;
  planned->bytes = info ? g_file_info_get_size (info) : 0;
  self->bytes_total += planned->bytes;
  g_ptr_array_add (self->files, planned);
  return TRUE;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return (int) (*(NwPlannedFile *const *) a)->part - (int) (*(NwPlannedFile *const *) b)->part;
}

static gboolean
check_parts (NwPlan *self, GError **error)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      const NwPlannedFile *file = g_ptr_array_index (self->files, i);
      if (nw_profile_part (self->profile, file->part)->kind == NW_PART_INCIDENTS)
        return TRUE;
    }

  g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("%s: the file with the incidents is missing; choose it together with this one"),
               ((NwPlannedFile *) g_ptr_array_index (self->files, 0))->name);
  return FALSE;
}

/* ---- hashes ---- */

static char *
hash_file (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, cancellable, NULL));
  g_autofree guint8 *buffer = g_malloc (NW_READ_CHUNK);
  gssize n = -1;

  while (stream && (n = g_input_stream_read (stream, buffer, NW_READ_CHUNK, cancellable, NULL)) > 0)
    g_checksum_update (sum, buffer, n);

  return n == 0 ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

static gboolean
same_sizes (const NwPlan *self, const NwRelease *release)
{
  if (release->files->len != self->files->len)
    return FALSE;
  for (guint i = 0; i < self->files->len; i++)
    if (((NwSourceFile *) g_ptr_array_index (release->files, i))->bytes
        != ((NwPlannedFile *) g_ptr_array_index (self->files, i))->bytes)
      return FALSE;

  return TRUE;
}

static gboolean
same_files (const NwPlan *self, const NwRelease *release, GCancellable *cancellable)
{
  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *hash = hash_file (((NwPlannedFile *) g_ptr_array_index (self->files, i))->file, cancellable);
      if (g_strcmp0 (hash, ((NwSourceFile *) g_ptr_array_index (release->files, i))->sha256) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Hashing costs a whole read, so sizes are compared first. */
static NwRelease *
find_same (const NwPlan *self, GPtrArray *releases, GCancellable *cancellable)
{
  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);
      if (strcmp (release->dataset, self->release->dataset) == 0 && same_sizes (self, release)
          && same_files (self, release, cancellable))
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

static const NwKnownRelease *
find_known (const NwPlan *self)
{
  const NwKnownRelease *known = NULL;

  for (guint i = 0; i < self->files->len && !known; i++)
    known = nw_profile_known_release (self->profile, ((NwPlannedFile *) g_ptr_array_index (self->files, i))->name, NULL);
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
complete_release (NwPlan *self)
{
  NwRelease *release = self->release;
  const NwProfile *profile = self->profile;
  const NwKnownRelease *known = find_known (self);
  gboolean own = release->dataset && g_strcmp0 (release->dataset, profile->dataset) != 0;

  if (known && !release->version)
    release->version = g_strdup (known->version);
  if (known && !release->as_of.precision)
    release->as_of = known->as_of;
  if (!release->version)
    release->version = default_version (release->as_of);

  release->imported = g_get_real_time () / G_USEC_PER_SEC;
  fill (&release->dataset, profile->dataset);
  fill (&release->title, own ? release->dataset : profile->title);
  fill (&release->short_title, own ? release->title : profile->short_title);
  fill (&release->publisher, profile->publisher);
  fill (&release->homepage, profile->homepage);
  fill (&release->licence, profile->licence);
  fill (&release->citation, profile->citation);
  fill (&release->profile, profile->id);
  for (guint i = 0; profile->caveats && profile->caveats[i]; i++)
    g_ptr_array_add (release->caveats, g_strdup (profile->caveats[i]));
  for (guint i = 0; i < self->files->len; i++)
    {
      const NwPlannedFile *file = g_ptr_array_index (self->files, i);
      nw_release_add_file (release, file->name, nw_profile_part (profile, file->part)->id)->bytes = file->bytes;
    }
}

static gboolean
plan_files (NwPlan *self, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  if (request->profile && !(self->profile = nw_profile_find (request->profile)))
    {
      g_set_error (error, NW_FAULT, NW_FAULT_MAPPING, _("No profile is called “%s”; “list profiles” names them"), request->profile);
      return FALSE;
    }

  for (guint i = 0; i < request->files->len; i++)
    {
      GFile *file = g_ptr_array_index (request->files, i);
      g_autofree char *name = g_file_get_basename (file);
      gboolean ok = g_str_has_suffix (name, NW_FACTS_SUFFIX) ? nw_facts_read (file, self->release, cancellable, error)
                                                             : add_file (self, file, cancellable, error);
      if (!ok)
        return FALSE;
    }
  if (self->files->len == 0)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_MAPPING, _("There is no file to import; choose at least one with incidents"));
      return FALSE;
    }

  g_ptr_array_sort (self->files, compare_parts);
  return check_parts (self, error);
}

NwPlan *
nw_plan_new (NwLibrary *library, const NwImportRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwPlan) self = g_new0 (NwPlan, 1);
  g_autoptr (GPtrArray) releases = nw_library_releases (library);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) planned_file_free);
  self->release = nw_release_new ();
  if (!plan_files (self, request, cancellable, error) || !parse_request (self->release, request, error))
    return NULL;

  complete_release (self);
  self->same = find_same (self, releases, cancellable);
  if (!self->same && !settle_version (self, releases, request->version && *request->version, error))
    return NULL;

  return g_steal_pointer (&self);
}

gboolean
nw_plan_holds (const NwPlan *self, NwLibrary *library)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);

  return !has_version (releases, self->release->dataset, self->release->version);
}

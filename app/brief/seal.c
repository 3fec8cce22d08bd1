/* seal.c: origin of a number as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "seal.h"

#include "comparison-text.h"
#include "result-id.h"
#include "seal-json.h"

#define DEFAULT_COMPLETE "default"

static void
file_free (NwSourceFile *file)
{
  g_free (file->name);
  g_free (file->sheet);
  g_free (file->role);
  g_free (file->sha256);
  g_free (file);
}

static void
release_free (NwSealRelease *release)
{
  g_free (release->dataset);
  g_free (release->version);
  g_free (release->title);
  g_free (release->publisher);
  g_free (release->homepage);
  g_free (release->licence);
  g_free (release->citation);
  g_free (release->as_of);
  g_free (release->profile);
  g_free (release->recipe);
  g_clear_pointer (&release->files, g_ptr_array_unref);
  g_free (release);
}

NwSeal *
nw_seal_new (void)
{
  NwSeal *self = g_atomic_rc_box_new0 (NwSeal);

  self->releases = g_ptr_array_new_with_free_func ((GDestroyNotify) release_free);
  return self;
}

NwSealRelease *
nw_seal_add_release (NwSeal *self)
{
  NwSealRelease *release = g_new0 (NwSealRelease, 1);

  release->files = g_ptr_array_new_with_free_func ((GDestroyNotify) file_free);
  g_ptr_array_add (self->releases, release);
  return release;
}

NwSourceFile *
nw_seal_release_add_file (NwSealRelease *self)
{
  NwSourceFile *file = g_new0 (NwSourceFile, 1);

  g_ptr_array_add (self->files, file);
  return file;
}

NwSeal *
nw_seal_ref (NwSeal *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
seal_clear (gpointer data)
{
  NwSeal *self = data;

  g_free (self->id);
  g_free (self->answer);
  g_free (self->program);
  g_free (self->analysis);
  g_free (self->shows);
  g_free (self->query);
  g_free (self->counting);
  g_free (self->complete);
  g_free (self->words);
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_strfreev (self->rules);
}

void
nw_seal_unref (NwSeal *self)
{
  g_atomic_rc_box_release_full (self, seal_clear);
}

/* ---- of what was counted ---- */

static char *
text_or_null (const char *text)
{
  return text && *text ? g_strdup (text) : NULL;
}

static void
add_release (NwSeal *self, const NwRelease *release)
{
  NwSealRelease *sealed = nw_seal_add_release (self);
  g_autofree char *as_of = nw_date_print (release->as_of);

  sealed->dataset = g_strdup (release->dataset);
  sealed->version = g_strdup (release->version);
  sealed->title = text_or_null (release->title);
  sealed->publisher = text_or_null (release->publisher);
  sealed->homepage = text_or_null (release->homepage);
  sealed->licence = text_or_null (release->licence);
  sealed->citation = text_or_null (release->citation);
  sealed->as_of = text_or_null (as_of);
  sealed->profile = text_or_null (release->profile);
  sealed->recipe = release->recipe ? g_compute_checksum_for_string (G_CHECKSUM_SHA256, release->recipe, -1) : NULL;
  for (guint i = 0; i < release->files->len; i++)
    {
      const NwSourceFile *file = g_ptr_array_index (release->files, i);
      NwSourceFile *copy = nw_seal_release_add_file (sealed);

      copy->name = g_strdup (file->name);
      copy->sheet = g_strdup (file->sheet);
      copy->role = g_strdup (file->role);
      copy->sha256 = g_strdup (file->sha256);
      copy->bytes = file->bytes;
      copy->rows = file->rows;
    }
}

/* Whatever is counted says the question, its rule, and with what knowledge. */
static NwSeal *
seal_of (const NwQuery *query, const char *const *rules, const char *shows)
{
  NwSeal *self = nw_seal_new ();

  self->program = g_strdup (NW_VERSION);
  self->shows = g_strdup (shows);
  self->query = nw_query_print (query);
  self->counting = g_strdup (nw_rule_id (query->rule));
  self->rules = g_strdupv ((char **) rules);
  return self;
}

NwSeal *
nw_seal_of_result (const NwResult *result, const char *shows)
{
  NwSeal *self = seal_of (result->query, (const char *const *) result->rules, shows);
  g_autoptr (GPtrArray) releases = nw_comparison_releases (result);

  self->id = nw_result_id (result);
  self->answer = nw_result_hash (result);
  self->analysis = g_strdup (result->analysis);
  self->incidents = result->incidents;
  if (result->maturity)
    {
      const char *older = nw_maturity_older (result->maturity);

      self->complete = g_strdup (older ? older : DEFAULT_COMPLETE);
    }
  for (guint i = 0; i < releases->len; i++)
    add_release (self, g_ptr_array_index (releases, i));
  self->words = nw_seal_words (result);
  return self;
}

NwSeal *
nw_seal_of_list (const NwQuery *query, const NwRelease *release, const char *const *rules, guint incidents, const char *shows,
                 const char *answer)
{
  NwSeal *self = seal_of (query, rules, shows);

  self->answer = g_strdup (answer);
  self->incidents = incidents;
  add_release (self, release);
  self->id = nw_seal_check (self);
  return self;
}

char *
nw_seal_check (const NwSeal *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (NwQuery) query = nw_query_parse (self->query, NULL);

  if (!query)
    return NULL;
  nw_id_begin (sum, self->program, self->analysis, query);
  for (guint i = 0; i < self->releases->len; i++)
    {
      const NwSealRelease *release = g_ptr_array_index (self->releases, i);

      nw_id_add_release (sum, release->dataset, release->version, release->files);
    }
  return nw_id_end (sum, self->answer);
}

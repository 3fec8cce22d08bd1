/* actor-list.c: lists actors with the number of incidents that are attributed to them, dataset by dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actor-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actors.h"

typedef struct {
  NwLibrary    *library;
  GPtrArray    *releases;
  NwActorIndex *index;
  NwCodebook   *codebook;
  guint16      *map;
  guint         n_codes;
  GHashTable   *codes;  /* folded name → code it is counted as */
  GArray       *counts; /* guint32: incidents by dataset (as in releases), n_codes each */
  GHashTable   *wanted; /* codes, NULL: all */
  GPtrArray    *entries;
} Listing;

static void
listing_clear (Listing *self)
{
  g_clear_pointer (&self->releases, g_ptr_array_unref);
  g_clear_pointer (&self->index, nw_actor_index_free);
  g_clear_pointer (&self->codebook, nw_codebook_unref);
  g_free (self->map);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->wanted, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, listing_clear)

void
nw_actor_entry_free (NwActorEntry *entry)
{
  g_free (entry->name);
  g_free (entry->actor);
  g_strfreev (entry->aliases);
  g_free (entry->states);
  g_free (entry->list);
  g_free (entry->dataset);
  g_free (entry);
}

/* ---- what there is ---- */

static void
map_codes (Listing *self)
{
  self->map = nw_actor_index_map (self->index, self->codebook, &self->n_codes);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = NW_N_SPECIAL_CODES; i < self->n_codes; i++)
    g_hash_table_insert (self->codes,
                         nw_actor_fold (nw_codebook_get_code (self->codebook, NW_DOMAIN_ACTOR, i)->label),
                         GUINT_TO_POINTER ((guint) self->map[i]));
}

/* 0, which is a special code, when nobody is called so. */
static guint
find_code (const Listing *self, const char *name)
{
  const char *actor = nw_actor_index_find (self->index, name);
  g_autofree char *folded = nw_actor_fold (actor ? actor : name);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->codes, folded));
}

static gboolean
count_incidents (Listing *self, GCancellable *cancellable, GError **error)
{
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_set_size (self->counts, self->releases->len * self->n_codes);
  for (guint i = 0; i < self->releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (self->releases, i);
      guint32 *counts = &g_array_index (self->counts, guint32, i * self->n_codes);
      g_autoptr (NwFrame) frame = NULL;

      if (!release->current || release->counts.incidents == 0)
        continue;
      frame = nw_library_frame (self->library, release, cancellable, error);
      if (!frame)
        return FALSE;
      for (guint row = 0; row < nw_frame_n_rows (frame); row++)
        {
          guint n;
          const guint16 *codes = nw_frame_codes (frame, NW_DIMENSION_ACTOR, row, &n);

          for (guint j = 0; j < n; j++)
            if (codes[j] < self->n_codes)
              counts[codes[j]]++;
        }
    }
  return TRUE;
}

static gboolean
find_wanted (Listing *self, const char *const *names, GError **error)
{
  if (names == NULL || names[0] == NULL)
    return TRUE;
  self->wanted = g_hash_table_new (NULL, NULL);
  for (; *names; names++)
    {
      guint code = find_code (self, *names);

      if (code == 0)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                       _("The library knows no actor called “%s”, or several; import a list of actors, or "
                          "give another name"),
                       *names);
          return FALSE;
        }
      g_hash_table_add (self->wanted, GUINT_TO_POINTER (code));
    }
  return TRUE;
}

/* ---- entries ---- */

/* Datasets are never summed: an entry for each one that attributes incidents to the actor, else one without. */
static void
add_entries (Listing *self, guint code, const char *name, char **aliases, const char *states, const char *list)
{
  gboolean any = FALSE;

  for (guint i = 0; i <= self->releases->len; i++)
    {
      gboolean last = i == self->releases->len;
      guint incidents = last ? 0 : g_array_index (self->counts, guint32, i * self->n_codes + code);
      NwActorEntry *entry;

      if (last ? any : incidents == 0)
        continue;
      any = TRUE;
      entry = g_new0 (NwActorEntry, 1);
      entry->name = g_strdup (name);
      entry->actor = g_strdup (nw_codebook_get_code (self->codebook, NW_DOMAIN_ACTOR, code)->code);
      entry->aliases = g_strdupv (aliases);
      entry->states = g_strdup (states);
      entry->list = g_strdup (list);
      entry->dataset = last ? NULL : g_strdup (((NwRelease *) g_ptr_array_index (self->releases, i))->dataset);
      entry->incidents = incidents;
      g_ptr_array_add (self->entries, entry);
    }
}

/* "PRK (meta.country); unknown (…)" */
static char *
print_states (const Listing *self, const NwBatch *batch, const NwActor *actor)
{
  GString *states = g_string_new (NULL);

  for (guint i = 0; i < actor->n_marks; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, actor->first_mark + i);

      g_string_append_printf (states, "%s%s", i > 0 ? "; " : "",
                              nw_codebook_get_code (self->codebook, NW_DOMAIN_STATE, mark->code)->code);
      if (mark->name)
        g_string_append_printf (states, " (%s)", mark->name);
    }
  return g_string_free (states, FALSE);
}

static gboolean
add_list (Listing *self, const NwRelease *release, GHashTable *listed, GError **error)
{
  g_autoptr (NwBatch) batch = nw_store_read_actors (nw_library_store (self->library), release->id, error);

  for (guint i = 0; batch && i < batch->actors->len; i++)
    {
      const NwActor *actor = nw_batch_actor (batch, i);
      g_auto (GStrv) aliases = actor->aliases ? g_strsplit (actor->aliases, "\n", -1) : g_new0 (char *, 1);
      g_autofree char *states = print_states (self, batch, actor);
      guint code = find_code (self, actor->name);

      g_hash_table_add (listed, GUINT_TO_POINTER (code));
      if (code >= NW_N_SPECIAL_CODES
          && (!self->wanted || g_hash_table_contains (self->wanted, GUINT_TO_POINTER (code))))
        add_entries (self, code, actor->name, aliases, states, release->dataset);
    }
  return batch != NULL;
}

/* The other names under which incidents know an actor that is in no list. */
static GStrv
other_names (const Listing *self, guint code)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = NW_N_SPECIAL_CODES; i < self->n_codes; i++)
    if (i != code && self->map[i] == code)
      g_strv_builder_add (names, nw_codebook_get_code (self->codebook, NW_DOMAIN_ACTOR, i)->label);
  return g_strv_builder_end (names);
}

static void
add_unlisted (Listing *self, GHashTable *listed)
{
  for (guint code = NW_N_SPECIAL_CODES; code < self->n_codes; code++)
    {
      g_auto (GStrv) names = NULL;
      gboolean named = FALSE;

      for (guint i = 0; i < self->releases->len; i++)
        named |= g_array_index (self->counts, guint32, i * self->n_codes + code) > 0;
      if (!named || g_hash_table_contains (listed, GUINT_TO_POINTER (code)) ||
          (self->wanted && !g_hash_table_contains (self->wanted, GUINT_TO_POINTER (code))))
        continue;
      names = other_names (self, code);
      add_entries (self, code, nw_codebook_get_code (self->codebook, NW_DOMAIN_ACTOR, code)->label, names, "", NULL);
    }
}

GPtrArray *
nw_actor_list (NwLibrary *library, const char *const *names, GCancellable *cancellable, GError **error)
{
  g_auto (Listing) self = { .library = library };
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);

  self.releases = nw_library_releases (library);
  self.codebook = nw_library_codebook (library);
  self.entries = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_actor_entry_free);
  self.index = nw_actors_index (nw_library_store (library), self.releases, error);
  if (!self.index)
    return NULL;
  map_codes (&self);
  if (!find_wanted (&self, names, error) || !count_incidents (&self, cancellable, error))
    return NULL;

  for (guint i = 0; i < self.releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (self.releases, i);

      if (release->current && release->counts.actors > 0 && !add_list (&self, release, listed, error))
        return NULL;
    }
  add_unlisted (&self, listed);
  return g_steal_pointer (&self.entries);
}

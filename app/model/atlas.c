/* atlas.c: keeps regions and memberships by place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "atlas.h"

#include <string.h>

struct _NwAtlas {
  GPtrArray  *regions;     /* NwAtlasEntry, owned */
  GPtrArray  *blocs;       /* NwAtlasEntry, owned */
  GHashTable *region_of;   /* place → number of the region + 1 */
  GHashTable *memberships; /* place → GArray of NwMembership */
};

static void
entry_free (gpointer data)
{
  NwAtlasEntry *entry = data;

  g_free (entry->code);
  g_free (entry->label);
  g_free (entry);
}

static guint
add_entry (GPtrArray *entries, const char *code, const char *label)
{
  NwAtlasEntry *entry;

  for (guint i = 0; i < entries->len; i++)
    if (strcmp (((NwAtlasEntry *) entries->pdata[i])->code, code) == 0)
      return i;

  entry = g_new (NwAtlasEntry, 1);
  *entry = (NwAtlasEntry) { g_strdup (code), g_strdup (label) };
  g_ptr_array_add (entries, entry);
  return entries->len - 1;
}

NwAtlas *
nw_atlas_new (void)
{
  NwAtlas *self = g_atomic_rc_box_new0 (NwAtlas);

  self->regions = g_ptr_array_new_with_free_func (entry_free);
  self->blocs = g_ptr_array_new_with_free_func (entry_free);
  self->region_of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->memberships = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

NwAtlas *
nw_atlas_ref (NwAtlas *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
atlas_clear (gpointer data)
{
  NwAtlas *self = data;

  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->blocs);
  g_hash_table_unref (self->region_of);
  g_hash_table_unref (self->memberships);
}

void
nw_atlas_unref (NwAtlas *self)
{
  g_atomic_rc_box_release_full (self, atlas_clear);
}

void
nw_atlas_set_region (NwAtlas *self, const char *place, const char *region, const char *label)
{
  guint number = add_entry (self->regions, region, label);

  g_hash_table_insert (self->region_of, g_strdup (place), GUINT_TO_POINTER (number + 1));
}

guint
nw_atlas_add_bloc (NwAtlas *self, const char *code, const char *label)
{
  g_return_val_if_fail (self->blocs->len < NW_MAX_BLOCS, 0);

  return add_entry (self->blocs, code, label);
}

void
nw_atlas_add_member (NwAtlas *self, guint bloc, const char *place, gint32 first, gint32 last)
{
  GArray *memberships = g_hash_table_lookup (self->memberships, place);
  NwMembership membership = { bloc, first, last };
  guint at;

  g_return_if_fail (bloc < self->blocs->len);

  if (!memberships)
    {
      memberships = g_array_new (FALSE, FALSE, sizeof (NwMembership));
      g_hash_table_insert (self->memberships, g_strdup (place), memberships);
    }
  for (at = memberships->len; at > 0 && g_array_index (memberships, NwMembership, at - 1).bloc > bloc;)
    at--;
  g_array_insert_val (memberships, at, membership);
}

const GPtrArray *
nw_atlas_regions (const NwAtlas *self)
{
  return self->regions;
}

const GPtrArray *
nw_atlas_blocs (const NwAtlas *self)
{
  return self->blocs;
}

int
nw_atlas_region (const NwAtlas *self, const char *place)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->region_of, place)) - 1;
}

const NwMembership *
nw_atlas_memberships (const NwAtlas *self, const char *place, guint *n)
{
  const GArray *memberships = g_hash_table_lookup (self->memberships, place);

  *n = memberships ? memberships->len : 0;
  return memberships ? (const NwMembership *) (gconstpointer) memberships->data : NULL;
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const NwAtlasMember *ma = a, *mb = b;
  int order = strcmp (ma->place, mb->place);

  return order != 0 ? order : (ma->time.first > mb->time.first) - (ma->time.first < mb->time.first);
}

GArray *
nw_atlas_members (const NwAtlas *self, guint bloc)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (NwAtlasMember));
  GHashTableIter places;
  gpointer place, memberships;

  g_hash_table_iter_init (&places, self->memberships);
  while (g_hash_table_iter_next (&places, &place, &memberships))
    for (guint i = 0; i < ((const GArray *) memberships)->len; i++)
      {
        NwAtlasMember member = { place, g_array_index ((const GArray *) memberships, NwMembership, i) };

        if (member.time.bloc == bloc)
          g_array_append_val (members, member);
      }
  g_array_sort (members, compare_members);
  return members;
}

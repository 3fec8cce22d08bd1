/* actors.c: reads the lists of actors of a library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "actors.h"

#include <string.h>

/* The same whatever was imported first. */
static int
compare_lists (gconstpointer a, gconstpointer b)
{
  const NwRelease *one = *(NwRelease *const *) a, *other = *(NwRelease *const *) b;

  if (one->counts.actors != other->counts.actors)
    return one->counts.actors > other->counts.actors ? -1 : 1;
  return strcmp (one->dataset, other->dataset);
}

NwActorIndex *
nw_actors_index (NwStore *store, GPtrArray *releases, GError **error)
{
  g_autoptr (NwActorIndex) index = nw_actor_index_new ();
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();

  for (guint i = 0; i < releases->len; i++)
    {
      NwRelease *release = g_ptr_array_index (releases, i);

      if (release->current && release->counts.actors > 0)
        g_ptr_array_add (lists, release);
    }
  g_ptr_array_sort (lists, compare_lists);

  for (guint i = 0; i < lists->len; i++)
    {
      g_autoptr (NwBatch) batch = nw_store_read_actors (store, ((NwRelease *) lists->pdata[i])->id, error);

      if (!batch)
        return NULL;
      nw_actor_index_add_list (index, batch);
    }
  return g_steal_pointer (&index);
}

GBytes *
nw_actors_map (NwStore *store, GPtrArray *releases, const NwCodebook *codebook, GError **error)
{
  g_autoptr (NwActorIndex) index = nw_actors_index (store, releases, error);
  guint16 *map;
  guint n;

  if (!index)
    return NULL;
  map = nw_actor_index_map (index, codebook, &n);
  return g_bytes_new_take (map, n * sizeof *map);
}

gboolean
nw_actors_changed (GBytes *before, GBytes *after)
{
  gsize n_before, n_after;
  gconstpointer one = g_bytes_get_data (before, &n_before), other = g_bytes_get_data (after, &n_after);

  return memcmp (one, other, MIN (n_before, n_after)) != 0;
}

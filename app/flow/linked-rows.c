/* linked-rows.c: finds the rows of records that somebody judged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "linked-rows.h"

#include <string.h>

GHashTable *
nw_linked_rows_find (NwLibrary *library, const GPtrArray *links, const NwRelease *release, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < links->len; i++)
    {
      const NwLink *link = g_ptr_array_index (links, i);

      if (strcmp (link->dataset_a, release->dataset) == 0)
        g_hash_table_add (keys, link->key_a);
      if (strcmp (link->dataset_b, release->dataset) == 0)
        g_hash_table_add (keys, link->key_b);
    }
  if (g_hash_table_size (keys) == 0)
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return nw_store_find_rows (nw_library_store (library), release->id, keys, error);
}

/* Those between two datasets, in either direction. Borrowed from links. */
static GPtrArray *
links_between (const GPtrArray *links, const char *dataset, const char *other)
{
  GPtrArray *between = g_ptr_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      NwLink *link = g_ptr_array_index (links, i);

      if ((strcmp (link->dataset_a, dataset) == 0 && strcmp (link->dataset_b, other) == 0)
          || (strcmp (link->dataset_a, other) == 0 && strcmp (link->dataset_b, dataset) == 0))
        g_ptr_array_add (between, link);
    }
  return between;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const NwLinkedRows *one = a, *other = b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return one->other < other->other ? -1 : one->other > other->other;
}

GArray *
nw_linked_rows (NwLibrary *library, const NwRelease *release, const NwRelease *other, GError **error)
{
  g_autoptr (GPtrArray) links = nw_store_links (nw_library_store (library), error);
  g_autoptr (GPtrArray) between = links ? links_between (links, release->dataset, other->dataset) : NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (NwLinkedRows));
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GHashTable) others = NULL;

  /* Of one dataset a record is itself on both sides. */
  if (between && (between->len == 0 || strcmp (release->dataset, other->dataset) == 0))
    return g_steal_pointer (&found);
  rows = between ? nw_linked_rows_find (library, between, release, error) : NULL;
  others = rows ? nw_linked_rows_find (library, between, other, error) : NULL;
  if (!others)
    return NULL;
  for (guint i = 0; i < between->len; i++)
    {
      const NwLink *link = g_ptr_array_index (between, i);
      gboolean turned = strcmp (link->dataset_a, release->dataset) != 0;
      guint row = GPOINTER_TO_UINT (g_hash_table_lookup (rows, turned ? link->key_b : link->key_a));
      guint second = GPOINTER_TO_UINT (g_hash_table_lookup (others, turned ? link->key_a : link->key_b));
      NwLinkedRows pair = { row - 1, second - 1, link->kind };

      if (row > 0 && second > 0)
        g_array_append_val (found, pair);
    }
  g_array_sort (found, compare_rows);
  return g_steal_pointer (&found);
}

GHashTable *
nw_linked_rows_judged (NwLibrary *library, const NwRelease *release, const NwRelease *other, GError **error)
{
  g_autoptr (GArray) rows = nw_linked_rows (library, release, other, error);
  GHashTable *judged;

  if (!rows)
    return NULL;
  judged = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const NwLinkedRows *pair = &g_array_index (rows, NwLinkedRows, i);
      guint64 both = (guint64) pair->row << 32 | pair->other;

      g_hash_table_add (judged, g_memdup2 (&both, sizeof both));
    }
  return judged;
}

/* ---- once ---- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

GArray *
nw_linked_rows_once (NwLibrary *library, const NwLinkedSide *sides, guint n, const NwRelease *release, GError **error)
{
  g_autoptr (GArray) again = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) rows = nw_linked_rows (library, sides[i].release, release, error);

      if (!rows)
        return NULL;
      for (guint j = 0; j < rows->len; j++)
        {
          const NwLinkedRows *pair = &g_array_index (rows, NwLinkedRows, j);
          guint32 row = pair->other;

          if ((pair->kind == NW_LINK_SAME || pair->kind == NW_LINK_PART_OF) && nw_selection_has (sides[i].selection, pair->row))
            g_array_append_val (again, row);
        }
    }
  g_array_sort (again, compare_numbers);
  for (guint i = 0; i < again->len; i++)
    if (i == 0 || g_array_index (again, guint32, i) != g_array_index (again, guint32, kept - 1))
      g_array_index (again, guint32, kept++) = g_array_index (again, guint32, i);
  g_array_set_size (again, kept);
  return g_steal_pointer (&again);
}

/* narrowing.c: finds incidents by words, by key, and behind a cell of another answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "narrowing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "answering.h"

/* Keeps those that are in both; both ascending. */
static void
intersect (GArray **ids, GArray *other)
{
  GArray *both;

  if (!*ids)
    {
      *ids = g_array_ref (other);
      return;
    }
  both = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0, j = 0; i < (*ids)->len && j < other->len;)
    {
      gint64 a = g_array_index (*ids, gint64, i), b = g_array_index (other, gint64, j);

      if (a == b)
        g_array_append_val (both, a);
      i += a <= b;
      j += b <= a;
    }
  g_array_unref (*ids);
  *ids = both;
}

static GArray *
find_incident (NwLibrary *library, const NwQuery *query, const NwRelease *release, GError **error)
{
  g_autoptr (GError) local = NULL;
  gint64 id = nw_store_find_key (nw_library_store (library), release->id, query->incident, &local);
  GArray *ids;

  if (local)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (id == 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("%s@%s has no incident with the key “%s”"), release->dataset, release->version,
                   query->incident);
      return NULL;
    }
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, id);
  return ids;
}

/* The nested question is asked of the same release. */
static GArray *
find_behind (NwLibrary *library, const NwQuery *query, const NwRelease *release, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwQuery) question = nw_query_copy (query->behind);
  const char *slash = strrchr (question->cell, '/');
  g_autofree char *row = g_strndup (question->cell, slash - question->cell);
  NwBehind behind = { .row = row, .column = slash + 1 };
  g_autoptr (GArray) ids = NULL;

  question->dataset = g_strdup (release->dataset);
  question->release = g_strdup (release->version);
  ids = nw_answer_behind (library, question, &behind, cancellable, error);
  if (ids && !behind.found)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("The answer to “%s” has no cell “%s” with incidents behind it"), question->analysis,
                   question->cell);
      return NULL;
    }
  return g_steal_pointer (&ids);
}

gboolean
nw_narrowing_find (NwLibrary *library, const NwQuery *query, const NwRelease *release, GArray **ids, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GArray) all = NULL;

  *ids = NULL;
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GArray) some = NULL;

      if (i == 0 && query->search)
        some = nw_store_search (nw_library_store (library), release->id, query->search, cancellable, error);
      else if (i == 1 && query->incident)
        some = find_incident (library, query, release, error);
      else if (i == 2 && query->behind)
        some = find_behind (library, query, release, cancellable, error);
      else
        continue;
      if (!some)
        return FALSE;
      intersect (&all, some);
    }
  *ids = g_steal_pointer (&all);
  return TRUE;
}

/* reports.c: compares two releases, down to the numbers of the saved views
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reports.h"

#include <glib/gi18n-lib.h>

#include "recipes.h"

/* ---- views ---- */

static void
saved_view_free (NwSavedView *view)
{
  g_free (view->name);
  g_clear_pointer (&view->query, nw_query_unref);
  g_free (view);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSavedView, saved_view_free)

GPtrArray *
nw_reports_views (NwLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) texts = nw_store_views (nw_library_store (library), error);
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify) saved_view_free);

  for (guint i = 0; texts && i < texts->len; i++)
    {
      const NwView *text = g_ptr_array_index (texts, i);
      g_autoptr (NwSavedView) view = g_new0 (NwSavedView, 1);
      g_autoptr (GError) local = NULL;

      view->name = g_strdup (text->name);
      view->query = nw_query_parse (text->query, &local);
      if (!view->query)
        {
          g_set_error (error, NW_FAULT, NW_FAULT_QUERY,
                       _("The saved view “%s” cannot be understood (%s). Remove it or save it anew."), text->name,
                       local->message);
          return NULL;
        }
      g_ptr_array_add (views, g_steal_pointer (&view));
    }

  return texts ? g_steal_pointer (&views) : NULL;
}

/* ---- the numbers of a view in two releases ---- */

static NwAnswer *
ask_release (NwLibrary       *library,
             const NwQuery   *question,
             const NwRelease *release,
             GCancellable    *cancellable,
             GError         **error)
{
  g_autoptr (NwQuery) query = nw_query_copy (question);
  NwAsk ask = { .analysis = question->interval == NW_INTERVAL_ALL ? "total" : "trend" };

  g_free (query->dataset);
  g_free (query->release);
  query->dataset = g_strdup (release->dataset);
  query->release = g_strdup (release->version);
  return nw_library_ask (library, query, &ask, cancellable, error);
}

static char *
name_cell (const NwResult *result, guint group, guint period)
{
  return g_strdup_printf ("%d %s", nw_result_period (result, period)->number, nw_result_group (result, group)->code);
}

/* What is not among the groups or periods of a result counts no incident there. */
static guint
count_different (const NwResult *before, const NwResult *after)
{
  g_autoptr (GHashTable) cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer left;
  guint n = 0;

  for (guint g = 0; g < before->groups->len; g++)
    for (guint p = 0; p < before->periods->len; p++)
      {
        double cell = nw_result_cell (before, g, p);
        g_hash_table_insert (cells, name_cell (before, g, p), g_memdup2 (&cell, sizeof cell));
      }
  for (guint g = 0; g < after->groups->len; g++)
    for (guint p = 0; p < after->periods->len; p++)
      {
        g_autofree char *name = name_cell (after, g, p);
        const double *cell = g_hash_table_lookup (cells, name);

        n += nw_result_cell (after, g, p) != (cell ? *cell : 0);
        g_hash_table_remove (cells, name);
      }
  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, NULL, &left))
    n += *(const double *) left != 0;

  return n;
}

/* A view that has no answer here (a code that the library does not know) has no numbers that could change. */
static gboolean
compare_view (NwLibrary         *library,
              const NwSavedView *view,
              NwChanges         *changes,
              GCancellable      *cancellable,
              GError           **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (NwAnswer) before = ask_release (library, view->query, changes->from, cancellable, &local);
  g_autoptr (NwAnswer) after = before ? ask_release (library, view->query, changes->to, cancellable, &local) : NULL;
  guint cells;

  if (g_error_matches (local, NW_FAULT, NW_FAULT_QUERY))
    return TRUE;
  if (!after)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  cells = count_different (before->result, after->result);
  if (cells > 0 || before->incidents != after->incidents)
    nw_changes_add_view (changes, view->name, before->incidents, after->incidents, cells);
  return TRUE;
}

/* A view of the dataset that names no release shows another one when a newer is imported. */
static gboolean
follows (const NwSavedView *view, const NwRelease *release)
{
  return !view->query->release && (!view->query->dataset || g_strcmp0 (view->query->dataset, release->dataset) == 0);
}

static gboolean
compare_views (NwLibrary *library, NwChanges *changes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) views = nw_reports_views (library, error);

  for (guint i = 0; views && i < views->len; i++)
    {
      const NwSavedView *view = g_ptr_array_index (views, i);

      if (follows (view, changes->to) && !compare_view (library, view, changes, cancellable, error))
        return FALSE;
    }

  return views != NULL;
}

/* ---- releases ---- */

/* What an import makes of a title differs from one release to the next where several records have it. */
static gboolean
has_keys_from_titles (const NwRelease *release)
{
  g_autoptr (NwProfile) profile = nw_recipes_read (release);

  for (guint i = 0; profile && i < profile->parts->len; i++)
    if (((const NwPart *) g_ptr_array_index (profile->parts, i))->key_from_title)
      return TRUE;
  return FALSE;
}

static NwRelease *
find_by_id (GPtrArray *releases, gint64 id, GError **error)
{
  for (guint i = 0; i < releases->len; i++)
    if (((NwRelease *) g_ptr_array_index (releases, i))->id == id)
      return g_ptr_array_index (releases, i);

  g_set_error_literal (error, NW_FAULT, NW_FAULT_QUERY, _("This release is not in the library any more."));
  return NULL;
}

NwChanges *
nw_reports_compare (NwLibrary *library, gint64 from, gint64 to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);
  g_autoptr (NwChanges) changes = NULL;
  NwRelease *older = find_by_id (releases, from, error);
  NwRelease *newer = older ? find_by_id (releases, to, error) : NULL;

  if (!newer)
    return NULL;
  if (g_strcmp0 (older->dataset, newer->dataset) != 0)
    {
      g_set_error (error, NW_FAULT, NW_FAULT_QUERY, _("%s and %s are two datasets; compare two releases of one"),
                   older->dataset, newer->dataset);
      return NULL;
    }

  changes = nw_store_compare (nw_library_store (library), older, newer,
                              has_keys_from_titles (older) || has_keys_from_titles (newer), cancellable, error);
  if (!changes || !compare_views (library, changes, cancellable, error))
    return NULL;
  return g_steal_pointer (&changes);
}

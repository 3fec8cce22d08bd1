/* record-finder.c: asks for one incident by its key, and then for its place in the library
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "record-finder.h"

#include "first-query.h"

typedef struct {
  gint64 release;
  gint64 incident;
} Found;

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Found *found = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GArray) ids = nw_workspace_ids_finish (NW_WORKSPACE (source), result, &error);

  if (ids == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  found->incident = g_array_index (ids, gint64, 0); /* a key that no incident has is an error of the question */
  g_task_return_boolean (task, TRUE);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Found *found = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (NwAnswer) answer = nw_workspace_ask_finish (NW_WORKSPACE (source), result, &error);

  if (answer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  found->release = answer->release->id;
  nw_workspace_ids_async (NW_WORKSPACE (source), answer, NW_SORT_KEY, FALSE, g_task_get_cancellable (task), ids_cb,
                          g_object_ref (task));
}

void
nw_record_finder_find_async (NwWorkspace *workspace, const char *dataset, const char *key, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (workspace, cancellable, callback, user_data);
  g_autoptr (NwQuery) query = nw_first_query ();
  NwAsk rows_only = { 0 };

  g_free (query->dataset);
  query->dataset = g_strdup (dataset);
  nw_query_set_incident (query, key);
  g_task_set_task_data (task, g_new0 (Found, 1), g_free);
  nw_workspace_ask_async (workspace, query, &rows_only, cancellable, answered_cb, task);
}

gboolean
nw_record_finder_find_finish (GAsyncResult *result, gint64 *release, gint64 *incident, GError **error)
{
  const Found *found = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  *release = found->release;
  *incident = found->incident;
  return TRUE;
}

/* clipping.c: makes all types of a figure or table at once, so that whoever pastes need not wait
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "clipping.h"

#include "briefings.h"

typedef struct {
  GdkClipboard *clipboard;
  NwResult     *result;
  NwFigure      figure;
  gboolean      drawn; /* the figure, not the table */
} Clipping;

static void
clipping_free (gpointer data)
{
  Clipping *clipping = data;

  g_object_unref (clipping->clipboard);
  nw_result_unref (clipping->result);
  g_free (clipping);
}

/* Of each type its bytes: GBytes, in the order of nw_exhibit_types(). */
static GPtrArray *
all_bytes (const NwExhibit *exhibit, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (const char *const *type = nw_exhibit_types (exhibit); *type != NULL; type++)
    {
      GBytes *bytes = nw_exhibit_bytes (exhibit, *type, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (all, bytes);
    }
  return g_steal_pointer (&all);
}

/* Text also as what GTK takes for text, which names its encoding. */
static void
add_type (GPtrArray *providers, const char *type, GBytes *bytes)
{
  g_ptr_array_add (providers, gdk_content_provider_new_for_bytes (type, bytes));
  if (g_str_equal (type, "text/plain"))
    g_ptr_array_add (providers, gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes));
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Clipping *clipping = task_data;
  g_autoptr (NwExhibit) exhibit = clipping->drawn ? nw_exhibit_of_figure (clipping->result, &clipping->figure)
                                                  : nw_exhibit_of_table (clipping->result, NULL);
  g_autoptr (GPtrArray) providers = g_ptr_array_new ();
  GError *error = NULL;
  g_autoptr (GPtrArray) all = all_bytes (exhibit, &error);
  const char *const *types = nw_exhibit_types (exhibit);

  if (all == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < all->len; i++)
    add_type (providers, types[i], g_ptr_array_index (all, i));
  g_task_return_pointer (task,
                         gdk_content_provider_new_union ((GdkContentProvider **) providers->pdata, providers->len),
                         g_object_unref);
}

void
nw_clipping_copy_async (GdkClipboard *clipboard, NwResult *result, const NwFigure *figure, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Clipping *clipping = g_new0 (Clipping, 1);

  clipping->clipboard = g_object_ref (clipboard);
  clipping->result = nw_result_ref (result);
  clipping->drawn = figure != NULL;
  if (figure != NULL)
    clipping->figure = *figure;
  g_task_set_source_tag (task, nw_clipping_copy_async);
  g_task_set_task_data (task, clipping, clipping_free);
  g_task_run_in_thread (task, copy_in_thread);
}

gboolean
nw_clipping_copy_finish (GAsyncResult *result, GError **error)
{
  const Clipping *clipping = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkContentProvider) content = g_task_propagate_pointer (G_TASK (result), error);

  return content != NULL && gdk_clipboard_set_content (clipping->clipboard, content);
}

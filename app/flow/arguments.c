/* arguments.c: starts calls on the pool with their arguments, and says what they returned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"

static void
arguments_free (gpointer data)
{
  NwArguments *self = data;

  g_free (self->dataset);
  g_free (self->key);
  g_free (self->text);
  g_clear_object (&self->file);
  if (self->item)
    self->free_item (self->item);
  g_free (self);
}

void
nw_arguments_start (gpointer            source,
                    NwArguments         arguments,
                    gpointer            tag,
                    NwPoolFunc          func,
                    GDestroyNotify      free_func,
                    GCancellable       *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer            user_data)
{
  NwPoolCall call = { tag, func, free_func, g_memdup2 (&arguments, sizeof arguments), arguments_free, arguments.writes };

  nw_pool_start (source, &call, cancellable, callback, user_data);
}

gboolean
nw_arguments_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/* One more, which is not NULL. */
gpointer
nw_arguments_count (gboolean done, guint n)
{
  return done ? GSIZE_TO_POINTER ((gsize) n + 1) : NULL;
}

gboolean
nw_arguments_finish_count (GAsyncResult *result, guint *n, GError **error)
{
  gsize found = GPOINTER_TO_SIZE (g_task_propagate_pointer (G_TASK (result), error));

  if (n)
    *n = found > 0 ? found - 1 : 0;
  return found > 0;
}

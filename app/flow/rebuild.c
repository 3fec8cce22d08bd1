/* rebuild.c: builds a frame from the records of a release
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rebuild.h"

typedef struct {
  NwFrameBuilder *builder;
  GHashTable     *rows; /* incident key → row + 1 */
  guint           n_rows;
} Rebuild;

static gboolean
rebuild_batch (NwBatch *batch, gpointer data, GError **error)
{
  Rebuild *self = data;

  if (!nw_frame_builder_add_batch (self->builder, batch, error))
    return FALSE;
  for (guint i = 0; i < batch->incidents->len; i++)
    g_hash_table_insert (self->rows, g_strdup (nw_batch_incident (batch, i)->key), GUINT_TO_POINTER (++self->n_rows));

  for (guint i = 0; i < batch->acts->len; i++)
    {
      const NwAct *act = nw_batch_act (batch, i);
      guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, act->incident_key));

      if (row && !nw_frame_builder_add_act (self->builder, row - 1, batch, act, error))
        return FALSE;
    }

  return TRUE;
}

NwFrame *
nw_rebuild_frame (NwStore *store, gint64 release, gint64 first, NwCodebook *codebook, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwFrameBuilder) builder = nw_frame_builder_new ();
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Rebuild rebuild = { builder, rows, 0 };

  if (!nw_store_each (store, release, rebuild_batch, &rebuild, cancellable, error))
    return NULL;

  return nw_frame_builder_finish (g_steal_pointer (&builder), first, codebook);
}

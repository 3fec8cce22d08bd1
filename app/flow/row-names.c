/* row-names.c: reads what the incidents that an answer lists are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "row-names.h"

#include "incidents.h"

static void
row_name_free (gpointer data)
{
  NwRowName *name = data;

  g_free (name->key);
  g_free (name->title);
  g_free (name);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 ia = *(const gint64 *) a, ib = *(const gint64 *) b;

  return ia < ib ? -1 : ia > ib;
}

/* Each once and in order, as records are read. */
static GArray *
ids_of (const NwFrame *frame, const guint32 *rows, guint n)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  guint distinct = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = nw_frame_first_id (frame) + rows[i];
      g_array_append_val (ids, id);
    }
  g_array_sort (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (i == 0 || g_array_index (ids, gint64, i) != g_array_index (ids, gint64, distinct - 1))
      g_array_index (ids, gint64, distinct++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, distinct);
  return ids;
}

/* NULL: there is no such record; then the row is named by its number. */
static const NwIncident *
find_record (const NwBatch *records, gint64 id)
{
  guint low = 0, high = records->incidents->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (nw_batch_incident (records, middle)->id < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < records->incidents->len && nw_batch_incident (records, low)->id == id ? nw_batch_incident (records, low) : NULL;
}

GPtrArray *
nw_row_names_read (const guint32 *rows, guint n, gpointer data, GError **error)
{
  const NwRowNaming *self = data;
  g_autoptr (GArray) ids = ids_of (self->frame, rows, n);
  g_autoptr (NwBatch) records = NULL;
  GPtrArray *names;

  records = nw_incidents_read (self->library, (const gint64 *) (gconstpointer) ids->data, ids->len, FALSE, self->cancellable, error);
  if (!records)
    return NULL;
  names = g_ptr_array_new_full (n, row_name_free);
  for (guint i = 0; i < n; i++)
    {
      const NwIncident *incident = find_record (records, nw_frame_first_id (self->frame) + rows[i]);
      NwRowName *name = g_new0 (NwRowName, 1);

      name->key = g_strdup (incident ? incident->key : NULL);
      name->title = g_strdup (incident ? incident->title : NULL);
      g_ptr_array_add (names, name);
    }
  return names;
}

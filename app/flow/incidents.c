/* incidents.c: sorts the records behind an answer and shows the lines they were read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incidents.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "reader.h"

NwAnswer *
nw_incidents_hold (const NwAnswer *answer)
{
  NwAnswer *held = g_new0 (NwAnswer, 1);

  held->query = nw_query_ref (answer->query);
  held->release = nw_release_ref (answer->release);
  held->frame = nw_frame_ref (answer->frame);
  held->selection = nw_selection_ref (answer->selection);
  held->incidents = answer->incidents;
  return held;
}

/* ---- by start: from the frame, without a look at the store ---- */

typedef struct {
  gint32 day;
  guint  row;
} Dated;

static int
compare_dated (gconstpointer a, gconstpointer b)
{
  const Dated *da = a, *db = b;

  if (da->day != db->day)
    return da->day < db->day ? -1 : 1;
  return da->row < db->row ? -1 : da->row > db->row;
}

static int
compare_dated_down (gconstpointer a, gconstpointer b)
{
  const Dated *da = a, *db = b;

  if (da->day != db->day)
    return da->day > db->day ? -1 : 1;
  return da->row < db->row ? -1 : da->row > db->row;
}

static GArray *
sort_by_start (const NwAnswer *answer, gboolean descending)
{
  guint n_rows = nw_frame_n_rows (answer->frame);
  gint64 first = nw_frame_first_id (answer->frame);
  g_autoptr (GArray) dated = g_array_sized_new (FALSE, FALSE, sizeof (Dated), answer->incidents);
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), answer->incidents);

  for (guint row = 0; row < n_rows; row++)
    if (nw_selection_has (answer->selection, row))
      {
        NwDate start = nw_frame_start (answer->frame, row);
        gint64 id = first + row;

        if (start.precision == NW_PRECISION_UNKNOWN)
          g_array_append_val (undated, id);
        else
          g_array_append_vals (dated, &(Dated) { start.earliest, row }, 1);
      }

  g_array_sort (dated, descending ? compare_dated_down : compare_dated);
  for (guint i = 0; i < dated->len; i++)
    g_array_append_vals (ids, &(gint64) { first + g_array_index (dated, Dated, i).row }, 1);
  g_array_append_vals (ids, undated->data, undated->len);
  return ids;
}

/* ---- by text: the store's order, reduced to what is selected ---- */

static GArray *
sort_by_text (NwLibrary *library, const NwAnswer *answer, NwOrder order, gboolean descending, GError **error)
{
  g_autoptr (GArray) all = nw_store_order (nw_library_store (library), answer->release->id, order, descending, error);
  gint64 first = nw_frame_first_id (answer->frame);
  guint n_rows = nw_frame_n_rows (answer->frame);
  GArray *ids;

  if (!all)
    return NULL;

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), answer->incidents);
  for (guint i = 0; i < all->len; i++)
    {
      gint64 id = g_array_index (all, gint64, i);

      if (id >= first && id - first < n_rows && nw_selection_has (answer->selection, id - first))
        g_array_append_val (ids, id);
    }

  return ids;
}

GArray *
nw_incidents_sort (NwLibrary *library, const NwAnswer *answer, NwSort sort, gboolean descending, GError **error)
{
  switch (sort)
    {
    case NW_SORT_TITLE:
      return sort_by_text (library, answer, NW_ORDER_TITLE, descending, error);
    case NW_SORT_KEY:
      return sort_by_text (library, answer, NW_ORDER_KEY, descending, error);
    case NW_SORT_START:
    default:
      return sort_by_start (answer, descending);
    }
}

/* ---- where a record was read ---- */

static gboolean
keep_cells (const NwRow *row, gpointer data, GError **error)
{
  NwOriginal *original = data;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint i = 0; i < row->n_cells; i++)
    g_strv_builder_add (cells, row->cells[i].text);
  g_strfreev (original->cells);
  original->cells = g_strv_builder_end (cells);
  return TRUE;
}

static char *
find_file_name (NwLibrary *library, gint64 id, guint file)
{
  g_autoptr (GPtrArray) releases = nw_library_releases (library);

  for (guint i = 0; i < releases->len; i++)
    {
      const NwRelease *release = g_ptr_array_index (releases, i);
      if (release->id == id && file < release->files->len)
        return g_strdup (((NwSourceFile *) g_ptr_array_index (release->files, file))->name);
    }

  return g_strdup ("");
}

NwOriginal *
nw_incidents_original (NwLibrary *library, gint64 release, const NwOrigin *origin, GError **error)
{
  g_autoptr (NwOriginal) original = g_new0 (NwOriginal, 1);
  g_autoptr (GBytes) bytes = nw_store_read_origin (nw_library_store (library), release, origin, error);
  g_autoptr (GInputStream) stream = NULL;
  NwRowSink sink = { keep_cells, NULL, original };

  if (!bytes)
    return NULL;

  original->file = find_file_name (library, release, origin->file);
  original->line = origin->line;
  original->header = nw_store_read_header (nw_library_store (library), release, origin->file, error);
  if (!original->header)
    return NULL;
  stream = g_memory_input_stream_new_from_bytes (bytes);
  if (!nw_csv_read (stream, original->file, NW_READ_CHUNK, &sink, NULL, error))
    return NULL;

  return g_steal_pointer (&original);
}

void
nw_original_free (NwOriginal *original)
{
  g_free (original->file);
  g_strfreev (original->header);
  g_strfreev (original->cells);
  g_free (original);
}

/* incidents.c: sorts the records behind an answer and shows the lines they were read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incidents.h"

#include <glib/gi18n-lib.h>

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

/* Where the rows of a day go: how many come before them. The place after the last day is that of the undated. */
static guint *
count_before (const GArray *ids, gint64 first_id, const gint32 *days, gint32 first, guint n_days, gboolean descending)
{
  guint *before = g_new0 (guint, n_days + 1);
  guint sum = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint32 day = days[g_array_index (ids, gint64, i) - first_id];

      if (day != NW_DAY_NONE)
        before[day - first]++;
    }
  for (guint i = 0; i < n_days; i++)
    {
      guint *place = &before[descending ? n_days - 1 - i : i];
      guint n = *place;

      *place = sum;
      sum += n;
    }
  before[n_days] = sum;
  return before;
}

/* Days are few and rows are many: each row finds its place by counting, without a comparison. Within a day, and among
 * the undated, rows stay in the order of their file. */
static GArray *
sort_by_start (const NwAnswer *answer, gboolean descending)
{
  g_autoptr (GArray) ids = nw_selection_ids (answer->selection);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (gint64), ids->len);
  gint64 first_id = nw_frame_first_id (answer->frame);
  const gint32 *days = nw_frame_days (answer->frame);
  gint32 first = 0, last = -1;
  guint n_days = nw_frame_span (answer->frame, &first, &last) ? (guint) (last - first) + 1 : 0;
  g_autofree guint *place = count_before (ids, first_id, days, first, n_days, descending);

  g_array_set_size (sorted, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gint32 day = days[id - first_id];

      g_array_index (sorted, gint64, place[day == NW_DAY_NONE ? n_days : (guint) (day - first)]++) = id;
    }
  return sorted;
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

/* ---- records ---- */

/* Whether the codebook has all codes of the records. */
static gboolean
names_all (const NwCodebook *codebook, const NwBatch *batch)
{
  for (guint i = 0; i < batch->marks->len; i++)
    {
      const NwMark *mark = nw_batch_mark (batch, i);

      if (mark->code >= nw_codebook_n_codes (codebook, nw_dimension_info (mark->dimension)->domain))
        return FALSE;
    }
  return TRUE;
}

/* By the codebook of the library they were read from: by the time they are shown another one may be open. Ids that
 * belonged to that other one, or a second program, can lead to records whose import is stored but not known yet; the
 * store has their codes, too. */
static gboolean
name_codes (NwLibrary *library, NwBatch *batch, GError **error)
{
  batch->codebook = nw_library_codebook (library);
  if (names_all (batch->codebook, batch))
    return TRUE;

  nw_codebook_unref (batch->codebook);
  batch->codebook = nw_store_codebook (nw_library_store (library), error);
  return batch->codebook != NULL;
}

NwBatch *
nw_incidents_read (NwLibrary *library, const gint64 *ids, guint n, gboolean full, GCancellable *cancellable, GError **error)
{
  NwStore *store = nw_library_store (library);
  NwBatch *batch = full ? nw_store_read_incidents (store, ids, n, cancellable, error)
                        : nw_store_read_rows (store, ids, n, cancellable, error);

  if (batch && !name_codes (library, batch, error))
    g_clear_pointer (&batch, nw_batch_unref);
  return batch;
}

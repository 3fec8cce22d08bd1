/* test-links.c: candidates and judgements, waited for or not, and what counts once where datasets are side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "links.h"

#include <string.h>

#include "analysis.h"
#include "linked-sides.h"
#include "scratch.h"

static void
import (Scratch *self, const char *dataset, const char *const *paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = NULL;
  NwImportRequest request = { .files = files, .dataset = dataset };

  for (guint i = 0; paths[i]; i++)
    g_ptr_array_add (files, g_file_new_for_path (paths[i]));
  report = nw_workspace_import (self->workspace, &request, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static GFile *
judgements (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "flow", "candidate-judgements.csv", NULL);

  return g_file_new_for_path (path);
}

/* ---- not waited for ---- */

static void
keep_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (!*result)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
test_async (Scratch *self, gconstpointer data)
{
  NwLink link = { (char *) "one", (char *) "a", (char *) "two", (char *) "b", NW_LINK_UNSURE, (char *) "why", 0 };
  g_autoptr (GAsyncResult) judged = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) forgotten = NULL;
  g_autoptr (GAsyncResult) searched = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GError) error = NULL;

  nw_workspace_judge_link_async (self->workspace, &link, keep_cb, &judged);
  g_assert_true (nw_workspace_judge_link_finish (self->workspace, wait_for (&judged), &error));
  nw_workspace_links_async (self->workspace, "two", "b", NULL, keep_cb, &listed);
  pairs = nw_workspace_links_finish (self->workspace, wait_for (&listed), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpstr (((NwLinkedPair *) pairs->pdata[0])->records[0].dataset, ==, "two"); /* the one that was asked about */
  g_assert_null (((NwLinkedPair *) pairs->pdata[0])->records[1].title);                /* the library does not hold it */
  g_assert_cmpint (((NwLinkedPair *) pairs->pdata[0])->link->judged, >, 1700000000);

  nw_workspace_forget_link_async (self->workspace, &link, keep_cb, &forgotten);
  g_assert_true (nw_workspace_forget_link_finish (self->workspace, wait_for (&forgotten), &error));
  nw_workspace_link_candidates_async (self->workspace, NULL, 10, NULL, NULL, keep_cb, &searched);
  g_assert_null (nw_workspace_link_candidates_finish (self->workspace, wait_for (&searched), &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY); /* there are no two datasets */
}

/* ---- real datasets ---- */

static gboolean
import_real (Scratch *self)
{
  g_autofree char *folder = g_strdup (g_getenv ("NORMWATCH_DATASETS"));
  g_autofree char *global = NULL, *receivers = NULL, *claims = NULL, *dcid = NULL;

  if (!folder)
    folder = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  global = g_build_filename (folder, "eurepoc-1.1", "EuRepoC_Global_Database_1.1.csv", NULL);
  receivers = g_build_filename (folder, "eurepoc-1.1", "EuRepoC_Receiver_dataset_1.1.csv", NULL);
  claims = g_build_filename (folder, "eurepoc-1.1", "EuRepoC_Attribution_dataset_1.1.csv", NULL);
  dcid = g_build_filename (folder, "dcid-2.0", "DCID_2.0_Release_update_February_2023.xlsx", NULL);
  if (!g_file_test (global, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no real datasets here; set NORMWATCH_DATASETS");
      return FALSE;
    }
  import (self, NULL, (const char *const[]) { global, receivers, claims, NULL });
  import (self, NULL, (const char *const[]) { dcid, NULL });
  return TRUE;
}

static void
tell_then_cancel (double done, gpointer cancellable)
{
  g_assert_cmpfloat (done, <=, 1);
  g_cancellable_cancel (cancellable);
}

/* Cancelled from its own progress: it was under way. */
static void
test_cancel (Scratch *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  NwProgress progress = { tell_then_cancel, cancellable };
  g_autoptr (GError) error = NULL;

  if (!import_real (self))
    return;
  g_assert_null (nw_workspace_link_candidates (self->workspace, NULL, 10, &progress, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct {
  NwRelease   *release;
  NwFrame     *frame;
  NwSelection *selection;
} Side;

static Side
make_side (NwLibrary *library, const char *dataset, NwQuery *query)
{
  Side side = { .release = nw_store_find_release (nw_library_store (library), dataset, NULL, NULL) };

  side.frame = nw_library_frame (library, side.release, NULL, NULL);
  side.selection = nw_selection_new (side.frame, query, NULL, NULL);
  g_assert_nonnull (side.selection);
  return side;
}

static void
side_clear (Side *side)
{
  nw_release_unref (side->release);
  nw_frame_unref (side->frame);
  nw_selection_unref (side->selection);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

/* The fixture links 25 records of DCID with EuRepoC as the same or a part, counted by reading it. */
static void
test_once (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = judgements ();
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc versus=\"dataset=dcid\" once=yes", &error);
  g_autoptr (NwQuery) second = nw_query_side (query, 1);
  g_autoptr (NwLibrary) library = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GPtrArray) filled = NULL;
  g_autoptr (NwResult) result = NULL;
  g_autofree char *note = NULL;
  guint n;

  g_assert_no_error (error);
  if (!import_real (self))
    return;
  g_assert_true (nw_workspace_import_links (self->workspace, file, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 64);
  library = nw_library_open (self->path, FALSE, &error);
  g_assert_no_error (error);
  {
    g_auto (Side) eurepoc = make_side (library, "eurepoc", query);
    g_auto (Side) dcid = make_side (library, "dcid", second);
    NwLinkedSide before = { eurepoc.release, eurepoc.selection };
    NwInputs inputs, side;

    again = nw_linked_rows_once (library, &before, 1, dcid.release, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (again->len, ==, 25);
    side = (NwInputs) { .frame = dcid.frame, .selection = dcid.selection, .query = second, .release = dcid.release };
    inputs = (NwInputs) { .frame = eurepoc.frame, .selection = eurepoc.selection, .query = query, .release = eurepoc.release,
                          .sides = &side, .n_sides = 1 };
    filled = nw_linked_sides_fill (library, nw_analysis_find ("compare"), &inputs, &side, 1, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (nw_selection_count (side.selection), ==, 429 - 25);
    for (guint i = 0; i < again->len; i++)
      g_assert_false (nw_selection_has (side.selection, g_array_index (again, guint32, i)));
    result = nw_analysis_find ("compare")->run (&inputs, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpuint (((NwSide *) result->sides->pdata[1])->steps[NW_COMPARED_ALL].matching, ==, 429 - 25);
  g_assert_cmpuint (((NwSide *) result->sides->pdata[1])->steps[NW_COMPARED_ALL].incidents, ==, 429 - 25);
  note = nw_result_note (result);
  g_assert_nonnull (strstr (note, "without 25 that are linked"));
}

/* By a second implementation in Python, over the same library: how the 16 records that are the same compare. */
static const struct {
  const char *row;
  guint       agree, differ, one;
} compared[] = {
  { "dcid:start", 9, 7, 0 }, { "dcid:end", 6, 10, 0 }, { "dcid:initiator", 16, 0, 0 }, { "dcid:receiver", 15, 1, 0 },
  { "dcid:type", 13, 3, 0 }, { "dcid:sector", 8, 7, 1 }, { "dcid:intensity", 16, 0, 0 },
};

static double
cell_of (const NwSummary *summary, const char *row, const char *column)
{
  int r = nw_summary_row_of (summary, row), c = nw_summary_column_of (summary, column);

  g_assert_cmpint (r, >=, 0);
  g_assert_cmpint (c, >=, 0);
  g_assert_cmpint (nw_summary_cell (summary, r, c)->state, ==, NW_STATE_VALUE);
  return nw_summary_cell (summary, r, c)->number;
}

static void
check_summary (const NwSummary *summary)
{
  /* Pairs and incidents by judgement, as the fixture has them. */
  static const guint kinds[NW_N_LINKS][2] = {
    [NW_LINK_SAME] = { 16, 16 }, [NW_LINK_PART_OF] = { 10, 5 }, [NW_LINK_UNSURE] = { 3, 3 }, [NW_LINK_DIFFERENT] = { 1, 1 },
  };

  for (guint i = 0; i < NW_N_LINKS; i++)
    {
      g_autofree char *row = g_strconcat ("dcid:", nw_link_kind_id (i), NULL);

      g_assert_cmpfloat (cell_of (summary, row, "pairs"), ==, kinds[i][0]);
      g_assert_cmpfloat (cell_of (summary, row, "incidents"), ==, kinds[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (compared); i++)
    {
      g_assert_cmpfloat (cell_of (summary, compared[i].row, "agree"), ==, compared[i].agree);
      g_assert_cmpfloat (cell_of (summary, compared[i].row, "one"), ==, compared[i].one);
      g_assert_cmpfloat (cell_of (summary, compared[i].row, "neither"), ==, 0);
      if (strcmp (compared[i].row, "dcid:intensity") != 0)
        g_assert_cmpfloat (cell_of (summary, compared[i].row, "differ"), ==, compared[i].differ);
    }
}

static void
test_analysis (Scratch *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = judgements ();
  g_autoptr (NwQuery) query = nw_query_parse ("dataset=eurepoc versus=\"dataset=dcid\" analysis=links", &error);
  g_autoptr (NwQuery) second = NULL;
  g_autoptr (NwLibrary) library = NULL;
  g_autoptr (GPtrArray) filled = NULL;
  const GArray *links;
  g_autoptr (NwResult) result = NULL;

  g_assert_no_error (error);
  if (!import_real (self))
    return;
  second = nw_query_side (query, 1);
  g_assert_true (nw_workspace_import_links (self->workspace, file, NULL, NULL, &error));
  library = nw_library_open (self->path, FALSE, &error);
  g_assert_no_error (error);
  {
    g_auto (Side) eurepoc = make_side (library, "eurepoc", query);
    g_auto (Side) dcid = make_side (library, "dcid", second);
    g_autofree guint64 *bits = g_new0 (guint64, nw_frame_n_rows (eurepoc.frame) / 64 + 1);
    NwBehind behind = { "dcid:part-of", "incidents", bits, FALSE };
    NwInputs side = { .frame = dcid.frame, .selection = dcid.selection, .query = second, .release = dcid.release };
    NwInputs inputs = { .frame = eurepoc.frame, .selection = eurepoc.selection, .query = query, .release = eurepoc.release,
                        .sides = &side, .n_sides = 1, .behind = &behind };
    guint n = 0;

    filled = nw_linked_sides_fill (library, nw_analysis_find ("links"), &inputs, &side, 1, &error);
    g_assert_no_error (error);
    links = side.links;
    result = nw_analysis_find ("links")->run (&inputs, &error);
    g_assert_no_error (error);
    check_summary (result->summary);
    g_assert_true (behind.found);
    for (guint i = 0; i < links->len; i++)
      if (g_array_index (links, NwLinkedRows, i).kind == NW_LINK_PART_OF)
        {
          guint row = g_array_index (links, NwLinkedRows, i).row;

          g_assert_true (bits[row / 64] >> row % 64 & 1);
        }
    for (guint i = 0; i <= nw_frame_n_rows (eurepoc.frame) / 64; i++)
      n += __builtin_popcountll (bits[i]);
    g_assert_cmpuint (n, ==, 5);
    g_clear_pointer (&result, nw_result_unref);

    /* Without another dataset there is nothing to link with. */
    inputs.n_sides = 0;
    g_assert_null (nw_analysis_find ("links")->run (&inputs, &error));
    g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/flow/links/async", Scratch, NULL, scratch_set_up, test_async, scratch_tear_down);
  g_test_add ("/flow/links/cancel", Scratch, NULL, scratch_set_up, test_cancel, scratch_tear_down);
  g_test_add ("/flow/links/analysis", Scratch, NULL, scratch_set_up, test_analysis, scratch_tear_down);
  g_test_add ("/flow/links/once", Scratch, NULL, scratch_set_up, test_once, scratch_tear_down);
  return g_test_run ();
}

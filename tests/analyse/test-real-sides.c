/* test-real-sides.c: real datasets before and after an event, and side by side
 *
 * The figures are those of methods.md (M3, M14) and others counted from the published files by a script of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "workspace.h"

#define DCID "dcid-2.0/DCID_2.0_Release_update_February_2023.xlsx"
#define CFR  "cfr-2019/export-incidents.csv"

static const char *const eurepoc[] = { "eurepoc-1.1/EuRepoC_Global_Database_1.1.csv", "eurepoc-1.1/EuRepoC_Receiver_dataset_1.1.csv",
                                       "eurepoc-1.1/EuRepoC_Attribution_dataset_1.1.csv", NULL };
static const char *const dcid[] = { DCID, NULL };
static const char *const cfr[] = { CFR, NULL };

typedef struct {
  NwWorkspace *workspace; /* NULL: the datasets are not here */
  char        *folder;
  char        *path;
} Library;

static gboolean
import (NwWorkspace *workspace, const char *const *names)
{
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "datasets", NULL);
  const char *folder = g_getenv ("NORMWATCH_DATASETS") ? g_getenv ("NORMWATCH_DATASETS") : beside;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  NwImportRequest request = { .files = files };

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return FALSE;
      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  nw_import_report_free (nw_workspace_import (workspace, &request, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return TRUE;
}

static void
set_up (Library *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "sides.normwatch", NULL);
  self->workspace = nw_workspace_new ();
  nw_workspace_open (self->workspace, self->path, TRUE, &error);
  g_assert_no_error (error);
  if (!import (self->workspace, eurepoc) || !import (self->workspace, dcid) || !import (self->workspace, cfr))
    g_clear_object (&self->workspace);
}

static void
tear_down (Library *self, gconstpointer unused)
{
  if (self->workspace)
    g_assert_finalize_object (self->workspace);
  g_assert_cmpint (g_remove (self->path), ==, 0);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static NwResult *
ask (Library *self, const char *analysis, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);
  NwAsk what = { analysis, FALSE };
  g_autoptr (NwAnswer) answer = NULL;

  g_assert_no_error (error);
  answer = nw_workspace_ask (self->workspace, query, &what, NULL, &error);
  g_assert_no_error (error);
  return nw_result_ref (answer->result);
}

static void
assert_step (const NwResult *result, guint side, NwCompared step, guint matching, guint incidents)
{
  const NwComparedCount *count = &((NwSide *) g_ptr_array_index (result->sides, side))->steps[step];

  g_assert_true (count->coded);
  g_assert_cmpuint (count->matching, ==, matching);
  g_assert_cmpuint (count->incidents, ==, incidents);
}

/* M3. Of the 220 months whose windows lie between 2000-01-01, the first start, and 2022-03-31, a year before the as-of
 * date, 29 have a lower ratio; the 46 whole months in the windows have a variance over mean of 2.789; 14 of the 22 starts
 * are 1 January. */
static void
test_understanding (Library *self, gconstpointer unused)
{
  g_autoptr (NwResult) result = NULL;
  g_autofree char *sentence = NULL;
  const NwBeforeAfter *about;

  if (!self->workspace)
    {
      g_test_skip ("The real datasets are not here");
      return;
    }
  result = ask (self, "ratio", "dataset=eurepoc where:initiator=CHN where:receiver=USA at=2015-09-25");
  sentence = nw_result_sentence (result);
  about = result->before_after;
  g_assert_cmpuint (about->all.before, ==, 14);
  g_assert_cmpuint (about->all.after, ==, 8);
  g_assert_nonnull (strstr (sentence, "14 before, 8 after: no clear change (RR 0.571, 0.208–1.460)"));
  g_assert_cmpuint (about->strip->len, ==, 220);
  g_assert_cmpuint (about->rank, ==, 30);
  g_assert_cmpfloat_with_epsilon (about->dispersion, 2.7892561983, 1e-9);
  g_assert_cmpfloat_with_epsilon (about->coarse, 14 / 22.0, 1e-12);
  g_assert_cmphex (about->warnings & (NW_WARN_COARSE | NW_WARN_SPREAD | NW_WARN_IMMATURE | NW_WARN_OUTSIDE), ==,
                   NW_WARN_COARSE | NW_WARN_SPREAD);
}

/* M14; and of CFR's list, which does not say what kind of initiator an incident has. */
static void
test_disagreement (Library *self, gconstpointer unused)
{
  g_autoptr (NwResult) result = NULL;
  g_autofree char *source = NULL;

  if (!self->workspace)
    {
      g_test_skip ("The real datasets are not here");
      return;
    }
  result = ask (self, "compare", "dataset=dcid where:initiator=CHN,RUS,IRN,PRK versus=dataset=eurepoc versus=dataset=cfr");
  source = nw_result_source (result);
  assert_step (result, 0, NW_COMPARED_ALL, 352, 429);
  assert_step (result, 1, NW_COMPARED_ALL, 576, 1643);
  assert_step (result, 1, NW_COMPARED_NAMED, 576, 1033);
  assert_step (result, 1, NW_COMPARED_LINKED, 457, 599);
  /* Neither DCID nor CFR says what kind of initiator it is. */
  g_assert_false (((NwSide *) g_ptr_array_index (result->sides, 0))->steps[NW_COMPARED_LINKED].coded);
  g_assert_false (((NwSide *) g_ptr_array_index (result->sides, 2))->steps[NW_COMPARED_LINKED].coded);
  g_assert_nonnull (strstr (source, "DCID"));
  g_assert_nonnull (strstr (source, "EuRepoC"));
  g_assert_nonnull (strstr (source, "CFR"));
}

static double
cell (const NwResult *result, const char *code, guint side)
{
  for (guint i = 0; i < result->groups->len; i++)
    if (g_str_equal (nw_result_group (result, i)->code, code))
      return result->cells[nw_result_index (result, i, side, 0)];
  g_error ("There is no %s", code);
}

/* The totals of the truth files; the four highest of either side. */
static void
test_states (Library *self, gconstpointer unused)
{
  static const struct { const char *code; double eurepoc, dcid; } truth[] = {
    { "CHN", 240, 115 }, { "RUS", 163, 113 }, { "IRN", 103, 65 }, { "PRK", 74, 59 },
  };
  g_autoptr (NwResult) result = NULL;

  if (!self->workspace)
    {
      g_test_skip ("The real datasets are not here");
      return;
    }
  result = ask (self, "compare", "dataset=eurepoc by=initiator top=4 versus=dataset=dcid");
  for (guint i = 0; i < G_N_ELEMENTS (truth); i++)
    {
      g_assert_cmpfloat (cell (result, truth[i].code, 0), ==, truth[i].eurepoc);
      g_assert_cmpfloat (cell (result, truth[i].code, 1), ==, truth[i].dcid);
    }
  g_assert_true (isnan (cell (result, "other", 0)) && isnan (cell (result, "other", 1)));
  g_assert_cmpfloat (cell (result, "unknown", 0), ==, 512);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/real-sides/understanding", Library, NULL, set_up, test_understanding, tear_down);
  g_test_add ("/real-sides/disagreement", Library, NULL, set_up, test_disagreement, tear_down);
  g_test_add ("/real-sides/states", Library, NULL, set_up, test_states, tear_down);

  return g_test_run ();
}

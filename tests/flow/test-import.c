/* test-import.c: files in, one release out; counts and codes against the six incidents of the fixture, counted by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "fault.h"
#include "scratch.h"
#include "workspace.h"

static void
test_counts (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwImportReport) report = scratch_import (scratch, SCRATCH_ALL, NULL);
  const NwCounts *counts = &report->release->counts;

  g_assert_false (report->unchanged);
  g_assert_cmpuint (counts->rows_read, ==, 6 + 4 + 1);
  g_assert_cmpuint (counts->rows_read, ==, counts->accepted + counts->duplicates + counts->rejected);
  g_assert_cmpuint (counts->incidents, ==, 6);
  g_assert_cmpuint (counts->claims, ==, 3);
  g_assert_cmpuint (counts->responses, ==, 1);
  g_assert_cmpuint (counts->rejected, ==, 1);
  g_assert_cmpstr (report->release->dataset, ==, "six");
  g_assert_cmpstr (report->release->version, ==, "1");
  g_assert_true (report->release->current);
  g_assert_cmpuint (report->release->files->len, ==, 3);
}

/* The claim about an incident that is not in the list is refused, and the reader is told where it stands. */
static void
test_orphan (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwImportReport) report = scratch_import (scratch, SCRATCH_ALL, NULL);
  guint orphans = 0;

  for (guint i = 0; i < report->issues->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (report->issues, i);
      if (issue->kind != NW_ISSUE_ORPHAN)
        continue;
      orphans++;
      g_assert_cmpint (issue->severity, ==, NW_ISSUE_REJECTED);
      g_assert_cmpuint (issue->line, ==, 5);
      g_assert_cmpstr (issue->cell, ==, "a-9");
    }

  g_assert_cmpuint (orphans, ==, 1);
}

static void
test_unchanged (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwImportReport) first = scratch_import (scratch, SCRATCH_ALL, NULL);
  g_autoptr (NwImportReport) second = scratch_import (scratch, SCRATCH_ALL, NULL);
  g_autoptr (GPtrArray) releases = nw_workspace_releases (scratch->workspace);

  g_assert_true (second->unchanged);
  g_assert_cmpint (second->release->id, ==, first->release->id);
  g_assert_cmpuint (releases->len, ==, 1);
}

/* Other files under a version that nobody chose become a release of their own, and the current one. */
static void
test_second_release (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwImportReport) first = scratch_import (scratch, SCRATCH_ALL, NULL);
  g_autoptr (NwImportReport) second = scratch_import (scratch, SCRATCH_INCIDENTS | SCRATCH_FACTS, NULL);
  g_autoptr (GPtrArray) releases = nw_workspace_releases (scratch->workspace);
  guint current = 0;

  g_assert_false (second->unchanged);
  g_assert_cmpstr (second->release->version, !=, first->release->version);
  g_assert_cmpuint (releases->len, ==, 2);
  for (guint i = 0; i < releases->len; i++)
    current += ((NwRelease *) g_ptr_array_index (releases, i))->current;
  g_assert_cmpuint (current, ==, 1);
  g_assert_true (second->release->current);
}

/* The first release has no claims: a view that follows the current one counts others when they come. */
static void
test_views_that_change (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwImportReport) first = scratch_import (scratch, SCRATCH_INCIDENTS | SCRATCH_FACTS, "1");
  g_autoptr (NwImportReport) second = NULL;
  g_autoptr (NwQuery) by_claimant = nw_query_parse ("by=claimant", NULL);
  g_autoptr (NwQuery) by_receiver = nw_query_parse ("by=receiver", NULL);
  const NwChangedView *changed;

  g_assert_null (first->changes);
  g_assert_true (nw_workspace_save_view (scratch->workspace, "Claims", by_claimant, NULL));
  g_assert_true (nw_workspace_save_view (scratch->workspace, "Receivers", by_receiver, NULL));
  second = scratch_import (scratch, SCRATCH_ALL, "2");
  g_assert_nonnull (second->changes);
  g_assert_cmpuint (second->changes->views->len, ==, 1);
  changed = g_ptr_array_index (second->changes->views, 0);
  g_assert_cmpstr (changed->name, ==, "Claims");
  g_assert_cmpuint (changed->before, ==, 6);
  g_assert_cmpuint (changed->after, ==, 6);
  g_assert_cmpuint (changed->cells, >, 0);
}

static void
test_chosen_version_is_taken (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwImportReport) first = scratch_import (scratch, SCRATCH_ALL, NULL);
  NwImportRequest request = { .files = scratch_files (SCRATCH_INCIDENTS | SCRATCH_FACTS), .version = "1" };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) second = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error);

  g_assert_nonnull (first);
  g_assert_null (second);
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_assert_nonnull (strstr (error->message, "--release"));
  g_ptr_array_unref (request.files);
}

static void
test_dry_run (Scratch *scratch, gconstpointer data)
{
  NwImportRequest request = { .files = scratch_files (SCRATCH_ALL), .dry_run = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) releases = nw_workspace_releases (scratch->workspace);

  g_assert_no_error (error);
  g_assert_cmpuint (report->release->counts.incidents, ==, 6);
  g_assert_cmpint (report->release->id, ==, 0);
  g_assert_cmpuint (releases->len, ==, 0);
  g_ptr_array_unref (request.files);
}

static void
test_files_that_do_not_fit (Scratch *scratch, gconstpointer data)
{
  static const struct {
    guint       files;
    const char *said;
  } cases[] = {
    { SCRATCH_CLAIMS, "incidents" },             /* the incidents are missing */
    { SCRATCH_FACTS, "no file" },                /* nothing but facts */
    { SCRATCH_INCIDENTS | SCRATCH_TWICE, "both" }, /* two files for one part */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NwImportRequest request = { .files = scratch_files (cases[i].files) };
      g_autoptr (GError) error = NULL;

      g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
      g_assert_error (error, NW_FAULT, NW_FAULT_MAPPING);
      g_assert_nonnull (strstr (error->message, cases[i].said));
      g_ptr_array_unref (request.files);
    }
}

/* A header with nothing below it, and a file that is not there. */
static void
test_no_rows (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "incidents.csv", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  NwImportRequest request = { .files = files };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (files, g_file_new_for_path (path));
  g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_READ);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "key,title,summary,start,end,disclosed,initiators,initiator_kinds,"
                                            "receivers,sectors,types,intensity,sources\n", -1, NULL));
  g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "incidents.csv"));
}

/* A pipe that nobody writes to would be waited for, and not even cancelling would end it. */
static void
test_pipe (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "pipe.csv", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  NwImportRequest request = { .files = files };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_ptr_array_add (files, g_file_new_for_path (path));
  g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_READ);
  g_assert_nonnull (strstr (error->message, "pipe.csv"));
}

/* Facts that cannot be true are refused, never passed over in silence. */
static void
test_facts (Scratch *scratch, gconstpointer data)
{
  static const struct {
    const char *text;
    int         fault;
    const char *said;
  } cases[] = {
    { "", NW_FAULT_FORMAT, "[Dataset]" },
    { "\0\1\2", NW_FAULT_FORMAT, "[Dataset]" },
    { "[Dataset]\nSlug=Not a slug\n", NW_FAULT_FORMAT, "Slug" },
    { "[Dataset]\nAsOf=yesterday\n", NW_FAULT_FORMAT, "AsOf" },
    { "[Dataset]\nTitle=\xff\n", NW_FAULT_FORMAT, "Title" },
    { NULL, NW_FAULT_LIMIT, "large" },
  };
  g_autofree char *path = g_build_filename (scratch->folder, "dataset.ini", NULL);
  g_autofree char *large = g_strnfill (1024 * 1024, '#');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) files = scratch_files (SCRATCH_INCIDENTS);
      NwImportRequest request = { .files = files };
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, cases[i].text ? cases[i].text : large, -1, NULL));
      g_ptr_array_add (files, g_file_new_for_path (path));
      g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
      g_assert_error (error, NW_FAULT, cases[i].fault);
      g_assert_nonnull (strstr (error->message, "dataset.ini"));
      g_assert_nonnull (strstr (error->message, cases[i].said));
    }
}

static void
test_bad_name (Scratch *scratch, gconstpointer data)
{
  NwImportRequest request = { .files = scratch_files (SCRATCH_ALL), .dataset = "six@1" };
  g_autoptr (GError) error = NULL;

  g_assert_null (nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_ptr_array_unref (request.files);
}

/* Cancelled from the first progress report on: the library is as before. */
static void
cancel_cb (const NwImportProgress *progress, gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancel (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  NwImportRequest request = { .files = scratch_files (SCRATCH_ALL) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) releases = NULL;

  g_assert_null (nw_workspace_import (scratch->workspace, &request, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (nw_workspace_open (scratch->workspace, scratch->path, FALSE, NULL));
  releases = nw_workspace_releases (scratch->workspace);
  g_assert_cmpuint (releases->len, ==, 0);
  g_ptr_array_unref (request.files);
}

/* ---- without waiting ---- */

typedef struct {
  GMainLoop      *loop;
  NwImportReport *report;
  guint           progressed;
  guint           changed;
} Watch;

static void
progress_cb (const NwImportProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_assert_null (watch->report);
  g_assert_cmpuint (progress->bytes, <=, progress->bytes_total);
  watch->progressed++;
}

static void
changed_cb (NwWorkspace *workspace, Watch *watch)
{
  watch->changed++;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  Watch *watch = data;

  watch->report = nw_workspace_import_finish (NW_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (watch->loop);
}

static void
test_async (Scratch *scratch, gconstpointer data)
{
  NwImportRequest request = { .files = scratch_files (SCRATCH_ALL) };
  Watch watch = { g_main_loop_new (NULL, FALSE), NULL, 0, 0 };

  g_signal_connect (scratch->workspace, "changed", G_CALLBACK (changed_cb), &watch);
  nw_workspace_import_async (scratch->workspace, &request, progress_cb, &watch, NULL, imported_cb, &watch);
  g_ptr_array_unref (request.files);
  g_main_loop_run (watch.loop);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_cmpuint (watch.report->release->counts.incidents, ==, 6);
  g_assert_cmpuint (watch.changed, ==, 1);
  g_signal_handlers_disconnect_by_data (scratch->workspace, &watch);
  nw_import_report_free (watch.report);
  g_main_loop_unref (watch.loop);
}

/* The bundled sample goes in without a word about wrong rows. */
static void
test_sample (Scratch *scratch, gconstpointer data)
{
  NwImportRequest request = { .files = nw_workspace_sample_files () };
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (report->release->dataset, ==, "sample");
  g_assert_cmpuint (report->release->counts.rejected, ==, 0);
  g_assert_cmpuint (report->release->counts.duplicates, ==, 0);
  g_assert_cmpuint (report->release->counts.incidents, >=, 150);
  g_ptr_array_unref (request.files);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/import/" name, Scratch, NULL, scratch_set_up, func, scratch_tear_down)
  ADD ("counts", test_counts);
  ADD ("orphan", test_orphan);
  ADD ("unchanged", test_unchanged);
  ADD ("second-release", test_second_release);
  ADD ("views-that-change", test_views_that_change);
  ADD ("chosen-version-is-taken", test_chosen_version_is_taken);
  ADD ("dry-run", test_dry_run);
  ADD ("files-that-do-not-fit", test_files_that_do_not_fit);
  ADD ("no-rows", test_no_rows);
  ADD ("pipe", test_pipe);
  ADD ("facts", test_facts);
  ADD ("bad-name", test_bad_name);
  ADD ("cancel", test_cancel);
  ADD ("async", test_async);
  ADD ("sample", test_sample);
  return g_test_run ();
}

/* test-threads.c: imports, questions and removals at once, and imports cancelled at any moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "belt.h"
#include "fault.h"
#include "scratch.h"

#define N_ROWS 6000

/* ---- the belt ---- */

static NwParcel
make_parcel (guint number)
{
  return (NwParcel) { .file = number, .bytes = g_bytes_new (&number, sizeof number) };
}

static gpointer
push_parcels (gpointer data)
{
  for (guint i = 0; i < 1000; i++)
    if (!nw_belt_push (data, make_parcel (i), NULL))
      return GUINT_TO_POINTER (i);

  nw_belt_close (data, g_error_new_literal (NW_FAULT, NW_FAULT_READ, "too early"));
  return GUINT_TO_POINTER (1000);
}

/* Everything arrives in order, and then the reason why no more does. */
static void
test_belt (void)
{
  g_autoptr (NwBelt) belt = nw_belt_new ();
  GThread *thread = g_thread_new ("push", push_parcels, belt);
  g_autoptr (GError) error = NULL;
  guint expected = 0;

  while (TRUE)
    {
      g_auto (NwParcel) parcel = { 0 };

      if (!nw_belt_pop (belt, &parcel, &error))
        break;
      g_assert_cmpuint (parcel.file, ==, expected++);
    }
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), ==, 1000);
  g_assert_cmpuint (expected, ==, 1000);
  g_assert_error (error, NW_FAULT, NW_FAULT_READ);
}

/* Whoever pushes on a full belt that nobody empties any more is let go; what lies there is freed with the belt. */
static void
test_belt_abandoned (void)
{
  g_autoptr (NwBelt) belt = nw_belt_new ();
  GThread *thread = g_thread_new ("push", push_parcels, belt);
  g_auto (NwParcel) first = { 0 };

  g_assert_true (nw_belt_pop (belt, &first, NULL));
  nw_belt_abandon (belt);
  g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (thread)), <, 1000);
}

/* ---- imports ---- */

static GPtrArray *
write_incidents (Scratch *scratch, const char *state)
{
  g_autofree char *path = g_build_filename (scratch->folder, "incidents.csv", NULL);
  g_autoptr (GString) text = g_string_new ("key,title,summary,start,end,disclosed,initiators,initiator_kinds,"
                                           "receivers,sectors,types,intensity,sources\n");
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "k%u,Title %u,Words,20%02u-01-02,,,%s,,USA,,,,\n", i, i, i % 20, state);
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static NwImportReport *
import (Scratch *scratch, GPtrArray *files, const char *dataset, GCancellable *cancellable, GError **error)
{
  NwImportRequest request = { .files = files, .dataset = dataset, .version = "1" };

  return nw_workspace_import (scratch->workspace, &request, NULL, NULL, cancellable, error);
}

static guint
count_releases (Scratch *scratch)
{
  g_autoptr (GPtrArray) releases = nw_workspace_releases (scratch->workspace);

  return releases->len;
}

static gpointer
cancel_later (gpointer data)
{
  g_usleep (g_test_rand_int_range (0, 60000));
  g_cancellable_cancel (data);
  return NULL;
}

/* All or nothing, whenever the cancelling comes, and never long after it. */
static void
test_cancel_any_moment (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_incidents (scratch, "CHN");
  guint done = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *dataset = g_strdup_printf ("d%u", i);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (NwImportReport) report = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);

      report = import (scratch, files, dataset, cancellable, &error);
      g_thread_join (thread);
      if (report)
        done++;
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (count_releases (scratch), ==, done);
    }
}

/* A second program writes codes and a release of its own between two imports of the first. */
static void
test_two_programs (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwWorkspace) other = nw_workspace_new ();
  g_autoptr (GPtrArray) files = write_incidents (scratch, "CHN");
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) first = NULL;
  g_autoptr (NwImportReport) second = NULL;
  g_autoptr (NwImportReport) third = NULL;
  Scratch elsewhere = { .workspace = other };

  g_assert_true (nw_workspace_open (other, scratch->path, FALSE, NULL));
  first = import (&elsewhere, files, "one", NULL, &error);
  g_assert_no_error (error);
  second = import (scratch, files, "one", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (second->unchanged);
  more = write_incidents (scratch, "RUS");
  third = import (scratch, more, "two", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_releases (scratch), ==, 2);
}

/* The next release gets the incidents' ids of the last one that was removed, but not its own; its answers are its own. */
static void
test_after_removal (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwWorkspace) other = nw_workspace_new ();
  g_autoptr (GPtrArray) files = write_incidents (scratch, "CHN");
  g_autoptr (GPtrArray) more = NULL;
  g_autoptr (NwImportReport) first = import (scratch, files, "one", NULL, NULL);
  g_autoptr (NwImportReport) second = NULL;
  g_autoptr (NwImportReport) again = NULL;
  g_autoptr (NwAnswer) before = scratch_ask (scratch, "dataset=one where:initiator=CHN", NULL);
  g_autoptr (NwAnswer) after = NULL;
  Scratch elsewhere = { .workspace = other };

  g_assert_true (nw_workspace_open (other, scratch->path, FALSE, NULL));
  g_assert_true (nw_workspace_remove (other, first->release->id, NULL, NULL));
  more = write_incidents (scratch, "RUS");
  second = import (&elsewhere, more, "two", NULL, NULL);
  g_assert_cmpint (second->release->id, >, first->release->id);

  /* The frame in use outlives its release. */
  g_assert_cmpuint (before->incidents, ==, N_ROWS);
  /* The first workspace, which still holds that frame, hears of the new release. */
  again = import (scratch, more, "two", NULL, NULL);
  g_assert_true (again->unchanged);
  after = scratch_ask (scratch, "dataset=two where:initiator=CHN,RUS", NULL);
  g_assert_cmpuint (after->incidents, ==, N_ROWS);
  g_clear_pointer (&after, nw_answer_free);
  after = scratch_ask (scratch, "dataset=two where:initiator=CHN", NULL);
  g_assert_cmpuint (after->incidents, ==, 0);
}

/* ---- questions meanwhile ---- */

typedef struct {
  Scratch *scratch;
  int      stop; /* atomic */
} Asking;

static gpointer
ask_on (gpointer data)
{
  Asking *asking = data;
  guint answers = 0;

  do
    {
      g_autoptr (NwAnswer) answer = scratch_ask (asking->scratch, "dataset=kept by=initiator interval=year", "trend");
      g_autoptr (GArray) ids = nw_workspace_ids (asking->scratch->workspace, answer, NW_SORT_TITLE, FALSE, NULL);

      g_assert_cmpuint (answer->incidents, ==, N_ROWS);
      g_assert_cmpuint (ids->len, ==, N_ROWS);
      answers++;
    }
  while (!g_atomic_int_get (&asking->stop));

  return GUINT_TO_POINTER (answers);
}

static void
test_ask_meanwhile (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GPtrArray) files = write_incidents (scratch, "CHN");
  g_autoptr (NwImportReport) kept = import (scratch, files, "kept", NULL, NULL);
  Asking asking = { scratch, FALSE };
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_on, &asking);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NwImportReport) report = import (scratch, files, "passing", NULL, &error);

      g_assert_no_error (error);
      g_assert_true (nw_workspace_remove (scratch->workspace, report->release->id, NULL, &error));
      g_assert_no_error (error);
    }
  g_atomic_int_set (&asking.stop, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (threads[i])), >, 0);
  g_assert_cmpuint (count_releases (scratch), ==, 1);
}

/* ---- without waiting ---- */

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (nw_workspace_remove_finish (NW_WORKSPACE (source), result, NULL));
  *(gboolean *) data = TRUE;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  NwImportReport **report = data;

  *report = nw_workspace_import_finish (NW_WORKSPACE (source), result, NULL);
  g_assert_nonnull (*report);
}

static void
ignore_progress_cb (const NwImportProgress *progress, gpointer data)
{
  g_assert_true (g_main_context_is_owner (NULL));
}

/* Iterating by hand leaves the context to others in between; an import that was done is told as done although it was
 * cancelled before anybody heard of it. */
static void
test_cancelled_too_late (Scratch *scratch, gconstpointer data)
{
  NwImportRequest request = { .files = write_incidents (scratch, "CHN"), .dataset = "late" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (NwWorkspace) other = nw_workspace_new ();
  g_autoptr (NwImportReport) report = NULL;
  gboolean removed = FALSE;
  guint seen = 0;

  nw_workspace_import_async (scratch->workspace, &request, ignore_progress_cb, NULL, cancellable, imported_cb, &report);
  g_ptr_array_unref (request.files);
  while (seen == 0)
    {
      g_autoptr (GPtrArray) releases = NULL;

      g_assert_true (nw_workspace_open (other, scratch->path, FALSE, NULL));
      releases = nw_workspace_releases (other);
      seen = releases->len;
    }
  g_cancellable_cancel (cancellable);
  while (!report)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (report->release->counts.incidents, ==, N_ROWS);
  g_assert_cmpuint (count_releases (scratch), ==, 1);

  nw_workspace_remove_async (scratch->workspace, report->release->id, NULL, removed_cb, &removed);
  while (!removed)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_releases (scratch), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/threads/" name, Scratch, NULL, scratch_set_up, func, scratch_tear_down)
  g_test_add_func ("/flow/threads/belt", test_belt);
  g_test_add_func ("/flow/threads/belt-abandoned", test_belt_abandoned);
  ADD ("cancel-any-moment", test_cancel_any_moment);
  ADD ("two-programs", test_two_programs);
  ADD ("after-removal", test_after_removal);
  ADD ("ask-meanwhile", test_ask_meanwhile);
  ADD ("cancelled-too-late", test_cancelled_too_late);
  return g_test_run ();
}

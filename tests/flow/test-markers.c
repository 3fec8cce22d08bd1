/* test-markers.c: markers of one's own are kept, exchanged and refused; questions know markers, eras and other sides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "catalogue.h"
#include "fault.h"
#include "scratch.h"

#define TREATY "[treaty]\nDate=2016-02-01\nLabel=Treaty\nDocument=A/1\n"

/* ---- the user's own ---- */

static char *
own_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "normwatch", "markers.ini", NULL);
}

static void
remove_own (void)
{
  g_autofree char *path = own_path ();

  g_remove (path);
}

static void
write_own (const char *text)
{
  g_autofree char *path = own_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static char *
read_own (void)
{
  g_autofree char *path = own_path ();
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (NwImportReport) report = NULL;

  remove_own ();
  scratch_set_up (self, data);
  report = scratch_import (self, SCRATCH_ALL, NULL);
}

static void
tear_down (Scratch *self, gconstpointer data)
{
  remove_own ();
  scratch_tear_down (self, data);
}

static NwMarker *
treaty (const char *label)
{
  return nw_marker_new ("treaty", nw_date_from_day (nw_day_from_ymd (2016, 2, 1)), label, NULL, "A/1", NULL, TRUE);
}

static void
set (Scratch *scratch, const char *label)
{
  g_autoptr (NwMarker) marker = treaty (label);
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_workspace_set_marker (scratch->workspace, marker, &error));
  g_assert_no_error (error);
}

static void
check_label (Scratch *scratch, const char *id, const char *label)
{
  g_autoptr (GPtrArray) markers = nw_workspace_markers (scratch->workspace);
  const NwMarker *marker = nw_marker_find (markers, id);

  g_assert_cmpstr (marker ? marker->label : NULL, ==, label);
}

static void
test_keep (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  check_label (scratch, "treaty", NULL);
  set (scratch, "Treaty");
  text = read_own ();
  g_assert_cmpstr (text, ==, TREATY);
  set (scratch, "Pact");
  check_label (scratch, "treaty", "Pact");
  check_label (scratch, "us-china-2015", "US–China understanding");

  g_assert_true (nw_workspace_remove_marker (scratch->workspace, "treaty", &error));
  check_label (scratch, "treaty", NULL);
  g_assert_false (nw_workspace_remove_marker (scratch->workspace, "treaty", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);
  g_assert_false (nw_workspace_remove_marker (scratch->workspace, "gge-2013", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

static void
test_taken (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwMarker) taken = nw_marker_new ("gge-2013", nw_date_from_year (2019), "Mine", NULL, "D", NULL, TRUE);
  g_autoptr (NwMarker) wrong = nw_marker_new ("mine", nw_date_from_year (2019), "Two\nlines", NULL, "D", NULL, TRUE);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (nw_workspace_set_marker (scratch->workspace, taken, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "gge-2013"));
  g_clear_error (&error);
  g_assert_false (nw_workspace_set_marker (scratch->workspace, wrong, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  text = read_own ();
  g_assert_null (text);
}

/* What the user wrote stays as it is, is named, and stops nothing. */
static void
test_broken (Scratch *scratch, gconstpointer data)
{
  static const char broken_text[] = TREATY "[other]\nDate=soon\n";
  g_autoptr (NwMarker) marker = treaty ("Pact");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) broken = NULL;
  g_autoptr (NwAnswer) answer = NULL;
  g_autofree char *text = NULL;
  gboolean named = FALSE;

  write_own (broken_text);
  check_label (scratch, "treaty", NULL);
  check_label (scratch, "gge-2013", "GGE report 2013");
  answer = scratch_ask (scratch, "", "trend");
  broken = nw_catalogue_broken ("markers");
  for (guint i = 0; i < broken->len; i++)
    named |= strstr (broken->pdata[i], "markers.ini: [other] Date") != NULL;
  g_assert_true (named);

  g_assert_false (nw_workspace_set_marker (scratch->workspace, marker, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  text = read_own ();
  g_assert_cmpstr (text, ==, broken_text);
}

static void
test_exchange (Scratch *scratch, gconstpointer data)
{
  g_autofree char *path = g_build_filename (scratch->folder, "mine.ini", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_false (nw_workspace_export_markers (scratch->workspace, path, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_clear_error (&error);

  set (scratch, "Treaty");
  g_assert_true (nw_workspace_export_markers (scratch->workspace, path, FALSE, NULL, &error));
  g_assert_false (nw_workspace_export_markers (scratch->workspace, path, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_EXPORT);
  g_clear_error (&error);

  remove_own ();
  g_assert_true (nw_workspace_import_markers (scratch->workspace, file, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 1);
  check_label (scratch, "treaty", "Treaty");

  /* All or nothing. */
  g_assert_true (g_file_set_contents (path, "[new]\nDate=2016\nLabel=New\nDocument=D\n[gge-2013]\nDate=2013\nLabel=L\nDocument=D\n", -1, NULL));
  g_assert_false (nw_workspace_import_markers (scratch->workspace, file, &n, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "mine.ini: [gge-2013]"));
  check_label (scratch, "new", NULL);
  check_label (scratch, "treaty", "Treaty");
  g_remove (path);
}

/* Many at once, and none gets lost. */
typedef struct {
  GMainLoop *loop;
  guint      left;
} Wait;

static void
set_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_workspace_set_marker_finish (NW_WORKSPACE (source), result, &error));
  g_assert_no_error (error);
  if (--wait->left == 0)
    g_main_loop_quit (wait->loop);
}

static void
test_at_once (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, 24 };

  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);
      g_autoptr (NwMarker) marker = nw_marker_new (id, nw_date_from_year (2000 + i), id, NULL, "D", NULL, TRUE);

      nw_workspace_set_marker_async (scratch->workspace, marker, set_cb, &wait);
    }
  g_main_loop_run (loop);
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *id = g_strdup_printf ("m%u", i);

      check_label (scratch, id, id);
    }
}

/* ---- questions ---- */

static void
check_unanswered (Scratch *scratch, const char *text, const char *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);

  g_assert_no_error (error);
  g_assert_null (nw_workspace_ask (scratch->workspace, query, &(NwAsk) { .analysis = "trend" }, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, said));
}

static void
test_unknown (Scratch *scratch, gconstpointer data)
{
  check_unanswered (scratch, "markers=gge-2013,nope", "“nope”");
  check_unanswered (scratch, "at=nope", "“nope”");
  check_unanswered (scratch, "versus=\"dataset=seven\"", "dataset=seven: ");
  check_unanswered (scratch, "versus=\"where:initiator=ZZZ\"", "where:initiator=ZZZ: ");
  write_own ("[other]\nDate=soon\n");
  check_unanswered (scratch, "at=treaty", "[other] Date");
}

/* Cancelled is cancelled, on whichever side. */
static void
test_cancelled (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwQuery) query = nw_query_parse ("versus=\"where:initiator=CHN\"", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (nw_workspace_ask (scratch->workspace, query, &(NwAsk) { .analysis = "trend" }, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_drawn (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = NULL;

  set (scratch, "Treaty");
  answer = scratch_ask (scratch, "markers=treaty,gge-2015", "trend");
  g_assert_cmpuint (answer->result->markers->len, ==, 2);
  g_assert_cmpstr (((NwMarker *) answer->result->markers->pdata[0])->id, ==, "gge-2015");
  g_assert_cmpstr (((NwMarker *) answer->result->markers->pdata[1])->label, ==, "Treaty");
}

/* ---- eras that a file of facts names ---- */

static NwImportReport *
import_with_facts (Scratch *scratch, const char *facts, GError **error)
{
  g_autoptr (GPtrArray) files = scratch_files (SCRATCH_INCIDENTS);
  g_autofree char *path = g_build_filename (scratch->folder, "dataset.ini", NULL);
  NwImportRequest request = { .files = files };
  NwImportReport *report;

  g_assert_true (g_file_set_contents (path, facts, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  report = nw_workspace_import (scratch->workspace, &request, NULL, NULL, NULL, error);
  g_remove (path);
  return report;
}

static void
test_facts (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report
    = import_with_facts (scratch, "\xef\xbb\xbf[Dataset]\nSlug=era\nVersion=1\nEras=2016-01-01 | | From here on all of them.\n", &error);
  g_autoptr (NwImportReport) again = NULL;
  g_autoptr (NwAnswer) answer = NULL;
  const NwEra *era;

  g_assert_no_error (error);
  answer = scratch_ask (scratch, "dataset=era", "trend");
  g_assert_cmpuint (answer->result->eras->len, ==, 1);
  era = answer->result->eras->pdata[0];
  g_assert_cmpint (era->day, ==, nw_day_from_ymd (2016, 1, 1));
  g_assert_cmpstr (era->text, ==, "From here on all of them.");

  again = import_with_facts (scratch, "[Dataset]\nSlug=era\nVersion=1\nEras=2016-01-01 | | From here on all of them.\n", &error);
  g_assert_no_error (error);
  g_assert_true (again->unchanged);

  g_assert_null (import_with_facts (scratch, "[Dataset]\nSlug=era\nVersion=2\nEras=2016 | colour | All.\n", &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_FORMAT);
  g_assert_nonnull (strstr (error->message, "dataset.ini: Eras"));
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = g_dir_make_tmp ("normwatch-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (data, "normwatch", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/markers/" name, Scratch, NULL, set_up, func, tear_down)
  ADD ("keep", test_keep);
  ADD ("taken", test_taken);
  ADD ("broken", test_broken);
  ADD ("exchange", test_exchange);
  ADD ("at-once", test_at_once);
  ADD ("unknown", test_unknown);
  ADD ("cancelled", test_cancelled);
  ADD ("drawn", test_drawn);
  ADD ("facts", test_facts);
  status = g_test_run ();
  g_rmdir (folder);
  g_rmdir (data);
  return status;
}

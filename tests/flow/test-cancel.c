/* test-cancel.c: Cancel answers at once in whatever an import is doing, and leaves the library as it was
 *
 * A list that takes a second or so is imported again and again, and cancelled a little later each time, until it is
 * through: detection, hashing, reading, storing, the text index and the frame all get their turn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdlib.h>

#include "draft.h"
#include "scratch.h"

#define ROWS    20000  /* NW_CANCEL_ROWS sets another number, to look at larger ones */
#define LIMIT   0.2    /* seconds */
#define MAX_TRY 3      /* another program may have the processor; a wait of the program's own comes again */
#define STEP    80     /* milliseconds */

typedef struct {
  GCancellable *cancellable;
  gint64        cancelled; /* monotonic time; 0: not yet */
  gint64        answered;
  gboolean      failed;
} Run;

static GPtrArray *
write_list (Scratch *scratch)
{
  const char *rows = g_getenv ("NW_CANCEL_ROWS");
  guint n = rows ? (guint) atoi (rows) : ROWS;
  g_autofree char *path = g_build_filename (scratch->folder, "list.csv", NULL);
  g_autoptr (GString) text = g_string_new ("key,title,summary,start,initiators,receivers,sectors,types\n");
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "k%u,Operation %u of the list,\"Words, and more words about number %u, its %u kinds and all the rest\","
                            "20%02u-0%u-1%u,RUS;CHN,UKR;DEU,energy;health,disruption\n", i, i, i * 7919, i % 97, i % 20, 1 + i % 9, i % 9);
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  return files;
}

static gboolean
cancel_cb (gpointer data)
{
  Run *run = data;

  if (run->answered == 0)
    {
      run->cancelled = g_get_monotonic_time ();
      g_cancellable_cancel (run->cancellable);
    }
  return G_SOURCE_REMOVE;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwImportReport) report = nw_workspace_import_finish (NW_WORKSPACE (source), result, &error);
  Run *run = data;

  run->answered = g_get_monotonic_time ();
  run->failed = report == NULL;
  if (error)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwDraft) draft = nw_workspace_draft_finish (NW_WORKSPACE (source), result, &error);
  Run *run = data;

  run->answered = g_get_monotonic_time ();
  run->failed = draft == NULL;
}

/* Seconds from Cancel to the answer; negative: it was through before. */
static double
cancel_after (Scratch *scratch, GPtrArray *files, guint milliseconds, gboolean draft)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Run run = { cancellable, 0, 0, FALSE };
  NwImportRequest request = { .files = files };
  guint timeout = g_timeout_add (milliseconds, cancel_cb, &run);

  if (draft)
    nw_workspace_draft_async (scratch->workspace, files, NULL, NULL, cancellable, drafted_cb, &run);
  else
    nw_workspace_import_async (scratch->workspace, &request, NULL, NULL, cancellable, imported_cb, &run);
  while (run.answered == 0)
    g_main_context_iteration (NULL, TRUE);

  if (run.cancelled == 0)
    g_source_remove (timeout);
  if (run.cancelled == 0 || !run.failed)
    return -1;
  return (run.answered - run.cancelled) / (double) G_USEC_PER_SEC;
}

static void
cancel_everywhere (Scratch *scratch, gboolean draft)
{
  g_autoptr (GPtrArray) files = write_list (scratch);
  double longest = 0;

  for (guint after = 1;; after += STEP)
    {
      double least = G_MAXDOUBLE;

      for (guint i = 0; i < MAX_TRY && least > LIMIT; i++)
        least = MIN (least, cancel_after (scratch, files, after, draft));
      if (least < 0)
        break;
      g_test_message ("cancelled after %u ms: answered in %.0f ms", after, 1000 * least);
      longest = MAX (longest, least);
      if (!draft)
        {
          g_autoptr (GPtrArray) releases = nw_workspace_releases (scratch->workspace);
          g_assert_cmpuint (releases->len, ==, 0);
        }
    }
  g_assert_cmpfloat (longest, <=, LIMIT);
}

static void
test_import (Scratch *scratch, gconstpointer data)
{
  cancel_everywhere (scratch, FALSE);
}

static void
test_draft (Scratch *scratch, gconstpointer data)
{
  cancel_everywhere (scratch, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/flow/cancel/" name, Scratch, NULL, scratch_set_up, func, scratch_tear_down)
  ADD ("import", test_import);
  ADD ("draft", test_draft);
  return g_test_run ();
}

/* test-briefings.c: briefings kept in a library, and composed with its answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "block-kind.h"
#include "briefings.h"
#include "fault.h"
#include "scratch.h"

static void
set_up (Scratch *self, gconstpointer data)
{
  g_autoptr (NwImportReport) report = NULL;

  scratch_set_up (self, data);
  report = scratch_import (self, SCRATCH_ALL, NULL);
}

/* "KIND QUESTION", one a block; without a question after a bare kind. */
static NwBriefing *
briefing_of (const char *const *blocks)
{
  NwBriefing *briefing = nw_briefing_new ("Six incidents");

  for (guint i = 0; blocks[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (blocks[i], " ", 2);
      g_auto (GStrv) kind = g_strsplit (words[0], ":", 2);
      g_autoptr (NwBlock) block = nw_block_new (nw_block_kind_find (kind[0]));
      g_autoptr (GError) error = NULL;
      NwBriefing *longer;

      block->shows = g_strdup (kind[1]);
      block->query = words[1] ? nw_query_parse (words[1], &error) : NULL;
      g_assert_no_error (error);
      longer = nw_briefing_insert (briefing, i, block);
      nw_briefing_unref (briefing);
      briefing = longer;
    }
  return briefing;
}

static NwDocument *
compose (Scratch *scratch, NwBriefing *briefing)
{
  g_autoptr (GError) error = NULL;
  NwDocument *document = nw_workspace_compose (scratch->workspace, briefing, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static NwPassage *
find_passage (const NwDocument *document, NwPassageKind kind)
{
  for (guint i = 0; i < document->passages->len; i++)
    if (nw_document_passage (document, i)->kind == kind)
      return nw_document_passage (document, i);
  return NULL;
}

/* Of the six, two are attributed to China and one starts at no known day. */
static void
test_compose (Scratch *scratch, gconstpointer data)
{
  static const char *const blocks[] = { "figure by=initiator interval=year", "table:chronology where:initiator=CHN",
                                        "number where:initiator=CHN", "table:incidents where:initiator=CHN", NULL };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (NwDocument) document = compose (scratch, briefing);
  g_autoptr (GPtrArray) seals = nw_document_seals (document);

  g_assert_null (nw_document_fault (document));
  g_assert_cmpuint (find_passage (document, NW_PASSAGE_FIGURE)->exhibit->result->incidents, ==, 6);
  g_assert_cmpstr (find_passage (document, NW_PASSAGE_NUMBER)->exhibit->value, ==, "2");
  g_assert_cmpuint (seals->len, ==, 4);
  for (guint i = 0; i < seals->len; i++)
    {
      const NwSeal *seal = g_ptr_array_index (seals, i);

      g_assert_cmpint (seal->incidents, ==, i == 0 ? 6 : 2);
      g_assert_true (g_str_has_prefix (seal->query, "dataset="));
      g_assert_nonnull (seal->rules);
    }
}

/* Each wrong block says what is wrong in its place, and the others are answered all the same. */
static void
test_faults (Scratch *scratch, gconstpointer data)
{
  static const char *const blocks[] = { "figure dataset=nowhere", "number where:initiator=CHN", "table:dyads by=sector",
                                        "figure", "figure at=nothing-of-this chart=strip", "table:no-such by=type",
                                        "number measure=share", "number measure=change interval=year",
                                        "table:incidents versus=where:initiator=CHN", "table:chronology versus=where:initiator=CHN",
                                        NULL };
  static const char *const says[] = { "nowhere", NULL, "", "asks nothing", "nothing-of-this", "no-such", "100 %", "no single number",
                                      "versus=", "versus=" };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (NwDocument) document = compose (scratch, briefing);
  g_autofree char *first = nw_document_fault (document);
  g_autofree char *path = g_build_filename (scratch->folder, "out.html", NULL);
  g_autoptr (GError) error = NULL;
  guint faults = 0;

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *words = passage->kind == NW_PASSAGE_FAULT ? nw_passage_text (passage) : NULL;

      if (!words)
        continue;
      faults++;
      g_assert_nonnull (says[passage->block]);
      if (!strstr (words, says[passage->block]))
        g_error ("block %u says: %s", passage->block + 1, words);
    }
  g_assert_cmpuint (faults, ==, 9);
  g_assert_nonnull (find_passage (document, NW_PASSAGE_NUMBER));
  g_assert_true (g_str_has_prefix (first, "Block 1: "));

  g_assert_false (nw_publish_document (document, NULL, path, FALSE, NULL, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_EXPORT);
  g_assert_cmpstr (error->message, ==, first);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The same question is answered once, until the library or what it knows changes. */
static void
test_remembered (Scratch *scratch, gconstpointer data)
{
  static const char *const blocks[] = { "figure by=initiator interval=year", NULL };
  static const char *const longer[] = { "heading", "figure by=initiator interval=year", NULL };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (NwBriefing) second = briefing_of (longer);
  g_autoptr (NwDocument) before = compose (scratch, briefing);
  g_autoptr (NwDocument) again = compose (scratch, second);
  g_autoptr (NwDocument) after = NULL;
  g_autoptr (NwImportReport) report = NULL;
  NwResult *result = find_passage (before, NW_PASSAGE_FIGURE)->exhibit->result;

  g_assert_true (find_passage (again, NW_PASSAGE_FIGURE)->exhibit->result == result);
  report = scratch_import (scratch, SCRATCH_INCIDENTS | SCRATCH_FACTS, "2");
  after = compose (scratch, briefing);
  g_assert_cmpstr (find_passage (after, NW_PASSAGE_FIGURE)->exhibit->result->release->version, ==, "2");
}

static void
test_cancelled (Scratch *scratch, gconstpointer data)
{
  static const char *const blocks[] = { "number by=initiator", NULL };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (nw_workspace_compose (scratch->workspace, briefing, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_kept (Scratch *scratch, gconstpointer data)
{
  static const char *const blocks[] = { "figure by=initiator interval=year", "table by=type", NULL };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (NwBriefing) renamed = nw_briefing_with (briefing, "Another title", NULL, NW_PAPER_LETTER);
  g_autoptr (NwBriefing) found = NULL;
  g_autoptr (NwBriefing) loaded = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (scratch->folder, "mine.normwatch-briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 id = nw_workspace_save_briefing (scratch->workspace, 0, briefing, &error);

  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (nw_workspace_save_briefing (scratch->workspace, id, renamed, &error), ==, id);
  entries = nw_workspace_briefings (scratch->workspace, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((NwBriefingEntry *) g_ptr_array_index (entries, 0))->title, ==, "Another title");
  found = nw_workspace_briefing (scratch->workspace, id, &error);
  g_assert_true (nw_briefing_equal (found, renamed));

  g_assert_true (nw_briefing_save (renamed, path, FALSE, NULL, &error));
  loaded = nw_briefing_load (file, NULL, &error);
  g_assert_true (nw_briefing_equal (loaded, renamed));
  g_assert_false (nw_briefing_save (renamed, path, FALSE, NULL, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_EXPORT);
  g_clear_error (&error);

  g_assert_true (nw_workspace_remove_briefing (scratch->workspace, id, &error));
  g_assert_null (nw_workspace_briefing (scratch->workspace, id, &error));
  g_assert_error (error, NW_FAULT, NW_FAULT_QUERY);
}

/* A dataset that gets another short name keeps its briefings, comparisons included; others are left alone. */
static void
test_dataset_renamed (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwAnswer) answer = scratch_ask (scratch, "", NULL);
  g_autofree char *own = g_strdup_printf ("figure dataset=%s by=initiator interval=year", answer->release->dataset);
  g_autofree char *versus = g_strdup_printf ("table dataset=other versus=\"dataset=%s\"", answer->release->dataset);
  const char *const blocks[] = { own, versus, "heading", NULL };
  static const char *const expected[] = { "figure dataset=new-name by=initiator interval=year",
                                          "table dataset=other versus=\"dataset=new-name\"", "heading", NULL };
  static const char *const others[] = { "number dataset=other", NULL };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (NwBriefing) wanted = briefing_of (expected);
  g_autoptr (NwBriefing) other = briefing_of (others);
  g_autoptr (NwBriefing) found = NULL;
  g_autoptr (NwBriefing) untouched = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = nw_workspace_save_briefing (scratch->workspace, 0, briefing, &error);
  gint64 second = nw_workspace_save_briefing (scratch->workspace, 0, other, &error);

  g_assert_true (nw_workspace_rename (scratch->workspace, answer->release->dataset, "new-name", NULL, NULL, &error));
  g_assert_no_error (error);
  found = nw_workspace_briefing (scratch->workspace, id, &error);
  g_assert_true (nw_briefing_equal (found, wanted));
  untouched = nw_workspace_briefing (scratch->workspace, second, &error);
  g_assert_true (nw_briefing_equal (untouched, other));
}

/* ---- progress from a thread ---- */

typedef struct {
  double    last;
  guint     n;
  GThread  *thread;
  gboolean  done;
} Told;

static void
told_cb (double done, gpointer user_data)
{
  Told *told = user_data;

  g_assert_true (g_thread_self () == told->thread);
  g_assert_false (told->done);
  g_assert_cmpfloat (done, >=, told->last);
  told->last = done;
  told->n++;
}

static void
published_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_publish_document_finish (result, &error));
  g_assert_no_error (error);
  ((Told *) user_data)->done = TRUE;
}

static void
test_publish_async (Scratch *scratch, gconstpointer data)
{
  static const char *const blocks[] = { "figure by=initiator interval=year", "table by=type", "method", "sources", NULL };
  g_autoptr (NwBriefing) briefing = briefing_of (blocks);
  g_autoptr (NwDocument) document = compose (scratch, briefing);
  g_autofree char *path = g_build_filename (scratch->folder, "out.html", NULL);
  Told told = { .thread = g_thread_self () };

  nw_publish_document_async (document, NULL, path, FALSE, &(NwProgress) { told_cb, &told }, NULL, published_cb, &told);
  while (!told.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/flow/briefings/compose", Scratch, NULL, set_up, test_compose, scratch_tear_down);
  g_test_add ("/flow/briefings/faults", Scratch, NULL, set_up, test_faults, scratch_tear_down);
  g_test_add ("/flow/briefings/remembered", Scratch, NULL, set_up, test_remembered, scratch_tear_down);
  g_test_add ("/flow/briefings/cancelled", Scratch, NULL, set_up, test_cancelled, scratch_tear_down);
  g_test_add ("/flow/briefings/kept", Scratch, NULL, set_up, test_kept, scratch_tear_down);
  g_test_add ("/flow/briefings/dataset-renamed", Scratch, NULL, set_up, test_dataset_renamed, scratch_tear_down);
  g_test_add ("/flow/briefings/publish-async", Scratch, NULL, set_up, test_publish_async, scratch_tear_down);
  return g_test_run ();
}

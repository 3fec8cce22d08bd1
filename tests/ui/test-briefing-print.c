/* test-briefing-print.c: what the printer gets: as many sheets, as large, with words that can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "composing.h"
#include "print-pages.h"
#include "window-print.h"

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(NwPages **) user_data = nw_print_pages_lay_out_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

/* Prints into a file, as GTK does for any printer; returns the number of sheets. */
static guint
print (Scratch *scratch, NwDocument *document, const char *path)
{
  NwPages *pages = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  nw_print_pages_lay_out_async (document, NULL, laid_out_cb, &pages);
  wait_for (is_set, &pages);
  n = nw_pages_count (pages);
  operation = nw_print_pages_new (document, pages);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (scratch->window),
                                            &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  return n;
}

static char *
output_of (const char *const *argv)
{
  g_autofree char *found = g_find_program_in_path (argv[0]);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status = -1;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

static void
assert_printed (const char *path, const char *size, guint pages, const char *const *words)
{
  const char *info[] = { "pdfinfo", path, NULL };
  const char *text[] = { "pdftotext", "-q", path, "-", NULL };
  g_autofree char *facts = output_of (info);
  g_autofree char *read = output_of (text);
  g_autofree char *counted = g_strdup_printf ("Pages:           %u\n", pages);

  if (facts == NULL || read == NULL)
    {
      g_test_skip ("poppler-utils is not installed: the sheets are not looked at");
      return;
    }
  g_assert_nonnull (strstr (facts, counted));
  g_assert_nonnull (strstr (facts, size));
  for (; *words != NULL; words++)
    if (strstr (read, *words) == NULL)
      g_error ("“%s” is not on paper: %s", *words, read);
}

static void
set_paper (Scratch *scratch, NwPaper paper)
{
  g_autoptr (NwBriefing) changed = nw_briefing_with (nw_briefing_model_briefing (briefing_model (scratch)), "Handed in", NULL, paper);

  nw_briefing_model_change (briefing_model (scratch), changed, NULL, 0);
  wait_for_pages (scratch);
}

/* Both papers, to the point: 210 × 297 mm, 8.5 × 11 inches. */
static void
test_briefing (Scratch *scratch, gconstpointer data)
{
  const char *words[] = { "Handed in", "Figure 1", "Table 1", "China", NULL };
  const char *sizes[] = { [NW_PAPER_A4] = "595.276 x 841.89 pts", [NW_PAPER_LETTER] = "612 x 792 pts" };
  g_autofree char *path = g_build_filename (scratch->folder, "printed.pdf", NULL);

  begin_briefing (scratch, "Handed in");
  add_block (scratch, "figure");
  add_block (scratch, "break");
  add_block (scratch, "table");
  for (NwPaper paper = NW_PAPER_A4; paper <= NW_PAPER_LETTER; paper++)
    {
      guint pages;

      set_paper (scratch, paper);
      pages = print (scratch, nw_briefing_composer_document (nw_briefing_model_composer (briefing_model (scratch))), path);
      g_assert_cmpuint (pages, >=, 2);
      assert_printed (path, sizes[paper], pages, words);
    }
  wait_until_kept (scratch);
}

static void
test_answer (Scratch *scratch, gconstpointer data)
{
  const char *words[] = { "Reported incidents", "China", NULL };
  const NwResult *result = nw_session_reply (nw_window_session (scratch->window))->answer->result;
  NwFigure figure = { .chart = nw_chart_find ("trend"), .palette = NW_PALETTE_PRINT, .text_scale = 1.0 };
  g_autoptr (NwDocument) document = nw_document_of_result (result, &figure);
  g_autofree char *path = g_build_filename (scratch->folder, "answer.pdf", NULL);

  assert_printed (path, "595.276 x 841.89 pts", print (scratch, document, path), words);
}

/* A list of incidents is handed in as a table of a briefing, not as it is on screen. */
static void
test_when (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);

  nw_session_set_view (session, "incidents");
  g_assert_false (nw_window_can_print (scratch->window));
  nw_session_set_view (session, "trends");
  g_assert_true (nw_window_can_print (scratch->window));
}

#define ADD(path, func) g_test_add ("/ui/briefing-print/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("briefing", test_briefing);
  ADD ("answer", test_answer);
  ADD ("when", test_when);
  return g_test_run ();
}

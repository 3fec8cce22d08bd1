/* test-briefing.c: blocks of a briefing as the user composes them, and the pages that follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "block-lines.h"
#include "block-prose.h"
#include "composing.h"
#include "prose-editor.h"

static NwBlockEditor *
editor (Scratch *scratch)
{
  return nw_briefing_page_editor (briefing_page (scratch));
}

/* As if typed over what is there. */
static void
write_words (Scratch *scratch, const char *line, const char *words)
{
  gtk_editable_set_text (part (part (editor (scratch), "lines"), line), words);
}

static GtkTextBuffer *
prose (Scratch *scratch)
{
  return gtk_text_view_get_buffer (nw_prose_editor_view (nw_block_prose_editor (part (editor (scratch), "prose"))));
}

static void
write_prose (Scratch *scratch, const char *text)
{
  gtk_text_buffer_begin_user_action (prose (scratch));
  gtk_text_buffer_set_text (prose (scratch), text, -1);
  gtk_text_buffer_end_user_action (prose (scratch));
}

static void
back (Scratch *scratch)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor (scratch)), "editor.back", NULL));
  g_assert_cmpstr (nw_briefing_page_state (briefing_page (scratch)), ==, "list");
}

static gboolean
act (Scratch *scratch, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (nw_briefing_page_blocks (briefing_page (scratch))), action, NULL);
}

static void
add_heading (Scratch *scratch, const char *words)
{
  add_block (scratch, "heading");
  write_words (scratch, "words", words);
  back (scratch);
}

#define assert_kinds(scratch, expected) G_STMT_START { \
    g_autofree char *found_ = kinds (scratch); \
    g_assert_cmpstr (found_, ==, expected); \
  } G_STMT_END

/* Nothing there yet: what briefings are, and the ways to one. */
static void
test_empty (Scratch *scratch, gconstpointer data)
{
  show_briefings (scratch);
  g_assert_cmpstr (nw_briefing_page_state (briefing_page (scratch)), ==, "empty");
  wait_for_words (scratch, "Pages to Hand In");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (briefing_page (scratch)), "briefing.new", NULL));
  g_assert_cmpstr (nw_briefing_page_state (briefing_page (scratch)), ==, "list");
  wait_for_words (scratch, "No Blocks Yet");
  wait_until_kept (scratch);
}

/* Words come onto the page, and every block below the one before. */
static void
test_words (Scratch *scratch, gconstpointer data)
{
  NwDocument *document;
  gboolean heading = FALSE, bold = FALSE;

  begin_briefing (scratch, "Two Pages");
  add_block (scratch, "heading");
  g_assert_cmpstr (nw_briefing_page_state (briefing_page (scratch)), ==, "editor");
  write_words (scratch, "words", "What was reported");
  g_assert_cmpuint (block_at (scratch, 0)->level, ==, 2);
  add_block (scratch, "text");
  write_prose (scratch, "Most of it is **old** news.");
  wait_for_pages (scratch);
  document = nw_briefing_composer_document (nw_briefing_model_composer (briefing_model (scratch)));
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      g_autofree char *text = passage->runs != NULL ? nw_passage_text (passage) : NULL;

      heading |= passage->kind == NW_PASSAGE_HEADING && g_strcmp0 (text, "What was reported") == 0;
      bold |= g_strcmp0 (text, "Most of it is old news.") == 0 && passage->runs->len == 3
              && g_array_index (passage->runs, NwRun, 1).look == NW_RUN_BOLD;
    }
  g_assert_true (heading);
  g_assert_true (bold);
  g_assert_cmpstr (nw_block_row_words (block_row (scratch, 1)), ==, "Most of it is old news.");
}

/* A sentence is one step; what is undone is selected. */
static void
test_undo (Scratch *scratch, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (briefing_page (scratch));

  begin_briefing (scratch, "Undone");
  add_heading (scratch, "First");
  add_block (scratch, "text");
  write_prose (scratch, "One");
  write_prose (scratch, "One sentence.");
  write_prose (scratch, "One sentence. Another");
  g_assert_true (gtk_widget_activate_action (page, "briefing.undo", NULL));
  g_assert_cmpstr (block_at (scratch, 1)->text, ==, "One");
  g_assert_true (gtk_widget_activate_action (page, "briefing.undo", NULL));
  g_assert_null (block_at (scratch, 1)->text);
  nw_briefing_model_select (briefing_model (scratch), 0);
  g_assert_true (gtk_widget_activate_action (page, "briefing.redo", NULL));
  g_assert_true (gtk_widget_activate_action (page, "briefing.redo", NULL));
  g_assert_cmpstr (block_at (scratch, 1)->text, ==, "One sentence. Another");
  g_assert_cmpint (nw_briefing_model_selected (briefing_model (scratch)), ==, 1);
  g_assert_false (nw_briefing_model_can_go (briefing_model (scratch), 1));
}

static void
test_order (Scratch *scratch, gconstpointer data)
{
  GtkWidget *list = GTK_WIDGET (nw_briefing_page_blocks (briefing_page (scratch)));

  begin_briefing (scratch, "In order");
  add_heading (scratch, "One");
  add_block (scratch, "break");
  add_block (scratch, "sources");
  assert_kinds (scratch, "heading break sources");
  g_assert_true (gtk_widget_activate_action (list, "block.move", "i", -1));
  g_assert_true (gtk_widget_activate_action (list, "block.move", "i", -1));
  assert_kinds (scratch, "sources heading break");
  g_assert_true (gtk_widget_activate_action (list, "block.move", "i", -1)); /* there is nothing above it */
  assert_kinds (scratch, "sources heading break");
  g_assert_cmpint (nw_briefing_model_selected (briefing_model (scratch)), ==, 0);
  g_assert_true (act (scratch, "block.duplicate"));
  assert_kinds (scratch, "sources sources heading break");
  g_assert_true (act (scratch, "block.remove"));
  assert_kinds (scratch, "sources heading break");
  nw_briefing_model_select (briefing_model (scratch), 2);
  g_assert_true (act (scratch, "block.remove"));
  g_assert_cmpint (nw_briefing_model_selected (briefing_model (scratch)), ==, 1);
}

static GtkDropTarget *
drop_target (gpointer row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

/* A row that is dropped on the lower half of another comes below it. */
static void
test_drop (Scratch *scratch, gconstpointer data)
{
  GValue dragged = G_VALUE_INIT;
  gboolean taken = FALSE;

  begin_briefing (scratch, "Dragged");
  add_heading (scratch, "One");
  add_block (scratch, "break");
  add_block (scratch, "sources");
  g_value_init (&dragged, NW_TYPE_BLOCK_ROW);
  g_value_set_object (&dragged, block_row (scratch, 0));
  g_signal_emit_by_name (drop_target (block_row (scratch, 2)), "drop", &dragged, 10.0, 1e6, &taken);
  g_assert_true (taken);
  assert_kinds (scratch, "break sources heading");
  g_value_set_object (&dragged, block_row (scratch, 2));
  g_signal_emit_by_name (drop_target (block_row (scratch, 1)), "drop", &dragged, 10.0, 0.0, &taken);
  assert_kinds (scratch, "break heading sources");
  g_value_unset (&dragged);
}

/* Rows and pages say what they are to those who do not see them. */
static void
test_accessible (Scratch *scratch, gconstpointer data)
{
  GtkAccessible *pages = GTK_ACCESSIBLE (nw_page_preview_sheets (nw_briefing_page_preview (briefing_page (scratch))));

  begin_briefing (scratch, "Read aloud");
  add_heading (scratch, "One");
  add_block (scratch, "break");
  wait_for_pages (scratch);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (nw_block_list_rows (nw_briefing_page_blocks (briefing_page (scratch)))),
                                   GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (block_row (scratch, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1 of 2: Heading, One");
  gtk_test_accessible_assert_role (pages, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (pages, GTK_ACCESSIBLE_PROPERTY_LABEL, "Read aloud, 1 page");
  nw_briefing_model_select (briefing_model (scratch), 0);
  gtk_test_accessible_assert_property (pages, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "One");
}

static gboolean
has_fault (gpointer row)
{
  return *nw_block_row_fault (row) != '\0';
}

/* A question that the library cannot answer is said in its row; the others are there. */
static void
test_fault (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwBlock) block = nw_block_new (nw_block_kind_find ("figure"));
  g_autoptr (NwBriefing) begun = nw_briefing_new ("Of nowhere"), briefing = NULL;

  block->query = nw_query_parse ("dataset=nowhere by=initiator", NULL);
  briefing = nw_briefing_insert (begun, 0, block);
  show_briefings (scratch);
  nw_briefing_model_begin (briefing_model (scratch), briefing);
  wait_for_pages (scratch);
  wait_for (has_fault, block_row (scratch, 0));
  g_assert_nonnull (strstr (nw_block_row_fault (block_row (scratch, 0)), "nowhere"));
}

/* The box on methods is generated until somebody writes it, and again when that is wished. */
static void
test_method (Scratch *scratch, gconstpointer data)
{
  GtkWidget *box = part (editor (scratch), "prose");
  g_autofree char *generated = NULL;

  begin_briefing (scratch, "By what method");
  add_block (scratch, "figure");
  add_block (scratch, "method");
  wait_for_pages (scratch);
  g_assert_true (act (scratch, "block.edit"));
  g_assert_true (gtk_widget_get_visible (part (box, "generated_box")));
  generated = g_strdup (gtk_label_get_label (part (box, "generated")));
  g_assert_nonnull (strstr (generated, "counts once"));
  g_signal_emit_by_name (gtk_widget_get_last_child (part (box, "generated_box")), "clicked");
  g_assert_nonnull (strstr (block_at (scratch, 1)->text, "counts once"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (nw_block_prose_editor (NW_BLOCK_PROSE (box)))));
  write_prose (scratch, "");
  g_assert_cmpstr (block_at (scratch, 1)->text, ==, ""); /* which is not the same as generated */
  g_signal_emit_by_name (part (box, "back_to_generated"), "clicked");
  g_assert_null (block_at (scratch, 1)->text);
}

/* The bar sets marks around what is selected. */
static void
test_formatting (Scratch *scratch, gconstpointer data)
{
  GtkWidget *prose_editor;
  GtkTextIter start, end;

  begin_briefing (scratch, "Formatted");
  add_block (scratch, "text");
  prose_editor = GTK_WIDGET (nw_block_prose_editor (part (editor (scratch), "prose")));
  write_prose (scratch, "old news");
  gtk_text_buffer_get_bounds (prose (scratch), &start, &end);
  gtk_text_iter_set_offset (&end, 3);
  gtk_text_buffer_select_range (prose (scratch), &start, &end);
  g_assert_true (gtk_widget_activate_action (prose_editor, "prose.bold", NULL));
  g_assert_cmpstr (block_at (scratch, 0)->text, ==, "**old** news");
  g_assert_true (gtk_widget_activate_action (prose_editor, "prose.list", NULL));
  g_assert_cmpstr (block_at (scratch, 0)->text, ==, "- **old** news");
  gtk_text_buffer_get_end_iter (prose (scratch), &end);
  gtk_text_buffer_place_cursor (prose (scratch), &end);
  g_assert_true (gtk_widget_activate_action (prose_editor, "prose.link", NULL));
  g_assert_cmpstr (block_at (scratch, 0)->text, ==, "- **old** news[](https://)");
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* One of both in a narrow window; what is to be edited comes into view. */
static void
test_narrow (Scratch *scratch, gconstpointer data)
{
  NwBriefingPage *page = briefing_page (scratch);
  GtkWidget *blocks, *pages = GTK_WIDGET (nw_briefing_page_preview (page));

  begin_briefing (scratch, "Narrow");
  add_block (scratch, "text");
  blocks = part (page, "panes");
  g_assert_true (gtk_widget_get_mapped (blocks) && gtk_widget_get_mapped (pages));
  nw_briefing_page_set_narrow (page, TRUE);
  g_assert_true (gtk_widget_get_mapped (blocks) && !gtk_widget_get_mapped (pages));
  g_assert_true (gtk_widget_activate (part (page, "show_pages")));
  wait_for (is_mapped, pages);
  g_assert_false (gtk_widget_get_mapped (blocks));
  g_signal_emit_by_name (pages, "edit", 0);
  g_assert_true (gtk_widget_get_mapped (blocks) && !gtk_widget_get_mapped (pages));
  g_assert_cmpstr (nw_briefing_page_state (page), ==, "editor");
  nw_briefing_page_set_narrow (page, FALSE);
  g_assert_true (gtk_widget_get_mapped (blocks) && gtk_widget_get_mapped (pages));
}

/* A heading that was just added is written at once. */
static void
test_heading_focus (Scratch *scratch, gconstpointer data)
{
  begin_briefing (scratch, "Focus");
  add_block (scratch, "heading");
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (scratch->window))));
}

#define ADD(path, func) g_test_add ("/ui/briefing/" path, Scratch, "data", scratch_set_up, func, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("empty", test_empty);
  ADD ("words", test_words);
  ADD ("undo", test_undo);
  ADD ("order", test_order);
  ADD ("drop", test_drop);
  ADD ("accessible", test_accessible);
  ADD ("fault", test_fault);
  ADD ("method", test_method);
  ADD ("formatting", test_formatting);
  ADD ("narrow", test_narrow);
  ADD ("heading-focus", test_heading_focus);
  return g_test_run ();
}

/* test-analysis-uses.c: what becomes of an answer in the view of accountability: briefing, clipboard, file, paper, keys
 *
 * The fixture has six incidents; a ministry's claim about a1 and charges after a2 are all that followed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "catalogue.h"
#include "chart-fit.h"
#include "chart-picker.h"
#include "composing.h"
#include "drill-down.h"
#include "export-dialog.h"
#include "figure-card.h"
#include "figure-cell.h"
#include "summary-table.h"
#include "terms-bar.h"
#include "window-print.h"

static NwSession *
session (Scratch *scratch)
{
  return nw_window_session (scratch->window);
}

static const NwResult *
result (Scratch *scratch)
{
  return nw_session_reply (session (scratch))->answer->result;
}

static void
ask (Scratch *scratch, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NwQuery) query = nw_query_parse (text, &error);

  g_assert_no_error (error);
  nw_session_set_query (session (scratch), query, NULL);
  wait_for_answer (scratch);
}

static gboolean
act (Scratch *scratch, const char *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (scratch->window), action, NULL);
}

static GtkWidget *
child (gpointer widget, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (widget), type, name));
}

static void
assert_question (Scratch *scratch, guint block, const char *kind, const char *expected)
{
  g_autofree char *question = nw_query_print (block_at (scratch, block)->query);

  g_assert_cmpstr (block_at (scratch, block)->kind->id, ==, kind);
  g_assert_cmpstr (question, ==, expected);
}

/* As a figure and as a table: each asks the same again, and is built without a fault. An empty answer is nothing to add. */
static void
test_briefing (Scratch *scratch, gconstpointer data)
{
  ask (scratch, "dataset=own@1 analysis=survival event=claim");
  g_assert_true (act (scratch, "win.add-to-briefing"));
  wait_for_words (scratch, "Added to “Untitled Briefing”");
  g_assert_true (act (scratch, "win.table"));
  g_assert_true (act (scratch, "win.add-to-briefing"));
  ask (scratch, "dataset=own@1 analysis=collective");
  g_assert_cmpstr (nw_analyses_page_state (nw_window_analyses (scratch->window)), ==, "nothing");
  act (scratch, "win.add-to-briefing");
  wait_until_kept (scratch);
  assert_question (scratch, 0, "figure", "dataset=own@1 chart=survival analysis=survival event=claim");
  assert_question (scratch, 1, "table", "dataset=own@1 analysis=survival event=claim");
  g_assert_null (block_at (scratch, 2));
  show_briefings (scratch);
  wait_for_pages (scratch);
  for (int i = 0; i < 2; i++)
    g_assert_cmpstr (nw_block_row_fault (block_row (scratch, i)), ==, "");
}

static void
text_cb (GObject *source, GAsyncResult *read, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), read, &error);
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer pointer)
{
  return *(gpointer *) pointer != NULL;
}

/* The table as lines of cells: all incidents, of which two have what is waited for. */
static void
test_copy (Scratch *scratch, gconstpointer data)
{
  g_autofree char *text = NULL;

  ask (scratch, "dataset=own@1 analysis=survival");
  g_assert_true (act (scratch, "win.copy-figure"));
  wait_for_words (scratch, "The figure is copied");
  g_assert_true (act (scratch, "win.copy-table"));
  wait_for_words (scratch, "The table is copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (scratch->window)), NULL, text_cb, &text);
  wait_for (is_set, &text);
  g_assert_nonnull (strstr (text, "With the event"));
  g_assert_nonnull (strstr (text, "\nAll incidents\t"));
}

/* What is shown can be handed in; what is yet to be chosen cannot. */
static void
test_paper (Scratch *scratch, gconstpointer data)
{
  ask (scratch, "dataset=own@1 analysis=funnel");
  g_assert_true (nw_window_can_print (scratch->window));
  g_assert_true (act (scratch, "win.export"));
  g_assert_nonnull (dialog (scratch, NW_TYPE_EXPORT_DIALOG));
  gtk_window_destroy (dialog (scratch, NW_TYPE_EXPORT_DIALOG));
  ask (scratch, "dataset=own@1 analysis=chain");
  g_assert_cmpstr (nw_analyses_page_state (nw_window_analyses (scratch->window)), ==, "missing");
  g_assert_false (nw_window_can_print (scratch->window));
}

/* Whether the answer has what all charts of its analysis draw; else the page has a table alone. */
static gboolean
is_drawn (Scratch *scratch)
{
  NwAnalysesPage *page = nw_window_analyses (scratch->window);
  gboolean table = FALSE;

  g_object_get (page, "table", &table, NULL);
  return g_strcmp0 (nw_analyses_page_state (page), "answer") == 0 && !table;
}

/* Every chart that an analysis names draws its answer. Here no claims are collective, no other dataset is there to link with,
 * and no intensity is coded to set beside responses. */
static void
test_charts (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GArray) analyses = nw_catalogue_analyses ("accountability");
  guint drawn = 0;

  for (guint i = 0; i < analyses->len; i++)
    {
      const NwAnalysisEntry *entry = &g_array_index (analyses, NwAnalysisEntry, i);
      g_autofree char *text = g_strdup_printf ("dataset=own@1 analysis=%s%s%s", entry->id,
                                               entry->terms & NW_TERM_STATES ? " states=RUS,USA" : "",
                                               entry->terms & NW_TERM_INCIDENT ? " incident=a1" : "");

      ask (scratch, text);
      if (!is_drawn (scratch))
        continue;
      drawn++;
      g_assert_true (nw_chart_suits (nw_chart_find (entry->chart), result (scratch)));
      for (const char *const *also = entry->also; *also != NULL; also++)
        g_assert_true (nw_chart_suits (nw_chart_find (*also), result (scratch)));
    }
  g_assert_cmpuint (drawn, >=, analyses->len - 4);
}

/* Another chart of the same answer is a part of the question, and a step that leads back. */
static void
test_chart (Scratch *scratch, gconstpointer data)
{
  GtkWidget *terms;
  NwChartPicker *picker;

  ask (scratch, "dataset=own@1 analysis=funnel");
  terms = child (nw_window_analyses (scratch->window), NW_TYPE_ANALYSES_PAGE, "terms");
  picker = NW_CHART_PICKER (child (terms, NW_TYPE_TERMS_BAR, "picker"));
  g_assert_true (gtk_widget_get_visible (child (terms, NW_TYPE_TERMS_BAR, "chart_box")));
  gtk_popover_popup (GTK_POPOVER (picker));
  g_assert_true (gtk_widget_get_visible (nw_chart_picker_item (picker, "forest")));
  g_assert_false (gtk_widget_get_visible (nw_chart_picker_item (picker, "trend")));
  g_signal_emit_by_name (nw_chart_picker_item (picker, "forest"), "activate");
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_chart_fit_summary (nw_session_query (session (scratch)))->id, ==, "forest");
  g_assert_true (nw_session_go (session (scratch), -1));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_chart_fit_summary (nw_session_query (session (scratch)))->id, ==, "funnel");
  ask (scratch, "dataset=own@1 analysis=claims-matrix");
  g_assert_false (gtk_widget_get_visible (child (terms, NW_TYPE_TERMS_BAR, "chart_box")));
}

typedef struct {
  GtkWidget *within;
  GtkWidget *cell;
} Wanted;

static GtkWidget *
first_open_cell (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (NW_IS_FIGURE_CELL (widget) && gtk_widget_get_focusable (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *each = gtk_widget_get_first_child (widget); each != NULL && found == NULL; each = gtk_widget_get_next_sibling (each))
    found = first_open_cell (each);
  return found;
}

static gboolean
cell_there (gpointer user_data)
{
  Wanted *wanted = user_data;

  return (wanted->cell = first_open_cell (wanted->within)) != NULL;
}

/* Without a pointer: the focus in a number, Enter, and back to the answer with the table as it was. */
static void
test_keys (Scratch *scratch, gconstpointer data)
{
  GtkWidget *page;
  gboolean table = FALSE;
  Wanted number;

  ask (scratch, "dataset=own@1 analysis=survival");
  page = GTK_WIDGET (nw_window_analyses (scratch->window));
  g_assert_true (act (scratch, "win.table"));
  number = (Wanted) { page, NULL };
  wait_for (cell_there, &number);
  g_assert_true (gtk_widget_grab_focus (number.cell));
  g_assert_true (gtk_widget_is_focus (number.cell));
  g_signal_emit_by_name (number.cell, "clicked"); /* which is what Enter does */
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "incidents");
  g_assert_true (act (scratch, "win.back"));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "accountability");
  g_object_get (page, "table", &table, NULL);
  g_assert_true (table);
  g_assert_cmpstr (nw_session_query (session (scratch))->analysis, ==, "survival");
}

/* From where a state is named to its profile, among the incidents that are shown; and back to where it was asked for. */
static void
test_profile (Scratch *scratch, gconstpointer data)
{
  nw_session_set_filter (session (scratch), NW_DIMENSION_SECTOR, FALSE, (const char *[]) { "energy", NULL });
  wait_for_answer (scratch);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.state-profile", "s", "UKR"));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "accountability");
  g_assert_cmpstr (nw_analyses_page_state (nw_window_analyses (scratch->window)), ==, "answer");
  g_assert_cmpstr (nw_session_query (session (scratch))->terms.states[0], ==, "UKR");
  g_assert_cmpuint (nw_session_reply (session (scratch))->answer->incidents, ==, 2); /* a1 and a4 */
  g_assert_true (act (scratch, "win.back"));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "trends");
}

/* What is read out of the bar, the list and the table. */
static void
test_names (Scratch *scratch, gconstpointer data)
{
  NwAnalysesPage *page;
  GtkWidget *terms, *row;
  NwAnalysisEntry entry;

  ask (scratch, "dataset=own@1 analysis=survival");
  page = nw_window_analyses (scratch->window);
  terms = child (page, NW_TYPE_ANALYSES_PAGE, "terms");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (terms), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (terms), GTK_ACCESSIBLE_PROPERTY_LABEL, "What the analysis is asked by");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (terms, NW_TYPE_TERMS_BAR, "event")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What is waited for");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (terms, NW_TYPE_TERMS_BAR, "chart")), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Type of chart: Survival curves");
  row = nw_analysis_list_find (nw_analyses_page_list (page), "funnel");
  g_assert_true (nw_catalogue_analysis ("funnel", &entry));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "From incident to response");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, entry.summary);
}

/* Every number of every answer that can be opened leads to as many incidents. */
static void
test_numbers (Scratch *scratch, gconstpointer data)
{
  const char *questions[] = {
    "analysis=survival by=initiator", "analysis=cohort interval=year", "analysis=accountability", "analysis=funnel",
    "analysis=sensitivity", "analysis=claims-matrix", "analysis=evenness event=claim", "analysis=profile states=RUS,USA",
  };
  guint opened = 0;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *text = g_strdup_printf ("dataset=own@1 %s", questions[i]);
      g_autoptr (NwReply) reply = NULL;
      const NwSummary *summary;

      ask (scratch, text);
      reply = nw_reply_ref (nw_session_reply (session (scratch)));
      summary = reply->answer->result->summary;
      for (guint row = 0; row < summary->rows->len; row++)
        for (guint column = 0; column < summary->columns->len; column++)
          {
            NwElement element = { .group = (int) row, .across = (int) column, .period = -1 };
            g_autoptr (NwQuery) narrowed = NULL;

            if (nw_summary_column (summary, column)->quantity != NW_QUANTITY_COUNT
                || !nw_drill_down_opens (reply->answer->result, &element))
              continue;
            narrowed = nw_drill_down (reply->answer->query, reply, &element);
            nw_session_set_query (session (scratch), narrowed, NULL);
            wait_for_answer (scratch);
            g_assert_cmpfloat (nw_session_reply (session (scratch))->answer->incidents, ==,
                               nw_summary_cell (summary, row, column)->number);
            opened++;
          }
    }
  g_assert_cmpuint (opened, >, 20);
}

#define ADD(name, test) g_test_add ("/ui/analysis-uses/" name, Scratch, "data", scratch_set_up, test, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("briefing", test_briefing);
  ADD ("copy", test_copy);
  ADD ("paper", test_paper);
  ADD ("charts", test_charts);
  ADD ("chart", test_chart);
  ADD ("keys", test_keys);
  ADD ("names", test_names);
  ADD ("profile", test_profile);
  ADD ("numbers", test_numbers);
  return g_test_run ();
}

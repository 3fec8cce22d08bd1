/* test-norms.c: the view of norms: what each rule marks, by which set of rules, and what a reviewer judges of one incident
 *
 * Of the six incidents a1 and a4, attributed to a state, destroyed or disrupted in the energy sector: they are marked for (f).
 * No technique is coded of any, so of (i) it cannot be told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "asked-figure.h"
#include "choice.h"
#include "incident-norms.h"
#include "norm-counts.h"
#include "norm-page.h"
#include "norm-rules-editor.h"
#include "norms.h"
#include "norms-page.h"
#include "scratch.h"

static NwSession *
session (Scratch *scratch)
{
  return nw_window_session (scratch->window);
}

static NwNormsPage *
page (Scratch *scratch)
{
  return nw_window_norms (scratch->window);
}

static gpointer
part (Scratch *scratch, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (page (scratch)), NW_TYPE_NORMS_PAGE, name);
}

static gpointer
norm_part (Scratch *scratch, const char *name)
{
  return gtk_widget_get_template_child (part (scratch, "page"), NW_TYPE_NORM_PAGE, name);
}

static gboolean
is_listed (gpointer scratch)
{
  GtkWidget *row = nw_norm_list_find (nw_norms_page_list (page (scratch)), "f");

  return row != NULL && named (row, " marked, ") != NULL;
}

static void
show (Scratch *scratch)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scratch->window), "win.view", "s", "norms"));
  wait_for_answer (scratch);
  wait_for (is_listed, scratch);
}

static void
pick (Scratch *scratch, const char *id)
{
  GtkWidget *row = nw_norm_list_find (nw_norms_page_list (page (scratch)), id);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

/* A count by its words, such as "Not marked"; its name has the number. */
static GtkWidget *
count (Scratch *scratch, const char *words)
{
  GtkWidget *counts = norm_part (scratch, "counts");

  for (GtkWidget *child = gtk_widget_get_first_child (counts); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (named (child, words) != NULL)
      return child;
  return NULL;
}

static gboolean
has_figures (gpointer scratch)
{
  NwReply *years = nw_asked_figure_reply (norm_part (scratch, "years"));
  NwReply *states = nw_asked_figure_reply (norm_part (scratch, "states"));

  return years != NULL && states != NULL;
}

/* Eleven norms and what is shown apart, each with its counts; the whole as one figure first. */
static void
test_list (Scratch *scratch, gconstpointer data)
{
  GtkWidget *row;

  show (scratch);
  g_assert_cmpstr (nw_analyses_page_state (nw_norms_page_all (page (scratch))), ==, "answer");
  g_assert_true (nw_window_analyses (scratch->window) == nw_norms_page_all (page (scratch)));
  for (const char *letter = "abcdefghijk"; *letter != '\0'; letter++)
    g_assert_nonnull (nw_norm_list_find (nw_norms_page_list (page (scratch)), (char[]) { *letter, '\0' }));
  row = nw_norm_list_find (nw_norms_page_list (page (scratch)), "f");
  g_assert_nonnull (named (row, "2 marked, 0 cannot be told"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "f · Do not damage critical infrastructure");
  g_assert_nonnull (named (nw_norm_list_find (nw_norms_page_list (page (scratch)), "i"), "0 marked, 6 cannot be told"));
}

/* Each count opens its incidents: those marked, and of those that can be told the others. */
static void
test_counts (Scratch *scratch, gconstpointer data)
{
  show (scratch);
  pick (scratch, "f");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (part (scratch, "pages")), ==, "norm");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (count (scratch, "Not marked")), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (count (scratch, "Not marked")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Not marked: 4");
  g_assert_false (gtk_widget_get_sensitive (count (scratch, "Cannot be told: unknown")));
  g_signal_emit_by_name (count (scratch, "Not marked"), "clicked");
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "incidents");
  g_assert_cmpuint (nw_session_reply (session (scratch))->answer->incidents, ==, 4);
  g_assert_true (nw_session_go (session (scratch), -1));
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "norms");
  g_signal_emit_by_name (count (scratch, "Marked by the rule"), "clicked");
  wait_for_answer (scratch);
  g_assert_cmpuint (nw_session_reply (session (scratch))->answer->incidents, ==, 2);
}

/* What cannot be told is a count of its own, and a norm that incidents say nothing of has none. */
static void
test_untold (Scratch *scratch, gconstpointer data)
{
  show (scratch);
  pick (scratch, "i");
  g_signal_emit_by_name (count (scratch, "Cannot be told: not coded"), "clicked");
  wait_for_answer (scratch);
  g_assert_cmpuint (nw_session_reply (session (scratch))->answer->incidents, ==, 6);
  show (scratch);
  pick (scratch, "a");
  g_assert_true (gtk_widget_get_visible (norm_part (scratch, "without_rule")));
  g_assert_false (gtk_widget_get_visible (norm_part (scratch, "with_rule")));
  g_assert_null (count (scratch, "Marked by the rule"));
}

/* The figures count what is marked, and lead to it: 2015 and 2017, both attributed to one state. */
static void
test_figures (Scratch *scratch, gconstpointer data)
{
  NwReply *reply;
  NwElement element = { .group = 0, .across = -1, .period = -1 };

  show (scratch);
  pick (scratch, "f");
  wait_for (has_figures, scratch);
  reply = nw_asked_figure_reply (norm_part (scratch, "states"));
  g_assert_cmpuint (reply->answer->incidents, ==, 2);
  g_assert_cmpuint (reply->answer->result->groups->len, ==, 1);
  g_assert_cmpstr (((NwGroup *) g_ptr_array_index (reply->answer->result->groups, 0))->code, ==, "RUS");
  nw_session_open_reply (session (scratch), reply->answer->query, reply, &element);
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_session_view (session (scratch)), ==, "incidents");
  g_assert_cmpuint (nw_session_reply (session (scratch))->answer->incidents, ==, 2);
}

/* The list counts each norm as a whole, also where the figure of all is grouped; and filters are of all views. */
static void
test_grouped (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwQuery) grouped = NULL;

  show (scratch);
  grouped = nw_query_copy (nw_session_query (session (scratch)));
  grouped->by = NW_DIMENSION_RECEIVER;
  nw_query_set_filter (grouped, NW_DIMENSION_SECTOR, FALSE, (const char *[]) { "energy", NULL });
  nw_session_set_query (session (scratch), grouped, NULL);
  wait_for_answer (scratch);
  wait_for_words_in (nw_norms_page_list (page (scratch)), "0 marked, 2 cannot be told");
  g_assert_nonnull (named (nw_norm_list_find (nw_norms_page_list (page (scratch)), "f"), "2 marked, 0 cannot be told"));
}

static gboolean
has_two_sets (gpointer scratch)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (part (scratch, "rules"))) == 2;
}

/* By a set of one's own, in which only finance is protected, (f) marks nothing; and the question says which set it is. */
static void
test_sets (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (nw_workspace_change_norms (scratch->workspace, NW_NORM_COPY, "un-norms", "my-rules", &error));
  g_assert_no_error (error);
  g_assert_true (nw_workspace_change_norms (scratch->workspace, NW_NORM_PROTECT, "my-rules", "finance", &error));
  g_assert_no_error (error);
  show (scratch);
  nw_norms_page_read_sets (page (scratch));
  wait_for (has_two_sets, scratch);
  nw_choice_select (part (scratch, "rules"), "my-rules");
  g_assert_cmpstr (nw_session_query (session (scratch))->terms.rules, ==, "my-rules");
  wait_for_answer (scratch);
  wait_for_words_in (nw_norm_list_find (nw_norms_page_list (page (scratch)), "f"), "0 marked, 0 cannot be told");
  pick (scratch, "f");
  g_assert_nonnull (named (norm_part (scratch, "protected"), "Protected sectors: Finance"));
}

typedef struct {
  Scratch    *scratch;
  const char *norm;
} Row;

static GtkWidget *
norm_row (Scratch *scratch, const char *norm)
{
  NwIncidentDetail *detail = nw_incidents_page_detail (nw_window_incidents (scratch->window));

  return nw_incident_norms_find ((NwIncidentNorms *) gtk_widget_get_template_child (GTK_WIDGET (detail), NW_TYPE_INCIDENT_DETAIL, "norms"), norm);
}

static gboolean
has_row (gpointer user_data)
{
  Row *row = user_data;

  return norm_row (row->scratch, row->norm) != NULL;
}

static GtkWidget *
descendant (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = descendant (child, type);
  return found;
}

/* Of a1 and (f), not relevant, and nothing else. */
static gboolean
is_judged (gpointer scratch)
{
  g_autoptr (GPtrArray) judgements = nw_workspace_judgements (((Scratch *) scratch)->workspace, NULL, NULL);
  const NwNormJudgement *judgement = judgements->len == 1 ? g_ptr_array_index (judgements, 0) : NULL;

  return judgement != NULL && judgement->judged == NW_JUDGED_NOT_RELEVANT && g_strcmp0 (judgement->key, "a1") == 0
         && g_strcmp0 (judgement->norm, "f") == 0;
}

static gboolean
is_not_judged (gpointer scratch)
{
  g_autoptr (GPtrArray) judgements = nw_workspace_judgements (((Scratch *) scratch)->workspace, NULL, NULL);

  return judgements->len == 0;
}

/* The incident says why it is marked; a reviewer's own judgement is saved at once, beside that, and can be taken back. */
static void
test_incident (Scratch *scratch, gconstpointer data)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (session (scratch)));
  g_autoptr (GArray) ids = NULL;
  GtkWidget *judged;
  Row row = { scratch, "k" };

  nw_query_set_incident (query, "a1");
  nw_session_set_query (session (scratch), query, NULL);
  nw_session_set_view (session (scratch), "incidents");
  wait_for_answer (scratch);
  ids = nw_workspace_ids (scratch->workspace, nw_session_reply (session (scratch))->answer, NW_SORT_KEY, FALSE, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  nw_incident_detail_show (nw_incidents_page_detail (nw_window_incidents (scratch->window)), g_array_index (ids, gint64, 0));
  wait_for (has_row, &row);
  g_assert_nonnull (named (norm_row (scratch, "f"), "Marked by the rule"));
  g_assert_nonnull (named (norm_row (scratch, "f"), "sector in protected: Energy – met"));
  judged = descendant (norm_row (scratch, "f"), GTK_TYPE_DROP_DOWN);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (judged), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Your judgement of f · Do not damage critical infrastructure");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (judged), NW_JUDGED_NOT_RELEVANT + 1);
  wait_for (is_judged, scratch);
  g_assert_nonnull (named (norm_row (scratch, "f"), "Marked by the rule"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (judged), 0);
  wait_for (is_not_judged, scratch);
}

static gboolean
has_one_set (gpointer scratch)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (part (scratch, "rules"))) == 1;
}

static gboolean
is_shown (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

static gboolean
has_editor (gpointer scratch)
{
  return dialog (scratch, NW_TYPE_NORM_RULES_EDITOR) != NULL;
}

static gboolean
has_no_editor (gpointer scratch)
{
  return dialog (scratch, NW_TYPE_NORM_RULES_EDITOR) == NULL;
}

static gpointer
editor_part (Scratch *scratch, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (dialog (scratch, NW_TYPE_NORM_RULES_EDITOR)), NW_TYPE_NORM_RULES_EDITOR, name);
}

/* The program's set can be copied; what is wrong with a changed copy is said in the window, which stays open. */
static void
test_editor (Scratch *scratch, gconstpointer data)
{
  GtkWidget *error;

  show (scratch);
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (GTK_WIDGET (page (scratch)), "Copy and Cha_nge…"), GTK_TYPE_BUTTON), "clicked");
  wait_for (has_editor, scratch);
  g_assert_false (gtk_text_view_get_editable (editor_part (scratch, "text")));
  g_signal_emit_by_name (editor_part (scratch, "copy"), "clicked");
  wait_for (has_no_editor, scratch);
  wait_for (has_two_sets, scratch);
  gtk_drop_down_set_selected (part (scratch, "rules"), 1);
  wait_for_answer (scratch);
  g_signal_emit_by_name (gtk_widget_get_ancestor (named (GTK_WIDGET (page (scratch)), "Copy and Cha_nge…"), GTK_TYPE_BUTTON), "clicked");
  wait_for (has_editor, scratch);
  g_assert_true (gtk_text_view_get_editable (editor_part (scratch, "text")));
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (editor_part (scratch, "text")), "\n[z]\nTitle=No source\n", -1);
  g_signal_emit_by_name (editor_part (scratch, "save"), "clicked");
  error = editor_part (scratch, "error");
  wait_for (is_shown, error);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (error)), "[z]"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (error), GTK_ACCESSIBLE_ROLE_ALERT);
  g_signal_emit_by_name (editor_part (scratch, "remove"), "clicked");
  wait_for (has_no_editor, scratch);
  wait_for (has_one_set, scratch);
}

#define ADD(name, test) g_test_add ("/ui/norms/" name, Scratch, "data", scratch_set_up, test, scratch_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  ADD ("list", test_list);
  ADD ("counts", test_counts);
  ADD ("untold", test_untold);
  ADD ("figures", test_figures);
  ADD ("grouped", test_grouped);
  ADD ("sets", test_sets);
  ADD ("incident", test_incident);
  ADD ("editor", test_editor);
  return g_test_run ();
}

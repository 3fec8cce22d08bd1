/* test-trends.c: what the trends page draws, and how the keyboard walks through it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chart-picker.h"
#include "choice.h"
#include "drill-down.h"
#include "element-walk.h"
#include "export-dialog.h"
#include "figure-cell.h"
#include "figure-preview.h"
#include "scratch.h"
#include "trends-bar.h"

/* Two groups of three periods, in reading order; the second group has no middle one. */
static GArray *
two_groups (void)
{
  const NwElement all[]
    = { { .group = 0, .period = 0 }, { .group = 0, .period = 1 }, { .group = 0, .period = 2 },
        { .group = 1, .period = 0 }, { .group = 1, .period = 2 } };
  GArray *elements = g_array_new (FALSE, FALSE, sizeof (NwElement));

  return g_array_append_vals (elements, all, G_N_ELEMENTS (all));
}

static void
test_walk (void)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (NwElement));
  g_autoptr (GArray) elements = two_groups ();

  g_assert_cmpint (nw_element_walk (none, -1, 1), ==, -1);
  g_assert_cmpint (nw_element_walk (elements, -1, 1), ==, 0);
  g_assert_cmpint (nw_element_walk (elements, -1, -1), ==, 4);
  g_assert_cmpint (nw_element_walk (elements, 2, 1), ==, 3);
  g_assert_cmpint (nw_element_walk (elements, 4, 1), ==, 4);
  g_assert_cmpint (nw_element_walk (elements, 0, -1), ==, 0);
  g_assert_cmpint (nw_element_walk (elements, 2, NW_WALK_FAR), ==, 4);
  g_assert_cmpint (nw_element_walk (elements, 2, -NW_WALK_FAR), ==, 0);
}

/* In a matrix, up and down lead to the same value of the second dimension. */
static void
test_walk_across (void)
{
  const NwElement all[] = { { 0, 0, -1 }, { 0, 1, -1 }, { 1, 0, -1 }, { 1, 1, -1 } };
  const NwElement one[] = { { 0, 0, 0 }, { 0, 0, 1 }, { 0, 1, 0 }, { 0, 1, 1 } };
  g_autoptr (GArray) matrix = g_array_new (FALSE, FALSE, sizeof (NwElement));
  g_autoptr (GArray) single = g_array_new (FALSE, FALSE, sizeof (NwElement));

  g_array_append_vals (matrix, all, G_N_ELEMENTS (all));
  g_array_append_vals (single, one, G_N_ELEMENTS (one));
  g_assert_cmpint (nw_element_walk_group (matrix, 1, 1), ==, 3);
  g_assert_cmpint (nw_element_walk_group (matrix, 2, -1), ==, 0);
  g_assert_cmpint (nw_element_walk_group (single, 1, 1), ==, 3);
}

static void
test_walk_groups (void)
{
  g_autoptr (GArray) elements = two_groups ();

  g_assert_cmpint (nw_element_walk_group (elements, -1, 1), ==, 0);
  g_assert_cmpint (nw_element_walk_group (elements, 2, 1), ==, 4);
  g_assert_cmpint (nw_element_walk_group (elements, 3, -1), ==, 0);
  g_assert_cmpint (nw_element_walk_group (elements, 1, 1), ==, 1); /* nothing there */
}

/* A child of a part of the trends page; of its card where part is NULL. */
static gpointer
child (Scratch *scratch, const char *part, const char *name)
{
  GtkWidget *widget = GTK_WIDGET (nw_window_trends (scratch->window));

  widget = GTK_WIDGET (gtk_widget_get_template_child (widget, NW_TYPE_TRENDS_PAGE, part == NULL ? "card" : "bar"));
  if (part != NULL && !g_str_equal (part, "bar"))
    widget = GTK_WIDGET (gtk_widget_get_template_child (widget, NW_TYPE_TRENDS_BAR, part));
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

static gboolean
note_says (Scratch *scratch, const char *words)
{
  return strstr (gtk_label_get_label (child (scratch, NULL, "note")), words) != NULL;
}

static NwQuery *
query (Scratch *scratch)
{
  return nw_session_query (nw_window_session (scratch->window));
}

/* As the user does: opens the picker and activates the item. */
static void
pick_chart (Scratch *scratch, const char *chart)
{
  NwChartPicker *picker = child (scratch, "bar", "picker");

  gtk_popover_popup (GTK_POPOVER (picker));
  g_assert_true (gtk_widget_activate (nw_chart_picker_item (picker, chart)));
  wait_for_answer (scratch);
}

/* Lines leave out what names no value and say so; bars do not; each keeps what the user chose for it. */
static void
test_unnamed (Scratch *scratch, gconstpointer data)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);
  GtkCheckButton *unnamed = child (scratch, "counting", "unnamed");

  g_assert_true (nw_trends_page_named_only (page));
  g_assert_true (note_says (scratch, "Not drawn: Unknown."));
  g_object_set (page, "table", TRUE, NULL); /* which has it */
  g_assert_false (note_says (scratch, "Not drawn"));
  g_object_set (page, "table", FALSE, NULL);
  pick_chart (scratch, "bars");
  g_assert_false (nw_trends_page_named_only (page));
  g_assert_true (gtk_check_button_get_active (unnamed));
  g_assert_false (note_says (scratch, "Not drawn"));
  gtk_check_button_set_active (unnamed, FALSE);
  g_assert_true (nw_trends_page_named_only (page));
  pick_chart (scratch, "trend");
  gtk_check_button_set_active (unnamed, TRUE);
  g_assert_false (note_says (scratch, "Not drawn"));
  pick_chart (scratch, "bars");
  g_assert_true (nw_trends_page_named_only (page));
}

/* The chart is part of the question: it is walked back to, and what is printed names it. */
static void
test_chart (Scratch *scratch, gconstpointer data)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);
  g_autofree char *text = NULL;

  g_assert_cmpstr (nw_trends_page_chart (page), ==, "trend");
  pick_chart (scratch, "stacked");
  g_assert_cmpstr (nw_trends_page_chart (page), ==, "stacked");
  text = nw_query_print (query (scratch));
  g_assert_nonnull (strstr (text, "chart=stacked"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child (scratch, "bar", "chart")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Type of chart: Stacked bars");
  nw_session_go (nw_window_session (scratch->window), -1);
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_trends_page_chart (page), ==, "trend");
}

/* From the chart that is shown, arrows lead on to others, and Return picks. */
static void
test_chart_keys (Scratch *scratch, gconstpointer data)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);
  NwChartPicker *picker = child (scratch, "bar", "picker");
  GtkWidget *items = gtk_popover_get_child (GTK_POPOVER (picker)), *first = nw_chart_picker_item (picker, "trend");
  int onward = gtk_widget_get_direction (items) == GTK_TEXT_DIR_RTL ? -1 : 1;
  gboolean handled = FALSE;

  gtk_popover_popup (GTK_POPOVER (picker));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (scratch->window)) == first);
  g_signal_emit_by_name (items, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, onward, FALSE, FALSE, &handled);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (scratch->window)) == gtk_widget_get_next_sibling (first));
  g_signal_emit_by_name (items, "activate-cursor-child", &handled);
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_trends_page_chart (page), ==, "bars");
  gtk_popover_popup (GTK_POPOVER (picker));
  g_signal_emit_by_name (items, "move-cursor", GTK_MOVEMENT_VISUAL_POSITIONS, onward, FALSE, FALSE, &handled);
  g_signal_emit_by_name (items, "toggle-cursor-child"); /* the space bar */
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_trends_page_chart (page), ==, "stacked");
}

/* One period makes no line: bars stand in, and picking lines brings years back. */
static void
test_chart_periods (Scratch *scratch, gconstpointer data)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);

  pick_chart (scratch, "trend");
  nw_choice_select (child (scratch, "bar", "interval"), "all");
  wait_for_answer (scratch);
  g_assert_cmpstr (nw_trends_page_chart (page), ==, "bars");
  pick_chart (scratch, "trend");
  g_assert_cmpint (query (scratch)->interval, ==, NW_INTERVAL_YEAR);
  g_assert_cmpstr (nw_trends_page_chart (page), ==, "trend");
}

/* Each type has a picture among the program's own. */
static void
test_chart_icons (void)
{
  for (const NwChartInfo *const *chart = nw_charts (); *chart != NULL; chart++)
    {
      g_autofree char *icon = nw_chart_picker_icon ((*chart)->id);
      g_autofree char *path = g_strconcat (NW_RESOURCE_BASE "/icons/scalable/actions/", icon, ".svg", NULL);
      g_autoptr (GError) error = NULL;

      g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, &error);
      g_assert_no_error (error);
    }
}

/* Every part of a question has its control, and shows what the question says. */
static void
test_controls (Scratch *scratch, gconstpointer data)
{
  GtkWidget *intensity = child (scratch, "bar", "intensity");

  g_assert_false (gtk_widget_get_visible (intensity));
  nw_choice_select (child (scratch, "bar", "by"), "sector");
  nw_choice_select (child (scratch, "bar", "interval"), "month");
  nw_choice_select (child (scratch, "counting", "and"), "receiver");
  nw_choice_select (child (scratch, "counting", "rule"), "fractional");
  nw_choice_select (child (scratch, "counting", "coarse"), "spread");
  nw_choice_select (child (scratch, "counting", "top"), "12");
  g_assert_cmpint (query (scratch)->by, ==, NW_DIMENSION_SECTOR);
  g_assert_cmpint (query (scratch)->and, ==, NW_DIMENSION_RECEIVER);
  g_assert_cmpint (query (scratch)->interval, ==, NW_INTERVAL_MONTH);
  g_assert_cmpint (query (scratch)->rule, ==, NW_RULE_FRACTIONAL);
  g_assert_cmpint (query (scratch)->coarse, ==, NW_COARSE_SPREAD);
  g_assert_cmpuint (query (scratch)->top, ==, 12);
  nw_choice_select (child (scratch, "bar", "measure"), "intensity");
  g_assert_cmpint (query (scratch)->measure, ==, NW_MEASURE_INTENSITY);
  g_assert_true (gtk_widget_get_visible (intensity));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (intensity), 7);
  g_assert_cmpfloat (query (scratch)->intensity, ==, 7);
  nw_choice_select (child (scratch, "bar", "measure"), "incidents");
  g_assert_cmpfloat (query (scratch)->intensity, ==, 0);
  nw_choice_select (child (scratch, "bar", "by"), "none");
  g_assert_cmpint (query (scratch)->and, ==, NW_DIMENSION_NONE);
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

static gboolean
find_cell (GtkWidget *widget, const char *description, GtkWidget **found)
{
  const char *own = NW_IS_FIGURE_CELL (widget) ? nw_figure_cell_description (NW_FIGURE_CELL (widget)) : NULL;

  if (own != NULL && g_str_equal (own, description))
    *found = widget;
  for (GtkWidget *each = gtk_widget_get_first_child (widget); each != NULL && *found == NULL;
       each = gtk_widget_get_next_sibling (each))
    find_cell (each, description, found);
  return *found != NULL;
}

typedef struct {
  GtkWidget  *page;
  const char *description;
  GtkWidget  *cell;
} Wanted;

static gboolean
cell_there (gpointer wanted)
{
  Wanted *cell = wanted;

  return find_cell (cell->page, cell->description, &cell->cell);
}

/* A number of the table opens its incidents: China has two that began in 2016. */
static void
test_cell (Scratch *scratch, gconstpointer data)
{
  NwTrendsPage *page = nw_window_trends (scratch->window);
  Wanted china = { GTK_WIDGET (page), "China, 2016: 2 reported incidents", NULL };

  g_object_set (page, "table", TRUE, NULL);
  wait_for (cell_there, &china);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (china.cell), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (china.cell), GTK_ACCESSIBLE_PROPERTY_LABEL, china.description);
  g_assert_cmpstr (nw_figure_cell_text (NW_FIGURE_CELL (china.cell)), ==, "2");
  g_signal_emit_by_name (china.cell, "clicked");
  wait_for_answer (scratch);
  wait_for (is_hidden, page);
  g_assert_cmpuint (nw_session_reply (nw_window_session (scratch->window))->answer->incidents, ==, 2);
  g_assert_nonnull (nw_query_get_filter (query (scratch), NW_DIMENSION_INITIATOR, FALSE));
  g_assert_cmpint (query (scratch)->from.precision, ==, NW_PRECISION_YEAR);
}

/* The incidents of the windows around the event, and around another month that the strip holds against it. */
static void
test_windows (Scratch *scratch, gconstpointer data)
{
  NwReply *shown = nw_session_reply (nw_window_session (scratch->window));
  g_autoptr (NwResult) result = nw_result_new ("ratio", shown->answer->query, shown->answer->release);
  NwAnswer answer = *shown->answer;
  const NwReply reply = { &answer };
  const NwPlacebo month = { .day = nw_day_from_ymd (2016, 3, 1) };
  static const struct {
    NwElement   element;
    const char *from, *to;
  } cases[] = {
    { { .group = -1, .across = -1, .period = 0 }, "2017-05-29", "2017-06-27" },
    { { .group = -1, .across = -1, .period = 1 }, "2017-06-28", "2017-07-07" },
    { { .group = -1, .across = -1, .period = -1 }, "2017-05-29", "2017-07-07" },
    { { .group = -1, .across = -1, .period = -1, .placebo = 1 }, "2016-01-31", "2016-03-10" },
  };

  answer.result = result;
  result->before_after = nw_before_after_new ();
  result->before_after->at = nw_day_from_ymd (2017, 6, 28);
  result->before_after->days_before = 30;
  result->before_after->days_after = 10;
  g_array_append_val (result->before_after->strip, month);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NwQuery) narrowed = nw_drill_down (query (scratch), &reply, &cases[i].element);
      g_autofree char *from = nw_date_print (narrowed->from);
      g_autofree char *to = nw_date_print (narrowed->to);

      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

/* Where no filter says what the figure counts, the window does: of those that name Russia two name it first, of three. */
static void
test_counted (Scratch *scratch, gconstpointer data)
{
  NwSession *session = nw_window_session (scratch->window);
  g_autoptr (NwQuery) asked = nw_query_copy (query (scratch));
  NwElement element = { .group = 0, .across = -1, .period = 0 };
  const NwResult *result;
  double counted = 0;

  asked->interval = NW_INTERVAL_ALL;
  asked->rule = NW_RULE_PRIMARY;
  nw_session_set_query (session, asked, NULL);
  wait_for_answer (scratch);
  result = nw_session_reply (session)->answer->result;
  while (g_strcmp0 (nw_result_group (result, element.group)->code, "RUS") != 0)
    element.group++;
  g_assert_false (nw_session_differs (session, &counted));
  nw_session_open_element (session, &element);
  wait_for_answer (scratch);
  g_assert_true (nw_session_differs (session, &counted));
  g_assert_cmpfloat (counted, ==, 2);
  wait_for_words (scratch, "3 reported incidents · 2 in the figure");
  nw_session_clear (session);
  wait_for_answer (scratch);
  g_assert_false (nw_session_differs (session, &counted));
}

/* The menu of an element compares before and after the day on which its period begins. */
static void
test_menu (Scratch *scratch, gconstpointer data)
{
  GtkWidget *view = child (scratch, NULL, "view");
  const NwResult *result = nw_session_reply (nw_window_session (scratch->window))->answer->result;
  g_autofree char *day = nw_date_print (nw_date_from_day (nw_result_period (result, 0)->first_day));

  g_assert_true (gtk_widget_activate_action (view, "element.around", NULL));
  g_assert_cmpstr (query (scratch)->at, ==, day);
}

/* The preview has the figure that the file will have. */
static void
test_preview (Scratch *scratch, gconstpointer data)
{
  NwResult *result = nw_session_reply (nw_window_session (scratch->window))->answer->result;
  GtkWidget *dialog = g_object_ref_sink (nw_export_dialog_new (result, "trend", 800));
  NwFigurePreview *preview
    = NW_FIGURE_PREVIEW (gtk_widget_get_template_child (dialog, NW_TYPE_EXPORT_DIALOG, "figure"));
  NwFigure figure
    = { .chart = nw_chart_find ("trend"), .palette = NW_PALETTE_PRINT, .text_scale = 1.0, .framed = TRUE };

  g_assert_cmpint (nw_figure_preview_height (preview), ==, (int) ceil (nw_figure_height (&figure, result, 800)));
  figure.named_only = TRUE;
  nw_export_dialog_set_named_only (NW_EXPORT_DIALOG (dialog), TRUE);
  g_assert_cmpint (nw_figure_preview_height (preview), ==, (int) ceil (nw_figure_height (&figure, result, 800)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  if (g_getenv ("NORMWATCH_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_test_add_func ("/ui/trends/walk", test_walk);
  g_test_add_func ("/ui/trends/walk-groups", test_walk_groups);
  g_test_add_func ("/ui/trends/walk-across", test_walk_across);
  g_test_add ("/ui/trends/unnamed", Scratch, "data", scratch_set_up, test_unnamed, scratch_tear_down);
  g_test_add_func ("/ui/trends/chart-icons", test_chart_icons);
  g_test_add ("/ui/trends/chart", Scratch, "data", scratch_set_up, test_chart, scratch_tear_down);
  g_test_add ("/ui/trends/chart-keys", Scratch, "data", scratch_set_up, test_chart_keys, scratch_tear_down);
  g_test_add ("/ui/trends/chart-periods", Scratch, "data", scratch_set_up, test_chart_periods, scratch_tear_down);
  g_test_add ("/ui/trends/controls", Scratch, "data", scratch_set_up, test_controls, scratch_tear_down);
  g_test_add ("/ui/trends/cell", Scratch, "data", scratch_set_up, test_cell, scratch_tear_down);
  g_test_add ("/ui/trends/windows", Scratch, "data", scratch_set_up, test_windows, scratch_tear_down);
  g_test_add ("/ui/trends/counted", Scratch, "data", scratch_set_up, test_counted, scratch_tear_down);
  g_test_add ("/ui/trends/menu", Scratch, "data", scratch_set_up, test_menu, scratch_tear_down);
  g_test_add ("/ui/trends/preview", Scratch, "data", scratch_set_up, test_preview, scratch_tear_down);
  return g_test_run ();
}

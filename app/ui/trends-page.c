/* trends-page.c: lets the user say what is counted by what, and shows the answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "trends-page.h"

#include <glib/gi18n-lib.h>

#include "chart-table.h"
#include "chart-view.h"
#include "choice.h"
#include "wrap-layout.h"

#define DEFAULT_WIDTH 960

struct _NwTrendsPage {
  GtkWidget        parent_instance;
  NwSession       *session;
  GtkDropDown     *by;
  GtkDropDown     *interval;
  GtkDropDown     *rule;
  GtkDropDown     *chart;
  GtkDropDown     *top;
  GtkToggleButton *unnamed;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkLabel        *note;
  GtkLabel        *source;
  GtkStack        *faces;
  NwChartView     *view;
  NwChartTable    *numbers;
  GtkToggleButton *chart_toggle;
  GtkToggleButton *table_toggle;
  gboolean         unnamed_lines; /* whether lines show what names no value, and … */
  gboolean         unnamed_bars;  /* … whether the charts do whose parts make a whole */
  gboolean         updating;
};

enum { PROP_0, PROP_TABLE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwTrendsPage, nw_trends_page, GTK_TYPE_WIDGET)

static const struct {
  const char *id;
  guint       top;
} tops[] = { { "5", 5 }, { "8", 8 }, { "12", 12 }, { "20", 20 }, { "0", 0 } };

static void
fill_by (NwTrendsPage *self)
{
  NwChoice choices[NW_N_DIMENSIONS + 1];
  guint n = 0;

  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    choices[n++] = (NwChoice) { nw_dimension_info (i)->id, _(nw_dimension_info (i)->label) };
  /* Translators: in "By …": no grouping, one line of all incidents */
  choices[n++] = (NwChoice) { "none", _("Nothing: all incidents") };
  nw_choice_fill (self->by, choices, n);
}

static void
fill_choices (NwTrendsPage *self)
{
  NwChoice intervals[4], rules[3], charts[16], numbers[G_N_ELEMENTS (tops)];
  guint n = 0;

  for (int i = NW_INTERVAL_ALL; i <= NW_INTERVAL_MONTH; i++)
    intervals[i] = (NwChoice) { nw_interval_id (i), nw_interval_label (i) };
  for (int i = NW_RULE_WHOLE; i <= NW_RULE_PRIMARY; i++)
    rules[i] = (NwChoice) { nw_rule_id (i), nw_rule_label (i) };
  for (const NwChartInfo *const *info = nw_charts (); *info != NULL && n < G_N_ELEMENTS (charts); info++)
    charts[n++] = (NwChoice) { (*info)->id, _((*info)->label) };
  /* Translators: how many groups a chart shows */
  numbers[0] = (NwChoice) { tops[0].id, _("Top 5") };
  numbers[1] = (NwChoice) { tops[1].id, _("Top 8") };
  numbers[2] = (NwChoice) { tops[2].id, _("Top 12") };
  numbers[3] = (NwChoice) { tops[3].id, _("Top 20") };
  numbers[4] = (NwChoice) { tops[4].id, _("All groups") };
  fill_by (self);
  nw_choice_fill (self->interval, intervals, G_N_ELEMENTS (intervals));
  nw_choice_fill (self->rule, rules, G_N_ELEMENTS (rules));
  nw_choice_fill (self->chart, charts, n);
  nw_choice_fill (self->top, numbers, G_N_ELEMENTS (numbers));
}

/* Where the rest and the ways of not knowing are drawn in the chart chosen. */
static gboolean *
unnamed_choice (NwTrendsPage *self)
{
  return g_strcmp0 (nw_choice_selected (self->chart), "trend") == 0 ? &self->unnamed_lines : &self->unnamed_bars;
}

/* From the question to the controls. */
static void
show_query (NwTrendsPage *self)
{
  NwQuery *query = nw_session_query (self->session);
  g_autofree char *top = g_strdup_printf ("%u", query->top);

  self->updating = TRUE;
  nw_choice_select (self->by, query->by == NW_DIMENSION_NONE ? "none" : nw_dimension_info (query->by)->id);
  nw_choice_select (self->interval, nw_interval_id (query->interval));
  nw_choice_select (self->rule, nw_rule_id (query->rule));
  nw_choice_select (self->top, top);
  if (query->interval == NW_INTERVAL_ALL && g_strcmp0 (nw_choice_selected (self->chart), "trend") == 0)
    nw_choice_select (self->chart, "bars"); /* one period makes no line */
  gtk_toggle_button_set_active (self->unnamed, *unnamed_choice (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->unnamed), query->by != NW_DIMENSION_NONE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->top), query->by != NW_DIMENSION_NONE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rule), query->by != NW_DIMENSION_NONE);
  self->updating = FALSE;
}

/* The table has every group; the chart may leave some out, and says so. */
static void
show_note (NwTrendsPage *self)
{
  NwReply *reply = nw_session_reply (self->session);
  NwResult *result = reply != NULL ? reply->answer->result : NULL;
  gboolean table = gtk_toggle_button_get_active (self->table_toggle);
  NwFigure figure = { .named_only = !table && nw_trends_page_named_only (self) };
  g_autofree char *note = result != NULL ? nw_figure_note (&figure, result) : NULL;

  gtk_label_set_label (self->note, note != NULL ? note : "");
}

static void
show_answer (NwTrendsPage *self)
{
  NwReply *reply = nw_session_reply (self->session);
  NwResult *result = reply != NULL ? reply->answer->result : NULL;
  g_autofree char *title = result != NULL ? nw_result_title (result) : NULL;
  g_autofree char *subtitle = result != NULL ? nw_result_subtitle (result) : NULL;
  g_autofree char *source = result != NULL ? nw_result_source (result) : NULL;

  nw_chart_view_set_named_only (self->view, nw_trends_page_named_only (self));
  nw_chart_view_set_result (self->view, result, nw_trends_page_chart (self));
  nw_chart_table_set_result (self->numbers, result);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  show_note (self);
  gtk_label_set_label (self->source, source != NULL ? source : "");
}

/* From the controls to the question. */
static void
changed_cb (NwTrendsPage *self)
{
  g_autoptr (NwQuery) query = NULL;
  const char *by = nw_choice_selected (self->by);
  guint top = gtk_drop_down_get_selected (self->top);

  if (self->updating || self->session == NULL)
    return;
  query = nw_query_copy (nw_session_query (self->session));
  query->by = g_strcmp0 (by, "none") == 0 ? NW_DIMENSION_NONE : nw_dimension_find (by);
  query->interval = (NwInterval) gtk_drop_down_get_selected (self->interval);
  query->rule = (NwRule) gtk_drop_down_get_selected (self->rule);
  query->top = top < G_N_ELEMENTS (tops) ? tops[top].top : query->top;
  nw_session_set_query (self->session, query, NULL);
}

static void
chart_changed_cb (NwTrendsPage *self)
{
  NwQuery *query;

  if (self->updating || self->session == NULL)
    return;
  query = nw_session_query (self->session);
  if (query->interval == NW_INTERVAL_ALL && g_strcmp0 (nw_choice_selected (self->chart), "trend") == 0)
    {
      g_autoptr (NwQuery) yearly = nw_query_copy (query);

      yearly->interval = NW_INTERVAL_YEAR;
      nw_session_set_query (self->session, yearly, NULL);
      return;
    }
  show_query (self);
  show_answer (self);
}

static void
unnamed_cb (NwTrendsPage *self)
{
  if (self->updating || self->session == NULL)
    return;
  *unnamed_choice (self) = gtk_toggle_button_get_active (self->unnamed);
  show_answer (self);
}

static void
activated_cb (NwTrendsPage *self, int group, int period)
{
  nw_session_open_element (self->session, group, period);
}

static void
face_cb (NwTrendsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->table_toggle);

  gtk_stack_set_visible_child (self->faces, table ? GTK_WIDGET (self->numbers) : GTK_WIDGET (self->view));
  if (self->session != NULL)
    show_note (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

static void
nw_trends_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TABLE)
    g_value_set_boolean (value, gtk_toggle_button_get_active (NW_TRENDS_PAGE (object)->table_toggle));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_trends_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  NwTrendsPage *self = NW_TRENDS_PAGE (object);

  if (id == PROP_TABLE)
    gtk_toggle_button_set_active (g_value_get_boolean (value) ? self->table_toggle : self->chart_toggle, TRUE);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_trends_page_dispose (GObject *object)
{
  NwTrendsPage *self = NW_TRENDS_PAGE (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_trends_page_parent_class)->dispose (object);
}

static void
nw_trends_page_class_init (NwTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_trends_page_get_property;
  object_class->set_property = nw_trends_page_set_property;
  object_class->dispose = nw_trends_page_dispose;
  properties[PROP_TABLE] = g_param_spec_boolean ("table", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (NW_TYPE_CHART_VIEW);
  g_type_ensure (NW_TYPE_CHART_TABLE);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, by);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, interval);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, rule);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, chart);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, top);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, unnamed);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, title);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, note);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, source);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, view);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, chart_toggle);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, table_toggle);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unnamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, face_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_trends_page_init (NwTrendsPage *self)
{
  self->updating = TRUE;
  self->unnamed_bars = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  self->updating = FALSE;
}

void
nw_trends_page_set_session (NwTrendsPage *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_query), self);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (show_answer), self);
  show_query (self);
  show_answer (self);
}

const char *
nw_trends_page_chart (NwTrendsPage *self)
{
  return nw_choice_selected (self->chart);
}

gboolean
nw_trends_page_named_only (NwTrendsPage *self)
{
  return !*unnamed_choice (self);
}

int
nw_trends_page_chart_width (NwTrendsPage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->faces));

  return width > 0 ? width : DEFAULT_WIDTH; /* not shown yet */
}

/* trends-bar.c: turns the controls above the chart into parts of the question, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "trends-bar.h"

#include <glib/gi18n-lib.h>

#include "chart-fit.h"
#include "chart-picker.h"
#include "choice.h"
#include "compare-popover.h"
#include "counting-popover.h"
#include "day-popover.h"
#include "marker-popover.h"
#include "wrap-layout.h"

#define DEFAULT_INTENSITY 5

struct _NwTrendsBar {
  GtkWidget          parent_instance;
  NwSession         *session;
  GtkDropDown       *by;
  GtkDropDown       *measure;
  GtkSpinButton     *intensity;
  GtkDropDown       *interval;
  GtkMenuButton     *chart;
  GtkImage          *chart_icon;
  GtkLabel          *chart_label;
  NwChartPicker     *picker;
  NwCountingPopover *counting;
  NwComparePopover  *compare;
  NwMarkerPopover   *markers;
  NwDayPopover      *days;
  gboolean           updating;
};

static guint named_only_signal;

G_DEFINE_FINAL_TYPE (NwTrendsBar, nw_trends_bar, GTK_TYPE_WIDGET)

static void
fill_choices (NwTrendsBar *self)
{
  NwChoice dimensions[NW_N_DIMENSIONS + 1], measures[NW_N_MEASURES], intervals[4];

  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    dimensions[i] = (NwChoice) { nw_dimension_info (i)->id, _(nw_dimension_info (i)->label) };
  /* Translators: in "By …": no grouping, one line of all incidents */
  dimensions[NW_N_DIMENSIONS] = (NwChoice) { "none", _("Nothing: all incidents") };
  for (int i = 0; i < NW_N_MEASURES; i++)
    measures[i] = (NwChoice) { nw_measure_info (i)->id, _(nw_measure_info (i)->label) };
  for (int i = NW_INTERVAL_ALL; i <= NW_INTERVAL_MONTH; i++)
    intervals[i] = (NwChoice) { nw_interval_id (i), nw_interval_label (i) };
  nw_choice_fill (self->by, dimensions, G_N_ELEMENTS (dimensions));
  nw_choice_fill (self->measure, measures, G_N_ELEMENTS (measures));
  nw_choice_fill (self->interval, intervals, G_N_ELEMENTS (intervals));
}

/* From the question to the controls. */
static void
show_query (NwTrendsBar *self)
{
  const NwQuery *query = nw_session_query (self->session);

  self->updating = TRUE;
  nw_choice_select (self->by, query->by == NW_DIMENSION_NONE ? "none" : nw_dimension_info (query->by)->id);
  nw_choice_select (self->measure, nw_measure_info (query->measure)->id);
  nw_choice_select (self->interval, nw_interval_id (query->interval));
  gtk_widget_set_visible (GTK_WIDGET (self->intensity), query->measure == NW_MEASURE_INTENSITY);
  if (query->measure == NW_MEASURE_INTENSITY)
    gtk_spin_button_set_value (self->intensity, query->intensity);
  nw_chart_picker_show (self->chart, self->chart_icon, self->chart_label, nw_chart_fit_shown (query));
  self->updating = FALSE;
}

/* From the controls to the question. */
static void
changed_cb (NwTrendsBar *self)
{
  g_autoptr (NwQuery) query = NULL;
  const char *by = nw_choice_selected (self->by);

  if (self->updating || self->session == NULL)
    return;
  query = nw_query_copy (nw_session_query (self->session));
  query->by = g_strcmp0 (by, "none") == 0 ? NW_DIMENSION_NONE : nw_dimension_find (by);
  if (query->by == NW_DIMENSION_NONE || query->by == query->and)
    query->and = NW_DIMENSION_NONE;
  query->interval = (NwInterval) gtk_drop_down_get_selected (self->interval);
  query->measure = (NwMeasure) gtk_drop_down_get_selected (self->measure);
  if (query->measure != NW_MEASURE_INTENSITY)
    query->intensity = 0;
  else if (gtk_widget_get_visible (GTK_WIDGET (self->intensity)))
    query->intensity = gtk_spin_button_get_value (self->intensity);
  else
    query->intensity = DEFAULT_INTENSITY;
  nw_session_set_query (self->session, query, NULL);
}

static void
named_only_cb (NwTrendsBar *self)
{
  g_signal_emit (self, named_only_signal, 0);
}

static void
nw_trends_bar_dispose (GObject *object)
{
  NwTrendsBar *self = NW_TRENDS_BAR (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_trends_bar_parent_class)->dispose (object);
}

static void
nw_trends_bar_class_init (NwTrendsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_trends_bar_dispose;
  named_only_signal = g_signal_new ("named-only-changed", NW_TYPE_TRENDS_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  g_type_ensure (NW_TYPE_CHART_PICKER);
  g_type_ensure (NW_TYPE_COUNTING_POPOVER);
  g_type_ensure (NW_TYPE_COMPARE_POPOVER);
  g_type_ensure (NW_TYPE_MARKER_POPOVER);
  g_type_ensure (NW_TYPE_DAY_POPOVER);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/trends-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, by);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, measure);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, intensity);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, interval);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, chart);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, chart_icon);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, chart_label);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, picker);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, counting);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, compare);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, markers);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsBar, days);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_only_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_trends_bar_init (NwTrendsBar *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  self->updating = FALSE;
}

void
nw_trends_bar_set_session (NwTrendsBar *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_chart_picker_set_session (self->picker, session);
  nw_counting_popover_set_session (self->counting, session);
  nw_compare_popover_set_session (self->compare, session);
  nw_marker_popover_set_session (self->markers, session);
  nw_day_popover_set_session (self->days, session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_query), self);
  show_query (self);
}

gboolean
nw_trends_bar_named_only (NwTrendsBar *self)
{
  return nw_counting_popover_named_only (self->counting);
}

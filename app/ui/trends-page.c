/* trends-page.c: lets the user say what is counted by what, and shows the answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "trends-page.h"

#include <glib/gi18n-lib.h>

#include "before-after-bar.h"
#include "briefing-targets.h"
#include "chart-fit.h"
#include "chart-menu.h"
#include "chart-table.h"
#include "chart-view.h"
#include "compare-bar.h"
#include "copy-keys.h"
#include "side-table.h"
#include "trends-bar.h"

#define DEFAULT_WIDTH 960

struct _NwTrendsPage {
  GtkWidget        parent_instance;
  NwSession       *session;
  NwTrendsBar     *bar;
  NwCompareBar    *sides;
  NwBeforeAfterBar *windows;
  NwBriefingTargets *targets;
  GtkLabel        *title;
  GtkLabel        *subtitle;
  GtkLabel        *caption;
  NwSideTable     *steps;
  GtkLabel        *note;
  GtkLabel        *source;
  GtkStack        *faces;
  NwChartView     *view;
  NwChartTable    *numbers;
  GtkToggleButton *chart_toggle;
  GtkToggleButton *table_toggle;
  NwReply         *shown; /* the answer on the page, or NULL */
};

enum { PROP_0, PROP_TABLE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwTrendsPage, nw_trends_page, GTK_TYPE_WIDGET)

static NwResult *
shown_result (NwTrendsPage *self)
{
  return self->shown != NULL ? self->shown->answer->result : NULL;
}

/* The table has every group; the chart may leave some out, and says so. */
static void
show_words (NwTrendsPage *self)
{
  NwResult *result = shown_result (self);
  gboolean table = gtk_toggle_button_get_active (self->table_toggle);
  NwFigure figure = { .chart = nw_chart_find (nw_trends_page_chart (self)), .text_scale = 1.0,
                      .named_only = !table && nw_trends_page_named_only (self) };
  g_autofree char *caption = result != NULL ? nw_figure_caption (&figure, result) : NULL;
  g_autofree char *note = result != NULL ? nw_figure_note (&figure, result) : NULL;

  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_label_set_label (self->note, note != NULL ? note : "");
}

static void
show_answer (NwTrendsPage *self)
{
  NwResult *result = shown_result (self);
  g_autofree char *title = result != NULL ? nw_result_title (result) : NULL;
  g_autofree char *subtitle = result != NULL ? nw_result_subtitle (result) : NULL;
  g_autofree char *source = result != NULL ? nw_result_source (result) : NULL;

  nw_chart_view_set_named_only (self->view, nw_trends_page_named_only (self));
  nw_chart_view_set_result (self->view, result, nw_trends_page_chart (self));
  nw_chart_table_set_result (self->numbers, result);
  nw_side_table_set_result (self->steps, result);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  show_words (self);
  gtk_label_set_label (self->source, source != NULL ? source : "");
}

/* A page that nobody sees takes the answer when it is shown. */
static void
take_answer (NwTrendsPage *self)
{
  NwReply *reply = self->session != NULL ? nw_session_reply (self->session) : NULL;

  if (reply == self->shown || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_pointer (&self->shown, nw_reply_unref);
  self->shown = reply != NULL ? nw_reply_ref (reply) : NULL;
  show_answer (self);
}

static void
named_only_cb (NwTrendsPage *self)
{
  show_answer (self);
}

static void
activated_cb (NwTrendsPage *self, const NwElement *element)
{
  nw_session_open_element (self->session, element);
}

static void
face_cb (NwTrendsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->table_toggle);

  gtk_stack_set_visible_child (self->faces, table ? GTK_WIDGET (self->numbers) : GTK_WIDGET (self->view));
  if (self->session != NULL)
    show_words (self);
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
  g_clear_pointer (&self->shown, nw_reply_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_trends_page_parent_class)->dispose (object);
}

static void
nw_trends_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (nw_trends_page_parent_class)->map (widget);
  take_answer (NW_TRENDS_PAGE (widget));
}

static void
nw_trends_page_class_init (NwTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_trends_page_get_property;
  object_class->set_property = nw_trends_page_set_property;
  object_class->dispose = nw_trends_page_dispose;
  widget_class->map = nw_trends_page_map;
  properties[PROP_TABLE] = g_param_spec_boolean ("table", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (NW_TYPE_CHART_VIEW);
  g_type_ensure (NW_TYPE_CHART_TABLE);
  g_type_ensure (NW_TYPE_TRENDS_BAR);
  g_type_ensure (NW_TYPE_COMPARE_BAR);
  g_type_ensure (NW_TYPE_BEFORE_AFTER_BAR);
  g_type_ensure (NW_TYPE_BRIEFING_TARGETS);
  g_type_ensure (NW_TYPE_SIDE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, sides);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, windows);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, targets);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, title);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, subtitle);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, caption);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, steps);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, note);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, source);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, faces);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, view);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, chart_toggle);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, table_toggle);
  gtk_widget_class_bind_template_callback (widget_class, named_only_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, face_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_trends_page_init (NwTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_trends_page_set_session (NwTrendsPage *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_trends_bar_set_session (self->bar, session);
  nw_chart_menu_attach (self->view, session);
  nw_copy_keys_add (GTK_WIDGET (self->view), "win.copy-figure");
  nw_copy_keys_add (GTK_WIDGET (self->numbers), "win.copy-table");
  nw_copy_menu_add (GTK_WIDGET (self->numbers), _("Copy the Table"), "win.copy-table");
  nw_compare_bar_set_session (self->sides, session);
  nw_before_after_bar_set_session (self->windows, session);
  nw_briefing_targets_set_session (self->targets, session);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (take_answer), self);
  take_answer (self);
}

const char *
nw_trends_page_chart (NwTrendsPage *self)
{
  NwReply *reply = nw_session_reply (self->session);

  return nw_chart_fit_shown (reply != NULL ? reply->answer->query : nw_session_query (self->session))->id;
}

gboolean
nw_trends_page_named_only (NwTrendsPage *self)
{
  return nw_trends_bar_named_only (self->bar);
}

int
nw_trends_page_chart_width (NwTrendsPage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->faces));

  return width > 0 ? width : DEFAULT_WIDTH; /* not shown yet */
}

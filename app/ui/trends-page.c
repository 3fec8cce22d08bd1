/* trends-page.c: lets the user say what is counted by what, and shows the answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "trends-page.h"

#include "before-after-bar.h"
#include "briefing-targets.h"
#include "chart-fit.h"
#include "compare-bar.h"
#include "figure-card.h"
#include "trends-bar.h"

struct _NwTrendsPage {
  GtkWidget        parent_instance;
  NwSession       *session;
  NwTrendsBar     *bar;
  NwCompareBar    *sides;
  NwBeforeAfterBar *windows;
  NwBriefingTargets *targets;
  NwFigureCard    *card;
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

static void
show_answer (NwTrendsPage *self)
{
  nw_figure_card_set_result (self->card, shown_result (self), nw_chart_find (nw_trends_page_chart (self)),
                             nw_trends_page_named_only (self));
}

/* A page that nobody sees takes the answer when it is shown. */
static void
take_answer (NwTrendsPage *self)
{
  NwReply *reply = self->session != NULL ? nw_session_reply (self->session) : NULL;

  if (reply == self->shown || (reply != NULL && reply->answer->query->analysis != NULL) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

static void
nw_trends_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TABLE)
    g_object_get_property (G_OBJECT (NW_TRENDS_PAGE (object)->card), "table", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_trends_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TABLE)
    g_object_set_property (G_OBJECT (NW_TRENDS_PAGE (object)->card), "table", value);
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

  g_type_ensure (NW_TYPE_FIGURE_CARD);
  g_type_ensure (NW_TYPE_TRENDS_BAR);
  g_type_ensure (NW_TYPE_COMPARE_BAR);
  g_type_ensure (NW_TYPE_BEFORE_AFTER_BAR);
  g_type_ensure (NW_TYPE_BRIEFING_TARGETS);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, sides);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, windows);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, targets);
  gtk_widget_class_bind_template_child (widget_class, NwTrendsPage, card);
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
  nw_figure_card_set_session (self->card, session);
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

  if (reply != NULL && reply->answer->query->analysis != NULL) /* is shown by another view */
    reply = self->shown;
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
  return nw_figure_card_width (self->card);
}

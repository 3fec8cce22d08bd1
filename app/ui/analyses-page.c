/* analyses-page.c: lets the user pick an analysis, and shows its answer or why there is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analyses-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "briefing-targets.h"
#include "catalogue.h"
#include "chart-fit.h"
#include "figure-card.h"
#include "terms-bar.h"
#include "view-question.h"

#define LIST_WIDTH 860 /* from here on there is room for the list beside the figure */

struct _NwAnalysesPage {
  GtkWidget          parent_instance;
  NwSession         *session;
  char              *view;
  NwTermsBar        *terms;
  NwBriefingTargets *targets;
  GtkWidget         *bar;     /* a grid */
  GtkWidget         *actions; /* of the answer, at the end of the bar */
  GtkMenuButton     *picker;  /* where there is no room for the list */
  GtkLabel          *picked;
  NwAnalysisList    *choices;
  GtkWidget         *side;
  NwAnalysisList    *list;
  GtkStack          *states;
  NwFigureCard      *card;
  AdwStatusPage     *missing;
  AdwStatusPage     *nothing;
  AdwStatusPage     *failed;
  GtkWidget         *to_incidents; /* of what is missing */
  NwReply           *shown;        /* the answer on the card, or NULL */
  char              *failure;      /* of the question as it is; NULL: none */
  gboolean           several; /* analyses to choose from */
  gboolean           wide;
  guint              wide_idle;
};

enum { PROP_0, PROP_VIEW, PROP_TABLE, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwAnalysesPage, nw_analyses_page, GTK_TYPE_WIDGET)

/* ---- which state it is in ---- */

/* Nothing is coded of what the analysis asks for; NULL: something is. (transfer full) */
static char *
uncoded (const NwAnswer *answer)
{
  NwAnalysisEntry entry;
  const NwTermFlags acts = NW_TERM_EVENT | NW_TERM_RUNG | NW_TERM_GAP | NW_TERM_CLAIMANTS;
  g_autofree char *name = NULL;

  if (!nw_catalogue_analysis (answer->result->analysis, &entry) || (entry.terms & acts) == 0
      || answer->release->counts.claims + answer->release->counts.responses > 0)
    return NULL;
  name = nw_release_name (answer->release);
  /* Translators: %s is a dataset with its release */
  return g_strdup_printf (_("%s codes neither claims nor responses. Choose another dataset in the filters."), name);
}

static void
show_nothing (NwAnalysesPage *self, char *why)
{
  adw_status_page_set_description (self->nothing, why);
  gtk_stack_set_visible_child_name (self->states, "nothing");
  g_free (why);
}

static void
show_answer (NwAnalysesPage *self)
{
  const NwAnswer *answer = self->shown->answer;
  NwResult *result = answer->result;
  char *why = uncoded (answer);

  nw_figure_card_set_result (self->card, result, nw_chart_fit_answer (answer->query, result), FALSE);
  if (why != NULL)
    show_nothing (self, why);
  else if (result->summary->rows->len == 0)
    show_nothing (self, g_strdup (result->summary->sentence));
  else
    gtk_stack_set_visible_child_name (self->states, "answer");
}

static void
show_state (NwAnalysesPage *self)
{
  const NwQuery *query = nw_session_query (self->session);
  const char *missing = nw_view_missing (query);

  if (missing != NULL)
    {
      adw_status_page_set_description (self->missing, missing);
      gtk_widget_set_visible (self->to_incidents, nw_view_is_of_incident (query));
      gtk_stack_set_visible_child_name (self->states, "missing");
    }
  else if (self->failure != NULL)
    {
      g_autofree char *text = g_markup_escape_text (self->failure, -1);

      adw_status_page_set_description (self->failed, text);
      gtk_stack_set_visible_child_name (self->states, "failed");
    }
  else if (self->shown == NULL)
    gtk_stack_set_visible_child_name (self->states, "loading");
  else
    show_answer (self);
}

/* ---- what the session says ---- */

static gboolean
is_asked (NwAnalysesPage *self)
{
  return self->session != NULL && g_strcmp0 (nw_view_of (nw_session_query (self->session)), self->view) == 0;
}

/* A page that nobody sees takes the answer when it is shown. */
static void
take_answer (NwAnalysesPage *self)
{
  NwReply *reply = self->session != NULL ? nw_session_reply (self->session) : NULL;

  if (!is_asked (self) || reply == NULL || g_strcmp0 (nw_view_of (reply->answer->query), self->view) != 0
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (reply != self->shown && reply->answer->result != NULL)
    {
      g_clear_pointer (&self->shown, nw_reply_unref);
      self->shown = nw_reply_ref (reply);
    }
  show_state (self);
}

static void
query_changed_cb (NwAnalysesPage *self)
{
  const NwQuery *query = nw_session_query (self->session);
  NwAnalysisEntry entry;

  g_clear_pointer (&self->failure, g_free);
  if (!is_asked (self) || !nw_catalogue_analysis (query->analysis, &entry))
    return;
  nw_analysis_list_select (self->list, query->analysis);
  nw_analysis_list_select (self->choices, query->analysis);
  gtk_label_set_label (self->picked, entry.label);
  if (nw_view_missing (query) != NULL)
    show_state (self);
}

static void
failed_cb (NwAnalysesPage *self, const GError *error)
{
  if (!is_asked (self))
    return;
  self->failure = g_strdup (error->message);
  show_state (self);
}

/* ---- what the user does ---- */

static void
picked_cb (NwAnalysesPage *self, const char *id)
{
  g_autoptr (NwQuery) query = nw_view_pick (nw_session_query (self->session), id);

  gtk_menu_button_popdown (self->picker);
  nw_session_set_query (self->session, query, NULL);
}

static void
activated_cb (NwAnalysesPage *self, const NwElement *element)
{
  nw_session_open_element (self->session, element);
}

static void
face_cb (NwAnalysesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

/* ---- width ---- */

/* The terms stand between picker and actions; where that leaves them too little, in a line of their own. */
static void
show_width (NwAnalysesPage *self)
{
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (self->bar);
  GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (grid, GTK_WIDGET (self->terms)));

  gtk_widget_set_visible (self->side, self->several && self->wide);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), self->several && !self->wide);
  gtk_grid_layout_child_set_column (place, self->wide ? 1 : 0);
  gtk_grid_layout_child_set_row (place, self->wide ? 0 : 1);
  gtk_grid_layout_child_set_column_span (place, self->wide ? 1 : 3);
  gtk_widget_set_hexpand (self->actions, !self->wide);
}

static gboolean
wide_cb (gpointer user_data)
{
  NwAnalysesPage *self = user_data;

  self->wide_idle = 0;
  show_width (self);
  return G_SOURCE_REMOVE;
}

static void
nw_analyses_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NwAnalysesPage *self = NW_ANALYSES_PAGE (widget);
  gboolean wide = width >= LIST_WIDTH;

  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
  if (wide == self->wide)
    return;
  self->wide = wide;
  if (self->wide_idle == 0) /* not while sizes are being given out */
    self->wide_idle = g_idle_add (wide_cb, self);
}

static void
nw_analyses_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
nw_analyses_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* ---- object ---- */

static void
nw_analyses_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  NwAnalysesPage *self = NW_ANALYSES_PAGE (object);

  switch (id)
    {
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_TABLE:
      g_object_get_property (G_OBJECT (self->card), "table", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
nw_analyses_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  NwAnalysesPage *self = NW_ANALYSES_PAGE (object);

  switch (id)
    {
    case PROP_VIEW:
      self->view = g_value_dup_string (value);
      nw_analysis_list_fill (self->list, self->view);
      nw_analysis_list_fill (self->choices, self->view);
      self->several = nw_analysis_list_size (self->list) > 1;
      show_width (self);
      break;
    case PROP_TABLE:
      g_object_set_property (G_OBJECT (self->card), "table", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
nw_analyses_page_dispose (GObject *object)
{
  NwAnalysesPage *self = NW_ANALYSES_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->wide_idle, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, nw_reply_unref);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->view, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_analyses_page_parent_class)->dispose (object);
}

static void
nw_analyses_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (nw_analyses_page_parent_class)->map (widget);
  take_answer (NW_ANALYSES_PAGE (widget));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, terms);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, targets);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, actions);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, picker);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, picked);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, choices);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, side);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, list);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, states);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, card);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, missing);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, failed);
  gtk_widget_class_bind_template_child (widget_class, NwAnalysesPage, to_incidents);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, face_cb);
}

static void
nw_analyses_page_class_init (NwAnalysesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_analyses_page_get_property;
  object_class->set_property = nw_analyses_page_set_property;
  object_class->dispose = nw_analyses_page_dispose;
  widget_class->map = nw_analyses_page_map;
  widget_class->measure = nw_analyses_page_measure;
  widget_class->get_request_mode = nw_analyses_page_get_request_mode;
  widget_class->size_allocate = nw_analyses_page_size_allocate;
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TABLE] = g_param_spec_boolean ("table", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (NW_TYPE_ANALYSIS_LIST);
  g_type_ensure (NW_TYPE_BRIEFING_TARGETS);
  g_type_ensure (NW_TYPE_FIGURE_CARD);
  g_type_ensure (NW_TYPE_TERMS_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/analyses-page.ui");
  bind_children (widget_class);
}

static void
nw_analyses_page_init (NwAnalysesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_width (self);
}

void
nw_analyses_page_set_session (NwAnalysesPage *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_terms_bar_set_session (self->terms, session);
  nw_briefing_targets_set_session (self->targets, session);
  nw_figure_card_set_session (self->card, session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (query_changed_cb), self);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (take_answer), self);
  g_signal_connect_swapped (session, "failed", G_CALLBACK (failed_cb), self);
  query_changed_cb (self);
  take_answer (self);
}

int
nw_analyses_page_chart_width (NwAnalysesPage *self)
{
  return nw_figure_card_width (self->card);
}

const char *
nw_analyses_page_state (NwAnalysesPage *self)
{
  return gtk_stack_get_visible_child_name (self->states);
}

NwAnalysisList *
nw_analyses_page_list (NwAnalysesPage *self)
{
  return self->list;
}

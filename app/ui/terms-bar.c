/* terms-bar.c: turns the controls above a summary into terms of the question, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "terms-bar.h"

#include <glib/gi18n-lib.h>

#include "catalogue.h"
#include "chart-fit.h"
#include "chart-picker.h"
#include "choice.h"
#include "state-chooser.h"
#include "top-choice.h"
#include "wrap-layout.h"

#define MAX_WITHIN 36500 /* days */

struct _NwTermsBar {
  GtkWidget       parent_instance;
  NwSession      *session;
  GtkDropDown    *by;
  GtkWidget      *by_box;
  GtkDropDown    *top;
  GtkDropDown    *event;
  GtkWidget      *event_box;
  GtkDropDown    *rung;
  GtkWidget      *rung_box;
  GtkSpinButton  *within;
  GtkWidget      *within_box;
  GtkDropDown    *origin;
  GtkWidget      *origin_box;
  GtkSpinButton  *gap;
  GtkWidget      *gap_box;
  GtkDropDown    *members;
  GtkWidget      *members_box;
  GtkMenuButton  *claimants_button;
  NwStateChooser *claimants;
  GtkWidget      *claimants_box;
  GtkMenuButton  *states_button;
  NwStateChooser *states;
  GtkWidget      *states_box;
  GtkCheckButton *precise;
  GtkCheckButton *judged;
  GtkMenuButton  *chart; /* of analyses that can be drawn in several ways */
  GtkWidget      *chart_box;
  GtkImage       *chart_icon;
  GtkLabel       *chart_label;
  NwChartPicker  *picker;
  NwTermFlags     grouped; /* by which of dimension and year the drop-down is filled */
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (NwTermsBar, nw_terms_bar, GTK_TYPE_WIDGET)

/* ---- choices ---- */

static void
fill_choices (NwTermsBar *self)
{
  NwChoice events[NW_N_EVENTS], origins[NW_N_ORIGINS];
  const NwChoice rungs[] = {
    /* Translators: steps of the ladder of responses; a response of this step or a higher one is waited for */
    { "1", _("A statement or more") },
    { "2", _("A diplomatic measure or more") },
    { "3", _("A legal process or more") },
    { "4", _("Sanctions or more") },
    { "5", _("A countermeasure") },
  };
  const NwChoice members[] = { { "no", _("The EU as one actor") }, { "yes", _("The EU as its member states") } };

  for (int i = 0; i < NW_N_EVENTS; i++)
    events[i] = (NwChoice) { nw_event_id (i), nw_event_label (i) };
  for (int i = 0; i < NW_N_ORIGINS; i++)
    origins[i] = (NwChoice) { nw_origin_id (i), nw_origin_label (i) };
  nw_choice_fill (self->event, events, NW_N_EVENTS);
  nw_choice_fill (self->origin, origins, NW_N_ORIGINS);
  nw_choice_fill (self->rung, rungs, G_N_ELEMENTS (rungs));
  nw_choice_fill (self->members, members, G_N_ELEMENTS (members));
  nw_top_choice_show (self->top, 0);
}

/* An analysis goes by a dimension, by year of start, or by either. */
static void
fill_by (NwTermsBar *self, NwTermFlags terms)
{
  NwChoice choices[NW_N_DIMENSIONS + 2];
  NwTermFlags grouped = terms & (NW_TERM_BY | NW_TERM_YEARS);
  guint n = 0;

  if (grouped == self->grouped)
    return;
  self->grouped = grouped;
  /* Translators: in "By …": no grouping */
  choices[n++] = (NwChoice) { "none", _("Nothing: all incidents") };
  if (grouped & NW_TERM_YEARS)
    choices[n++] = (NwChoice) { "year", _("Year of start") };
  for (int i = 0; (grouped & NW_TERM_BY) && i < NW_N_DIMENSIONS; i++)
    choices[n++] = (NwChoice) { nw_dimension_info (i)->id, _(nw_dimension_info (i)->label) };
  nw_choice_fill (self->by, choices, n);
}

/* ---- from the question to the controls ---- */

static void
show_states (GtkMenuButton *button, NwStateChooser *chooser, const GStrv codes, const char *none)
{
  g_autofree char *words = NULL;

  nw_state_chooser_set_codes (chooser, (const char *const *) codes);
  words = nw_state_chooser_words (chooser);
  gtk_menu_button_set_label (button, words != NULL ? words : none);
}

static void
show_values (NwTermsBar *self, const NwQuery *query)
{
  const NwTerms *terms = &query->terms;
  g_autofree char *rung = g_strdup_printf ("%u", terms->rung);

  nw_choice_select (self->by, query->by != NW_DIMENSION_NONE          ? nw_dimension_info (query->by)->id
                              : query->interval == NW_INTERVAL_YEAR ? "year"
                                                                    : "none");
  nw_top_choice_show (self->top, query->top);
  nw_choice_select (self->event, nw_event_id (terms->event));
  nw_choice_select (self->origin, nw_origin_id (terms->origin));
  nw_choice_select (self->rung, rung);
  nw_choice_select (self->members, terms->members ? "yes" : "no");
  gtk_spin_button_set_value (self->within, terms->within);
  gtk_spin_button_set_value (self->gap, terms->gap);
  gtk_check_button_set_active (self->precise, terms->precise);
  gtk_check_button_set_active (self->judged, terms->judged);
  show_states (self->claimants_button, self->claimants, terms->claimants, _("Anybody"));
  show_states (self->states_button, self->states, terms->states, _("Choose States"));
}

/* What is waited for decides what else has a meaning. */
static void
show_controls (NwTermsBar *self, const NwQuery *query, NwTermFlags terms)
{
  gboolean any = (terms & NW_TERM_EVENT) == 0;
  NwEvent event = query->terms.event;

  gtk_widget_set_visible (self->by_box, (terms & (NW_TERM_BY | NW_TERM_YEARS)) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->top), query->by != NW_DIMENSION_NONE);
  gtk_widget_set_visible (self->event_box, !any);
  gtk_widget_set_visible (self->rung_box, (terms & NW_TERM_RUNG) && (any || event == NW_EVENT_RESPONSE));
  gtk_widget_set_visible (self->within_box, (terms & NW_TERM_WITHIN) != 0);
  gtk_widget_set_visible (self->origin_box, (terms & NW_TERM_ORIGIN) != 0);
  gtk_widget_set_visible (self->gap_box, (terms & NW_TERM_GAP) && (any || event == NW_EVENT_COLLECTIVE));
  gtk_widget_set_visible (self->members_box, (terms & NW_TERM_MEMBERS) && (any || event == NW_EVENT_COLLECTIVE));
  gtk_widget_set_visible (self->claimants_box, (terms & NW_TERM_CLAIMANTS) && (any || event != NW_EVENT_RESPONSE));
  gtk_widget_set_visible (self->states_box, (terms & NW_TERM_STATES) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->precise), (terms & NW_TERM_PRECISE) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->judged), (terms & NW_TERM_JUDGED) != 0);
}

static void
show_chart (NwTermsBar *self, const NwQuery *query, const NwAnalysisEntry *entry)
{
  const NwChartInfo *chart = nw_chart_fit_summary (query);

  gtk_widget_set_visible (self->chart_box, chart != NULL && entry->also[0] != NULL);
  if (chart != NULL)
    nw_chart_picker_show (self->chart, self->chart_icon, self->chart_label, chart);
}

static void
show_query (NwTermsBar *self)
{
  const NwQuery *query = nw_session_query (self->session);
  NwAnalysisEntry entry;

  if (query->analysis == NULL || !nw_catalogue_analysis (query->analysis, &entry))
    return;
  self->updating = TRUE;
  fill_by (self, entry.terms);
  show_values (self, query);
  show_controls (self, query, entry.terms);
  show_chart (self, query, &entry);
  self->updating = FALSE;
}

/* ---- from the controls to the question ---- */

static void
read_states (NwStateChooser *chooser, GStrv *codes)
{
  g_strfreev (*codes);
  *codes = nw_state_chooser_codes (chooser);
}

static void
read_by (NwTermsBar *self, NwQuery *query)
{
  const char *by = nw_choice_selected (self->by);

  query->by = g_strcmp0 (by, "none") == 0 || g_strcmp0 (by, "year") == 0 ? NW_DIMENSION_NONE : nw_dimension_find (by);
  query->interval = g_strcmp0 (by, "year") == 0 ? NW_INTERVAL_YEAR : NW_INTERVAL_ALL;
  query->top = query->by != NW_DIMENSION_NONE ? nw_top_choice_get (self->top) : 0;
}

static void
ask (NwTermsBar *self, const char *merge)
{
  g_autoptr (NwQuery) query = NULL;
  NwTerms *terms;

  if (self->updating || self->session == NULL)
    return;
  query = nw_query_copy (nw_session_query (self->session));
  terms = &query->terms;
  if (self->grouped != 0)
    read_by (self, query);
  terms->event = (NwEvent) gtk_drop_down_get_selected (self->event);
  terms->origin = (NwOriginDate) gtk_drop_down_get_selected (self->origin);
  terms->rung = gtk_drop_down_get_selected (self->rung) + 1;
  terms->members = gtk_drop_down_get_selected (self->members) == 1;
  terms->within = (guint) gtk_spin_button_get_value_as_int (self->within);
  terms->gap = (guint) gtk_spin_button_get_value_as_int (self->gap);
  terms->precise = gtk_check_button_get_active (self->precise);
  terms->judged = gtk_check_button_get_active (self->judged);
  read_states (self->claimants, &terms->claimants);
  read_states (self->states, &terms->states);
  nw_session_set_query (self->session, query, merge);
}

static void
changed_cb (NwTermsBar *self)
{
  ask (self, NULL);
}

/* Days are typed and stepped through: one step of the history. */
static void
days_cb (NwTermsBar *self)
{
  ask (self, "days");
}

/* Several states are chosen one after the other. */
static void
states_cb (NwTermsBar *self)
{
  ask (self, "states");
}

static void
preset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_spin_button_set_value (NW_TERMS_BAR (widget)->within, g_variant_get_int32 (parameter));
}

/* ---- object ---- */

static void
nw_terms_bar_dispose (GObject *object)
{
  NwTermsBar *self = NW_TERMS_BAR (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_terms_bar_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, by);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, by_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, top);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, event);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, event_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, rung);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, rung_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, within);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, within_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, origin);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, origin_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, gap);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, gap_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, members);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, members_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, claimants_button);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, claimants);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, claimants_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, states_button);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, states);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, states_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, precise);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, judged);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, chart);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, chart_box);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, chart_icon);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, chart_label);
  gtk_widget_class_bind_template_child (widget_class, NwTermsBar, picker);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_cb);
  gtk_widget_class_bind_template_callback (widget_class, states_cb);
}

static void
nw_terms_bar_class_init (NwTermsBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_terms_bar_dispose;
  g_type_ensure (NW_TYPE_CHART_PICKER);
  g_type_ensure (NW_TYPE_STATE_CHOOSER);
  g_type_ensure (NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/terms-bar.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "terms.within", "i", preset_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, NW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_terms_bar_init (NwTermsBar *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->within, 1, MAX_WITHIN);
  gtk_spin_button_set_increments (self->within, 1, 30);
  gtk_spin_button_set_range (self->gap, 0, NW_MAX_GAP);
  gtk_spin_button_set_increments (self->gap, 1, 7);
  fill_choices (self);
  self->updating = FALSE;
}

void
nw_terms_bar_set_session (NwTermsBar *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_chart_picker_set_session (self->picker, session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_query), self);
  show_query (self);
}

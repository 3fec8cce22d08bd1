/* counting-popover.c: sets how a question groups and counts, beyond what the bar has room for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "counting-popover.h"

#include <glib/gi18n-lib.h>

#include "chart-fit.h"
#include "choice.h"
#include "top-choice.h"

struct _NwCountingPopover {
  GtkPopover      parent_instance;
  NwSession      *session;
  GtkDropDown    *and;
  GtkDropDown    *top;
  GtkDropDown    *rule;
  GtkDropDown    *coarse;
  GtkLabel       *coarse_label;
  GtkCheckButton *unnamed;
  gboolean        unnamed_parts; /* whether lines show what names no value, and … */
  gboolean        unnamed_whole; /* … whether the charts do whose parts make a whole */
  gboolean        updating;
};

enum { PROP_0, PROP_NAMED_ONLY, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (NwCountingPopover, nw_counting_popover, GTK_TYPE_POPOVER)

static void
fill_choices (NwCountingPopover *self)
{
  NwChoice dimensions[NW_N_DIMENSIONS + 1], rules[3], coarses[2];

  /* Translators: in "And by …": no second dimension */
  dimensions[0] = (NwChoice) { "none", _("Nothing more") };
  for (int i = 0; i < NW_N_DIMENSIONS; i++)
    dimensions[i + 1] = (NwChoice) { nw_dimension_info (i)->id, _(nw_dimension_info (i)->label) };
  for (int i = NW_RULE_WHOLE; i <= NW_RULE_PRIMARY; i++)
    rules[i] = (NwChoice) { nw_rule_id (i), nw_rule_label (i) };
  for (int i = NW_COARSE_OUT; i <= NW_COARSE_SPREAD; i++)
    coarses[i] = (NwChoice) { nw_coarse_id (i), nw_coarse_label (i) };
  nw_choice_fill (self->and, dimensions, G_N_ELEMENTS (dimensions));
  nw_choice_fill (self->rule, rules, G_N_ELEMENTS (rules));
  nw_choice_fill (self->coarse, coarses, G_N_ELEMENTS (coarses));
  nw_top_choice_show (self->top, NW_FIT_TOP);
}

static gboolean *
unnamed_choice (NwCountingPopover *self)
{
  const NwQuery *query = nw_session_query (self->session);

  return nw_chart_fit_whole (nw_chart_fit_shown (query)) ? &self->unnamed_whole : &self->unnamed_parts;
}

/* From the question to the controls. */
static void
show_query (NwCountingPopover *self)
{
  const NwQuery *query = nw_session_query (self->session);
  gboolean grouped = query->by != NW_DIMENSION_NONE;
  gboolean fine = query->interval == NW_INTERVAL_QUARTER || query->interval == NW_INTERVAL_MONTH;

  self->updating = TRUE;
  nw_choice_select (self->and, query->and == NW_DIMENSION_NONE ? "none" : nw_dimension_info (query->and)->id);
  nw_choice_select (self->rule, nw_rule_id (query->rule));
  nw_choice_select (self->coarse, nw_coarse_id (query->coarse));
  nw_top_choice_show (self->top, query->top);
  gtk_check_button_set_active (self->unnamed, *unnamed_choice (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->and), grouped);
  gtk_widget_set_sensitive (GTK_WIDGET (self->top), grouped);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rule), grouped);
  gtk_widget_set_sensitive (GTK_WIDGET (self->unnamed), grouped);
  gtk_widget_set_visible (GTK_WIDGET (self->coarse), fine);
  gtk_widget_set_visible (GTK_WIDGET (self->coarse_label), fine);
  self->updating = FALSE;
}

/* From the controls to the question. */
static void
changed_cb (NwCountingPopover *self)
{
  g_autoptr (NwQuery) query = NULL;
  const char *and = nw_choice_selected (self->and);

  if (self->updating || self->session == NULL)
    return;
  query = nw_query_copy (nw_session_query (self->session));
  query->and = g_strcmp0 (and, "none") == 0 ? NW_DIMENSION_NONE : nw_dimension_find (and);
  query->rule = (NwRule) gtk_drop_down_get_selected (self->rule);
  query->coarse = (NwCoarse) gtk_drop_down_get_selected (self->coarse);
  query->top = nw_top_choice_get (self->top);
  nw_session_set_query (self->session, query, NULL);
}

static void
unnamed_cb (NwCountingPopover *self)
{
  if (self->updating || self->session == NULL)
    return;
  *unnamed_choice (self) = gtk_check_button_get_active (self->unnamed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMED_ONLY]);
}

static void
nw_counting_popover_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NAMED_ONLY)
    g_value_set_boolean (value, nw_counting_popover_named_only (NW_COUNTING_POPOVER (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_counting_popover_dispose (GObject *object)
{
  NwCountingPopover *self = NW_COUNTING_POPOVER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  self->updating = TRUE;
  G_OBJECT_CLASS (nw_counting_popover_parent_class)->dispose (object);
}

static void
nw_counting_popover_class_init (NwCountingPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_counting_popover_get_property;
  object_class->dispose = nw_counting_popover_dispose;
  properties[PROP_NAMED_ONLY]
    = g_param_spec_boolean ("named-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/counting-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, NwCountingPopover, and);
  gtk_widget_class_bind_template_child (widget_class, NwCountingPopover, top);
  gtk_widget_class_bind_template_child (widget_class, NwCountingPopover, rule);
  gtk_widget_class_bind_template_child (widget_class, NwCountingPopover, coarse);
  gtk_widget_class_bind_template_child (widget_class, NwCountingPopover, coarse_label);
  gtk_widget_class_bind_template_child (widget_class, NwCountingPopover, unnamed);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unnamed_cb);
}

static void
nw_counting_popover_init (NwCountingPopover *self)
{
  self->updating = TRUE;
  self->unnamed_whole = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  self->updating = FALSE;
}

void
nw_counting_popover_set_session (NwCountingPopover *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_query), self);
  show_query (self);
}

gboolean
nw_counting_popover_named_only (NwCountingPopover *self)
{
  return !*unnamed_choice (self);
}

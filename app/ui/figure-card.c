/* figure-card.c: puts title, chart or table, caption, note and source of an answer onto one card
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "figure-card.h"

#include <glib/gi18n-lib.h>

#include "chart-menu.h"
#include "chart-view.h"
#include "copy-keys.h"
#include "result-table.h"
#include "side-table.h"
#include "summary-facts.h"

#define DEFAULT_WIDTH 960

struct _NwFigureCard {
  GtkWidget          parent_instance;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkLabel          *caption;
  GtkLabel          *facts;
  NwSideTable       *steps;
  GtkLabel          *note;
  GtkLabel          *source;
  GtkWidget         *toggles;
  GtkStack          *faces;
  NwChartView       *view;
  NwResultTable     *numbers;
  GtkToggleButton   *chart_toggle;
  GtkToggleButton   *table_toggle;
  NwResult          *result; /* or NULL */
  const NwChartInfo *chart;  /* or NULL */
  gboolean           named_only;
};

enum { PROP_0, PROP_TABLE, N_PROPS };
static GParamSpec *properties[N_PROPS];
static guint activated_signal;

G_DEFINE_FINAL_TYPE (NwFigureCard, nw_figure_card, GTK_TYPE_WIDGET)

static gboolean
shows_table (NwFigureCard *self)
{
  return gtk_toggle_button_get_active (self->table_toggle) || (self->result != NULL && self->chart == NULL);
}

/* The words; without any the label takes no room. */
static void
say (GtkLabel *label, char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
  g_free (words);
}

/* The table has every group; the chart may leave some out, and says so. */
static void
show_words (NwFigureCard *self)
{
  NwFigure figure = { .chart = self->chart != NULL ? self->chart : nw_chart_find ("bars"), .text_scale = 1.0,
                      .named_only = !shows_table (self) && self->named_only };

  say (self->caption, self->result != NULL ? nw_figure_caption (&figure, self->result) : NULL);
  say (self->note, self->result != NULL ? nw_figure_note (&figure, self->result) : NULL);
}

static void
show_face (NwFigureCard *self)
{
  gtk_stack_set_visible_child (self->faces, shows_table (self) ? GTK_WIDGET (self->numbers) : GTK_WIDGET (self->view));
  show_words (self);
}

static void
face_cb (NwFigureCard *self)
{
  show_face (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
}

static void
activated_cb (NwFigureCard *self, const NwElement *element)
{
  g_signal_emit (self, activated_signal, 0, element);
}

static void
nw_figure_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TABLE)
    g_value_set_boolean (value, shows_table (NW_FIGURE_CARD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_figure_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  NwFigureCard *self = NW_FIGURE_CARD (object);

  if (id == PROP_TABLE)
    gtk_toggle_button_set_active (g_value_get_boolean (value) ? self->table_toggle : self->chart_toggle, TRUE);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_figure_card_dispose (GObject *object)
{
  NwFigureCard *self = NW_FIGURE_CARD (object);
  GtkWidget *child;

  g_clear_pointer (&self->result, nw_result_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_figure_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, title);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, subtitle);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, caption);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, facts);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, steps);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, note);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, source);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, toggles);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, faces);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, view);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, numbers);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, chart_toggle);
  gtk_widget_class_bind_template_child (widget_class, NwFigureCard, table_toggle);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, face_cb);
}

static void
nw_figure_card_class_init (NwFigureCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_figure_card_get_property;
  object_class->set_property = nw_figure_card_set_property;
  object_class->dispose = nw_figure_card_dispose;
  properties[PROP_TABLE] = g_param_spec_boolean ("table", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  activated_signal = g_signal_new ("activated", NW_TYPE_FIGURE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (NW_TYPE_CHART_VIEW);
  g_type_ensure (NW_TYPE_RESULT_TABLE);
  g_type_ensure (NW_TYPE_SIDE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/figure-card.ui");
  bind_children (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_figure_card_init (NwFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  nw_copy_keys_add (GTK_WIDGET (self->view), "win.copy-figure");
  nw_copy_keys_add (GTK_WIDGET (self->numbers), "win.copy-table");
  nw_copy_menu_add (GTK_WIDGET (self->numbers), _("Copy the Table"), "win.copy-table");
}

void
nw_figure_card_set_session (NwFigureCard *self, NwSession *session)
{
  nw_chart_menu_attach (self->view, session);
}

void
nw_figure_card_set_result (NwFigureCard *self, NwResult *result, const NwChartInfo *chart, gboolean named_only)
{
  if (result != NULL)
    nw_result_ref (result);
  g_clear_pointer (&self->result, nw_result_unref);
  self->result = result;
  self->chart = chart;
  self->named_only = named_only;
  nw_chart_view_set_named_only (self->view, named_only);
  nw_chart_view_set_result (self->view, chart != NULL ? result : NULL, chart != NULL ? chart->id : NULL);
  nw_result_table_set_result (self->numbers, result);
  nw_side_table_set_result (self->steps, result);
  gtk_widget_set_visible (self->toggles, chart != NULL);
  say (self->title, result != NULL ? nw_result_title (result) : NULL);
  say (self->subtitle, result != NULL ? nw_result_subtitle (result) : NULL);
  say (self->source, result != NULL ? nw_result_source (result) : NULL);
  say (self->facts, result != NULL && result->summary != NULL ? nw_summary_facts_print (result->summary, " · ") : NULL);
  show_face (self);
}

int
nw_figure_card_width (NwFigureCard *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->faces));

  return width > 0 ? width : DEFAULT_WIDTH; /* not shown yet */
}

/* facet-list.c: lists what a dimension would give, and turns clicks into filters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "facet-list.h"

#include <glib/gi18n-lib.h>

#include "facet-row.h"
#include "facet-values.h"
#include "filter-change.h"

struct _NwFacetList {
  GtkWidget          parent_instance;
  NwSession         *session;
  NwDimension        dimension;
  GtkToggleButton   *title;
  GtkLabel          *title_label;
  GtkImage          *arrow;
  GtkToggleButton   *negate;
  GtkToggleButton   *search_button;
  GtkToggleButton   *alphabetical;
  GtkRevealer       *body;
  GtkBox            *tools;
  GtkSearchEntry    *search;
  GtkScrolledWindow *scroller;
  GtkBox            *rows;
  GtkButton         *more;
  GtkLabel          *more_label;
  gboolean           unfolded; /* all values, not only the first few */
  gboolean           updating;
};

G_DEFINE_FINAL_TYPE (NwFacetList, nw_facet_list, GTK_TYPE_WIDGET)

static void show_values (NwFacetList *self);

static void
change_filter (NwFacetList *self, const char *code, gboolean negate, gboolean active)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  nw_filter_change_code (query, self->dimension, negate, code, active);
  nw_session_set_query (self->session, query, NULL);
}

static void
chosen_cb (NwFacetRow *row, gboolean active, NwFacetList *self)
{
  gboolean negate = active && gtk_toggle_button_get_active (self->negate);

  change_filter (self, nw_facet_row_code (row), negate, active);
}

static void
excluded_cb (NwFacetRow *row, gboolean active, NwFacetList *self)
{
  change_filter (self, nw_facet_row_code (row), TRUE, active);
}

/* "not": what is chosen is left out instead, and so is what will be. */
static void
negate_cb (NwFacetList *self)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  if (self->updating)
    return;
  nw_filter_change_sign (query, self->dimension, !gtk_toggle_button_get_active (self->negate));
  nw_session_set_query (self->session, query, NULL);
}

/* As the filters are; without any, as the user left it. */
static void
show_sign (NwFacetList *self)
{
  NwQuery *query = nw_session_query (self->session);
  gboolean with = nw_query_get_filter (query, self->dimension, FALSE) != NULL;
  gboolean without = nw_query_get_filter (query, self->dimension, TRUE) != NULL;

  self->updating = TRUE;
  if (with || without)
    gtk_toggle_button_set_active (self->negate, !with);
  self->updating = FALSE;
}

static void
fit_rows (NwFacetList *self, guint n)
{
  guint have = 0;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (++have > n)
        gtk_box_remove (self->rows, child);
      child = next;
    }
  for (; have < n; have++)
    {
      GtkWidget *row = nw_facet_row_new ();

      g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), self);
      g_signal_connect (row, "excluded", G_CALLBACK (excluded_cb), self);
      gtk_box_append (self->rows, row);
    }
}

static void
fill_rows (NwFacetList *self, GArray *visible, guint most)
{
  gboolean of_states = nw_dimension_info (self->dimension)->domain == NW_DOMAIN_STATE;
  GtkWidget *row;
  guint i = 0;

  fit_rows (self, visible->len);
  for (row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row), i++)
    {
      const NwFacetValue *value = &g_array_index (visible, NwFacetValue, i);
      NwFacetState state = value->facet->excluded ? NW_FACET_EXCLUDED
                           : value->facet->chosen ? NW_FACET_CHOSEN
                                                  : NW_FACET_OPEN;

      nw_facet_row_update (NW_FACET_ROW (row), value->code->code, value->label, value->facet->incidents,
                           most > 0 ? (double) value->facet->incidents / most : 0.0, state);
      nw_facet_row_set_named_state (NW_FACET_ROW (row), of_states && value->code->kind != NW_CODE_SPECIAL);
    }
}

static GArray *
collect_values (NwFacetList *self, NwReply *reply)
{
  return nw_facet_values_collect (reply->answer, self->dimension,
                                  self->unfolded ? gtk_editable_get_text (GTK_EDITABLE (self->search)) : "",
                                  self->unfolded && gtk_toggle_button_get_active (self->alphabetical));
}

static void
fill_more (NwFacetList *self, GArray *values, GArray *visible)
{
  g_autofree char *text = self->unfolded ? g_strdup (_("Show fewer")) : nw_facet_values_rest (values, visible);

  gtk_label_set_label (self->more_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), *text != '\0');
}

static void
show_values (NwFacetList *self)
{
  NwReply *reply = nw_session_reply (self->session);
  g_autoptr (GArray) values = NULL;
  g_autoptr (GArray) visible = NULL;
  guint most = 0;

  if (reply == NULL || reply->answer->facets == NULL)
    return;
  show_sign (self);
  if (!gtk_toggle_button_get_active (self->title)) /* what nobody sees is listed when it is opened */
    {
      values = collect_values (self, reply);
      gtk_widget_set_visible (GTK_WIDGET (self), values->len > 0);
      return;
    }
  values = collect_values (self, reply);
  visible = nw_facet_values_visible (values, self->unfolded);
  for (guint i = 0; i < visible->len; i++)
    most = MAX (most, g_array_index (visible, NwFacetValue, i).facet->incidents);

  fill_rows (self, visible, most);
  fill_more (self, values, visible);
  gtk_widget_set_visible (GTK_WIDGET (self->tools), self->unfolded);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  self->unfolded ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_widget_set_visible (GTK_WIDGET (self), values->len > 0 || self->unfolded);
}

static void
set_unfolded (NwFacetList *self, gboolean unfolded)
{
  if (self->unfolded == unfolded)
    return;
  self->unfolded = unfolded;
  gtk_toggle_button_set_active (self->search_button, unfolded);
  if (unfolded)
    gtk_toggle_button_set_active (self->title, TRUE);
  show_values (self);
  if (unfolded)
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
more_cb (NwFacetList *self)
{
  set_unfolded (self, !self->unfolded);
}

static void
search_button_cb (NwFacetList *self)
{
  set_unfolded (self, gtk_toggle_button_get_active (self->search_button));
}

static void
stop_search_cb (NwFacetList *self)
{
  set_unfolded (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_button));
}

static void
title_cb (NwFacetList *self)
{
  gboolean open = gtk_toggle_button_get_active (self->title);

  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_revealer_set_reveal_child (self->body, open);
  gtk_widget_set_visible (GTK_WIDGET (self->body), open);
  gtk_widget_set_visible (GTK_WIDGET (self->negate), open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  if (open && self->session != NULL)
    show_values (self);
}

static void
nw_facet_list_dispose (GObject *object)
{
  NwFacetList *self = NW_FACET_LIST (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_facet_list_parent_class)->dispose (object);
}

static void
nw_facet_list_class_init (NwFacetListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_facet_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/facet-list.ui");
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, title);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, title_label);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, arrow);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, negate);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, search_button);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, alphabetical);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, body);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, tools);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, search);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, scroller);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, rows);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, more);
  gtk_widget_class_bind_template_child (widget_class, NwFacetList, more_label);
  gtk_widget_class_bind_template_callback (widget_class, negate_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_values);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
nw_facet_list_init (NwFacetList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
nw_facet_list_new (NwSession *session, NwDimension dimension, gboolean open)
{
  NwFacetList *self = g_object_new (NW_TYPE_FACET_LIST, NULL);
  const char *label = _(nw_dimension_info (dimension)->label);
  /* Translators: %s is a dimension such as "Attributed to" or "Sector" */
  g_autofree char *find = g_strdup_printf (_("Find in “%s”"), label);
  /* Translators: %s is a dimension such as "Attributed to" or "Sector" */
  g_autofree char *negate = g_strdup_printf (_("“%s” is not: leave out what is chosen"), label);
  g_autofree char *capitals = g_utf8_strup (label, -1);

  self->session = g_object_ref (session);
  self->dimension = dimension;
  gtk_label_set_label (self->title_label, capitals);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_button), GTK_ACCESSIBLE_PROPERTY_LABEL, find, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, find, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->negate), GTK_ACCESSIBLE_PROPERTY_LABEL, negate, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->negate), negate);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->search_button), find);
  gtk_toggle_button_set_active (self->title, open);
  title_cb (self);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (show_values), self);
  show_values (self);
  return GTK_WIDGET (self);
}

NwDimension
nw_facet_list_dimension (NwFacetList *self)
{
  return self->dimension;
}

GtkWidget *
nw_facet_list_find (NwFacetList *self, const char *code)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (row != NULL && g_strcmp0 (nw_facet_row_code (NW_FACET_ROW (row)), code) != 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* filter-sidebar.c: puts the dataset, the period and a facet of each dimension one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "filter-sidebar.h"

#include <glib/gi18n-lib.h>

#include "period-brush.h"

struct _NwFilterSidebar {
  GtkWidget      parent_instance;
  NwSession     *session;
  GtkDropDown   *releases;
  GtkStringList *release_names;
  NwPeriodBrush *brush;
  GtkBox        *facets;
  GPtrArray     *shown; /* NwRelease, as in the drop-down */
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (NwFilterSidebar, nw_filter_sidebar, GTK_TYPE_WIDGET)

/* In the order in which people narrow; the first are open from the start, and a heading begins the next kind. */
static const struct {
  NwDimension dimension;
  gboolean    open;
  const char *heading;
} order[] = {
  { NW_DIMENSION_INITIATOR, TRUE },
  { NW_DIMENSION_RECEIVER, TRUE },
  { NW_DIMENSION_SECTOR, TRUE },
  { NW_DIMENSION_TYPE, TRUE },
  { NW_DIMENSION_TECHNIQUE },
  { NW_DIMENSION_CLAIM_KIND, TRUE, N_("Claims and responses") },
  { NW_DIMENSION_RESPONSE, TRUE },
  { NW_DIMENSION_EVIDENCE },
  { NW_DIMENSION_CLAIMANT },
  { NW_DIMENSION_ACCUSED },
  { NW_DIMENSION_RESPONDER },
  { NW_DIMENSION_INITIATOR_REGION, FALSE, N_("Regions and blocs") },
  { NW_DIMENSION_RECEIVER_REGION },
  { NW_DIMENSION_INITIATOR_BLOC },
  { NW_DIMENSION_RECEIVER_BLOC },
  { NW_DIMENSION_ACTOR, FALSE, N_("More about both sides") },
  { NW_DIMENSION_INITIATOR_KIND },
  { NW_DIMENSION_CATEGORY },
};

static char *
release_label (const NwRelease *release)
{
  g_autofree char *as_of = NULL;

  if (release->as_of.precision == NW_PRECISION_UNKNOWN)
    return g_strdup_printf ("%s · %s", release->short_title, release->version);
  as_of = nw_date_print (nw_date_coarsen (release->as_of, NW_PRECISION_MONTH));
  /* Translators: dataset, version, date to which it was kept up */
  return g_strdup_printf (_("%s · %s (%s)"), release->short_title, release->version, as_of);
}

static gboolean
is_current (const NwRelease *release, NwReply *reply)
{
  return reply != NULL && reply->answer->release != NULL && release->id == reply->answer->release->id;
}

static void
select_release (NwFilterSidebar *self)
{
  NwReply *reply = nw_session_reply (self->session);

  self->updating = TRUE;
  for (guint i = 0; self->shown != NULL && i < self->shown->len; i++)
    if (is_current (g_ptr_array_index (self->shown, i), reply))
      gtk_drop_down_set_selected (self->releases, i);
  self->updating = FALSE;
}

/* A heading stands only above what there is. */
static void
show_headings (NwFilterSidebar *self)
{
  GtkWidget *heading = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->facets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!NW_IS_FACET_LIST (child))
      {
        heading = child;
        gtk_widget_set_visible (heading, FALSE);
      }
    else if (heading != NULL && gtk_widget_get_visible (child))
      gtk_widget_set_visible (heading, TRUE);
}

static void
answered_cb (NwFilterSidebar *self)
{
  select_release (self);
  show_headings (self);
}

static void
list_releases (NwFilterSidebar *self)
{
  GPtrArray *releases = nw_workspace_releases (nw_session_workspace (self->session));
  guint old = g_list_model_get_n_items (G_LIST_MODEL (self->release_names));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = releases;
  for (guint i = 0; i < releases->len; i++)
    {
      g_autofree char *label = release_label (g_ptr_array_index (releases, i));

      g_strv_builder_add (builder, label);
    }
  names = g_strv_builder_end (builder);
  self->updating = TRUE;
  gtk_string_list_splice (self->release_names, 0, old, (const char *const *) names);
  self->updating = FALSE;
  select_release (self);
}

static void
selected_cb (NwFilterSidebar *self)
{
  guint i = gtk_drop_down_get_selected (self->releases);

  if (self->updating || self->shown == NULL || i >= self->shown->len
      || is_current (g_ptr_array_index (self->shown, i), nw_session_reply (self->session)))
    return;
  nw_session_set_release (self->session, g_ptr_array_index (self->shown, i), TRUE);
}

static void
nw_filter_sidebar_dispose (GObject *object)
{
  NwFilterSidebar *self = NW_FILTER_SIDEBAR (object);
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->updating = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (nw_filter_sidebar_parent_class)->dispose (object);
}

static void
nw_filter_sidebar_class_init (NwFilterSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_filter_sidebar_dispose;
  g_type_ensure (NW_TYPE_PERIOD_BRUSH);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/filter-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, NwFilterSidebar, releases);
  gtk_widget_class_bind_template_child (widget_class, NwFilterSidebar, release_names);
  gtk_widget_class_bind_template_child (widget_class, NwFilterSidebar, brush);
  gtk_widget_class_bind_template_child (widget_class, NwFilterSidebar, facets);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "filtersidebar");
}

static void
nw_filter_sidebar_init (NwFilterSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_heading (NwFilterSidebar *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "facet-heading");
  gtk_box_append (self->facets, label);
}

void
nw_filter_sidebar_set_session (NwFilterSidebar *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  nw_period_brush_set_session (self->brush, session);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (order[i].heading != NULL)
        add_heading (self, _(order[i].heading));
      gtk_box_append (self->facets, nw_facet_list_new (session, order[i].dimension, order[i].open));
    }
  g_signal_connect_swapped (session, "releases-changed", G_CALLBACK (list_releases), self);
  g_signal_connect_swapped (session, "answered", G_CALLBACK (answered_cb), self);
  list_releases (self);
  show_headings (self);
}

NwFacetList *
nw_filter_sidebar_facet (NwFilterSidebar *self, NwDimension dimension)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->facets)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (NW_IS_FACET_LIST (child) && nw_facet_list_dimension (NW_FACET_LIST (child)) == dimension)
      return NW_FACET_LIST (child);
  return NULL;
}

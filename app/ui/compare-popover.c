/* compare-popover.c: adds sides to the question
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "compare-popover.h"

#include <glib/gi18n-lib.h>

#define MAX_SIDES 9 /* with the question itself; as many as its grammar has */

struct _NwComparePopover {
  GtkPopover  parent_instance;
  NwSession  *session;
  GtkButton  *freeze;
  GtkLabel   *hint;
  GtkListBox *releases;
  GtkWidget  *linked;
  GtkSwitch  *once;
  gboolean    updating;
};

G_DEFINE_FINAL_TYPE (NwComparePopover, nw_compare_popover, GTK_TYPE_POPOVER)

static gboolean
has_side (const NwQuery *query, const NwQuery *other)
{
  for (guint i = 0; i < query->versus->len; i++)
    if (nw_query_equal (g_ptr_array_index (query->versus, i), other))
      return TRUE;
  return FALSE;
}

static void
add_side (NwComparePopover *self, NwQuery *other)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (has_side (query, other))
    return;
  g_ptr_array_add (query->versus, nw_query_ref (other));
  nw_session_set_query (self->session, query, NULL);
}

/* Its filters, period and search as they are now; those of the question can be changed then. */
static void
freeze_cb (NwComparePopover *self)
{
  const NwQuery *query = nw_session_query (self->session);
  g_autoptr (NwQuery) other = nw_query_new ();

  for (guint i = 0; i < query->filters->len; i++)
    {
      const NwFilter *filter = g_ptr_array_index (query->filters, i);

      nw_query_set_filter (other, filter->dimension, filter->negate, (const char *const *) filter->codes);
    }
  other->from = query->from;
  other->to = query->to;
  other->search = g_strdup (query->search);
  add_side (self, other);
}

static NwQuery *
question_of (const NwRelease *release)
{
  NwQuery *query = nw_query_new ();

  query->dataset = g_strdup (release->dataset);
  query->release = release->current ? NULL : g_strdup (release->version);
  return query;
}

static void
release_cb (NwComparePopover *self, GtkListBoxRow *row)
{
  add_side (self, g_object_get_data (G_OBJECT (row), "query"));
}

static gboolean
is_asked (NwComparePopover *self, const NwRelease *release)
{
  NwReply *reply = nw_session_reply (self->session);

  return reply != NULL && reply->answer->release->id == release->id;
}

static void
add_release (NwComparePopover *self, const NwRelease *release)
{
  g_autoptr (NwQuery) query = question_of (release);
  g_autofree char *title = g_strdup_printf ("%s %s", release->short_title, release->version);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *row = gtk_list_box_row_new ();

  if (release->counts.incidents == 0 || is_asked (self, release) || has_side (nw_session_query (self->session), query))
    return;
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "query", g_steal_pointer (&query), (GDestroyNotify) nw_query_unref);
  gtk_list_box_append (self->releases, row);
}

/* ---- linked incidents ---- */

/* What is linked now may leave out other incidents. */
static void
links_changed_cb (NwComparePopover *self)
{
  if (nw_session_query (self->session)->terms.once)
    nw_session_refresh (self->session);
}

static gboolean
has_other_dataset (NwComparePopover *self)
{
  const NwQuery *query = nw_session_query (self->session);
  NwReply *reply = nw_session_reply (self->session);
  const char *dataset = query->dataset == NULL && reply != NULL ? reply->answer->release->dataset : query->dataset;

  for (guint i = 0; i < query->versus->len; i++)
    {
      const NwQuery *side = g_ptr_array_index (query->versus, i);

      if (side->dataset != NULL && g_strcmp0 (side->dataset, dataset) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
show_once (NwComparePopover *self)
{
  const NwQuery *query = nw_session_query (self->session);

  self->updating = TRUE;
  gtk_widget_set_visible (self->linked, query->terms.once || has_other_dataset (self));
  gtk_switch_set_active (self->once, query->terms.once);
  self->updating = FALSE;
}

static void
once_cb (NwComparePopover *self)
{
  g_autoptr (NwQuery) query = NULL;

  if (self->updating || self->session == NULL)
    return;
  query = nw_query_copy (nw_session_query (self->session));
  query->terms.once = gtk_switch_get_active (self->once);
  nw_session_set_query (self->session, query, NULL);
}

static void
map_cb (NwComparePopover *self)
{
  const NwQuery *query = nw_session_query (self->session);
  g_autoptr (GPtrArray) releases = nw_workspace_releases (nw_session_workspace (self->session));
  gboolean room = nw_query_n_sides (query) < MAX_SIDES;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->releases, 0)) != NULL)
    gtk_list_box_remove (self->releases, GTK_WIDGET (row));
  for (guint i = 0; i < releases->len && room; i++)
    add_release (self, g_ptr_array_index (releases, i));
  gtk_widget_set_sensitive (GTK_WIDGET (self->freeze), room && nw_query_narrows (query));
  gtk_label_set_label (self->hint, !room ? _("More sides than these cannot be told apart.")
                                   : nw_query_narrows (query)
                                     ? _("Keeps the present filters as one side; then change the filters for the other.")
                                     : _("Filter first: what is selected then can be kept as one side."));
  show_once (self);
}

static void
nw_compare_popover_dispose (GObject *object)
{
  NwComparePopover *self = NW_COMPARE_POPOVER (object);

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (nw_session_workspace (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_clear_object (&self->session);
  G_OBJECT_CLASS (nw_compare_popover_parent_class)->dispose (object);
}

static void
nw_compare_popover_class_init (NwComparePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_compare_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/compare-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, NwComparePopover, freeze);
  gtk_widget_class_bind_template_child (widget_class, NwComparePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, NwComparePopover, releases);
  gtk_widget_class_bind_template_child (widget_class, NwComparePopover, linked);
  gtk_widget_class_bind_template_child (widget_class, NwComparePopover, once);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, once_cb);
  gtk_widget_class_bind_template_callback (widget_class, release_cb);
}

static void
nw_compare_popover_init (NwComparePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_compare_popover_set_session (NwComparePopover *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_once), self);
  g_signal_connect_swapped (nw_session_workspace (session), "links-changed", G_CALLBACK (links_changed_cb), self);
  show_once (self);
}

/* marker-popover.c: puts markers into the question, one by one or all of its period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "marker-popover.h"

#include "marker-list.h"

struct _NwMarkerPopover {
  GtkPopover    parent_instance;
  NwSession    *session;
  NwMarkerList *list;
  GtkButton    *all;
};

G_DEFINE_FINAL_TYPE (NwMarkerPopover, nw_marker_popover, GTK_TYPE_POPOVER)

/* One box after the other is one step back. */
static void
set_markers (NwMarkerPopover *self, const char *const *ids)
{
  g_autoptr (NwQuery) query = nw_query_copy (nw_session_query (self->session));

  nw_query_set_markers (query, ids);
  nw_session_set_query (self->session, query, "markers");
}

static void
toggled_cb (NwMarkerPopover *self, const char *id)
{
  const NwQuery *query = nw_session_query (self->session);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  gboolean was_there = FALSE;

  for (guint i = 0; query->markers != NULL && query->markers[i] != NULL; i++)
    if (g_strcmp0 (query->markers[i], id) == 0)
      was_there = TRUE;
    else
      g_strv_builder_add (builder, query->markers[i]);
  if (!was_there)
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  set_markers (self, (const char *const *) ids);
}

/* The days that the chart spans. */
static gboolean
in_period (NwMarkerPopover *self, NwDate date)
{
  NwReply *reply = nw_session_reply (self->session);
  const NwResult *result = reply != NULL ? reply->answer->result : NULL;
  gint32 first, last;

  if (result == NULL || result->periods->len == 0)
    return FALSE;
  first = nw_result_period (result, 0)->first_day;
  last = nw_result_period (result, result->periods->len - 1)->last_day;
  return first == NW_DAY_NONE || (date.earliest >= first && date.earliest <= last);
}

static void
all_cb (NwMarkerPopover *self)
{
  GPtrArray *markers = nw_marker_list_markers (self->list);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; markers != NULL && i < markers->len; i++)
    {
      const NwMarker *marker = g_ptr_array_index (markers, i);

      if (in_period (self, marker->date))
        g_strv_builder_add (builder, marker->id);
    }
  ids = g_strv_builder_end (builder);
  set_markers (self, (const char *const *) ids);
}

static void
none_cb (NwMarkerPopover *self)
{
  set_markers (self, NULL);
}

static void
show_query (NwMarkerPopover *self)
{
  nw_marker_list_check (self->list, (const char *const *) nw_session_query (self->session)->markers);
}

static void
map_cb (NwMarkerPopover *self)
{
  nw_marker_list_load (self->list, nw_session_workspace (self->session));
}

static void
nw_marker_popover_dispose (GObject *object)
{
  NwMarkerPopover *self = NW_MARKER_POPOVER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (nw_marker_popover_parent_class)->dispose (object);
}

static void
nw_marker_popover_class_init (NwMarkerPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_marker_popover_dispose;
  g_type_ensure (NW_TYPE_MARKER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/marker-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, NwMarkerPopover, list);
  gtk_widget_class_bind_template_child (widget_class, NwMarkerPopover, all);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
nw_marker_popover_init (NwMarkerPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_marker_popover_set_session (NwMarkerPopover *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect_swapped (session, "query-changed", G_CALLBACK (show_query), self);
  show_query (self);
}

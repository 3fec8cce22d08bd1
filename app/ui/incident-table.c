/* incident-table.c: shows the incidents of an answer in the order the user asks for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-table.h"

#include <glib/gi18n-lib.h>

#include "column-order.h"
#include "incident-cells.h"

struct _NwIncidentTable {
  GtkWidget            parent_instance;
  NwSession           *session;
  NwIncidentModel     *model;
  GtkColumnView       *view;
  GtkSingleSelection  *selection;
  GtkColumnViewColumn *columns[NW_N_CELLS];
  GtkSorter           *sorter; /* the view's, listened to */
  GSimpleActionGroup  *actions;
  NwReply             *shown;     /* the answer whose ids are on their way or shown */
  GCancellable        *cancellable; /* of the ids on their way */
  gint64               selected;
  gint64               wanted; /* to be selected when an answer holds it; 0: none */
};

static const struct {
  const char *id;
  const char *title;
  int         least;   /* characters that are always seen */
  int         chars;   /* natural width */
  int         sort;    /* NwSort, or -1: cannot be sorted by */
  gboolean    visible; /* from the start */
  gboolean    expand;
} cells[NW_N_CELLS] = {
  [NW_CELL_START] = { "start", N_("Start"), 11, 11, NW_SORT_START, TRUE, FALSE }, /* a whole date */
  [NW_CELL_TITLE] = { "title", N_("Incident"), 16, 34, NW_SORT_TITLE, TRUE, TRUE },
  [NW_CELL_INITIATOR] = { "initiator", N_("Attributed to"), 9, 12, -1, TRUE, FALSE },
  [NW_CELL_RECEIVER] = { "receiver", N_("Receiver"), 9, 12, -1, TRUE, FALSE },
  [NW_CELL_SECTOR] = { "sector", N_("Sector"), 9, 16, -1, FALSE, FALSE },
  [NW_CELL_TYPE] = { "type", N_("Type"), 9, 16, -1, FALSE, FALSE },
  [NW_CELL_CLAIM] = { "claim", N_("Claims by"), 9, 16, -1, FALSE, FALSE },
  [NW_CELL_RESPONSE] = { "response", N_("Response"), 9, 14, -1, FALSE, FALSE },
  [NW_CELL_KEY] = { "key", N_("Number"), 6, 9, NW_SORT_KEY, FALSE, FALSE },
};

enum { PROP_0, PROP_SELECTED, N_PROPS };
static GParamSpec *properties[N_PROPS];
static guint failed_signal;

G_DEFINE_FINAL_TYPE (NwIncidentTable, nw_incident_table, GTK_TYPE_WIDGET)

/* ---- rows ---- */

static void
selected_cb (NwIncidentTable *self)
{
  gint64 id = nw_incident_model_id (self->model, gtk_single_selection_get_selected (self->selection));

  if (id == self->selected)
    return;
  self->selected = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* Ids on their way. */
typedef struct {
  NwIncidentTable *table;
  GCancellable    *cancellable;
  NwReply         *reply;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->table);
  g_object_unref (request->cancellable);
  nw_reply_unref (request->reply);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
scroll_to (NwIncidentTable *self, guint position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view)); /* the header is first */

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/* Where fewer rows come, first goes where they will be looked at: a list view destroys the widgets of rows that go from
 * under it, and makes others one by one, but on its way to other rows it takes them along. */
static void
replace_rows (NwIncidentTable *self, GArray *ids, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  if (ids->len < n)
    scroll_to (self, position);
  nw_incident_model_set_ids (self->model, ids);
  nw_incident_table_select (self, position);
}

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentTable *self = request->table;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = nw_workspace_ids_finish (NW_WORKSPACE (source), result, &error);
  gint64 before = self->wanted != 0 ? self->wanted : self->selected;
  int position;

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  nw_session_unhold (self->session);
  if (ids == NULL)
    {
      nw_incident_model_set_ids (self->model, NULL); /* the old rows are not what was asked for */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, failed_signal, 0, error);
      return;
    }
  position = nw_incident_ids_find (ids, before);
  if (position >= 0 || !nw_session_is_busy (self->session)) /* not when another question is on its way */
    self->wanted = 0;
  replace_rows (self, ids, position >= 0 ? (guint) position : 0);
}

static void
withdraw (NwIncidentTable *self)
{
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  nw_session_unhold (self->session);
}

static void
fetch_ids (NwIncidentTable *self)
{
  Request *request;
  gboolean descending = FALSE;
  int column = nw_column_order_get (self->sorter, &descending);

  withdraw (self);
  if (self->shown == NULL)
    return;
  nw_session_hold (self->session);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->table = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  request->reply = nw_reply_ref (self->shown);
  nw_workspace_ids_async (nw_session_workspace (self->session), request->reply->answer,
                          column < 0 ? NW_SORT_START : (NwSort) cells[column].sort, column < 0 ? TRUE : descending,
                          self->cancellable, ids_cb, request);
}

/* A table that nobody sees takes the answer when it is shown; not while a newer one is on its way. */
static void
take_answer (NwIncidentTable *self)
{
  NwReply *reply = nw_session_reply (self->session);

  if (reply == self->shown || (reply != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self))))
    return;
  g_clear_pointer (&self->shown, nw_reply_unref);
  self->shown = reply != NULL ? nw_reply_ref (reply) : NULL;
  if (reply == NULL)
    nw_incident_model_set_ids (self->model, NULL);
  fetch_ids (self);
}

static void
map_cb (NwIncidentTable *self)
{
  if (self->session != NULL && !nw_session_is_busy (self->session))
    take_answer (self);
}

static void
model_failed_cb (NwIncidentTable *self, GError *error)
{
  g_signal_emit (self, failed_signal, 0, error);
}

/* ---- the table ---- */

static void
add_columns (NwIncidentTable *self)
{
  for (int i = 0; i < NW_N_CELLS; i++)
    {
      GtkListItemFactory *factory = nw_incident_cells_new (i, (guint) cells[i].least, (guint) cells[i].chars);
      g_autoptr (GPropertyAction) action = NULL;

      self->columns[i] = gtk_column_view_column_new (_(cells[i].title), factory);
      gtk_column_view_column_set_resizable (self->columns[i], TRUE);
      gtk_column_view_column_set_expand (self->columns[i], cells[i].expand);
      gtk_column_view_column_set_visible (self->columns[i], cells[i].visible);
      if (cells[i].sort >= 0)
        {
          g_autoptr (GtkSorter) sorter = nw_column_order_new (i);

          gtk_column_view_column_set_sorter (self->columns[i], sorter);
        }
      gtk_column_view_append_column (self->view, self->columns[i]);
      action = g_property_action_new (cells[i].id, self->columns[i], "visible");
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
      g_object_unref (self->columns[i]); /* the view holds it */
    }
}

static void
nw_incident_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SELECTED)
    g_value_set_int64 (value, NW_INCIDENT_TABLE (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
nw_incident_table_dispose (GObject *object)
{
  NwIncidentTable *self = NW_INCIDENT_TABLE (object);
  GtkWidget *child;

  withdraw (self);
  if (self->sorter != NULL)
    g_signal_handlers_disconnect_by_data (self->sorter, self);
  g_clear_object (&self->sorter);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->shown, nw_reply_unref);
  G_OBJECT_CLASS (nw_incident_table_parent_class)->dispose (object);
}

static void
nw_incident_table_class_init (NwIncidentTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = nw_incident_table_get_property;
  object_class->dispose = nw_incident_table_dispose;
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  failed_signal = g_signal_new ("failed", NW_TYPE_INCIDENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/incident-table.ui");
  gtk_widget_class_bind_template_child (widget_class, NwIncidentTable, view);
  gtk_widget_class_bind_template_child (widget_class, NwIncidentTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_incident_table_init (NwIncidentTable *self)
{
  self->actions = g_simple_action_group_new ();
  g_signal_connect_after (self, "map", G_CALLBACK (map_cb), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
  self->sorter = g_object_ref (gtk_column_view_get_sorter (self->view));
  gtk_column_view_sort_by_column (self->view, self->columns[NW_CELL_START], GTK_SORT_DESCENDING);
  g_signal_connect_swapped (self->sorter, "changed", G_CALLBACK (fetch_ids), self);
}

void
nw_incident_table_set_session (NwIncidentTable *self, NwSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->model = nw_incident_model_new (nw_session_workspace (session));
  g_signal_connect_swapped (self->model, "failed", G_CALLBACK (model_failed_cb), self);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  g_signal_connect_swapped (session, "answered", G_CALLBACK (take_answer), self);
  g_signal_connect_swapped (session, "failed", G_CALLBACK (take_answer), self);
  take_answer (self);
}

NwIncidentModel *
nw_incident_table_model (NwIncidentTable *self)
{
  return self->model;
}

gint64
nw_incident_table_selected (NwIncidentTable *self)
{
  return self->selected;
}

void
nw_incident_table_select (NwIncidentTable *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    {
      selected_cb (self);
      return;
    }
  gtk_single_selection_set_selected (self->selection, position);
  scroll_to (self, position);
  selected_cb (self);
}

gboolean
nw_incident_table_show (NwIncidentTable *self, gint64 id)
{
  int position = self->cancellable == NULL ? nw_incident_model_find (self->model, id) : -1;

  self->wanted = position < 0 ? id : 0;
  if (position >= 0)
    nw_incident_table_select (self, (guint) position);
  return position >= 0;
}

void
nw_incident_table_sort (NwIncidentTable *self, NwCell column, gboolean descending)
{
  gtk_column_view_sort_by_column (self->view, self->columns[column],
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

GActionGroup *
nw_incident_table_columns (NwIncidentTable *self)
{
  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
nw_incident_table_columns_menu (NwIncidentTable *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < NW_N_CELLS; i++)
    {
      g_autofree char *action = g_strconcat ("columns.", cells[i].id, NULL);

      if (i != NW_CELL_TITLE)
        g_menu_append (menu, _(cells[i].title), action);
    }
  return G_MENU_MODEL (menu);
}

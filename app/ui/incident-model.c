/* incident-model.c: keeps only the pages of a long table that were looked at last
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "incident-model.h"

#define MAX_IN_FLIGHT 2

/* Some rows; their items exist from the first look on and are filled when the records come. */
typedef struct {
  guint      number;
  GPtrArray *items;
} Page;

struct _NwIncidentModel {
  GObject       parent_instance;
  NwWorkspace  *workspace;
  GArray       *ids;
  guint         n;       /* rows told to those who look; all, but while the ids are being replaced */
  GHashTable   *pages;   /* number → Page */
  GQueue        recent;  /* Page, last looked at first */
  GQueue        wanted;  /* page numbers, asked for last first */
  GCancellable *cancellable; /* of all that is asked for the present ids */
  guint         in_flight;
  guint         idle;
};

static guint failed_signal;

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (NwIncidentModel, nw_incident_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void fetch (NwIncidentModel *self);

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->items);
  g_free (page);
}

/* A page on its way. */
typedef struct {
  NwIncidentModel *model;
  GCancellable    *cancellable;
  guint            number;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->model);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
fill (NwIncidentModel *self, Page *page, const NwBatch *batch)
{
  g_autoptr (GPtrArray) items = g_ptr_array_ref (page->items); /* a handler may look elsewhere and drop the page */

  for (guint i = 0; i < items->len && i < batch->incidents->len; i++)
    nw_incident_item_fill (g_ptr_array_index (items, i), batch, i, batch->codebook);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwIncidentModel *self = request->model;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBatch) batch = nw_workspace_incidents_finish (NW_WORKSPACE (source), result, &error);
  Page *page;

  if (request->cancellable != self->cancellable) /* other ids by now */
    return;
  self->in_flight--;
  page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (request->number));
  if (batch != NULL && page != NULL)
    fill (self, page, batch);
  else if (page != NULL)
    g_ptr_array_foreach (page->items, (GFunc) nw_incident_item_fail, NULL);
  if (batch == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, failed_signal, 0, error);
  fetch (self);
}

static void
fetch (NwIncidentModel *self)
{
  while (self->in_flight < MAX_IN_FLIGHT && !g_queue_is_empty (&self->wanted))
    {
      guint number = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));
      Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
      guint first = number * NW_INCIDENT_PAGE;
      Request *request;

      if (page == NULL) /* scrolled past, and forgotten meanwhile */
        continue;
      request = g_new0 (Request, 1);
      request->model = g_object_ref (self);
      request->cancellable = g_object_ref (self->cancellable);
      request->number = number;
      self->in_flight++;
      nw_workspace_incidents_async (self->workspace, &g_array_index (self->ids, gint64, first), page->items->len,
                                    FALSE, self->cancellable, fetched_cb, request);
    }
}

static gboolean
fetch_idle_cb (gpointer user_data)
{
  NwIncidentModel *self = user_data;

  self->idle = 0;
  fetch (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_shown (const Page *page)
{
  for (guint i = 0; i < page->items->len; i++)
    if (nw_incident_item_is_shown (g_ptr_array_index (page->items, i)))
      return TRUE;
  return FALSE;
}

static void
forget (NwIncidentModel *self, GList *link)
{
  Page *page = link->data;

  g_queue_delete_link (&self->recent, link);
  g_hash_table_remove (self->pages, GUINT_TO_POINTER (page->number));
}

static void
forget_oldest (NwIncidentModel *self)
{
  GList *before;

  for (GList *link = self->recent.tail; link != NULL && self->recent.length > NW_INCIDENT_PAGES; link = before)
    {
      before = link->prev;
      if (!is_shown (link->data))
        forget (self, link);
    }
}

static void
want (NwIncidentModel *self, Page *page)
{
  g_queue_push_head (&self->wanted, GUINT_TO_POINTER (page->number));
  if (self->idle == 0)
    self->idle = g_idle_add (fetch_idle_cb, self);
}

/* As many items as there are rows, all of them for the present ids. */
static void
fit (NwIncidentModel *self, Page *page)
{
  guint first = page->number * NW_INCIDENT_PAGE;
  guint n = MIN (NW_INCIDENT_PAGE, self->ids->len - first);

  if (page->items->len > n)
    g_ptr_array_set_size (page->items, (int) n);
  for (guint i = 0; i < page->items->len; i++)
    nw_incident_item_reset (g_ptr_array_index (page->items, i), g_array_index (self->ids, gint64, first + i));
  for (guint i = page->items->len; i < n; i++)
    g_ptr_array_add (page->items, nw_incident_item_new (first + i, g_array_index (self->ids, gint64, first + i)));
}

static Page *
page_new (NwIncidentModel *self, guint number)
{
  Page *page = g_new0 (Page, 1);

  page->number = number;
  page->items = g_ptr_array_new_full (NW_INCIDENT_PAGE, g_object_unref);
  fit (self, page);
  return page;
}

static Page *
look_at (NwIncidentModel *self, guint number)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page != NULL)
    {
      if (g_queue_peek_head (&self->recent) != page)
        {
          g_queue_remove (&self->recent, page);
          g_queue_push_head (&self->recent, page);
        }
      return page;
    }
  page = page_new (self, number);
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_head (&self->recent, page);
  forget_oldest (self);
  want (self, page);
  return page;
}

static GType
get_item_type (GListModel *model)
{
  return NW_TYPE_INCIDENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return NW_INCIDENT_MODEL (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  NwIncidentModel *self = NW_INCIDENT_MODEL (model);
  Page *page;

  if (position >= get_n_items (model))
    return NULL;
  page = look_at (self, position / NW_INCIDENT_PAGE);
  return g_object_ref (g_ptr_array_index (page->items, position % NW_INCIDENT_PAGE));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
withdraw (NwIncidentModel *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear (&self->wanted);
  self->in_flight = 0;
}

/* Other ids: pages that are shown are fetched anew, all others forgotten. */
static void
renew (NwIncidentModel *self)
{
  GList *next;

  for (GList *link = self->recent.head; link != NULL; link = next)
    {
      Page *page = link->data;

      next = link->next;
      if (page->number * NW_INCIDENT_PAGE >= self->n || !is_shown (page))
        {
          forget (self, link);
          continue;
        }
      fit (self, page);
      want (self, page);
    }
}

static void
nw_incident_model_dispose (GObject *object)
{
  NwIncidentModel *self = NW_INCIDENT_MODEL (object);

  withdraw (self);
  g_queue_clear (&self->recent);
  g_hash_table_remove_all (self->pages);
  g_clear_pointer (&self->ids, g_array_unref);
  self->n = 0;
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_incident_model_parent_class)->dispose (object);
}

static void
nw_incident_model_finalize (GObject *object)
{
  g_hash_table_unref (NW_INCIDENT_MODEL (object)->pages);
  G_OBJECT_CLASS (nw_incident_model_parent_class)->finalize (object);
}

static void
nw_incident_model_class_init (NwIncidentModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_incident_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = nw_incident_model_finalize;
  failed_signal = g_signal_new ("failed", NW_TYPE_INCIDENT_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
nw_incident_model_init (NwIncidentModel *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
}

NwIncidentModel *
nw_incident_model_new (NwWorkspace *workspace)
{
  NwIncidentModel *self = g_object_new (NW_TYPE_INCIDENT_MODEL, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

static void
tell (NwIncidentModel *self, guint n)
{
  guint old = self->n;

  self->n = n;
  if (n != old)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (old, n), old - MIN (old, n), n - MIN (old, n));
}

/* Rows come and go at the end only. A list view makes new widgets for each row that is replaced, two hundred of them,
 * and replacing a million rows by a million costs it seconds; so the rows stay, and their items stand for others. */
void
nw_incident_model_set_ids (NwIncidentModel *self, GArray *ids)
{
  guint n = ids != NULL ? ids->len : 0;

  if (ids != NULL)
    g_array_ref (ids);
  tell (self, MIN (self->n, n));
  withdraw (self);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = ids;
  self->cancellable = g_cancellable_new ();
  renew (self);
  tell (self, n);
}

gboolean
nw_incident_model_pending (NwIncidentModel *self)
{
  return self->idle != 0 || self->in_flight > 0 || !g_queue_is_empty (&self->wanted);
}

guint
nw_incident_model_cached (NwIncidentModel *self)
{
  return g_hash_table_size (self->pages);
}

gint64
nw_incident_model_id (NwIncidentModel *self, guint position)
{
  return position < self->n ? g_array_index (self->ids, gint64, position) : 0;
}

int
nw_incident_model_find (NwIncidentModel *self, gint64 id)
{
  return nw_incident_ids_find (self->ids, id);
}

int
nw_incident_ids_find (const GArray *ids, gint64 id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return (int) i;
  return -1;
}

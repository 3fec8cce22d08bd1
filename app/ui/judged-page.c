/* judged-page.c: reads what was decided, and shows it by kind
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "judged-page.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "words.h"

#define ALL "all" /* no kind is called so */

struct _NwJudgedPage {
  GtkWidget           parent_instance;
  GtkStack           *pages;
  GtkBox             *bar;
  GtkDropDown        *kinds;
  AdwStatusPage      *failure;
  NwPairBrowser      *browser;
  NwWorkspace        *workspace;
  GtkCustomFilter    *filter; /* of filtered, which holds it */
  GtkFilterListModel *filtered;
  int                 kind;   /* NwLinkKind; -1: all */
  GCancellable       *cancellable; /* of the links on their way */
  gboolean            updating;
};

static guint change_signal;

G_DEFINE_FINAL_TYPE (NwJudgedPage, nw_judged_page, GTK_TYPE_WIDGET)

/* Links on their way. */
typedef struct {
  NwJudgedPage *page;
  GCancellable *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->page);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* ---- what is shown ---- */

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  NwJudgedPage *self = user_data;

  return self->kind < 0 || (int) nw_pair_item_pair (item)->link->kind == self->kind;
}

static void
kind_cb (NwJudgedPage *self)
{
  const char *id = nw_choice_selected (self->kinds);

  if (self->updating || id == NULL)
    return;
  self->kind = nw_link_kind_find (id); /* -1 for ALL, too */
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
fill_kinds (NwJudgedPage *self, GListModel *links)
{
  NwChoice choices[NW_N_LINKS + 1];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint counts[NW_N_LINKS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (NwPairItem) item = g_list_model_get_item (links, i);

      counts[nw_pair_item_pair (item)->link->kind]++;
    }
  for (guint kind = 0; kind <= NW_N_LINKS; kind++)
    {
      gboolean all = kind == NW_N_LINKS;
      g_autofree char *count = nw_words_count (all ? g_list_model_get_n_items (links) : counts[kind]);

      /* Translators: what is chosen, and how many there are */
      g_ptr_array_add (texts, g_strdup_printf (_("%s (%s)"), all ? _("All judgements") : nw_link_kind_label (kind), count));
      choices[all ? 0 : kind + 1] = (NwChoice) { all ? ALL : nw_link_kind_id (kind), g_ptr_array_index (texts, kind) };
    }
  self->updating = TRUE;
  nw_choice_fill (self->kinds, choices, G_N_ELEMENTS (choices));
  nw_choice_select (self->kinds, self->kind < 0 ? ALL : nw_link_kind_id (self->kind));
  self->updating = FALSE;
}

static void
links_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwJudgedPage *self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = nw_workspace_links_finish (NW_WORKSPACE (source), result, &error);
  g_autoptr (GListStore) links = NULL;
  guint selected;

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (pairs == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->pages, "failed");
      return;
    }
  links = nw_pair_item_list (pairs);
  fill_kinds (self, G_LIST_MODEL (links));
  selected = nw_pair_browser_selected (self->browser);
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (links));
  if (selected != GTK_INVALID_LIST_POSITION)
    nw_pair_browser_select (self->browser, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), pairs->len > 0);
  gtk_stack_set_visible_child_name (self->pages, pairs->len > 0 ? "links" : "empty");
}

static void
withdraw (NwJudgedPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
fetch (NwJudgedPage *self)
{
  Request *request = g_new0 (Request, 1);

  withdraw (self);
  self->cancellable = g_cancellable_new ();
  request->page = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  nw_workspace_links_async (self->workspace, NULL, NULL, self->cancellable, links_cb, request);
}

/* ---- changes ---- */

static void
judge_cb (NwJudgedPage *self, NwPairItem *item, NwLink *link)
{
  g_signal_emit (self, change_signal, 0, nw_pair_item_pair (item)->link, link);
}

static void
forget_cb (NwJudgedPage *self, NwPairItem *item)
{
  g_signal_emit (self, change_signal, 0, nw_pair_item_pair (item)->link, NULL);
}

/* ---- object ---- */

static void
nw_judged_page_dispose (GObject *object)
{
  NwJudgedPage *self = NW_JUDGED_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  withdraw (self);
  self->updating = TRUE;
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->filtered);
  self->filter = NULL;
  G_OBJECT_CLASS (nw_judged_page_parent_class)->dispose (object);
}

static void
nw_judged_page_class_init (NwJudgedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_judged_page_dispose;
  change_signal = g_signal_new ("change", NW_TYPE_JUDGED_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_POINTER, G_TYPE_POINTER);
  g_type_ensure (NW_TYPE_PAIR_BROWSER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/judged-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwJudgedPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwJudgedPage, bar);
  gtk_widget_class_bind_template_child (widget_class, NwJudgedPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, NwJudgedPage, failure);
  gtk_widget_class_bind_template_child (widget_class, NwJudgedPage, browser);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, judge_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
  gtk_widget_class_bind_template_callback (widget_class, fetch);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_judged_page_init (NwJudgedPage *self)
{
  self->kind = -1;
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  self->filter = gtk_custom_filter_new (is_wanted, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  nw_pair_browser_set_model (self->browser, G_LIST_MODEL (self->filtered), _("Judged links"));
}

void
nw_judged_page_set_workspace (NwJudgedPage *self, NwWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (fetch), self);
  g_signal_connect_swapped (workspace, "links-changed", G_CALLBACK (fetch), self);
  fetch (self);
}

NwPairBrowser *
nw_judged_page_browser (NwJudgedPage *self)
{
  return self->browser;
}

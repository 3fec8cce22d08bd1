/* candidates-page.c: searches for candidates off the main thread, and keeps the queue of those that wait for a decision
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "candidates-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "choice.h"
#include "words.h"

#define ALL "*" /* no dataset is called so */

struct _NwCandidatesPage {
  GtkWidget       parent_instance;
  GtkStack       *pages;
  GtkBox         *bar;
  GtkDropDown    *between;
  GtkLabel       *count;
  GtkProgressBar *progress;
  AdwStatusPage  *failure;
  AdwStatusPage  *done;
  NwPairBrowser  *browser;
  NwWorkspace    *workspace;
  GListStore     *queue;
  GPtrArray      *decided;     /* NwPairItem that left the queue */
  GCancellable   *cancellable; /* of the search on its way */
  gboolean        whole;       /* there may be more candidates than were asked for: FALSE */
  gboolean        updating;
};

static guint change_signal;

G_DEFINE_FINAL_TYPE (NwCandidatesPage, nw_candidates_page, GTK_TYPE_WIDGET)

/* A search on its way. */
typedef struct {
  NwCandidatesPage *page;
  GCancellable     *cancellable;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->page);
  g_object_unref (request->cancellable);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* ---- the queue ---- */

static void
show_queue (NwCandidatesPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->queue));
  g_autofree char *number = nw_words_count (n);
  /* Translators: %s is a number: pairs of records that may be about the same incident */
  g_autofree char *all = g_strdup_printf (ngettext ("%s candidate, best first", "%s candidates, best first", n), number);
  /* Translators: likewise, when there may be more */
  g_autofree char *best = g_strdup_printf (_("The best %s candidates"), number);

  gtk_label_set_label (self->count, n == 0 ? "" : self->whole ? all : best);
  adw_status_page_set_title (self->done, self->decided->len > 0 ? _("All Candidates Are Judged") : _("Nothing to Judge"));
  gtk_stack_set_visible_child_name (self->pages, n > 0 ? "queue" : "done");
}

static gboolean
is_record (const NwLinkedRecord *record, const char *dataset, const char *key)
{
  return strcmp (record->dataset, dataset) == 0 && strcmp (record->key, key) == 0;
}

static gboolean
is_about (NwPairItem *item, const NwLink *link)
{
  const NwLinkedRecord *records = nw_pair_item_pair (item)->records;

  return (is_record (&records[0], link->dataset_a, link->key_a) && is_record (&records[1], link->dataset_b, link->key_b))
         || (is_record (&records[1], link->dataset_a, link->key_a) && is_record (&records[0], link->dataset_b, link->key_b));
}

/* The next one takes its place. */
void
nw_candidates_page_judged (NwCandidatesPage *self, const NwLink *link)
{
  guint selected = nw_pair_browser_selected (self->browser);

  for (guint i = 0; self->queue != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->queue)); i++)
    {
      g_autoptr (NwPairItem) item = g_list_model_get_item (G_LIST_MODEL (self->queue), i);

      if (!is_about (item, link))
        continue;
      g_ptr_array_add (self->decided, g_object_ref (item));
      g_list_store_remove (self->queue, i);
      nw_pair_browser_select (self->browser, i < selected ? selected - 1 : selected);
      show_queue (self);
      return;
    }
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = nw_pair_item_rank ((NwPairItem *) a), second = nw_pair_item_rank ((NwPairItem *) b);

  return first < second ? -1 : first > second;
}

void
nw_candidates_page_forgotten (NwCandidatesPage *self, const NwLink *link)
{
  for (guint i = 0; self->queue != NULL && i < self->decided->len; i++)
    {
      NwPairItem *item = g_ptr_array_index (self->decided, i);

      if (!is_about (item, link))
        continue;
      nw_pair_browser_select (self->browser, g_list_store_insert_sorted (self->queue, item, compare_ranks, NULL));
      g_ptr_array_remove_index (self->decided, i);
      show_queue (self);
      return;
    }
  if (self->queue != NULL) /* decided before the search: it may be a candidate now */
    nw_candidates_page_search (self);
}

static void
judge_cb (NwCandidatesPage *self, NwPairItem *item, NwLink *link)
{
  g_signal_emit (self, change_signal, 0, NULL, link);
}

/* ---- the search ---- */

static void
withdraw (NwCandidatesPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
tell (double done, gpointer user_data)
{
  NwCandidatesPage *self = ((Request *) user_data)->page;

  if (((Request *) user_data)->cancellable == self->cancellable)
    gtk_progress_bar_set_fraction (self->progress, CLAMP (done, 0, 1));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  NwCandidatesPage *self = request->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = nw_workspace_link_candidates_finish (NW_WORKSPACE (source), result, &error);

  if (request->cancellable != self->cancellable)
    return;
  g_clear_object (&self->cancellable);
  if (pairs == NULL)
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->pages, "failed");
      return;
    }
  self->whole = pairs->len < NW_MAX_PROPOSED;
  g_ptr_array_set_size (self->decided, 0);
  g_clear_object (&self->queue);
  self->queue = nw_pair_item_list (pairs);
  nw_pair_browser_set_model (self->browser, G_LIST_MODEL (self->queue), _("Candidates, best first"));
  show_queue (self);
}

static void
search (NwCandidatesPage *self)
{
  const char *between = nw_choice_selected (self->between);
  g_auto (GStrv) datasets = between != NULL && strcmp (between, ALL) != 0 ? g_strsplit (between, " ", 2) : NULL;
  Request *request = g_new0 (Request, 1);
  NwProgress progress = { tell, request };

  withdraw (self);
  self->cancellable = g_cancellable_new ();
  request->page = g_object_ref (self);
  request->cancellable = g_object_ref (self->cancellable);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->pages, "searching");
  nw_workspace_link_candidates_async (self->workspace, (const char *const *) datasets, NW_MAX_PROPOSED, &progress,
                                      self->cancellable, found_cb, request);
}

static void
cancel_cb (NwCandidatesPage *self)
{
  withdraw (self);
  gtk_stack_set_visible_child_name (self->pages, "stopped");
}

/* ---- between which datasets ---- */

/* The current releases with incidents. (transfer full) NwRelease */
static GPtrArray *
current_releases (NwCandidatesPage *self)
{
  g_autoptr (GPtrArray) all = nw_workspace_releases (self->workspace);
  GPtrArray *current = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_release_unref);

  for (guint i = 0; i < all->len; i++)
    {
      NwRelease *release = g_ptr_array_index (all, i);

      if (release->current && release->counts.incidents > 0)
        g_ptr_array_add (current, nw_release_ref (release));
    }
  return current;
}

static void
fill_between (NwCandidatesPage *self, const GPtrArray *releases)
{
  g_autofree char *before = g_strdup (nw_choice_selected (self->between));
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (NwChoice));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_array_append_val (choices, ((NwChoice) { ALL, _("Between all datasets") }));
  for (guint i = 0; i < releases->len; i++)
    for (guint j = i + 1; j < releases->len; j++)
      {
        const NwRelease *one = g_ptr_array_index (releases, i), *other = g_ptr_array_index (releases, j);
        NwChoice choice = { NULL, NULL };

        choice.id = g_strdup_printf ("%s %s", one->dataset, other->dataset);
        /* Translators: two datasets */
        choice.label = g_strdup_printf (_("Between %s and %s"), one->short_title, other->short_title);
        g_ptr_array_add (texts, (gpointer) choice.id);
        g_ptr_array_add (texts, (gpointer) choice.label);
        g_array_append_val (choices, choice);
      }
  self->updating = TRUE;
  nw_choice_fill (self->between, (const NwChoice *) choices->data, choices->len);
  nw_choice_select (self->between, before != NULL ? before : ALL);
  self->updating = FALSE;
}

void
nw_candidates_page_search (NwCandidatesPage *self)
{
  g_autoptr (GPtrArray) releases = current_releases (self);

  withdraw (self);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), releases->len >= 2);
  fill_between (self, releases);
  if (releases->len >= 2)
    search (self);
  else
    gtk_stack_set_visible_child_name (self->pages, "few");
}

static void
between_cb (NwCandidatesPage *self)
{
  if (!self->updating && self->workspace != NULL && nw_choice_selected (self->between) != NULL)
    search (self);
}

/* ---- object ---- */

static void
nw_candidates_page_dispose (GObject *object)
{
  NwCandidatesPage *self = NW_CANDIDATES_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  withdraw (self);
  self->updating = TRUE;
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->queue);
  g_clear_pointer (&self->decided, g_ptr_array_unref);
  G_OBJECT_CLASS (nw_candidates_page_parent_class)->dispose (object);
}

static void
nw_candidates_page_class_init (NwCandidatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = nw_candidates_page_dispose;
  change_signal = g_signal_new ("change", NW_TYPE_CANDIDATES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_POINTER, G_TYPE_POINTER);
  g_type_ensure (NW_TYPE_PAIR_BROWSER);
  gtk_widget_class_set_template_from_resource (widget_class, NW_RESOURCE_BASE "/ui/candidates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, pages);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, between);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, count);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, progress);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, failure);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, done);
  gtk_widget_class_bind_template_child (widget_class, NwCandidatesPage, browser);
  gtk_widget_class_bind_template_callback (widget_class, judge_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, between_cb);
  gtk_widget_class_bind_template_callback (widget_class, nw_candidates_page_search);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
nw_candidates_page_init (NwCandidatesPage *self)
{
  self->decided = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
nw_candidates_page_set_workspace (NwCandidatesPage *self, NwWorkspace *workspace)
{
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (nw_candidates_page_search), self);
  nw_candidates_page_search (self);
}

NwPairBrowser *
nw_candidates_page_browser (NwCandidatesPage *self)
{
  return self->browser;
}

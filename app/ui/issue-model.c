/* issue-model.c: looks up issues by position under a filter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "issue-model.h"

struct _NwIssueItem {
  GObject  parent_instance;
  NwBatch *batch;
  guint    index;
};

G_DEFINE_FINAL_TYPE (NwIssueItem, nw_issue_item, G_TYPE_OBJECT)

struct _NwIssueModel {
  GObject       parent_instance;
  NwBatch      *batch;
  GArray       *shown; /* guint: positions in the batch */
  NwIssueFilter filter;
  char         *words; /* the filter's, folded */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (NwIssueModel, nw_issue_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
nw_issue_item_finalize (GObject *object)
{
  nw_batch_unref (NW_ISSUE_ITEM (object)->batch);
  G_OBJECT_CLASS (nw_issue_item_parent_class)->finalize (object);
}

static void
nw_issue_item_class_init (NwIssueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_issue_item_finalize;
}

static void
nw_issue_item_init (NwIssueItem *self)
{
}

const NwIssue *
nw_issue_item_issue (NwIssueItem *self)
{
  return nw_batch_issue (self->batch, self->index);
}

static GType
get_item_type (GListModel *model)
{
  return NW_TYPE_ISSUE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return NW_ISSUE_MODEL (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  NwIssueModel *self = NW_ISSUE_MODEL (model);
  NwIssueItem *item;

  if (position >= self->shown->len)
    return NULL;
  item = g_object_new (NW_TYPE_ISSUE_ITEM, NULL);
  item->batch = nw_batch_ref (self->batch);
  item->index = g_array_index (self->shown, guint, position);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
has_words (const char *text, const char *folded_words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, folded_words) != NULL;
}

static gboolean
fits (NwIssueModel *self, const NwIssue *issue)
{
  const NwIssueFilter *filter = &self->filter;

  if ((filter->severity != NW_ANY_ISSUE && (int) issue->severity != filter->severity)
      || (filter->kind != NW_ANY_ISSUE && (int) issue->kind != filter->kind)
      || (filter->file != NW_ANY_ISSUE && (int) issue->file != filter->file))
    return FALSE;
  return *self->words == '\0' || has_words (issue->reason, self->words) || has_words (issue->column, self->words)
         || has_words (issue->cell, self->words);
}

static void
refill (NwIssueModel *self)
{
  guint old = self->shown->len;

  g_array_set_size (self->shown, 0);
  if (old > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old, 0);
  for (guint i = 0; self->batch != NULL && i < self->batch->issues->len; i++)
    if (fits (self, nw_batch_issue (self->batch, i)))
      g_array_append_val (self->shown, i);
  if (self->shown->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->shown->len);
}

static void
nw_issue_model_finalize (GObject *object)
{
  NwIssueModel *self = NW_ISSUE_MODEL (object);

  g_clear_pointer (&self->batch, nw_batch_unref);
  g_array_unref (self->shown);
  g_free (self->words);
  G_OBJECT_CLASS (nw_issue_model_parent_class)->finalize (object);
}

static void
nw_issue_model_class_init (NwIssueModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = nw_issue_model_finalize;
}

static void
nw_issue_model_init (NwIssueModel *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->filter = (NwIssueFilter) { NW_ANY_ISSUE, NW_ANY_ISSUE, NW_ANY_ISSUE, NULL };
  self->words = g_strdup ("");
}

NwIssueModel *
nw_issue_model_new (void)
{
  return g_object_new (NW_TYPE_ISSUE_MODEL, NULL);
}

void
nw_issue_model_set_batch (NwIssueModel *self, NwBatch *batch)
{
  if (batch != NULL)
    nw_batch_ref (batch);
  g_clear_pointer (&self->batch, nw_batch_unref);
  self->batch = batch;
  refill (self);
}

void
nw_issue_model_narrow (NwIssueModel *self, const NwIssueFilter *filter)
{
  g_free (self->words);
  self->words = g_utf8_casefold (filter->words, -1);
  self->filter = *filter;
  self->filter.words = NULL; /* the caller's */
  refill (self);
}

NwBatch *
nw_issue_model_listed (NwIssueModel *self)
{
  NwBatch *listed = nw_batch_new ();

  for (guint i = 0; i < self->shown->len; i++)
    nw_batch_add_issue (listed, *nw_batch_issue (self->batch, g_array_index (self->shown, guint, i)));
  return listed;
}

int
nw_issue_model_find (NwIssueModel *self, guint file, guint64 line)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (self->batch, g_array_index (self->shown, guint, i));

      if (issue->file == file && issue->line == line)
        return (int) i;
    }
  return -1;
}

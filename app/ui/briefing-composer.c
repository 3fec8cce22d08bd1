/* briefing-composer.c: asks for a briefing's answers and lays them out, and lets only the newest through
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-composer.h"

struct _NwBriefingComposer {
  GObject       parent_instance;
  NwWorkspace  *workspace;
  GCancellable *cancellable; /* of what is on its way, or NULL */
  NwBriefing   *briefing;
  NwDocument   *document;
  NwPages      *pages;
  GHashTable   *passages; /* NwBlock → its first NwPassage */
};

enum { COMPOSED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwBriefingComposer, nw_briefing_composer, G_TYPE_OBJECT)

/* One composing on its way. */
typedef struct {
  NwBriefingComposer *composer;
  GCancellable       *cancellable;
  NwBriefing         *briefing;
  NwDocument         *document; /* once it is composed */
} Composing;

static void
composing_free (Composing *composing)
{
  g_object_unref (composing->composer);
  g_object_unref (composing->cancellable);
  nw_briefing_unref (composing->briefing);
  g_clear_pointer (&composing->document, nw_document_unref);
  g_free (composing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Composing, composing_free)

static void
clear (NwBriefingComposer *self)
{
  g_hash_table_remove_all (self->passages);
  g_clear_pointer (&self->pages, nw_pages_free);
  g_clear_pointer (&self->document, nw_document_unref);
  g_clear_pointer (&self->briefing, nw_briefing_unref);
}

static void
withdraw (NwBriefingComposer *self)
{
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
fail (NwBriefingComposer *self, const GError *error)
{
  g_clear_object (&self->cancellable);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
index_passages (NwBriefingComposer *self)
{
  for (guint i = 0; i < self->document->passages->len; i++)
    {
      NwPassage *passage = nw_document_passage (self->document, i);

      if (passage->kind == NW_PASSAGE_TITLE || passage->kind == NW_PASSAGE_BYLINE
          || passage->block >= self->briefing->blocks->len)
        continue;
      if (!g_hash_table_contains (self->passages, nw_briefing_block (self->briefing, passage->block)))
        g_hash_table_insert (self->passages, nw_briefing_block (self->briefing, passage->block), passage);
    }
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Composing) composing = user_data;
  NwBriefingComposer *self = composing->composer;
  NwPages *pages = g_task_propagate_pointer (G_TASK (result), NULL);

  if (pages == NULL || composing->cancellable != self->cancellable) /* a newer one is on its way */
    {
      g_clear_pointer (&pages, nw_pages_free);
      return;
    }
  g_clear_object (&self->cancellable);
  clear (self);
  self->briefing = nw_briefing_ref (composing->briefing);
  self->document = nw_document_ref (composing->document);
  self->pages = pages;
  index_passages (self);
  g_signal_emit (self, signals[COMPOSED], 0);
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  NwPages *pages = nw_pages_new (task_data, cancellable);

  if (pages == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  else
    g_task_return_pointer (task, pages, (GDestroyNotify) nw_pages_free);
}

static void
composed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Composing) composing = user_data;
  NwBriefingComposer *self = composing->composer;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  composing->document = nw_workspace_compose_finish (NW_WORKSPACE (source), result, &error);
  if (composing->cancellable != self->cancellable) /* a newer one is on its way */
    return;
  if (composing->document == NULL)
    {
      fail (self, error);
      return;
    }
  task = g_task_new (self, composing->cancellable, laid_out_cb, composing);
  g_task_set_source_tag (task, lay_out_in_thread);
  g_task_set_task_data (task, nw_document_ref (composing->document), (GDestroyNotify) nw_document_unref);
  g_task_run_in_thread (task, lay_out_in_thread);
  g_steal_pointer (&composing);
}

static void
nw_briefing_composer_dispose (GObject *object)
{
  NwBriefingComposer *self = NW_BRIEFING_COMPOSER (object);

  withdraw (self);
  clear (self);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_briefing_composer_parent_class)->dispose (object);
}

static void
nw_briefing_composer_finalize (GObject *object)
{
  g_hash_table_unref (NW_BRIEFING_COMPOSER (object)->passages);
  G_OBJECT_CLASS (nw_briefing_composer_parent_class)->finalize (object);
}

static void
nw_briefing_composer_class_init (NwBriefingComposerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = nw_briefing_composer_dispose;
  G_OBJECT_CLASS (klass)->finalize = nw_briefing_composer_finalize;
  signals[COMPOSED] = g_signal_new ("composed", NW_TYPE_BRIEFING_COMPOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_BRIEFING_COMPOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
nw_briefing_composer_init (NwBriefingComposer *self)
{
  self->passages = g_hash_table_new (NULL, NULL);
}

NwBriefingComposer *
nw_briefing_composer_new (NwWorkspace *workspace)
{
  NwBriefingComposer *self = g_object_new (NW_TYPE_BRIEFING_COMPOSER, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

void
nw_briefing_composer_compose (NwBriefingComposer *self, NwBriefing *briefing)
{
  Composing *composing;

  withdraw (self);
  if (briefing == NULL)
    {
      clear (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  composing = g_new0 (Composing, 1);
  composing->composer = g_object_ref (self);
  composing->cancellable = g_object_ref (self->cancellable);
  composing->briefing = nw_briefing_ref (briefing);
  nw_workspace_compose_async (self->workspace, briefing, self->cancellable, composed_cb, composing);
}

gboolean
nw_briefing_composer_is_busy (NwBriefingComposer *self)
{
  return self->cancellable != NULL;
}

NwBriefing *
nw_briefing_composer_briefing (NwBriefingComposer *self)
{
  return self->briefing;
}

NwDocument *
nw_briefing_composer_document (NwBriefingComposer *self)
{
  return self->document;
}

NwPages *
nw_briefing_composer_pages (NwBriefingComposer *self)
{
  return self->pages;
}

const NwPassage *
nw_briefing_composer_passage (NwBriefingComposer *self, const NwBlock *block)
{
  return g_hash_table_lookup (self->passages, block);
}

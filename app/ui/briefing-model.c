/* briefing-model.c: takes every change of a briefing to history, library and preview
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-model.h"

#include <glib/gi18n-lib.h>

#include "briefing-edit.h"
#include "briefing-history.h"
#include "briefing-keeper.h"

struct _NwBriefingModel {
  GObject             parent_instance;
  NwWorkspace        *workspace;
  NwBriefingComposer *composer;
  NwBriefingHistory  *history; /* NULL: none is open */
  NwBriefingKeeper   *keeper;  /* likewise */
  const char         *library; /* that the briefing is of, see nw_workspace_path() */
  int                 selected;
  guint               openings; /* the newest counts */
};

enum { CHANGED, SELECTED, COMPOSED, KEPT, ADDED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NwBriefingModel, nw_briefing_model, G_TYPE_OBJECT)

static void
failed_cb (NwBriefingModel *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
composed_cb (NwBriefingModel *self)
{
  g_signal_emit (self, signals[COMPOSED], 0);
}

static void
kept_cb (NwBriefingModel *self)
{
  if (nw_briefing_model_is_kept (self))
    g_signal_emit (self, signals[KEPT], 0);
}

/* ---- which briefing ---- */

/* What is left to be written of the one before, its keeper sees to. */
static void
leave (NwBriefingModel *self)
{
  self->openings++;
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->history, nw_briefing_history_free);
  self->selected = -1;
}

static void
enter (NwBriefingModel *self, gint64 id, NwBriefing *briefing)
{
  leave (self);
  self->library = nw_workspace_path (self->workspace);
  self->history = nw_briefing_history_new (briefing);
  self->keeper = nw_briefing_keeper_new (self->workspace, id, id != 0 ? briefing : NULL);
  g_signal_connect_swapped (self->keeper, "kept", G_CALLBACK (kept_cb), self);
  g_signal_connect_swapped (self->keeper, "failed", G_CALLBACK (failed_cb), self);
  self->selected = briefing->blocks->len > 0 ? 0 : -1;
  nw_briefing_composer_compose (self->composer, NULL); /* nothing is left of another one */
  nw_briefing_composer_compose (self->composer, briefing);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[SELECTED], 0);
}

/* A briefing that is being read, and what is to be added to it. */
typedef struct {
  NwBriefingModel *model;
  guint            opening;
  gint64           id;
  NwBlock         *block; /* or NULL */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->model);
  g_clear_pointer (&opening->block, nw_block_unref);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
add_here (NwBriefingModel *self, NwBlock *block)
{
  nw_briefing_edit_insert (self, nw_briefing_model_briefing (self)->blocks->len, block);
  g_signal_emit (self, signals[ADDED], 0, nw_briefing_model_briefing (self)->title);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  NwBriefingModel *self = opening->model;
  g_autoptr (GError) error = NULL;
  g_autoptr (NwBriefing) briefing = nw_workspace_briefing_finish (NW_WORKSPACE (source), result, &error);

  if (opening->opening != self->openings) /* another one was asked for meanwhile */
    return;
  if (briefing == NULL)
    {
      failed_cb (self, error);
      return;
    }
  enter (self, opening->id, briefing);
  if (opening->block != NULL)
    add_here (self, opening->block);
}

static void
open_and_add (NwBriefingModel *self, gint64 id, NwBlock *block)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->model = g_object_ref (self);
  opening->opening = ++self->openings;
  opening->id = id;
  opening->block = block != NULL ? nw_block_ref (block) : NULL;
  nw_workspace_briefing_async (self->workspace, id, opened_cb, opening);
}

/* Answers may be others now; with another library the briefing is none of its own. */
static void
library_changed_cb (NwBriefingModel *self)
{
  if (self->history == NULL)
    return;
  if (self->library != nw_workspace_path (self->workspace))
    nw_briefing_model_close (self);
  else
    nw_briefing_composer_compose (self->composer, nw_briefing_model_briefing (self));
}

/* ---- object ---- */

static void
nw_briefing_model_dispose (GObject *object)
{
  NwBriefingModel *self = NW_BRIEFING_MODEL (object);

  leave (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  if (self->composer != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->composer, self);
      nw_briefing_composer_compose (self->composer, NULL);
    }
  g_clear_object (&self->composer);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (nw_briefing_model_parent_class)->dispose (object);
}

static void
nw_briefing_model_class_init (NwBriefingModelClass *klass)
{
  static const char *const plain[] = { [CHANGED] = "changed", [SELECTED] = "selected", [COMPOSED] = "composed", [KEPT] = "kept" };

  G_OBJECT_CLASS (klass)->dispose = nw_briefing_model_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    signals[i] = g_signal_new (plain[i], NW_TYPE_BRIEFING_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADDED] = g_signal_new ("added", NW_TYPE_BRIEFING_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", NW_TYPE_BRIEFING_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
}

static void
nw_briefing_model_init (NwBriefingModel *self)
{
  self->selected = -1;
}

NwBriefingModel *
nw_briefing_model_new (NwWorkspace *workspace)
{
  NwBriefingModel *self = g_object_new (NW_TYPE_BRIEFING_MODEL, NULL);

  self->workspace = g_object_ref (workspace);
  self->composer = nw_briefing_composer_new (workspace);
  g_signal_connect_swapped (workspace, "changed", G_CALLBACK (library_changed_cb), self);
  g_signal_connect_swapped (self->composer, "composed", G_CALLBACK (composed_cb), self);
  g_signal_connect_swapped (self->composer, "failed", G_CALLBACK (failed_cb), self);
  return self;
}

NwWorkspace *
nw_briefing_model_workspace (NwBriefingModel *self)
{
  return self->workspace;
}

NwBriefingComposer *
nw_briefing_model_composer (NwBriefingModel *self)
{
  return self->composer;
}

NwBriefing *
nw_briefing_model_briefing (NwBriefingModel *self)
{
  return self->history != NULL ? nw_briefing_history_briefing (self->history) : NULL;
}

gint64
nw_briefing_model_id (NwBriefingModel *self)
{
  return self->keeper != NULL ? nw_briefing_keeper_id (self->keeper) : 0;
}

gboolean
nw_briefing_model_is_kept (NwBriefingModel *self)
{
  return self->keeper == NULL || nw_briefing_keeper_done (self->keeper);
}

void
nw_briefing_model_open (NwBriefingModel *self, gint64 id)
{
  open_and_add (self, id, NULL);
}

void
nw_briefing_model_begin (NwBriefingModel *self, NwBriefing *briefing)
{
  enter (self, 0, briefing);
  nw_briefing_keeper_keep (self->keeper, briefing);
}

void
nw_briefing_model_close (NwBriefingModel *self)
{
  leave (self);
  nw_briefing_composer_compose (self->composer, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[SELECTED], 0);
}

void
nw_briefing_model_add (NwBriefingModel *self, gint64 id, NwBlock *block)
{
  if (id != 0 && id != nw_briefing_model_id (self))
    {
      open_and_add (self, id, block);
      return;
    }
  if (self->history == NULL)
    {
      g_autoptr (NwBriefing) first = nw_briefing_new (_("Untitled Briefing"));

      nw_briefing_model_begin (self, first);
    }
  add_here (self, block);
}

/* ---- changes ---- */

static void
show_change (NwBriefingModel *self, int selected)
{
  NwBriefing *briefing = nw_briefing_model_briefing (self);

  self->selected = CLAMP (selected, -1, (int) briefing->blocks->len - 1);
  nw_briefing_keeper_keep (self->keeper, briefing);
  nw_briefing_composer_compose (self->composer, briefing);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[SELECTED], 0);
}

void
nw_briefing_model_change (NwBriefingModel *self, NwBriefing *briefing, const char *merge, int selected)
{
  g_return_if_fail (self->history != NULL);

  if (nw_briefing_equal (briefing, nw_briefing_model_briefing (self)))
    return;
  nw_briefing_history_push (self->history, briefing, merge);
  show_change (self, selected);
}

/* Where two states of a briefing begin to differ; -1: in no block. */
static int
first_difference (const NwBriefing *a, const NwBriefing *b)
{
  guint n = MIN (a->blocks->len, b->blocks->len);

  for (guint i = 0; i < n; i++)
    if (nw_briefing_block (a, i) != nw_briefing_block (b, i))
      return (int) i;
  return a->blocks->len != b->blocks->len ? (int) n : -1;
}

gboolean
nw_briefing_model_go (NwBriefingModel *self, int steps)
{
  g_autoptr (NwBriefing) before = self->history != NULL ? nw_briefing_ref (nw_briefing_model_briefing (self)) : NULL;
  int differs;

  if (before == NULL || !nw_briefing_history_go (self->history, steps))
    return FALSE;
  differs = first_difference (before, nw_briefing_model_briefing (self));
  show_change (self, differs >= 0 ? differs : self->selected);
  return TRUE;
}

gboolean
nw_briefing_model_can_go (NwBriefingModel *self, int steps)
{
  return self->history != NULL && nw_briefing_history_can_go (self->history, steps);
}

/* ---- selection ---- */

int
nw_briefing_model_selected (NwBriefingModel *self)
{
  return self->selected;
}

void
nw_briefing_model_select (NwBriefingModel *self, int position)
{
  if (position == self->selected || (position >= 0 && nw_briefing_model_block (self, position) == NULL))
    return;
  self->selected = position;
  g_signal_emit (self, signals[SELECTED], 0);
}

NwBlock *
nw_briefing_model_block (NwBriefingModel *self, int position)
{
  NwBriefing *briefing = nw_briefing_model_briefing (self);

  if (briefing == NULL || position < 0 || position >= (int) briefing->blocks->len)
    return NULL;
  return nw_briefing_block (briefing, position);
}

/* briefing.c: blocks in order, changed by making another briefing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id;
  const char *label;
} papers[] = {
  [NW_PAPER_A4] = { "a4", N_("A4") },
  [NW_PAPER_LETTER] = { "letter", N_("US Letter") },
};

/* ---- blocks ---- */

NwBlock *
nw_block_new (const NwBlockKind *kind)
{
  NwBlock *self = g_atomic_rc_box_new0 (NwBlock);

  self->kind = kind;
  return self;
}

NwBlock *
nw_block_copy (const NwBlock *self)
{
  NwBlock *copy = nw_block_new (self->kind);

  copy->text = g_strdup (self->text);
  copy->query = self->query ? nw_query_ref (self->query) : NULL;
  copy->shows = g_strdup (self->shows);
  copy->title = g_strdup (self->title);
  copy->level = self->level;
  copy->named_only = self->named_only;
  return copy;
}

NwBlock *
nw_block_ref (NwBlock *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
block_clear (gpointer data)
{
  NwBlock *self = data;

  g_free (self->text);
  g_clear_pointer (&self->query, nw_query_unref);
  g_free (self->shows);
  g_free (self->title);
}

void
nw_block_unref (NwBlock *self)
{
  g_atomic_rc_box_release_full (self, block_clear);
}

static gboolean
same_query (const NwQuery *a, const NwQuery *b)
{
  return a == b || (a != NULL && b != NULL && nw_query_equal (a, b));
}

gboolean
nw_block_equal (const NwBlock *a, const NwBlock *b)
{
  return a == b
         || (a->kind == b->kind && g_strcmp0 (a->text, b->text) == 0 && same_query (a->query, b->query)
             && g_strcmp0 (a->shows, b->shows) == 0 && g_strcmp0 (a->title, b->title) == 0 && a->level == b->level
             && a->named_only == b->named_only);
}

/* ---- briefings ---- */

NwBriefing *
nw_briefing_new (const char *title)
{
  NwBriefing *self = g_atomic_rc_box_new0 (NwBriefing);

  self->title = g_strdup (title);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) nw_block_unref);
  return self;
}

NwBriefing *
nw_briefing_ref (NwBriefing *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
briefing_clear (gpointer data)
{
  NwBriefing *self = data;

  g_free (self->title);
  g_free (self->author);
  g_ptr_array_unref (self->blocks);
}

void
nw_briefing_unref (NwBriefing *self)
{
  g_atomic_rc_box_release_full (self, briefing_clear);
}

gboolean
nw_briefing_equal (const NwBriefing *a, const NwBriefing *b)
{
  if (g_strcmp0 (a->title, b->title) != 0 || g_strcmp0 (a->author, b->author) != 0 || a->paper != b->paper
      || a->blocks->len != b->blocks->len)
    return FALSE;
  for (guint i = 0; i < a->blocks->len; i++)
    if (!nw_block_equal (nw_briefing_block (a, i), nw_briefing_block (b, i)))
      return FALSE;
  return TRUE;
}

static gpointer
ref_block (gconstpointer block, gpointer user_data)
{
  return nw_block_ref ((NwBlock *) block);
}

static NwBriefing *
copy_of (const NwBriefing *self)
{
  NwBriefing *copy = nw_briefing_new (self->title);

  copy->author = g_strdup (self->author);
  copy->paper = self->paper;
  g_ptr_array_extend (copy->blocks, self->blocks, ref_block, NULL);
  return copy;
}

NwBriefing *
nw_briefing_insert (NwBriefing *self, guint at, NwBlock *block)
{
  NwBriefing *copy;

  g_return_val_if_fail (at <= self->blocks->len, nw_briefing_ref (self));

  copy = copy_of (self);
  g_ptr_array_insert (copy->blocks, (int) at, nw_block_ref (block));
  return copy;
}

NwBriefing *
nw_briefing_remove (NwBriefing *self, guint at)
{
  NwBriefing *copy;

  g_return_val_if_fail (at < self->blocks->len, nw_briefing_ref (self));

  copy = copy_of (self);
  g_ptr_array_remove_index (copy->blocks, at);
  return copy;
}

NwBriefing *
nw_briefing_move (NwBriefing *self, guint from, guint to)
{
  NwBriefing *copy;

  g_return_val_if_fail (from < self->blocks->len && to < self->blocks->len, nw_briefing_ref (self));

  copy = copy_of (self);
  g_ptr_array_insert (copy->blocks, (int) to, g_ptr_array_steal_index (copy->blocks, from));
  return copy;
}

NwBriefing *
nw_briefing_replace (NwBriefing *self, guint at, NwBlock *block)
{
  NwBriefing *copy;

  g_return_val_if_fail (at < self->blocks->len, nw_briefing_ref (self));

  copy = copy_of (self);
  nw_block_unref (g_ptr_array_index (copy->blocks, at));
  g_ptr_array_index (copy->blocks, at) = nw_block_ref (block);
  return copy;
}

NwBriefing *
nw_briefing_with (NwBriefing *self, const char *title, const char *author, NwPaper paper)
{
  NwBriefing *copy = copy_of (self);

  g_free (copy->title);
  g_free (copy->author);
  copy->title = g_strdup (title);
  copy->author = g_strdup (author);
  copy->paper = paper;
  return copy;
}

/* ---- paper ---- */

const char *
nw_paper_id (NwPaper paper)
{
  return papers[paper].id;
}

const char *
nw_paper_label (NwPaper paper)
{
  return _(papers[paper].label);
}

int
nw_paper_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i].id, id) == 0)
      return (int) i;
  return -1;
}

/* briefing-edit.c: changes single blocks, one step each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "briefing-edit.h"

#include <string.h>

void
nw_briefing_edit_insert (NwBriefingModel *model, guint at, NwBlock *block)
{
  g_autoptr (NwBriefing) briefing = NULL;

  if (nw_briefing_model_briefing (model)->blocks->len >= NW_BRIEFING_MAX_BLOCKS)
    return;
  briefing = nw_briefing_insert (nw_briefing_model_briefing (model), at, block);
  nw_briefing_model_change (model, briefing, NULL, (int) at);
}

void
nw_briefing_edit_remove (NwBriefingModel *model, guint at)
{
  g_autoptr (NwBriefing) briefing = nw_briefing_remove (nw_briefing_model_briefing (model), at);

  nw_briefing_model_change (model, briefing, NULL, (int) at);
}

void
nw_briefing_edit_move (NwBriefingModel *model, guint from, guint to)
{
  g_autoptr (NwBriefing) briefing = NULL;

  if (from == to || to >= nw_briefing_model_briefing (model)->blocks->len)
    return;
  briefing = nw_briefing_move (nw_briefing_model_briefing (model), from, to);
  nw_briefing_model_change (model, briefing, NULL, (int) to);
}

void
nw_briefing_edit_duplicate (NwBriefingModel *model, guint at)
{
  g_autoptr (NwBlock) copy = nw_block_copy (nw_briefing_model_block (model, (int) at));

  nw_briefing_edit_insert (model, at + 1, copy);
}

void
nw_briefing_edit_replace (NwBriefingModel *model, guint at, NwBlock *block, const char *merge)
{
  g_autoptr (NwBriefing) briefing = nw_briefing_replace (nw_briefing_model_briefing (model), at, block);

  nw_briefing_model_change (model, briefing, merge, (int) at);
}

NwBlock *
nw_briefing_edit_begin (NwBriefingModel *model)
{
  NwBlock *block = nw_briefing_model_block (model, nw_briefing_model_selected (model));

  return block != NULL ? nw_block_copy (block) : NULL;
}

void
nw_briefing_edit_end (NwBriefingModel *model, NwBlock *block, const char *field, const char *text)
{
  int at = nw_briefing_model_selected (model);
  g_autofree char *merge = NULL;
  guint sentences = 0;

  for (const char *c = field != NULL ? strpbrk (text, ".!?\n") : NULL; c != NULL; c = strpbrk (c + 1, ".!?\n"))
    sentences++;
  if (field != NULL)
    merge = g_strdup_printf ("%s:%d:%u", field, at, sentences);
  nw_briefing_edit_replace (model, (guint) at, block, merge);
}

void
nw_briefing_edit_facts (NwBriefingModel *model, const char *title, const char *author, NwPaper paper)
{
  g_autoptr (NwBriefing) briefing = nw_briefing_with (nw_briefing_model_briefing (model), title, author, paper);

  nw_briefing_model_change (model, briefing, "facts", nw_briefing_model_selected (model));
}

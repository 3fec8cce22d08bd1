/* block-method.c: the box on method and caveats, generated from what the briefing uses
 *
 * An author may say it otherwise; that it was edited, or left out, is then said in one line that cannot be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>

#include "methods.h"
#include "prose.h"

static void
add_boxed (NwDocument *document, NwPassageKind kind, const char *words, NwRunLook look)
{
  NwPassage *passage = nw_block_add_words (document, kind, words, look);

  passage->boxed = TRUE;
  passage->level = kind == NW_PASSAGE_ITEM ? 1 : 0;
}

static void
build_generated (NwDocument *document)
{
  g_autoptr (GPtrArray) sentences = nw_methods_new (document);

  for (guint i = 0; i < sentences->len; i++)
    add_boxed (document, NW_PASSAGE_ITEM, g_ptr_array_index (sentences, i), 0);
  if (sentences->len == 0)
    add_boxed (document, NW_PASSAGE_PARAGRAPH, _("This briefing shows no figures, tables or numbers."), 0);
}

static void
build (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  guint before = document->passages->len + 1;

  add_boxed (document, NW_PASSAGE_PARAGRAPH, _("Method and caveats"), NW_RUN_BOLD);
  if (block->text == NULL)
    {
      build_generated (document);
      return;
    }

  nw_prose_add (document, block->text, TRUE);
  if (document->passages->len == before)
    add_boxed (document, NW_PASSAGE_PARAGRAPH,
               _("The description of methods and caveats was left out of this briefing."), NW_RUN_ITALIC);
  else
    add_boxed (document, NW_PASSAGE_PARAGRAPH,
               _("This description was edited; it is not the one that Normwatch generates from what the briefing "
                 "uses."),
               NW_RUN_ITALIC);
}

const NwBlockKind nw_block_kind_method = {
  .id = "method",
  .label = N_("Method and Caveats"),
  .summary = N_("How the numbers were made and what speaks against reading too much into them, generated from what "
                "the briefing uses"),
  .icon = "applications-science-symbolic",
  .fields = NW_FIELD_TEXT,
  .last = TRUE,
  .build = build,
};

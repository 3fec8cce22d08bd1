/* block-words.c: what people write: headings, text, and notes in a box
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>

#include "prose.h"

NwPassage *
nw_block_add_words (NwDocument *document, NwPassageKind kind, const char *words, NwRunLook look)
{
  NwPassage *passage = nw_document_add (document, kind);

  nw_passage_add_run (passage, words, look, NULL);
  return passage;
}

void
nw_block_add_fault (NwDocument *document, char *fault)
{
  nw_block_add_words (document, NW_PASSAGE_FAULT, fault, 0);
  g_free (fault);
}

/* One without words is nothing yet. */
static void
build_heading (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  if (block->text && *block->text)
    nw_block_add_words (document, NW_PASSAGE_HEADING, block->text, 0)->level = CLAMP (block->level, 1, 3);
}

static void
build_text (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  if (block->text)
    nw_prose_add (document, block->text, FALSE);
}

static void
build_note (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  if (block->text)
    nw_prose_add (document, block->text, TRUE);
}

const NwBlockKind nw_block_kind_heading = {
  .id = "heading",
  .label = N_("Heading"),
  .summary = N_("A heading of one of three levels"),
  .icon = "block-heading-symbolic",
  .fields = NW_FIELD_WORDS | NW_FIELD_LEVEL,
  .build = build_heading,
};

const NwBlockKind nw_block_kind_text = {
  .id = "text",
  .label = N_("Text"),
  .summary = N_("Paragraphs and lists, with emphasis and links"),
  .icon = "format-justify-left-symbolic",
  .fields = NW_FIELD_TEXT,
  .build = build_text,
};

const NwBlockKind nw_block_kind_note = {
  .id = "note",
  .label = N_("Note"),
  .summary = N_("Text in a box, for what should not be overlooked"),
  .icon = "dialog-information-symbolic",
  .fields = NW_FIELD_TEXT,
  .build = build_note,
};

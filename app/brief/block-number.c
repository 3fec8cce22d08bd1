/* block-number.c: one number on a card, with what it counts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>

#include "exhibit.h"

static void
build (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  char *fault = NULL;
  NwExhibit *exhibit;

  if (supply->result == NULL)
    fault = g_strdup (_("Its question was answered with a list, which is no number; show it as a table"));
  exhibit = fault ? NULL : nw_exhibit_of_number (supply->result, &fault);
  if (exhibit == NULL)
    {
      nw_block_add_fault (document, fault);
      return;
    }
  if (block->text && *block->text)
    {
      g_free (exhibit->label);
      exhibit->label = g_strdup (block->text);
    }
  nw_document_add (document, NW_PASSAGE_NUMBER)->exhibit = exhibit;
}

const NwBlockKind nw_block_kind_number = {
  .id = "number",
  .label = N_("Number"),
  .summary = N_("One number on a card, with what it counts and its interval"),
  .icon = "accessories-calculator-symbolic",
  .fields = NW_FIELD_QUERY | NW_FIELD_WORDS,
  .build = build,
};

/* block-break.c: begins a new page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>

static void
build (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  nw_document_add (document, NW_PASSAGE_BREAK);
}

const NwBlockKind nw_block_kind_break = {
  .id = "break",
  .label = N_("Page Break"),
  .summary = N_("What follows begins on a new page"),
  .icon = "view-dual-symbolic",
  .fields = 0,
  .build = build,
};

/* block-table.c: an answer as a table for policy
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

#include <glib/gi18n-lib.h>

#include "exhibit.h"

/* Why it cannot be shown so, or NULL. (transfer full) */
static char *
obstacle_of (const NwBlock *block, const NwSupply *supply, const NwTableKind *kind)
{
  if (kind == NULL)
    return g_strdup_printf (_("No kind of table is called “%s”; choose another one"), block->shows);
  if ((kind->needs & NW_NEEDS_RESULT) && supply->result == NULL)
    return g_strdup (_("Its question was answered with a list; choose another kind of table"));
  if ((kind->needs & NW_NEEDS_RECORDS) && supply->records == NULL)
    return g_strdup (_("Its question was answered without the incidents themselves; choose another kind of table"));
  return kind->obstacle ? kind->obstacle (supply->query) : NULL;
}

static void
build (const NwBlock *block, const NwSupply *supply, NwDocument *document)
{
  const NwTableKind *kind = block->shows ? nw_table_kind_find (block->shows)
                                         : nw_table_kind_of (supply->result ? supply->result->analysis : NULL);
  NwExhibit *exhibit;
  char *obstacle = obstacle_of (block, supply, kind);

  if (obstacle)
    {
      nw_block_add_fault (document, obstacle);
      return;
    }

  exhibit = nw_exhibit_of_supply (supply, kind);
  if (block->title)
    nw_exhibit_set_title (exhibit, block->title);
  nw_document_add (document, NW_PASSAGE_TABLE)->exhibit = exhibit;
}

const NwBlockKind nw_block_kind_table = {
  .id = "table",
  .label = N_("Table"),
  .summary = N_("A table for policy, with totals, notes and source"),
  .icon = "x-office-spreadsheet-symbolic",
  .fields = NW_FIELD_QUERY | NW_FIELD_TABLE | NW_FIELD_TITLE,
  .build = build,
};

/* block-kinds.c: the table of what a briefing is made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "blocks.h"

static const NwBlockKind *const kinds[] = {
  &nw_block_kind_heading,
  &nw_block_kind_text,
  &nw_block_kind_figure,
  &nw_block_kind_table,
  &nw_block_kind_number,
  &nw_block_kind_note,
  &nw_block_kind_method,
  &nw_block_kind_sources,
  &nw_block_kind_break,
  NULL,
};

const NwBlockKind *const *
nw_block_kinds (void)
{
  return kinds;
}

const NwBlockKind *
nw_block_kind_find (const char *id)
{
  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_strcmp0 (kinds[i]->id, id) == 0)
      return kinds[i];
  return NULL;
}

/* table-turn.c: which sheets are wider than high
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table-shape.h"

#define MOST_LEADING 3 /* passages between a heading and its table */

static gboolean
needs_width (const NwPassage *passage, NwPaper paper)
{
  g_autoptr (NwTableShape) shape = NULL;

  if (passage->kind != NW_PASSAGE_TABLE)
    return FALSE;
  shape = nw_table_shape_new (passage->exhibit->table, paper);
  return shape->turned;
}

static gboolean
is_heading (const NwPassage *passage)
{
  return passage->kind == NW_PASSAGE_HEADING || passage->kind == NW_PASSAGE_TITLE;
}

static gboolean
is_words (const NwPassage *passage)
{
  return passage->kind == NW_PASSAGE_PARAGRAPH || passage->kind == NW_PASSAGE_ITEM || passage->kind == NW_PASSAGE_BYLINE;
}

/* The first passage of those that lead to a table: its headings and the few words below them. */
static guint
first_leading (const NwDocument *document, guint table)
{
  guint first = table;

  while (first > 0 && table - first < MOST_LEADING && is_words (nw_document_passage (document, first - 1)))
    first--;
  if (first == 0 || !is_heading (nw_document_passage (document, first - 1)))
    return table;
  while (first > 0 && is_heading (nw_document_passage (document, first - 1)))
    first--;
  return first;
}

/* A page break stays on the kind of sheet before it. */
GArray *
nw_turned_passages (const NwDocument *document)
{
  GArray *turned = g_array_new (FALSE, TRUE, sizeof (gboolean));

  g_array_set_size (turned, document->passages->len);
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->kind == NW_PASSAGE_BREAK && i > 0)
        g_array_index (turned, gboolean, i) = g_array_index (turned, gboolean, i - 1);
      if (!needs_width (passage, document->paper))
        continue;
      for (guint j = first_leading (document, i); j <= i; j++)
        g_array_index (turned, gboolean, j) = TRUE;
    }
  return turned;
}

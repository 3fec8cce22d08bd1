/* document-tables.c: lists a document's tables, and makes one for each figure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-tables.h"

static void
table_free (gpointer data)
{
  NwDocumentTable *self = data;

  nw_table_unref (self->table);
  g_free (self->label);
  g_free (self->name);
  g_free (self);
}

GPtrArray *
nw_document_tables (const NwDocument *document)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      NwDocumentTable *table;

      if (passage->kind != NW_PASSAGE_TABLE)
        continue;
      table = g_new0 (NwDocumentTable, 1);
      table->passage = passage;
      table->table = nw_table_ref (passage->exhibit->table);
      table->label = nw_passage_label (passage);
      g_ptr_array_add (tables, table);
    }
  return tables;
}

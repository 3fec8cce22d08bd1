/* document-tables.c: lists a document's tables, and makes one for each figure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-tables.h"

#include <math.h>
#include <string.h>

#include "exhibit.h"

static void
table_free (gpointer data)
{
  NwDocumentTable *self = data;

  nw_table_unref (self->table);
  g_free (self->label);
  g_free (self->name);
  g_free (self);
}

static void
add_table (GPtrArray *tables, const NwPassage *passage, NwTable *table)
{
  NwDocumentTable *self = g_new0 (NwDocumentTable, 1);

  self->passage = passage;
  self->table = nw_table_ref (table);
  self->label = nw_passage_label (passage);
  g_ptr_array_add (tables, self);
}

/* Whether a table shows a figure's answer, with all its values or as its analysis means it. */
static gboolean
is_said (const NwDocument *document, const NwExhibit *figure, const NwTableKind *values)
{
  const NwTableKind *meant = nw_table_kind_of (figure->result->analysis);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);
      const NwSeal *seal = passage->kind == NW_PASSAGE_TABLE ? passage->exhibit->seal : NULL;
      const char *shows = seal != NULL ? seal->shows : NULL;

      if (shows != NULL && passage->exhibit->result == figure->result
          && (g_str_equal (shows, values->id) || g_str_equal (shows, meant->id)))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
nw_document_tables (const NwDocument *document)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (table_free);
  const NwTableKind *values = nw_table_kind_find ("values");

  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->kind == NW_PASSAGE_TABLE)
        add_table (tables, passage, passage->exhibit->table);
      else if (passage->kind == NW_PASSAGE_FIGURE && !is_said (document, passage->exhibit, values))
        {
          g_autoptr (NwExhibit) numbers = nw_exhibit_of_table (passage->exhibit->result, values);

          add_table (tables, passage, numbers->table);
        }
    }
  return tables;
}

gboolean
nw_cell_is_number (const NwTableCell *cell)
{
  return isfinite (cell->number)
         && (cell->kind == NW_CELL_NUMBER
             || (cell->kind == NW_CELL_SHARE && strchr (cell->text, '%') != NULL));
}

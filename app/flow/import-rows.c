/* import-rows.c: reads the rows again that issues are about
 *
 * From the files, not from the library: after a dry run there is nothing in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-rows.h"

#include "reader.h"

#define MAX_BYTES (256 * 1024 * 1024) /* of the rows kept; further ones are left out */

typedef struct {
  GHashTable *wanted; /* offset → GArray of positions of issues, in the table at hand */
  GPtrArray  *rows;
  guint64     bytes;
} Rows;

static guint64 *
key_new (guint64 offset)
{
  return g_memdup2 (&offset, sizeof offset);
}

static gboolean
keep_row (const NwRow *row, gpointer data, GError **error)
{
  Rows *self = data;
  GArray *positions = row->number > 0 ? g_hash_table_lookup (self->wanted, &(gint64) { row->offset }) : NULL;

  for (guint i = 0; positions && i < positions->len && self->bytes < MAX_BYTES; i++)
    {
      char **cells = g_new0 (char *, row->n_cells + 1);

      for (guint j = 0; j < row->n_cells; j++)
        cells[j] = g_strndup (row->cells[j].text, row->cells[j].length);
      self->rows->pdata[g_array_index (positions, guint, i)] = cells;
      self->bytes += row->length;
    }
  return TRUE;
}

/* The rows of one table that issues point to; FALSE: there are none. */
static gboolean
find_wanted (Rows *self, const NwBatch *issues, guint file)
{
  g_hash_table_remove_all (self->wanted);
  for (guint i = 0; i < issues->issues->len; i++)
    {
      const NwIssue *issue = nw_batch_issue (issues, i);
      GArray *positions;

      if (issue->file != file || issue->length == 0)
        continue;
      positions = g_hash_table_lookup (self->wanted, &(gint64) { issue->offset });
      if (!positions)
        {
          positions = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->wanted, key_new (issue->offset), positions);
        }
      g_array_append_val (positions, i);
    }
  return g_hash_table_size (self->wanted) > 0;
}

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

GPtrArray *
nw_import_rows (const NwPlan *plan, const NwBatch *issues, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  Rows self = { wanted, rows, 0 };
  NwRowSink sink = { keep_row, NULL, &self };

  g_ptr_array_set_size (rows, issues->issues->len);
  for (guint i = 0; i < plan->tables->len; i++)
    {
      const NwPlannedTable *table = g_ptr_array_index (plan->tables, i);

      if (find_wanted (&self, issues, i)
          && !nw_table_read (table->file->source, table->layout, &sink, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&rows);
}

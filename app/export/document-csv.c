/* document-csv.c: the tables of a briefing as data files, and the numbers of its figures
 *
 * The first is the file itself, the others stand beside it, each with its sidecar. Columns are called by
 * their ids, codes are kept, shares are numbers from 0 to 1 unless n is so small that they are said as k of
 * n. What titles of sections say stands in columns of each row, so these are no rows of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "document-tables.h"

static gboolean
has_addresses (const NwTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++)
    if (nw_table_row (table, row) != NW_ROW_SECTION && nw_table_cell (table, row, column)->address != NULL)
      return TRUE;
  return FALSE;
}

static void
append_head (GString *out, const NwTable *table, const gboolean *linked)
{
  for (guint c = 0; c < table->columns->len; c++)
    {
      const char *id = nw_table_column (table, c)->id;

      if (c > 0)
        g_string_append_c (out, ',');
      nw_csv_append_text (out, id);
      if (linked[c])
        {
          g_autofree char *address = g_strconcat (id, "_address", NULL);

          g_string_append_c (out, ',');
          nw_csv_append_text (out, address);
        }
    }
  g_string_append_c (out, '\n');
}

static void
append_row (GString *out, const NwTable *table, guint row, const gboolean *linked)
{
  for (guint c = 0; c < table->columns->len; c++)
    {
      const NwTableCell *cell = nw_table_cell (table, row, c);

      if (c > 0)
        g_string_append_c (out, ',');
      if (nw_cell_is_number (cell))
        nw_csv_append_number (out, cell->number);
      else
        nw_csv_append_text (out, cell->text);
      if (linked[c])
        {
          g_string_append_c (out, ',');
          nw_csv_append_text (out, cell->address ? cell->address : "");
        }
    }
  g_string_append_c (out, '\n');
}

static gboolean
write_table (const NwTable *table, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_autofree gboolean *linked = g_new0 (gboolean, table->columns->len + 1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint c = 0; c < table->columns->len; c++)
    linked[c] = has_addresses (table, c);
  append_head (out, table, linked);
  for (guint row = 0; row < table->rows->len; row++)
    if (nw_table_row (table, row) != NW_ROW_SECTION)
      append_row (out, table, row, linked);
  return g_output_stream_write_all (output, out->str, out->len, NULL, cancellable, error);
}

/* suffix: of the table's file, or NULL. What has no seal has nothing to say there. */
static gboolean
write_sidecar (const NwSeal *seal, NwFiles *files, const char *suffix, GCancellable *cancellable, GError **error)
{
  g_autofree char *beside = g_strconcat (suffix ? suffix : "", NW_FILES_SIDECAR, NULL);
  g_autofree char *json = seal ? nw_seal_print (seal, TRUE) : NULL;
  GOutputStream *output;

  if (json == NULL)
    return TRUE;
  output = nw_files_add (files, beside, error);
  return output != NULL && g_output_stream_write_all (output, json, strlen (json), NULL, cancellable, error);
}

/* "-table-2.csv", or NULL of the file itself. */
static char *
suffix_of (const NwDocumentTable *table, guint position)
{
  const char *kind = table->passage->kind == NW_PASSAGE_FIGURE ? "figure" : "table";

  return position > 0 ? g_strdup_printf ("-%s-%u.csv", kind, table->passage->ordinal) : NULL;
}

static gboolean
publish_csv (const NwDocument *document,
             NwFiles *files,
             const NwProgress *progress,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) tables = nw_document_tables (document);

  for (guint i = 0; i < tables->len; i++)
    {
      const NwDocumentTable *table = g_ptr_array_index (tables, i);
      g_autofree char *suffix = suffix_of (table, i);
      GOutputStream *output = nw_files_add (files, suffix, error);

      if (output == NULL || !write_table (table->table, output, cancellable, error)
          || !write_sidecar (table->table->seal, files, suffix, cancellable, error))
        return FALSE;
      nw_progress_tell (progress, (i + 1.0) / (tables->len + 1));
    }
  return TRUE;
}

const NwExporter nw_exporter_briefing_csv = {
  .id = "briefing-csv",
  .label = N_("Briefing tables (CSV)"),
  .suffix = ".csv",
  .mime_type = "text/csv",
  .kind = NW_EXPORT_DOCUMENT,
  .several = TRUE,
  .publish = publish_csv,
};

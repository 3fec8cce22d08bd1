/* xlsx.c: briefings as workbooks: a sheet for each table and figure, then words and origins
 *
 * libxlsxwriter writes files only, so a private one is written and taken over. It does not notice when a disk
 * is full in the middle of a sheet; therefore every sheet's end is looked for before anything is taken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "package-peek.h"
#include "xlsx-parts.h"

#define MAX_PART (1024 * 1024 * 1024)
#define SHEETS   0.6 /* of the work is filling them; the library packs them in one go */

static gboolean
ends_well (GBytes *package, const char *path, const char *end)
{
  g_autoptr (GBytes) part = nw_package_part (package, path, MAX_PART);
  gsize size = 0, length = strlen (end);
  const char *data = part != NULL ? g_bytes_get_data (part, &size) : NULL;

  return size >= length && memcmp (data + size - length, end, length) == 0;
}

static gboolean
is_whole (GBytes *package, guint n_sheets)
{
  for (guint i = 1; i <= n_sheets; i++)
    {
      g_autofree char *path = g_strdup_printf ("xl/worksheets/sheet%u.xml", i);

      if (!ends_well (package, path, "</worksheet>"))
        return FALSE;
    }
  return ends_well (package, "xl/sharedStrings.xml", "</sst>")
         && ends_well (package, "xl/workbook.xml", "</workbook>")
         && ends_well (package, "xl/styles.xml", "</styleSheet>")
         && ends_well (package, "docProps/custom.xml", "</Properties>");
}

/* The library does not say more; a full disk is what happens. */
static gboolean
fail (GError **error, const char *folder)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("the workbook could not be put together in %s"),
               folder);
  return FALSE;
}

static gboolean
add_sheets (NwWorkbook *book,
            const NwDocument *document,
            const NwProgress *progress,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GPtrArray) tables = nw_document_tables (document);

  for (guint i = 0; i < tables->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !nw_xlsx_add_table (book, g_ptr_array_index (tables, i), progress, SHEETS * i / tables->len,
                                 SHEETS / tables->len, cancellable, error))
        return FALSE;
      nw_progress_tell (progress, SHEETS * (i + 1) / tables->len);
    }
  nw_xlsx_add_notes (book, document, tables);
  nw_xlsx_add_seals (book, document);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
write_book (const NwDocument *document,
            const char *folder,
            const char *path,
            GOutputStream *output,
            const NwProgress *progress,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (NwWorkbook) book = nw_workbook_new (path, folder, document);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n_sheets;

  if (book == NULL)
    return fail (error, folder);
  if (!add_sheets (book, document, progress, cancellable, error))
    return FALSE;
  n_sheets = g_hash_table_size (book->names);
  if (!nw_workbook_close (book) || (file = g_mapped_file_new (path, FALSE, NULL)) == NULL)
    return fail (error, folder);
  bytes = g_mapped_file_get_bytes (file);
  if (!is_whole (bytes, n_sheets))
    return fail (error, folder);
  nw_progress_tell (progress, 0.9);
  return g_output_stream_write_all (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                    cancellable, error);
}

static gboolean
publish_xlsx (const NwDocument *document,
              NwFiles *files,
              const NwProgress *progress,
              GCancellable *cancellable,
              GError **error)
{
  GOutputStream *output = nw_files_add (files, NULL, error);
  g_autofree char *folder = output ? g_dir_make_tmp ("normwatch-XXXXXX", error) : NULL;
  g_autofree char *path = folder ? g_build_filename (folder, "briefing.xlsx", NULL) : NULL;
  gboolean done;

  if (folder == NULL)
    return FALSE;
  done = write_book (document, folder, path, output, progress, cancellable, error);
  g_unlink (path);
  g_rmdir (folder);
  return done;
}

const NwExporter nw_exporter_briefing_xlsx = {
  .id = "briefing-xlsx",
  .label = N_("Briefing workbook (XLSX)"),
  .suffix = ".xlsx",
  .mime_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  .kind = NW_EXPORT_DOCUMENT,
  .publish = publish_xlsx,
  .unseal = nw_xlsx_unseal,
};

/* exporter.c: the table of formats, and the one way a file gets written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "formats.h"
#include "replace.h"

static const NwExporter * const exporters[] = {
  &nw_exporter_svg,
  &nw_exporter_pdf,
  &nw_exporter_png,
  &nw_exporter_csv,
  &nw_exporter_briefing_pdf,
  &nw_exporter_briefing_html,
  &nw_exporter_briefing_docx,
  &nw_exporter_briefing_odt,
  &nw_exporter_briefing_xlsx,
  &nw_exporter_briefing_md,
  &nw_exporter_briefing_csv,
  &nw_exporter_briefing_tex,
  NULL,
};

const NwExporter * const *
nw_exporters (void)
{
  return exporters;
}

const NwExporter *
nw_exporter_find (const char *id)
{
  for (guint i = 0; exporters[i] != NULL; i++)
    if (g_str_equal (exporters[i]->id, id))
      return exporters[i];
  return NULL;
}

static const NwExporter *
find_suffix (const char *path, gboolean document)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; exporters[i] != NULL; i++)
    if ((exporters[i]->kind == NW_EXPORT_DOCUMENT) == document && g_str_has_suffix (lower, exporters[i]->suffix))
      return exporters[i];
  return NULL;
}

const NwExporter *
nw_exporter_for_path (const char *path, gboolean document)
{
  const NwExporter *exporter = document ? NULL : find_suffix (path, FALSE);

  return exporter != NULL ? exporter : find_suffix (path, TRUE);
}

char *
nw_exporter_suffixes (gboolean document)
{
  g_autoptr (GPtrArray) suffixes = g_ptr_array_new ();

  for (guint i = 0; exporters[i] != NULL; i++)
    if ((!document || exporters[i]->kind == NW_EXPORT_DOCUMENT)
        && !g_ptr_array_find_with_equal_func (suffixes, exporters[i]->suffix, g_str_equal, NULL))
      g_ptr_array_add (suffixes, (gpointer) exporters[i]->suffix);
  g_ptr_array_add (suffixes, NULL);
  return g_strjoinv (", ", (char **) suffixes->pdata);
}

/* ---- writing ---- */

/* A table of numbers says in a file beside it where they are from. */
static gboolean
write_result (const NwExporter *exporter, const NwResult *result, const NwFigure *figure, const NwExportSize *size,
              NwFiles *files, GCancellable *cancellable, GError **error)
{
  GOutputStream *output = nw_files_add (files, NULL, error);
  GOutputStream *beside = NULL;
  g_autoptr (NwSeal) seal = NULL;
  g_autofree char *json = NULL;

  if (output == NULL)
    return FALSE;
  if (exporter->kind == NW_EXPORT_NUMBERS)
    {
      beside = nw_files_add (files, NW_FILES_SIDECAR, error);
      if (beside == NULL)
        return FALSE;
    }
  if (!exporter->write (result, figure, size, output, cancellable, error))
    return FALSE;
  if (beside == NULL)
    return TRUE;
  seal = nw_seal_of_result (result, NULL);
  json = nw_seal_print (seal, TRUE);
  return g_output_stream_write_all (beside, json, strlen (json), NULL, cancellable, error);
}

gboolean
nw_export_document (const NwExporter *exporter,
                    const NwDocument *document,
                    const char *path,
                    gboolean force,
                    const NwProgress *progress,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (NwFiles) files = nw_files_new (path, force);
  g_autofree char *fault = nw_document_fault (document);

  g_return_val_if_fail (exporter->kind == NW_EXPORT_DOCUMENT, FALSE);

  if (fault != NULL)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_EXPORT, fault);
      return FALSE;
    }
  if (!exporter->publish (document, files, progress, cancellable, error) || !nw_files_commit (files, cancellable, error))
    {
      nw_replace_explain (error, path);
      return FALSE;
    }
  nw_progress_tell (progress, 1);
  return TRUE;
}

gboolean
nw_export (const NwExporter *exporter,
           const NwResult *result,
           const NwFigure *figure,
           const NwExportSize *size,
           const char *path,
           gboolean force,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (NwFiles) files = NULL;

  if (exporter->kind == NW_EXPORT_DOCUMENT)
    {
      g_autoptr (NwDocument) document = nw_document_of_result (result, figure);

      return nw_export_document (exporter, document, path, force, NULL, cancellable, error);
    }

  files = nw_files_new (path, force);
  if (write_result (exporter, result, figure, size, files, cancellable, error)
      && nw_files_commit (files, cancellable, error))
    return TRUE;
  nw_replace_explain (error, path);
  return FALSE;
}

/* ---- reading back ---- */

char *
nw_unseal (GBytes *bytes)
{
  for (guint i = 0; exporters[i] != NULL; i++)
    {
      char *json = exporters[i]->unseal != NULL ? exporters[i]->unseal (bytes) : NULL;

      if (json != NULL)
        return json;
    }
  return NULL;
}

/* exporter.c: the table of formats, and the one way a file gets written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "exporter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fault.h"
#include "formats.h"
#include "provenance.h"
#include "replace.h"
#include "textbox.h"

static const NwExporter * const exporters[] = {
  &nw_exporter_svg,
  &nw_exporter_pdf,
  &nw_exporter_png,
  &nw_exporter_csv,
  &nw_exporter_briefing_csv,
  &nw_exporter_briefing_pdf,
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

const NwExporter *
nw_exporter_for_path (const char *path, gboolean document)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; exporters[i] != NULL; i++)
    if ((exporters[i]->kind == NW_EXPORT_DOCUMENT) == document && g_str_has_suffix (lower, exporters[i]->suffix))
      return exporters[i];
  return NULL;
}

/* A table of numbers says in a file beside it where they are from. */
static gboolean
write_result (const NwExporter *exporter, const NwResult *result, const NwFigure *figure, const NwExportSize *size,
              NwFiles *files, GCancellable *cancellable, GError **error)
{
  GOutputStream *output = nw_files_add (files, NULL, error);
  GOutputStream *beside;
  g_autofree char *json = NULL;

  if (output == NULL || !exporter->write (result, figure, size, output, cancellable, error))
    return FALSE;
  if (exporter->kind != NW_EXPORT_NUMBERS)
    return TRUE;
  json = nw_provenance_json (result);
  beside = nw_files_add (files, ".source.json", error);
  return beside != NULL && g_output_stream_write_all (beside, json, strlen (json), NULL, cancellable, error);
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
  g_autoptr (NwFiles) files = nw_files_new (path, force);

  if (write_result (exporter, result, figure, size, files, cancellable, error)
      && nw_files_commit (files, cancellable, error))
    return TRUE;
  nw_replace_explain (error, path);
  return FALSE;
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

  if (fault != NULL)
    {
      g_set_error_literal (error, NW_FAULT, NW_FAULT_EXPORT, fault);
      return FALSE;
    }
  if (exporter->publish (document, files, progress, cancellable, error) && nw_files_commit (files, cancellable, error))
    return TRUE;
  nw_replace_explain (error, path);
  return FALSE;
}

cairo_status_t
nw_bytes_append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean
nw_bytes_write (GByteArray *bytes, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (output, bytes->data, bytes->len, NULL, cancellable, error);
}

char *
nw_plain (char *text)
{
  g_autofree char *taken = text;

  return nw_text_plain (taken, G_MAXSSIZE);
}

gboolean
nw_check_cairo (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, NW_FAULT, NW_FAULT_EXPORT, _("The figure cannot be drawn: %s; choose a smaller size."),
               cairo_status_to_string (status));
  return FALSE;
}

gboolean
nw_finish_cairo (cairo_t *cr, cairo_surface_t *surface, GError **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return nw_check_cairo (status, error);
}

NwFigure
nw_figure_or_default (const NwFigure *figure, const NwResult *result)
{
  NwFigure self = { .palette = NW_PALETTE_LIGHT, .text_scale = 1, .framed = TRUE };

  if (figure != NULL)
    self = *figure;
  self.focus = NULL;
  if (self.chart == NULL)
    self.chart = nw_chart_of (result);
  return self;
}

/* pdf.c: figures as PDF, with text that can be searched and copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "comparison-text.h"
#include "moment.h"
#include "unseal.h"

#define POINTS_PER_PIXEL 0.75

void
nw_pdf_describe (cairo_surface_t *surface, const NwResult *result, const char *shows)
{
  g_autofree char *title = nw_plain (nw_result_title (result));
  g_autofree char *source = nw_plain (nw_result_source (result));
  g_autoptr (NwSeal) seal = nw_seal_of_result (result, shows);
  g_autofree char *origin = nw_seal_print (seal, FALSE);
  g_autoptr (GPtrArray) releases = nw_comparison_releases (result);
  g_autofree char *created = nw_moment_print (nw_moment_of (releases));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, source);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, origin);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Normwatch " NW_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

/* What a reader without eyes on the figure is told, before where it is from. */
static void
describe_figure (cairo_surface_t *surface, const NwFigure *figure, const NwResult *result)
{
  g_autofree char *caption = nw_figure_caption (figure, result);
  g_autofree char *source = nw_result_source (result);
  g_autofree char *subject = nw_plain (g_strdup_printf ("%s %s", caption, source));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, subject);
}

static gboolean
write_pdf (const NwResult *result, const NwFigure *given, const NwExportSize *size,
           GOutputStream *output, GCancellable *cancellable, GError **error)
{
  NwFigure figure = nw_figure_or_default (given, result);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      nw_bytes_append, bytes, size->width * POINTS_PER_PIXEL, size->height * POINTS_PER_PIXEL);
  cairo_t *cr = cairo_create (surface);

  nw_pdf_describe (surface, result, figure.chart->id);
  describe_figure (surface, &figure, result);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  nw_figure_draw (cr, &figure, result, size->width, size->height);
  return nw_finish_cairo (cr, surface, error) && nw_bytes_write (bytes, output, cancellable, error);
}

const NwExporter nw_exporter_pdf = { "pdf", N_("PDF figure"), ".pdf", "application/pdf", NW_EXPORT_FIGURE,
  .write = write_pdf, .unseal = nw_unseal_pdf,
};

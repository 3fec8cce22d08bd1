/* briefing-files.c: briefing tables as CSV and, with their chart, as PDF pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "result-pages.h"

#define POINTS_PER_PIXEL 0.75

/* Shares are numbers from 0 to 1 here, unless n is so small that they are said as k of n. */
static void
append_cell (GString *out, const NwResultTable *table, guint row, guint column)
{
  g_autofree char *text = NULL;
  double value;

  if (nw_result_table_number (table, row, column, &value) &&
      (nw_result_table_column (table, column)->kind != NW_RESULT_COLUMN_SHARE || table->result->incidents >= NW_FEW))
    {
      nw_csv_append_number (out, value);
      return;
    }
  text = nw_result_table_text (table, row, column);
  nw_csv_append_text (out, text);
}

static gboolean
write_briefing_csv (const NwResult *result, const NwFigure *figure, const NwExportSize *size,
                    GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_autoptr (NwResultTable) table = nw_result_table_new (result);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint c = 0; c < table->columns->len; c++)
    {
      if (c > 0)
        g_string_append_c (out, ',');
      nw_csv_append_text (out, nw_result_table_column (table, c)->id);
    }
  g_string_append_c (out, '\n');
  for (guint r = 0; r < table->n_rows; r++)
    {
      for (guint c = 0; c < table->columns->len; c++)
        {
          if (c > 0)
            g_string_append_c (out, ',');
          append_cell (out, table, r, c);
        }
      g_string_append_c (out, '\n');
    }
  return g_output_stream_write_all (output, out->str, out->len, NULL, cancellable, error);
}

static gboolean
write_briefing_pdf (const NwResult *result, const NwFigure *given, const NwExportSize *size,
                    GOutputStream *output, GCancellable *cancellable, GError **error)
{
  NwFigure figure = nw_figure_or_default (given, result);
  g_autoptr (NwResultPages) briefing = nw_result_pages_new (result, &figure);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;

  /* A page has its own size: A4. */
  nw_result_pages_page_size (briefing, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (nw_bytes_append, bytes, width * POINTS_PER_PIXEL,
                                                 height * POINTS_PER_PIXEL);
  nw_pdf_describe (surface, result, figure.chart->id);
  cr = cairo_create (surface);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  for (guint page = 0; page < nw_result_pages_n_pages (briefing) && !g_cancellable_is_cancelled (cancellable);
       page++)
    {
      nw_result_pages_draw_page (briefing, page, cr);
      cairo_show_page (cr);
    }
  return nw_finish_cairo (cr, surface, error) && !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         nw_bytes_write (bytes, output, cancellable, error);
}

const NwExporter nw_exporter_briefing_csv = {
  "briefing-csv", N_("Briefing table (CSV)"), ".csv", "text/csv", NW_EXPORT_NUMBERS, .write = write_briefing_csv,
};
const NwExporter nw_exporter_briefing_pdf = {
  "briefing-pdf", N_("Briefing page (PDF)"), ".pdf", "application/pdf", NW_EXPORT_FIGURE, .write = write_briefing_pdf,
};

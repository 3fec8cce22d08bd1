/* picture.c: figures without a frame, in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture.h"

#include <math.h>

#include "office-style.h"

#define TWIPS_PER_PIXEL     15.0
#define MOST_OF_PAGE_HEIGHT 0.7

NwExportSize
nw_picture_size (const NwExhibit *exhibit, NwPaper paper)
{
  NwSheet sheet = nw_office_sheet (paper, FALSE);
  double width = nw_sheet_text_width (&sheet) / TWIPS_PER_PIXEL;
  double most = floor (MOST_OF_PAGE_HEIGHT * nw_sheet_text_height (&sheet) / TWIPS_PER_PIXEL);

  return (NwExportSize) { width, MIN (nw_figure_height (&exhibit->figure, exhibit->result, width), most), 0 };
}

GBytes *
nw_picture_bytes (const NwExhibit *exhibit, const NwExporter *exporter, const NwExportSize *size, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!exporter->write (exhibit->result, &exhibit->figure, size, stream, cancellable, error)
      || !g_output_stream_close (stream, cancellable, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

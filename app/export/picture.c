/* picture.c: figures without a frame, in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture.h"

#include <math.h>

#include "office-style.h"

#define TWIPS_PER_PIXEL     15.0
#define MOST_OF_PAGE_HEIGHT 0.7
#define TWO_ON_A_PAGE       0.3 /* of its height, with the words around them */
#define CUT_TO_IT           1.3 /* what is but little higher is lowered, so that pages are not half empty */

NwExportSize
nw_picture_size (const NwExhibit *exhibit, NwPaper paper)
{
  NwSheet sheet = nw_office_sheet (paper, FALSE);
  double width = nw_sheet_text_width (&sheet) / TWIPS_PER_PIXEL;
  double page = nw_sheet_text_height (&sheet) / TWIPS_PER_PIXEL;
  double height = MIN (nw_figure_height (&exhibit->figure, exhibit->result, width), floor (MOST_OF_PAGE_HEIGHT * page));
  double low = floor (TWO_ON_A_PAGE * page);

  if (height > low && height <= low * CUT_TO_IT)
    height = low;
  return (NwExportSize) { width, height, 0 };
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

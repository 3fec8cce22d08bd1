/* picture.c: figures without a frame, in memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "picture.h"

NwExportSize
nw_picture_size (const NwExhibit *exhibit, double width, double max_height)
{
  double height = nw_figure_height (&exhibit->figure, exhibit->result, width);

  return (NwExportSize) { width, MIN (height, max_height), 0 };
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

/* publish-formats.c: lists the formats of files, for whoever lets somebody choose one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "publish.h"

#include <glib/gi18n-lib.h>

#include "exporter.h"

static NwFileFormatKind
kind_of (const NwExporter *exporter)
{
  switch (exporter->kind)
    {
    case NW_EXPORT_FIGURE:
      return NW_FILE_FORMAT_FIGURE;
    case NW_EXPORT_NUMBERS:
      return NW_FILE_FORMAT_NUMBERS;
    case NW_EXPORT_DOCUMENT:
    default:
      return NW_FILE_FORMAT_DOCUMENT;
    }
}

GArray *
nw_publish_formats (gboolean documents)
{
  GArray *formats = g_array_new (FALSE, FALSE, sizeof (NwFileFormat));

  for (const NwExporter *const *e = nw_exporters (); *e; e++)
    {
      /* Numbers have their sidecar. */
      NwFileFormat format = { (*e)->id, _((*e)->label), (*e)->suffix, kind_of (*e),
                              (*e)->several || (*e)->kind == NW_EXPORT_NUMBERS, (*e)->dots };

      if (!documents || format.kind == NW_FILE_FORMAT_DOCUMENT)
        g_array_append_val (formats, format);
    }
  return formats;
}

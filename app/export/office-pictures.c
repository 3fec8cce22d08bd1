/* office-pictures.c: draws every figure as SVG and, for who cannot show that, as dots
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office-pictures.h"

#include "formats.h"
#include "picture.h"

static gboolean
add_picture (NwPackageWriter *package, const char *folder, const NwPassage *passage, NwPaper paper, const NwExporter *exporter,
             gboolean packed, GCancellable *cancellable, GError **error)
{
  NwExportSize size = nw_picture_size (passage->exhibit, paper);
  g_autoptr (GBytes) bytes = nw_picture_bytes (passage->exhibit, exporter, &size, cancellable, error);
  g_autofree char *path = g_strdup_printf ("%s/figure%u%s", folder, passage->ordinal, exporter->suffix);

  if (bytes == NULL)
    return FALSE;
  nw_package_writer_add (package, path, bytes, packed);
  return TRUE;
}

gboolean
nw_office_pictures (NwPackageWriter *package,
                    const char *folder,
                    const NwDocument *document,
                    const NwProgress *progress,
                    GCancellable *cancellable,
                    GError **error)
{
  for (guint i = 0; i < document->passages->len; i++)
    {
      const NwPassage *passage = nw_document_passage (document, i);

      if (passage->kind != NW_PASSAGE_FIGURE)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !add_picture (package, folder, passage, document->paper, &nw_exporter_svg, TRUE, cancellable, error)
          || !add_picture (package, folder, passage, document->paper, &nw_exporter_png, FALSE, cancellable, error))
        return FALSE;
      nw_progress_tell (progress, NW_OFFICE_PICTURES * passage->ordinal / document->figures);
    }
  return TRUE;
}

/* exporter.h: the table of file formats that results can be written as
 *
 * Every file is written beside its place and renamed into it, so that there is never half a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chart.h"
#include "result.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;        /* "svg" */
  const char *label;     /* translate with _() */
  const char *suffix;    /* ".svg" */
  const char *mime_type;
  gboolean    figure;    /* draws; else writes the table */
  /* figure may be NULL: a figure by default, or a bare table. */
  gboolean  (*write) (const NwResult *result, const NwFigure *figure, double width, double height,
                      GOutputStream *output, GCancellable *cancellable, GError **error);
} NwExporter;

const NwExporter * const *nw_exporters            (void); /* NULL-terminated: "svg", "pdf", "png", "csv", "briefing-csv", "briefing-pdf" */
const NwExporter         *nw_exporter_find        (const char *id);
const NwExporter         *nw_exporter_for_path    (const char *path); /* by suffix: figures and tidy CSV, not briefings */

/* Writes, then renames; a CSV gets its sidecar PATH.source.json. An existing file is refused unless force. NW_FAULT_EXPORT. */
gboolean nw_export (const NwExporter *exporter, const NwResult *result, const NwFigure *figure, double width, double height,
                    const char *path, gboolean force, GCancellable *cancellable, GError **error);

G_END_DECLS

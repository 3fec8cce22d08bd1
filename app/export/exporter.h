/* exporter.h: the table of file formats that results can be written as
 *
 * Every file is written beside its place and renamed into it, so that there is never half a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "document.h"
#include "files.h"
#include "progress.h"

G_BEGIN_DECLS

typedef enum {
  NW_EXPORT_FIGURE,   /* one answer, drawn */
  NW_EXPORT_NUMBERS,  /* one answer as a tidy table */
  NW_EXPORT_DOCUMENT, /* a briefing; of one answer, its figure and its table */
} NwExportKind;

typedef struct {
  double width, height; /* CSS pixels, 96 an inch */
  double resolution;    /* of pictures made of dots: dots an inch; 0: 192 */
} NwExportSize;

typedef struct {
  const char  *id;        /* "svg", "briefing-docx" */
  const char  *label;     /* translate with _() */
  const char  *suffix;    /* ".svg" */
  const char  *mime_type;
  NwExportKind kind;
  gboolean     several;   /* writes more than one file: those beside it need a folder */
  gboolean     dots;      /* a picture made of dots: has a resolution */
  /* Of figures and numbers. figure may be NULL: a figure by default, or a bare table. */
  gboolean   (*write)   (const NwResult *result, const NwFigure *figure, const NwExportSize *size,
                         GOutputStream *output, GCancellable *cancellable, GError **error);
  /* Of documents without a fault. */
  gboolean   (*publish) (const NwDocument *document, NwFiles *files, const NwProgress *progress,
                         GCancellable *cancellable, GError **error);
  /* The JSON of the seals in a file of this format, whatever wrote it; NULL: it is of another format, which its first bytes
   * tell, or has none. It may come from anywhere. (transfer full) */
  char      *(*unseal)  (GBytes *bytes);
} NwExporter;

const NwExporter * const *nw_exporters            (void); /* NULL-terminated */
const NwExporter         *nw_exporter_find        (const char *id);
/* By suffix: for a briefing a document; for one answer a figure or numbers, and a document where there is none. NULL: none. */
const NwExporter         *nw_exporter_for_path    (const char *path, gboolean document);
/* Those that nw_exporter_for_path() knows, each once: ".svg, .pdf, .png". (transfer full) */
char                     *nw_exporter_suffixes    (gboolean document);

/* One answer into a file: writes, then renames; numbers get their sidecar PATH.source.json. With an exporter of documents,
 * its figure and its table. An existing file is refused unless force. NW_FAULT_EXPORT. */
gboolean nw_export (const NwExporter *exporter, const NwResult *result, const NwFigure *figure, const NwExportSize *size,
                    const char *path, gboolean force, GCancellable *cancellable, GError **error);
/* A briefing into a file. A document with a fault is refused. NW_FAULT_EXPORT. */
gboolean nw_export_document (const NwExporter *exporter, const NwDocument *document, const char *path, gboolean force,
                             const NwProgress *progress, GCancellable *cancellable, GError **error);
/* The JSON of the seals in a file, by its content, whatever its name. NULL: there are none. (transfer full) */
char    *nw_unseal (GBytes *bytes);

G_END_DECLS

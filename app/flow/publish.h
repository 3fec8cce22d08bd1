/* publish.h: answers out of the program, as figures and tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chart.h"
#include "result.h"

G_BEGIN_DECLS

typedef enum {
  NW_FILE_FORMAT_FIGURE,   /* of one answer: drawn */
  NW_FILE_FORMAT_NUMBERS,  /* of one answer: as a tidy table */
  NW_FILE_FORMAT_DOCUMENT, /* of a briefing; of one answer its figure and its table */
} NwFileFormatKind;

/* A format of files; its id is that of an exporter. */
typedef struct {
  const char      *id;
  const char      *label;   /* translated */
  const char      *suffix;  /* ".svg" */
  NwFileFormatKind kind;
  gboolean         several; /* files beside it belong to it: they need a folder */
  gboolean         dots;    /* a picture made of dots: has a resolution */
} NwFileFormat;

/* All, in order; documents: those of briefings alone. (transfer full) NwFileFormat */
GArray  *nw_publish_formats (gboolean documents);

typedef struct {
  const char *exporter; /* id, or NULL: by the suffix of path */
  const char *chart;    /* id of the chart type, for figures and briefing pages; NULL: by the analysis */
  double      width;    /* CSS pixels; 0: 960 wide, and as high as it needs */
  double      height;
  double      resolution; /* of PNG: dots an inch; 0: 192 */
  gboolean    named_only; /* see NwFigure */
  gboolean    force;    /* overwrite */
} NwPublishOptions;

/* Errors: NW_FAULT_EXPORT, or NW_FAULT_QUERY for a chart that cannot show the result; nothing is left behind after one. */
gboolean nw_publish        (const NwResult *result, const NwPublishOptions *options, const char *path,
                            GCancellable *cancellable, GError **error);
/* The same into an open stream, which stays open; options->exporter must be given, and one of figures or numbers. */
gboolean nw_publish_to     (const NwResult *result, const NwPublishOptions *options, GOutputStream *output,
                            GCancellable *cancellable, GError **error);
void     nw_publish_async  (NwResult *result, const NwPublishOptions *options, const char *path,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean nw_publish_finish (GAsyncResult *result, GError **error);
/* Appends one CSV cell, written so that no spreadsheet runs it: every table of the program comes from here. */
void     nw_publish_cell   (GString *line, const char *text);

G_END_DECLS

/* formats.h: what the files of this room share: one exporter a file, and how figures become bytes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

extern const NwExporter nw_exporter_svg;
extern const NwExporter nw_exporter_pdf;
extern const NwExporter nw_exporter_png;
extern const NwExporter nw_exporter_csv;
extern const NwExporter nw_exporter_briefing_csv;
extern const NwExporter nw_exporter_briefing_pdf;
extern const NwExporter nw_exporter_briefing_html;
extern const NwExporter nw_exporter_briefing_docx;
extern const NwExporter nw_exporter_briefing_odt;
extern const NwExporter nw_exporter_briefing_xlsx;
extern const NwExporter nw_exporter_briefing_md;
extern const NwExporter nw_exporter_briefing_tex;

/* What tells a format by its content: the first thing that an unseal looks at. */
gboolean       nw_bytes_begin        (GBytes *bytes, const char *magic, gsize length);
/* For cairo streams: closure is a GByteArray. */
cairo_status_t nw_bytes_append       (void *closure, const unsigned char *data, unsigned int length);
gboolean       nw_bytes_write        (GByteArray *bytes, GOutputStream *output, GCancellable *cancellable, GError **error);
/* Takes text; returns what metadata can hold of it: XML and PDF refuse controls and noncharacters. */
char          *nw_plain              (char *text);
/* What cairo could not do, as NW_FAULT_EXPORT. */
gboolean       nw_check_cairo        (cairo_status_t status, GError **error);
/* Ends drawing and lets go of both; the surface's bytes are complete then. NW_FAULT_EXPORT. */
gboolean       nw_finish_cairo       (cairo_t *cr, cairo_surface_t *surface, GError **error);
/* A figure to draw where none was given: lines over time, or ranked bars, in the light palette. */
NwFigure       nw_figure_or_default  (const NwFigure *figure, const NwResult *result);
/* A figure as SVG, without the words that go with it. (transfer full) */
char          *nw_svg_draw           (const NwFigure *figure, const NwResult *result, double width, double height, GError **error);
/* Title, dates and seal in the info of a PDF; the same result gives the same bytes. shows: see NwSeal. */
void           nw_pdf_describe       (cairo_surface_t *surface, const NwResult *result, const char *shows);

/* One cell: quoted where needed, text that a spreadsheet would run made harmless. */
void           nw_csv_append_text    (GString *line, const char *text);
void           nw_csv_append_number  (GString *line, double value);

G_END_DECLS

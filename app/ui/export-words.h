/* export-words.h: what will be in an exported file, and how large that is, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "document.h"
#include "publish.h"

G_BEGIN_DECLS

#define NW_PIXELS_PER_MM (96.0 / 25.4)

/* Of one answer: width and height in CSS pixels, resolution in dots an inch. (transfer full) */
char *nw_export_words_answer   (const NwFileFormat *format, double width, double height, double resolution);
/* Of a briefing: its pages, figures and tables. (transfer full) */
char *nw_export_words_briefing (const NwFileFormat *format, const NwDocument *document, guint pages);

G_END_DECLS

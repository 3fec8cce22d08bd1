/* transcript.h: rows of any format, written down as UTF-8 CSV for keeping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

typedef struct _NwTranscript NwTranscript;

/* Hands its rows on to sink: the bytes of their CSV first, then the rows, with their place in it. */
NwTranscript *nw_transcript_new    (const NwRowSink *sink);
void          nw_transcript_free   (NwTranscript *self);
gboolean      nw_transcript_add    (NwTranscript *self, guint64 line, const NwCell *cells, guint n_cells, GError **error);
gboolean      nw_transcript_finish (NwTranscript *self, GError **error); /* hands on what still waits */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwTranscript, nw_transcript_free)

G_END_DECLS

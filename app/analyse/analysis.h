/* analysis.h: the table of analyses
 *
 * An analysis is a pure function of frame, selection and query. A new one is one file and one line in analysis.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "result.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;      /* "trend" */
  const char *label;   /* translate with _() */
  const char *summary; /* one sentence for the manual; translate with _() */
  NwResult *(*run) (NwFrame *frame, NwSelection *selection, NwQuery *query, NwRelease *release, GError **error);
} NwAnalysis;

const NwAnalysis * const *nw_analyses      (void); /* NULL-terminated */
const NwAnalysis         *nw_analysis_find (const char *id);

G_END_DECLS

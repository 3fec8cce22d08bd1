/* gap-choices.h: what the gaps of a template can be filled with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "reply.h"
#include "template.h"

G_BEGIN_DECLS

/* One value of a gap. */
typedef struct {
  char *code; /* "EST", "2022-Q4" */
  char *name; /* translated: "Estonia" */
} NwGapChoice;

/* All (transfer full) NwGapChoice. */
GPtrArray *nw_gap_choices_datasets (const GPtrArray *releases);  /* NwRelease; those with incidents */
GPtrArray *nw_gap_choices_states   (const NwAnswer *answer);     /* that incidents are attributed to, or that received them */
GPtrArray *nw_gap_choices_sectors  (const NwAnswer *answer);
GPtrArray *nw_gap_choices_markers  (const GPtrArray *markers);   /* NwMarker, last first */
GPtrArray *nw_gap_choices_quarters (const NwAnswer *answer);     /* of its years, last first */
/* Adds a gap and what it is filled with. gaps: NwGap, an array of nw_gap_choices_gaps_new() */
void       nw_gap_choices_fill     (GArray *gaps, const char *gap, const NwGapChoice *choice);
GArray    *nw_gap_choices_gaps_new (void);

G_END_DECLS

/* candidate-score.h: how much speaks for two records being about the same, private to the room
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "candidates.h"

G_BEGIN_DECLS

typedef struct {
  const NwFrame *frames[2];
  const GArray  *ends[2];      /* see NwNamedList */
  double        *titles[2];    /* by row: weights of all names of the title */
  guint8        *fields[2][NW_N_ALIKE]; /* by list of a dimension's column: see candidate-score.c */
} NwScoring;

void     nw_scoring_init    (NwScoring *self, const NwCandidateNames *names, const double *weights, const NwFrame *first, const NwFrame *second);
void     nw_scoring_clear   (NwScoring *self);
/* How much of a name's weight counts where two records have it so (NW_NAME_…): all of it in two titles, less in a title and a
 * summary, nothing else. */
double   nw_score_name      (guint32 flags, guint32 other);
/* Fills the candidate of these rows; shared: the weights of what they both name; titled: of this, what both titles have. FALSE: it
 * is none. */
gboolean nw_score_candidate (const NwScoring *self, NwCandidate *candidate, double shared, double titled);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NwScoring, nw_scoring_clear)

G_END_DECLS

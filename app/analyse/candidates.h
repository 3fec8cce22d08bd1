/* candidates.h: which records of two datasets may be about the same incident
 *
 * Proposed are two records that name something that few records name, and that
 *   accused    share a state that both hold responsible
 *   receivers  share a receiving state, unless one of them says none, or more than states
 *   start      begin within 400 days, or one while the other went on
 * Where one says nothing of the accused, or has no date, more names must agree. Nobody is proposed for what is common:
 * records without a rare name in common are not, however near they are. The score goes by the names, how much of the
 * shorter title they are, how near the starts are, and what else both say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "candidate-names.h"
#include "frame.h"
#include "progress.h"

G_BEGIN_DECLS

#define NW_CANDIDATE_DAYS  400
#define NW_CANDIDATE_NAMES 8    /* shown of those that they share */
#define NW_MAX_CANDIDATES  10000

typedef enum {
  NW_ALIKE_INITIATOR = 1 << 0,
  NW_ALIKE_RECEIVER = 1 << 1,
  NW_ALIKE_TYPE = 1 << 2,
  NW_ALIKE_SECTOR = 1 << 3,
} NwAlike;

/* The fields of NwAlike in their order, each in its dimension. */
#define NW_N_ALIKE 4
NwDimension nw_alike_dimension (guint i);

typedef struct {
  guint   rows[2];
  double  score;  /* 0 to 1; no probability */
  GStrv   names;  /* that both have, the rarest first */
  gint32  days;   /* between the starts, at least; -1: one is undated */
  gboolean during; /* one began while the other went on */
  guint   alike;  /* NwAlike: they share a value */
  guint   differ; /* NwAlike: both say something, and nothing is the same */
} NwCandidate;

/* judged: set of guint64, row of the first << 32 | row of the second, which are left out; or NULL. The best, at most most, best
 * first; equal ones by row. G_IO_ERROR_CANCELLED. (transfer full) NwCandidate */
GPtrArray *nw_candidates_find (const NwCandidateNames *names, const NwFrame *first, const NwFrame *second, GHashTable *judged,
                               guint most, const NwProgress *progress, GCancellable *cancellable, GError **error);
void       nw_candidate_free  (NwCandidate *candidate);

/* Of two rows: fields in which they share a value, and in which both say something else. */
void       nw_candidate_compare (const NwFrame *first, guint row, const NwFrame *second, guint other, guint *alike, guint *differ);

G_END_DECLS

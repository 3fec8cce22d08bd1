/* comparison.h: one question asked of several datasets or selections, step by step
 *
 * Part of a result whose groups (or, where the question groups, whose second dimension) are the sides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "codebook.h"
#include "query.h"
#include "release.h"

G_BEGIN_DECLS

/* The steps of a definition, each narrower than the one before it (M14). */
typedef enum {
  NW_COMPARED_ALL,    /* all incidents of the release, in the question's period and search */
  NW_COMPARED_NAMED,  /* attributed by name: to a state, or a region */
  NW_COMPARED_LINKED, /* of these, the initiator a state, or its affiliation suggested */
  NW_N_COMPARED,
} NwCompared;

/* Of the incidents of a step, those that the question selects. */
typedef struct {
  gboolean coded;     /* FALSE: the dataset does not code what the step asks; the numbers are 0 */
  guint    incidents; /* n of the step */
  guint    matching;  /* k of them */
  double   low, high; /* exact 95 % interval of k / n; NAN without incidents */
} NwComparedCount;

typedef struct {
  char       *label;   /* "EuRepoC 1.1", or what the selection says of itself */
  NwQuery    *query;   /* complete: what its incidents are listed by */
  NwRelease  *release;
  NwCodebook *codebook; /* to name the codes of its filters, or NULL */
  NwComparedCount steps[NW_N_COMPARED];
  guint       again;   /* left out of all of it, where linked incidents count once: they are linked with one of a side before it */
} NwSide;

const char *nw_compared_id    (NwCompared step);    /* "all", "named", "linked" */
const char *nw_compared_label (NwCompared step);    /* translated */
NwSide     *nw_side_new   (const char *label, NwQuery *query, NwRelease *release);
void        nw_side_free  (NwSide *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSide, nw_side_free)

G_END_DECLS

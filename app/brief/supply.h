/* supply.h: what a library answers to the question of one block
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "batch.h"
#include "result.h"

G_BEGIN_DECLS

#define NW_SUPPLY_MAX_RECORDS 10000 /* of a list; the rest is counted and said */

/* What a block needs to be answered. */
typedef enum {
  NW_NEEDS_RESULT  = 1 << 0, /* of an analysis */
  NW_NEEDS_RECORDS = 1 << 1, /* the incidents that the question selects, whole, with claims and responses, by start */
} NwNeeds;

/* Immutable once built; reference-counted: the same question is answered once. */
typedef struct {
  NwQuery   *query;     /* with dataset and release filled in; NULL with a fault */
  NwRelease *release;
  GStrv      rules;     /* what the program knew, see NwSeal; or NULL */
  NwResult  *result;    /* or NULL */
  NwBatch   *records;   /* whole incidents and their acts; with the codebook that names their codes; or NULL */
  guint      incidents; /* selected: more than there are records where they are too many */
  char      *fault;     /* why there is no answer, one line in the user's language; or NULL */
} NwSupply;

NwSupply *nw_supply_new   (void);
NwSupply *nw_supply_ref   (NwSupply *self);
void      nw_supply_unref (NwSupply *self); /* NULL: nothing, for arrays of the supplies of all blocks */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwSupply, nw_supply_unref)

G_END_DECLS

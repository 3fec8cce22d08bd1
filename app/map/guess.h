/* guess.h: which field a column of an unknown table is likely to be, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "study.h"

G_BEGIN_DECLS

typedef struct {
  char *field;  /* id as in a profile: "start", "initiator"; "" for none */
  guint score;  /* 0 to 100 */
  char *reason; /* translated, one sentence: what in name and cells speaks for it */
} NwProposal;

/* The fields that a table of this kind can have, in the order of asking; ids, NULL-terminated. "title" comes with every
 * kind that has it. label: what a field is called on screen, translated (transfer none). */
const char * const *nw_guess_fields_of (NwPartKind kind);
const char         *nw_field_label     (const char *field);

/* One proposal a column (NwProposal, in the order of studies): each field goes to the column that fits it best; what
 * fits nothing gets field "" and score 0. */
GPtrArray  *nw_guess_fields (GPtrArray *studies, NwPartKind kind);
/* Every field that could be, best first. */
GPtrArray  *nw_guess_field  (NwStudy *study, NwPartKind kind);
/* What the table as a whole holds: incidents, claims, responses, receivers or actors. */
NwPartKind  nw_guess_kind   (GPtrArray *studies, guint *score, char **reason);

G_END_DECLS

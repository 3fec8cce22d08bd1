/* guess-private.h: what the cells of a column say for each field, for guess.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "field.h"
#include "study.h"

G_BEGIN_DECLS

typedef struct _NwEvidence NwEvidence;

NwEvidence *nw_evidence_new     (NwStudy *study); /* which must live longer */
void        nw_evidence_free    (NwEvidence *self);
/* 0 to 100: how well the cells fit the field. */
guint       nw_evidence_score   (NwEvidence *self, const NwKnownField *field);
/* One sentence: the name, if it fits, and what the cells say. */
char       *nw_evidence_reason  (NwEvidence *self, const NwKnownField *field, gboolean name_fits);
char       *nw_evidence_nothing (void); /* why no field is proposed */

/* What the columns of a table say, found once for all kinds of table; the studies must live longer. */
GArray     *nw_guess_columns    (GPtrArray *studies);
GPtrArray  *nw_guess_from       (const GArray *columns, NwPartKind kind);

G_END_DECLS

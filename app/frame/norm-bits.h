/* norm-bits.h: what norm rules say of every row of a frame
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "frame.h"
#include "norm-rules.h"

G_BEGIN_DECLS

/* One bit a row each. Marked rows are told; those that are not told are in one of the other three, or none where somebody judged
 * that they are unsure: then they are unknown, as all that is in neither of the two. */
typedef struct {
  guint64 *marked;
  guint64 *told;
  guint64 *not_coded;     /* cannot be told: something that the rule reads is not coded … */
  guint64 *not_available; /* … or, where all of that is coded, not available */
} NwNormAnswers;

/* In the order of the set's norms. */
typedef struct {
  guint          n;
  guint          n_rows;
  NwNormAnswers *norms; /* all NULL of a norm without a rule */
} NwNormBits;

NwNormBits *nw_norm_bits_new  (const NwFrame *frame, const NwNormRules *rules);
void        nw_norm_bits_free (NwNormBits *self);
/* Puts what reviewers say in place of what the rules say: relevant is marked, not relevant is not, unsure is not known.
 * judgements: NwNormJudgement; rows: the row of each, G_MAXUINT32: none. */
void        nw_norm_bits_judge (NwNormBits *self, const NwNormRules *rules, const GPtrArray *judgements, const guint32 *rows);

/* What a test says of a list of codes, or of a row. */
enum {
  NW_NORM_YES = 1 << 0,
  NW_NORM_TOLD = 1 << 1,
  NW_NORM_NOT_CODED = 1 << 2,
  NW_NORM_NOT_AVAILABLE = 1 << 3,
};

/* By list of the dimension's column, of a term that is a test for codes, protected sectors or anything known. (transfer full) */
guint8     *nw_norm_test_lists (const NwFrame *frame, const NwNormRules *rules, const NwNormTerm *test);
guint8      nw_norm_test_intensity (const NwFrame *frame, const NwNormTerm *test, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NwNormBits, nw_norm_bits_free)

G_END_DECLS

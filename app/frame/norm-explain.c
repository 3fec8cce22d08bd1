/* norm-explain.c: says test by test why a norm's rule marks an incident, or does not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-column.h"

#include <glib/gi18n-lib.h>

#include "number.h"

typedef struct {
  const NwFrame     *frame;
  const NwNormRules *rules;
  guint              row;
  GPtrArray         *reasons;
} Explanation;

static NwTold
told_of (guint8 answer)
{
  if (answer & NW_NORM_YES)
    return NW_TOLD_YES;
  if (answer & NW_NORM_TOLD)
    return NW_TOLD_NO;
  if (answer & NW_NORM_NOT_CODED)
    return NW_TOLD_NOT_CODED;
  return answer & NW_NORM_NOT_AVAILABLE ? NW_TOLD_NOT_AVAILABLE : NW_TOLD_UNKNOWN;
}

static guint8
run_test (const Explanation *self, const NwNormTerm *test)
{
  g_autofree guint8 *lists = NULL;

  if (test->op == NW_NORM_INTENSITY)
    return nw_norm_test_intensity (self->frame, test, self->row);
  lists = nw_norm_test_lists (self->frame, self->rules, test);
  return lists[nw_column_list (nw_frame_column (self->frame, test->dimension), self->row)];
}

/* What the incident has there. */
static char *
print_codes (const Explanation *self, const NwNormTerm *test)
{
  const float *intensities = nw_frame_intensities (self->frame);
  const NwCodebook *codebook = nw_frame_codebook (self->frame);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint16 *codes;
  guint n;

  if (test->op == NW_NORM_INTENSITY)
    return intensities ? nw_number_print (intensities[self->row]) : g_strdup ("");
  codes = nw_frame_codes (self->frame, test->dimension, self->row, &n);
  for (guint i = 0; i < n; i++)
    {
      const NwCode *code = nw_codebook_get_code (codebook, nw_dimension_info (test->dimension)->domain, codes[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? _(", ") : "", nw_code_display (code));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint8
explain_test (const Explanation *self, const NwNormTerm *test, gboolean negated)
{
  guint8 answer = run_test (self, test);
  NwNormReason *reason = g_new (NwNormReason, 1);

  *reason = (NwNormReason) { .test = nw_norm_rule_print (test), .codes = print_codes (self, test), .told = told_of (answer), .negated = negated };
  reason->holds = reason->told == (negated ? NW_TOLD_NO : NW_TOLD_YES);
  g_ptr_array_add (self->reasons, reason);
  return answer;
}

static guint8
negate (guint8 answer)
{
  return answer & NW_NORM_TOLD ? answer ^ NW_NORM_YES : answer;
}

/* As over blocks of rows, see norm-bits.c. */
static guint8
both (guint8 a, guint8 b)
{
  gboolean no = (a & (NW_NORM_YES | NW_NORM_TOLD)) == NW_NORM_TOLD || (b & (NW_NORM_YES | NW_NORM_TOLD)) == NW_NORM_TOLD;

  if (no)
    return NW_NORM_TOLD;
  if (a & b & NW_NORM_YES)
    return NW_NORM_YES | NW_NORM_TOLD;
  return (guint8) ((a | b) & (NW_NORM_NOT_CODED | NW_NORM_NOT_AVAILABLE));
}

static guint8
explain (const Explanation *self, const NwNormTerm *term, gboolean negated)
{
  guint8 answer;

  if (!term->parts)
    return explain_test (self, term, negated);

  answer = explain (self, g_ptr_array_index (term->parts, 0), term->op == NW_NORM_NOT ? !negated : negated);
  if (term->op == NW_NORM_NOT)
    return negate (answer);
  for (guint i = 1; i < term->parts->len; i++)
    {
      guint8 other = explain (self, g_ptr_array_index (term->parts, i), negated);

      answer = term->op == NW_NORM_ALL ? both (answer, other) : negate (both (negate (answer), negate (other)));
    }
  return answer;
}

GPtrArray *
nw_norm_explain (const NwFrame *frame, const NwNormRules *rules, const NwNorm *norm, guint row, NwTold *told)
{
  Explanation self = { frame, rules, row, g_ptr_array_new_with_free_func ((GDestroyNotify) nw_norm_reason_free) };
  guint8 answer = NW_NORM_NOT_CODED;

  if (norm->term)
    answer = explain (&self, norm->term, FALSE);
  if (told)
    *told = told_of (answer);
  return self.reasons;
}

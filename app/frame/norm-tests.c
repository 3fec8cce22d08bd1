/* norm-tests.c: what one test of a norm rule says of each list of codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "norm-bits.h"

#include <math.h>

#include "packed.h"

/* By code of a dimension. */
typedef struct {
  const NwCodebook *codebook;
  NwDomain          domain;
  guint8           *asked;   /* 1: the test names it */
  gboolean          special; /* it names nothing but ways of not knowing */
} Codes;

static void
codes_clear (Codes *self)
{
  g_free (self->asked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Codes, codes_clear)

static void
find_codes (Codes *self, const NwFrame *frame, NwDimension dimension, const char *const *codes)
{
  self->codebook = frame->codebook;
  self->domain = nw_dimension_info (dimension)->domain;
  self->asked = g_new0 (guint8, nw_codebook_n_codes (self->codebook, self->domain));
  self->special = TRUE;
  for (guint i = 0; codes[i]; i++)
    {
      int code = nw_codebook_find_code (self->codebook, self->domain, codes[i]);

      self->special = self->special && code >= 0 && code < NW_N_SPECIAL_CODES;
      if (code >= 0)
        self->asked[nw_frame_counted_as (frame, dimension, (guint16) code)] = 1;
    }
}

/* Of something in place of a code that was asked for: a no, or why it cannot be told. Actors are in no list: a name is a name. */
static guint8
miss (const Codes *self, guint16 code)
{
  switch (code)
    {
    case NW_CODE_ID_NOT_CODED:
      return NW_NORM_NOT_CODED;
    case NW_CODE_ID_NOT_AVAILABLE:
      return NW_NORM_NOT_AVAILABLE;
    case NW_CODE_ID_UNKNOWN:
      return 0;
    case NW_CODE_ID_NONE:
      return NW_NORM_TOLD;
    default:
      return self->domain != NW_DOMAIN_ACTOR
                 && nw_codebook_get_code (self->codebook, self->domain, code)->kind == NW_CODE_UNRECOGNISED
               ? NW_NORM_NOT_AVAILABLE
               : NW_NORM_TOLD;
    }
}

static guint8
test_list (const Codes *self, const NwColumn *column, guint32 list)
{
  guint8 answer = NW_NORM_TOLD;

  for (guint i = 0; i < nw_column_list_length (column, list); i++)
    {
      guint16 code = nw_column_list_codes (column, list)[i];
      guint8 one = self->special ? NW_NORM_TOLD : miss (self, code);

      if (self->asked[code])
        return NW_NORM_YES | NW_NORM_TOLD;
      /* Told only when all of them are. */
      answer = (guint8) (((answer | one) & ~NW_NORM_TOLD) | (answer & one & NW_NORM_TOLD));
    }
  return answer;
}

/* Whether absence says something: of an open list it does. */
static gboolean
is_closed (NwDomain domain)
{
  return domain != NW_DOMAIN_STATE && domain != NW_DOMAIN_ACTOR;
}

/* A dataset that has none of the codes at all cannot be said to deny them. */
static void
distrust (const Codes *self, guint8 *answers, guint n_lists)
{
  if (self->special || !is_closed (self->domain))
    return;
  for (guint i = 0; i < n_lists; i++)
    if (answers[i] & NW_NORM_YES)
      return;
  for (guint i = 0; i < n_lists; i++)
    if (answers[i] & NW_NORM_TOLD)
      answers[i] = NW_NORM_NOT_CODED;
}

static guint8
test_known (const Codes *self, const NwColumn *column, guint32 list)
{
  guint8 answer = NW_NORM_TOLD;

  for (guint i = 0; i < nw_column_list_length (column, list); i++)
    {
      guint16 code = nw_column_list_codes (column, list)[i];
      guint8 one = code < NW_N_SPECIAL_CODES ? miss (self, code) : 0;

      if (code >= NW_N_SPECIAL_CODES)
        return NW_NORM_YES | NW_NORM_TOLD;
      answer = (guint8) (((answer | one) & ~NW_NORM_TOLD) | (answer & one & NW_NORM_TOLD));
    }
  return answer;
}

guint8 *
nw_norm_test_lists (const NwFrame *frame, const NwNormRules *rules, const NwNormTerm *test)
{
  static const char *const none[] = { NULL };
  const NwColumn *column = nw_frame_column (frame, test->dimension);
  guint8 *answers = g_new (guint8, MAX (column->n_lists, 1));
  g_auto (Codes) codes = { NULL };
  const char *const *asked = (const char *const *) (test->op == NW_NORM_PROTECTED ? rules->protected : test->codes);

  find_codes (&codes, frame, test->dimension, asked ? asked : none);
  for (guint32 list = 0; list < column->n_lists; list++)
    answers[list] = test->op == NW_NORM_KNOWN ? test_known (&codes, column, list) : test_list (&codes, column, list);
  if (test->op != NW_NORM_KNOWN)
    distrust (&codes, answers, column->n_lists);
  return answers;
}

guint8
nw_norm_test_intensity (const NwFrame *frame, const NwNormTerm *test, guint row)
{
  float intensity = frame->intensities ? frame->intensities[row] : NAN;

  if (isnan (intensity))
    return NW_NORM_NOT_CODED;
  return intensity >= (float) test->number ? NW_NORM_YES | NW_NORM_TOLD : NW_NORM_TOLD;
}
